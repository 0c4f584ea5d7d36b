"""How a running nutgraf stands, and when that is reason for alarm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

STALE = timedelta(minutes=3)
"""A process that has not written for so long does not run, or hangs: it writes each half minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """One platform: whether it is connected, what it says, and the cure where it is not."""

    platform: str
    connected: bool
    what: str
    cure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """A plan's next briefing: when, in the plan's own zone, and where it goes."""

    plan: str
    at: datetime
    zone: str
    channels: tuple[str, ...]


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
    down = [f"{door.platform}: {door.what}" for door in standing.doors if not door.connected]
    return "; ".join(down) if len(down) == len(standing.doors) else ""
