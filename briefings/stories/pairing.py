"""How likely two reports are of the same event: pairs that share telling terms, and what speaks for each."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final

import numpy as np
from numpy.typing import NDArray

from briefings.model import Article
from briefings.stories.terms import Terms, terms
from briefings.weights import PAIRS

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FEATURES: Final = ("cosine", "shared", "length", "contained", "lead", "name", "crowd", "other_day")
_MOST = 1_500_000  # shared terms looked at: beyond some 2,500 articles the commonest are left out
_UNSEEN = 1000  # articles without the term that are assumed beside those given: in a handful, rarity cannot be counted
_LEAST = 0.05  # cosine below which a pair is never of one event
_WINDOW = 4.0  # days between two reports of one event where both are dated: the same topic at another date is another
# Beyond what the collections show, a line would lead astray: a wire text in forty outlets is no crowded topic.
_CONTAINED, _CROWDED = 0.5, 0.2
_ALIKE, _SURELY = (
    0.6,
    5.0,
)  # cosine above which words are largely the same, as in wire copy: the log odds are at least so
_CROWD = slice(5, 15)  # an article's sixth to fifteenth nearest: how crowded its topic is, whoever its partners are


class Pairs:
    """Pairs of positions (`one` < `other`) and, a row each, FEATURES."""

    __slots__ = ("articles", "features", "one", "other")

    def __init__(self, one: Ints, other: Ints, features: Floats, articles: int) -> None:
        self.one, self.other, self.features, self.articles = one, other, features, articles


def pairs(articles: Sequence[Article]) -> Pairs:
    """All pairs that might be of one event, in the order of their positions."""
    said = [terms(article) for article in articles]
    table = _Incidence(said)
    code, cosine, shared, lead, name = table.products()
    kept = (cosine > _LEAST) & _near_in_time(articles, code)
    code, cosine, shared, lead, name = code[kept], cosine[kept], shared[kept], lead[kept], name[kept]
    one, other = code // len(articles), code % len(articles)
    smaller = np.minimum(table.total[one], table.total[other])
    days = np.array([each.days for each in said], dtype=np.int64)
    crowd = _crowds(one, other, cosine, len(articles))
    columns = (
        cosine,
        np.log1p(shared),
        np.log1p(np.minimum(table.size[one], table.size[other])),
        np.minimum(shared / smaller, _CONTAINED),
        lead,
        name,
        np.minimum((crowd[one] + crowd[other]) / 2, _CROWDED),
        (days[one] > 0) & (days[other] > 0) & (days[one] & days[other] == 0),
    )
    return Pairs(one, other, np.stack(columns, axis=1), len(articles))


def _near_in_time(articles: Sequence[Article], code: Ints) -> NDArray[np.bool_]:
    days = np.array([a.published_at.timestamp() / 86400 if a.published_at else math.nan for a in articles])
    apart = np.abs(days[code // len(articles)] - days[code % len(articles)])
    return np.asarray(~(apart > _WINDOW), dtype=np.bool_)


class _Incidence:
    """Which article holds which term, with which weight: three parallel arrays, sorted by term."""

    def __init__(self, said: Sequence[Terms]) -> None:
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        term = np.array([numbers[each] for terms in said for each in terms.weights], dtype=np.int64)
        held = np.array([held for terms in said for held in terms.weights.values()], dtype=np.float64)
        lead = np.array([each in terms.lead for terms in said for each in terms.weights], dtype=np.bool_)
        name = np.array([each in terms.names for terms in said for each in terms.weights], dtype=np.bool_)
        article = np.repeat(np.arange(len(said)), [len(terms.weights) for terms in said])
        by_term = np.argsort(term, kind="stable")
        term, held, lead, name = term[by_term], held[by_term], lead[by_term], name[by_term]
        self.article, self.articles = article[by_term], len(said)
        self.spread = np.bincount(term, minlength=len(numbers))
        self.rarity = np.log((len(said) + _UNSEEN) / np.maximum(self.spread, 1))
        weight = (1 + np.log(held)) * self.rarity[term]
        self.weights = self._unit(weight), self._unit(weight * lead), self._unit(weight * name)
        self.total = np.maximum(np.bincount(self.article, self.rarity[term], len(said)), 1e-9)
        self.size = np.bincount(self.article, held, len(said))

    def _unit(self, weight: Floats) -> Floats:
        length = np.sqrt(np.bincount(self.article, weight**2, self.articles))
        return weight / np.maximum(length, 1e-9)[self.article]

    def products(self) -> tuple[Ints, Floats, Floats, Floats, Floats]:
        """For each pair that shares a term: its code, cosine, shared rarity, cosine of leads, cosine of names."""
        starts = np.cumsum(self.spread) - self.spread
        chunks: list[tuple[NDArray[np.generic], ...]] = []
        whole, lead, name = self.weights
        for spread in self._looked_at():
            held_by = np.flatnonzero(self.spread == spread)
            at = starts[held_by][:, None] + np.arange(spread)
            i, j = np.triu_indices(spread, 1)
            a, b = at[:, i].ravel(), at[:, j].ravel()
            code = self.article[a] * self.articles + self.article[b]
            rarity = np.repeat(self.rarity[held_by], len(i))
            chunks.append((code, whole[a] * whole[b], rarity, lead[a] * lead[b], name[a] * name[b]))
        if not chunks:
            none = np.empty(0)
            return np.empty(0, np.int64), none, none, none, none
        code, *values = (np.concatenate(column) for column in zip(*chunks, strict=True))
        codes, inverse = np.unique(code, return_inverse=True)
        sums = [np.bincount(inverse, value, len(codes)).astype(np.float64) for value in values]
        return codes.astype(np.int64), sums[0], sums[1], sums[2], sums[3]

    def _looked_at(self) -> list[int]:
        """How many articles a term may be in, rarest first, until the work is as much as we do."""
        chosen, work = [], 0
        for spread, many in zip(*np.unique(self.spread, return_counts=True), strict=True):
            work += int(many) * int(spread) * (int(spread) - 1) // 2
            if spread > 1 and work <= _MOST:
                chosen.append(int(spread))
        return chosen


def _crowds(one: Ints, other: Ints, cosine: Floats, n: int) -> Floats:
    article, near = np.concatenate((one, other)), np.concatenate((cosine, cosine))
    order = np.argsort(article - near / 2)  # by article, then nearest first, in one sort
    article, near = article[order], near[order]
    rank = np.arange(len(article)) - np.searchsorted(article, article)
    within = (rank >= _CROWD.start) & (rank < _CROWD.stop)
    return np.bincount(article[within], near[within], n) / (_CROWD.stop - _CROWD.start)


def log_odds(found: Pairs, model: Mapping[str, float] = PAIRS) -> Floats:
    """The log odds that each pair is of one event, by a logistic model of few weights."""
    odds: Floats = found.features @ np.array([model[feature] for feature in FEATURES]) + model["bias"]
    odds -= model["caution"] * max(0.0, model["company"] - _company(found, odds))
    return np.where(found.features[:, 0] > _ALIKE, np.maximum(odds, _SURELY), odds)


def _company(found: Pairs, odds: Floats) -> float:
    """The chance of its likeliest partner, on average over articles.

    Where most stand alone, as on a common day, the same likeness more often is of a topic than of an event: the share
    of matches that the model was fitted at does not hold (cf. Saerens, Latinne & Decaestecker 2002).
    """
    chance = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    best = np.zeros(found.articles)
    np.maximum.at(best, found.one, chance)
    np.maximum.at(best, found.other, chance)
    return float(best.mean()) if found.articles else 0.0
