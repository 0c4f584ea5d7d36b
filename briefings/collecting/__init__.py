"""Use case 1: due feeds become stored articles."""

from __future__ import annotations

import asyncio
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from itertools import zip_longest
from urllib.parse import urlsplit

from briefings.collecting.outcomes import Collected, Outcome, State
from briefings.collecting.pages import Pages
from briefings.collecting.run import Run, is_local, left
from briefings.collecting.writing import Writing
from briefings.isolation import Isolation
from briefings.model import Feed
from briefings.polling import Poll, due, held
from briefings.polling.hosts import deferred
from briefings.storage import Store
from briefings.web import Web

__all__ = ["Collected", "Outcome", "State", "collect"]

AT_ONCE = 32
"""Feeds under way at a time: this many bodies may be in memory."""

MANY, LINGER = 32, 0.1
"""With more feeds than this, each waits for others for so many seconds to be stored in one transaction."""

Progress = Callable[[int, int, Outcome], None]
"""Told after each feed: how many are done, of how many, and what became of this one."""


async def collect(  # noqa: PLR0913  three doors, what is wanted, when, and whom to tell
    store: Store,
    web: Web,
    isolation: Isolation,
    *,
    feeds: Iterable[Feed],
    now: datetime,
    only_due: bool = True,
    local: Callable[[str], bytes] | None = None,
    progress: Progress | None = None,
) -> Collected:
    """Fetch the feeds that are due, and store what is new in them: each feed's articles and poll in one transaction.

    `local` reads the feeds whose URL is a file's; they are always due. Without `only_due` all are fetched but those
    that are gone and those whose publisher has asked to be left alone until later. A feed that fails is a value in
    the result. Raises StoreError if the store is broken. Cancelled at any moment, each feed is stored whole or not at
    all.
    """
    wanted = {feed.id: feed for feed in feeds}
    polls = await store.polls(tuple(wanted))
    known = [(feed, polls.get(feed.id, Poll())) for feed in wanted.values()]
    asking, waiting = _asked(known, now, only_due)
    outcomes = {feed.id: left(feed, poll, "waiting" if feed.id in waiting else "not due") for feed, poll in known}
    writing = Writing(store=store, linger=LINGER if len(asking) > MANY else 0.0)
    pages = Pages(web=web, isolation=isolation, now=now)
    readers = await store.readers(tuple(wanted))
    run = Run(store=store, web=web, isolation=isolation, pages=pages, writing=writing, local=local, readers=readers)
    try:
        await _all(run, asking, outcomes, now, progress)
    finally:  # also of a run that is cancelled: who asked to be left alone is
        await writing.finish()
    return Collected(outcomes=tuple(outcomes.values()))


async def _all(
    run: Run,
    asking: Sequence[tuple[Feed, Poll]],
    outcomes: dict[str, Outcome],
    now: datetime,
    progress: Progress | None,
) -> None:
    """Collect each feed, so many at a time; `outcomes` takes what became of them."""
    queue, count = iter(_mixed(asking)), itertools.count(1)

    async def work() -> None:
        for feed, poll in queue:
            outcomes[feed.id] = outcome = await run.collected(feed, poll, now)
            if progress:
                progress(next(count), len(asking), outcome)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(AT_ONCE, len(asking))):
                group.create_task(work())
    except ExceptionGroup as broken:
        raise broken.exceptions[0] from None


def _asked(
    known: Sequence[tuple[Feed, Poll]], now: datetime, only_due: bool
) -> tuple[list[tuple[Feed, Poll]], set[str]]:
    """Which feeds to ask now, and the ids of those that would be but for their publisher's or their host's wish."""
    wanted = [(feed, poll) for feed, poll in known if is_local(feed) or due(poll, now) or not (only_due or poll.gone)]
    waiting = {feed.id for feed, poll in wanted if held(poll, now)}
    waiting |= deferred(known, [feed for feed, _ in wanted if feed.id not in waiting], now)
    return [(feed, poll) for feed, poll in wanted if feed.id not in waiting], waiting


def _mixed(asking: Iterable[tuple[Feed, Poll]]) -> list[tuple[Feed, Poll]]:
    """Feeds of one host apart from each other, so that a slow host holds up nobody else."""
    hosts: defaultdict[str, list[tuple[Feed, Poll]]] = defaultdict(list)
    for feed, poll in asking:
        hosts[urlsplit(feed.url).netloc].append((feed, poll))
    return [each for turn in zip_longest(*hosts.values()) for each in turn if each]
