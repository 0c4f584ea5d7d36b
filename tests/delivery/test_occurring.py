from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.occurring import Rules
from briefings.composing import CHILD, briefing_id, in_child
from briefings.errors import StoreError
from briefings.isolation import Isolation
from briefings.model import TERMINAL, Occurrence, Plan, Schedule, Tenant
from briefings.polling import Poll
from briefings.storage import Store
from tests.delivery.channels import Scripted
from tests.delivery.desk import DAILY, FEED, PLAN, Desk, article
from tests.delivery.samples import HOUR, NOW

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
TODAY = "2026-02-04T08:00"
STORY = '["Harbour office sells 3 ferries to Ellery Lines"]'


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with Store(tmp_path / "nutgraf.db") as store:
        yield Desk(store=store, chat=Scripted(path=tmp_path / "channels"))


async def test_a_briefing_that_is_due_stands_in_its_channels_once_however_often_we_look(desk: Desk) -> None:
    await desk.begin()
    for seconds in (0, 20, 40, 3000):
        await desk.tick(NOW + timedelta(seconds=seconds))
        await desk.outbox.drain()
    assert desk.chat.texts("news") == desk.chat.texts("sport") == [STORY, '["World"]']
    assert await desk.outcome() == [(TODAY, "composed", "")]


async def test_it_is_kept_under_an_id_that_follows_from_plan_and_time_and_read_by_its_channels(desk: Desk) -> None:
    await desk.begin()
    await desk.tick()
    name = briefing_id(TERMINAL, PLAN, TODAY)
    assert len(name) == 12
    kept = await desk.store.kept_briefing(name)
    assert kept is not None
    assert (kept.id, kept.stories[0].articles) == (name, (article(3, NOW - HOUR),))
    messages = await desk.store.deliveries(name)
    assert [(each.channel.id, each.part, each.parts) for each in messages] == [
        ("news", 1, 2),
        ("news", 2, 2),
        ("sport", 1, 2),
        ("sport", 2, 2),
    ]
    assert all(len(each.key) <= 25 for each in messages)
    stranger, place = replace(TERMINAL, platform="discord", place="guild"), PLAN.channels[0]
    assert await desk.store.may_read(name, TERMINAL)
    assert await desk.store.may_read(name, stranger, place)
    assert not await desk.store.may_read(name, stranger, replace(place, id="elsewhere"))
    assert not await desk.store.may_read(name, stranger)
    assert await desk.store.kept_briefing("000000000000") is None


async def test_a_story_is_told_once_and_a_silent_plan_with_nothing_new_says_nothing(desk: Desk) -> None:
    desk.plans = [(TERMINAL, replace(PLAN, silent=True, hours=48.0))]
    await desk.begin()
    for at in (NOW, NOW + DAY):
        await desk.tick(at)
        await desk.outbox.drain()
    assert desk.chat.texts("news") == [STORY, '["World"]']
    assert await desk.outcome() == [(TODAY, "composed", ""), ("2026-02-05T08:00", "composed", "nothing to post")]


async def test_a_plan_without_feeds_says_so_once_and_is_silent_until_it_reads_some(desk: Desk) -> None:
    await desk.begin()
    await desk.store.unsubscribe(TERMINAL, FEED.url)
    for days in range(3):
        await desk.tick(NOW + days * DAY)
    await desk.store.subscribe(TERMINAL, FEED)
    await desk.tick(NOW + 3 * DAY)
    await desk.store.unsubscribe(TERMINAL, FEED.url)
    await desk.tick(NOW + 4 * DAY)
    told = [(state, reason) for _, state, reason in await desk.outcome()]
    silent = ("skipped", "it reads no feeds")
    assert told == [("composed", ""), silent, silent, ("composed", ""), ("composed", "")]
    assert desk.feedless == ["World", "World"]


async def test_a_clock_that_is_set_back_posts_nothing_again_and_goes_on_when_it_has_caught_up(desk: Desk) -> None:
    await desk.begin()
    for at in (NOW, NOW - DAY, NOW - HOUR, NOW, NOW + HOUR, NOW + DAY):
        await desk.tick(at)
        await desk.outbox.drain()
    assert [(nominal, state) for nominal, state, _ in await desk.outcome()] == [
        (TODAY, "composed"),
        ("2026-02-05T08:00", "composed"),
    ]
    assert desk.chat.texts("news").count(STORY) == 1


