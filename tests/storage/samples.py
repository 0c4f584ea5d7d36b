"""Values that the storage tests keep and read back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefings.model import Article, Feed, Tenant
from briefings.polling import Poll

NOW = datetime(2026, 2, 4, 12, 0, 0, 123457, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANNA = Tenant(platform="terminal", place="anna")
BORIS = Tenant(platform="terminal", place="boris")


def feed(name: str = "harbour") -> Feed:
    return Feed(id=name, url=f"https://{name}.example/feed", title=name.title(), site=f"https://{name}.example/")


def article(key: str = "ferry", text: str = "The ferry sails again.", *, hours: float = 1.0) -> Article:
    at = NOW - HOUR * hours
    return Article(id=f"{key}-{abs(hash(text)):x}", key=key, text=text, published_at=at, seen_at=at)


def poll() -> Poll:
    return Poll(etag='W/"odd', last_fetch_at=NOW, last_success_at=NOW, status=200, every=timedelta(minutes=7))
