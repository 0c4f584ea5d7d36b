"""How a running nutgraf stands: written by `nutgraf run` at each tick, read by `nutgraf status` and health checks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

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
    """All that one wants to know of a running nutgraf. Times are UTC."""

    pid: int
    at: datetime
    doors: tuple[Door, ...]
    coming: tuple[Next, ...] = ()
    feeds: int = 0
    failing: int = 0
    uncertain: int = 0


_FORM = TypeAdapter(Standing)


def write(path: Path, standing: Standing) -> None:
    """Replace the file whole, so that no reader sees half of it."""
    part = path.with_suffix(".part")
    part.write_bytes(_FORM.dump_json(standing, indent=1))
    os.replace(part, path)


def read(path: Path) -> Standing | None:
    """What stands there; None where nothing does that can be read."""
    try:
        return _FORM.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def trouble(standing: Standing | None, now: datetime) -> str:
    """Why a health check should fail; "" where all is well."""
    if standing is None:
        return "nutgraf run has not started here"
    if now - standing.at > STALE:
        return f"nutgraf run (process {standing.pid}) was last heard of at {standing.at:%Y-%m-%d %H:%M} UTC"
    down = [f"{door.platform}: {door.what}" for door in standing.doors if not door.connected]
    return "; ".join(down) if len(down) == len(standing.doors) else ""
