"""The outbox: killed with -9 at every point of it, and 200 channels at one occurrence: `python -m benchmarks.delivery`.

The kills take some minutes; `NUTGRAF_KILLS` says how many more than one a point (200).
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.table import SHARED, Table
from bot.chat import Absent, Posted, Status
from bot.delivery import Outbox
from briefings.composing import CHILD, compose, in_child, key, picked
from briefings.feeds import feed_at
from briefings.isolation import Isolation
from briefings.model import TERMINAL, Briefing, Channel, Coverage, Delivery, Plan
from briefings.polling import Poll
from briefings.storage import Store

NOW = datetime(2026, 2, 3, 8, tzinfo=UTC)
CHANNELS, PARTS = 200, 2
PAYLOAD = "The harbour office said on Tuesday that the ferry will sail again. " * 60  # 4 kB


class Wire:
    """A platform that answers after so many seconds, and takes whatever comes."""

    platform = "discord"
    status = Status(connected=True, what="a wire")

    def __init__(self, seconds: float) -> None:
        self.seconds, self.posted = seconds, list[str]()

    async def run(self) -> None:
        """Nothing to keep up."""

    async def post(self, delivery: Delivery) -> Posted:
        """It stands."""
        await asyncio.sleep(self.seconds)
        self.posted.append(delivery.key)
        return Posted(message_id=str(len(self.posted)))

    async def find(self, delivery: Delivery) -> Absent:
        """Never asked."""
        return Absent()

    async def open_thread(self, channel: Channel, message_id: str, name: str) -> Posted:
        """It is open."""
        return Posted(message_id=f"t{message_id}")

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        """All is well."""
        return tuple(self.status for _ in channels)


def main() -> None:
    """Print the tables."""
    with TemporaryDirectory() as name:
        print(asyncio.run(_many(Path(name))).markdown())
    with TemporaryDirectory() as name:
        print(asyncio.run(_held_up(Path(name))).markdown())
    with TemporaryDirectory() as name:
        print(_killed(Path(name), int(os.environ.get("NUTGRAF_KILLS", "200"))).markdown())


def _killed(folder: Path, times: int) -> Table:
    command = [sys.executable, "-m", "tests.delivery.killed", str(folder), "1", str(times)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)  # noqa: S603  ourselves
    row = [str(found.get(name, 0)) for name in ("runs", "posted", "lost", "doubled")]
    note = (
        "each run: one occurrence, two channels, two parts and a thread each; once at every point, then at 2–3 by lot"
    )
    return Table(title="Killed with -9", head=("runs", "messages posted", "lost", "doubled"), rows=[row], notes=(note,))


async def _many(folder: Path) -> Table:
    rows = []
    for seconds in (0.0, 0.1):
        wire = Wire(seconds)
        async with Store(folder / f"{seconds}.db") as store:
            coverage = Coverage(feeds=1, failed=(), articles=0, outlets=0)
            briefing = Briefing(title="World", since=NOW, until=NOW, coverage=coverage, stories=(), id="b1")
            await store.issue(TERMINAL, Plan(), briefing, _messages(), claim=None, at=NOW)
            began = perf_counter()
            await Outbox(store=store, chats=[wire], clock=lambda: NOW).drain()
            took = perf_counter() - began
        assert len(set(wire.posted)) == CHANNELS * PARTS
        rows.append((f"{seconds * 1e3:.0f}", f"{took:.1f}", f"{CHANNELS * PARTS / took:.0f}"))
    notes = (
        f"{CHANNELS} channels, {PARTS} messages each, 32 channels at a time, two synced commits a message",
        "Discord takes at most 50 requests a second in all: discord.com/developers/docs/topics/rate-limits",
    )
    return Table(
        title="200 channels at one occurrence",
        head=("answer after, ms", "seconds", "messages a second"),
        rows=rows,
        notes=notes,
    )


def _messages() -> Sequence[Delivery]:
    channels = [Channel(platform="discord", id=str(number), place="guild") for number in range(CHANNELS)]
    return [
        Delivery(
            key=key("b1", to, part),
            briefing_id="b1",
            channel=to,
            part=part,
            parts=PARTS,
            payload=PAYLOAD,
            changed_at=NOW,
            made_at=NOW,
        )
        for to in channels
        for part in range(1, PARTS + 1)
    ]


async def _held_up(folder: Path) -> Table:
    """How late a callback of the event loop comes while a briefing from 10,000 articles is composed."""
    from benchmarks.briefing import article, texts  # noqa: PLC0415  they need ../shared

    if not (SHARED / "data").exists():
        return Table(title="Held up while composing", head=("skipped",), rows=[("../shared is absent",)])
    known = texts(SHARED)
    feed = feed_at("https://bench.example/rss")
    rows = []
    async with Store(folder / "bench.db") as store, Isolation(children=1, limits=CHILD) as isolation:
        await store.subscribe(TERMINAL, feed)
        articles = [article(number, *known[number % len(known)]) for number in range(10_000)]
        await store.record(feed, Poll(), seen={}, articles=articles)
        for name, pick in (
            ("in this process", picked),
            ("in a child, that starts", in_child(isolation)),
            ("in it again", in_child(isolation)),
        ):
            late: list[float] = []
            watching = asyncio.create_task(_watch(late))
            began = perf_counter()
            await compose(
                store, tenant=TERMINAL, plan=Plan(name=name), now=NOW + timedelta(0), feeds=[feed.id], pick=pick
            )
            took = perf_counter() - began
            watching.cancel()
            late.sort()
            rows.append((name, f"{took:.2f}", f"{late[len(late) * 99 // 100] * 1e3:.0f}", f"{late[-1] * 1e3:.0f}"))
    return Table(
        title="Held up while a briefing from 10,000 articles is composed",
        head=("picked", "composed in, s", "p99, ms", "most, ms"),
        rows=rows,
        notes=("how late a callback that is due every 5 ms comes; bar for an acknowledgement: 100 ms at p99",),
    )


async def _watch(late: list[float]) -> None:
    while True:
        due = perf_counter() + 0.005
        await asyncio.sleep(0.005)
        late.append(perf_counter() - due)


if __name__ == "__main__":
    main()
