"""What the admin is told: a message that may or may not stand, one that was refused, a plan that reads nothing."""

from __future__ import annotations

import json
import logging
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.blocks import Document, Line, Paragraph, Small, Words
from bot.chat import Chat, Posted
from bot.render import discord, plain, slack
from briefings.model import Channel, Delivery, Plan, Tenant
from briefings.storage import Store

_LOG = logging.getLogger(__name__)
_SAYS = {
    "uncertain": "{title} may or may not have been posted; it is not sent again.",
    "refused": "{title} could not be posted.",
    "skipped": "{title} was not posted.",
    "sent": "{title} is posted, but has no thread.",
}
_UNTITLED = "A message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Admin:
    """Told in the log, and in `channel` if there is one; `now` gives the time in UTC.

    What cannot be told in the channel stands in the log.
    """

    store: Store
    chats: Sequence[Chat]
    channel: Channel | None
    now: Callable[[], datetime]

    async def amiss(self, delivery: Delivery) -> None:
        """A message did not come through as it should."""
        titles = await self.store.briefing_titles([delivery.briefing_id])
        title = titles.get(delivery.briefing_id, _UNTITLED)
        _LOG.warning(_in_one_line(amiss(delivery, title)))
        if self.channel != delivery.channel:
            await self._told(amiss(delivery, title, seen_from=self.channel))

    async def feedless(self, tenant: Tenant, plan: Plan) -> None:
        """A plan was due that reads no feed."""
        _LOG.warning(_in_one_line(feedless(tenant, plan)))
        if self.channel not in plan.channels or plan.silent:
            await self._told(feedless(tenant, plan))

    async def _told(self, document: Document) -> None:
        for chat in self.chats:
            if self.channel and chat.platform == self.channel.platform:
                outcome = await chat.post(_message(document, self.channel, self.now()))
                if not isinstance(outcome, Posted):
                    _LOG.error("the admin's channel could not be told: %s", outcome.why)


def amiss(delivery: Delivery, title: str, seen_from: Channel | None = None) -> Document:
    """What happened to which message of which briefing, and where; the channel by its name where that can be shown."""
    channel = delivery.channel
    known = seen_from is not None and seen_from.platform == channel.platform
    where = Words(text=channel.id, kind="channel" if known else "plain")
    part = f", part {delivery.part} of {delivery.parts}" if delivery.parts > 1 else ""
    line = (Words(text=f"{channel.platform}, channel "), where, Words(text=f"{part}: {delivery.error}"))
    says = _SAYS.get(delivery.state, "{title}: " + delivery.state)
    return (_strong(says.format(title=title)), Small(lines=(line,)))


def feedless(tenant: Tenant, plan: Plan) -> Document:
    """Which plan reads nothing, whose it is, and the cure."""
    chat = tenant.platform in _PAYLOADS
    whose = f" (of {tenant.platform} {tenant.place})" if chat else ""
    told = f"{plan.title}{whose} reads no feeds: nothing is posted until it reads some."
    cure: Line = (
        Words(text="→ there: " if chat else "→ "),
        Words(text=("/feed add" if chat else "nutgraf feeds add") + " theguardian.com", kind="code"),
    )
    return (_strong(told), Small(lines=(cure,)))


def _strong(text: str) -> Paragraph:
    return Paragraph(line=(Words(text=text, kind="strong"),))


def _in_one_line(document: Document) -> str:
    return plain.text(document).replace("\n", " ")


def _message(document: Document, admin: Channel, now: datetime) -> Delivery:
    key = f"a{secrets.token_hex(10)}"
    payload = _PAYLOADS.get(admin.platform, _text)(document, key)
    return Delivery(
        key=key,
        briefing_id="",
        channel=admin,
        part=1,
        parts=1,
        payload=json.dumps(payload),
        made_at=now,
        changed_at=now,
    )


def _text(document: Document, key: str) -> object:
    return {"text": plain.text(document)}


_PAYLOADS: dict[str, Callable[[Document, str], object]] = {
    "discord": lambda document, key: discord.messages(document, key=lambda _: key)[0],
    "slack": lambda document, key: slack.messages(document, key=lambda _: key)[0],
}
