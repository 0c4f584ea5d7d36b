"""Hosts with limits of their own, and which feeds wait because of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from urllib.parse import urlsplit

from briefings.model import Feed
from briefings.polling import Poll

APART: Mapping[str, timedelta] = MappingProxyType({"reddit.com": timedelta(minutes=1)})
"""Hosts (with all below them) that want their feeds fetched one at a time, this far apart.

Reddit: one unauthenticated feed request a minute since June 2026,
https://github.com/Ranchero-Software/NetNewsWire/issues/5328 and https://github.com/FreshRSS/FreshRSS/issues/8928.
"""


def deferred(polls: Iterable[tuple[Feed, Poll]], asking: Iterable[Feed], now: datetime) -> frozenset[str]:
    """Ids of those feeds in `asking` that must wait because their host wants its feeds fetched one at a time.

    Of a host's feeds the one goes ahead that was left alone longest; none does within the host's time of the last.
    """
    asked = {feed.id for feed in asking}
    waiting: set[str] = set()
    for host, apart in APART.items():
        theirs = sorted(((f, p) for f, p in polls if _below(f.url, host)), key=_longest_ago)
        ready = all(poll.last_fetch_at is None or now - poll.last_fetch_at >= apart for _, poll in theirs)
        queue = [feed.id for feed, _ in theirs if feed.id in asked]
        waiting.update(queue[1:] if ready else queue)
    return frozenset(waiting)


def _longest_ago(known: tuple[Feed, Poll]) -> tuple[datetime, str]:
    feed, poll = known
    return poll.last_fetch_at or datetime.min.replace(tzinfo=UTC), feed.id


def _below(url: str, host: str) -> bool:
    name = (urlsplit(url).hostname or "").rstrip(".")
    return name == host or name.endswith("." + host)
