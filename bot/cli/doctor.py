"""`nutgraf doctor`: what is configured, reachable and writable, and what to do about what is not."""

from __future__ import annotations

import asyncio
import os
import platform
from argparse import Namespace
from collections.abc import AsyncIterator, Sequence
from importlib.metadata import version

from bot.app.running import chats
from bot.cli import sources
from bot.cli.examining import Finding, chatting, modelled, planned
from bot.discord_bot import DiscordBot, invite
from briefings.collecting import Outcome
from briefings.errors import StoreError
from briefings.model import Plan
from config.settings import Settings, load


def run(arguments: Namespace) -> int:
    """Say what was found, line by line; 1 where something wants a cure."""
    print(f"nutgraf {version('nutgraf')}, Python {platform.python_version()}, {platform.system()}")
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    return asyncio.run(_examined(settings))


async def _examined(settings: Settings) -> int:
    ill = 0
    async for finding in _findings(settings):
        ill += not finding.well
        print(f"{'✓' if finding.well else '✗'} {finding.what}" + (f"\n  → {finding.cure}" if finding.cure else ""))
    return 1 if ill else 0


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield _configured(settings)
    if not settings.contact:
        cure = "set contact in nutgraf.toml to a page or mail address, so that publishers can turn to you"
        yield Finding(True, "contact: none is sent to publishers", cure)
    plans = list(settings.plans)
    try:
        async with sources.configured(settings) as desk:
            health = await desk.parts.store.health()
            yield Finding(True, f"database: {health.name}, {health.size / 1e6:.1f} MB, {health.articles} articles")
            if health.problem:
                yield Finding(
                    False, f"database: {health.problem}", "restore it from a backup, or move it away to begin anew"
                )
            async for finding in _feeds(desk):
                yield finding
            plans += [plan for _, plan in await desk.parts.store.all_plans() if not plan.declared]
    except StoreError as error:
        yield Finding(False, f"database: {error.what}", error.cure)
    yield await modelled(settings.model)
    for finding in planned(settings, plans):
        yield finding
    async for finding in _chats(settings, plans):
        yield finding


async def _chats(settings: Settings, plans: Sequence[Plan]) -> AsyncIterator[Finding]:
    doors = chats(settings)
    async for finding in chatting(settings, plans, doors, invite):
        yield finding
    for door in doors:
        if isinstance(door, DiscordBot):  # it keeps its connections until it is told to let go of them
            await door.close()


def _configured(settings: Settings) -> Finding:
    if settings.path is None:
        return Finding(True, "configuration: none, defaults hold", "nutgraf init writes a nutgraf.toml")
    return Finding(True, f"configuration: {settings.path}")


async def _feeds(desk: sources.Desk) -> AsyncIterator[Finding]:
    if not desk.subscriptions:
        yield Finding(True, "feeds: none, so nutgraf brief shows the sample newswire", "nutgraf feeds add URL")
        return
    done = await sources.collected(desk, desk.subscriptions, only_due=True)
    well = [outcome for outcome in done.outcomes if not outcome.failure]
    yield Finding(bool(well), f"feeds: {len(well)} of {len(done.outcomes)} work")
    for outcome in done.outcomes:
        if outcome.failure:
            yield _trouble(outcome)


def _trouble(outcome: Outcome) -> Finding:
    failure = outcome.failure
    return Finding(False, f"{failure.url}: {failure.error}", failure.cure) if failure else Finding(True, "")
