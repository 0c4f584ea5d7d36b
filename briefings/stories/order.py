"""The order in which a story's articles appeared."""

from __future__ import annotations

from datetime import UTC, datetime

from briefings.model import Article

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def published(article: Article) -> tuple[datetime, datetime, str, str, str]:
    """A sort key: earliest first, what has no date counts as old, ties fall by revision and text, never by position."""
    seen = article.seen_at or _LONG_AGO
    return article.published_at or seen, seen, article.title, article.text, article.id
