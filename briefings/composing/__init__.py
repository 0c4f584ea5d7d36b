"""Use case 2: articles become a briefing, and what it told is remembered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from briefings.composing.choosing import chosen
from briefings.model import Article, Briefing, Coverage, Failure, Plan, Tenant, Told
from briefings.storage import Store

_MEMORY = timedelta(days=7)


async def compose(
    store: Store, *, tenant: Tenant, plan: Plan, now: datetime, feeds: Sequence[str], failed: Sequence[Failure] = ()
) -> Briefing:
    """The briefing of this moment, recorded as told, from these feeds, of which some `failed`."""
    since = now - timedelta(hours=plan.hours)
    window = await store.articles(tenant, since=since, until=now, feeds=feeds)
    told = await store.told(tenant, plan.name, since=since - _MEMORY)
    past = await _past(store, tenant, window, told)
    revisions = await store.revisions(tenant, [article.key for article in window])
    outlets = {article.outlet for article in window}
    briefing = Briefing(
        title=plan.title,
        since=since,
        until=now,
        coverage=Coverage(feeds=len(feeds), failed=tuple(failed), articles=len(window), outlets=len(outlets)),
        stories=chosen(window, past, told=told, revisions=revisions, plan=plan, now=now),
    )
    await store.record_briefing(tenant, plan, briefing, at=now)
    return briefing


async def _past(store: Store, tenant: Tenant, window: Sequence[Article], told: Sequence[Told]) -> tuple[Article, ...]:
    """Articles of told stories that have left the window: a story that goes on is known by them."""
    here = {article.id for article in window}
    wanted = {each for story in told for each in story.article_ids} - here
    return await store.articles_by_id(tenant, sorted(wanted))
