"""Which articles of a story carry the same wire text as an earlier one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.model import Article
from briefings.stories.order import published
from briefings.text import folded

_SAME = 0.6  # share of an article's own five-word runs that an earlier one has: outlets trim wire copy and add little
_SHORT = 30  # words below which only the same words make a copy: one changed figure is all the news there is
_READ = 3000  # code points; wire copy is known by then
_WORD = re.compile(r"[^\W_]+")


def copies(articles: Sequence[Article]) -> frozenset[str]:
    """Ids of articles that say little beyond what one earlier article of the story says in the same words.

    The same article under another URL is one; an article that tops wire copy with reporting of its own is none.
    """
    if len(articles) < 2:
        return frozenset()
    kept: list[frozenset[tuple[str, ...]]] = []
    found = set()
    for article in sorted(articles, key=published):
        runs = _runs(article)
        if any(len(runs & other) >= _SAME * len(runs) for other in kept):
            found.add(article.id)
        else:
            kept.append(runs)
    return frozenset(found)


def _runs(article: Article) -> frozenset[tuple[str, ...]]:
    run = _WORD.findall(folded(article.text[:_READ]))
    if len(run) < _SHORT:
        return frozenset([tuple(run)])
    return frozenset(zip(run, run[1:], run[2:], run[3:], run[4:], strict=False))
