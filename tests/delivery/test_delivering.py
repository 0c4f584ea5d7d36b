from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.chat import Later, Posted, Refused, Unknown
from bot.delivery import Outbox, Rules
from briefings.model import TERMINAL, Delivery, Occurrence
from briefings.storage import Claim, Named, Store
from tests.delivery.channels import Clock, Scripted
from tests.delivery.samples import HOUR, NOW, PLAN, SECOND, briefing, channel, message, put

RULES = Rules(slowest=60 * SECOND, patience=600 * SECOND, oldest=6 * HOUR)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with Store(tmp_path / "nutgraf.db") as opened:
        yield opened


@pytest.fixture
def chat(tmp_path: Path) -> Scripted:
    return Scripted(path=tmp_path / "channel")


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


def outbox(store: Store, clock: Clock, *chats: Scripted) -> Outbox:
    return Outbox(store=store, chats=chats, clock=clock, rules=RULES)


async def until_done(box: Outbox, clock: Clock) -> None:
    while (then := await box.drain()) is not None:
        clock.now = then


async def states(store: Store, name: str = "b1") -> list[str]:
    return [each.state for each in await store.deliveries(name)]


async def test_parts_stand_in_their_order_and_a_second_drain_posts_nothing(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1), message(2), message(1, briefing="b2", parts=1))
    box = outbox(store, clock, chat)
    assert await box.drain() is None
    assert await box.drain() is None
    assert chat.texts("news") == ["b1 1/2", "b1 2/2", "b2 1/1"]
    sent = await store.deliveries("b1")
    assert [(each.state, each.message_id, each.attempt) for each in sent] == [("sent", "m0", 1), ("sent", "m1", 1)]
    assert await store.delivery_at(channel(), "m1") == sent[1]


async def test_a_wait_that_the_platform_asks_for_is_kept_and_other_channels_go_on(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1), message(2), message(1, to=channel("sport"), parts=1))
    chat.posting = lambda each: Later(why="429", seconds=30) if each.channel.id == "news" and clock.now == NOW else None
    box = outbox(store, clock, chat)
    assert await box.drain() == NOW + 30 * SECOND
    assert (chat.texts("news"), chat.texts("sport")) == ([], ["b1 1/1"])
    clock.now = NOW + 29 * SECOND
    await box.drain()
    assert chat.texts("news") == []
    await until_done(box, clock)
    assert chat.texts("news") == ["b1 1/2", "b1 2/2"]


async def test_without_a_wait_named_the_pauses_grow(store: Store, chat: Scripted, clock: Clock) -> None:
    await put(store, message(1, parts=1))
    chat.posting = lambda _: Later(why="503") if len(chat.asked) < 5 else None
    box, waits = outbox(store, clock, chat), []
    while (then := await box.drain()) is not None:
        waits.append((then - clock.now) / SECOND)
        clock.now = then
    assert waits == [2, 4, 8, 16]
    assert chat.texts("news") == ["b1 1/1"]


async def test_what_is_refused_says_why_and_what_to_do_and_the_rest_is_skipped(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1), message(2), message(1, to=channel("sport"), parts=1), message(1, briefing="b2"))
    no = Refused(why="missing access", cure="give nutgraf Send Messages in #news")
    chat.posting = lambda each: no if each.briefing_id == "b1" and each.channel.id == "news" else None
    told: list[Delivery] = []

    async def tell(delivery: Delivery) -> None:
        told.append(delivery)

    box = replace(outbox(store, clock, chat), told=tell)
    await box.drain()
    assert await states(store) == ["refused", "skipped", "sent"]
    assert [each.error for each in told] == ["missing access (give nutgraf Send Messages in #news)"]
    assert chat.texts("news") == ["b2 1/2"]
    assert [each.part for each in await store.undelivered(TERMINAL, since=NOW - HOUR)] == [1, 2]
    assert await store.undelivered(replace(TERMINAL, place="other"), since=NOW - HOUR) == ()


