"""The commands over the sample newswire, for scenario tests through the platforms' doors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot import schedule
from bot.commands import Commands, Doors
from bot.render import told
from briefings import sample
from briefings.composing import Issue, compose
from briefings.isolation import Isolation
from briefings.model import Briefing, Channel, Plan, Tenant
from briefings.storage import Store
from briefings.web import Web
from tests.answering.newswire import NOW, stored


@asynccontextmanager
async def newsdesk(folder: Path, tenant: Tenant) -> AsyncIterator[tuple[Commands, Store]]:
    """A desk whose tenant reads the whole newswire, at noon of its day."""
    async with (
        stored(folder, readers=[(tenant, sample.OUTLETS)]) as store,
        Isolation() as isolation,
        Web(agent="nutgraf-test") as web,
    ):

        async def kept(tenant: Tenant, channel: Channel, briefing_id: str) -> Briefing | None:
            may = await store.may_read(briefing_id, tenant, channel)
            return await store.kept_briefing(briefing_id) if may else None

        async def now(tenant: Tenant, plan: Plan) -> Briefing:
            feeds = [outlet.slug for outlet in sample.OUTLETS]
            issue = Issue(paged=lambda _, __: (), remembered=False)
            return await compose(store, tenant=tenant, plan=plan, now=NOW, feeds=feeds, issue=issue)

        yield (
            Commands(
                Doors(
                    store=store,
                    web=web,
                    isolation=isolation,
                    now=lambda: NOW,
                    compose=now,
                    looks=told,
                    next_occurrence=schedule.next_occurrence,
                    kept=kept,
                    first_time=lambda event: store.first_time(event, NOW),
                )
            ),
            store,
        )
