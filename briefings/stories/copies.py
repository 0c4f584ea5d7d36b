"""Which articles of a story carry the same wire text as an earlier one."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Article
from briefings.stories.order import published
from briefings.text import folded, words

SAME = 0.7  # share of the shorter text's five-word runs: wire copies that outlets shorten or top keep more than that


def copies(articles: Sequence[Article]) -> frozenset[str]:
    """Ids of articles whose text an earlier one of the story carries already, be it under another URL."""
    kept: list[frozenset[tuple[str, ...]]] = []
    found = set()
    for article in sorted(articles, key=published):
        runs = _runs(article)
        if any(len(runs & other) >= SAME * min(len(runs), len(other)) for other in kept):
            found.add(article.id)
        else:
            kept.append(runs)
    return frozenset(found)


def _runs(article: Article) -> frozenset[tuple[str, ...]]:
    run = [folded(word.text) for word in words(article.text)[:400]]
    return frozenset(tuple(run[i : i + 5]) for i in range(max(1, len(run) - 4)))
