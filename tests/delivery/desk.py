"""A desk with a plan that is due, its articles, and all that turns them into messages in a channel."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot.delivery import Outbox
from bot.delivery import Rules as DeliveryRules
from bot.occurring import Occurring, Rules
from briefings.composing import Issue, Picking, compose, picked
from briefings.model import TERMINAL, Article, Briefing, Channel, Failure, Feed, Plan, Schedule, Tenant
from briefings.polling import Poll
from briefings.storage import Claim, Store
from tests.delivery.channels import Clock, Scripted
from tests.delivery.samples import NOW, channel

FEED = Feed(id="harbour", url="https://harbour.example/feed", title="Harbour Post")
DAILY = Schedule(zone="UTC", times=(time(8),))
PLAN = Plan(name="World", title="World", schedule=DAILY, channels=(channel("news"), channel("sport")))
_TEXT = (
    "The harbour office sold {n} ferries to Ellery Lines on Tuesday, the county said. "
    "The {n} ferries carried 40,000 people last year, according to the harbour office."
)


def article(number: int, at: datetime) -> Article:
    text = _TEXT.format(n=number)
    title = f"Harbour office sells {number} ferries to Ellery Lines"
    return Article(
        id=f"a{number}-1",
        key=f"a{number}",
        title=title,
        text=text,
        outlet="Harbour Post",
        url=f"https://harbour.example/{number}",
        published_at=at,
        seen_at=at,
    )


def paged(briefing: Briefing, to: Channel) -> Sequence[str]:
    """Two messages: what the briefing says, and what it was made from."""
    return [json.dumps([story.headline for story in briefing.stories if story.new]), json.dumps([briefing.title])]


@dataclass(kw_only=True)
class Desk:
    store: Store
    chat: Scripted
    clock: Clock = field(default_factory=lambda: Clock(NOW))
    plans: list[tuple[Tenant, Plan]] = field(default_factory=lambda: [(TERMINAL, PLAN)])
    rules: Rules = field(default_factory=Rules)
    collected: list[tuple[tuple[str, ...], bool]] = field(default_factory=list)
    trouble: Callable[[Plan], None] = lambda _: None
    pick: Picking = picked
    feedless: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.occurring = Occurring(
            store=self.store,
            plans=self.known,
            collect=self.collect,
            compose=self.compose,
            poke=lambda: None,
            feedless=self.told_of,
            rules=self.rules,
        )
        self.outbox = Outbox(
            store=self.store, chats=[self.chat], clock=self.clock, rules=DeliveryRules(slowest=timedelta(seconds=60))
        )

    async def begin(self, *, since: timedelta = timedelta(hours=1)) -> None:
        """Subscribe, store an article, and let the plans be known for some time."""
        await self.store.subscribe(TERMINAL, FEED)
        await self.store.record(FEED, Poll(last_fetch_at=NOW), seen={}, articles=[article(3, NOW - since)])
        await self.occurring.tick(self.clock.now - since)
        await self.occurring.close()

    async def tick(self, at: datetime | None = None) -> None:
        self.clock.now = at or self.clock.now
        await self.occurring.tick(self.clock.now)
        await self.occurring.close()

    async def told_of(self, tenant: Tenant, plan: Plan) -> None:
        self.feedless.append(plan.name)

    async def known(self) -> Sequence[tuple[Tenant, Plan]]:
        return self.plans

    async def collect(self, feeds: Sequence[Feed], only_due: bool) -> None:
        self.collected.append((tuple(feed.id for feed in feeds), only_due))

    async def compose(
        self, tenant: Tenant, plan: Plan, claim: Claim, feeds: Sequence[Feed], failed: Sequence[Failure]
    ) -> Briefing:
        self.trouble(plan)
        return await compose(
            self.store,
            tenant=tenant,
            plan=plan,
            now=self.clock.now,
            feeds=[feed.id for feed in feeds],
            failed=failed,
            pick=self.pick,
            issue=Issue(paged=paged, claim=claim),
        )

    async def outcome(self, plan: str = "World") -> list[tuple[str, str, str]]:
        found = await self.store.occurrences(TERMINAL, plan, since=NOW - timedelta(days=9))
        return [(each.occurrence.nominal, each.state, each.reason) for each in found]
