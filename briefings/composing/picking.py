"""Picking the stories of a briefing: here, or in a child process that leaves the event loop free."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from briefings.composing.choosing import chosen
from briefings.isolation import Isolation, Limits
from briefings.model import Article, Plan, Story, Tenant, Told
from briefings.storage import Place, Store

_MEMORY = timedelta(days=7)

CHILD = Limits(cpu_seconds=120, wall_seconds=300.0, memory=4 * 1024**3)
"""What a child may use that picks from stored articles: they are many, but they have been read before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """The stories, and how many articles of how many outlets they were picked from."""

    stories: tuple[Story, ...]
    articles: int
    outlets: int


Picking = Callable[[Store, Tenant, Plan, datetime, Sequence[str]], Awaitable[Picked]]
"""Picks a tenant's stories for a plan at a moment, from these feeds."""


async def picked(store: Store, tenant: Tenant, plan: Plan, now: datetime, feeds: Sequence[str]) -> Picked:
    """The stories of this moment, picked in this process: a large window holds up everything else in it."""
    since = now - timedelta(hours=plan.hours)
    window = await store.articles(tenant, since=since, until=now, feeds=feeds)
    told = await store.told(tenant, plan.name, since=since - _MEMORY)
    past = await _past(store, tenant, window, told)
    revisions = await store.revisions(tenant, [article.key for article in window])
    return Picked(
        stories=chosen(window, past, told=told, revisions=revisions, plan=plan, now=now),
        articles=len(window),
        outlets=len({article.outlet for article in window}),
    )


def in_child(isolation: Isolation) -> Picking:
    """Picks in a child process that reads the database itself: only the stories come back to this one."""

    async def picked_there(store: Store, tenant: Tenant, plan: Plan, now: datetime, feeds: Sequence[str]) -> Picked:
        return await isolation.run(picked_at, store.place, tenant, plan, now, tuple(feeds))

    return picked_there


def picked_at(place: Place, tenant: Tenant, plan: Plan, now: datetime, feeds: Sequence[str]) -> Picked:
    """The same from the database at this place, in an event loop of its own."""

    async def opened() -> Picked:
        async with Store(place) as store:
            return await picked(store, tenant, plan, now, feeds)

    return asyncio.run(opened())


async def _past(store: Store, tenant: Tenant, window: Sequence[Article], told: Sequence[Told]) -> tuple[Article, ...]:
    """Articles of told stories that have left the window: a story that goes on is known by them."""
    here = {article.id for article in window}
    wanted = {each for story in told for each in story.article_ids} - here
    return await store.articles_by_id(tenant, sorted(wanted))
