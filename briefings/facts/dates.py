"""Dates: days, months and years as mentioned, relative ones reckoned from the day of publication."""

from __future__ import annotations

import re
from datetime import date

from briefings.model import Article, Date, Span

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


def dates(article: Article) -> tuple[Date, ...]:
    """Every date of an article, in order."""
    published = article.published_at.date() if article.published_at else None
    return dates_in(article.text, language=article.language, article_id=article.id, published=published)


def dates_in(
    text: str, *, language: str = "en", article_id: str = "", published: date | None = None
) -> tuple[Date, ...]:
    """Every date of any text, in order; spans count from the start of `text`."""
    return tuple(
        Date(
            span=Span(article_id=article_id, start=match.start(), end=match.end()), text=match.group(), value=match.group()
        )
        for match in _YEAR.finditer(text)
    )


def same(one: Date, other: Date) -> bool:
    """Whether two dates can be the same: one is the other, or a less precise form of it."""
    if one.value and other.value:
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    return one.text.casefold() == other.text.casefold()
