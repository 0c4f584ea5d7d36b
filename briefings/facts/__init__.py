"""Figures, quotes with speakers, names and dates, each with its span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from briefings.facts.dates import dates
from briefings.facts.figures import figures
from briefings.facts.names import names
from briefings.facts.quotes import quotes
from briefings.model import Article, Date, Facts, Figure, Name, Quote
from briefings.text import furniture, sentences

__all__ = ["dates", "facts", "figures", "names", "quotes"]

_Fact = TypeVar("_Fact", Figure, Name, Quote, Date)


def facts(article: Article, *, since: int = 0, quoted: bool = True) -> Facts:
    """What an article's report states: bylines, captions, "read more" lines and the like carry no facts.

    Where one sentence is asked after, `since` is where it begins: figures and dates before it are left out, and unless
    `quoted` all quotes. Pure: same article, same facts.
    """
    aside = [(each.start, each.end) for each in sentences(article.text) if furniture(each.text)]
    dated = dates(article, since=since)
    named = _reported(names(article), aside)
    return Facts(
        figures=_reported(figures(article, dated=dated, since=since), aside),
        quotes=_reported(quotes(article, named), aside) if quoted else (),
        names=named,
        dates=_reported(dated, aside),
    )


def _reported(found: Sequence[_Fact], aside: Sequence[tuple[int, int]]) -> tuple[_Fact, ...]:
    return tuple(each for each in found if not _within(each.span.start, aside))


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(spans, (at, at + 10**9))
    return before > 0 and spans[before - 1][1] > at
