"""What people do in Discord, as invocations: commands, pressed buttons, sent forms.

https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import discord

from bot.chat import Invocation, Person
from bot.discord_bot.permissions import THREADS, may_set_up
from briefings.model import Channel, Tenant

PLATFORM = "discord"
_SUB_COMMAND, _ATTACHMENT = 1, 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that goes with a command, and where it is to be had."""

    name: str
    url: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus:
    """The option that is being typed, and what of it."""

    option: str
    typed: str


def invocation(interaction: discord.Interaction) -> Invocation | None:
    """What somebody asks of us; None outside a server, or for what we do not offer."""
    data: Mapping[str, Any] = interaction.data or {}
    if interaction.guild_id is None or interaction.channel is None:
        return None
    if "custom_id" in data:
        command, *words = data["custom_id"].partition("|")[0].split(":")
        options = dict(_fields(data.get("components") or ()))
    else:
        command, words = " ".join([data["name"], *_sub_command(data)]), []
        options = {each["name"]: _value(each["value"]) for each in _given(data) if each["type"] != _ATTACHMENT}
    place = str(interaction.guild_id)
    channel, thread = home(interaction.channel)
    return Invocation(
        id=str(interaction.id),
        tenant=Tenant(platform=PLATFORM, place=place),
        channel=Channel(platform=PLATFORM, id=channel, place=place),
        person=Person(
            id=str(interaction.user.id),
            name=interaction.user.display_name,
            may_set_up=may_set_up(interaction.permissions.value),
        ),
        command=command,
        words=tuple(words),
        options=options,
        message_id=str(interaction.message.id) if interaction.message else "",
        thread_id=thread,
        locale=str(interaction.locale),
    )


def home(channel: Any) -> tuple[str, str]:
    """The channel in which something was said, and the thread, "" outside of one."""
    if getattr(channel.type, "value", None) not in THREADS:
        return str(channel.id), ""
    return str(getattr(channel, "parent_id", None) or channel.id), str(channel.id)


def attached(interaction: discord.Interaction) -> Attached | None:
    """The file that goes with a command; the first one, if there are several."""
    data: Mapping[str, Any] = interaction.data or {}
    known = data.get("resolved", {}).get("attachments", {})
    named = (known[each["value"]] for each in _given(data) if each["type"] == _ATTACHMENT)
    found = next(named, None)
    return Attached(name=found["filename"], url=found["url"], size=found["size"]) if found else None


def focus(interaction: discord.Interaction) -> Focus:
    """Where somebody is typing."""
    data: Mapping[str, Any] = interaction.data or {}
    found = next(each for each in _given(data) if each.get("focused"))
    return Focus(option=found["name"], typed=str(found["value"]))


def _sub_command(data: Mapping[str, Any]) -> list[str]:
    return [each["name"] for each in data.get("options") or () if each["type"] == _SUB_COMMAND]


def _given(data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The options that carry a value, whether or not within a sub-command."""
    for each in data.get("options") or ():
        if each["type"] == _SUB_COMMAND:
            yield from _given(each)
        else:
            yield each


def _value(given: Any) -> str:
    if isinstance(given, bool):
        return "yes" if given else "no"
    return str(int(given)) if isinstance(given, float) and given.is_integer() else str(given)


def _fields(components: Any) -> Iterator[tuple[str, str]]:
    """A form's fields, in rows or labels; several choices are parted by commas."""
    for each in components:
        yield from _fields(each.get("components") or ())
        yield from _fields([each["component"]] if each.get("component") else ())
        if "custom_id" in each:
            yield each["custom_id"], str(each["value"]) if "value" in each else ",".join(each.get("values") or ())
