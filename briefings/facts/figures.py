"""Figures: numbers in digits and words, what they count, and what weakens them."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.model import Article, Figure, Span

_NUMBER = re.compile(r"(?<![\w.,/-])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?P<percent>%?)(?!\w)")


def figures(article: Article) -> tuple[Figure, ...]:
    """Every figure of an article, in order."""
    return figures_in(article.text, language=article.language, article_id=article.id)


def figures_in(text: str, *, language: str = "en", article_id: str = "") -> tuple[Figure, ...]:
    """Every figure of any text, in order; spans count from the start of `text`."""
    found = []
    for match in _NUMBER.finditer(text):
        span = Span(article_id=article_id, start=match.start(), end=match.end())
        value = Decimal(match["number"].replace(",", ""))
        found.append(Figure(span=span, text=match.group(), value=value, unit=match["percent"], phrase=span))
    return tuple(found)


def key(figure: Figure) -> tuple[str, str]:
    """What a figure says, whatever its wording: figures with equal keys give the same number in the same kind of unit."""
    return (str(figure.value), figure.unit if figure.unit == "%" else "")


def same(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same number: "10,000" and "ten thousand", "25%" and "25 percent"."""
    return key(one) == key(other)
