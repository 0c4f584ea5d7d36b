"""The one quote of a story: a thought that is lost in paraphrase, by a speaker who is certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.model import Article, Facts, Point, Quote
from briefings.text import words


def best_quote(
    articles: Sequence[Article], facts: Mapping[str, Facts] | None, *, points: Sequence[Point] = ()
) -> Quote | None:
    """The quote to print, at most 30 words and in none of `points`; None where no speaker is certain."""
    for article in articles:
        for quote in (facts or {}).get(article.id, Facts()).quotes:
            told = any(quote.text in point.text for point in points)
            if quote.certain and 4 <= len(words(quote.text)) <= 30 and not told:
                return quote
    return None
