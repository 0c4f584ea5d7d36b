"""What one feed and one page cost: CPU ms by reader. `python -m benchmarks.parsing`."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.table import SHARED, Table, skipped
from briefings import articles, feeds
from briefings.feeds import strict, tolerant
from briefings.model import Feed

_FEED = Feed(id="f", url="https://feed.example/rss")
_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_SENTENCE = "<p>The bridge was opened in 1971 and was last repaired in 2003, when a lane was closed.</p>"
_LINKS = '<ul class="menu"><li><a href="/a">World</a></li></ul>' * 200
_BODY = f"{_LINKS}<article>{_SENTENCE * 30}</article>{_LINKS}"
_PAGE = f"<html><head><title>Bridge shut</title></head><body>{_BODY}</body></html>"


def measure() -> Table:
    corpus = SHARED / "corpus/feeds"
    bodies = [path.read_bytes() for path in sorted(corpus.glob("*/*")) if path.suffix != ".json"]
    if not bodies:
        return skipped("Parsing", corpus)
    taken = [body for body in bodies if strict.read(body, base=_FEED.url, headers={})]
    declined = [body for body in bodies if body not in taken]
    rows = [
        _row("strict reader", taken, lambda body: strict.read(body, base=_FEED.url, headers={})),
        _row("feedparser, same feeds", taken, lambda body: tolerant.read(body, base=_FEED.url, headers={})),
        _row("feeds.parse, taken", taken, _parse),
        _row("feeds.parse, declined", declined, _parse),
        _row("feeds.parse, all", bodies, _parse),
        _row("page to article", [_PAGE.encode()] * 20, _read),
    ]
    return Table(title="Parsing", head=("what", "how many", "kB each", "CPU ms each"), rows=rows)


def _parse(body: bytes) -> object:
    return feeds.parse(body, feed=_FEED, headers={})


def _read(page: bytes) -> object:
    return articles.from_page(page, "https://feed.example/1", content_type="text/html", now=_NOW)


def _row(name: str, bodies: list[bytes], do: Callable[[bytes], object]) -> tuple[str, ...]:
    do(bodies[0])  # what is imported on first use is not this row's
    begun = time.process_time()
    for body in bodies:
        do(body)
    each = (time.process_time() - begun) * 1000 / len(bodies)
    return name, str(len(bodies)), f"{sum(map(len, bodies)) / len(bodies) / 1000:.0f}", f"{each:.1f}"


if __name__ == "__main__":
    print(measure().markdown())
