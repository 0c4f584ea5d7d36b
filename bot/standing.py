"""How a running nutgraf stands, and when that is reason for alarm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

STALE = timedelta(minutes=3)
"""A process that has not written for so long does not run, or hangs: it writes each half minute."""
PATIENCE = timedelta(minutes=1)
"""Connecting takes seconds; for so long it is no reason for alarm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One platform: whether it is connected, what it says, and the cure where it is not.

    `since` is when connecting to it began, None where it is connected or will not be tried again.
    """

    platform: str
    connected: bool
    what: str
    cure: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """A plan's next briefing: when, in the plan's own zone, and where it goes; whether it `reads` any feeds."""

    plan: str
    at: datetime
    zone: str
    channels: tuple[str, ...]
    reads: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that one wants to know of a running nutgraf. Times are UTC.

    `unposted` are messages of the last day that did not go out, or of which nobody can say whether they did: where,
    and why.
    """

    pid: int
    at: datetime
    doors: tuple[Door, ...]
    coming: tuple[Next, ...] = ()
    feeds: int = 0
    failing: int = 0
    unposted: tuple[str, ...] = ()


def trouble(standing: Standing | None, now: datetime) -> str:
    """Why a health check should fail; "" where all is well."""
    if standing is None:
        return "nutgraf run has not started here"
    if now - standing.at > STALE:
        return f"nutgraf run (process {standing.pid}) was last heard of at {standing.at:%Y-%m-%d %H:%M} UTC"
    down = [f"{door.platform}: {door.what}" for door in standing.doors if not door.connected and not _begins(door, now)]
    return "; ".join(down) if len(down) == len(standing.doors) else ""


def _begins(door: Door, now: datetime) -> bool:
    return door.since is not None and now - door.since < PATIENCE
