"""The door to a model: any OpenAI-compatible server, asked in the best way that it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from briefings.errors import ModelDown, ModelError, ModelSlow
from briefings.llm.manners import Manner, lesser, request, system
from briefings.llm.patience import pause
from briefings.llm.replies import DECLINED, Said, Usage, estimate, said

__all__ = ["DECLINED", "Llm", "Manner", "Message", "Said", "Server", "Usage", "estimate"]

_LARGEST = 1_000_000  # bytes of an answer, some hundred times a good one
Message = tuple[str, str]
"""Who speaks ("user", "assistant"), and what is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where a model is and what it costs: prices are for a million tokens, in `currency`. The key is never shown."""

    base_url: str
    name: str
    key: str = field(default="", repr=False)
    price_in: Decimal = Decimal(0)
    price_out: Decimal = Decimal(0)
    currency: str = "USD"


class _Refusal(Exception):
    """An answer that is an error; status 0 where there was none, after the question had been sent (`sent`) or not."""

    def __init__(self, status: int, headers: Mapping[str, str], what: str, *, sent: bool = False) -> None:
        super().__init__(what)
        self.status, self.headers, self.what, self.sent = status, headers, what, sent


class Llm:
    """A model on its server; an async context manager.

    `manner` is how the server is asked: what it cannot do is asked for once and then remembered here, so that whoever
    keeps it spares the next run that question too. `pausing` is how to wait.
    """

    def __init__(
        self,
        server: Server,
        *,
        manner: Manner | None = None,
        pausing: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.server = server
        self.manner = manner or Manner()
        self._pausing = pausing
        self._client: Any = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.close()

    async def ask(
        self, instructions: str, talk: Sequence[Message], *, schema: Mapping[str, Any], tokens: int, seconds: float
    ) -> Said:
        """What the model says; at most so many tokens, within so many seconds, pauses and further tries included.

        Raises ModelSlow after that, ModelDown where there is no answer or an error that does not pass.
        """
        try:
            async with asyncio.timeout(seconds):
                return await self._patiently(instructions, talk, schema, tokens)
        except TimeoutError:
            raise ModelSlow(f"{self.server.name} gave no answer within {seconds:g} s") from None

    async def models(self, *, seconds: float) -> tuple[str, ...]:
        """The names of the models that the server has, () where it does not say; raises as `ask` does."""
        import openai  # noqa: PLC0415  a second that only those pay who have a model

        try:
            async with asyncio.timeout(seconds):
                with _in_words(openai):
                    return tuple(each.id for each in (await self._opened(openai).models.list()).data or ())
        except TimeoutError:
            raise ModelSlow(f"{self.server.name}: no answer within {seconds:g} s") from None
        except _Refusal as refusal:
            if refusal.status in (404, 405, 501):
                return ()
            raise self._down(refusal) from None

    async def _patiently(
        self, instructions: str, talk: Sequence[Message], schema: Mapping[str, Any], tokens: int
    ) -> Said:
        attempt, manner = 1, self.manner
        while True:
            try:
                found = await self._once(manner, instructions, talk, schema, tokens)
            except _Refusal as refusal:
                if other := lesser(manner, refusal.status, refusal.what):
                    manner = other
                    continue
                seconds = pause(refusal.status, refusal.headers, refusal.what, attempt=attempt)
                if seconds is None:
                    raise self._down(refusal) from None
                attempt += 1
                await self._pausing(seconds)
            else:
                self.manner = manner  # only now: an error that all ways of asking meet teaches nothing
                return found

    async def _once(
        self, manner: Manner, instructions: str, talk: Sequence[Message], schema: Mapping[str, Any], tokens: int
    ) -> Said:
        instructions = system(manner, instructions, schema)
        messages = [{"role": "system", "content": instructions}]
        messages += [{"role": role, "content": text} for role, text in talk]
        body = await self._post(messages, request(manner, schema=schema, tokens=tokens))
        return said(body, asked="".join(each["content"] for each in messages))

    async def _post(self, messages: Sequence[Mapping[str, str]], fields: Mapping[str, Any]) -> bytes:
        import openai  # noqa: PLC0415  a second that only those pay who have a model

        asking = self._opened(openai).chat.completions.with_streaming_response.create
        with _in_words(openai):
            async with asking(model=self.server.name, messages=messages, **fields) as response:
                return await _limited(response)

    def _opened(self, openai: Any) -> Any:
        if self._client is None:
            key = self.server.key or "none"  # local servers want no key, the client wants one
            self._client = openai.AsyncOpenAI(
                api_key=key, base_url=self.server.base_url, max_retries=0, timeout=openai.Timeout(3600, connect=10)
            )
        return self._client

    def _down(self, refusal: _Refusal) -> ModelError:
        what = self._told(refusal)
        cure = {401: "check the model's key", 403: "check the model's key", 404: "check the model's name and base URL"}
        why = {0: "unreachable", 401: "key", 403: "key"}.get(refusal.status, "")
        why = why or ("failed" if refusal.status >= 500 else "refused")
        return ModelDown(f"{self.server.name}: {what}", cure=cure.get(refusal.status, ""), why=why, asked=refusal.sent)

    def _told(self, refusal: _Refusal) -> str:
        what = f"HTTP {refusal.status}: {refusal.what}" if refusal.status else refusal.what
        return what.replace(self.server.key, "…") if self.server.key else what  # some servers say a wrong key again


@contextmanager
def _in_words(openai: Any) -> Iterator[None]:
    """The client's errors as ours."""
    try:
        yield
    except openai.APIStatusError as error:
        raise _Refusal(error.status_code, error.response.headers, _short(error.message)) from None
    except openai.APITimeoutError:
        raise TimeoutError from None
    except openai.APIConnectionError as error:
        cause = error.__cause__ or error
        sent = type(cause).__name__ not in ("ConnectError", "ConnectTimeout", "UnsupportedProtocol")  # httpx's
        raise _Refusal(0, {}, _short(str(cause)), sent=sent) from None
    except openai.OpenAIError as error:
        raise ModelDown(_short(str(error))) from None


async def _limited(response: Any) -> bytes:
    """The body of an answer; no more than is sane, whatever the server goes on to send."""
    kept = bytearray()
    async for chunk in response.iter_bytes():
        kept += chunk
        if len(kept) > _LARGEST:
            raise ModelDown(f"the server's answer goes on after {_LARGEST:,} bytes", asked=True)
    return bytes(kept)


def _short(what: str) -> str:
    return " ".join(what.split())[:300]
