"""What of the index of articles' words answers a question: asked within a tenant's scope only, best first."""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Integer, Select, TextClause, bindparam, column, func, select, table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Scope
from briefings.storage import articles as _articles
from briefings.storage import schema
from briefings.storage.indexing import documents

# A title says more than a lead, a lead more than the rest.
_WEIGHTS = 3.0, 2.0, 1.0
_PIECE = re.compile(r"[^\W_]+")
_MOST_WORDS = 64
_TEXTS = "(SELECT coalesce(max(number), 0) FROM documents)"
_COUNT = "(SELECT count(*) FROM words WHERE words MATCH :p{0} AND rowid > :n{0})"
_MOST_COUNTED = 4_096  # phrases
_ALL = -1  # sqlite.org/lang_select.html#limitoffset: no limit
_MOST_KNOWN = 256  # scopes
# Of wordings and lists of feeds none is ever taken away but with its feed.
_STATE = text(
    "SELECT (SELECT max(rowid) FROM wordings), (SELECT max(rowid) FROM feed_articles),"
    " (SELECT group_concat(platform || ' ' || place || ' ' || feed_id) FROM subscriptions)"
)
_FEWEST_PHRASES = 3
_MOST_ROWS = 12_000  # scored at about a microsecond each

_words = table("words", column("words"), column("rowid"))


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
Counted = MutableMapping[str, tuple[int, int]]
"""By phrase, how many texts there were when it was counted, and how many had it."""


async def search(
    connection: AsyncConnection, scope: Scope, phrases: Sequence[str], *, until: datetime, most: int, known: Known,
    counted: Counted,
) -> Searched:  # fmt: skip
    """The articles of the scope that have most of these phrases; `known` and `counted` are what was counted before."""
    quoted = {phrase: found for phrase in phrases[:_MOST_WORDS] if (found := _quoted(phrase))}
    if not quoted:
        return Searched(articles=(), having={}, texts=0)
    texts, *counts = await _having(connection, list(quoted.values()), counted)
    having = dict(zip(quoted, counts, strict=True))
    asked = _worth_asking(having)
    if not asked:
        return Searched(articles=(), having=having, texts=texts)
    words, rows = " OR ".join(quoted[phrase] for phrase in asked), sum(having[phrase] for phrase in asked)
    depth = _depth(most, rows, texts, known.get(scope))
    scores = await _scores(connection, scope, words, until=until, most=most, depth=depth)
    current = await _articles.current(connection, scope, list(scores))
    ordered = sorted(current, key=lambda article: (-scores[article.key], article.id))
    return Searched(articles=tuple((article, scores[article.key]) for article in ordered), having=having, texts=texts)


def _depth(most: int, rows: int, texts: int, known: tuple[Sequence[Any], Reach] | None) -> int:
    """Among how many of the best rows twice as many as wanted are of the scope, if it holds as large a share of them
    as of all texts."""
    depth = 2 * most * texts // known[1].articles if known and known[1].articles else rows
    return depth if depth < rows else _ALL


def _quoted(phrase: str) -> str:
    """A phrase as a string, in which nothing is an operator (sqlite.org/fts5.html#fts5_strings)."""
    return f'"{" ".join(pieces)}"' if (pieces := _PIECE.findall(phrase)) else ""


async def _having(connection: AsyncConnection, quoted: Sequence[str], counted: Counted) -> Sequence[int]:
    """How many texts there are, and how many have each; at once, for a trip costs more than the counting.

    What was counted before is only counted on: texts are added and never taken away, and of a hundred thousand most
    have the commonest words of most questions.
    """
    known = [counted.get(words, (0, 0)) for words in quoted]
    asked = {f"p{number}": words for number, words in enumerate(quoted)}
    past = {f"n{number}": texts for number, (texts, _) in enumerate(known)}
    texts, *more = (await connection.execute(_counting(len(quoted)), {**asked, **past})).one()
    counts = [before + new for (_, before), new in zip(known, more, strict=True)]
    if len(counted) > _MOST_COUNTED:
        counted.clear()
    counted.update(zip(quoted, ((texts, count) for count in counts), strict=True))
    return [texts, *counts]


@lru_cache(maxsize=_MOST_WORDS)
def _counting(phrases: int) -> TextClause:
    """Counts for the phrases p0, p1 … in the texts after n0, n1 …; written out, for to build them as expressions takes
    milliseconds."""
    counts = (_COUNT.format(number) for number in range(phrases))
    return text(f"SELECT {', '.join([_TEXTS, *counts])}")


def _worth_asking(having: Mapping[str, int]) -> list[str]:
    """The rarest phrases, at least three, as many as the rows to be scored allow: the commonest tell least."""
    chosen: list[str] = []
    rows = 0
    for phrase in sorted(having, key=lambda phrase: (having[phrase], phrase)):
        rows += having[phrase]
        if len(chosen) >= _FEWEST_PHRASES and rows > _MOST_ROWS:
            break
        if having[phrase]:
            chosen.append(phrase)
    return chosen


async def _scores(
    connection: AsyncConnection, scope: Scope, words: str, *, until: datetime, most: int, depth: int
) -> dict[str, float]:
    """The score of each article by its key.

    Looked for among the best `depth`, for to sort all takes half as long again; where the scope leaves too few of
    them, among all.
    """
    asked = {"words": words, "until": until, "most": most}
    rows = (await connection.execute(_scoring(scope), {**asked, "depth": depth})).all()
    if len(rows) < most and depth != _ALL:
        rows = (await connection.execute(_scoring(scope), {**asked, "depth": _ALL})).all()
    found: dict[str, float] = {}
    for key, rank in rows:
        found.setdefault(key, -rank)
    return found


@lru_cache(maxsize=_MOST_KNOWN)
def _scoring(scope: Scope) -> Select[Any]:
    """Scores for the parameters words, until, depth and most; built once for a scope, for that takes a millisecond.

    Sorted and limited first, so that the scope is looked up for the best only; the limit keeps their order.
    """
    article = schema.articles
    score = func.bm25(_words.table_valued(), *_WEIGHTS).label("score")
    matching = select(_words.c.rowid.label("number"), score).where(_words.c.words.op("MATCH")(bindparam("words")))
    best = matching.order_by(score).limit(bindparam("depth", type_=Integer)).subquery()
    indexed = select(article.c.key).join(documents, documents.c.article_id == article.c.id)
    indexed = indexed.where(documents.c.number == best.c.number)
    seen = indexed.where(*_articles.within(scope, until=bindparam("until", type_=article.c.at.type)))
    most = bindparam("most", type_=Integer)
    return select(indexed.scalar_subquery(), best.c.score).where(seen.exists()).limit(most)


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
