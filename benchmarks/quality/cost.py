"""What an article costs: CPU for 700 words, step by step, and how long a megabyte takes."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.table import Table, skipped
from briefings.facts import dates, facts, figures
from briefings.model import Article
from briefings.summaries import points
from briefings.text import furniture, sentences
from briefings.verification import verify

_TITLE = "cost: CPU of an article, and of a sentence verified"
_SEEN = datetime(2022, 5, 5, tzinfo=UTC)
_KINDS: Sequence[tuple[str, Callable[[Article], object]]] = (
    ("sentences", lambda article: sentences(article.text)),
    ("furniture, sentences", lambda article: [furniture(each.text) for each in sentences(article.text)]),
    ("dates", dates),
    ("figures, dates", figures),
    ("all facts", facts),
    ("points", lambda article: points([article], None)),
    ("facts and points", lambda article: points([article], {article.id: facts(article)})),
    ("ten sentences verified", lambda article: [verify(said.text, [article]) for said in sentences(article.text)[:10]]),
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
    notes = (
        "Bars: facts and points 15 ms (aim 5), ten sentences verified 20 ms, the reading of their article included.",
    )
    return Table(title=_TITLE, head=("what", "ms CPU for 700 words", "s CPU for 1 MB"), rows=rows, notes=notes)


def _seconds(read: Callable[[Article], object], articles: Sequence[Article]) -> float:
    began = time.process_time()
    for article in articles:
        read(article)
    return time.process_time() - began
