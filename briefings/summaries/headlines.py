"""The headline of a story: one of the outlets' own titles."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Article
from briefings.text import sentences


def headline(articles: Sequence[Article]) -> tuple[str, str]:
    """The headline and the id of the article whose title it is."""
    titled = [article for article in articles if article.title.strip()] or list(articles)
    if not titled:
        return "", ""
    first = min(titled, key=lambda article: (len(article.title) > 90, article.id))
    return first.title.strip() or next((s.text for s in sentences(first.text)), ""), first.id
