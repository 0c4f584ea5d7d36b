"""Use case 3: a question is answered from the stored articles that its asker may see, or declined."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from briefings.answering.agreeing import agreed
from briefings.answering.context import Meant, meant
from briefings.answering.kinds import changed, disputed
from briefings.answering.pointing import Said, said
from briefings.model import LONGEST_QUESTION, Answer, Article, Question, Scope
from briefings.passages import CANDIDATES, Query, Ranked, informed, likely, rank
from briefings.storage import Reach, Searched, Store

__all__ = ["agreed", "answer"]

_PART = 0.2  # of the weight of a question's words
_CONTEXT = 3.0  # what it adds to an article's score that the question is asked under it


async def answer(store: Store, question: Question, scope: Scope, now: datetime, *, sources: int = 10) -> Answer:
    """What the articles of the scope say to a question; raises StoreError. At most `sources` ranked passages."""
    question = replace(question, text=question.text[:LONGEST_QUESTION])
    reach = await store.reach(scope, until=now)
    about = await _about(store, question, scope)
    tried: list[Answer] = []
    for way in await asyncio.to_thread(meant, question, about):
        phrases = [phrase for term in way.query.terms for phrase in term.phrases]
        found = await store.search(scope, phrases, until=now, most=CANDIDATES)
        # in a thread: one person's long question must not hold up another's
        told = await asyncio.to_thread(_reply, question, way, found, about, reach=reach, now=now, sources=sources)
        if told.tone == "answered" or told.why:
            return told
        tried.append(told)
    return next((each for each in tried if each.points), tried[-1])


async def _about(store: Store, question: Question, scope: Scope) -> tuple[Article, ...]:
    """The articles of the story or of the last answer, those of them that the scope holds."""
    last = question.turns[-1].article_ids if question.turns else ()
    ids = tuple(dict.fromkeys([*question.article_ids, *last]))
    return await store.in_scope(scope, ids) if ids else ()


def _reply(
    question: Question, understood: Meant, found: Searched, about: Sequence[Article], *, reach: Reach, now: datetime,
    sources: int,
) -> Answer:  # fmt: skip
    """The answer as a value. Pure."""
    query = _informed(understood.query, found)
    ranked = _ranked(query, found, understood, about, asked_at=question.asked_at)
    told, why = _said(query, ranked, under=understood.article_ids, now=question.asked_at or now, sources=sources)
    cited = list(dict.fromkeys(span.article_id for point in told.points for span in point.spans))
    by_id = {each.article.id: each.article for each in ranked}
    return Answer(
        id=_id(question, now),
        question=question.text,
        tone=told.tone,
        points=told.points,
        articles=tuple(by_id[each] for each in cited),
        sources=told.sources,
        nearest=_nearest(ranked),
        searched=reach.articles,
        since=reach.first,
        as_of=now,
        why=why,
    )


def _nearest(ranked: Sequence[Ranked]) -> Article | None:
    """The best report that has a good part of what the question is about."""
    return next((each.article for each in likely(ranked) if each.signs["covers"] >= _PART), None)


def _informed(query: Query, found: Searched) -> Query:
    having = {
        term.term: max((found.having.get(phrase, 0) for phrase in term.phrases), default=0) for term in query.terms
    }
    return informed(query, articles=found.texts, having=having)


def _ranked(
    query: Query, found: Searched, understood: Meant, about: Sequence[Article], *, asked_at: datetime | None
) -> list[Ranked]:
    """The articles, those first that the question is asked under."""
    here = {article.id: article for article in about if article.id in understood.article_ids}
    least = min((score for _, score in found.articles), default=0.0)
    known = {article.id for article, _ in found.articles}
    among = [each for each in found.articles if not understood.only or each[0].id in here]
    beside = ((article, least) for article in here.values() if article.id not in known)
    ranked = rank(query, (*among, *beside), asked_at=asked_at)
    if not here:
        return ranked
    raised = [replace(each, score=each.score + _CONTEXT * (each.article.id in here)) for each in ranked]
    return sorted(raised, key=lambda each: (-each.score, each.article.id))


def _said(
    query: Query, ranked: Sequence[Ranked], *, under: Collection[str], now: datetime, sources: int
) -> tuple[Said, str]:
    told = said(query, ranked, under=under, sources=sources)
    asked = query.wanted.kind
    if asked not in ("differ", "changed") or not ranked:
        return told, ""
    points = disputed(ranked) if asked == "differ" else changed(ranked, now=now)
    if points:
        return replace(told, tone="answered", points=points), ""
    why = "No two outlets differ on a figure of it." if asked == "differ" else "Nothing new since yesterday."
    return replace(told, tone="declined", points=()), why


def _id(question: Question, now: datetime) -> str:
    seed = f"{question.id}\0{question.text}\0{now.isoformat()}"
    return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:12]
