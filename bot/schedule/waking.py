"""The scheduler that wakes us, and knows nothing of plans: what has run stands in our own database."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler


async def wake(work: Callable[[], Awaitable[None]], *, every: timedelta) -> None:
    """Call `work` at once and then every so often, until cancelled; never twice at a time, however long it takes.

    What `work` raises ends it, and so does cancelling: then nothing of the scheduler is left.
    """
    due = asyncio.Event()
    due.set()

    async def tick() -> None:
        due.set()

    scheduler = AsyncIOScheduler(timezone=UTC)
    seconds = every.total_seconds()
    scheduler.add_job(tick, "interval", seconds=seconds, misfire_grace_time=None, coalesce=True, max_instances=1)
    scheduler.start()
    try:
        while True:
            await due.wait()
            due.clear()
            await work()
    finally:
        scheduler.shutdown(wait=False)
