"""Dates of feeds: to UTC, or None where they cannot be meant."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_FIRST = datetime(1990, 1, 1, tzinfo=UTC)
_LAST = datetime(2100, 1, 1, tzinfo=UTC)
_LONGEST = timedelta(days=1)
_PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}


def meant(when: datetime | None) -> datetime | None:
    """The date in UTC, or None outside 1990 to 2099: an epoch of zero, a year 1 or 9999 is a program's mistake.

    A date that lies ahead of the clock is settled where the clock is known: articles.from_entry.
    """
    if when is None:
        return None
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
    try:
        when = when.astimezone(UTC)
    except OverflowError:
        return None
    return when if _FIRST <= when < _LAST else None


def from_struct(parsed: time.struct_time | None) -> datetime | None:
    """The date that feedparser's nine numbers (UTC) name."""
    if not parsed:
        return None
    try:
        return meant(datetime(*parsed[:5], min(parsed[5], 59), tzinfo=UTC))  # a leap second is the second before
    except (ValueError, OverflowError):
        return None


def every(*, ttl: str = "", period: str = "", frequency: str = "") -> timedelta | None:
    """How often a feed says that it changes: ttl in minutes (RSS 2.0), else sy:updatePeriod over Frequency; at most a day."""
    if ttl.strip().isdecimal() and len(ttl) < 9 and int(ttl):
        return min(timedelta(minutes=int(ttl)), _LONGEST)
    hours = _PERIODS.get(period.strip().lower())
    times = int(frequency) if frequency.strip().isdecimal() and len(frequency) < 6 else 1
    return min(timedelta(hours=hours) / max(times, 1), _LONGEST) if hours else None
