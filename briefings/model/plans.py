"""What is told when and where: channels, schedules, plans and their occurrences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Literal

from briefings.model.sources import Tenant


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where messages are posted. `id` is the platform's own; `place` its guild or workspace, "" where `id` says it."""

    platform: str
    id: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a briefing is due, by the wall clock of `zone` (an IANA name): `times` on `days`, or else `cron`.

    Days count from Monday, 0. `cron` has the five usual fields. In `quiet` hours (from, until; they may cross
    midnight) nothing is posted.
    """

    zone: str
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    times: tuple[time, ...] = ()
    cron: str = ""
    quiet: tuple[time, time] | None = None


Language = Literal["en", "es", "de", "fr"]
"""Languages that the text around the outlets' own words can be in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a briefing covers, when it is due and where it goes.

    What was told is remembered by `name`; readers see `title`. `topics` weigh more in the choice of stories, `only`
    are those that it keeps to. `feeds` are ids; without any, all that its tenant reads. `hours` is how far back it
    looks. With nothing new it is `silent`, or says so. `thread` opens one under it. `declared` plans come from a
    configuration, and are read-only elsewhere.
    """

    name: str = "News"
    title: str = "News"
    topics: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    stories: int = 5
    hours: float = 24.0
    schedule: Schedule | None = None
    channels: tuple[Channel, ...] = ()
    language: Language = "en"
    silent: bool = False
    thread: bool = False
    paused: bool = False
    declared: bool = False

    def reads(self, feed_id: str) -> bool:
        """Whether this is one of its feeds, if its tenant reads it."""
        return not self.feeds or feed_id in self.feeds


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time at which a plan's briefing is due.

    `nominal` is the wall time that the plan names ("2026-02-04T07:30"), unique in its plan; `at` is the instant.
    """

    tenant: Tenant
    plan: str
    nominal: str
    at: datetime
