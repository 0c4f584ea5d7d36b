"""What a Discord server knows: guilds, channels, people, messages, and how each is written as JSON."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Json = dict[str, Any]
EPOCH_MS = 1_420_070_400_000
"""Snowflakes count from 2015: https://docs.discord.com/developers/reference#snowflakes."""

ADMINISTRATOR, MANAGE_GUILD = 1 << 3, 1 << 5
VIEW, SEND, EMBED, ATTACH, HISTORY = 1 << 10, 1 << 11, 1 << 14, 1 << 15, 1 << 16
THREADS, SEND_IN_THREADS = 1 << 35, 1 << 38
EVERYTHING_WE_ASK = VIEW | SEND | ATTACH | HISTORY | THREADS | SEND_IN_THREADS
TEXT, ANNOUNCEMENT, PUBLIC_THREAD = 0, 5, 11
REPLY = 19

_NOTHING = (
    "icon",
    "description",
    "home_header",
    "splash",
    "discovery_splash",
    "banner",
    "application_id",
    "afk_channel_id",
    "system_channel_id",
    "widget_channel_id",
    "vanity_url_code",
    "rules_channel_id",
    "safety_alerts_channel_id",
    "public_updates_channel_id",
    "incidents_data",
)
_NOUGHT = (
    "system_channel_flags",
    "verification_level",
    "default_message_notifications",
    "mfa_level",
    "explicit_content_filter",
    "max_stage_video_channel_users",
    "max_video_channel_users",
    "premium_tier",
    "premium_subscription_count",
    "nsfw_level",
)
"""What a guild is described by that means nothing to us."""


class Snowflakes:
    """Ids that rise with the server's clock, as Discord's do."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now, self._count = now, 0

    def __call__(self) -> str:
        self._count += 1
        return str((int(self._now().timestamp() * 1000) - EPOCH_MS << 22) + (self._count & 0xFFF))

    @staticmethod
    def at(snowflake: str) -> datetime:
        """When it was made, in UTC."""
        return datetime.fromisoformat("1970-01-01T00:00:00+00:00") + timedelta(
            milliseconds=(int(snowflake) >> 22) + EPOCH_MS
        )


@dataclass(slots=True, kw_only=True)
class FakeChannel:
    """A channel or a thread; `allow` and `deny` are the bot's own overwrite; `private` makes it one with a person."""

    id: str
    guild: FakeGuild
    name: str
    kind: int = TEXT
    parent: str = ""
    allow: int = 0
    deny: int = 0
    private: bool = False
    messages: list[Json] = field(default_factory=list)

    @property
    def bot_may(self) -> int:
        """What the bot may do here."""
        if self.parent:
            return self.guild.channels[self.parent].bot_may
        return (self.guild.bot_may & ~self.deny) | self.allow

    def json(self) -> Json:
        """A channel as REST and the gateway give it."""
        common: Json = {"id": self.id, "type": self.kind, "flags": 0, "guild_id": self.guild.id, "name": self.name}
        if self.kind == PUBLIC_THREAD:
            return common | self._thread()
        overwrites = (
            [{"id": self.guild.bot_id, "type": 1, "allow": str(self.allow), "deny": str(self.deny)}]
            if self.allow or self.deny
            else []
        )
        return common | {
            "position": 0,
            "permission_overwrites": overwrites,
            "nsfw": False,
            "rate_limit_per_user": 0,
            "topic": None,
            "parent_id": None,
            "last_message_id": self.messages[-1]["id"] if self.messages else None,
        }

    def _thread(self) -> Json:
        return {
            "parent_id": self.parent,
            "owner_id": self.guild.bot_id,
            "thread_metadata": {
                "archived": False,
                "archive_timestamp": self.guild.now().isoformat(),
                "auto_archive_duration": 1440,
                "locked": False,
                "create_timestamp": self.guild.now().isoformat(),
            },
            "message_count": len(self.messages),
            "member_count": 1,
            "total_message_sent": len(self.messages),
            "rate_limit_per_user": 0,
        }


