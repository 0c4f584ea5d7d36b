"""Occurrences of a plan: wall-clock times of a zone as instants, and back.

The clocks of a zone jump and turn back (PEP 495). A nominal time that a jump leaves out is due at the first instant
after it; one that comes twice is due the first time. So the instants never run against the nominal times, and a search
by halves finds the first nominal time behind an instant, whatever the zone does.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

from briefings.errors import SettingError
from briefings.model import Occurrence, Plan, Schedule, Tenant

LOOKBACK = timedelta(days=7)
"""What was missed longer ago is not even recorded as skipped: nobody asks, and a plan by the minute would flood us."""

_MINUTE = timedelta(minutes=1)
_AROUND = timedelta(days=2)  # more than any zone is from UTC, and than any has jumped (Samoa, a day in 2011)
_FIELDS = 5
_AHEAD = 10_000  # so many nominal times are looked at for one outside the quiet hours; a plan may have none
_NO_ZONE = "name a zone of the IANA database, like Europe/Berlin"
_NO_CRON = (
    "five fields: minute, hour, day of the month, month, weekday; 30 7 * * MON-FRI is half past seven on weekdays"
)


def due_occurrences(tenant: Tenant, plan: Plan, *, since: datetime, now: datetime) -> tuple[Occurrence, ...]:
    """The plan's occurrences after `since`, up to and with `now`, oldest first; none in its quiet hours.

    Those that fall together after a jump of the clock stand in the order of their nominal times. Raises SettingError
    for a zone or a cron line that there is not.
    """
    found = takewhile(lambda each: each[1] <= now, _after(plan, since))
    return tuple(_occurrence(tenant, plan, wall, at) for wall, at in found if not _is_quiet_at(plan, wall))


def next_occurrence(tenant: Tenant, plan: Plan, *, now: datetime) -> Occurrence | None:
    """The first occurrence after `now`; None for a plan that is paused, or has no times."""
    found = islice(_after(plan, now), _AHEAD)
    return next((_occurrence(tenant, plan, wall, at) for wall, at in found if not _is_quiet_at(plan, wall)), None)


def is_quiet(plan: Plan, now: datetime) -> bool:
    """Whether it is one of the plan's quiet hours now, when nothing is posted."""
    return plan.schedule is not None and _is_quiet_at(plan, now.astimezone(_zone(plan.schedule)))


def check(schedule: Schedule) -> None:
    """Raises SettingError for a zone or a cron line that there is not."""
    _zone(schedule)
    next(_nominals(schedule, datetime(2026, 1, 1)), None)  # noqa: DTZ001  a wall time, of no zone


def fingerprint(plan: Plan) -> str:
    """Equal as long as the plan is due at the same times: one whose times change begins anew."""
    return hashlib.sha256(repr((plan.schedule, plan.paused)).encode()).hexdigest()[:16]


def _after(plan: Plan, since: datetime) -> Iterator[tuple[datetime, datetime]]:
    """All nominal times that are due after `since`, each with its instant, without end."""
    schedule = plan.schedule
    if schedule is None or plan.paused:
        return
    zone = _zone(schedule)
    for wall in _nominals(schedule, _first_after(since, zone)):
        yield wall, _instant(wall, zone)


def _occurrence(tenant: Tenant, plan: Plan, wall: datetime, at: datetime) -> Occurrence:
    return Occurrence(tenant=tenant, plan=plan.name, nominal=wall.isoformat(timespec="minutes"), at=at)


def _nominals(schedule: Schedule, start: datetime) -> Iterator[datetime]:
    """Wall times that the schedule names, from `start` on, each once and in order."""
    if schedule.cron:
        yield from _cron(schedule.cron, start)
        return
    times = sorted({each.replace(second=0, microsecond=0) for each in schedule.times})
    days = frozenset(schedule.days) & frozenset(range(7))
    day = start.date()
    while times and days:
        if day.weekday() in days:
            walls = (datetime.combine(day, each) for each in times)
            yield from (wall for wall in walls if wall >= start)
        day += timedelta(days=1)


def _cron(line: str, start: datetime) -> Iterator[datetime]:
    """By the wall clock alone: the zone's jumps are ours to settle, not the library's."""
    try:
        if len(line.split()) != _FIELDS:
            raise CronSimError("Wrong number of fields")
        yield from CronSim(line, start - _MINUTE)
    except CronSimError as error:
        raise SettingError(f"cron {line!r}: {error}", cure=_NO_CRON) from None


def _first_after(since: datetime, zone: ZoneInfo) -> datetime:
    """The first full minute of the wall clock that is due after an instant."""
    start = since.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0) - _AROUND
    minutes = range(2 * _AROUND // _MINUTE)
    return start + _MINUTE * bisect_right(minutes, since, key=lambda each: _instant(start + _MINUTE * each, zone))


def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """When it is this time by the zone's clocks: the first time, or at once after the jump that leaves it out."""
    first = wall.replace(tzinfo=zone).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return first
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)  # PEP 495: in a gap, fold=1 is the earlier instant
    seconds = range(int((first - before).total_seconds()) + 1)
    return before + timedelta(
        seconds=bisect_right(
            seconds, wall, key=lambda each: (before + timedelta(seconds=each)).astimezone(zone).replace(tzinfo=None)
        )
    )


def _is_quiet_at(plan: Plan, wall: datetime) -> bool:
    if plan.schedule is None or plan.schedule.quiet is None:
        return False
    at, (begin, end) = wall.time(), plan.schedule.quiet
    return begin <= at < end if begin <= end else at >= begin or at < end


def _zone(schedule: Schedule) -> ZoneInfo:
    try:
        return ZoneInfo(schedule.zone)
    except (KeyError, ValueError, OSError):
        raise SettingError(f"there is no time zone {schedule.zone!r}", cure=_NO_ZONE) from None
