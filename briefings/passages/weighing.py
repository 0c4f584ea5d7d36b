"""How well an article may answer a question, by signs that are cheap to read off many."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, pairwise
from math import exp, log

from briefings.model import Article
from briefings.passages.forms import opening, parts, plain, term_of_word, vocabulary
from briefings.passages.query import Query
from briefings.urls import headed, words
from briefings.weights import QUESTIONS

CANDIDATES = 40  # articles of the index that are weighed: with more, no more came first (docs/decisions/answering.md)
LEAD_TERMS = 70  # what a hundred and twenty words hold
_WEEK_AND_A_DAY = 8
DATED = ("week", "later", "away", "undated")
"""The signs of an article's date."""

_LEAD_WORDS = 250  # in which these terms are found, however many words of grammar stand between them
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
class Sought:
    """A question as articles are held against it: what can be said of it once, and not for each.

    `total` is the weight of all its terms, `names` and `asks` are those of them that are such; `single` are its terms
    that are one word of a text, `apart` the others, each with its words; `opening` finds words that may be of them.
    """

    query: Query
    total: float
    names: frozenset[str]
    asks: frozenset[str]
    single: frozenset[str]
    apart: Mapping[str, Sequence[str]]
    opening: re.Pattern[str]

    def held(self, said: Collection[str]) -> frozenset[str]:
        """The terms of the question that are among these."""
        found = self.single.intersection(said)
        if not self.apart:
            return found
        return found | {term for term, words in self.apart.items() if all(word in said for word in words)}

    def everywhere(self, article: Article) -> frozenset[str]:
        """The terms of the question that stand anywhere in an article."""
        return self.told(vocabulary(headed(article.title, article.url)), plain(article.text))

    def told(self, title: Collection[str], body: str) -> frozenset[str]:
        """The terms of the question that stand in a title or in a plain text."""
        return self.held({*title, *map(term_of_word, self.opening.findall(body))})

    def weight(self, held: Iterable[str]) -> float:
        """What these of its terms weigh."""
        return sum(self.query.rarity[term] for term in held)


def sought(query: Query) -> Sought:
    """What articles are held against."""
    apart = {term.term: parts(term.term) for term in query.terms if len(parts(term.term)) > 1}
    every = {term.term for term in query.terms}
    return Sought(
        query=query,
        total=sum(query.rarity.values()) or 1.0,
        names=frozenset(term.term for term in query.terms if term.name),
        asks=frozenset(term.term for term in query.terms if term.asks),
        single=frozenset(every - apart.keys()),
        apart=apart,
        opening=opening(word for term in query.terms for word in parts(term.term)),
    )


def informed(query: Query, *, articles: int, having: Mapping[str, int]) -> Query:
    """The query with the rarity of its terms, by how many of all articles have each: Robertson and Spärck Jones's."""
    rarity = {
        term.term: term.weight * log(1 + (articles - count + 0.5) / (count + 0.5))
        for term in query.terms
        for count in [min(articles, having.get(term.term, 0))]
    }
    return replace(query, rarity=rarity, unknown=frozenset(term for term in rarity if not having.get(term, 0)))


def rank(query: Query, found: Iterable[tuple[Article, float]], *, asked_at: datetime | None) -> list[Ranked]:
    """The articles, best first, by the index's own score and by signs."""
    wanted = sought(query)
    return ranked([(signs(wanted, article, score, asked_at=asked_at), article) for article, score in found])


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


def signs(sought: Sought, article: Article, score: float, *, asked_at: datetime | None) -> Signs:
    """What tells of an article, each sign between 0 and some units."""
    title, body = vocabulary(headed(article.title, article.url)), plain(article.text)
    opens = _opens(title, body)
    lead, whole = sought.held(opens), sought.told(title, body)
    missing = [rarity for term, rarity in sought.query.rarity.items() if term not in whole]
    return {
        "index": score / sought.total,
        "title": sought.weight(sought.held(title)) / sought.total,
        "lead": sought.weight(lead) / sought.total,
        "covers": 1.0 - sum(missing) / sought.total,
        "address": sought.weight(sought.held(vocabulary(words(article.url)))) / sought.total,
        "names": _share(sought, lead, sought.names),
        "asks": _share(sought, lead, sought.asks),
        "pairs": len(sought.query.pairs.intersection(pairwise(opens))) / (len(sought.query.pairs) + _FEW_PAIRS),
        "missing": max(missing, default=0.0),
        **_dated(article.published_at, asked_at),
    }


def _opens(title: Sequence[str], body: str) -> list[str]:
    """The terms of a title and a lead, in order."""
    words = body.split(maxsplit=_LEAD_WORDS)[:_LEAD_WORDS]
    return [*title, "", *islice(filter(None, map(term_of_word, words)), LEAD_TERMS)]


def _share(sought: Sought, held: frozenset[str], wanted: frozenset[str]) -> float:
    """The weight of some of the question's terms that is held; a half where there are none."""
    total = sought.weight(wanted)
    return sought.weight(wanted & held) / total if total else 0.5


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