async def test_where_what_came_cannot_be_stored_publishers_have_a_rest(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.begin()
    asked: list[bool] = []

    async def full(_feeds: object, only_due: bool) -> None:
        asked.append(only_due)
        raise StoreError("nutgraf.db: database or disk is full", cure="make room on the disk")

    desk.occurring.collect = full
    for seconds in (0, 15, 299, 300, 315):
        await desk.occurring.tick(NOW - HOUR + timedelta(seconds=seconds))
        assert desk.occurring._between
        await desk.occurring._between
    assert len(asked) == 2
    assert "feeds were not collected: nutgraf.db: database or disk is full (make room on the disk)" in caplog.text


async def test_after_downtime_the_newest_is_posted_and_the_rest_is_skipped(desk: Desk) -> None:
    await desk.begin()
    await desk.tick(NOW + 2 * DAY + HOUR)
    assert await desk.outcome() == [
        (TODAY, "skipped", "the one of 2026-02-06T08:00 was due, too"),
        ("2026-02-05T08:00", "skipped", "the one of 2026-02-06T08:00 was due, too"),
        ("2026-02-06T08:00", "composed", ""),
    ]


async def test_what_is_too_late_is_skipped_and_a_plan_that_is_new_begins_now(desk: Desk) -> None:
    await desk.begin()
    desk.plans.append((TERMINAL, replace(PLAN, name="New")))
    await desk.tick(NOW + 3 * HOUR)
    assert await desk.outcome() == [(TODAY, "skipped", "we were 3 h 0 min late")]
    assert await desk.outcome("New") == []
    await desk.tick(NOW + DAY)
    assert [state for _, state, _ in await desk.outcome("New")] == ["composed"]


async def test_a_plan_whose_times_change_or_that_was_paused_owes_nothing_for_the_time_before(desk: Desk) -> None:
    await desk.begin()
    desk.plans = [(TERMINAL, replace(PLAN, paused=True))]
    await desk.tick(NOW - MINUTE)
    await desk.tick(NOW + MINUTE)
    desk.plans = [(TERMINAL, PLAN)]
    await desk.tick(NOW + 2 * MINUTE)
    assert await desk.outcome() == []
    desk.plans = [(TERMINAL, replace(PLAN, schedule=Schedule(zone="UTC", times=(time(7, 30),))))]
    await desk.tick(NOW + 3 * MINUTE)
    assert await desk.outcome() == []


async def test_one_plans_failure_is_recorded_tried_again_and_stops_no_other(desk: Desk) -> None:
    def trouble(plan: Plan) -> None:
        if plan.name == "World" and desk.clock.now < NOW + 2 * MINUTE:
            raise StoreError("the disk is full", cure="make room")

    bad = replace(PLAN, name="Nowhere", schedule=replace(DAILY, zone="Mars/Olympus"))
    desk.plans += [(TERMINAL, replace(PLAN, name="Other")), (TERMINAL, bad)]
    desk.trouble = trouble
    await desk.begin()
    await desk.tick()
    assert await desk.outcome() == [(TODAY, "failed", "the disk is full (make room)")]
    assert await desk.outcome("Other") == [(TODAY, "composed", "")]
    await desk.tick(NOW + MINUTE / 2)
    assert [state for _, state, _ in await desk.outcome()] == ["failed"]
    await desk.tick(NOW + 2 * MINUTE)
    assert [state for _, state, _ in await desk.outcome()] == ["composed"]


async def test_a_plan_that_always_fails_is_tried_three_times(desk: Desk) -> None:
    tries = []

    def trouble(plan: Plan) -> None:
        tries.append(plan)
        raise LookupError("no such thing")

    desk.trouble = trouble
    await desk.begin()
    for minutes in range(10):
        await desk.tick(NOW + minutes * 2 * MINUTE)
    assert len(tries) == 3
    assert await desk.outcome() == [(TODAY, "failed", "LookupError: no such thing")]


async def test_who_died_with_a_claim_is_followed_after_its_lease_and_can_no_longer_tell(desk: Desk) -> None:
    await desk.begin()
    occurrence = Occurrence(tenant=TERMINAL, plan="World", nominal=TODAY, at=NOW)
    assert await desk.store.claim(occurrence, token="dead", now=NOW)
    assert not await desk.store.claim(occurrence, token="late", now=NOW)
    await desk.tick(NOW + MINUTE)
    assert [state for _, state, _ in await desk.outcome()] == ["claimed"]
    await desk.tick(NOW + Rules().lease + MINUTE)
    assert [state for _, state, _ in await desk.outcome()] == ["composed"]
    assert not await desk.store.claim(occurrence, token="dead", now=NOW, over="dead")


async def test_who_lost_its_claim_tells_nothing(desk: Desk) -> None:
    await desk.begin()
    (other,) = [Desk(store=desk.store, chat=desk.chat, rules=Rules(lease=timedelta(0)))]
    other.clock.now = NOW + MINUTE
    inner = desk.pick

    async def slow(*asked: object) -> object:
        await other.tick()
        return await inner(*asked)  # type: ignore[arg-type]  # passed on as they come

    desk.pick = slow  # type: ignore[assignment]  # the same, but late
    await desk.tick()
    assert await desk.outcome() == [(TODAY, "composed", "")]
    await desk.outbox.drain()
    assert desk.chat.texts("news") == [STORY, '["World"]']
    assert len(await desk.store.told(TERMINAL, "World", since=NOW - DAY)) == 1


async def test_in_quiet_hours_nothing_is_posted_and_afterwards_what_is_still_news(desk: Desk) -> None:
    quiet = Schedule(zone="UTC", times=(time(8), time(8, 45)), quiet=(time(8, 30), time(9)))
    desk.plans = [(TERMINAL, replace(PLAN, schedule=quiet))]
    await desk.begin()
    await desk.tick(NOW + 40 * MINUTE)
    assert await desk.outcome() == []
    assert await desk.occurring.resting(NOW + 40 * MINUTE) == [(TERMINAL, "World")]
    await desk.tick(NOW + HOUR)
    assert await desk.outcome() == [(TODAY, "composed", "")]


async def test_feeds_are_asked_in_between_and_shortly_before_a_briefing_those_not_asked_lately(desk: Desk) -> None:
    await desk.begin()
    desk.collected.clear()
    desk.clock.now = NOW - 3 * MINUTE
    await desk.store.keep({FEED.id: Poll(last_fetch_at=NOW - 30 * MINUTE, error="no answer", cure="wait")})
    await desk.occurring.tick(desk.clock.now)
    assert desk.occurring._between
    await desk.occurring._between
    assert desk.collected == [(("harbour",), False), (("harbour",), True)]
    desk.collected.clear()
    await desk.store.keep({FEED.id: Poll(last_fetch_at=NOW - 3 * MINUTE, error="no answer", cure="wait")})
    await desk.tick(NOW)
    assert [each for each in desk.collected if not each[1]] == []
    kept = await desk.store.kept_briefing(briefing_id(TERMINAL, PLAN, TODAY))
    assert kept is not None
    assert [failure.error for failure in kept.coverage.failed] == ["no answer"]


async def test_a_store_that_is_broken_now_is_asked_again_at_the_next_tick(desk: Desk) -> None:
    await desk.begin()
    known, desk.occurring.plans = desk.occurring.plans, _broken
    await desk.tick()
    desk.occurring.plans = known
    await desk.tick(NOW + MINUTE)
    assert [state for _, state, _ in await desk.outcome()] == ["composed"]


async def _broken() -> Sequence[tuple[Tenant, Plan]]:
    raise StoreError("the database is locked")


async def test_picking_in_a_child_process_gives_the_same_briefing(desk: Desk) -> None:
    async with Isolation(children=1, limits=CHILD) as isolation:
        desk.pick = in_child(isolation)
        await desk.begin()
        await desk.tick()
        await desk.outbox.drain()
    assert desk.chat.texts("news") == [STORY, '["World"]']
