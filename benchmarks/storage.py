"""What storing and loading cost: inserts a second, a window of 10,000 articles, polls of 1,000 feeds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.table import Table
from briefings.model import TERMINAL, Article, Feed
from briefings.polling import Poll
from briefings.storage import Fetched, Store

NOW = datetime(2026, 2, 4, 12, tzinfo=UTC)
FEEDS = 1_000
EACH = 10  # articles of a feed
TEXT = "The harbour office said on Tuesday that the ferry will sail again. " * 45  # 3 kB


async def measured(folder: Path) -> Table:
    brought = [_fetched(number) for number in range(FEEDS)]
    async with Store(folder / "nutgraf.db") as store:
        await store.declare(TERMINAL, [(each.feed, ()) for each in brought])
        single = await _seconds(_one_by_one(store, brought[: FEEDS // 10]))
        batched = await _seconds(store.record_all(brought[FEEDS // 10 :]))
        load = min(
            [await _seconds(store.articles(TERMINAL, since=NOW - timedelta(days=1), until=NOW)) for _ in range(5)]
        )
        ids = [each.feed.id for each in brought]
        chosen = await _seconds(store.articles(TERMINAL, since=NOW - timedelta(days=1), until=NOW, feeds=ids))
        keep = await _seconds(store.keep({each.feed.id: each.poll for each in brought}))
        polls = await _seconds(store.polls(ids))
    opening = await _seconds(_opened(folder / "nutgraf.db"))
    rows = [
        ("articles stored a second, a transaction a feed", f"{FEEDS // 10 * EACH / single:,.0f}"),
        ("articles stored a second, feeds together", f"{FEEDS * 9 // 10 * EACH / batched:,.0f}"),
        (f"window of {FEEDS * EACH:,} articles, ms", f"{load * 1e3:.0f}"),
        (f"the same, asked for by {FEEDS:,} feeds, ms", f"{chosen * 1e3:.0f}"),
        (f"polls of {FEEDS:,} feeds written, ms", f"{keep * 1e3:.0f}"),
        (f"polls of {FEEDS:,} feeds read, ms", f"{polls * 1e3:.0f}"),
        ("an up-to-date database opened, ms", f"{opening * 1e3:.0f}"),
    ]
    return Table(
        title="Storage", head=("what", "figure"), rows=rows, notes=("each article of 3 kB, each commit synced",)
    )


async def _one_by_one(store: Store, brought: list[Fetched]) -> None:
    for each in brought:
        await store.record(each.feed, each.poll, seen=each.seen, articles=each.articles)


async def _opened(path: Path) -> None:
    async with Store(path):
        pass


async def _seconds(work: Awaitable[object]) -> float:
    began = perf_counter()
    await work
    return perf_counter() - began


def _fetched(number: int) -> Fetched:
    feed = Feed(id=f"feed-{number}", url=f"https://feed-{number}.example/")
    at = NOW - timedelta(seconds=number)
    texts = tuple(
        Article(id=f"{number}-{n}-1", key=f"{number}-{n}", text=TEXT, published_at=at, seen_at=at) for n in range(EACH)
    )
    return Fetched(
        feed=feed, poll=Poll(status=200, last_fetch_at=NOW), seen={each.key: "1" for each in texts}, articles=texts
    )


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        print(asyncio.run(measured(Path(name))).markdown())
