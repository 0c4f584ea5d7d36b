"""What of a feed's body is new to us; pure, and run in isolation because a feed is outside text."""

from __future__ import annotations

import re
from collections.abc import Mapping
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


def read(body: bytes, feed: Feed, headers: Mapping[str, str], seen: Mapping[str, str], now: datetime) -> Reading:
    """Read a feed's body beside what was `seen` of it. Raises FeedUnreadable if it is no feed."""
    parsed = feeds.parse(body, feed=feed, headers=headers)
    prints = {entry.key: (fingerprint(entry), entry) for entry in reversed(parsed.entries)}  # of twins the first counts
    fresh = {key: (print_, entry) for key, (print_, entry) in prints.items() if seen.get(key) != print_}
    told, teasers = [], []
    for _, entry in reversed(fresh.values()):
        article = articles.from_entry(entry, feed, page=None, page_url="", now=now)
        if articles.wants_page(entry):
            teasers.append(Teaser(entry=entry, article=article))
        else:
            told.append(article)
    return Reading(
        entries=len(parsed.entries),
        every=parsed.every,
        title=parsed.title,
        site=parsed.site,
        seen={key: print_ for key, (print_, _) in fresh.items()},
        articles=tuple(told),
        teasers=tuple(sorted(teasers, key=_newest, reverse=True)),
    )


def complete(entry: Entry, feed: Feed, page: bytes, page_url: str, now: datetime) -> Article:
    """The article that an entry and its page make together."""
    return articles.from_entry(entry, feed, page=page, page_url=page_url, now=now)


def fingerprint(entry: Entry) -> str:
    """Equal as long as an entry says the same, whatever its dates, tracking parameters and markup do.

    A teaser says little itself: for one, the time at which its publisher says that it was updated counts too.
    """
    updated = entry.updated_at if articles.wants_page(entry) else None
    parts = (
        articles.canonical(entry.url),
        _plain(entry.title),
        _plain(entry.summary),
        _plain(entry.content),
        updated.isoformat() if updated else "",
    )
    return blake2b("\x00".join(parts).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _plain(markup: str) -> str:
    return " ".join(_TAG.sub(" ", markup).split()) if "<" in markup else " ".join(markup.split())


def _newest(teaser: Teaser) -> datetime:
    return teaser.entry.published_at or teaser.entry.updated_at or _LONG_AGO
