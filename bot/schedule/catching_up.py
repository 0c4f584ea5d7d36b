"""What becomes of occurrences that are due: at most the newest is posted, and only while it is news."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from briefings.model import Occurrence

LIMIT = timedelta(hours=2)
"""How late a briefing may still be posted, where nothing else is set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """An occurrence that is not posted, and why."""

    occurrence: Occurrence
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The one to post, if any, and those to record as skipped."""

    post: Occurrence | None = None
    skip: tuple[Skip, ...] = ()


def decide(due: Sequence[Occurrence], settled: Collection[str], *, now: datetime, limit: timedelta = LIMIT) -> Decision:
    """The newest that is due, unless it is settled (by its nominal time) or later than `limit`; the rest is skipped.

    `due` is in order, as due_occurrences gives it. After a newer one has been settled no older one is posted.
    """
    missing = [each for each in due if each.nominal not in settled]
    if not missing:
        return Decision()
    newest = due[-1]
    post = newest if newest.nominal not in settled and now - newest.at <= limit else None
    skipped = (each for each in missing if each is not post)
    return Decision(post=post, skip=tuple(Skip(occurrence=each, why=_why(each, newest, now)) for each in skipped))


def _why(occurrence: Occurrence, newest: Occurrence, now: datetime) -> str:
    if occurrence is not newest:
        return f"the one of {newest.nominal} was due, too"
    minutes = (now - occurrence.at) // timedelta(minutes=1)
    return f"we were {minutes // 60} h {minutes % 60} min late"
