from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.schedule import check, due_occurrences, fingerprint, is_quiet, next_occurrence
from briefings.errors import SettingError
from briefings.model import TERMINAL, Occurrence, Plan, Schedule

ZONES = sorted(zone for zone in available_timezones() if zone not in {"localtime", "posixrules"})
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]  # a star hides that there are no more than six


def plan(zone: str, *times: str, cron: str = "", quiet: str = "", days: tuple[int, ...] = tuple(range(7))) -> Plan:
    hours = tuple(time.fromisoformat(each) for each in quiet.split("-")) if quiet else ()
    return Plan(
        schedule=Schedule(
            zone=zone,
            times=tuple(map(time.fromisoformat, times)),
            days=days,
            cron=cron,
            quiet=(hours[0], hours[1]) if hours else None,
        )
    )


def due(what: Plan, since: datetime, now: datetime) -> tuple[Occurrence, ...]:
    return due_occurrences(TERMINAL, what, since=since, now=now)


def told(what: Plan, since: datetime, now: datetime) -> list[tuple[str, datetime]]:
    return [(each.nominal, each.at) for each in due(what, since, now)]


@pytest.mark.parametrize(
    ("zone", "nominal", "instant"),
    [
        ("Europe/Berlin", "2026-02-04T07:30", at(2026, 2, 4, 6, 30)),
        ("Europe/Berlin", "2026-03-29T02:30", at(2026, 3, 29, 1, 0)),  # left out: at the jump
        ("Europe/Berlin", "2026-10-25T02:30", at(2026, 10, 25, 0, 30)),  # comes twice: the first
        ("Australia/Lord_Howe", "2026-10-04T02:10", at(2026, 10, 3, 15, 30)),  # a jump of half an hour
        ("Australia/Lord_Howe", "2026-04-05T01:45", at(2026, 4, 4, 14, 45)),
        ("Pacific/Apia", "2011-12-30T08:00", at(2011, 12, 30, 10, 0)),  # a day that never was
        ("America/Santiago", "2026-09-06T00:00", at(2026, 9, 6, 4, 0)),  # a midnight that is left out
        ("Africa/Casablanca", "2026-03-22T02:30", at(2026, 3, 22, 2)),  # back again after Ramadan
    ],
)
def test_a_nominal_time_is_due_at_its_first_instant_or_right_after_the_jump(
    zone: str, nominal: str, instant: datetime
) -> None:
    wall = datetime.fromisoformat(nominal)
    found = told(plan(zone, wall.time().isoformat()), instant - DAY, instant + DAY)
    assert dict(found)[nominal] == instant


def test_two_times_within_one_jump_are_two_occurrences_of_one_instant() -> None:
    found = told(plan("Europe/Berlin", "02:45", "02:15"), at(2026, 3, 29), at(2026, 3, 29, 12))
    assert found == [("2026-03-29T02:15", at(2026, 3, 29, 1)), ("2026-03-29T02:45", at(2026, 3, 29, 1))]


def test_days_are_those_of_the_plans_zone() -> None:
    found = told(plan("Pacific/Auckland", "07:00", days=(0,)), at(2026, 2, 1), at(2026, 2, 9))
    assert [nominal for nominal, _ in found] == ["2026-02-02T07:00", "2026-02-09T07:00"]
    assert found[0][1] == at(2026, 2, 1, 18)


def test_cron_goes_by_the_wall_clock() -> None:
    found = told(plan("Europe/Berlin", cron="30 7 * * MON-FRI"), at(2026, 3, 27), at(2026, 3, 31))
    assert found == [("2026-03-27T07:30", at(2026, 3, 27, 6, 30)), ("2026-03-30T07:30", at(2026, 3, 30, 5, 30))]
    every_half_hour = told(plan("Europe/Berlin", cron="*/30 * * * *"), at(2026, 10, 25), at(2026, 10, 25, 3))
    assert [nominal[11:] for nominal, _ in every_half_hour] == ["02:30", "03:00", "03:30", "04:00"]


@pytest.mark.parametrize(("quiet", "left"), [("22:00-07:00", ["07:00", "21:59"]), ("07:00-08:00", ["22:00", "21:59"])])
def test_nothing_is_due_in_quiet_hours_across_midnight_or_not(quiet: str, left: list[str]) -> None:
    found = told(plan("Asia/Tokyo", "22:00", "06:59", "07:00", "21:59", quiet=quiet), at(2026, 1, 1), at(2026, 1, 2))
    assert {nominal[11:] for nominal, _ in found} == {*left} | ({"06:59"} if quiet.startswith("07") else set())


def test_it_is_quiet_by_the_plans_own_clock() -> None:
    nights = plan("Asia/Tokyo", "09:00", quiet="22:00-07:00")
    assert [is_quiet(nights, at(2026, 1, 1, hour)) for hour in (12, 13, 21, 22)] == [False, True, True, False]
    assert not is_quiet(plan("Asia/Tokyo", "09:00", quiet="05:00-05:00"), at(2026, 1, 1, 20))
    assert not is_quiet(Plan(), at(2026, 1, 1))


