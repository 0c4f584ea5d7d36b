"""Keeping `nutgraf run` going: platforms, clock and outbox side by side, until told to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot import heartbeat, mishaps, schedule
from bot.app.running import Running
from bot.connecting import Connecting
from bot.standing import Next, Standing
from briefings.composing.keeping import kept_to
from briefings.model import Channel, Delivery, Plan, Subscription, Tenant

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
    connecting: Connecting = field(init=False)

    def __post_init__(self) -> None:
        self.connecting = Connecting(chats=self.running.chats, clock=self.clock)

    async def on(self, stop: asyncio.Event, say: Callable[[Standing], None]) -> None:
        """Go on until `stop` is set; raises SettingError where no platform is left that could be connected to."""
        lasting = [
            asyncio.create_task(self.running.outbox.run()),
            asyncio.create_task(schedule.wake(self._tick, every=self.tick)),
            asyncio.create_task(schedule.wake(self._written, every=self.tick)),
        ]
        connected = self.connecting.start(stop)
        saying = asyncio.create_task(self._said(say))
        try:
            await _until(stop, lasting)
        finally:
            await _ended([*lasting, saying])  # the outbox finishes what is under way while its platforms are there
            await _ended(connected)
            heartbeat.remove(self.path, self.pid)
        if self.connecting.is_nowhere:
            raise next(iter(self.connecting.wrong.values()))

    async def stands(self) -> Standing:
        """How we stand at this moment."""
        store, now = self.running.store, self.clock()
        feeds = await store.subscribed()
        polls = await store.polls([feed.id for feed in feeds])
        return Standing(
            pid=self.pid,
            at=now,
            doors=self.connecting.doors,
            coming=tuple(sorted(await self._coming(now), key=lambda each: each.at)),
            feeds=len(feeds),
            failing=sum(1 for poll in polls.values() if poll.error),
            unposted=await self._unposted(now - _REMEMBERED),
        )

    async def _tick(self) -> None:
        await self.running.occurring.tick(self.clock())

    async def _written(self) -> None:
        """Write how we stand, however long a look at the plans takes."""
        try:
            heartbeat.write(self.path, await self.stands())
        except Exception as error:  # a full disk, a database held up: the next time may do
            mishaps.log(_LOG, error, "how we stand could not be written")

    async def _said(self, say: Callable[[Standing], None]) -> None:
        """Say how we stand once all are connected or set wrong, or after a while; from then on log what changes."""
        left = self.start
        while left > timedelta(0) and not self.connecting.is_settled:
            await asyncio.sleep(_LOOKS.total_seconds())
            left -= _LOOKS
        self.connecting.look(quiet=True)
        try:
            say(await self.stands())
        except Exception as error:  # as above
            mishaps.log(_LOG, error, "how we stand could not be said")
        await self._written()
        while True:
            await asyncio.sleep(1.0)
            if self.connecting.look():
                await self._written()  # nobody should read for a quarter of a minute what is no longer so

    async def _coming(self, now: datetime) -> list[Next]:
        found: list[Next] = []
        read: dict[Tenant, Sequence[Subscription]] = {}
        for tenant, plan in await self.running.store.all_plans():
            coming = schedule.next_occurrence(tenant, plan, now=now)
            if coming and plan.schedule:
                if tenant not in read:
                    read[tenant] = await self.running.store.subscriptions(tenant)
                channels = tuple(_named(channel) for channel in plan.channels)
                reads = _reads(plan, read[tenant])
                zone = plan.schedule.zone
                found.append(Next(plan=plan.title, at=coming.at, zone=zone, channels=channels, reads=reads))
        return found

    async def _unposted(self, since: datetime) -> tuple[str, ...]:
        store = self.running.store
        found = await store.undelivered(since=since)
        titles = await store.briefing_titles({each.briefing_id for each in found})
        return tuple(_told(each, titles.get(each.briefing_id, "")) for each in found)


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


def _reads(plan: Plan, subscriptions: Sequence[Subscription]) -> bool:
    """Whether there is a feed that the plan reads."""
    kept = kept_to(plan, subscriptions)
    return any(kept.reads(each.feed.id) for each in subscriptions)


def _told(delivery: Delivery, title: str) -> str:
    what = f"{title} → " if title else ""
    part = f", part {delivery.part} of {delivery.parts}" if delivery.parts > 1 else ""
    return f"{what}{_named(delivery.channel)}{part}: {delivery.state}, {delivery.error}"


def _named(channel: Channel) -> str:
    return channel.platform if channel.id == channel.platform else f"{channel.platform}:{channel.id}"
