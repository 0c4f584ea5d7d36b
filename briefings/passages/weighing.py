"""How well an article may answer a question, by signs that are cheap to read off many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import islice, pairwise
from math import exp, log
from urllib.parse import urlsplit

from briefings.model import Article
from briefings.passages.forms import parts, term_of_word, vocabulary, words
from briefings.passages.query import Query
from briefings.weights import QUESTIONS

CANDIDATES = 40  # articles of the index that are weighed: with more, no more came first (docs/decisions/answering.md)
LEAD_TERMS = 70  # what a hundred and twenty words hold
_WEEK_AND_A_DAY = 8
DATED = ("week", "later", "away", "undated")
"""The signs of an article's date."""

_FEW_PAIRS = 2  # with only one in a question, to have it is no proof
_FAR = 5.0  # the logarithm of some five months: what a report without a date counts as

Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article with its score for a question; scores of one question compare, those of two do not.

    `share` is the score as a share of one among all that were found, `timely` how much less its date scores than that
    of the best dated of all that were found.
    """

    article: Article
    score: float
    share: float
    timely: float
    signs: Signs


@dataclass(frozen=True, slots=True)
class _Text:
    """An article: the terms of its title, lead, address, and of all of its text.

    `pairs` are terms that follow each other in title or lead.
    """

    title: frozenset[str]
    lead: frozenset[str]
    whole: frozenset[str]
    address: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def informed(query: Query, *, articles: int, having: Mapping[str, int]) -> Query:
    """The query with the rarity of its terms, by how many of all articles have each: Robertson and Spärck Jones's."""
    rarity = {
        term.term: term.weight * log(1 + (articles - count + 0.5) / (count + 0.5))
        for term in query.terms
        for count in [min(articles, having.get(term.term, 0))]
    }
    return replace(query, rarity=rarity)


def rank(query: Query, found: Iterable[tuple[Article, float]], *, asked_at: datetime | None) -> list[Ranked]:
    """The articles, best first, by the index's own score and by signs."""
    return ranked([(signs(query, article, score, asked_at=asked_at), article) for article, score in found])


def ranked(found: Sequence[tuple[Signs, Article]], weights: Mapping[str, float] = QUESTIONS) -> list[Ranked]:
    """Signs become an order, with each article's share."""
    scores = [weigh(each, weights) for each, _ in found]
    dates = [weigh({name: each[name] for name in DATED if name in each}, weights) for each, _ in found]
    best, newest = max(scores, default=0.0), max(dates, default=0.0)
    total = sum(exp(score - best) for score in scores)
    rows = [
        Ranked(article, score, exp(score - best) / total, date - newest, own)
        for score, date, (own, article) in zip(scores, dates, found, strict=True)
    ]
    return sorted(rows, key=lambda each: (-each.score, each.article.id))


def weigh(signs: Signs, weights: Mapping[str, float] = QUESTIONS) -> float:
    """The score of an article by its signs."""
    return sum(weights.get(f"article.{name}", 0.0) * value for name, value in signs.items())


def signs(query: Query, article: Article, score: float, *, asked_at: datetime | None) -> Signs:
    """What tells of an article, each sign between 0 and some units."""
    text = _read(article)
    total = sum(query.rarity.values()) or 1.0
    title, lead, whole = held(query, text.title), held(query, text.lead), _whole(query, text)
    missing = [rarity for term, rarity in query.rarity.items() if term not in whole]
    return {
        "index": score / total,
        "title": _weight(query, title) / total,
        "lead": _weight(query, lead) / total,
        "covers": 1.0 - sum(missing) / total,
        "address": _weight(query, held(query, text.address)) / total,
        "names": _share(query, lead, names=True),
        "asks": _share(query, lead, names=False),
        "pairs": len(query.pairs & text.pairs) / (len(query.pairs) + _FEW_PAIRS),
        "missing": max(missing, default=0.0),
        **_dated(article.published_at, asked_at),
    }


def everywhere(query: Query, article: Article) -> frozenset[str]:
    """The terms of the question that stand anywhere in an article."""
    return _whole(query, _read(article))


def held(query: Query, part: frozenset[str]) -> frozenset[str]:
    """The terms of the question that are among these."""
    return frozenset(term.term for term in query.terms if term.term in part or part.issuperset(parts(term.term)))


def _whole(query: Query, text: _Text) -> frozenset[str]:
    """The terms of the question that stand anywhere in a text."""
    return held(query, text.title | text.whole)


def _weight(query: Query, held: frozenset[str]) -> float:
    return sum(query.rarity[term] for term in held)


def _share(query: Query, held: frozenset[str], *, names: bool) -> float:
    """The weight of the question's names (or of the words that ask) that are held; a half where there are none."""
    wanted = frozenset(term.term for term in query.terms if (term.name if names else term.asks))
    total = _weight(query, wanted)
    return _weight(query, wanted & held) / total if total else 0.5


def _dated(published: datetime | None, asked: datetime | None) -> Signs:
    """How near the question's day an article is; nothing where the question has none."""
    if asked is None:
        return {}
    if published is None:
        return {"undated": 1.0, "away": _FAR}
    days = (asked - published).total_seconds() / 86_400
    return {
        "week": float(-1 <= days <= _WEEK_AND_A_DAY),
        "later": float(days < -1),
        "away": log(1 + abs(days)),
    }


@lru_cache(maxsize=1024)
def _read(article: Article) -> _Text:
    title, body = vocabulary(article.title), words(article.text)
    lead = [*title, "", *islice(filter(None, map(term_of_word, body)), LEAD_TERMS)]
    return _Text(
        title=frozenset(title),
        lead=frozenset(lead),
        whole=frozenset(map(term_of_word, set(body))),
        address=frozenset(vocabulary(address(article.url))),
        pairs=frozenset(pairwise(lead)),
    )


def address(url: str) -> str:
    """The words of an address's path, which publishers make of a title."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return re.sub(r"[\W_]+", " ", path)
