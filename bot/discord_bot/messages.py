"""What people write in Discord, as questions: a mention of us, a reply to us, words in a thread of ours (pure).

https://docs.discord.com/developers/events/gateway-events#message-create. Without the intent MESSAGE_CONTENT a message
has its words only where it mentions us, as a reply that pings does, too:
https://docs.discord.com/developers/events/gateway#message-content-intent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import discord

from bot.chat import Invocation, Person
from bot.chatter import asks_nothing
from bot.discord_bot.incoming import PLATFORM, home
from bot.discord_bot.reading import custom_ids
from briefings.model import Channel, Tenant

_WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})
_MARK = re.compile(r"<(?P<sign>@[!&]?|#|a?:\w+:)(?P<id>\d+)>")
_TALK = "talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question and where it stands. `unread`: it calls us, and Discord keeps its words from us."""

    invocation: Invocation
    where: str
    unread: bool = False


def asked(message: discord.Message, me: int, *, replies: bool) -> Asked | None:
    """The question that a message is: one that names us or, with `replies`, answers us or stands in a thread of ours.

    The picker of Discord's client offers our own role beside ourselves, so that stands for us as well. What does not
    name us and is said to somebody else, or asks nothing ("thanks!"), is none.
    """
    guild = message.guild
    if guild is None or message.author.bot or message.webhook_id or message.type not in _WRITTEN:
        return None
    role, ours = guild.self_role.id if guild.self_role else 0, _answered(message, me)
    called = me in message.raw_mentions or role in message.raw_role_mentions
    unread = not called and not message.content and any(each.id == role for each in message.role_mentions)
    question = _plain(message, {me, role})
    meant = replies and _is_to_us(message, me) and not asks_nothing(question)
    if not (called or unread or meant):
        return None
    return Asked(
        invocation=Invocation(
            id=str(message.id),
            tenant=Tenant(platform=PLATFORM, place=str(guild.id)),
            channel=Channel(platform=PLATFORM, id=home(message.channel)[0], place=str(guild.id)),
            person=Person(id=str(message.author.id), name=message.author.display_name),
            command="ask",
            words=_story(ours) if ours else (),
            options={"question": question},
            thread_id=_talk(message, ours),
            locale=str(guild.preferred_locale),
            public=True,
        ),
        where=str(message.channel.id),
        unread=unread,
    )


def key(talk: str) -> str:
    """What the buttons of an answer carry, so that a reply to it goes on with its talk: a channel's have no thread."""
    return f"{_TALK}{talk}"


def _is_to_us(message: discord.Message, me: int) -> bool:
    """Whether words without a mention of us are meant for us: those that mention somebody else are not."""
    if message.mention_everyone or any("@" in found["sign"] for found in _MARK.finditer(message.content)):
        return False
    if message.reference and message.reference.type is discord.MessageReferenceType.reply:
        return _answered(message, me) is not None
    return isinstance(message.channel, discord.Thread) and message.channel.owner_id == me


def _answered(message: discord.Message, me: int) -> discord.Message | None:
    """The message of ours that this one replies to."""
    found = message.reference.resolved if message.reference else None
    return found if isinstance(found, discord.Message) and found.author.id == me else None


def _talk(message: discord.Message, ours: discord.Message | None) -> str:
    """What a question goes on with: its thread, what our message that it answers goes on with, or nothing yet."""
    _, thread = home(message.channel)
    if thread or ours is None:
        return thread or str(message.id)
    keys = (key for _, _, key in (each.partition("|") for each in _ids(ours)) if key.startswith(_TALK))
    return next((key.partition("|")[0].removeprefix(_TALK) for key in keys), str(ours.id))


def _story(ours: discord.Message) -> tuple[str, ...]:
    """The words of the Ask button of our message, if it has but one: it is about that story, or the nearest one."""
    acts = {each.partition("|")[0] for each in _ids(ours) if each.startswith("ask:")}
    return tuple(acts.pop().split(":")[1:]) if len(acts) == 1 else ()


def _ids(ours: discord.Message) -> list[str]:
    return list(custom_ids([part.to_dict() for part in ours.components]))


def _plain(message: discord.Message, us: set[int]) -> str:
    """The words as they are read: without us, others and channels by name, an emoji of the server's by its own."""
    names = {each.id: f"@{each.display_name}" for each in message.mentions}
    names |= {each.id: f"@{each.name}" for each in message.role_mentions}
    names |= {each.id: f"#{each.name}" for each in message.channel_mentions}

    def read(found: re.Match[str]) -> str:
        known = int(found["id"])
        if known in us and "@" in found["sign"]:
            return ""
        return names.get(known, "") if ":" not in found["sign"] else found["sign"].removeprefix("a")

    return " ".join(_MARK.sub(read, message.content).split())
