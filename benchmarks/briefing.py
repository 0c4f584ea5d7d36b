"""How long a briefing from 10,000 stored articles takes: `python -m benchmarks.briefing` (`make bench-briefing`)."""

from __future__ import annotations

import asyncio
import json
import resource
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.table import SHARED, Table, skipped
from briefings.composing import compose
from briefings.feeds import feed_at
from briefings.model import TERMINAL, Article, Plan
from briefings.polling import Poll
from briefings.storage import Store

TITLE = "A briefing from stored articles"
NOW = datetime(2026, 2, 3, 8, tzinfo=UTC)
COUNTS = (1_000, 10_000)


def main() -> None:
    """Print the table."""
    print(asyncio.run(measure(SHARED)).markdown())


async def measure(shared: Path) -> Table:
    """Real articles, all within the window, in one database; each count from a database of its own, told twice."""
    if not (shared / "data").exists():
        return skipped(TITLE, shared / "data")
    known = texts(shared)
    rows = [await _row([article(number, *known[number % len(known)]) for number in range(count)]) for count in COUNTS]
    return Table(
        title=TITLE,
        head=("articles", "first briefing, s", "next one, s", "peak memory, MB"),
        rows=rows,
        notes=("`make bench-briefing`; bar 2 s for 10,000, aim 0.5 s", f"{len(known):,} real articles over one day"),
    )


def texts(shared: Path) -> list[tuple[str, str]]:
    questions = (shared / "data/questions/articles.jsonl").read_text("utf-8").splitlines()
    stories = (shared / "data/stories/neus_train.jsonl").read_text("utf-8").splitlines()
    found = [json.loads(line) for line in questions] + [doc for line in stories for doc in json.loads(line)["docs"]]
    return [(article["title"], article["text"]) for article in found]


def article(number: int, title: str, text: str) -> Article:
    at = NOW - timedelta(seconds=8 * number)
    return Article(
        id=f"{number}.1",
        key=str(number),
        title=title,
        text=text,
        url=f"https://outlet-{number % 40}.example/{number}",
        outlet=f"Outlet {number % 40}",
        published_at=at,
        seen_at=at,
    )


async def _row(articles: list[Article]) -> tuple[str, ...]:
    with TemporaryDirectory() as folder:
        async with Store(Path(folder) / "bench.db") as store:
            feed = feed_at("https://bench.example/rss")
            await store.subscribe(TERMINAL, feed)
            await store.record(feed, Poll(), seen={}, articles=articles)
            seconds = [await _told(store, feed.id) for _ in range(2)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (f"{len(articles):,}", *(f"{each:.2f}" for each in seconds), f"{peak:.0f}")


async def _told(store: Store, feed_id: str) -> float:
    started = time.perf_counter()
    await compose(store, tenant=TERMINAL, plan=Plan(), now=NOW, feeds=[feed_id])
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
