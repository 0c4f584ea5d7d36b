"""Discord on loopback: how soon a command is acknowledged while there is other work, and 200 channels at one hour.

The door runs in a process of its own, as it does in life: the server's work is not counted as ours.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from time import perf_counter

from benchmarks.table import Table
from bot.chat import Later, Posted
from bot.discord_bot import DiscordBot
from briefings.model import Channel, Delivery
from tests.discord_bot.desk import FewWords, message
from tests.fakes.discord import MORNING, TOKEN, FakeDiscord, RateLimits

COMMANDS, AT_ONCE, CHANNELS = 1000, 4, 200
LOADS = {"idle": "idle", "composing": "while a thread composes", "posting": "while 200 channels are posted to"}


async def acknowledgements() -> Table:
    rows = []
    for load, name in LOADS.items():
        seen = await _commands(load)
        at = (len(seen) // 2, len(seen) * 99 // 100, -1)
        rows.append((name, *(f"{1e3 * seen[place]:.1f}" for place in at)))
    return Table(
        title="Discord: a slash command until its acknowledgement, ms",
        head=("load", "p50", "p99", "worst"),
        rows=rows,
        notes=(f"{COMMANDS:,} commands, {AT_ONCE} at a time; Discord waits for 3,000 ms",),
    )


async def channels() -> Table:
    rows = []
    for parts in (1, 6):
        async with FakeDiscord(checked=False) as discord:
            discord.limits = RateLimits(channel=(5, 5.0), overall=(50, 1.0))
            ids = _channels(discord)
            async with _door(discord, f"deliver:{parts}:{','.join(ids)}"):
                await discord.gateway.until(lambda _: discord.asked("POST", "/messages"), seconds=60)
                first = perf_counter()
                while _standing(discord) < CHANNELS * parts:  # noqa: ASYNC110 - as people see it: nothing tells them
                    await asyncio.sleep(0.01)
                took = perf_counter() - first
            # 50 are let through at once, then 50 a second
            floor = (CHANNELS * parts - 1) // 50
            rows.append((f"{CHANNELS}", f"{parts}", f"{took:.2f}", f"{floor}", f"{discord.limits.exceeded}"))
    return Table(
        title="Discord: one occurrence into many channels",
        head=("channels", "messages each", "s from first to last", "least possible", "answers 429"),
        rows=rows,
        notes=("limits: 5 messages in 5 s and channel, 50 requests a second and bot",),
    )


def _channels(discord: FakeDiscord) -> list[str]:
    guild = discord.guild()
    return [guild.channel(f"c{number}").id for number in range(CHANNELS)]


def _standing(discord: FakeDiscord) -> int:
    return sum(len(c.messages) for guild in discord.guilds.values() for c in guild.channels.values())


async def _commands(load: str) -> list[float]:
    async with FakeDiscord(checked=False) as discord:
        ids = _channels(discord)
        world, ada = discord.channel_of(ids[0]), discord.person()
        async with _door(discord, f"{load}::{','.join(ids)}"):
            await discord.online(seconds=60)

            async def ask() -> None:
                for _ in range(COMMANDS // AT_ONCE):
                    await ada.slash("help", world)

            await asyncio.gather(*(ask() for _ in range(AT_ONCE)))
        return sorted(s.acknowledged - s.started for s in discord.interactions.made.values() if s.acknowledged)


@asynccontextmanager
async def _door(discord: FakeDiscord, load: str) -> AsyncIterator[None]:
    ours = (sys.executable, "-m", "benchmarks.chat_discord", "door", discord.api_url, discord.gateway_url, load)
    process = await asyncio.create_subprocess_exec(*ours)
    try:
        yield
    finally:
        process.terminate()
        await process.wait()


async def _run_door(api_url: str, gateway_url: str, load: str) -> None:
    """The child: a door with something to do beside the commands."""
    what, parts, ids = load.split(":")
    bot = DiscordBot(TOKEN, FewWords(), api_url=api_url, gateway_url=gateway_url)
    if what == "composing":
        threading.Thread(target=_compose, daemon=True).start()
    async with asyncio.TaskGroup() as group:
        group.create_task(bot.run())
        while not bot.status.connected:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.01)
        for turn in range(100 if what == "posting" else 1 if what == "deliver" else 0):
            await asyncio.gather(*(_drain(bot, channel, int(parts or 1), turn) for channel in ids.split(",")))


def _compose() -> None:
    """Pure Python in another thread, as hard on the event loop as composing can be."""
    while True:
        sorted(str(number) for number in range(2_000))


async def _drain(bot: DiscordBot, channel: str, parts: int, turn: int) -> None:
    """All parts into a channel in order, each again after what Discord says to wait."""
    for part in range(parts):
        key = f"{channel[-14:]}.{turn}.{part}"
        one = Delivery(
            key=key,
            briefing_id="b",
            channel=Channel(platform="discord", id=channel),
            part=part,
            parts=parts,
            payload=json.dumps(message(key=key)),
            changed_at=MORNING,
        )
        while not isinstance(done := await bot.post(one), Posted):
            if not isinstance(done, Later):
                raise RuntimeError(str(done))
            await asyncio.sleep(done.seconds)


async def main() -> None:
    print((await acknowledgements()).markdown())
    print((await channels()).markdown())


if __name__ == "__main__":
    if sys.argv[1:2] == ["door"]:
        with suppress(KeyboardInterrupt):
            asyncio.run(_run_door(*sys.argv[2:5]))
    else:
        asyncio.run(main())
