"""Keeping `nutgraf run` going: platforms, clock and outbox side by side, until told to stop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot import heartbeat, schedule
from bot.app.running import Running
from bot.chat import Chat
from bot.standing import Door, Next, Standing
from briefings.errors import SettingError
from briefings.model import Channel

_LOG = logging.getLogger(__name__)


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

    async def on(self, stop: asyncio.Event, say: Callable[[Standing], None]) -> None:
        """Go on until `stop` is set; raises SettingError where no platform is left that could be connected to."""
        tasks = [asyncio.create_task(self._connected(chat, stop)) for chat in self.running.chats]
        tasks.append(asyncio.create_task(self.running.outbox.run()))
        tasks.append(asyncio.create_task(schedule.wake(self._tick, every=self.tick)))
        tasks.append(asyncio.create_task(self._said(say)))
        stopped = asyncio.create_task(stop.wait())
        try:
            await self._until(stopped, tasks)
        finally:
            for task in (*tasks, stopped):
                task.cancel()
            await asyncio.gather(*tasks, stopped, return_exceptions=True)
            self.path.unlink(missing_ok=True)
        if self.wrong and len(self.wrong) == len(self.running.chats):
            raise next(iter(self.wrong.values()))

    async def stands(self) -> Standing:
        """How we stand at this moment."""
        store, now = self.running.store, self.clock()
        polls = await store.polls([feed.id for feed in await store.subscribed()])
        return Standing(
            pid=self.pid,
            at=now,
            doors=tuple(self._door(chat) for chat in self.running.chats),
            coming=tuple(sorted(await self._coming(now), key=lambda each: each.at)),
            feeds=len(await store.subscribed()),
            failing=sum(1 for poll in polls.values() if poll.error),
            uncertain=len(await store.uncertain()),
        )

    async def _until(self, stopped: asyncio.Task[bool], tasks: list[asyncio.Task[None]]) -> None:
        """Until we are told to stop, or something ends that never should; a platform set wrong ends by itself."""
        lasting = tasks[len(self.running.chats) :][:2]
        done, _ = await asyncio.wait({stopped, *lasting}, return_when=asyncio.FIRST_COMPLETED)
        for task in done - {stopped}:
            task.result()

    async def _connected(self, chat: Chat, stop: asyncio.Event) -> None:
        try:
            await chat.run()
        except SettingError as error:
            self.wrong[chat.platform] = error
            _LOG.error("%s: %s", chat.platform, error)
            if len(self.wrong) == len(self.running.chats):
                stop.set()
        except Exception:  # the other platforms go on
            _LOG.exception("%s: its connection has ended", chat.platform)

    async def _tick(self) -> None:
        await self.running.occurring.tick(self.clock())
        heartbeat.write(self.path, await self.stands())

    async def _said(self, say: Callable[[Standing], None]) -> None:
        """Say how we stand once all are connected, or after a while."""
        for _ in range(20):
            if all(chat.status.connected for chat in self.running.chats):
                break
            await asyncio.sleep(self.start.total_seconds() / 20)
        say(await self.stands())

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


def _named(channel: Channel) -> str:
    return channel.platform if channel.id == channel.platform else f"{channel.platform}:{channel.id}"
