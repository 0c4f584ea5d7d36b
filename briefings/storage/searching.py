"""The index of articles' words: SQLite's FTS5, in step with the articles, and asked within a tenant's scope only.

Contentless (sqlite.org/fts5.html#contentless_tables): texts are stored once. Its rows are numbered by `documents`,
for SQLite may renumber the rows of a table that has another key. Revisions never change, so nothing is deleted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, TextClause, column, func, insert, select, table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Scope
from briefings.storage import articles as _articles
from briefings.storage import schema

# A title says more than a lead, a lead more than the rest.
_WEIGHTS = "bm25(3.0, 2.0, 1.0)"
_LEAD = re.compile(r"\s*(?:\S+\s+){0,119}\S+")  # the first 120 words
_PIECE = re.compile(r"[^\W_]+")
_MOST_WORDS = 64
_TEXTS = "(SELECT coalesce(max(number), 0) FROM documents)"
_COUNT = "(SELECT count(*) FROM words WHERE words MATCH :p{})"
_MOST_KNOWN = 256  # scopes
# Of wordings and lists of feeds none is ever taken away but with its feed.
_STATE = text(
    "SELECT (SELECT max(rowid) FROM wordings), (SELECT max(rowid) FROM feed_articles),"
    " (SELECT group_concat(platform || ' ' || place || ' ' || feed_id) FROM subscriptions)"
)
_FEWEST_PHRASES = 3
_MOST_ROWS = 12_000  # scored at about a microsecond each

documents = Table(
    "documents",
    schema.metadata,
    Column("number", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True),
)
_words = table("words", column("words"), column("rowid"), column("rank"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What a search found: articles best first, each with its score (higher is better), as the scope has them now.

    `having` is how many indexed texts have each phrase that was asked for, of `texts` that there are.
    """

    articles: tuple[tuple[Article, float], ...]
    having: Mapping[str, int]
    texts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How many articles a scope holds, and when the first of them came (None if there is none)."""

    articles: int
    first: datetime | None


Known = MutableMapping[Scope, tuple[Sequence[Any], Reach]]


async def index(connection: AsyncConnection, stored: Sequence[Article]) -> None:
    """Put new articles into the index."""
    if not stored:
        return
    last = (await connection.execute(select(func.coalesce(func.max(documents.c.number), 0)))).scalar_one()
    numbered = list(enumerate(stored, last + 1))
    await connection.execute(
        insert(documents), [{"number": number, "article_id": article.id} for number, article in numbered]
    )
    await connection.execute(
        text("INSERT INTO words (rowid, title, lead, rest) VALUES (:number, :title, :lead, :rest)"),
        [{"number": number, **_parts(article.title, article.text)} for number, article in numbered],
    )


def _parts(title: str, body: str) -> dict[str, str]:
    """The columns of the index; its C code ends a text at a NUL."""
    lead = _LEAD.match(body)
    end = lead.end() if lead else 0
    return {
        "title": title.replace("\0", " "),
        "lead": body[:end].replace("\0", " "),
        "rest": body[end:].replace("\0", " "),
    }


async def search(
    connection: AsyncConnection, scope: Scope, phrases: Sequence[str], *, until: datetime, most: int
) -> Searched:
    """The articles of the scope that have most of these phrases."""
    quoted = {phrase: found for phrase in phrases[:_MOST_WORDS] if (found := _quoted(phrase))}
    if not quoted:
        return Searched(articles=(), having={}, texts=0)
    texts, *counts = await _having(connection, list(quoted.values()))
    having = dict(zip(quoted, counts, strict=True))
    asked = _worth_asking(quoted, having)
    if not asked:
        return Searched(articles=(), having=having, texts=texts)
    scores = await _scores(connection, scope, " OR ".join(asked), until=until, most=most)
    current = await _articles.current(connection, scope, list(scores))
    ordered = sorted(current, key=lambda article: (-scores[article.key], article.id))
    return Searched(articles=tuple((article, scores[article.key]) for article in ordered), having=having, texts=texts)


def _quoted(phrase: str) -> str:
    """A phrase as a string, in which nothing is an operator (sqlite.org/fts5.html#fts5_strings)."""
    return f'"{" ".join(pieces)}"' if (pieces := _PIECE.findall(phrase)) else ""


async def _having(connection: AsyncConnection, quoted: Sequence[str]) -> Sequence[int]:
    """How many texts there are, and how many have each; at once, for a trip costs more than the counting."""
    asked = {f"p{number}": words for number, words in enumerate(quoted)}
    return (await connection.execute(_counting(len(quoted)), asked)).one()


@lru_cache(maxsize=_MOST_WORDS)
def _counting(phrases: int) -> TextClause:
    """Counts for the parameters p0, p1 …; written out, for to build them as expressions takes milliseconds."""
    counts = (_COUNT.format(number) for number in range(phrases))
    return text(f"SELECT {', '.join([_TEXTS, *counts])}")


def _worth_asking(quoted: Mapping[str, str], having: Mapping[str, int]) -> list[str]:
    """The rarest phrases, at least three, as many as the rows to be scored allow: the commonest tell least."""
    chosen: list[str] = []
    rows = 0
    for phrase in sorted(quoted, key=lambda phrase: (having[phrase], phrase)):
        rows += having[phrase]
        if len(chosen) >= _FEWEST_PHRASES and rows > _MOST_ROWS:
            break
        if having[phrase]:
            chosen.append(quoted[phrase])
    return chosen


async def _scores(
    connection: AsyncConnection, scope: Scope, words: str, *, until: datetime, most: int
) -> dict[str, float]:
    """The score of each article by its key. Sorted by FTS5 itself, so that the scope is looked up for the best only."""
    article = schema.articles
    query = (
        select(article.c.key, _words.c.rank)
        .select_from(_words)
        .join(documents, documents.c.number == _words.c.rowid)
        .join(article, article.c.id == documents.c.article_id)
        .where(_words.c.words.op("MATCH")(words), _words.c.rank.op("MATCH")(_WEIGHTS))
        .where(*_articles.within(scope, until=until))
        .order_by(_words.c.rank)
        .limit(most)
    )
    found: dict[str, float] = {}
    for key, rank in await connection.execute(query):
        found.setdefault(key, -rank)
    return found


async def reach(connection: AsyncConnection, scope: Scope, *, until: datetime, known: Known) -> Reach:
    """Count what the scope holds, and find the first of it, by the index of times.

    `known` is what was counted before, each with the state of what it hangs on: to count a hundred thousand takes
    longer than to rank them.
    """
    state = (await connection.execute(_STATE)).one()
    if scope in known and known[scope][0] == state:
        return known[scope][1]
    found = await _counted(connection, scope, until)
    if scope.since is None:
        if len(known) >= _MOST_KNOWN:
            known.clear()
        known[scope] = state, found
    return found


async def _counted(connection: AsyncConnection, scope: Scope, until: datetime) -> Reach:
    at = schema.articles.c.at
    first = select(at).where(*_articles.within(scope, until=until)).order_by(at).limit(1).scalar_subquery()
    count = _articles.counted(scope, until=until).scalar_subquery()
    found = (await connection.execute(select(count, first))).one()
    return Reach(articles=found[0], first=found[1])
