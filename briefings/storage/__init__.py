"""The door to the database: SQLite in one file, through SQLAlchemy Core."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Answer, Article, Briefing, Feed, Judgement, Plan, Scope, Subscription, Tenant, Told, Turn
from briefings.polling import Poll
from briefings.storage import answers, opening, searching, telling
from briefings.storage import articles as _articles
from briefings.storage import feeds as _feeds
from briefings.storage.fetched import Fetched
from briefings.storage.opening import Health
from briefings.storage.searching import Reach, Searched

__all__ = ["Fetched", "Health", "Reach", "Searched", "Store"]

P = ParamSpec("P")
T = TypeVar("T")

Work = Callable[Concatenate[AsyncConnection, P], Awaitable[T]]
Filed = Sequence[tuple[Feed, Sequence[str]]]
"""Feeds, each with the topics that it is filed under."""


class Store:
    """The database of a desk: feeds and articles once for all tenants, each tenant's subscriptions and briefings.

    An async context manager; opening it makes or migrates the file. What a method has returned from is on the disk:
    killed at any later moment, it is still there. Every method raises StoreError, naming the file and the cure.
    Another process that writes is waited for `patience` seconds.
    """

    def __init__(self, path: Path, *, patience: float = 30.0) -> None:
        self.path = path
        self._engine = opening.engine(path, patience)
        self._writing = asyncio.Lock()  # one writer at a time; other processes are waited for by SQLite itself

    async def __aenter__(self) -> Self:
        opening.prepare(self.path)
        try:
            with opening.in_words(self.path):
                await opening.migrate(self._engine, self.path)
        except BaseException:
            await self._engine.dispose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._engine.dispose()

    async def subscribe(self, tenant: Tenant, feed: Feed, topics: Sequence[str] = ()) -> bool:
        """Read a feed from now on, filed under these topics; whether that is new."""
        return await self._write(_feeds.subscribe, tenant, feed, topics)

    async def unsubscribe(self, tenant: Tenant, url: str) -> bool:
        """Read a feed no longer; False where there is no such subscription, or where a configuration declares it."""
        return await self._write(_feeds.unsubscribe, tenant, url)

    async def declare(self, tenant: Tenant, filed: Filed) -> None:
        """Make what a configuration declares so: these feeds, and no longer those that it declared before."""
        await self._write(_feeds.declare, tenant, filed)

    async def subscriptions(self, tenant: Tenant) -> tuple[Subscription, ...]:
        """What the tenant reads, in the order in which it was subscribed to."""
        return await self._read(_feeds.subscriptions, tenant)

    async def polls(self, feed_ids: Sequence[str]) -> Mapping[str, Poll]:
        """What we know of these feeds from earlier fetches; those never fetched are missing."""
        return await self._read(_feeds.polls, feed_ids)

    async def keep(self, polls: Mapping[str, Poll]) -> None:
        """Write what fetches without anything new taught, in one transaction; `polls` by feed id."""
        await self._write(_feeds.keep, polls)

    async def seen(self, feed_id: str) -> Mapping[str, str]:
        """The hash of each entry as last stored, by the entry's key."""
        return await self._read(_feeds.seen, feed_id)

    async def known(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of these articles' keys that a revision is stored of, whichever feed brought it."""
        return await self._read(_articles.known, keys)

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
        """
        return await self._read(_articles.window, tenant, since=since, until=until, feeds=feeds)

    async def article(self, article_id: str) -> Article | None:
        """One revision, for ever as it was."""
        return next(iter(await self._read(_articles.by_ids, [article_id])), None)

    async def articles_by_id(self, ids: Sequence[str]) -> tuple[Article, ...]:
        """Some revisions; those that there are, in no order."""
        return await self._read(_articles.by_ids, ids)

    async def revisions(self, keys: Sequence[str]) -> Mapping[str, tuple[Article, ...]]:
        """All revisions of these articles, oldest first; only of articles that have more than one."""
        return await self._read(_articles.revisions, keys)

    async def told(self, tenant: Tenant, plan: str, *, since: datetime) -> tuple[Told, ...]:
        """What the plan's briefings have told since then, oldest first."""
        return await self._read(telling.told, tenant, plan, since=since)

    async def record_briefing(self, tenant: Tenant, plan: Plan, briefing: Briefing, *, at: datetime) -> None:
        """Remember what a briefing told, in one transaction; stories without anything new were not told."""
        await self._write(telling.record, tenant, plan, briefing, at=at)

    async def all_told(self, tenant: Tenant, *, since: datetime) -> tuple[Told, ...]:
        """What the briefings of all the tenant's plans have told since then, oldest first."""
        return await self._read(telling.everything, tenant, since=since)

    async def search(self, scope: Scope, phrases: Sequence[str], *, until: datetime, most: int = 50) -> Searched:
        """The articles within a scope, published or first seen by `until`, that have most of these phrases."""
        return await self._read(searching.search, scope, phrases, until=until, most=most)

    async def in_scope(self, scope: Scope, ids: Sequence[str]) -> tuple[Article, ...]:
        """Those of these revisions that a scope reaches, in no order; its `since` does not matter."""
        return await self._read(_articles.in_scope, scope, ids)

    async def reach(self, scope: Scope, *, until: datetime) -> Reach:
        """How many articles a scope holds, and since when."""
        return await self._read(searching.reach, scope, until=until)

    async def keep_answer(self, tenant: Tenant, answer: Answer) -> None:
        """Keep an answer for its buttons, under its id."""
        await self._write(answers.keep, tenant, answer)

    async def kept_answer(self, tenant: Tenant, answer_id: str) -> Answer | None:
        """An answer that was kept for this tenant, as it was given."""
        return await self._read(answers.kept, tenant, answer_id)

    async def add_turn(self, tenant: Tenant, channel: str, thread: str, turn: Turn) -> None:
        """Remember a question and its answer in a thread; of each thread the last few are kept."""
        await self._write(answers.add_turn, tenant, channel, thread, turn)

    async def turns(self, tenant: Tenant, channel: str, thread: str) -> tuple[Turn, ...]:
        """The last turns of a thread, oldest first."""
        return await self._read(answers.turns, tenant, channel, thread)

    async def judge(self, tenant: Tenant, person: str, judgement: Judgement) -> None:
        """Store what a person thinks of an answer; a later judgement replaces an earlier one."""
        await self._write(answers.judge, tenant, person, judgement)

    async def judgements(self, tenant: Tenant) -> tuple[Judgement, ...]:
        """What people of this tenant thought of answers, the latest first, without who they are."""
        return await self._read(answers.judgements, tenant)

    async def mark(self, tenant: Tenant, person: str, at: datetime) -> None:
        """Remember that a person has caught up."""
        await self._write(answers.mark, tenant, person, at)

    async def marked(self, tenant: Tenant, person: str) -> datetime | None:
        """When a person last caught up."""
        return await self._read(answers.marked, tenant, person)

    async def health(self) -> Health:
        """Size, contents and soundness of the database, for `nutgraf doctor`."""
        return await self._read(opening.health, self.path)

    async def _read(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self.path):
                async with self._engine.connect() as connection:
                    return await work(connection, *of, **by)

        return await _to_its_end(done())

    async def _write(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self.path):
                async with self._writing, self._engine.connect() as connection:
                    writing = await connection.execution_options(**opening.WRITING)
                    async with writing.begin():
                        return await work(writing, *of, **by)

        return await _to_its_end(done())


async def _recorded(connection: AsyncConnection, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
    await _feeds.record(connection, fetched)
    new = await _articles.store(connection, fetched)
    await searching.index(connection, [article for brought in new for article in brought])
    return new


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """The result of a transaction that a cancelled caller waits for: cut off in the middle it would keep its lock."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # looked at, so that asyncio does not complain; the caller has left
        raise
