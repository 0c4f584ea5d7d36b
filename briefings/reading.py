"""What of a feed's body is new to us; pure, and run in isolation because a feed is outside text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from briefings import articles, feeds
from briefings.model import Article, Entry, Feed

_TAG = re.compile(r"<[^<>]*>")
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser:
    """An entry whose text is on its page, and the article that its own words make if the page cannot be had."""

    entry: Entry
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A feed's body, read: the number of its entries, its wish for a pace, what is new or changed.

    `seen` has each new or changed entry's fingerprint by its key; `teasers` are newest first.
    """

    entries: int
    every: timedelta | None
    title: str
    site: str
    seen: Mapping[str, str]
    articles: tuple[Article, ...]
    teasers: tuple[Teaser, ...]


def read(body: bytes, *, feed: Feed, headers: Mapping[str, str], seen: Mapping[str, str], now: datetime) -> Reading:
    """Read a feed's body beside what was `seen` of it. Raises FeedUnreadable if it is no feed."""
    parsed = feeds.parse(body, feed=feed, headers=headers)
    fresh = _fresh(parsed.entries, seen)
    made = [(entry, articles.from_entry(entry, feed, page=None, now=now)) for entry, _ in fresh.values()]
    teasers = [Teaser(entry=entry, article=article) for entry, article in made if articles.wants_page(entry)]
    apart = {teaser.entry.key for teaser in teasers}
    return Reading(
        entries=len(parsed.entries),
        every=parsed.every,
        title=parsed.title,
        site=parsed.site,
        seen={key: mark for key, (_, mark) in fresh.items()},
        articles=tuple(article for entry, article in made if entry.key not in apart),
        teasers=tuple(sorted(teasers, key=_newest, reverse=True)),
    )


def _fresh(entries: Sequence[Entry], seen: Mapping[str, str]) -> dict[str, tuple[Entry, str]]:
    """New and changed entries with their fingerprints; of those with one key the first counts."""
    often = Counter(entry.updated_at for entry in entries)
    marked: dict[str, tuple[Entry, str]] = {}
    for entry in entries:
        # a time that entries share is when the feed was built, and says nothing about any of them
        updated = entry.updated_at if often[entry.updated_at] == 1 else None
        marked.setdefault(entry.key, (entry, fingerprint(entry, updated)))
    return {key: (entry, mark) for key, (entry, mark) in marked.items() if seen.get(key) != mark}


def complete(entry: Entry, feed: Feed, page: bytes, page_url: str, now: datetime) -> Article:
    """The article that an entry and its page make together."""
    return articles.from_entry(entry, feed, page=page, page_url=page_url, now=now)


def fingerprint(entry: Entry, updated: datetime | None = None) -> str:
    """Equal as long as an entry says the same, whatever its dates, tracking parameters and markup do.

    `updated` is when its publisher says that it was updated: a teaser may stay as it is while its page changes.
    """
    words = (entry.title, entry.summary, entry.content)
    parts = (articles.canonical(entry.url), *map(_plain, words), updated.isoformat() if updated else "")
    return blake2b("\x00".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _plain(markup: str) -> str:
    return " ".join(_TAG.sub(" ", markup).split())


def _newest(teaser: Teaser) -> datetime:
    return teaser.entry.published_at or teaser.entry.updated_at or _LONG_AGO
