"""What the admin is told: a message that may or may not stand, one that was refused, one that came too late."""

from __future__ import annotations

import json
import logging
import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.blocks import Document, Paragraph, Small, Words
from bot.chat import Chat, Posted
from bot.render import discord, plain, slack
from briefings.model import Channel, Delivery

_LOG = logging.getLogger(__name__)
_SAYS = {
    "uncertain": "A message may or may not have been posted; it is not sent again.",
    "refused": "A message could not be posted.",
    "skipped": "A message was not posted.",
}


async def told(chats: Sequence[Chat], admin: Channel | None, now: Callable[[], datetime], delivery: Delivery) -> None:
    """Write it to the log, and to the admin's channel if there is one; what cannot be told there stands in the log."""
    _LOG.warning(plain.text(notice(delivery)))
    for chat in chats:
        if admin and chat.platform == admin.platform and admin != delivery.channel:
            outcome = await chat.post(_message(delivery, admin, now()))
            if not isinstance(outcome, Posted):
                _LOG.error("the admin's channel could not be told: %s", outcome.why)


def notice(delivery: Delivery) -> Document:
    """What happened to which message, and where."""
    where = f"{delivery.channel.platform}, channel {delivery.channel.id}"
    part = f"part {delivery.part} of {delivery.parts} of briefing {delivery.briefing_id}"
    return (
        Paragraph(line=(Words(text=_SAYS.get(delivery.state, delivery.state), kind="strong"),)),
        Small(lines=((Words(text=f"{where}, {part}: {delivery.error}"),),)),
    )


def _message(about: Delivery, admin: Channel, now: datetime) -> Delivery:
    key = f"a{secrets.token_hex(10)}"
    payload = _PAYLOADS.get(admin.platform, _text)(notice(about), key)
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
