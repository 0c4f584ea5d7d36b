"""What the bot needs to be allowed, how it is invited with exactly that, and whether a channel allows it.

https://docs.discord.com/developers/topics/permissions
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

ADMINISTRATOR, MANAGE_GUILD = 1 << 3, 1 << 5

NEEDED: Mapping[str, tuple[int, str]] = {
    "View Channel": (1 << 10, "see the channels it posts to"),
    "Send Messages": (1 << 11, "post briefings"),
    "Attach Files": (1 << 15, "hand out the list of feeds (/feed export)"),
    "Read Message History": (1 << 16, "look whether a briefing stands there before it is sent again"),
    "Create Public Threads": (1 << 35, "open a thread under a briefing"),
    "Send Messages in Threads": (1 << 38, "answer in it, or post to a thread"),
}
"""Each permission's bit, and what for. Nothing pings, embeds, manages or moderates, so nothing more is asked."""

TEXT, ANNOUNCEMENT, THREADS = 0, 5, (10, 11, 12)
"""Kinds of channels: https://docs.discord.com/developers/resources/channel#channel-object-channel-types."""

_MESSAGE_CONTENT = 1 << 18 | 1 << 19
"""An application's flags GATEWAY_MESSAGE_CONTENT and, for bots in under 100 servers, …_LIMITED:
https://docs.discord.com/developers/resources/application#application-object-application-flags."""

Json = Mapping[str, Any]


def invite(application_id: str) -> str:
    """The link with which somebody who may manage a server adds the bot to it, with exactly the permissions needed."""
    return discord.utils.oauth_url(
        int(application_id),
        permissions=discord.Permissions(sum(bit for bit, _ in NEEDED.values())),
        scopes=("bot", "applications.commands"),
    )


def may_read(flags: int) -> bool:
    """Whether an application with these flags may ask the gateway for the words of all messages."""
    return bool(flags & _MESSAGE_CONTENT)


def may_set_up(permissions: int) -> bool:
    """Whether somebody with these permissions may manage the server."""
    return bool(permissions & (ADMINISTRATOR | MANAGE_GUILD))


def granted(guild: Json, member: Json, channel: Json) -> int:
    """What a member may do in a channel: roles, then the channel's exceptions for all, for roles, for the member.

    https://docs.discord.com/developers/topics/permissions#permission-overwrites
    """
    own = {str(role) for role in member["roles"]}
    base = 0
    for role in guild["roles"]:
        if role["id"] == guild["id"] or role["id"] in own:
            base |= int(role["permissions"])
    if base & ADMINISTRATOR:
        return base | sum(bit for bit, _ in NEEDED.values())
    exceptions = {str(each["id"]): each for each in channel.get("permission_overwrites") or ()}
    roles = [exceptions[role] for role in own if role in exceptions]
    everyone = [exceptions[guild["id"]]] if guild["id"] in exceptions else []
    me = [exceptions[member["user"]["id"]]] if member["user"]["id"] in exceptions else []
    for layer in (everyone, roles, me):
        for each in layer:
            base &= ~int(each["deny"])
        for each in layer:
            base |= int(each["allow"])
    return base


def missing(permissions: int, kind: int) -> tuple[str, ...]:
    """The names of what is needed in a channel of this kind and not granted."""
    spared = {"Send Messages", "Create Public Threads"} if kind in THREADS else set()
    if not permissions & NEEDED["View Channel"][0]:
        return ("View Channel",)  # without which all else is denied, too
    return tuple(name for name, (bit, _) in NEEDED.items() if not permissions & bit and name not in spared)