@pytest.mark.parametrize("stands", [True, False])
async def test_after_a_lost_answer_the_channel_is_read_once_the_request_has_ended(
    store: Store, chat: Scripted, clock: Clock, stands: bool
) -> None:
    await put(store, message(1), message(2))
    if stands:
        chat.losing = lambda each: each.part == 1
    else:
        chat.posting = lambda each: Unknown(why="cut off") if len(chat.asked) == 1 else None
    box = outbox(store, clock, chat)
    assert await box.drain() == NOW + RULES.slowest
    assert await states(store) == ["sending", "ready"]
    await until_done(box, clock)
    assert chat.texts("news") == ["b1 1/2", "b1 2/2"]
    assert [each.split()[0] for each in chat.asked] == (
        ["post", "find", "post"] if stands else ["post", "find", "post", "post"]
    )


async def test_a_channel_that_cannot_be_read_back_leaves_it_uncertain_and_the_admin_is_told(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1), message(2), message(1, briefing="b2", parts=1))
    chat.losing = lambda each: each.briefing_id == "b1"
    chat.reading = lambda _: Unknown(why="no permission to read the history")
    told: list[Delivery] = []

    async def tell(delivery: Delivery) -> None:
        told.append(delivery)

    await until_done(replace(outbox(store, clock, chat), told=tell), clock)
    assert await states(store) == ["uncertain", "skipped"]
    assert [(each.state, each.part) for each in told] == [("uncertain", 1)]
    assert "history" in told[0].error
    assert [each.state for each in await store.undelivered(since=NOW - HOUR)] == ["uncertain", "skipped"]
    assert RULES.patience <= clock.now - NOW <= 2 * RULES.patience
    assert chat.texts("news") == ["b1 1/2", "b2 1/1"]


async def test_a_channel_that_can_be_read_again_in_time_ends_the_doubt(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1, parts=1))
    chat.losing = lambda _: True
    chat.reading = lambda _: Unknown(why="503") if len(chat.asked) < 4 else None
    await until_done(outbox(store, clock, chat), clock)
    assert await states(store) == ["sent"]
    assert chat.texts("news") == ["b1 1/1"]


async def test_what_could_not_be_posted_for_hours_is_no_news_and_says_so(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1), message(2))
    chat.posting = lambda _: Later(why="503")
    await until_done(replace(outbox(store, clock, chat), rules=replace(RULES, oldest=HOUR / 4)), clock)
    assert await states(store) == ["skipped", "skipped"]
    assert "0.25 h" in (await store.deliveries("b1"))[0].error
    assert chat.texts("news") == []


