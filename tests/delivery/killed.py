"""A desk whose process is killed with -9: `python -m tests.delivery.killed FOLDER [EVERY [TIMES]]` prints what came.

All is loaded once; then for each point of the machine children are forked from this process, which has one thread and
no event loop: each does what `nutgraf run` does from the clock to the last message and is killed at its point; those
after it find what it left, until one comes through.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from briefings.model import TERMINAL, Briefing, Delivery, Occurrence, Plan, Tenant
from briefings.storage import Claim, Store
from tests.delivery.channels import Scripted
from tests.delivery.desk import DAILY, PLAN, Desk
from tests.delivery.samples import NOW

_LATER = timedelta(minutes=11)  # behind a dead claim's lease and the slowest request


class Mortal(Store):
    """A store with a step before and behind each write that matters."""

    step: Callable[[], None]

    async def claim(self, occurrence: Occurrence, *, token: str, now: datetime, over: str = "") -> bool:
        self.step()
        done = await super().claim(occurrence, token=token, now=now, over=over)
        self.step()
        return done

    async def issue(
        self,
        tenant: Tenant,
        plan: Plan,
        briefing: Briefing,
        deliveries: Sequence[Delivery],
        *,
        claim: Claim | None,
        remembered: bool = True,
        at: datetime,
    ) -> None:
        self.step()
        await super().issue(tenant, plan, briefing, deliveries, claim=claim, remembered=remembered, at=at)
        self.step()

    async def move(self, before: Delivery, after: Delivery, *, rest: str = "") -> bool:
        self.step()
        done = await super().move(before, after, rest=rest)
        self.step()
        return done


def main(folder: Path, every: int = 1, times: int = 0) -> None:
    """Kill at each so manieth point once, then at `times` twos and threes of points drawn by lot; print a JSON line."""
    empty = folder / "empty.db"
    _forked(partial(_prepared, empty))
    found, point = Counter[str](), 1
    while _lived(folder, empty, [point]):
        found.update(_verdict(folder))
        point += every
    chance = random.Random(11)
    for _ in range(times):
        _lived(folder, empty, chance.choices(range(1, point), k=chance.choice([2, 3])))
        found.update(_verdict(folder))
    print(json.dumps(found))


def _verdict(folder: Path) -> Iterator[str]:
    keys = Counter(line["key"] for line in Scripted(path=folder / "channels").lines() if line["key"])
    yield "runs"
    yield from ["lost"] * (4 - len(keys))
    yield from ["doubled"] * (keys.total() - len(keys))
    yield from ["posted"] * len(keys)


def _lived(folder: Path, empty: Path, dies: Sequence[int]) -> bool:
    """Run until a process comes through; each of `dies` is the point at which one more is killed. Whether all were."""
    path, channels = folder / "nutgraf.db", folder / "channels"
    for old in folder.glob("nutgraf.db*"):
        old.unlink()
    channels.unlink(missing_ok=True)
    shutil.copyfile(empty, path)
    killed, at = 0, NOW
    for point in [*dies, 0]:  # the last one comes through
        killed += _forked(partial(_delivered, path, channels, point, at)) == signal.SIGKILL
        at += _LATER
    return killed == len(dies)


def _forked(work: Callable[[], None]) -> int:
    """The signal that ended a child which did the work; 0 for none. Raises if it failed."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("a child failed")
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def _delivered(path: Path, channels: Path, point: int, at: datetime) -> None:
    asyncio.run(_deliver(path, channels, point, at))


def _prepared(path: Path) -> None:
    asyncio.run(_prepare(path))


async def _prepare(path: Path) -> None:
    async with Store(path) as store:
        await _desk(store, path).begin()


async def _deliver(path: Path, channels: Path, point: int, at: datetime) -> None:
    """From the clock to the last message, killed at the point with this number."""
    passed = 0

    def step(_: str = "") -> None:
        nonlocal passed
        passed += 1
        if passed == point:
            os.kill(os.getpid(), signal.SIGKILL)

    store = Mortal(path)
    store.step = step
    async with store:
        desk = _desk(store, channels)
        desk.chat.step = step
        await desk.tick(at)
        while (then := await desk.outbox.drain()) is not None:
            desk.clock.now = then


def _desk(store: Store, channels: Path) -> Desk:
    desk = Desk(store=store, chat=Scripted(path=channels))
    desk.plans = [(TERMINAL, replace(PLAN, schedule=DAILY, thread=True))]
    return desk


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
