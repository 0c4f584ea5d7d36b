"""What is told: a briefing and its messages on their way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from briefings.model.plans import Channel, Language
from briefings.model.stories import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A feed that could not be collected: which, why, and the cure."""

    url: str
    error: str
    cure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a briefing was picked from."""

    feeds: int
    failed: tuple[Failure, ...]
    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A briefing as composed, before any layout. Times are UTC.

    `wrote` says what worded it: "extractive" or a model's name, and after a semicolon what was in a model's way.

    `stories` are new ones in order of weight, then those told before in which nothing is new. `id` is what buttons
    and receipts know it by, "" where it is not kept.
    """

    title: str
    since: datetime
    until: datetime
    coverage: Coverage
    stories: tuple[Story, ...]
    wrote: str = "extractive"
    language: Language = "en"
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message of a briefing on its way: `payload` is what the platform is sent, as JSON.

    `key` follows from briefing, channel and part, is at most 25 characters long, and stands in the message itself, so
    that it can be found there. The states are drawn in docs/decisions/delivery.md. `token` is that of the attempt.
    `thread` is the name of the thread to open under it once it stands, "" for none; `thread_id` is the one opened.
    """

    key: str
    briefing_id: str
    channel: Channel
    part: int
    parts: int
    payload: str
    state: Literal["ready", "sending", "sent", "uncertain", "refused", "skipped"] = "ready"
    attempt: int = 0
    token: str = ""
    changed_at: datetime
    not_before: datetime | None = None
    message_id: str = ""
    error: str = ""
    made_at: datetime | None = None
    thread: str = ""
    thread_id: str = ""
