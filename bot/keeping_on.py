"""Keeping `nutgraf run` going: platforms, clock and outbox side by side, until told to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot import heartbeat, schedule
from bot.app.running import Running
from bot.chat import Chat
from bot.standing import Door, Next, Standing
from briefings.errors import SettingError
from briefings.model import Channel, Delivery

_LOG = logging.getLogger(__name__)
_LOOKS = timedelta(seconds=0.1)
_REMEMBERED = timedelta(days=1)


@dataclass(slots=True, kw_only=True)
class Keeping:
    """`clock` gives the time in UTC, `path` is where it is written how we stand, `pid` who we are.

    The plans are looked through every `tick`; platforms have `start` seconds until we say how we stand.
    """

    running: Running
    clock: Callable[[], datetime]
    path: Path
    pid: int
    tick: timedelta = timedelta(seconds=15)
    start: timedelta = timedelta(seconds=5)
    wrong: dict[str, SettingError] = field(default_factory=dict)
    _known: dict[str, Door] = field(default_factory=dict)

    async def on(self, stop: asyncio.Event, say: Callable[[Standing], None]) -> None:
        """Go on until `stop` is set; raises SettingError where no platform is left that could be connected to."""
        lasting = [
            asyncio.create_task(self.running.outbox.run()),
            asyncio.create_task(schedule.wake(self._tick, every=self.tick)),
            asyncio.create_task(schedule.wake(self._written, every=self.tick)),
        ]
        saying = asyncio.create_task(self._said(say))
        connected = [asyncio.create_task(self._connected(chat, stop)) for chat in self.running.chats]
        try:
            await _until(stop, lasting)
        finally:
            await _ended([*lasting, saying])  # the outbox finishes what is under way while its platforms are there
            await _ended(connected)
            self.path.unlink(missing_ok=True)
        if self._is_nowhere:
            raise next(iter(self.wrong.values()))

    async def stands(self) -> Standing:
        """How we stand at this moment."""
        store, now = self.running.store, self.clock()
        feeds = await store.subscribed()
        polls = await store.polls([feed.id for feed in feeds])
        return Standing(
            pid=self.pid,
            at=now,
            doors=tuple(self._door(chat) for chat in self.running.chats),
            coming=tuple(sorted(await self._coming(now), key=lambda each: each.at)),
            feeds=len(feeds),
            failing=sum(1 for poll in polls.values() if poll.error),
            unposted=tuple(_unposted(each) for each in await store.undelivered(since=now - _REMEMBERED)),
        )

    @property
    def _is_nowhere(self) -> bool:
        return bool(self.wrong) and len(self.wrong) == len(self.running.chats)

    async def _connected(self, chat: Chat, stop: asyncio.Event) -> None:
        """A platform that is set wrong, or fails, ends by itself: the others go on."""
        try:
            await chat.run()
        except SettingError as error:
            self.wrong[chat.platform] = error
            if self._is_nowhere:
                stop.set()
            else:
                _LOG.error("%s: %s; the rest goes on without it", chat.platform, error)
        except Exception:
            _LOG.exception("%s: its connection has ended", chat.platform)

    async def _tick(self) -> None:
        await self.running.occurring.tick(self.clock())

    async def _written(self) -> None:
        """Write how we stand, however long a look at the plans takes."""
        try:
            heartbeat.write(self.path, await self.stands())
        except Exception:  # a full disk, a database held up: the next time may do
            _LOG.exception("how we stand could not be written")

    async def _said(self, say: Callable[[Standing], None]) -> None:
        """Say how we stand once all are connected or set wrong, or after a while; from then on log what changes."""
        left = self.start
        while left > timedelta(0) and not all(self._is_settled(chat) for chat in self.running.chats):
            await asyncio.sleep(_LOOKS.total_seconds())
            left -= _LOOKS
        standing = await self.stands()
        self._known = {door.platform: door for door in standing.doors}
        say(standing)
        while True:
            await asyncio.sleep(1.0)
            self._watch()

    def _watch(self) -> None:
        for chat in self.running.chats:
            now, before = self._door(chat), self._known[chat.platform]
            if now.connected != before.connected and chat.platform not in self.wrong:
                _LOG.log(logging.INFO if now.connected else logging.WARNING, "%s: %s", chat.platform, now.what)
            self._known[chat.platform] = now

    def _is_settled(self, chat: Chat) -> bool:
        return chat.status.connected or chat.platform in self.wrong

    def _door(self, chat: Chat) -> Door:
        if error := self.wrong.get(chat.platform):
            return Door(platform=chat.platform, connected=False, what=error.what, cure=error.cure)
        status = chat.status
        return Door(platform=chat.platform, connected=status.connected, what=status.what, cure=status.cure)

    async def _coming(self, now: datetime) -> list[Next]:
        found: list[Next] = []
        for tenant, plan in await self.running.store.all_plans():
            coming = schedule.next_occurrence(tenant, plan, now=now)
            if coming and plan.schedule:
                channels = tuple(_named(channel) for channel in plan.channels)
                found.append(Next(plan=plan.title, at=coming.at, zone=plan.schedule.zone, channels=channels))
        return found


async def _until(stop: asyncio.Event, lasting: Sequence[asyncio.Task[None]]) -> None:
    """Until we are told to stop, or something ends that never should."""
    stopped = asyncio.create_task(stop.wait())
    try:
        done, _ = await asyncio.wait({stopped, *lasting}, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopped}:
            task.result()
    finally:
        stopped.cancel()


async def _ended(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _unposted(delivery: Delivery) -> str:
    part = f", part {delivery.part} of {delivery.parts}" if delivery.parts > 1 else ""
    return f"{_named(delivery.channel)}{part}: {delivery.state}, {delivery.error}"


def _named(channel: Channel) -> str:
    return channel.platform if channel.id == channel.platform else f"{channel.platform}:{channel.id}"
