"""How long grouping and ranking take as articles grow in number: `python -m benchmarks.grouping`."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from benchmarks.labelled import neus
from benchmarks.table import SHARED, Table, skipped
from briefings.model import Article
from briefings.stories import group, rank

_TITLE = "grouping and ranking: CPU seconds"
_NOW = datetime(2026, 2, 3, tzinfo=UTC)


def measure(shared: Path) -> Table:
    """CPU seconds for 1,000 to 10,000 articles: news in full (questions) with short ones (neus_train, half alone)."""
    data = shared / "data"
    if not data.exists():
        return skipped(_TITLE, data)
    articles = _articles(data)
    rows = [_timed(articles[:count]) for count in (1000, 2000, 5000, 10_000)]
    return Table(title=_TITLE, head=("articles", "group", "rank", "stories", "bar"), rows=rows)


def _articles(data: Path) -> Sequence[Article]:
    lines = (data / "questions/articles.jsonl").read_text("utf-8").splitlines()
    long = [Article(id=a["id"], key=a["id"], title=a["title"], text=a["text"]) for a in map(json.loads, lines)]
    short = neus(data / "stories/neus_train.jsonl", alone=0.5).articles
    once = [*long, *short]
    again = [replace(a, id=f"{a.id} again", key=f"{a.id} again", text=a.text[200:] + a.text[:100]) for a in once]
    return [*once, *again]


def _timed(articles: Sequence[Article]) -> Sequence[str]:
    start = time.process_time()
    stories = group(articles)
    grouped = time.process_time()
    list(islice(rank(stories, topics=("trade",), now=_NOW), 10))
    ranked = time.process_time()
    bar = "2 s to group" if len(articles) == 1000 else "2 s a briefing" if len(articles) == 10_000 else "–"
    return f"{len(articles):,}", f"{grouped - start:.2f}", f"{ranked - grouped:.2f}", f"{len(stories):,}", bar


if __name__ == "__main__":
    print(measure(SHARED).markdown())
