"""One question to the model: looked up, or else paid for: reserved before, settled after, mended once, kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from briefings.errors import BudgetSpent, ModelDown, ModelError
from briefings.llm import DECLINED, Llm, Message, Said, Server, Usage, estimate
from briefings.model import Tenant
from briefings.storage import Call, Limits, Store
from briefings.wording.prompts import prompt
from briefings.wording.shape import Shaped, read, schema

_TOKENS = 1500  # of an answer, at most: five points with their sources take some 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """A model, who pays for it, and how long it may take: `seconds` for a whole briefing or answer."""

    llm: Llm
    store: Store
    tenant: Tenant
    plan: str
    limits: Limits
    now: datetime
    seconds: float

    @property
    def name(self) -> str:
        """The model's name, as a briefing's foot shows it."""
        return self.llm.server.name


async def ask(writer: Writer, name: str, instructions: str, data: str, shape: type[Shaped]) -> Shaped:
    """What the model says to a prompt and its data. Raises ModelError where there is nothing that can be read, after
    one try to mend it, or where the budget forbids to ask."""
    key = _key(writer.llm.server, name, instructions, data)
    if kept := await writer.store.wording(key):
        return read(kept, shape)
    talk: list[Message] = [("user", data)]
    for attempt in (1, 2):
        said = await _paid(writer, instructions, talk, shape)
        try:
            if said.flaw:
                raise ValueError(said.flaw)
            value = read(said.text, shape)
        except ValueError as error:
            if attempt == 1:
                talk += [("assistant", said.text[:4000] or "(nothing)"), ("user", _mend(str(error)))]
                continue
            why = "declined" if said.flaw in DECLINED else "unread"
            raise ModelError(f"{writer.name} gave no answer that can be read: {error}", why=why) from None
        await writer.store.keep_wording(key, said.text, at=writer.now)
        return value
    raise AssertionError("the loop returns or raises")


def price(server: Server, usage: Usage) -> int:
    """What tokens cost, in millionths of the server's currency, rounded up to one."""
    cost = usage.read * server.price_in + usage.written * server.price_out  # a price of a million is one of millionths
    return int(cost.to_integral_value(rounding="ROUND_CEILING"))


async def _paid(writer: Writer, instructions: str, talk: Sequence[Message], shape: type[Shaped]) -> Said:
    """Ask once; where it fails before the model can have written anything, nothing is paid; where it was too slow, cut
    off or cannot be read, all that was set aside, for the server may count that, or go on writing."""
    server = writer.llm.server
    form = schema(shape)
    asked = instructions + str(form) + "".join(text for _, text in talk)
    most = Usage(read=estimate(asked), written=_TOKENS)
    call = Call(model=server.name, currency=server.currency, tokens=most.read + most.written, cost=price(server, most))
    reserved = await writer.store.reserve(writer.tenant, writer.plan, call, limits=writer.limits, at=writer.now)
    if reserved is None:
        raise BudgetSpent("the budget of the day is used up", cure="raise it in [model], or wait for tomorrow (UTC)")
    try:
        said = await writer.llm.ask(instructions, talk, schema=form, tokens=_TOKENS, seconds=writer.seconds)
    except ModelError as error:
        if isinstance(error, ModelDown) and not error.asked:
            await writer.store.settle(reserved, tokens=0, cost=0)
        raise
    usage = said.usage
    await writer.store.settle(reserved, tokens=usage.read + usage.written, cost=price(server, usage))
    return said


def _mend(error: str) -> str:
    return f"That cannot be used: {error}. Answer again, with the JSON object alone."


def _key(server: Server, name: str, instructions: str, data: str) -> str:
    """Of all that a wording depends on: the server's model, the prompt with its version, the texts of the articles."""
    asked = prompt(name)
    parts = (server.base_url, server.name, asked.name, str(asked.version), instructions, data)
    return blake2b("\0".join(parts).encode(errors="replace"), digest_size=16).hexdigest()