async def test_a_door_that_raises_leaves_us_not_knowing_and_stops_nobody(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    def broken(delivery: Delivery) -> None:
        if delivery.channel.id == "news" and clock.now == NOW:
            raise LookupError("a door's mistake")

    await put(store, message(1, parts=1), message(1, parts=1, to=channel("sport")))
    chat.posting = broken
    box = outbox(store, clock, chat)
    await box.drain()
    assert await states(store) == ["sending", "sent"]
    await until_done(box, clock)
    assert await states(store) == ["sent", "sent"]


async def test_who_is_held_up_before_the_wire_does_not_post_for_another_may_have(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    class Slow(Store):
        async def move(self, before: Delivery, after: Delivery, *, rest: str = "") -> bool:
            done = await super().move(before, after, rest=rest)
            if after.state == "sending" and after.attempt == 1:
                clock.now += RULES.slowest  # this machine sleeps
            return done

    await put(store, message(1, parts=1))
    async with Slow(store.place) as slow:
        await outbox(slow, clock, chat).drain()
        assert chat.asked == []
        await until_done(outbox(slow, clock, chat), clock)
    assert chat.texts("news") == ["b1 1/1"]


async def test_two_processes_on_one_outbox_post_each_part_once(store: Store, chat: Scripted, clock: Clock) -> None:
    await put(store, *(message(part, parts=3, to=channel(f"c{n}")) for n in range(8) for part in (1, 2, 3)))
    async with Store(store.place) as other:
        await asyncio.gather(outbox(store, clock, chat).drain(), outbox(other, clock, chat).drain())
    await until_done(outbox(store, clock, chat), clock)
    assert chat.doubled() == []
    for n in range(8):
        assert chat.texts(f"c{n}") == ["b1 1/3", "b1 2/3", "b1 3/3"]


async def test_a_thread_is_opened_once_under_the_last_part_and_its_messages_are_known(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, message(1), replace(message(2), thread="World"), message(1, briefing="b2", parts=1))
    chat.opening = lambda _: Later(why="429", seconds=5) if clock.now == NOW else None
    await until_done(outbox(store, clock, chat), clock)
    assert [each for each in chat.asked if each.startswith("open")] == ["open m1", "open m1"]
    assert [line["thread"] for line in chat.lines() if line["thread"]] == ["thread of m1: World"]
    last = (await store.deliveries("b1"))[1]
    assert (last.state, last.thread_id) == ("sent", "t-m1")
    assert await store.delivery_at(channel("t-m1")) == last
    assert await store.may_read("b1", replace(TERMINAL, place="x"), channel("t-m1"))
    assert chat.texts("news")[-1] == "b2 1/1"


async def test_a_thread_that_is_refused_costs_the_briefing_nothing_and_is_told(
    store: Store, chat: Scripted, clock: Clock
) -> None:
    await put(store, replace(message(1, parts=1), thread="World"))
    chat.opening = lambda _: Refused(why="no permission", cure="allow Create Public Threads")
    told: list[str] = []

    async def tell(delivery: Delivery) -> None:
        told.append(delivery.error)

    await until_done(replace(outbox(store, clock, chat), told=tell), clock)
    assert await states(store) == ["sent"]
    assert told == ["no thread: no permission (allow Create Public Threads)"]


async def test_in_quiet_hours_only_what_somebody_asked_for_goes_out(store: Store, chat: Scripted, clock: Clock) -> None:
    occurrence = Occurrence(tenant=TERMINAL, plan=PLAN.name, nominal="2026-02-04T08:00", at=NOW)
    claim = Claim(occurrence=occurrence, token="ours")
    assert await store.claim(occurrence, token=claim.token, now=NOW)
    timed = [message(1, parts=1, briefing="timed")]
    await store.issue(TERMINAL, PLAN, briefing("timed"), timed, claim=claim, at=NOW)
    await put(store, message(1, parts=1, to=channel("sport")))

    async def quiet(_: datetime) -> list[Named]:
        return [(TERMINAL, PLAN.name)]

    box = replace(outbox(store, clock, chat), resting=quiet)
    await box.drain()
    assert [line["text"] for line in chat.lines()] == ["b1 1/1"]
    await outbox(store, clock, chat).drain()
    assert chat.texts("news") == ["timed 1/1"]


async def test_running_posts_what_is_put_in_and_a_platform_that_hangs_delays_no_other(
    store: Store, tmp_path: Path, clock: Clock
) -> None:
    never = asyncio.Event()

    class Hanging(Scripted):
        async def post(self, delivery: Delivery) -> Posted | Refused | Later | Unknown:
            await never.wait()
            return await super().post(delivery)

    stands = asyncio.Event()
    slack, discord = Hanging(path=tmp_path / "slack", platform="slack"), Scripted(path=tmp_path / "discord")
    discord.step = lambda step: stands.set() if len(discord.lines()) == 2 and step == "behind the wire" else None
    box = replace(outbox(store, clock, slack, discord), grace=SECOND / 50)
    running = asyncio.create_task(box.run())
    await put(store, message(1, parts=1, to=channel("s", "slack")), message(1), message(2))
    box.poke()
    async with asyncio.timeout(20):
        await stands.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert slack.lines() == []
    assert await states(store) == ["sending", "sent", "sent"]
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_told_to_stop_what_is_under_way_is_finished(store: Store, tmp_path: Path, clock: Clock) -> None:
    begun = asyncio.Event()

    class Slow(Scripted):
        async def post(self, delivery: Delivery) -> Posted | Refused | Later | Unknown:
            begun.set()
            await asyncio.sleep(0.02)
            return await super().post(delivery)

    chat = Slow(path=tmp_path / "slow")
    await put(store, message(1, parts=1))
    running = asyncio.create_task(outbox(store, clock, chat).run())
    async with asyncio.timeout(20):
        await begun.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await states(store) == ["sent"]
