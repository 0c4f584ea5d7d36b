"""What of the index of articles' words answers a question: asked within a tenant's scope only, best first."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from math import log
from typing import Any

from sqlalchemy import TextClause, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Scope
from briefings.storage import articles as _articles
from briefings.storage import schema
from briefings.storage.indexing import Index, index_of

_MOST_WORDS = 64
_TEXTS = "(SELECT coalesce(max(number), 0) FROM documents)"
_MOST_COUNTED = 4_096  # phrases
_LEAST_RARITY = 1e-6  # as FTS5 has it, for what half of the texts have
_FEWEST_PHRASES = 3
_MOST_ROWS = 12_000  # scored at about a microsecond each


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
    index = index_of(connection)
    spelled = {phrase: found for phrase in phrases[:_MOST_WORDS] if (found := index.spelled(phrase))}
    if not spelled:
        return Searched(articles=(), having={}, texts=0)
    texts, *counts = await _having(connection, index, list(spelled.values()), counted)
    having = dict(zip(spelled, counts, strict=True))
    asked = _worth_asking(having)
    if not asked:
        return Searched(articles=(), having=having, texts=texts)
    rows = sum(having[phrase] for phrase in asked)
    rarities = {spelled[phrase]: _rarity(having[phrase], texts) for phrase in asked}
    more = {**index.asked(rarities), "until": until, "most": most}
    scores = await _scores(connection, index, scope, more, depth=_depth(most, rows, texts, known.get(scope)))
    current = await _articles.current(connection, scope, list(scores))
    ordered = sorted(current, key=lambda article: (-scores[article.key], article.id))
    return Searched(articles=tuple((article, scores[article.key]) for article in ordered), having=having, texts=texts)


def _rarity(having: int, texts: int) -> float:
    """Of a phrase that so many of the texts have: Robertson and Spärck Jones's, as sqlite.org/fts5.html has it."""
    return max(_LEAST_RARITY, log((texts - having + 0.5) / (having + 0.5)))


def _depth(most: int, rows: int, texts: int, known: tuple[Sequence[Any], Reach] | None) -> int | None:
    """Among how many of the best rows twice as many as wanted are of the scope, if it holds as large a share of them
    as of all texts; None for all."""
    depth = 2 * most * texts // known[1].articles if known and known[1].articles else rows
    return depth if depth < rows else None


async def _having(connection: AsyncConnection, index: Index, spelled: Sequence[str], counted: Counted) -> Sequence[int]:
    """How many texts there are, and how many have each; at once, for a trip costs more than the counting.

    What was counted before is only counted on: texts are added and never taken away, and of a hundred thousand most
    have the commonest words of most questions.
    """
    known = [counted.get(words, (0, 0)) for words in spelled]
    asked = {f"p{number}": words for number, words in enumerate(spelled)}
    past = {f"n{number}": texts for number, (texts, _) in enumerate(known)}
    texts, *more = (await connection.execute(_counting(index.COUNT, len(spelled)), {**asked, **past})).one()
    counts = [before + new for (_, before), new in zip(known, more, strict=True)]
    if len(counted) > _MOST_COUNTED:
        counted.clear()
    counted.update(zip(spelled, ((texts, count) for count in counts), strict=True))
    return [texts, *counts]


@lru_cache(maxsize=_MOST_WORDS)
def _counting(count: str, phrases: int) -> TextClause:
    """Counts for the phrases p0, p1 … in the texts after n0, n1 …; written out, for to build them as expressions takes
    milliseconds."""
    counts = (count.format(number) for number in range(phrases))
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
    connection: AsyncConnection, index: Index, scope: Scope, asked: Mapping[str, Any], *, depth: int | None
) -> dict[str, float]:
    """The score of each article by its key.

    Looked for among the best `depth`, for to sort all takes half as long again; where the scope leaves too few of
    them, among all.
    """
    scoring = index.scoring(scope)
    rows = (await connection.execute(scoring, {**asked, "depth": index.ALL if depth is None else depth})).all()
    if len(rows) < asked["most"] and depth is not None:
        rows = (await connection.execute(scoring, {**asked, "depth": index.ALL})).all()
    found: dict[str, float] = {}
    for key, score in rows:
        found.setdefault(key, score)
    return found


async def reach(connection: AsyncConnection, scope: Scope, *, until: datetime, known: Known) -> Reach:
    """Count what the scope holds, and find the first of it, by the index of times.

    `known` is what was counted before, each with the state of what it hangs on: to count a hundred thousand takes
    longer than to rank them.
    """
    state = (await connection.execute(text(index_of(connection).STATE))).one()
    if scope in known and known[scope][0] == state:
        return known[scope][1]
    found = await _counted(connection, scope, until)
    if scope.since is None:
        if len(known) >= _articles.MOST_SCOPES:
            known.clear()
        known[scope] = state, found
    return found


async def _counted(connection: AsyncConnection, scope: Scope, until: datetime) -> Reach:
    at = schema.articles.c.at
    first = select(at).where(*_articles.within(scope, until=until)).order_by(at).limit(1).scalar_subquery()
    count = _articles.counted(scope, until=until).scalar_subquery()
    found = (await connection.execute(select(count, first))).one()
    return Reach(articles=found[0], first=found[1])
