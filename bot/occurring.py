"""One look at the clock: which plans are due, what becomes of each, which feeds to ask in between."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain

from bot import mishaps, schedule
from bot.reading import failures
from briefings.composing.keeping import kept_to
from briefings.errors import ClaimLost, NutgrafError
from briefings.model import Briefing, Failure, Feed, Occurrence, Plan, Tenant
from briefings.storage import Claim, Clock, Named, Reached, Recorded, Store

_LOG = logging.getLogger(__name__)

Collect = Callable[[Sequence[Feed], bool], Awaitable[object]]
"""Collects feeds, only those that are due or all of them."""

Compose = Callable[[Tenant, Plan, Claim, Sequence[Feed], Sequence[Failure]], Awaitable[Briefing]]
"""Composes a claimed occurrence from these feeds, some of which failed, and puts its messages into the outbox."""

Feedless = Callable[[Tenant, Plan], Awaitable[None]]
"""Told, once, of a plan that was due and reads no feed."""

Plans = Callable[[], Awaitable[Sequence[tuple[Tenant, Plan]]]]
Work = tuple[Tenant, Plan, Occurrence, str]
_NO_FEEDS = "it reads no feeds"
_REMEMBERED = timedelta(days=366)  # how far back a plan may have said that it reads no feeds: one is due once a year


async def _nobody(_: Tenant, __: Plan) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """`limit` is how late a briefing may be posted; `lease` after how long who claimed one is taken for dead.

    One that failed is tried `attempts` times, `pause` apart. Feeds are refreshed `ahead` of an occurrence if they were
    last asked longer than `fresh` ago; composing waits for that no longer than `wait`. Where what came could not be
    stored, publishers have a `rest` before they are asked again. So many briefings are made `at_once`.
    """

    limit: timedelta = schedule.LIMIT
    lease: timedelta = timedelta(minutes=10)
    attempts: int = 3
    pause: timedelta = timedelta(minutes=1)
    ahead: timedelta = timedelta(minutes=5)
    fresh: timedelta = timedelta(minutes=20)
    wait: timedelta = timedelta(seconds=60)
    rest: timedelta = timedelta(minutes=5)
    at_once: int = 2


@dataclass(slots=True, kw_only=True)
class Occurring:
    """What a tick needs. `poke` tells the outbox that something was put into it."""

    store: Store
    plans: Plans
    collect: Collect
    compose: Compose
    poke: Callable[[], None]
    feedless: Feedless = _nobody
    rules: Rules = field(default_factory=Rules)
    _collecting: asyncio.Lock = field(default_factory=asyncio.Lock)
    _between: asyncio.Task[None] | None = None
    _rested: datetime | None = None

    async def tick(self, now: datetime) -> None:
        """Settle all that is due, and refresh feeds beside that; one plan's failure is recorded and stops no other.

        It never raises: a database that cannot be had now is asked again at the next tick.
        """
        try:
            await self._tick(now)
        except Exception as error:
            mishaps.log(_LOG, error, "the plans could not be looked through")

    async def _tick(self, now: datetime) -> None:
        plans = await self.plans()
        since = await self._since(plans, now)
        due = [await self._due(tenant, plan, since[tenant, plan.name], now) for tenant, plan in plans]
        free = asyncio.Semaphore(self.rules.at_once)
        await asyncio.gather(*(self._brief(work, now, free) for work in chain.from_iterable(due)))
        self._refresh(plans, now)

    async def resting(self, now: datetime) -> Collection[Named]:
        """The plans in whose quiet hours it is now."""
        return [(tenant, plan.name) for tenant, plan in await self.plans() if _quiet(plan, now)]

    async def close(self) -> None:
        """End collecting that is under way."""
        if self._between:
            self._between.cancel()
            await asyncio.gather(self._between, return_exceptions=True)

    async def _since(self, plans: Sequence[tuple[Tenant, Plan]], now: datetime) -> Mapping[Named, datetime]:
        """From when on each plan's occurrences are to be looked at; a plan that is new or changed begins now."""
        clocks = await self.store.clocks()
        reached = await self.store.reached(now - schedule.LOOKBACK)
        found: dict[Named, datetime] = {}
        for tenant, plan in plans:
            clock, mark = clocks.get((tenant, plan.name)), schedule.fingerprint(plan)
            if clock is None or clock.fingerprint != mark:
                clock = Clock(fingerprint=mark, since=now)
                await self.store.set_clock(tenant, plan.name, clock)
            found[tenant, plan.name] = _from(clock, reached.get((tenant, plan.name)), now)
        return found

    async def _due(self, tenant: Tenant, plan: Plan, since: datetime, now: datetime) -> list[Work]:
        """The occurrence to post, if any, and over whose claim; the others are recorded as skipped."""
        try:
            due = schedule.due_occurrences(tenant, plan, since=since, now=now)
            if not due or schedule.is_quiet(plan, now):
                return []
            known = {
                each.occurrence.nominal: each
                for each in await self.store.occurrences(tenant, plan.name, since=since - timedelta(microseconds=1))
            }
            settled = {nominal for nominal, each in known.items() if not self._is_open(each, now)}
            decision = schedule.decide(due, settled, now=now, limit=self.rules.limit)
            if decision.skip:
                await self.store.skip([_skipped(each, known) for each in decision.skip], now=now)
            post = decision.post
            return [(tenant, plan, post, known[post.nominal].token if post.nominal in known else "")] if post else []
        except Exception as error:  # a zone that there is not, or whatever else is wrong with one plan
            mishaps.log(_LOG, error, "%s: when it is due cannot be told", plan.name)
            return []

    def _is_open(self, recorded: Recorded, now: datetime) -> bool:
        """Whether an occurrence may be claimed again: who claimed it is dead, or it failed and may be tried again."""
        if recorded.state == "claimed":
            return now - recorded.changed_at > self.rules.lease
        again = recorded.attempt < self.rules.attempts and now - recorded.changed_at >= self.rules.pause
        return recorded.state == "failed" and again

    async def _brief(self, work: Work, now: datetime, free: asyncio.Semaphore) -> None:
        tenant, plan, occurrence, over = work
        claim = Claim(occurrence=occurrence, token=secrets.token_hex(8))
        async with free:
            try:
                if await self.store.claim(occurrence, token=claim.token, now=now, over=over):
                    await self._composed(tenant, plan, claim, now)
            except asyncio.CancelledError:  # we are being stopped: who starts next need not wait for the lease
                await asyncio.shield(self._given_back(claim, now))
                raise
            except ClaimLost as lost:
                _LOG.warning("%s", lost)
            except Exception as error:
                mishaps.log(_LOG, error, "%s, %s: no briefing", plan.name, occurrence.nominal)
                await self._failed(claim, error, now)

    async def _composed(self, tenant: Tenant, plan: Plan, claim: Claim, now: datetime) -> None:
        kept = kept_to(plan, await self.store.subscriptions(tenant))
        feeds = await self._feeds(tenant, kept)
        if not feeds and await self._has_said_so(tenant, plan, now):
            await self.store.skip([(claim.occurrence, _NO_FEEDS, claim.token)], now=now)
            return
        if not feeds:
            await self.feedless(tenant, plan)
        await self._refreshed(feeds, now)
        await self.compose(tenant, kept, claim, feeds, await failures(self.store, feeds))
        self.poke()

    async def _has_said_so(self, tenant: Tenant, plan: Plan, now: datetime) -> bool:
        """Whether the last briefing of a plan without feeds said so already: from then on it is silent."""
        before = await self.store.occurrences(tenant, plan.name, since=now - _REMEMBERED)
        ids = [each.briefing_id for each in before if each.state == "composed"]
        last = await self.store.kept_briefing(ids[-1]) if ids else None
        return last is not None and last.coverage.feeds == 0

    async def _given_back(self, claim: Claim, now: datetime) -> None:
        """Leave the occurrence as one that may be claimed at once; the claim may be settled by now, or not yet made."""
        try:
            before = now - self.rules.pause
            await self.store.release(claim.occurrence, token=claim.token, why="nutgraf was stopped", now=before)
        except Exception as error:  # the claim's lease runs out, and it is tried again
            mishaps.log(_LOG, error, "%s: its claim could not be given back", claim.occurrence.plan)

    async def _failed(self, claim: Claim, error: Exception, now: datetime) -> None:
        why = str(error) if isinstance(error, NutgrafError) else f"{type(error).__name__}: {error}"
        try:
            await self.store.fail(claim.occurrence, token=claim.token, why=why, now=now)
        except Exception as broken:  # the claim's lease runs out, and it is tried again
            mishaps.log(_LOG, broken, "%s: its failure could not be recorded", claim.occurrence.plan)

    async def _feeds(self, tenant: Tenant, plan: Plan) -> list[Feed]:
        read = [each.feed for each in await self.store.subscriptions(tenant)]
        return [feed for feed in read if plan.reads(feed.id)]

    async def _refreshed(self, feeds: Sequence[Feed], now: datetime) -> None:
        """Ask those that were not asked lately, and wait for it only so long: late news is better than no briefing."""
        try:
            async with asyncio.timeout(self.rules.wait.total_seconds()), self._collecting:
                if stale := await self._stale(feeds, now):
                    await self.collect(stale, False)
        except Exception as error:
            _LOG.warning("feeds were not all refreshed in time: %s", str(error) or type(error).__name__)

    async def _stale(self, feeds: Sequence[Feed], now: datetime) -> list[Feed]:
        polls = await self.store.polls([feed.id for feed in feeds])
        asked = {feed_id: poll.last_fetch_at for feed_id, poll in polls.items() if poll.last_fetch_at}
        return [feed for feed in feeds if feed.id not in asked or now - asked[feed.id] > self.rules.fresh]

    def _refresh(self, plans: Sequence[tuple[Tenant, Plan]], now: datetime) -> None:
        """Collect beside the ticks, one run at a time: what is due, and all of a plan whose hour is near."""
        if self._rested and self._rested - self.rules.rest <= now < self._rested:
            return
        if self._between is None or self._between.done():
            self._between = asyncio.create_task(self._collected(plans, now))

    async def _collected(self, plans: Sequence[tuple[Tenant, Plan]], now: datetime) -> None:
        try:
            near: dict[str, Feed] = {}
            for tenant, plan in plans:
                if self._is_near(tenant, plan, now):
                    near |= {feed.id: feed for feed in await self._feeds(tenant, plan)}
            async with self._collecting:
                if stale := await self._stale(list(near.values()), now):
                    await self.collect(stale, False)
                if feeds := await self.store.subscribed():
                    await self.collect(feeds, True)
        except Exception as error:  # it is not written down that they were asked, so that a tick would ask them anew
            mishaps.log(_LOG, error, "feeds were not collected")
            self._rested = now + self.rules.rest

    def _is_near(self, tenant: Tenant, plan: Plan, now: datetime) -> bool:
        try:
            return bool(schedule.due_occurrences(tenant, plan, since=now, now=now + self.rules.ahead))
        except NutgrafError:
            return False


def _from(clock: Clock, reached: Reached | None, now: datetime) -> datetime:
    """Behind what is settled, before what is not."""
    settled = now - schedule.LOOKBACK
    if reached:
        settled = reached.unsettled - timedelta(microseconds=1) if reached.unsettled else reached.newest
    return max(clock.since, settled, now - schedule.LOOKBACK)


def _skipped(skip: schedule.Skip, known: Mapping[str, Recorded]) -> tuple[Occurrence, str, str]:
    """What is skipped, why (and what went wrong before), over which claim."""
    before = known.get(skip.occurrence.nominal)
    if before is None:
        return skip.occurrence, skip.why, ""
    return skip.occurrence, f"{before.reason}; then {skip.why}" if before.reason else skip.why, before.token


def _quiet(plan: Plan, now: datetime) -> bool:
    try:
        return schedule.is_quiet(plan, now)
    except NutgrafError:
        return False
