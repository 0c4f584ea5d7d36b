"""Feeds, who reads them, and the articles that they brought."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Feed, Subscription, Tenant
from briefings.polling import Poll
from briefings.storage import articles as _articles
from briefings.storage import feeds as _feeds
from briefings.storage import indexing
from briefings.storage.database import Database
from briefings.storage.fetched import Fetched

Filed = Sequence[tuple[Feed, Sequence[str]]]
"""Feeds, each with the topics that it is filed under."""


class Collected(Database):
    """Feeds, who reads them, and the articles that they brought."""

    async def subscribe(self, tenant: Tenant, feed: Feed, topics: Sequence[str] = ()) -> bool:
        """Read a feed from now on, filed under these topics; whether that is new."""
        return bool(await self._write(_feeds.subscribe, tenant, [(feed, topics)]))

    async def subscribe_all(self, tenant: Tenant, filed: Filed) -> frozenset[str]:
        """As `subscribe`, for many feeds in one transaction; the ids of those that are new."""
        return await self._write(_feeds.subscribe, tenant, filed)

    async def unsubscribe(self, tenant: Tenant, url: str) -> bool:
        """Read a feed no longer; False where there is no such subscription, or where a configuration declares it."""
        return await self._write(_feeds.unsubscribe, tenant, url)

    async def declare(self, tenant: Tenant, filed: Filed) -> None:
        """Make what a configuration declares so: these feeds, and no longer those that it declared before."""
        await self._write(_feeds.declare, tenant, filed)

    async def subscriptions(self, tenant: Tenant) -> tuple[Subscription, ...]:
        """What the tenant reads, in the order in which it was subscribed to."""
        return await self._read(_feeds.subscriptions, tenant)

    async def subscribed(self) -> tuple[Feed, ...]:
        """All feeds that anybody reads, but for those that were named on a single command line."""
        return await self._read(_feeds.subscribed)

    async def polls(self, feed_ids: Sequence[str]) -> Mapping[str, Poll]:
        """What we know of these feeds from earlier fetches; those never fetched are missing."""
        return await self._read(_feeds.polls, feed_ids)

    async def keep(self, polls: Mapping[str, Poll]) -> None:
        """Write what fetches without anything new taught, in one transaction; `polls` by feed id."""
        await self._write(_feeds.keep, polls)

    async def seen(self, feed_id: str) -> Mapping[str, str]:
        """The hash of each entry as last stored, by the entry's key."""
        return await self._read(_feeds.seen, feed_id)

    async def known(self, keys: Sequence[str], readers: Collection[Tenant] = ()) -> frozenset[str]:
        """Those of these articles' keys of which all these readers can read a revision, whichever feed brought it."""
        return await self._read(_articles.known, keys, readers)

    async def readers(self, feed_ids: Sequence[str]) -> Mapping[str, frozenset[Tenant]]:
        """Who subscribes to these feeds, by feed id; feeds without subscribers are missing."""
        return await self._read(_feeds.readers, feed_ids)

    async def record(
        self,
        feed: Feed,
        poll: Poll,
        *,
        seen: Mapping[str, str],
        articles: Sequence[Article],
        reached: Sequence[str] = (),
    ) -> tuple[Article, ...]:
        """Store all that one fetch brought, in one transaction; gives the articles whose text was not stored yet.

        `reached` are keys of articles that this feed carries too, whose text comes from another feed.
        """
        fetched = Fetched(feed=feed, poll=poll, seen=seen, articles=tuple(articles), reached=tuple(reached))
        return (await self.record_all([fetched]))[0]

    async def record_all(self, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
        """Store what several fetches brought in one transaction: a commit, and each statement, costs them once.

        Gives for each the articles whose text was not stored yet.
        """
        return await self._write(_recorded, fetched)

    async def articles(
        self, tenant: Tenant, *, since: datetime, until: datetime, feeds: Sequence[str] | None = None
    ) -> tuple[Article, ...]:
        """The newest revisions of what the tenant's feeds (or only these of them) published in a window, oldest first.

        An article's time is its publication, but no later than when we first saw it; that alone where none is given.
        It is told in the words of a feed that the tenant reads, also where `feeds` only carry it; another feed's words
        for what one brought first are no revision of it.
        """
        return await self._read(_articles.window, tenant, since=since, until=until, feeds=feeds)

    async def article(self, tenant: Tenant, article_id: str) -> Article | None:
        """One revision, for ever as it was; None also for one that the tenant may not read."""
        return next(iter(await self.articles_by_id(tenant, [article_id])), None)

    async def articles_by_id(self, tenant: Tenant, ids: Sequence[str]) -> tuple[Article, ...]:
        """Those of these revisions that the tenant's feeds brought, or that it was told from before; in no order."""
        return await self._read(_articles.by_ids, ids, tenant)

    async def revisions(self, tenant: Tenant, keys: Sequence[str]) -> Mapping[str, tuple[Article, ...]]:
        """All revisions of these articles that the tenant reads, the current one last; only where there are several."""
        return await self._read(_articles.revisions, tenant, keys)


async def _recorded(connection: AsyncConnection, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
    await _feeds.record(connection, fetched)
    new = await _articles.store(connection, fetched)
    await indexing.index(connection, [article for brought in new for article in brought])
    return new
