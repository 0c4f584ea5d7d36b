"""How quickly Slack is acknowledged, and 200 channels have their briefing; the other end is the tests' Slack server.

The door runs in a process of its own, as it does in life: the server's work is not counted as ours.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from time import perf_counter

from benchmarks.table import Table
from bot.chat import Later, Posted
from bot.slack_bot import SlackBot
from briefings.model import Delivery
from tests.fakes.slack import Rate, SlackServer
from tests.slack.desk import Plain, StandIn, delivery

COMMANDS = 500
CHANNELS = 200
AT_ONCE = 10  # posts under way
LOADS = {"idle": "idle", "composing": "while a thread composes", "posting": "while 200 channels are posted to"}


async def acknowledgements() -> Table:
    rows = []
    for load, name in LOADS.items():
        times = await _commands(load)
        at = (len(times) // 2, len(times) * 99 // 100, -1)
        rows.append((name, *(f"{1e3 * times[place]:.1f}" for place in at)))
    return Table(
        title="Slack: a slash command until its acknowledgement, ms",
        head=("load", "p50", "p99", "worst"),
        rows=rows,
        notes=(f"{COMMANDS} commands over Socket Mode, one at a time; Slack waits for 3,000 ms",),
    )


async def channels(parts: int) -> Table:
    async with _server() as slack:
        slack.faults.rates["chat.postMessage"] = [
            Rate(calls=1, seconds=1.0, each="channel"),
            Rate(calls=300, seconds=60.0),
        ]
        began = perf_counter()
        async with _door(slack, f"deliver:{parts}"):
            await slack.until(lambda: slack.called("chat.postMessage"))
            first = perf_counter()
            await slack.until(lambda: _standing(slack) == CHANNELS * parts, 600)
            last = perf_counter()
        tries = len(slack.called("chat.postMessage"))
    row = (f"{CHANNELS}", f"{parts}", f"{first - began:.1f}", f"{last - first:.2f}", f"{tries - CHANNELS * parts}")
    return Table(
        title="Slack: one occurrence into many channels",
        head=("channels", "messages each", "s to start", "s from first to last", "answers 429"),
        rows=(row,),
        notes=("limits: a message a second and channel, 300 a minute and workspace",),
    )


def _standing(slack: SlackServer) -> int:
    return sum(len(room.messages) for room in slack.teams["T1"].rooms.values())


async def _commands(load: str) -> list[float]:
    async with _server() as slack, _door(slack, load):
        await slack.until(lambda: slack.sockets.live, 30)
        slack.people.patience = 0
        times = []
        for _ in range(COMMANDS):
            began = perf_counter()
            await slack.people.slash("/nutgraf", "briefing list")
            times.append(perf_counter() - began)
    return sorted(times)


@asynccontextmanager
async def _server() -> AsyncIterator[SlackServer]:
    async with SlackServer() as slack:
        slack.strict = False
        team = slack.team()
        team.person("U1")
        for number in range(1, CHANNELS + 1):
            team.room(f"C{number}")
        yield slack


@asynccontextmanager
async def _door(slack: SlackServer, load: str) -> AsyncIterator[None]:
    ours = (sys.executable, "-m", "benchmarks.chat_slack", "door", slack.api_url, load)
    process = await asyncio.create_subprocess_exec(*ours)
    try:
        yield
    finally:
        process.terminate()
        await process.wait()


async def _run_door(api_url: str, load: str) -> None:
    """The child: a door with something to do beside the commands."""
    access = {"bot_tokens": ("xoxb-1",), "app_token": "xapp-1"}
    chat = SlackBot(StandIn(), Plain(), api_url=api_url, **access)  # type: ignore[arg-type]  # two kinds in one dict
    if load == "composing":
        threading.Thread(target=_compose, daemon=True).start()
    async with asyncio.TaskGroup() as group:
        group.create_task(chat.run())
        while not chat.status.connected:  # noqa: ASYNC110 - as people see it: nothing tells them
            await asyncio.sleep(0.01)
        if load == "posting":
            while True:
                await _deliver(chat, 1)
        if load.startswith("deliver:"):
            await _deliver(chat, int(load.removeprefix("deliver:")))


def _compose() -> None:
    """Pure Python in another thread, as hard on the event loop as composing can be."""
    while True:
        sorted(str(number) for number in range(2_000))


async def _deliver(chat: SlackBot, parts: int) -> None:
    """All parts into all channels in order, each again after what Slack says to wait."""
    places = asyncio.Semaphore(AT_ONCE)

    async def into(channel: str) -> None:
        for part in range(parts):
            await _until_posted(chat, delivery(f"{channel}-{part}", channel=channel), places)

    async with asyncio.TaskGroup() as group:
        for number in range(1, CHANNELS + 1):
            group.create_task(into(f"C{number}"))


async def _until_posted(chat: SlackBot, message: Delivery, places: asyncio.Semaphore) -> None:
    while True:
        async with places:
            outcome = await chat.post(message)
        if isinstance(outcome, Posted):
            return
        if not isinstance(outcome, Later):
            raise RuntimeError(str(outcome))
        await asyncio.sleep(outcome.seconds)


async def main() -> None:
    print((await acknowledgements()).markdown())
    print((await channels(int(sys.argv[1]) if len(sys.argv) > 1 else 1)).markdown())


if __name__ == "__main__":
    if sys.argv[1:2] == ["door"]:
        with suppress(KeyboardInterrupt):
            asyncio.run(_run_door(*sys.argv[2:4]))
    else:
        asyncio.run(main())
