"""What is read: the feeds of nutgraf.toml by topic, the origins that the operator thereby trusts, feeds that fail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from briefings.feeds import feed_at
from briefings.model import Failure, Feed
from briefings.storage import Store
from briefings.web import shown
from config.settings import Settings

PORTS = {"http": 80, "https": 443}

Filed = list[tuple[Feed, tuple[str, ...]]]
"""Feeds, each with the topics that it is filed under."""


def declared(settings: Settings) -> Filed:
    """The feeds of nutgraf.toml."""
    return filed([(feed_at(url), (topic,)) for topic, urls in settings.feeds for url in urls])


def filed(found: Sequence[tuple[Feed, tuple[str, ...]]]) -> Filed:
    """Each feed once, with all the topics that it is filed under."""
    feeds = {feed.id: feed for feed, _ in found}
    topics: dict[str, dict[str, None]] = {}
    for feed, under in found:
        topics.setdefault(feed.id, {}).update(dict.fromkeys(under))
    return [(feed, tuple(topics[feed.id])) for feed in feeds.values()]


def origins(feeds: Sequence[Feed]) -> frozenset[tuple[str, int]]:
    """Hosts and ports that the operator named: only these may be on a private network."""
    return frozenset(each for feed in feeds if (each := _origin(feed.url)))


def _origin(url: str) -> tuple[str, int] | None:
    """Host and port of a web address; None of what is none ("http://a:b/")."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS.get(parts.scheme)
    except ValueError:
        return None
    return (parts.hostname, port) if parts.hostname and port and parts.scheme in PORTS else None


async def failures(store: Store, feeds: Sequence[Feed]) -> tuple[Failure, ...]:
    """Those of the feeds that could not be read when they were last asked, and why."""
    polls = await store.polls([feed.id for feed in feeds])
    failed = [(feed, polls[feed.id]) for feed in feeds if feed.id in polls and polls[feed.id].error]
    return tuple(Failure(url=shown(feed.url), error=poll.error, cure=poll.cure) for feed, poll in failed)


def local(url: str) -> bytes:
    """The bytes of a feed whose address is a file's."""
    return Path(url2pathname(urlsplit(url).path)).read_bytes()
