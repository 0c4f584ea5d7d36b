"""Draining the outbox: each platform by itself, each channel by itself, each part after the one before it."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from bot import mishaps
from bot.chat import Chat, Later, Unknown
from bot.delivery.deciding import Change, Open, Post, Read, Rules, after_opening, after_post, after_reading, begin
from briefings.model import Channel, Delivery
from briefings.storage import Named, Store

_LOG = logging.getLogger(__name__)
_PAUSE = timedelta(seconds=5)  # how often the table is looked at for what other processes put there
_LATE = "this machine was held up before it was posted"

Told = Callable[[Delivery], Awaitable[None]]
"""Told of what was refused, skipped or is uncertain, after that stands in the database."""

Answer = TypeVar("Answer")

Resting = Callable[[datetime], Awaitable[Collection[Named]]]
"""The plans in whose quiet hours a moment lies."""


def _ended(
    lines: dict[Channel, asyncio.Task[bool]], channel: Channel, poked: asyncio.Event, line: asyncio.Task[bool]
) -> None:
    """A line has ended: what was put into its channel in the meantime is looked for, if it came on at all."""
    del lines[channel]
    if not line.cancelled() and line.result():
        poked.set()


async def _nobody(_: Delivery) -> None: ...


async def _never(_: datetime) -> Collection[Named]:
    return ()


@dataclass(slots=True, kw_only=True)
class Outbox:
    """Posts what is ready. `clock` gives the time in UTC; at most `at_once` channels of a platform are under way.

    `grace` is how long requests that are under way may still take once we are told to stop.
    """

    store: Store
    chats: Sequence[Chat]
    clock: Callable[[], datetime]
    rules: Rules = field(default_factory=Rules)
    told: Told = _nobody
    resting: Resting = _never
    at_once: int = 32
    grace: timedelta = timedelta(seconds=5)
    _poked: dict[str, asyncio.Event] = field(default_factory=dict)

    def poke(self) -> None:
        """Something has been put into the outbox: look at once."""
        for event in self._poked.values():
            event.set()

    async def run(self) -> None:
        """Post what is ready, for ever; cancelled, what is under way is finished if it does not take long."""
        async with asyncio.TaskGroup() as group:
            for chat in self.chats:
                group.create_task(self._serve(chat))

    async def drain(self) -> datetime | None:
        """Do all that can be done by now, and say when there is more to do (None: not by waiting)."""
        await asyncio.gather(*(self._drained(chat) for chat in self.chats))
        waits = [await self.store.next_delivery(chat.platform, now=self.clock()) for chat in self.chats]
        return min((each for each in waits if each), default=None)

    async def _drained(self, chat: Chat) -> None:
        free, resting = asyncio.Semaphore(self.at_once), await self.resting(self.clock())
        heads = await self._heads(chat, resting)
        async with asyncio.TaskGroup() as group:
            for head in heads:
                group.create_task(self._line(chat, head, free, resting))

    async def _serve(self, chat: Chat) -> None:
        """Start a line for every channel that has something due and no line, and wait for the next reason to look."""
        poked = self._poked.setdefault(chat.platform, asyncio.Event())
        free, lines = asyncio.Semaphore(self.at_once), dict[Channel, asyncio.Task[bool]]()
        try:
            while True:
                poked.clear()
                resting, heads = await self._looked(chat)
                for head in heads:
                    if head.channel not in lines:
                        line = asyncio.create_task(self._line(chat, head, free, resting))
                        lines[head.channel] = line
                        line.add_done_callback(partial(_ended, lines, head.channel, poked))
                await self._pause(chat, poked)
        finally:
            await self._finish(list(lines.values()))

    async def _looked(self, chat: Chat) -> tuple[Collection[Named], Sequence[Delivery]]:
        try:
            resting = await self.resting(self.clock())
            return resting, await self._heads(chat, resting)
        except Exception as error:  # a database that is held up by others must not end the posting for good
            mishaps.log(_LOG, error, "%s: the outbox could not be read", chat.platform)
            return (), ()

    async def _pause(self, chat: Chat, poked: asyncio.Event) -> None:
        try:
            at = await self.store.next_delivery(chat.platform, now=self.clock())
        except Exception as error:
            mishaps.log(_LOG, error, "%s: the outbox could not be read", chat.platform)
            at = None
        pause = min(at - self.clock(), _PAUSE) if at else _PAUSE
        try:
            async with asyncio.timeout(max(pause.total_seconds(), 0.01)):
                await poked.wait()
        except TimeoutError:
            return

    async def _finish(self, lines: Sequence[asyncio.Task[bool]]) -> None:
        if lines:
            _, late = await asyncio.wait(lines, timeout=self.grace.total_seconds())
            for line in late:
                line.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _heads(
        self, chat: Chat, resting: Collection[Named], channel: Channel | None = None
    ) -> Sequence[Delivery]:
        return await self.store.due_deliveries(chat.platform, now=self.clock(), resting=resting, channel=channel)

    async def _line(self, chat: Chat, head: Delivery, free: asyncio.Semaphore, resting: Collection[Named]) -> bool:
        """One channel's messages, one after the other, as far as they can go now; whether one could."""
        steps = 0
        try:
            async with free:
                left: Sequence[Delivery] = (head,)
                while left and await self._step(chat, left[0]):
                    left, steps = await self._heads(chat, resting, head.channel), steps + 1
        except Exception as error:  # one channel's trouble is never another's; its row says how far it came
            mishaps.log(
                _LOG, error, "%s, channel %s: %s could not be delivered", chat.platform, head.channel.id, head.key
            )
            return False
        return steps > 0

    async def _step(self, chat: Chat, delivery: Delivery) -> bool:
        """Do what is to be done for one message; whether the channel may go on."""
        decided = begin(delivery, token=secrets.token_hex(8), now=self.clock(), rules=self.rules)
        match decided:
            case Post(marked=marked):
                if not await self.store.move(delivery, marked):
                    return False  # another process has taken it
                return await self._made(marked, await self._posted(chat, marked))
            case Read():
                found = await _asked(chat.find(delivery))
                return await self._made(delivery, after_reading(delivery, found, now=self.clock(), rules=self.rules))
            case Open():
                opened = await _asked(chat.open_thread(delivery.channel, delivery.message_id, delivery.thread))
                return await self._made(delivery, after_opening(delivery, opened, now=self.clock(), rules=self.rules))
            case Change():
                return await self._made(delivery, decided)

    async def _posted(self, chat: Chat, marked: Delivery) -> Change:
        now = self.clock()
        if now - marked.changed_at > self.rules.hesitation:  # another may think already that our request has ended
            return after_post(marked, Later(why=_LATE), now=now, rules=self.rules)
        outcome = await _asked(chat.post(marked))
        return after_post(marked, outcome, now=self.clock(), rules=self.rules)

    async def _made(self, before: Delivery, change: Change) -> bool:
        """Write it down; whether the channel may go on at once."""
        after = change.after
        if not await self.store.move(before, after, rest=change.rest):
            return False
        if after.state in {"refused", "uncertain", "skipped"} or (before.thread and not after.thread):
            await self.told(after)
        return after.not_before is None


async def _asked(asking: Awaitable[Answer]) -> Answer | Unknown:
    """A door's answer; a door that raises against its promise leaves us not knowing."""
    try:
        return await asking
    except Exception as error:
        _LOG.exception("a platform's door raised")
        return Unknown(why=f"{type(error).__name__}: {error}")
