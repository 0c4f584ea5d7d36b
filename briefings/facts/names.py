"""Names of people, organisations and places."""

from __future__ import annotations

from briefings.model import Article, Name


def names(article: Article) -> tuple[Name, ...]:
    """Every name in order, each with its fullest form in the article."""
    return ()
