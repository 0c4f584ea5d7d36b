"""What reading an article costs: CPU for 700 words, kind by kind, and how long a megabyte takes. Run as a module."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.table import SHARED, Table, skipped
from briefings.facts import dates, facts, figures
from briefings.model import Article
from briefings.text import furniture, sentences

_TITLE = "Cost of facts"
_SEEN = datetime(2022, 5, 5, tzinfo=UTC)
_KINDS: Sequence[tuple[str, Callable[[Article], object]]] = (
    ("sentences", lambda article: sentences(article.text)),
    ("furniture, sentences", lambda article: [furniture(each.text) for each in sentences(article.text)]),
    ("dates", dates),
    ("figures, dates", figures),
    ("all facts", facts),
)


def measure(shared: Path) -> Table:
    """Each kind over 300 articles that no cache has seen, and over a megabyte of them in one."""
    path = shared / "data" / "questions" / "articles.jsonl"
    if not path.exists():
        return skipped(_TITLE, path)
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()[:900]]
    words = sum(len(text.split()) for text in texts[:300])
    whole = Article(id="big", text="\n".join(texts)[:1_000_000], published_at=_SEEN)
    articles = [Article(id=str(n), text=text, published_at=_SEEN) for n, text in enumerate(texts[:300])]
    rows = [
        (name, f"{_seconds(read, articles) / words * 700 * 1000:.2f}", f"{_seconds(read, [whole]):.2f}")
        for name, read in _KINDS
    ]
    return Table(title=_TITLE, head=("what", "ms CPU for 700 words", "s CPU for 1 MB"), rows=rows)


def _seconds(read: Callable[[Article], object], articles: Sequence[Article]) -> float:
    began = time.process_time()
    for article in articles:
        read(article)
    return time.process_time() - began


if __name__ == "__main__":
    print(measure(SHARED).markdown())
