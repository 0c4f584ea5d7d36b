"""The few figures that carry a story, with what they count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.model import Article, Facts, Figure


def key_figures(articles: Sequence[Article], facts: Mapping[str, Facts] | None, *, most: int = 4) -> tuple[Figure, ...]:
    """The story's weightiest figures."""
    found = [figure for article in articles for figure in (facts or {}).get(article.id, Facts()).figures]
    return tuple(found[:most])
