"""The room with the sample newswire in its store: what a guild reads, and a briefing that told some of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.render import told as looks
from briefings import sample
from briefings.composing import Issue, compose
from briefings.model import Briefing, Plan, Tenant
from briefings.polling import Poll
from briefings.storage import Fetched
from tests.answering.newswire import NOW, articles, feed
from tests.commands.room import GUILD, NEWS, Room

HARBOUR, MERIDIAN, LEDGER = sample.OUTLETS
READS: Mapping[Tenant, Sequence[sample.Outlet]] = {GUILD: sample.OUTLETS}


async def furnished(room: Room, reads: Mapping[Tenant, Sequence[sample.Outlet]] = READS) -> Room:
    """The room at noon of the newswire's day, with the real renderer; each tenant reads these outlets."""
    room.now, room.looks = NOW, looks
    room.desk = room.opened()
    for tenant, outlets in reads.items():
        for outlet in outlets:
            await room.store.subscribe(tenant, feed(outlet))
    for outlet in sample.OUTLETS:
        await room.store.record_all([Fetched(feed=feed(outlet), poll=Poll(status=200), articles=articles(outlet))])
    return room


async def told(room: Room, tenant: Tenant = GUILD, *, ago: timedelta = timedelta(0), stories: int = 3) -> Briefing:
    """A briefing that the tenant was told, kept for its buttons and posted to the news channel."""
    plan = Plan(name="World", title="World", stories=stories, channels=(NEWS,))
    issue = Issue(paged=lambda briefing, _: (" ".join(f"ask:{briefing.id}:{each.id}" for each in briefing.stories),))
    feeds = [each.feed.id for each in await room.store.subscriptions(tenant)]
    briefing = await compose(room.store, tenant=tenant, plan=plan, now=NOW - ago, feeds=feeds, issue=issue)
    room.kept[tenant, briefing.id] = briefing
    return briefing


async def posted(room: Room, briefing: Briefing, message_id: str) -> None:
    """The briefing's message stands in the channel under this id."""
    [ready] = await room.store.deliveries(briefing.id)
    assert await room.store.move(ready, replace(ready, state="sent", message_id=message_id))