def test_the_next_occurrence_is_after_now_and_none_for_a_plan_that_is_paused_or_has_no_times() -> None:
    daily = plan("UTC", "08:00")
    found = next_occurrence(TERMINAL, daily, now=at(2026, 1, 1, 8))
    assert found is not None
    assert found.at == at(2026, 1, 2, 8)
    paused = Plan(schedule=daily.schedule, paused=True)
    assert not due(paused, at(2026, 1, 1), at(2026, 1, 3))
    for never in (
        paused,
        Plan(),
        plan("UTC"),
        plan("UTC", "08:00", days=()),
        plan("UTC", "08:00", quiet="07:00-09:00"),
    ):
        assert next_occurrence(TERMINAL, never, now=at(2026, 1, 1)) is None


def test_a_plan_whose_times_change_or_that_is_paused_is_told_by_its_fingerprint() -> None:
    daily = plan("UTC", "08:00")
    others = [plan("UTC", "08:01"), plan("Asia/Tokyo", "08:00"), Plan(schedule=daily.schedule, paused=True), Plan()]
    assert len({fingerprint(each) for each in [daily, *others]}) == 5
    assert fingerprint(daily) == fingerprint(Plan(name="Other", schedule=daily.schedule))


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (plan("Europe/Berln", "08:00"), "Europe/Berln"),
        (plan("../etc/passwd", "08:00"), "passwd"),
        (plan("", "08:00"), "time zone ''"),
        (plan("UTC", cron="61 * * * *"), "61"),
        (plan("UTC", cron="0 0 8 * * *"), "fields"),
        (plan("UTC", cron="0 0 30 2 *"), "day-of-month"),
    ],
)
def test_a_zone_or_a_cron_line_that_there_is_not_is_named_with_a_cure(wrong: Plan, named: str) -> None:
    assert wrong.schedule
    with pytest.raises(SettingError, match=named) as refused:
        check(wrong.schedule)
    assert refused.value.cure


_moments = st.datetimes(min_value=datetime(1995, 1, 1), max_value=datetime(2037, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_times = st.lists(st.times().map(lambda each: each.replace(second=0, microsecond=0)), min_size=1, max_size=4)
_crons = st.sampled_from(
    ["*/20 * * * *", "0 */3 * * *", "15,45 1-3 * * *", "30 2 * * *", "0 0 * * SUN", "59 23 1,15 * *"]
)


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    quiet = draw(st.none() | st.tuples(st.times(), st.times()))
    zone = draw(st.sampled_from(ZONES))
    if draw(st.booleans()):
        return Schedule(zone=zone, cron=draw(_crons), quiet=quiet)
    days = draw(st.sets(st.integers(0, 6), min_size=1))
    return Schedule(zone=zone, times=tuple(draw(_times)), days=tuple(days), quiet=quiet)


ODD = [5, 17, 600, 1, 1440]
OFTEN = "*/15 * * * *"


@example(Schedule(zone="Australia/Lord_Howe", cron=OFTEN), at(2026, 10, 3, 12), ODD)
@example(Schedule(zone="Pacific/Apia", cron=OFTEN), at(2011, 12, 29, 12), ODD)
@example(Schedule(zone="Africa/Casablanca", cron=OFTEN, quiet=(time(23), time(1))), at(2026, 3, 21, 22), ODD)
@example(Schedule(zone="America/Santiago", cron=OFTEN, quiet=(time(23), time(0, 30))), at(2026, 9, 5, 22), ODD)
@example(Schedule(zone="Asia/Pyongyang", cron=OFTEN), at(2018, 5, 4, 12), ODD)
@example(Schedule(zone="America/Caracas", cron=OFTEN), at(2007, 12, 8, 20), ODD)
@example(Schedule(zone="UTC", times=(time(9),), quiet=(time(8), time(10))), at(2026, 1, 1), ODD)
@settings(max_examples=150, deadline=None)
@given(schedules(), _moments, st.lists(st.integers(1, 3000), min_size=1, max_size=12))
def test_however_time_is_cut_into_ticks_nothing_is_missed_or_doubled(
    schedule: Schedule, start: datetime, steps: list[int]
) -> None:
    what, now, seen = Plan(schedule=schedule), start, list[Occurrence]()
    for step in steps:
        seen += due(what, now, now + step * MINUTE)
        now += step * MINUTE
    assert tuple(seen) == due(what, start, now)
    assert len({each.nominal for each in seen}) == len(seen)
    assert [each.nominal for each in seen] == sorted(each.nominal for each in seen)
    assert [each.at for each in seen] == sorted(each.at for each in seen)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ZONES), _moments, st.times())
def test_every_local_date_has_its_one_occurrence_at_the_wall_time_or_right_after_a_jump(
    zone: str, start: datetime, daily: time
) -> None:
    daily = daily.replace(second=0, microsecond=0)
    found = due(plan(zone, daily.isoformat()), start, start + 10 * DAY)
    dates = [datetime.fromisoformat(each.nominal).date() for each in found]
    assert all(later - earlier == DAY for earlier, later in pairwise(dates))
    assert 9 <= len(dates) <= 12
    for each in found:
        wall = datetime.fromisoformat(each.nominal)
        local = each.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        before = (each.at - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert local == wall or before < wall < local
