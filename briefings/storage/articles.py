"""Articles, each revision of a text for ever, and the windows that briefings look through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Row, Select, and_, bindparam, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Scope, Tenant
from briefings.storage import schema
from briefings.storage.fetched import Fetched
from briefings.storage.statements import chunks, put, put_new, whole

_ARTICLE = tuple(field.name for field in fields(Article))
MOST_SCOPES = 256
"""For how many scopes a statement is kept once it is built."""
_COLUMNS = tuple(schema.articles.c[name] for name in _ARTICLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Worded:
    """A revision in a feed's words: when the feed last came with it, whether it had carried the article before."""

    article: Article
    at: datetime
    edit: bool


async def known(connection: AsyncConnection, keys: Sequence[str], readers: Collection[Tenant]) -> frozenset[str]:
    """Those of these keys of which all these readers can read a revision; without any, those that there are."""
    words, subscribed = schema.wordings, schema.subscriptions
    found: dict[str, set[Tenant]] = defaultdict(set)
    for some in chunks(keys):
        query = (
            select(words.c.key, subscribed.c.platform, subscribed.c.place)
            .outerjoin(subscribed, subscribed.c.feed_id == words.c.feed_id)
            .where(words.c.key.in_(some))
            .distinct()
        )
        for key, platform, place in await connection.execute(query):
            found[key].add(Tenant(platform=platform, place=place))
    return frozenset(key for key, theirs in found.items() if theirs.issuperset(readers))


async def store(connection: AsyncConnection, fetched: Sequence[Fetched]) -> list[tuple[Article, ...]]:
    """Store what is new, note which feed carries what in whose words; gives what is new in each."""
    fetched = [replace(each, articles=tuple(map(_whole, each.articles))) for each in fetched]
    stored = await _stored(connection, [article.id for each in fetched for article in each.articles])
    new: list[tuple[Article, ...]] = []
    for each in fetched:
        new.append(tuple({article.id: article for article in each.articles if article.id not in stored}.values()))
        stored.update(article.id for article in new[-1])
    await put_new(connection, schema.articles, [_row(article) for brought in new for article in brought])
    await put(connection, schema.wordings, await _wordings(connection, fetched), changing=("at", "edit"))
    carried = [{"feed_id": each.feed.id, "key": key} for each in fetched for key in each.reached]
    await put_new(connection, schema.feed_articles, carried)
    return new


async def _wordings(connection: AsyncConnection, fetched: Sequence[Fetched]) -> list[dict[str, Any]]:
    """Rows for what these feeds now say otherwise than they last did, or for the first time."""
    keys = list(dict.fromkeys(article.key for each in fetched for article in each.articles))
    last = await _last_words(connection, keys)
    carried = await _carried(connection, keys) | last.keys()
    rows = []
    for each in fetched:
        for article in each.articles:
            place = (each.feed.id, article.key)
            if last.get(place) != article.id:
                at = article.seen_at or article.published_at
                row = {"key": article.key, "feed_id": each.feed.id, "article_id": article.id, "at": at}
                rows.append(row | {"edit": place in carried})
            carried.add(place)
            last[place] = article.id
    return rows


async def _carried(connection: AsyncConnection, keys: Sequence[str]) -> set[tuple[str, str]]:
    """Feeds and keys of what they carry in others' words."""
    table = schema.feed_articles
    found: set[tuple[str, str]] = set()
    for some in chunks(keys):
        rows = await connection.execute(select(table.c.feed_id, table.c.key).where(table.c.key.in_(some)))
        found.update((feed_id, key) for feed_id, key in rows)
    return found


async def _last_words(connection: AsyncConnection, keys: Sequence[str]) -> dict[tuple[str, str], str]:
    """The id of the revision that each feed came with last, by feed and key."""
    table = schema.wordings
    found: dict[tuple[str, str], str] = {}
    for some in chunks(keys):
        query = select(table.c.feed_id, table.c.key, table.c.article_id).where(table.c.key.in_(some))
        for feed_id, key, article_id in await connection.execute(query.order_by(table.c.at)):
            found[feed_id, key] = article_id
    return found


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
    query = _worded(tenant).where(at > since, at <= until).order_by(at, schema.articles.c.id)
    if feeds is not None:
        query = query.where(_carried_by(feeds))
    chains = _chains(await connection.execute(query))
    return tuple(max(chain, key=_age).article for chain in chains.values())


