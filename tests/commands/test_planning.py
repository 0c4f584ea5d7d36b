"""What people type becomes a plan or words about what is wrong with it; nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.commands.planning import Wrong, draft_of, form, fresh, planned
from briefings.model import Channel, Plan, Schedule
from config import times
from tests.storage.plans import PLANS, SCHEDULES

HERE = Channel(platform="discord", id="100")
THERE = Channel(platform="discord", id="200")
TYPED = {**fresh("World", "Europe/Berlin", "en"), "times": "07:30"}

_NAMES = st.from_regex(r"[A-Za-zÄé0-9]([A-Za-z0-9 ]{0,30}[A-Za-z0-9])?", fullmatch=True).map(
    lambda n: " ".join(n.split())
)
_TOPICS = st.lists(st.from_regex(r"[a-zä]{1,12}", fullmatch=True), max_size=4, unique=True).map(tuple)


@settings(max_examples=50, deadline=None)
@given(PLANS, SCHEDULES, _NAMES, _TOPICS, _TOPICS, st.integers(1, 300))
def test_a_plan_as_one_would_type_it_is_that_plan_again(
    plan: Plan, schedule: Schedule, name: str, topics: tuple[str, ...], only: tuple[str, ...], minutes: int
) -> None:
    clock = sorted(set(schedule.times))
    days = tuple(sorted(set(schedule.days))) or times.EVERY_DAY
    if schedule.cron:
        schedule = replace(schedule, times=(), days=times.EVERY_DAY)
    else:
        assume(clock)
        schedule = replace(schedule, times=tuple(clock), days=days)
    hours = schedule.quiet
    assume(hours is None or (hours[0] != hours[1] and not any(times.in_quiet(at, hours) for at in schedule.times)))
    assume(times.goes_out(schedule))
    plan = replace(plan, name=name, title=name, topics=topics, only=only, hours=minutes / 60, schedule=schedule)
    assert planned(draft_of(plan), plan, HERE) == plan


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*TYPED, "cron", "quiet", "since", "only", "topics"]), st.text(max_size=20)))
def test_whatever_is_typed_is_a_plan_or_named_as_wrong(typed: dict[str, str]) -> None:
    plan = planned({**TYPED, **typed}, None, HERE)
    if isinstance(plan, Wrong):
        assert plan.troubles
        assert all(name and "; " in what for name, what in plan.troubles)
    else:
        assert plan.schedule is not None
        assert plan.channels == (HERE,)
        assert not plan.declared


def test_all_that_is_wrong_is_told_at_once() -> None:
    wrong = planned(TYPED | {"times": "25:00", "zone": "Berln", "stories": "many", "since": "long"}, None, HERE)
    assert isinstance(wrong, Wrong)
    named = [name for name, _ in wrong.troubles]
    assert named == ["Times of day", "Time zone", "Number of stories, 1 to 20", "since"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"times": "23:00", "quiet": "22:00-07:00"}, "23:00 lies in the quiet hours"),
        ({"cron": "0 23 * * *", "quiet": "22:00-07:00"}, "all of its times lie in the quiet hours"),
        ({"cron": "* * * * *"}, "once an hour at most"),
        ({"name": "a:b"}, "without : and |"),
        ({"name": "a|b"}, "without : and |"),
        ({"name": "x" * 37}, "1 to 36 letters"),
        ({"topics": ", ".join(f"topic {n}" for n in range(21))}, "at most 20 topics"),
        ({"language": "it"}, "there are en, es, de and fr"),
        ({"nothing_new": "shout"}, "say or silent"),
    ],
)
def test_what_has_no_meaning_is_refused(typed: dict[str, str], told: str) -> None:
    wrong = planned({**TYPED, **typed}, None, HERE)
    assert isinstance(wrong, Wrong)
    assert told in wrong.troubles[0][1]


def test_a_changed_plan_goes_where_it_went_and_here_too_if_asked() -> None:
    before = Plan(name="World", channels=(THERE,), feeds=("f1",), paused=True)
    plan = planned(TYPED, before, HERE)
    assert isinstance(plan, Plan)
    assert (plan.channels, plan.feeds, plan.paused) == ((THERE,), ("f1",), True)
    assert planned(TYPED | {"here": "yes"}, before, HERE) == replace(plan, channels=(THERE, HERE))


def test_a_plan_by_the_week_looks_back_to_its_last_day() -> None:
    plan = planned(TYPED | {"days": "mon"}, None, HERE)
    assert isinstance(plan, Plan)
    assert plan.hours == 168
    daily = planned({**draft_of(plan), "days": "every day"}, plan, HERE)
    assert isinstance(daily, Plan)
    assert daily.hours == 24


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*TYPED, "cron"]), st.text(max_size=600)))
def test_a_form_keeps_to_what_platforms_take(typed: dict[str, str]) -> None:
    """Discord: title and labels 45, five components, placeholder 100 (docs.discord.com/developers/components)."""
    made = form({**TYPED, **typed} | {"name": "x" * 36}, "briefing schedule:01234567:" + "x" * 36)
    assert len(made.fields) <= 5
    assert len(made.title) <= 45
    assert len(made.act) <= 64
    for field in made.fields:
        assert len(field.label) <= 45
        assert len(field.hint) <= 100
        assert all(len(value) <= field.longest for value in field.value)
