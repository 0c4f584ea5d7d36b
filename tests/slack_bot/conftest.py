"""Slack as it is on loopback, and nutgraf's door to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.chat import Desk
from bot.slack_bot import Pace, SlackBot
from tests.fakes.slack import SlackServer
from tests.slack_bot.desk import Rendering, StandIn

QUICK = Pace(slow=0.05, lookup=30, heartbeat=30, steady=60, first=0.01, longest=0.05)
"""Short where a test waits for it; long where only a machine under load would need it."""


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    """A server with one workspace, a channel, somebody who may set up and somebody who may not."""
    async with SlackServer() as server:
        server.ack_within = server.trigger_lives = 30.0
        team = server.team()
        team.room("C1", creator="UADMIN")
        team.person("U1", name="anna")
        team.person("UADMIN", name="boss", admin=True)
        yield server
        assert server.complaints == []


@pytest.fixture
def desk() -> StandIn:
    return StandIn()


def door(slack: SlackServer, desk: Desk, **how: Any) -> SlackBot:
    access: dict[str, Any] = {"bot_tokens": ("xoxb-1",), "app_token": "xapp-1", "pace": QUICK, **how}
    return SlackBot(desk, Rendering(), api_url=slack.api_url, **access)


@asynccontextmanager
async def running(chat: SlackBot) -> AsyncIterator[asyncio.Task[None]]:
    """The door runs meanwhile, and ends soon after it is told to: a second, and what a machine under load needs."""
    task = asyncio.create_task(chat.run())
    try:
        yield task
    finally:
        task.cancel()
        done, _ = await asyncio.wait({task}, timeout=5)
        assert done
        assert task.cancelled()


@pytest.fixture
async def chat(slack: SlackServer, desk: StandIn) -> AsyncIterator[SlackBot]:
    """The door, connected by Socket Mode."""
    chat = door(slack, desk)
    async with running(chat):
        await slack.until(lambda: slack.sockets.live)
        yield chat
