"""The desk at work: what is collected and composed for whom, for the clock and for people who ask now."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from functools import partial
from zoneinfo import ZoneInfo

from bot import schedule
from bot.paging import pages
from bot.reading import failures, local
from bot.writing import Writers, wording
from briefings.collecting import collect
from briefings.composing import Issue, Picking, compose
from briefings.isolation import Isolation
from briefings.model import TERMINAL, Briefing, Channel, Failure, Feed, Plan, Tenant
from briefings.storage import Claim, Store
from briefings.web import Web

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """What the clock and the commands share.

    `trusted` may reach the private origins that the operator named, and fetches his feeds alone; `web` fetches what
    people name in chats. `pick` chooses stories without holding up the event loop; `write` words them, if at all.
    Whoever asks now waits for feeds no longer than `patience`.
    """

    store: Store
    web: Web
    trusted: Web
    isolation: Isolation
    pick: Picking
    write: Writers
    now: Callable[[], datetime]
    zone: tzinfo
    patience: timedelta = timedelta(seconds=20)

    async def collect(self, feeds: Sequence[Feed], only_due: bool) -> None:
        """Fetch these feeds, the operator's own through the door that may reach his network."""
        own = {each.feed.id for each in await self.store.subscriptions(TERMINAL)}
        for web, read in ((self.trusted, local), (self.web, None)):
            theirs = [feed for feed in feeds if (feed.id in own) == (web is self.trusted)]
            if theirs:
                await collect(
                    self.store, web, self.isolation, feeds=theirs, now=self.now(), only_due=only_due, local=read
                )

    async def issue(
        self, tenant: Tenant, plan: Plan, claim: Claim, feeds: Sequence[Feed], failed: Sequence[Failure]
    ) -> Briefing:
        """Compose a claimed occurrence and put its messages on their way."""
        now = self.now()
        coming = schedule.next_occurrence(tenant, plan, now=now)
        following = coming.at if coming else None
        paged = partial(pages, zone=self._zone(plan), following=following, declared=plan.declared)
        return await compose(
            self.store,
            tenant=tenant,
            plan=plan,
            now=now,
            feeds=[feed.id for feed in feeds],
            failed=failed,
            pick=self.pick,
            worded=wording(self.write, tenant, plan),
            issue=Issue(paged=paged, claim=claim),
        )

    async def asked(self, tenant: Tenant, plan: Plan) -> Briefing:
        """The briefing of this moment for whoever asks: kept for its buttons, not remembered as told."""
        feeds = [each.feed for each in await self.store.subscriptions(tenant)]
        read = [feed for feed in feeds if plan.reads(feed.id)]
        await self._refreshed(read)
        return await compose(
            self.store,
            tenant=tenant,
            plan=replace(plan, channels=()),
            now=self.now(),
            feeds=[feed.id for feed in read],
            failed=await failures(self.store, read),
            pick=self.pick,
            worded=wording(self.write, tenant, plan),
            issue=Issue(paged=_nowhere, remembered=False),
        )

    async def kept(self, tenant: Tenant, channel: Channel, briefing_id: str) -> Briefing | None:
        """A kept briefing that this tenant may see in this channel."""
        may = await self.store.may_read(briefing_id, tenant, channel)
        return await self.store.kept_briefing(briefing_id) if may else None

    async def first_time(self, event: str) -> bool:
        """Whether this event has not been seen before, by this process or another."""
        return await self.store.first_time(event, self.now())

    async def _refreshed(self, feeds: Sequence[Feed]) -> None:
        try:
            async with asyncio.timeout(self.patience.total_seconds()):
                await self.collect(feeds, True)
        except TimeoutError:
            _LOG.warning("feeds were not all refreshed in %g s for who asked", self.patience.total_seconds())

    def _zone(self, plan: Plan) -> tzinfo:
        return ZoneInfo(plan.schedule.zone) if plan.schedule else self.zone


def _nowhere(briefing: Briefing, channel: Channel) -> Sequence[str]:
    return ()
