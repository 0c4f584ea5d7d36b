"""Articles, each revision of a text for ever, and the windows that briefings look through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Scope, Tenant
from briefings.storage import schema
from briefings.storage.fetched import Fetched
from briefings.storage.statements import chunks, put_new, whole

_ARTICLE = tuple(field.name for field in fields(Article))
_COLUMNS = tuple(schema.articles.c[name] for name in _ARTICLE)


async def known(connection: AsyncConnection, keys: Sequence[str]) -> frozenset[str]:
    """Those of these keys that there is an article for."""
    found: set[str] = set()
    for some in chunks(keys):
        query = select(schema.articles.c.key).where(schema.articles.c.key.in_(some))
        found.update((await connection.execute(query)).scalars())
    return frozenset(found)


async def store(connection: AsyncConnection, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
    """Store what is new, note which feed carries what; gives what is new in each."""
    fetched = [replace(each, articles=tuple(map(_whole, each.articles))) for each in fetched]
    stored = await _stored(connection, [article.id for each in fetched for article in each.articles])
    new: list[tuple[Article, ...]] = []
    for each in fetched:
        new.append(tuple({article.id: article for article in each.articles if article.id not in stored}.values()))
        stored.update(article.id for article in new[-1])
    await put_new(connection, schema.articles, [_row(article) for brought in new for article in brought])
    keys = ((each.feed.id, dict.fromkeys([*(one.key for one in each.articles), *each.reached])) for each in fetched)
    carried = [{"feed_id": feed_id, "key": key} for feed_id, theirs in keys for key in theirs]
    await put_new(connection, schema.feed_articles, carried)
    return new


async def _stored(connection: AsyncConnection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for some in chunks(ids):
        query = select(schema.articles.c.id).where(schema.articles.c.id.in_(some))
        found.update((await connection.execute(query)).scalars())
    return found


async def window(
    connection: AsyncConnection, tenant: Tenant, *, since: datetime, until: datetime, feeds: Sequence[str] | None
) -> tuple[Article, ...]:
    """The newest revision of each article in the window that the tenant reaches, in order of time and id."""
    at = schema.articles.c.at
    query = (
        select(*_COLUMNS, at).where(at > since, at <= until, _reached(tenant, feeds)).order_by(at, schema.articles.c.id)
    )
    newest: dict[str, Article] = {}
    for article in _articles(await connection.execute(query)):
        before = newest.get(article.key)
        if before is None or _age(before) <= _age(article):
            newest[article.key] = article
    return tuple(newest.values())


async def current(connection: AsyncConnection, scope: Scope, keys: Sequence[str]) -> tuple[Article, ...]:
    """The newest revision of each of these articles that the scope reaches, in no order."""
    newest: dict[str, Article] = {}
    for some in chunks(keys):
        query = select(*_COLUMNS).where(schema.articles.c.key.in_(some), _reached(scope.tenant, scope.feeds))
        for article in _articles(await connection.execute(query)):
            before = newest.get(article.key)
            if before is None or _age(before) <= _age(article):
                newest[article.key] = article
    return tuple(newest.values())


async def in_scope(connection: AsyncConnection, scope: Scope, ids: Sequence[str]) -> tuple[Article, ...]:
    """Those of these revisions that the scope reaches, in no order."""
    found: list[Article] = []
    for some in chunks(ids):
        query = select(*_COLUMNS).where(schema.articles.c.id.in_(some), _reached(scope.tenant, scope.feeds))
        found += _articles(await connection.execute(query))
    return tuple(found)


def within(scope: Scope, *, until: datetime) -> tuple[Any, ...]:
    """The conditions under which an article is in a scope: the one place that says what a question may see."""
    at = schema.articles.c.at
    since = () if scope.since is None else (at > scope.since,)
    return (*since, at <= until, _reached(scope.tenant, scope.feeds))


async def by_ids(connection: AsyncConnection, ids: Sequence[str]) -> tuple[Article, ...]:
    """Those of these revisions that there are."""
    found: list[Article] = []
    for some in chunks(ids):
        found += _articles(await connection.execute(select(*_COLUMNS).where(schema.articles.c.id.in_(some))))
    return tuple(found)


async def revisions(connection: AsyncConnection, keys: Sequence[str]) -> Mapping[str, tuple[Article, ...]]:
    """All revisions of those of these articles that have several, oldest first."""
    table = schema.articles
    found: dict[str, tuple[Article, ...]] = {}
    for some in chunks(keys):
        several = select(table.c.key).where(table.c.key.in_(some)).group_by(table.c.key).having(func.count() > 1)
        query = select(*_COLUMNS).where(table.c.key.in_(several)).order_by(table.c.seen_at, table.c.id)
        for article in _articles(await connection.execute(query)):
            found[article.key] = (*found.get(article.key, ()), article)
    return found


def _reached(tenant: Tenant, feeds: Sequence[str] | None) -> Any:
    carried, subscribed = schema.feed_articles, schema.subscriptions
    # an expression and not the column: else SQLite looks every subscription up for each article, 20 times as long
    feed_id = carried.c.feed_id.concat("")
    theirs = select(subscribed.c.feed_id).where(
        subscribed.c.platform == tenant.platform, subscribed.c.place == tenant.place
    )
    query = select(carried.c.key).where(carried.c.key == schema.articles.c.key, feed_id.in_(theirs))
    return exists(query if feeds is None else query.where(feed_id.in_(feeds)))


def _whole(article: Article) -> Article:
    """The article as a database can hold it; nearly always itself."""
    texts = {name: value for name in _ARTICLE if isinstance(value := getattr(article, name), str)}
    mended: dict[str, Any] = {name: kept for name, value in texts.items() if (kept := whole(value)) is not value}
    return replace(article, **mended) if mended else article


def _row(article: Article) -> dict[str, Any]:
    times = [time for time in (article.published_at, article.seen_at) if time]
    if not times:
        raise ValueError(f"{article.id}: an article is stored with the time at which it was seen")
    return {name: getattr(article, name) for name in _ARTICLE} | {"at": min(times)}


def _articles(rows: Iterable[Row[Any]]) -> list[Article]:
    return [Article(**dict(zip(_ARTICLE, row, strict=False))) for row in rows]


def _age(article: Article) -> tuple[bool, datetime | None, str]:
    return article.seen_at is not None, article.seen_at, article.id
