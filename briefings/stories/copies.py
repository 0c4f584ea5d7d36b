"""Which articles of a story carry the same wire text as an earlier one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from briefings.model import Article
from briefings.stories.order import published
from briefings.stories.terms import numbers

_SAME = 0.6  # share of an article's own five-word runs that an earlier one has: outlets trim wire copy and add little
_SHORT = 30  # words below which only the same words make a copy: one changed figure is all the news there is
_LEAD = 400  # code points in which an update gives its new figure
_READ = 2000  # code points; wire copy is known by then
_WORD = re.compile(r"[^\W_]+")
_Runs: TypeAlias = frozenset[tuple[str, ...]]


def copies(articles: Sequence[Article]) -> Mapping[str, str]:
    """Articles that say little beyond what one earlier article says in the same words, by id; the earlier one's id.

    The same article under another URL is one; an article that tops wire copy with reporting of its own, or leads with
    a figure that the earlier one lacks, is none.
    """
    kept: list[tuple[_Runs, Article]] = []
    found: dict[str, str] = {}
    for article in sorted(articles, key=published) if len(articles) > 1 else ():
        runs = _runs(article)
        same = (other for said, other in kept if len(runs & said) >= _SAME * len(runs) and _nothing_new(article, other))
        original = next(same, None)
        if original:
            found[article.id] = original.id
        else:
            kept.append((runs, article))
    return found


def _nothing_new(article: Article, earlier: Article) -> bool:
    return numbers(article.text[:_LEAD]) <= numbers(earlier.text[:_READ])


def _runs(article: Article) -> _Runs:
    run = _WORD.findall(article.text[:_READ].casefold())
    if len(run) < _SHORT:
        return frozenset([tuple(run)])
    return frozenset(zip(run, run[1:], run[2:], run[3:], run[4:], strict=False))