async def current(connection: AsyncConnection, scope: Scope, keys: Sequence[str]) -> tuple[Article, ...]:
    """The newest revision of each of these articles that the scope reaches, in no order."""
    newest: list[Article] = []
    for some in chunks(keys):
        chains = _chains(await connection.execute(_current(scope), {"keys": some}))
        newest += [max(chain, key=_age).article for chain in chains.values()]
    if scope.also is None:
        return tuple(newest)
    found = {article.key for article in newest}
    return (*newest, *await current(connection, scope.also, [key for key in keys if key not in found]))


@lru_cache(maxsize=MOST_SCOPES)
def _current(scope: Scope) -> Select[Any]:
    """All revisions for the parameter keys; built once for a scope, for that takes longer than to read forty."""
    query = _worded(scope.tenant).where(schema.wordings.c.key.in_(bindparam("keys", expanding=True)))
    return query if scope.feeds is None else query.where(_carried_by(scope.feeds))


async def in_scope(connection: AsyncConnection, scope: Scope, ids: Sequence[str]) -> tuple[Article, ...]:
    """Those of these revisions that the scope reaches, in no order."""
    found: list[Article] = []
    for some in chunks(ids):
        query = select(*_COLUMNS).where(schema.articles.c.id.in_(some), _reached(scope))
        found += _articles(await connection.execute(query))
    return tuple(found)


async def ids_in_scope(connection: AsyncConnection, scope: Scope, ids: Sequence[str]) -> frozenset[str]:
    """Which of these revisions the scope reaches."""
    found: set[str] = set()
    for some in chunks(ids):
        query = select(schema.articles.c.id).where(schema.articles.c.id.in_(some), _reached(scope))
        found.update((await connection.execute(query)).scalars())
    return frozenset(found)


def within(scope: Scope, *, until: datetime | BindParameter[datetime]) -> tuple[ColumnElement[bool], ...]:
    """The conditions under which a revision is in a scope: the one place that says what a question may see."""
    at = schema.articles.c.at
    since = () if scope.since is None else (at > scope.since,)
    return (*since, at <= until, _reached(scope))


def counted(scope: Scope, *, until: datetime) -> Select[Any]:
    """How many articles a scope holds; without a time, by the feeds' own lists, which is many times as fast."""
    words, at = schema.wordings, schema.articles.c.at
    query = select(func.count(words.c.key.distinct())).where(_listed(scope))
    if scope.since is None:
        return query
    same = and_(words.c.key == schema.articles.c.key, words.c.article_id == schema.articles.c.id)
    return query.join(schema.articles, same).where(at > scope.since, at <= until)


def _listed(scope: Scope) -> ColumnElement[bool]:
    """Whether a wording is one of a feed of the tenant's, and the scope's feeds carry its article."""
    by_own = schema.wordings.c.feed_id.in_(_read_by(scope.tenant))
    own = by_own if scope.feeds is None else and_(by_own, _carried_by(scope.feeds))
    return own if scope.also is None else or_(own, _listed(scope.also))


def _reached(scope: Scope) -> ColumnElement[bool]:
    """Whether a feed of the tenant's brought a revision, in its own words, that the scope's feeds carry."""
    own = _reached_by_its_own(scope)
    return own if scope.also is None else or_(own, _reached(scope.also))


def _reached_by_its_own(scope: Scope) -> ColumnElement[bool]:
    words, article = schema.wordings, schema.articles
    query = select(words.c.key).where(
        words.c.key == article.c.key,
        words.c.article_id == article.c.id,
        # an expression and not the column: else SQLite looks every subscription up for each article
        words.c.feed_id.concat("").in_(_read_by(scope.tenant)),
    )
    return exists(query if scope.feeds is None else query.where(_carried_by(scope.feeds)))


