"""Direct quotations with their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.facts.marks import quoted
from briefings.model import Article, Name, Quote, Span


def quotes(article: Article, named: Sequence[Name]) -> tuple[Quote, ...]:
    """What stands in quotation marks, in order, with who said it as far as the article tells."""
    return tuple(
        Quote(span=Span(article_id=article.id, start=found.start, end=found.end), text=article.text[found.start : found.end])
        for found in quoted(article.text)
    )
