from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.schedule import wake

OFTEN = timedelta(milliseconds=5)


async def test_it_calls_at_once_and_again_and_leaves_nothing_when_it_is_cancelled() -> None:
    calls, enough = 0, asyncio.Event()

    async def work() -> None:
        nonlocal calls
        calls += 1
        if calls == 3:
            enough.set()

    waking = asyncio.create_task(wake(work, every=OFTEN))
    await enough.wait()
    waking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waking
    before = calls
    await asyncio.sleep(0.03)
    assert calls == before
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_work_that_takes_long_is_never_begun_twice_and_what_was_missed_is_one_call() -> None:
    running, calls, go_on = 0, 0, asyncio.Event()

    async def work() -> None:
        nonlocal running, calls
        calls, running = calls + 1, running + 1
        assert running == 1
        if calls == 1:
            await asyncio.sleep(0.05)
        if calls == 2:
            go_on.set()
        running -= 1

    waking = asyncio.create_task(wake(work, every=OFTEN))
    await go_on.wait()
    assert calls == 2
    waking.cancel()
    await asyncio.gather(waking, return_exceptions=True)


async def test_what_the_work_raises_is_raised() -> None:
    async def work() -> None:
        raise LookupError("a plan")

    with pytest.raises(LookupError):
        await wake(work, every=OFTEN)
