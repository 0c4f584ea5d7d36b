"""One feed's way from its publisher into the store."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from briefings import polling
from briefings.collecting.outcomes import Outcome, State
from briefings.collecting.pages import Completed, Pages
from briefings.collecting.writing import Writing
from briefings.errors import FeedUnreachable, NutgrafError
from briefings.isolation import Isolation
from briefings.model import Failure, Feed, Tenant
from briefings.polling import Poll, Response
from briefings.reading import Reading, Report, read
from briefings.storage import Fetched, Store
from briefings.web import Web, shown


@dataclass(slots=True, kw_only=True)
class Run:
    """The doors that a run of collecting goes through, and the articles that its feeds have brought so far, for whom.

    `readers` are the subscribers of each feed, by its id.
    """

    store: Store
    web: Web
    isolation: Isolation
    pages: Pages
    writing: Writing
    local: Callable[[str], bytes] | None
    readers: Mapping[str, frozenset[Tenant]] = field(default_factory=dict)
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)  # one connection reads: each has memory of its own
    _brought: dict[str, frozenset[Tenant]] = field(default_factory=dict)
    _clock: Callable[[], float] = field(default_factory=lambda: asyncio.get_running_loop().time)
    _zero: float = field(default_factory=lambda: asyncio.get_running_loop().time())

    async def collected(self, feed: Feed, poll: Poll, began: datetime) -> Outcome:
        """Fetch, read if it changed, complete, store. Raises StoreError, and nothing else."""
        came = await self._came(feed, poll)
        now = began + timedelta(seconds=self._clock() - self._zero)  # an hour's wait counts from the answer
        if isinstance(came, Failure) or came.unchanged or polling.failed(poll, came):
            return await self._nothing_new(feed, poll, came, now)
        digest = polling.body_hash(came.body)
        if digest == poll.body_hash:
            return await self._nothing_new(feed, poll, came, now)
        seen = await self._seen(feed) if poll.last_success_at else {}
        try:
            reading = await self.isolation.run(
                read, came.body, feed=feed, headers=dict(came.headers), seen=dict(seen), now=now
            )
        except Exception as error:  # whatever a feed does to a parser, it costs the others nothing
            return await self._nothing_new(feed, poll, _failure(feed, error), now)
        came = replace(came, body=b"")  # memory is for bodies that are still to be read
        reports, reached = await self._ours(feed, reading.reports, seen)
        completed = await self.pages.completed(reports, reading.feed)
        poll = polling.after(
            poll, came, now=now, jitter=_jitter(), every=reading.every, entries=reading.entries, digest=digest
        )
        return await self._news(poll, reading, completed, reached)

    async def _seen(self, feed: Feed) -> Mapping[str, str]:
        async with self._reading:
            return await self.store.seen(feed.id)

    async def _came(self, feed: Feed, poll: Poll) -> Response | Failure:
        try:
            if is_local(feed):
                return Response(url=feed.url, status=200, body=await self._file(feed))
            return await self.web.get(polling.address(feed, poll), headers=polling.request_headers(poll))
        except Exception as error:  # whatever a publisher sends, it costs the others nothing
            return _failure(feed, error)

    async def _file(self, feed: Feed) -> bytes:
        if self.local is None:
            raise FeedUnreachable(f"{feed.url}: files are not read here", cure="give the file to nutgraf brief --feeds")
        return await asyncio.to_thread(self.local, feed.url)

    async def _nothing_new(self, feed: Feed, poll: Poll, came: Response | Failure, now: datetime) -> Outcome:
        first = poll.last_fetch_at is None
        poll = polling.after(poll, came, now=now, jitter=_jitter())
        if first:  # the store may not know the feed itself yet
            await self.writing.stored(Fetched(feed=feed, poll=poll))
        else:
            await self.writing.kept(feed.id, poll)
        return left(feed, poll, "failed" if poll.error else "unchanged")

    async def _news(self, poll: Poll, reading: Reading, completed: Completed, reached: tuple[str, ...]) -> Outcome:
        # an empty mark differs from every entry's: its page is asked for again when the feed next changes
        seen = reading.seen | dict.fromkeys(completed.again, "")
        articles = completed.articles
        stored = await self.writing.stored(
            Fetched(feed=reading.feed, poll=poll, seen=seen, articles=articles, reached=reached)
        )
        new = tuple(article.id for article in stored)
        return Outcome(feed=reading.feed, state="fetched", poll=poll, entries=reading.entries, new=new)

    async def _ours(
        self, feed: Feed, reports: Sequence[Report], seen: Collection[str]
    ) -> tuple[list[Report], tuple[str, ...]]:
        """The reports to store, and the keys of articles that other feeds of all its readers brought first.

        Another feed's wording of the same article is no edit of it; what this feed changes later is.
        """
        readers = self.readers.get(feed.id, frozenset())
        first = {report.article.key for report in reports if report.key not in seen}
        async with self._reading:
            known = await self.store.known(tuple(first), readers) if first else frozenset()
        reached = known | {key for key in first if key in self._brought and readers <= self._brought[key]}
        for key in first - reached:
            self._brought[key] = self._brought.get(key, frozenset()) | readers
        return [report for report in reports if report.article.key not in reached], tuple(sorted(reached))


def left(feed: Feed, poll: Poll, state: State) -> Outcome:
    """The outcome of a feed that brought nothing; the failure is that of its last fetch, whenever that was."""
    failure = Failure(url=shown(feed.url), error=poll.error, cure=poll.cure) if poll.error else None
    return Outcome(feed=feed, state=state, poll=poll, entries=poll.entries, failure=failure)


def is_local(feed: Feed) -> bool:
    """Whether the feed is a file of this machine."""
    return feed.url.startswith("file:")


def _failure(feed: Feed, error: Exception) -> Failure:
    url = shown(feed.url)
    if isinstance(error, NutgrafError):
        return Failure(url=url, error=error.what.removeprefix(url).lstrip(": "), cure=error.cure)
    if isinstance(error, OSError):
        return Failure(url=url, error=error.strerror or str(error), cure="check the file's name and its rights")
    words = f"{type(error).__name__}: {error}".encode(errors="replace").decode()
    return Failure(url=url, error=words, cure="please report this feed to nutgraf")


def _jitter() -> float:
    return random.random()  # noqa: S311  it spreads requests, it guards nothing
