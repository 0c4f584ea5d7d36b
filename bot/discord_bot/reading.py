"""Reading back: whether a message stands in a channel, and whether a channel lets us post."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import discord

from bot.chat import Absent, Posted, Status, Unknown
from bot.discord_bot.limits import Held
from bot.discord_bot.outcomes import UNKNOWN_CHANNEL, WORDS, words
from bot.discord_bot.permissions import ANNOUNCEMENT, NEEDED, TEXT, THREADS, granted, missing
from bot.discord_bot.wire import Answer, Lost, Unsent, Wire
from briefings.model import Channel, Delivery

_PAGE = 100
_PAGES = 50
_SLACK = timedelta(minutes=2)
"""How far our clock may be ahead of Discord's, by which messages are dated."""


class CannotRead(Exception):
    """Something that is needed to know could not be read, and why."""


async def find(wire: Wire, delivery: Delivery) -> Posted | Absent | Unknown:
    """The message that bears the delivery's key, among those since it was last touched."""
    channel = f"/channels/{delivery.channel.id}"
    after = discord.utils.time_snowflake(delivery.changed_at - _SLACK)
    empty = True
    for _ in range(_PAGES):
        try:
            answer = await _ask(wire, f"{channel}/messages", query={"after": str(after), "limit": str(_PAGE)})
            if answer.code == UNKNOWN_CHANNEL:
                return Absent()
            page = _list(answer)
            found = next((m for m in page if bears(m, delivery.key)), None)
            if found:
                return Posted(message_id=str(found["id"]))
            empty = empty and not page
            if len(page) < _PAGE:
                # without Read Message History Discord lists nothing, as if there were nothing
                return Absent() if not empty or await may_read(wire, delivery.channel.id) else _UNREADABLE
        except CannotRead as error:
            return Unknown(why=str(error))
        after = max(int(m["id"]) for m in page)
    return Unknown(why=f"more than {_PAGE * _PAGES:,} messages since then")


_UNREADABLE = Unknown(why="the channel cannot be read back: the bot's role lacks Read Message History there")


def bears(message: Mapping[str, Any], key: str) -> bool:
    """Whether a message has our key: custom ids are "act|key", or "act|key|2" where an act comes twice."""
    return any(key in custom_id.split("|")[1:2] for custom_id in custom_ids(message.get("components") or ()))


async def may_read(wire: Wire, channel: str) -> bool:
    """Whether we may read a channel's history; raises CannotRead."""
    permissions, _ = await permissions_in(wire, channel)
    return bool(permissions & NEEDED["Read Message History"][0])


async def permissions_in(wire: Wire, channel: str) -> tuple[int, int]:
    """What we may do in a channel, and its kind; raises CannotRead."""
    found = good(await _ask(wire, f"/channels/{channel}"))
    kind = int(found["type"])
    if kind in THREADS:
        permissions, _ = await permissions_in(wire, str(found["parent_id"]))
        return permissions, kind
    guild_id = found.get("guild_id")
    if not guild_id:
        raise CannotRead("the channel belongs to no server")
    me = good(await _ask(wire, "/users/@me"))["id"]
    guild = good(await _ask(wire, f"/guilds/{guild_id}"))
    member = good(await _ask(wire, f"/guilds/{guild_id}/members/{me}"))
    return granted(guild, member, found), kind


async def examine(wire: Wire, channel: Channel) -> Status:
    """Whether a channel can be posted to, with the cure where not."""
    try:
        permissions, kind = await permissions_in(wire, channel.id)
    except CannotRead as error:
        return Status(connected=False, what=f"channel {channel.id}: {error}", cure=_cure(str(error)))
    if kind not in (TEXT, ANNOUNCEMENT, *THREADS):
        what, cure = f"channel {channel.id} takes no messages", "choose a text or announcement channel"
        return Status(connected=False, what=what, cure=cure)
    lacking = missing(permissions, kind)
    if lacking:
        what = f"channel {channel.id}: the bot's role lacks {', '.join(lacking)}"
        cure = "grant it under Edit Channel → Permissions, or invite the bot again with its link"
        return Status(connected=False, what=what, cure=cure)
    return Status(connected=True, what=f"channel {channel.id} can be posted to")


def _cure(why: str) -> str:
    return next((cure for what, cure in WORDS.values() if what == why), "")


async def _ask(wire: Wire, path: str, **content: Any) -> Answer:
    try:
        return await wire.ask("GET", path, **content)
    except (Unsent, Lost, Held) as error:
        raise CannotRead(f"Discord cannot be reached: {error}") from None


def good(answer: Answer) -> Mapping[str, Any]:
    """A body that is an object; raises CannotRead for an error."""
    if not answer.well or not isinstance(answer.body, dict):
        raise CannotRead(words(answer))
    return answer.body


def _list(answer: Answer) -> list[Mapping[str, Any]]:
    if not answer.well or not isinstance(answer.body, list):
        raise CannotRead(words(answer))
    return answer.body


def custom_ids(components: Any) -> Iterator[str]:
    """Those of all components, at all depths."""
    for each in components:
        if "custom_id" in each:
            yield str(each["custom_id"])
        yield from custom_ids(each.get("components") or ())
        yield from custom_ids([each["accessory"]] if each.get("accessory") else ())
