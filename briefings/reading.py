"""What of a feed's body is new to us; pure, and run in isolation because a feed is outside text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from briefings import articles, feeds
from briefings.model import Article, Entry, Feed

_TAG = re.compile(r"<[^<>\0]*>")
_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An entry that is new or changed, as the article that its own words make.

    `teaser` is the entry if its text is on its page, else None.
    """

    key: str
    article: Article
    teaser: Entry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A feed's body, read: the feed with its own title and site, how many entries, how often it wants to be asked.

    `reports` is what is new or changed, `seen` has the fingerprint of each of these entries by its key.
    """

    feed: Feed
    entries: int
    every: timedelta | None
    seen: dict[str, str]
    reports: tuple[Report, ...]


def read(body: bytes, *, feed: Feed, headers: Mapping[str, str], seen: Mapping[str, str], now: datetime) -> Reading:
    """Read a feed's body beside what was `seen` of it. Raises FeedUnreadable if it is no feed."""
    parsed = feeds.parse(body, feed=feed, headers=headers)
    feed = replace(feed, title=feed.title or _sound(parsed.title), site=feed.site or _sound(parsed.site))
    fresh = _fresh(parsed.entries, seen)
    return Reading(
        feed=feed,
        entries=len(parsed.entries),
        every=parsed.every,
        seen={key: mark for key, (_, mark) in fresh.items()},
        reports=tuple(_report(entry, feed, now) for entry, _ in fresh.values()),
    )


def _report(entry: Entry, feed: Feed, now: datetime) -> Report:
    article = articles.from_entry(entry, feed, page=None, now=now)
    return Report(key=entry.key, article=article, teaser=entry if articles.wants_page(entry) else None)


def _fresh(entries: Sequence[Entry], seen: Mapping[str, str]) -> dict[str, tuple[Entry, str]]:
    """New and changed entries with their fingerprints; of those with one key the first counts."""
    often = Counter(entry.updated_at for entry in entries)
    marked: dict[str, tuple[Entry, str]] = {}
    for entry in map(_storable, entries):
        # a time that entries share is when the feed was built, and says nothing about any of them
        updated = entry.updated_at if often[entry.updated_at] == 1 else None
        marked.setdefault(entry.key, (entry, fingerprint(entry, updated)))
    return {key: (entry, mark) for key, (entry, mark) in marked.items() if seen.get(key) != mark}


def _storable(entry: Entry) -> Entry:
    """The entry without lone surrogates, which JSON can carry and no database can."""
    words = (entry.key, entry.url, entry.title, entry.author, entry.summary, entry.content)
    try:
        "".join(words).encode()
    except UnicodeEncodeError:
        pass
    else:
        return entry
    key, url, title, author, summary, content = map(_sound, words)
    return replace(entry, key=key, url=url, title=title, author=author, summary=summary, content=content)


def _sound(text: str) -> str:
    return _LONE.sub("\ufffd", text)


def complete(entry: Entry, feed: Feed, page: bytes, page_url: str, now: datetime) -> Article:
    """The article that an entry and its page make together."""
    return articles.from_entry(entry, feed, page=page, page_url=page_url, now=now)


def fingerprint(entry: Entry, updated: datetime | None = None) -> str:
    """Equal as long as an entry says the same, whatever its dates, tracking parameters and markup do.

    `updated` is when its publisher says that it was updated: a teaser may stay as it is while its page changes.
    """
    words = (entry.title, entry.summary, entry.content)
    parts = (articles.canonical(entry.url), *words, updated.isoformat() if updated else "")
    plain = _TAG.sub("", "\0".join(parts)).encode("utf-8", "replace").translate(None, b" \t\r\n")
    return blake2b(plain, digest_size=16).hexdigest()
