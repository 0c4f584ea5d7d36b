"""A real `nutgraf run` is told to stop, by SIGTERM, at the worst moments."""

from __future__ import annotations

import asyncio
import sys
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess

import pytest
from aiohttp import web

from bot import app, schedule
from bot.cli import main
from briefings.model import TERMINAL
from briefings.storage import Clock, Store
from config.settings import Settings
from tests.fakes.discord import TOKEN, Fault
from tests.forked import ended, forked, in_environment
from tests.scenarios.town import LONGEST, SEVEN, Town, eventually, feed

pytestmark = pytest.mark.asyncio(loop_scope="module")
HOUR = timedelta(hours=1)


async def test_sigterm_while_composing_and_while_posting_neither_loses_nor_doubles_a_briefing(town: Town) -> None:
    now, reached, answered = app.now(), asyncio.Event(), asyncio.Event()

    async def slow(request: web.BaseRequest) -> web.StreamResponse:
        reached.set()
        await answered.wait()
        body = feed("Harbour", SEVEN, now - HOUR, site=town.publisher.url(""))
        return web.Response(body=body, content_type="application/xml")

    news = town.discord.guild().channel("news")
    address = town.publisher.play("/slow", slow)
    due = f"{now - timedelta(minutes=10):%H:%M}"
    plan = town.plan(address, to=(f"discord:{news.id}",), stories=7).replace("07:30", due)
    await _is_due(town.settings(plan, slack=""), now)

    first = _started(town)
    await asyncio.wait_for(reached.wait(), LONGEST)
    assert await _terminated(first) == 0
    assert news.messages == []

    answered.set()
    where = f"POST /channels/{news.id}/messages"
    town.discord.faults = [Fault(where=where, kind="slow", seconds=0.0), Fault(where=where, kind="slow", seconds=0.3)]
    second = _started(town)
    await eventually(lambda: len(town.discord.asked("POST", f"{news.id}/messages")) == 2)
    assert await _terminated(second) == 0
    assert [sum(head in str(message) for message in news.messages) for head, _ in SEVEN] == [1] * 7
    async with Store(town.folder / "data" / "nutgraf.db") as store:
        assert not await store.due_deliveries("discord", now=app.now() + HOUR)
    assert not (town.folder / "data" / "run.json").exists()


async def _is_due(settings: Settings, now: datetime) -> None:
    """As after downtime: the plan was known before it was due."""
    async with Store(app.database_of(settings)) as store:
        await store.declare_plans(TERMINAL, settings.plans)
        for plan in settings.plans:
            clock = Clock(fingerprint=schedule.fingerprint(plan), since=now - HOUR)
            await store.set_clock(TERMINAL, plan.name, clock)


def _started(town: Town) -> BaseProcess:
    """A process that does what `nutgraf run` does, from its settings to its exit code."""
    values = {
        "NUTGRAF_CONFIG": str(town.folder / "nutgraf.toml"),
        "NUTGRAF_DATA": str(town.folder / "data"),
        "NUTGRAF_DISCORD_TOKEN": TOKEN,
        "NUTGRAF_DISCORD_API_URL": town.discord.api_url,
        "NUTGRAF_DISCORD_GATEWAY_URL": town.discord.gateway_url,
    }
    return forked(in_environment, values, _ran)


def _ran() -> None:
    sys.argv[1:] = ["run"]
    main()


async def _terminated(process: BaseProcess) -> int:
    process.terminate()
    return await asyncio.to_thread(ended, process)
