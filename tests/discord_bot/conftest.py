"""A Discord server, a desk, and a bot between them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot.chat import Desk
from bot.discord_bot import Deadlines, DiscordBot, Patience
from tests.discord_bot.desk import FewWords
from tests.fakes.discord import TOKEN, FakeDiscord

QUICK = Patience(first=0.01, longest=0.05, identify=0.0, request=5.0)


@pytest.fixture
async def discord() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as server:
        yield server


@pytest.fixture
def desk() -> FewWords:
    return FewWords()


@pytest.fixture
async def bot(discord: FakeDiscord, desk: FewWords) -> AsyncIterator[DiscordBot]:
    """A bot that only sends requests; it never connects."""
    made = bot_for(discord, desk)
    yield made
    await made.close()


@pytest.fixture
async def running(discord: FakeDiscord, desk: FewWords) -> AsyncIterator[DiscordBot]:
    """A bot that is connected and has its commands registered."""
    async with runs(discord, desk) as made:
        yield made


def bot_for(
    discord: FakeDiscord,
    desk: Desk,
    *,
    token: str = TOKEN,
    patience: Patience = QUICK,
    replies: bool = True,
    form: float = 2.0,
) -> DiscordBot:
    return DiscordBot(
        token,
        desk,
        api_url=discord.api_url,
        gateway_url=discord.gateway_url,
        patience=patience,
        deadlines=Deadlines(form=form),
        replies=replies,
    )


async def eventually(holds: Callable[[], object], *, seconds: float = 10) -> None:
    """Wait until something is so that nobody tells us of."""
    async with asyncio.timeout(seconds):
        while not holds():  # noqa: ASYNC110 — there is no event to wait for
            await asyncio.sleep(0.002)


@asynccontextmanager
async def runs(
    discord: FakeDiscord, desk: Desk, *, patience: Patience = QUICK, replies: bool = True, form: float = 2.0
) -> AsyncIterator[DiscordBot]:
    made = bot_for(discord, desk, patience=patience, replies=replies, form=form)
    task = asyncio.create_task(made.run())
    try:
        await discord.online()
        await eventually(lambda: made.status.connected)
        yield made
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
