"""Commits that wait for the disk, shared by feeds that are ready at the same time."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from briefings.model import Article
from briefings.polling import Poll
from briefings.storage import Fetched, Store

_BATCH = 256  # polls of feeds without anything new that are written in one transaction


@dataclass(slots=True, kw_only=True)
class Writing:
    """What a run has still to write. `linger` is how many seconds a feed waits for others to be stored with."""

    store: Store
    linger: float
    _ready: dict[str, Fetched] = field(default_factory=dict)
    _new: dict[str, tuple[Article, ...]] = field(default_factory=dict)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _polls: dict[str, Poll] = field(default_factory=dict)

    async def stored(self, fetched: Fetched) -> tuple[Article, ...]:
        """Store this, and in the same transaction what others have ready when it is our turn; gives what was new."""
        self._ready[fetched.feed.id] = fetched
        async with self._turn:
            if fetched.feed.id in self._ready:  # else somebody before us has taken it along
                await asyncio.sleep(self.linger)
                await self._write(list(self._ready.values()))
        return self._new.pop(fetched.feed.id)

    async def _write(self, batch: list[Fetched]) -> None:
        stored = await self.store.record_all(batch)
        for fetched, new in zip(batch, stored, strict=True):
            self._new[fetched.feed.id] = new
            del self._ready[fetched.feed.id]

    async def kept(self, feed_id: str, poll: Poll) -> None:
        """Remember a poll to be written with others; lost if we are killed before, it costs one request too many."""
        self._polls[feed_id] = poll
        if len(self._polls) >= _BATCH:
            await self.finish()

    async def finish(self) -> None:
        """Write what is still to be written; after a run that was cancelled also what feeds had ready by then."""
        if self._ready:
            await self._write(list(self._ready.values()))
        polls, self._polls = self._polls, {}
        if polls:
            await self.store.keep(polls)