@dataclass(slots=True, kw_only=True)
class FakeGuild:
    """A server; `bot_may` is what the bot's role grants it, @everyone grants nothing."""

    id: str
    name: str
    bot_id: str
    snowflake: Callable[[], str]
    now: Callable[[], datetime]
    bot_may: int = EVERYTHING_WE_ASK
    channels: dict[str, FakeChannel] = field(default_factory=dict)

    def channel(self, name: str, *, kind: int = TEXT, allow: int = 0, deny: int = 0) -> FakeChannel:
        """A new channel."""
        made = FakeChannel(id=self.snowflake(), guild=self, name=name, kind=kind, allow=allow, deny=deny)
        self.channels[made.id] = made
        return made

    def thread(self, parent: FakeChannel, name: str, snowflake: str) -> FakeChannel:
        """A thread under the message with this id; threads bear their message's id."""
        made = FakeChannel(id=snowflake, guild=self, name=name, kind=PUBLIC_THREAD, parent=parent.id)
        self.channels[made.id] = made
        return made

    def roles(self) -> list[Json]:
        """@everyone, whose id is the guild's, and the bot's own."""
        own = self._role(self.bot_role, "nutgraf", self.bot_may) | {"managed": True, "tags": {"bot_id": self.bot_id}}
        return [self._role(self.id, "@everyone", 0), own]

    @property
    def bot_role(self) -> str:
        """The id of the role that Discord makes for a bot that is added."""
        return str(int(self.id) + 1)

    def _role(self, snowflake: str, name: str, permissions: int) -> Json:
        return {
            "id": snowflake,
            "name": name,
            "permissions": str(permissions),
            "position": 0,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "description": None,
            "flags": 0,
        }

    def json(self) -> Json:
        """A guild as REST gives it."""
        return (
            dict.fromkeys(_NOTHING)
            | dict.fromkeys(_NOUGHT, 0)
            | {
                "id": self.id,
                "name": self.name,
                "owner_id": str(int(self.id) + 2),
                "region": "deprecated",
                "afk_timeout": 300,
                "features": [],
                "widget_enabled": False,
                "max_presences": 0,
                "max_members": 500_000,
                "preferred_locale": "en-US",
                "premium_progress_bar_enabled": False,
                "nsfw": False,
                "roles": self.roles(),
                "emojis": [],
                "stickers": [],
            }
        )

    def created(self) -> Json:
        """GUILD_CREATE's data."""
        return self.json() | {
            "joined_at": self.now().isoformat(),
            "large": False,
            "unavailable": False,
            "member_count": 2,
            "channels": [c.json() for c in self.channels.values() if c.kind != PUBLIC_THREAD],
            "threads": [c.json() for c in self.channels.values() if c.kind == PUBLIC_THREAD],
            "members": [self.member(user(self.bot_id, "nutgraf", bot=True), roles=[self.bot_role])],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }

    def member(self, who: Json, *, roles: list[str] | None = None) -> Json:
        """A member of it."""
        return {
            "user": who,
            "avatar": None,
            "banner": None,
            "communication_disabled_until": None,
            "flags": 0,
            "joined_at": self.now().isoformat(),
            "nick": None,
            "pending": False,
            "premium_since": None,
            "roles": roles or [],
            "mute": False,
            "deaf": False,
        }


def user(snowflake: str, name: str, *, bot: bool = False) -> Json:
    """A user as others see them."""
    return {
        "id": snowflake,
        "username": name.lower(),
        "avatar": None,
        "discriminator": "0" if not bot else "4242",
        "public_flags": 0,
        "flags": 0,
        "global_name": None if bot else name,
        "primary_guild": None,
        "bot": bot,
    }


def application(snowflake: str, bot: Json) -> Json:
    """The application as its own bot sees it."""
    return {
        "id": snowflake,
        "name": "nutgraf",
        "icon": None,
        "description": "",
        "type": None,
        "verify_key": "00" * 32,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user("77", "Owner"),
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "summary": "",
        "bot": bot,
    }


_ASSUMED: Mapping[int, Json] = {
    11: {"description": None, "spoiler": False},
    13: {"spoiler": False},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
    3: {"min_values": 1, "max_values": 1},
}
"""What Discord fills in, by kind of component."""


def stored(components: list[Json], files: Mapping[str, bytes], count: Iterator[int]) -> list[Json]:
    """Components as a message keeps them: numbered, with what was left out filled in, and files resolved."""
    kept = []
    for each in components:
        made = _ASSUMED.get(each["type"], {}) | {"id": next(count)} | each
        if "components" in each:
            made["components"] = stored(each["components"], files, count)
        if "accessory" in each:
            made["accessory"] = stored([each["accessory"]], files, count)[0]
        if each["type"] == 13:
            name = each["file"]["url"].removeprefix("attachment://")
            url = f"https://cdn.discordapp.com/attachments/1/2/{name}"
            made |= {"file": {"id": "3", "url": url, "proxy_url": url}, "name": name, "size": len(files[name])}
        kept.append(made)
    return kept


def edited(existing: Json, given: Mapping[str, Any], files: Mapping[str, bytes] | None = None) -> Json:
    """A message with what an edit changes in it."""
    existing |= {key: given[key] for key in ("content", "embeds") if key in given}
    if "components" in given:
        existing["components"] = stored(given["components"] or [], files or {}, itertools.count(1))
    return existing


def message(
    given: Mapping[str, Any],
    *,
    snowflake: str,
    channel: FakeChannel,
    author: Json,
    flags: int = 0,
    files: Mapping[str, bytes] | None = None,
) -> Json:
    """A message as it stands in a channel, from what its author sent; a reply if that names a message that is there."""
    made = _message(given, snowflake=snowflake, channel=channel, author=author, flags=flags, files=files)
    named = (given.get("message_reference") or {}).get("message_id")
    answered = next((each for each in channel.messages if each["id"] == named), None)
    if answered is None:
        return made
    reference = {"type": 0, "message_id": named, "channel_id": channel.id, "guild_id": channel.guild.id}
    shown = {key: value for key, value in answered.items() if key != "referenced_message"}
    return made | {"type": REPLY, "message_reference": reference, "referenced_message": shown}


def _message(
    given: Mapping[str, Any],
    *,
    snowflake: str,
    channel: FakeChannel,
    author: Json,
    flags: int,
    files: Mapping[str, bytes] | None,
) -> Json:
    return {
        "id": snowflake,
        "type": 0,
        "channel_id": channel.id,
        "author": author,
        "content": given.get("content") or "",
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "attachments": [],
        "embeds": given.get("embeds") or [],
        "components": stored(given.get("components") or [], files or {}, itertools.count(1)),
        "timestamp": Snowflakes.at(snowflake).isoformat(),
        "edited_timestamp": None,
        "flags": int(given.get("flags") or 0) | flags,
        "pinned": False,
        "tts": False,
    }
