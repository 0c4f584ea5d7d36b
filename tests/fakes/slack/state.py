"""What a Slack server knows: workspaces, channels, people, messages, views, and how its next answers go wrong."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field
from typing import Any, Literal

Json = dict[str, Any]


class Clock:
    """Slack's own clock: ids of messages are its seconds, six digits behind the point, each once.

    See https://docs.slack.dev/messaging/retrieving-messages/ (ts is unique in its channel).
    """

    def __init__(self) -> None:
        self._last = 0

    def ts(self) -> str:
        self._last = max(self._last + 1, time.time_ns() // 1000)  # a server of another house has a clock of its own
        return f"{self._last // 1_000_000}.{self._last % 1_000_000:06}"

    @staticmethod
    def seconds() -> int:
        return time.time_ns() // 1_000_000_000


@dataclass(slots=True, kw_only=True)
class Human:
    """A member of a workspace."""

    id: str
    name: str = "anna"
    admin: bool = False
    owner: bool = False
    locale: str = "en-US"


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as it stands. `only_for` is who alone sees it, "" where it is for all; `by` is its author."""

    ts: str
    channel: str
    by: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    thread_ts: str = ""
    only_for: str = ""
    files: list[Json] = field(default_factory=list)
    sent: Json = field(default_factory=dict)

    def public(self, *, with_metadata: bool = False) -> Json:
        """As conversations.history gives it."""
        shown: Json = {"type": "message", "user": self.by, "text": self.text, "ts": self.ts}
        if self.blocks:
            shown["blocks"] = self.blocks
        if self.thread_ts:
            shown["thread_ts"] = self.thread_ts
        if self.metadata and with_metadata:
            shown["metadata"] = self.metadata
        return shown

    def buttons(self) -> list[Json]:
        """Its buttons with their block's id, in order."""
        return [
            {**element, "block_id": block.get("block_id", f"b{at}")}
            for at, block in enumerate(self.blocks)
            if block["type"] == "actions"
            for element in block["elements"]
            if element["type"] == "button"
        ]


@dataclass(slots=True, kw_only=True)
class Room:
    """A channel."""

    id: str
    name: str = "news"
    creator: str = "U0"
    private: bool = False
    archived: bool = False
    members: set[str] = field(default_factory=set)
    messages: list[Message] = field(default_factory=list)


ALL_SCOPES = frozenset(
    [
        "app_mentions:read",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        "users:read",
        "metadata.message:read",
    ]
)


@dataclass(slots=True, kw_only=True)
class Team:
    """A workspace in which the app is installed."""

    id: str
    token: str
    domain: str = "example"
    bot: str = "UBOT"
    bot_id: str = "BBOT"
    scopes: set[str] = field(default_factory=lambda: set(ALL_SCOPES))
    rooms: dict[str, Room] = field(default_factory=dict)
    people: dict[str, Human] = field(default_factory=dict)

    def room(self, room_id: str, *, joined: bool = True, **kind: Any) -> Room:
        """Make a channel; the bot is a member of it unless told otherwise."""
        room = Room(id=room_id, members={self.bot} if joined else set(), **kind)
        self.rooms[room_id] = room
        return room

    def person(self, person_id: str, **kind: Any) -> Human:
        self.people[person_id] = Human(id=person_id, **kind)
        return self.people[person_id]


@dataclass(slots=True, kw_only=True)
class Fault:
    """How the next calls of a method go wrong.

    `error` answers ok:false; `status` an HTTP status with `body`. "lost" acts and drops the connection before the
    answer, "dropped" drops it without acting. `slow` waits so many seconds before acting.
    """

    error: str = ""
    status: int = 0
    body: str = ""
    content_type: str = "text/html"
    retry_after: int | None = None
    connection: Literal["", "lost", "dropped"] = ""
    slow: float = 0.0
    times: int = 1
    more: Json = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Rate:
    """So many calls in so many seconds, for each channel or the whole workspace.

    See https://docs.slack.dev/apis/web-api/rate-limits/: chat.postMessage one a second and channel, with bursts.
    """

    calls: int
    seconds: float
    each: Literal["channel", "team"] = "team"
    made: dict[str, list[float]] = field(default_factory=dict)

    def wait(self, key: str, now: float) -> float:
        """Count a call; how long to wait if it is one too many, else 0."""
        window = [at for at in self.made.get(key, []) if at > now - self.seconds]
        self.made[key] = window
        if len(window) >= self.calls:
            return window[0] + self.seconds - now
        window.append(now)
        return 0.0


@dataclass(slots=True, kw_only=True)
class Trigger:
    """A trigger_id: opens one view, within three seconds."""

    until: float
    person: str
    team: str
    used: bool = False


@dataclass(slots=True, kw_only=True)
class ResponseUrl:
    """A response_url: five answers within thirty minutes.

    `original` is the message that replace_original and delete_original mean: the one whose button was pressed, else
    the last one that the URL posted. See https://docs.slack.dev/interactivity/handling-user-interaction/.
    """

    team: str
    channel: str
    person: str
    until: float
    left: int
    original: Message | None = None
    thread_ts: str = ""


class Ids:
    """Ids that look like Slack's own."""

    def __init__(self) -> None:
        self._next = itertools.count(1)

    def make(self, prefix: str) -> str:
        return f"{prefix}{next(self._next):08X}"
