"""Feeds, who subscribes to them, and what we know of them from earlier fetches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import TERMINAL, Feed, Subscription, Tenant
from briefings.polling import Poll
from briefings.storage import schema
from briefings.storage.fetched import Fetched
from briefings.storage.statements import chunks, put, put_new, whole

_FEED = tuple(field.name for field in fields(Feed))
_POLL = tuple(field.name for field in fields(Poll))


async def subscribe(
    connection: AsyncConnection, tenant: Tenant, filed: Sequence[tuple[Feed, Sequence[str]]]
) -> frozenset[str]:
    """Add the subscriptions, or file them anew; the ids of those that are new."""
    known = {each.feed.id for each in await subscriptions(connection, tenant)}
    await put_new(connection, schema.feeds, [asdict(feed) for feed, _ in filed])
    of = {"platform": tenant.platform, "place": tenant.place, "declared": False}
    rows = [of | {"feed_id": feed.id, "topics": tuple(topics)} for feed, topics in filed]
    await put(connection, schema.subscriptions, rows, changing=("topics",))
    new = frozenset(feed.id for feed, _ in filed) - known
    await _read_anew(connection, tenant, sorted(new))
    return new


async def unsubscribe(connection: AsyncConnection, tenant: Tenant, url: str) -> bool:
    """Take the subscription back unless it is declared; whether there was one to take."""
    table = schema.subscriptions
    feed = select(schema.feeds.c.id).where(schema.feeds.c.url == url).scalar_subquery()
    done = await connection.execute(delete(table).where(_of(tenant), table.c.feed_id == feed, ~table.c.declared))
    return done.rowcount > 0


async def declare(connection: AsyncConnection, tenant: Tenant, filed: Sequence[tuple[Feed, Sequence[str]]]) -> None:
    """Exactly these are declared, in their order."""
    table = schema.subscriptions
    known = {each.feed.id for each in await subscriptions(connection, tenant)}
    await connection.execute(delete(table).where(_of(tenant), table.c.declared))
    await put_new(connection, schema.feeds, [asdict(feed) for feed, _ in filed])
    rows = [
        {
            "platform": tenant.platform,
            "place": tenant.place,
            "feed_id": feed.id,
            "topics": tuple(topics),
            "declared": True,
        }
        for feed, topics in filed
    ]
    await put(connection, table, rows, changing=("topics", "declared"))
    await _read_anew(connection, tenant, [feed.id for feed, _ in filed if feed.id not in known])


async def readers(connection: AsyncConnection, feed_ids: Sequence[str]) -> Mapping[str, frozenset[Tenant]]:
    """Who subscribes to these feeds, by feed id; feeds without subscribers are missing."""
    table = schema.subscriptions
    found: dict[str, set[Tenant]] = {}
    for some in chunks(feed_ids):
        query = select(table.c.feed_id, table.c.platform, table.c.place).where(table.c.feed_id.in_(some))
        for feed_id, platform, place in await connection.execute(query):
            found.setdefault(feed_id, set()).add(Tenant(platform=platform, place=place))
    return {feed_id: frozenset(theirs) for feed_id, theirs in found.items()}


async def _read_anew(connection: AsyncConnection, tenant: Tenant, feed_ids: Sequence[str]) -> None:
    """Forget what was seen of feeds that carry articles in words that a new subscriber must not read."""
    carried, words, subscribed = schema.feed_articles, schema.wordings, schema.subscriptions
    theirs = select(subscribed.c.feed_id).where(_of(tenant))
    readable = select(words.c.key).where(words.c.key == carried.c.key, words.c.feed_id.in_(theirs))
    for some in chunks(feed_ids):
        leaning = select(carried.c.feed_id).where(carried.c.feed_id.in_(some), ~exists(readable)).distinct()
        for feed_id in (await connection.execute(leaning)).scalars().all():
            await connection.execute(delete(schema.entries).where(schema.entries.c.feed_id == feed_id))
            forgotten = update(schema.polls).where(schema.polls.c.feed_id == feed_id)
            await connection.execute(forgotten.values(etag="", last_modified="", body_hash=""))


async def subscriptions(connection: AsyncConnection, tenant: Tenant) -> tuple[Subscription, ...]:
    """What the tenant reads, in the order in which it came."""
    table = schema.subscriptions
    query = (
        select(schema.feeds, table.c.topics)
        .join(table, table.c.feed_id == schema.feeds.c.id)
        .where(_of(tenant))
        .order_by(table.c.number)
    )
    rows = (await connection.execute(query)).all()
    return tuple(Subscription(tenant=tenant, feed=_feed(row), topics=row.topics) for row in rows)


async def subscribed(connection: AsyncConnection) -> tuple[Feed, ...]:
    """What anybody reads, but for the feeds that were named on a single command line."""
    table = schema.subscriptions
    lasting = or_(table.c.platform != TERMINAL.platform, table.c.place == TERMINAL.place)
    read = select(table.c.feed_id).where(lasting)
    rows = await connection.execute(select(schema.feeds).where(schema.feeds.c.id.in_(read)).order_by(schema.feeds.c.id))
    return tuple(map(_feed, rows))


async def polls(connection: AsyncConnection, feed_ids: Sequence[str]) -> Mapping[str, Poll]:
    """By feed id."""
    found = {}
    for some in chunks(feed_ids):
        rows = await connection.execute(select(schema.polls).where(schema.polls.c.feed_id.in_(some)))
        found.update({row.feed_id: Poll(**{name: getattr(row, name) for name in _POLL}) for row in rows})
    return found


async def keep(connection: AsyncConnection, known: Mapping[str, Poll]) -> None:
    """Write polls, by feed id; those of feeds that nobody stored are left out."""
    stored: set[str] = set()
    for some in chunks(tuple(known)):
        stored.update(
            (await connection.execute(select(schema.feeds.c.id).where(schema.feeds.c.id.in_(some)))).scalars()
        )
    rows = [_poll(feed_id, poll) for feed_id, poll in known.items() if feed_id in stored]
    await put(connection, schema.polls, rows, changing=_POLL)


async def seen(connection: AsyncConnection, feed_id: str) -> Mapping[str, str]:
    """Entry key to hash."""
    table = schema.entries
    rows = await connection.execute(select(table.c.key, table.c.hash).where(table.c.feed_id == feed_id))
    return {row.key: row.hash for row in rows}


async def record(connection: AsyncConnection, fetched: Sequence[Fetched]) -> None:
    """The feeds as they call themselves now, their polls, and the entries that they showed."""
    await put(connection, schema.feeds, [asdict(each.feed) for each in fetched], changing=("title", "site"))
    await put(connection, schema.polls, [_poll(each.feed.id, each.poll) for each in fetched], changing=_POLL)
    rows = [
        {"feed_id": each.feed.id, "key": whole(key), "hash": known}
        for each in fetched
        for key, known in each.seen.items()
    ]
    await put(connection, schema.entries, rows, changing=("hash",))


def _of(tenant: Tenant) -> ColumnElement[bool]:
    table = schema.subscriptions
    return and_(table.c.platform == tenant.platform, table.c.place == tenant.place)


def _feed(row: Row[Any]) -> Feed:
    return Feed(**{name: getattr(row, name) for name in _FEED})


def _poll(feed_id: str, poll: Poll) -> dict[str, object]:
    return {"feed_id": feed_id} | {name: getattr(poll, name) for name in _POLL}