async def by_ids(connection: AsyncConnection, ids: Sequence[str], tenant: Tenant | None = None) -> tuple[Article, ...]:
    """Those of these revisions that there are, and that the tenant may read if one is named."""
    found: list[Article] = []
    for some in chunks(ids):
        query = select(*_COLUMNS).where(schema.articles.c.id.in_(some))
        found += _articles(await connection.execute(query if tenant is None else query.where(_readable(tenant))))
    return tuple(found)


async def revisions(
    connection: AsyncConnection, tenant: Tenant, keys: Sequence[str]
) -> Mapping[str, tuple[Article, ...]]:
    """All revisions that the tenant reads of those of these articles that have several, oldest first."""
    words = schema.wordings
    found: dict[str, tuple[Article, ...]] = {}
    for some in chunks(keys):
        several = select(words.c.key).where(words.c.key.in_(some)).group_by(words.c.key).having(func.count() > 1)
        query = _worded(tenant).where(words.c.key.in_(several)).order_by(words.c.at, words.c.article_id)
        for key, chain in _chains(await connection.execute(query)).items():
            texts = {each.article.id: each.article for each in sorted(chain, key=_age, reverse=True)}
            if len(texts) > 1:
                found[key] = tuple(reversed(texts.values()))
    return found


def _worded(tenant: Tenant) -> Select[Any]:
    """Articles in the words of the tenant's own feeds."""
    words = schema.wordings
    # an expression and not the column: else SQLite looks every subscription up for each article, 20 times as long
    return (
        select(*_COLUMNS, words.c.at, words.c.edit)
        .join(words, and_(words.c.key == schema.articles.c.key, words.c.article_id == schema.articles.c.id))
        .where(words.c.feed_id.concat("").in_(_read_by(tenant)))
    )


def _read_by(tenant: Tenant) -> Select[tuple[str]]:
    table = schema.subscriptions
    return select(table.c.feed_id).where(table.c.platform == tenant.platform, table.c.place == tenant.place)


def _carried_by(feeds: Sequence[str]) -> ColumnElement[bool]:
    """Articles that one of these feeds carries, in whosever words."""
    words = schema.wordings
    ways: list[ColumnElement[bool]] = [words.c.feed_id.concat("").in_(feeds)]
    for table in (schema.feed_articles, words.alias()):
        ways.append(
            exists(select(table.c.key).where(table.c.key == words.c.key, table.c.feed_id.concat("").in_(feeds)))
        )
    return or_(*ways)


def _readable(tenant: Tenant) -> ColumnElement[bool]:
    """What the tenant's feeds brought, and what it was told from before."""
    words, cited, article = schema.wordings, schema.cited, schema.articles
    brought = select(words.c.key).where(
        words.c.key == article.c.key, words.c.article_id == article.c.id, words.c.feed_id.in_(_read_by(tenant))
    )
    told = select(cited.c.article_id).where(
        cited.c.platform == tenant.platform, cited.c.place == tenant.place, cited.c.article_id == article.c.id
    )
    return or_(exists(brought), exists(told))


def _chains(rows: Iterable[Row[Any]]) -> dict[str, list[_Worded]]:
    """By key, one article's revisions: the wording that came first and all edits, not other feeds' first wordings."""
    found: dict[str, list[_Worded]] = {}
    for each in _with_words(rows):
        found.setdefault(each.article.key, []).append(each)
    return {key: chain if len(chain) == 1 else _edited(chain) for key, chain in found.items()}


def _edited(chain: list[_Worded]) -> list[_Worded]:
    first = min(chain, key=_age)
    return [each for each in chain if each is first or each.edit]


def _with_words(rows: Iterable[Any]) -> Iterator[_Worded]:
    for row in rows:
        *values, at, edit = row
        yield _Worded(article=Article(**dict(zip(_ARTICLE, values, strict=True))), at=at, edit=edit)


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


def _age(worded: _Worded) -> tuple[datetime, str]:
    return worded.at, worded.article.id
