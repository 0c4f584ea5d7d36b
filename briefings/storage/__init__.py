"""The door to the database: SQLite in one file, through SQLAlchemy Core."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import (
    Answer,
    Article,
    Briefing,
    Channel,
    Delivery,
    Feed,
    Judgement,
    Occurrence,
    Plan,
    Scope,
    Subscription,
    Tenant,
    Told,
    Turn,
)
from briefings.polling import Poll
from briefings.storage import answers, budgets, following, kept, occurring, opening, searching, telling
from briefings.storage import articles as _articles
from briefings.storage import deliveries as outbox
from briefings.storage import feeds as _feeds
from briefings.storage import plans as _plans
from briefings.storage.budgets import Call, Limits, Spent
from briefings.storage.fetched import Fetched
from briefings.storage.occurring import Clock, Named, Reached, Recorded
from briefings.storage.opening import Health
from briefings.storage.searching import Reach, Searched
from briefings.storage.telling import Claim

__all__ = [
    "Call",
    "Claim",
    "Clock",
    "Fetched",
    "Health",
    "Limits",
    "Named",
    "Reach",
    "Reached",
    "Recorded",
    "Searched",
    "Spent",
    "Store",
]

_EVENTS_KEPT = timedelta(days=1)

P = ParamSpec("P")
T = TypeVar("T")

Work = Callable[Concatenate[AsyncConnection, P], Awaitable[T]]
Filed = Sequence[tuple[Feed, Sequence[str]]]
"""Feeds, each with the topics that it is filed under."""


class Store:
    """The database of a desk: feeds and articles once for all tenants, each tenant's subscriptions and briefings.

    An async context manager; opening it makes or migrates the file. What a method has returned from is on the disk:
    killed at any later moment, it is still there. Every method raises StoreError, naming the file and the cure.
    Another process that writes is waited for `patience` seconds.
    """

    def __init__(self, path: Path, *, patience: float = 30.0) -> None:
        self.path = path
        self._engine = opening.engine(path, patience)
        self._writing = asyncio.Lock()  # one writer at a time; other processes are waited for by SQLite itself

    async def __aenter__(self) -> Self:
        opening.prepare(self.path)
        try:
            with opening.in_words(self.path):
                await opening.migrate(self._engine, self.path)
        except BaseException:
            await self._engine.dispose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._engine.dispose()

    async def subscribe(self, tenant: Tenant, feed: Feed, topics: Sequence[str] = ()) -> bool:
        """Read a feed from now on, filed under these topics; whether that is new."""
        return bool(await self._write(_feeds.subscribe, tenant, [(feed, topics)]))

    async def subscribe_all(self, tenant: Tenant, filed: Filed) -> frozenset[str]:
        """As `subscribe`, for many feeds in one transaction; the ids of those that are new."""
        return await self._write(_feeds.subscribe, tenant, filed)

    async def unsubscribe(self, tenant: Tenant, url: str) -> bool:
        """Read a feed no longer; False where there is no such subscription, or where a configuration declares it."""
        return await self._write(_feeds.unsubscribe, tenant, url)

    async def declare(self, tenant: Tenant, filed: Filed) -> None:
        """Make what a configuration declares so: these feeds, and no longer those that it declared before."""
        await self._write(_feeds.declare, tenant, filed)

    async def subscriptions(self, tenant: Tenant) -> tuple[Subscription, ...]:
        """What the tenant reads, in the order in which it was subscribed to."""
        return await self._read(_feeds.subscriptions, tenant)

    async def subscribed(self) -> tuple[Feed, ...]:
        """All feeds that anybody reads, but for those that were named on a single command line."""
        return await self._read(_feeds.subscribed)

    async def polls(self, feed_ids: Sequence[str]) -> Mapping[str, Poll]:
        """What we know of these feeds from earlier fetches; those never fetched are missing."""
        return await self._read(_feeds.polls, feed_ids)

    async def keep(self, polls: Mapping[str, Poll]) -> None:
        """Write what fetches without anything new taught, in one transaction; `polls` by feed id."""
        await self._write(_feeds.keep, polls)

    async def seen(self, feed_id: str) -> Mapping[str, str]:
        """The hash of each entry as last stored, by the entry's key."""
        return await self._read(_feeds.seen, feed_id)

    async def known(self, keys: Sequence[str], readers: Collection[Tenant] = ()) -> frozenset[str]:
        """Those of these articles' keys of which all these readers can read a revision, whichever feed brought it."""
        return await self._read(_articles.known, keys, readers)

    async def readers(self, feed_ids: Sequence[str]) -> Mapping[str, frozenset[Tenant]]:
        """Who subscribes to these feeds, by feed id; feeds without subscribers are missing."""
        return await self._read(_feeds.readers, feed_ids)

    async def record(
        self,
        feed: Feed,
        poll: Poll,
        *,
        seen: Mapping[str, str],
        articles: Sequence[Article],
        reached: Sequence[str] = (),
    ) -> tuple[Article, ...]:
        """Store all that one fetch brought, in one transaction; gives the articles whose text was not stored yet.

        `reached` are keys of articles that this feed carries too, whose text comes from another feed.
        """
        fetched = Fetched(feed=feed, poll=poll, seen=seen, articles=tuple(articles), reached=tuple(reached))
        return (await self.record_all([fetched]))[0]

    async def record_all(self, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
        """Store what several fetches brought in one transaction: a commit, and each statement, costs them once.

        Gives for each the articles whose text was not stored yet.
        """
        return await self._write(_recorded, fetched)

    async def articles(
        self, tenant: Tenant, *, since: datetime, until: datetime, feeds: Sequence[str] | None = None
    ) -> tuple[Article, ...]:
        """The newest revisions of what the tenant's feeds (or only these of them) published in a window, oldest first.

        An article's time is its publication, but no later than when we first saw it; that alone where none is given.
        It is told in the words of a feed that the tenant reads, also where `feeds` only carry it; another feed's words
        for what one brought first are no revision of it.
        """
        return await self._read(_articles.window, tenant, since=since, until=until, feeds=feeds)

    async def article(self, tenant: Tenant, article_id: str) -> Article | None:
        """One revision, for ever as it was; None also for one that the tenant may not read."""
        return next(iter(await self.articles_by_id(tenant, [article_id])), None)

    async def articles_by_id(self, tenant: Tenant, ids: Sequence[str]) -> tuple[Article, ...]:
        """Those of these revisions that the tenant's feeds brought, or that it was told from before; in no order."""
        return await self._read(_articles.by_ids, ids, tenant)

    async def revisions(self, tenant: Tenant, keys: Sequence[str]) -> Mapping[str, tuple[Article, ...]]:
        """All revisions of these articles that the tenant reads, the current one last; only where there are several."""
        return await self._read(_articles.revisions, tenant, keys)

    async def told(self, tenant: Tenant, plan: str, *, since: datetime) -> tuple[Told, ...]:
        """What the plan's briefings have told since then, oldest first."""
        return await self._read(telling.told, tenant, plan, since=since)

    async def record_briefing(self, tenant: Tenant, plan: Plan, briefing: Briefing, *, at: datetime) -> None:
        """Remember what a briefing told, in one transaction; stories without anything new were not told."""
        await self._write(telling.record, tenant, plan, briefing, at=at)

    async def all_told(self, tenant: Tenant, *, since: datetime) -> tuple[Told, ...]:
        """What the briefings of all the tenant's plans have told since then, oldest first."""
        return await self._read(telling.everything, tenant, since=since)

    async def search(self, scope: Scope, phrases: Sequence[str], *, until: datetime, most: int = 50) -> Searched:
        """The articles within a scope, published or first seen by `until`, that have most of these phrases."""
        return await self._read(searching.search, scope, phrases, until=until, most=most)

    async def in_scope(self, scope: Scope, ids: Sequence[str]) -> tuple[Article, ...]:
        """Those of these revisions that a scope reaches, in no order; its `since` does not matter."""
        return await self._read(_articles.in_scope, scope, ids)

    async def reach(self, scope: Scope, *, until: datetime) -> Reach:
        """How many articles a scope holds, and since when."""
        return await self._read(searching.reach, scope, until=until)

    async def keep_answer(self, tenant: Tenant, answer: Answer) -> None:
        """Keep an answer for its buttons, under its id."""
        await self._write(answers.keep, tenant, answer)

    async def kept_answer(self, tenant: Tenant, answer_id: str) -> Answer | None:
        """An answer that was kept for this tenant, as it was given."""
        return await self._read(answers.kept, tenant, answer_id)

    async def add_turn(self, tenant: Tenant, channel: str, thread: str, turn: Turn) -> None:
        """Remember a question and its answer in a thread; of each thread the last few are kept."""
        await self._write(answers.add_turn, tenant, channel, thread, turn)

    async def turns(self, tenant: Tenant, channel: str, thread: str) -> tuple[Turn, ...]:
        """The last turns of a thread, oldest first."""
        return await self._read(answers.turns, tenant, channel, thread)

    async def judge(self, tenant: Tenant, person: str, judgement: Judgement) -> None:
        """Store what a person thinks of an answer; a later judgement replaces an earlier one."""
        await self._write(answers.judge, tenant, person, judgement)

    async def judgements(self, tenant: Tenant) -> tuple[Judgement, ...]:
        """What people of this tenant thought of answers, the latest first, without who they are."""
        return await self._read(answers.judgements, tenant)

    async def all_judgements(self) -> tuple[tuple[Tenant, Judgement], ...]:
        """What people of all tenants thought of answers, for the operator; the latest first."""
        return await self._read(answers.everyones)

    async def follow(self, tenant: Tenant, person: str, story: Told) -> bool:
        """A person follows a story, or if they did so already, no longer; whether they follow it now."""
        return await self._write(following.toggle, tenant, person, story)

    async def followed(self, tenant: Tenant, person: str) -> tuple[Told, ...]:
        """The stories that a person follows, each as they last had it."""
        return await self._read(following.followed, tenant, person)

    async def caught_up(self, tenant: Tenant, person: str, stories: tuple[Told, ...]) -> None:
        """Remember what a person has got by now of stories that they follow."""
        await self._write(following.caught_up, tenant, person, stories)

    async def show_answers(self, tenant: Tenant, channel: Channel, *, public: bool) -> None:
        """From now on answers in a channel are shown to all, or to whoever asked."""
        await self._write(following.show, tenant, channel, public)

    async def answers_shown(self, tenant: Tenant, channel: Channel) -> bool | None:
        """Whether answers in a channel are shown to all; None where nobody has said so."""
        return await self._read(following.shown, tenant, channel)

    async def last_told_in(self, tenant: Tenant, story_id: str) -> str:
        """The id of the tenant's latest kept briefing that told a story, "" for none."""
        return await self._read(telling.last_told_in, tenant, story_id)

    async def mark(self, tenant: Tenant, person: str, at: datetime) -> None:
        """Remember that a person has caught up."""
        await self._write(answers.mark, tenant, person, at)

    async def marked(self, tenant: Tenant, person: str) -> datetime | None:
        """When a person last caught up."""
        return await self._read(answers.marked, tenant, person)

    async def plans(self, tenant: Tenant) -> tuple[Plan, ...]:
        """The tenant's plans, in the order in which they came."""
        return await self._read(_plans.plans, tenant)

    async def all_plans(self) -> tuple[tuple[Tenant, Plan], ...]:
        """Every tenant's plans, for the clock; paused ones are among them."""
        return await self._read(_plans.everyones)

    async def plan(self, tenant: Tenant, name: str) -> Plan | None:
        """The tenant's plan of exactly this name."""
        return await self._read(_plans.plan, tenant, name)

    async def put_plan(self, tenant: Tenant, plan: Plan) -> bool:
        """Add a plan, or change the one of its name; False where a configuration declares that."""
        return await self._write(_plans.put_plan, tenant, plan)

    async def remove_plan(self, tenant: Tenant, name: str) -> bool:
        """Forget a plan; False where there is none of this name, or where a configuration declares it."""
        return await self._write(_plans.remove, tenant, name)

    async def pause_plan(self, tenant: Tenant, name: str, paused: bool) -> bool:
        """Pause a plan or go on with it; False where there is none, or where a configuration declares it."""
        return await self._write(_plans.pause, tenant, name, paused)

    async def declare_plans(self, tenant: Tenant, plans: Sequence[Plan]) -> None:
        """Make what a configuration declares so: these plans, and no longer those that it declared before."""
        await self._write(_plans.declare, tenant, plans)

    async def issue(
        self,
        tenant: Tenant,
        plan: Plan,
        briefing: Briefing,
        deliveries: Sequence[Delivery],
        *,
        claim: Claim | None,
        remembered: bool = True,
        at: datetime,
    ) -> None:
        """Record a briefing, what it told (if `remembered`) and its messages, and settle its claim: all or nothing.

        Raises ClaimLost where another process has taken the occurrence over.
        """
        await self._write(telling.issue, tenant, plan, briefing, deliveries, claim=claim, remembered=remembered, at=at)

    async def kept_briefing(self, briefing_id: str) -> Briefing | None:
        """The briefing with this id, exactly as it was composed; who may read it, `may_read` says."""
        return await self._read(kept.kept, briefing_id)

    async def may_read(self, briefing_id: str, tenant: Tenant, channel: Channel | None = None) -> bool:
        """Whether a briefing is the tenant's own, or stands in this channel or in a thread that is this channel."""
        return await self._read(kept.may_read, briefing_id, tenant, channel)

    async def clocks(self) -> Mapping[Named, Clock]:
        """Since when each plan's times are what they are."""
        return await self._read(occurring.clocks)

    async def set_clock(self, tenant: Tenant, plan: str, clock: Clock) -> None:
        """From this moment on the plan's times are these."""
        await self._write(occurring.set_clock, tenant, plan, clock)

    async def reached(self, since: datetime) -> Mapping[Named, Reached]:
        """How far each plan's occurrences after `since` have come; plans without any are missing."""
        return await self._read(occurring.reached, since)

    async def occurrences(self, tenant: Tenant, plan: str, *, since: datetime) -> tuple[Recorded, ...]:
        """What became of a plan's occurrences after `since`, oldest first."""
        return await self._read(occurring.recorded, tenant, plan, since)

    async def claim(self, occurrence: Occurrence, *, token: str, now: datetime, over: str = "") -> bool:
        """Take an occurrence, or take it `over` from the unsettled claim with that token; whether it is ours now."""
        return await self._write(occurring.claim, occurrence, token=token, now=now, over=over)

    async def skip(self, skipped: Sequence[tuple[Occurrence, str, str]], *, now: datetime) -> None:
        """Record occurrences that are not posted: which, why, over which unsettled claim ("": none)."""
        await self._write(occurring.skip, skipped, now)

    async def fail(self, occurrence: Occurrence, *, token: str, why: str, now: datetime) -> None:
        """Record that what was claimed with this token has come to nothing, and why."""
        await self._write(occurring.fail, occurrence, token=token, why=why, now=now)

    async def release(self, occurrence: Occurrence, *, token: str, why: str, now: datetime) -> None:
        """Give the claim with this token back: it failed as of `now`, but that was no attempt."""
        await self._write(occurring.release, occurrence, token=token, why=why, now=now)

    async def due_deliveries(
        self, platform: str, *, now: datetime, resting: Collection[Named] = (), channel: Channel | None = None
    ) -> tuple[Delivery, ...]:
        """Of each channel of a platform (or this one) the first message with anything left to do, if it may go now.

        So a part waits for the one before it, and no channel for another. Plans that are `resting` (it is their quiet
        hour) wait, too, but for what somebody asked for.
        """
        return await self._read(outbox.due, platform, now, resting, channel)

    async def next_delivery(self, platform: str, *, now: datetime) -> datetime | None:
        """When the next message that waits may go; None where none does."""
        return await self._read(outbox.next_at, platform, now)

    async def move(self, before: Delivery, after: Delivery, *, rest: str = "") -> bool:
        """Change a message's row from how it stood `before`; False, and nothing done, if it stands otherwise by now.

        With `rest` the later parts of its briefing in its channel are skipped, for this reason.
        """
        return await self._write(outbox.move, before, after, rest=rest)

    async def deliveries(self, briefing_id: str) -> tuple[Delivery, ...]:
        """All messages of a briefing, in the order in which they go out."""
        return await self._read(outbox.of_briefing, briefing_id)

    async def uncertain(self, tenant: Tenant | None = None) -> tuple[Delivery, ...]:
        """Messages of which it cannot be known whether they stand: a tenant's, or for the admin all."""
        return await self._read(outbox.in_state, ("uncertain",), tenant, None)

    async def undelivered(self, tenant: Tenant | None = None, *, since: datetime) -> tuple[Delivery, ...]:
        """Messages that were refused, skipped or are uncertain since then, each with its error."""
        return await self._read(outbox.in_state, ("refused", "skipped", "uncertain"), tenant, since)

    async def delivery_at(self, channel: Channel, message_id: str = "") -> Delivery | None:
        """The one that stands as this message in the channel; also for the thread that was opened under it."""
        return await self._read(outbox.standing, channel, message_id)

    async def first_time(self, event_id: str, now: datetime) -> bool:
        """Whether a platform's event is seen for the first time; what is older than a day is forgotten."""
        return await self._write(occurring.first_time, event_id, now, now - _EVENTS_KEPT)

    async def reserve(self, tenant: Tenant, plan: str, call: Call, *, limits: Limits, at: datetime) -> int | None:
        """Set aside what a call of a model may use; None where a limit forbids it."""
        return await self._write(budgets.reserve, tenant, plan, call, limits=limits, at=at)

    async def settle(self, reserved: int, *, tokens: int, cost: int) -> None:
        """Say what a call that was reserved for really used."""
        await self._write(budgets.settle, reserved, tokens=tokens, cost=cost)

    async def spent(self, tenant: Tenant, *, on: str) -> tuple[Spent, ...]:
        """What a workspace's models used on a day (ISO, UTC), by plan and model."""
        return await self._read(budgets.spent, tenant, on=on)

    async def wording(self, key: str) -> str | None:
        """What a model said once to what this key stands for."""
        return await self._read(budgets.wording, key)

    async def keep_wording(self, key: str, text: str, *, at: datetime) -> None:
        """Keep what a model said, so that it is not paid for twice."""
        await self._write(budgets.keep_wording, key, text, at=at)

    async def manner(self, base_url: str, model: str, *, at: datetime) -> str:
        """How a model's server is best asked, as last kept; "" where that is unknown."""
        return await self._read(budgets.manner, base_url, model, at=at)

    async def keep_manner(self, base_url: str, model: str, written: str, *, at: datetime) -> None:
        """Keep how a model's server is best asked."""
        await self._write(budgets.keep_manner, base_url, model, written, at=at)

    async def health(self) -> Health:
        """Size, contents and soundness of the database, for `nutgraf doctor`."""
        return await self._read(opening.health, self.path)

    async def _read(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self.path):
                async with self._engine.connect() as connection:
                    return await work(connection, *of, **by)

        return await _to_its_end(done())

    async def _write(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self.path):
                async with self._writing, self._engine.connect() as connection:
                    writing = await connection.execution_options(**opening.WRITING)
                    async with writing.begin():
                        return await work(writing, *of, **by)

        return await _to_its_end(done())


async def _recorded(connection: AsyncConnection, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
    await _feeds.record(connection, fetched)
    new = await _articles.store(connection, fetched)
    await searching.index(connection, [article for brought in new for article in brought])
    return new


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """The result of a transaction that a cancelled caller waits for: cut off in the middle it would keep its lock."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # looked at, so that asyncio does not complain; the caller has left
        raise
