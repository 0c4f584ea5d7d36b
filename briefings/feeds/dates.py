"""Dates of feeds: to UTC, or None where they cannot be meant."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta, timezone

_FIRST = datetime(1990, 1, 1, tzinfo=UTC)
_LAST = datetime(2100, 1, 1, tzinfo=UTC)
_LONGEST = timedelta(days=1)
_PERIODS = {"hourly": 1, "daily": 24, "weekly": 168, "monthly": 720, "yearly": 8760}


_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_RFC822 = re.compile(
    r"(?i)\s*(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4})"
    r",?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,5}|(?:gmt|utc)?[+-]\d\d:?\d\d)?\s*"
)
# hours from UTC; names that several zones bear (IST, and CST outside America) have the meaning that RFC 822 or
# nearly all feeds give them. feedparser takes those of Europe, Asia and Australia for UTC.
_ZONES = {
    **dict.fromkeys(("", "z", "ut", "utc", "gmt", "wet"), 0),
    "edt": -4,
    "est": -5,
    "cdt": -5,
    "cst": -6,
    "mdt": -6,
    "mst": -7,
    "pdt": -7,
    "pst": -8,
    "adt": -3,
    "ast": -4,
    "bst": 1,
    "cet": 1,
    "met": 1,
    "west": 1,
    "cest": 2,
    "mest": 2,
    "eet": 2,
    "sast": 2,
    "eest": 3,
    "msk": 3,
    "sgt": 8,
    "hkt": 8,
    "awst": 8,
    "jst": 9,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
}


def read(text: str) -> datetime | None:
    """The moment that a date in RFC 822 or ISO 8601 names, UTC where it names no zone; None for any other form.

    A date without a time is midnight UTC.
    """
    if found := _RFC822.fullmatch(text[:64]):
        return _rfc822(*found.groups(default=""))
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when


def _rfc822(day: str, month: str, year: str, hour: str, minute: str, second: str, zone: str) -> datetime | None:
    offset = _offset(zone.lower())
    number = _MONTHS.get(month.lower())
    if number is None or offset is None:
        return None
    try:
        return datetime(int(year), number, int(day), int(hour), int(minute), min(int(second or 0), 59), tzinfo=offset)
    except ValueError:
        return None


def _offset(zone: str) -> timezone | None:
    if zone in _ZONES:
        return timezone(timedelta(hours=_ZONES[zone]))
    found = re.search(r"([+-])(\d\d):?(\d\d)$", zone)
    if not found or int(found[2]) > 23 or int(found[3]) > 59:
        return None
    return timezone((1 if found[1] == "+" else -1) * timedelta(hours=int(found[2]), minutes=int(found[3])))


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
    """How often a feed says that it changes: ttl in minutes, else sy:updatePeriod over Frequency; at most a day.

    RSS 2.0 (rssboard.org/rss-specification#ltttlgtSubelementOfLtchannelgt) and the RSS 1.0 syndication module.
    """
    if ttl.strip().isdecimal() and len(ttl) < 9 and int(ttl):
        return min(timedelta(minutes=int(ttl)), _LONGEST)
    hours = _PERIODS.get(period.strip().lower())
    times = int(frequency) if frequency.strip().isdecimal() and len(frequency) < 6 else 1
    return min(timedelta(hours=hours) / max(times, 1), _LONGEST) if hours else None
