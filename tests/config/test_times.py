"""Days, times and zones as people write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config import times

_WEEKDAYS = (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mon-fri", _WEEKDAYS),
        ("Mo.-Fr.", _WEEKDAYS),
        ("lunes – viernes", _WEEKDAYS),
        ("weekdays", _WEEKDAYS),
        ("sat-mon", (0, 5, 6)),
        ("lun, mie; sam", (0, 2, 5)),
        ("Every day", times.EVERY_DAY),
        ("sunday", (6,)),
    ],
)
def test_days_are_read_in_four_languages(text: str, meant: tuple[int, ...]) -> None:
    assert times.days(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("07:30", [time(7, 30)]),
        ("18:00, 7.30; 7:30", [time(7, 30), time(18)]),
        ("0730 and 18h30", [time(7, 30), time(18, 30)]),
        ("7", [time(7)]),
        ("12 am, 12pm, 6:30 p.m.", [time(0), time(12), time(18, 30)]),
        ("7 Uhr, 18h", [time(7), time(18)]),
    ],
)
def test_times_of_day_are_read_as_people_write_them(text: str, meant: list[time]) -> None:
    assert times.times(text) == tuple(meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [("europe/berlin", "Europe/Berlin"), ("Berlin", "Europe/Berlin"), ("new york", "America/New_York"), ("utc", "UTC")],
)
def test_a_zone_may_be_meant_by_its_city(text: str, meant: str) -> None:
    assert times.zone_meant(text) == meant


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Europe/Berln", "Europe/Berlin"),
        ("Berln", "Europe/Berlin"),
        ("pst", "America/Los_Angeles"),
        ("EST", "America/New_York"),
        ("CEST", "Europe/Berlin"),
    ],
)
def test_a_zone_that_is_none_is_answered_with_the_nearest(text: str, nearest: str) -> None:
    with pytest.raises(ValueError, match=f"“{text}” is no time zone; did you mean {nearest}"):
        times.zone(text)


@pytest.mark.parametrize(
    ("read", "text", "told"),
    [
        (times.days, "mnday", "“mnday” is no day; did you mean monday?"),
        (times.days, "-", "no day is named"),
        (times.times, "25:00", "“25:00” is no time of day; write it as 07:30"),
        (times.times, "13 pm", "“13 pm” is no time of day"),
        (times.times, "", "no times are named"),
        (times.quiet, "22:00", "“22:00” are no quiet hours; write from and until"),
        (times.cron, "every morning", "it has not five fields"),
        (times.cron, "61 7 * * *", "bad minute"),
        (times.cron, "0 0 31 2 *", "0 0 31 2"),
        (times.zone, " ", "no time zone is named"),
        (times.zone, "qqqq", "name a city"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_the_right_form(read: object, text: str, told: str) -> None:
    assert callable(read)
    with pytest.raises(ValueError, match=r".+; .+") as refused:
        read(text)
    assert told in str(refused.value)


@settings(deadline=None)
@given(st.sets(st.integers(0, 6), min_size=1).map(lambda numbers: tuple(sorted(numbers))))
def test_days_as_written_are_read_again(numbers: tuple[int, ...]) -> None:
    assert times.days(times.days_written(numbers)) == numbers


@settings(deadline=None)
@given(st.times(), st.times(), st.times())
def test_a_time_is_quiet_from_one_side_or_the_other(at: time, start: time, end: time) -> None:
    if start != end:
        assert times.in_quiet(at, (start, end)) != times.in_quiet(at, (end, start))


@settings(deadline=None)
@given(st.text(max_size=20))
def test_no_text_is_read_in_any_other_way_than_into_a_value_or_words(text: str) -> None:
    for read in (times.days, times.times, times.quiet, times.cron, times.zone_meant):
        try:
            read(text)
        except ValueError as error:
            assert "; " in str(error)  # noqa: PT017  whether it raises depends on the text
