"""How soon commands are acknowledged while the real `nutgraf run` composes from 10,000 articles, on both platforms.

`python -m benchmarks.chat_composing` (`make bench-chat`). Someone asks for briefing after briefing; others ask for
help meanwhile. Discord, Slack and the desk stand on loopback; the desk is a process of its own.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.briefing import NOW, article, texts
from benchmarks.table import SHARED, Table, skipped
from bot import app
from briefings.feeds import feed_at
from briefings.model import Article, Tenant
from briefings.polling import Poll
from briefings.storage import Store
from tests.fakes.discord import TOKEN, FakeDiscord
from tests.fakes.slack import SlackServer

TITLE = "A slash command until its acknowledgement while nutgraf run composes from 10,000 articles, ms"
ARTICLES, COMMANDS = 10_000, 500


async def main() -> None:
    """Print the table."""
    if not (SHARED / "data").exists():
        print(skipped(TITLE, SHARED / "data").markdown())
        return
    with TemporaryDirectory() as folder:
        async with FakeDiscord(checked=False, now=app.now) as discord, SlackServer() as slack:
            print((await _measured(discord, slack, Path(folder))).markdown())


async def _measured(discord: FakeDiscord, slack: SlackServer, folder: Path) -> Table:
    guild = discord.guild()
    news = guild.channel("news")
    slack.strict = False
    team = slack.team()
    team.person("U1")
    team.room("C1")
    await _stored(folder, Tenant(platform="discord", place=guild.id))
    async with _desk(discord, slack, folder):
        await discord.online(seconds=60)
        await slack.until(lambda: slack.sockets.live, 60)
        slack.people.patience = 0
        ada, bob = discord.person(), discord.person()
        briefed, stop = [0], asyncio.Event()

        async def ask_on() -> None:
            while not stop.is_set():
                await bob.slash("briefing now", news)
                briefed[0] += 1

        asking = asyncio.create_task(ask_on())
        on_slack = await _timed(lambda: slack.people.slash("/nutgraf", "help"))
        for _ in range(COMMANDS):
            await ada.slash("help", news)
        on_discord = [s.acknowledged - s.started for s in discord.interactions.made.values() if s.acknowledged]
        stop.set()
        await asking
    rows = tuple(_row(name, sorted(times)) for name, times in (("Discord", on_discord), ("Slack", on_slack)))
    notes = (f"{COMMANDS} commands each, one at a time; {briefed[0]} briefings composed meanwhile; bar 100 ms at p99",)
    return Table(title=TITLE, head=("platform", "p50", "p99", "worst"), rows=rows, notes=notes)


def _row(name: str, times: list[float]) -> tuple[str, ...]:
    return (name, *(f"{1e3 * times[place]:.1f}" for place in (len(times) // 2, len(times) * 99 // 100, -1)))


async def _timed(ask: Callable[[], Awaitable[object]]) -> list[float]:
    found = []
    for _ in range(COMMANDS):
        began = perf_counter()
        await ask()
        found.append(perf_counter() - began)
    return found


async def _stored(folder: Path, tenant: Tenant) -> None:
    """Articles of the last day, of a feed that is not due."""
    now, known = app.now(), texts(SHARED)
    made = [_moved(article(number, *known[number % len(known)]), now - NOW) for number in range(ARTICLES)]
    async with Store(folder / "nutgraf.db") as store:
        feed = feed_at("https://bench.example/rss")
        await store.subscribe(tenant, feed)
        poll = Poll(last_fetch_at=now, last_success_at=now, next_fetch_at=now + timedelta(days=1), status=200)
        await store.record(feed, poll, seen={}, articles=made)


def _moved(made: Article, by: timedelta) -> Article:
    at = NOW + by if made.published_at is None else made.published_at + by
    return replace(made, published_at=at, seen_at=at)


@asynccontextmanager
async def _desk(discord: FakeDiscord, slack: SlackServer, folder: Path) -> AsyncIterator[None]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NUTGRAF_")} | {
        "NUTGRAF_DATA": str(folder),
        "NUTGRAF_DISCORD_TOKEN": TOKEN,
        "NUTGRAF_DISCORD_API_URL": discord.api_url,
        "NUTGRAF_DISCORD_GATEWAY_URL": discord.gateway_url,
        "NUTGRAF_SLACK_API_URL": slack.api_url,
        "NUTGRAF_SLACK_BOT_TOKEN": "xoxb-1",
        "NUTGRAF_SLACK_APP_TOKEN": "xapp-1",
    }
    ours = (sys.executable, "-c", "from bot.cli import main; main()", "run")
    process = await asyncio.create_subprocess_exec(
        *ours, env=environment, cwd=folder, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        await process.wait()


if __name__ == "__main__":
    asyncio.run(main())
