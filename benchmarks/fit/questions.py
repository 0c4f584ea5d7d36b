"""What answers a question: conditional logit for articles, dates, sentences, logistic for tones; data/questions."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.asked import NOW, Asked, desks, followups, load, one_period, stored
from briefings.model import TERMINAL, Article, Scope
from briefings.passages import firmness
from briefings.passages import sentences as reading
from briefings.passages.query import Query, query
from briefings.passages.weighing import CANDIDATES, DATED, Ranked, Signs, informed, ranked, signs, sought, weigh
from briefings.storage import Store

FOLDS = 10
ARTICLE = ("index", "title", "lead", "covers", "address", "names", "asks", "pairs", "missing")
SENTENCE = (
    "asks", "about", "deep", "window", "holds", "holds_said", "holds_about", "holds_vote", "first", "first_holds",
    "early", "article", "share", "top", "speech", "missing", "headed", "outlets", "address",
)  # fmt: skip
_RIDGE = 0.03  # on signs scaled to unit variance
_NOT_FIRM = 0.19  # of the answerable questions may be answered less than firmly
_LOST = 0.04  # of them may be declined

Weights = Mapping[str, float]
Vectors = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """A question, what it looks for, the articles that the index found, and their signs without and with dates.

    `known` keeps the sentences of an article, which are the same whatever weighs them: each part of the weeks asks.
    """

    asked: Asked
    query: Query
    articles: tuple[Article, ...]
    plain: tuple[Signs, ...]
    dated: tuple[Signs, ...]
    known: dict[str, tuple[reading.Place, ...]] = field(default_factory=dict)

    def places(self, query: Query, article: Article) -> tuple[reading.Place, ...]:
        """The sentences of an article, read once."""
        if article.id not in self.known:
            self.known[article.id] = reading.places(query, article)
        return self.known[article.id]


@dataclass(frozen=True, slots=True)
class Pools:
    """The questions among all articles without dates, in the pool of one period with them, and on desks of forty; and
    those that people ask about the sample, which are of no week."""

    plain: Sequence[Case]
    dated: Sequence[Case]
    desks: Sequence[Case]
    followups: Sequence[Case]

    def of(self, weeks: Collection[str]) -> Pools:
        """The cases of some weeks."""
        plain, dated, small = ([each for each in some if each.asked.week in weeks] for some in self._all)
        return Pools(plain, dated, small, self.followups)

    @property
    def weeks(self) -> list[str]:
        """All weeks in which something was asked."""
        return sorted({each.asked.week for some in self._all for each in some})

    @property
    def _all(self) -> tuple[Sequence[Case], ...]:
        return self.plain, self.dated, self.desks


def fit(shared: Path) -> Weights:
    """Fit everything that briefings/passages weighs by."""
    return {name: round(value, 3) for name, value in fitted(pools(shared)).items()}


def pools(shared: Path) -> Pools:
    """What is fitted on."""
    return asyncio.run(_pools(shared))


async def _pools(shared: Path) -> Pools:
    dated = load(shared, dated=True)
    small = [case for desk in desks(*dated) for case in await found(*desk)]
    return Pools(
        await found(*load(shared)), await found(*one_period(*dated)), small, await found(*followups(held=False))
    )


def fitted(cases: Pools) -> dict[str, float]:
    """All weights from some cases: articles first, dates on top of them, then sentences of articles so ranked."""
    weights = fit_articles(cases.plain)
    weights |= fit_dates(cases.dated, weights)
    weights |= fit_sentences(
        [(case, False) for case in cases.plain] + [(case, True) for case in cases.followups], weights
    )
    return weights | fit_firmness(cases, weights)


async def found(articles: Sequence[Article], asked: Sequence[Asked]) -> list[Case]:
    """Each question with what the index finds for it."""
    async with stored(articles) as store:
        return [await case(store, each) for each in asked]


async def case(store: Store, asked: Asked, most: int = CANDIDATES) -> Case:
    """One question."""
    wanted = query(asked.text)
    phrases = [phrase for term in wanted.terms for phrase in term.phrases]
    hits = await store.search(Scope(tenant=TERMINAL), phrases, until=NOW, most=most)
    having = {term.term: max(hits.having.get(phrase, 0) for phrase in term.phrases) for term in wanted.terms}
    wanted = informed(wanted, articles=hits.texts, having=having)
    held = sought(wanted)
    plain, dated = (
        tuple(signs(held, article, score, asked_at=at) for article, score in hits.articles) for at in (None, asked.at)
    )
    return Case(asked, wanted, tuple(article for article, _ in hits.articles), plain, dated)


def fit_articles(cases: Sequence[Case]) -> dict[str, float]:
    groups = [(each.plain, [article.id in each.asked.gold for article in each.articles]) for each in cases]
    return conditional_logit(groups, ARTICLE, "article")


def fit_dates(cases: Sequence[Case], weights: Weights) -> dict[str, float]:
    """The weights of dates alone, on top of the articles' score."""
    groups = [
        (
            [{**sign, "score": weigh(plain, weights)} for sign, plain in zip(each.dated, each.plain, strict=True)],
            [article.id in each.asked.gold for article in each.articles],
        )
        for each in cases
    ]
    both = conditional_logit(groups, (*DATED, "score"), "article")
    scale = both.pop("article.score")
    return {name: value / max(scale, 0.1) for name, value in both.items()}


def fit_sentences(cases: Sequence[tuple[Case, bool]], weights: Weights) -> dict[str, float]:
    groups = []
    for each, dated in cases:
        places = _signs(each, order(each, weights, dated=dated))
        right = [each.asked.told_in(place.candidate.text) for _, place, _ in places]
        own = [
            ok and place.candidate.article.id in each.asked.gold
            for ok, (_, place, _) in zip(right, places, strict=True)
        ]
        groups.append(([sign for *_, sign in places], own if any(own) else right))
    return conditional_logit(groups, SENTENCE, "sentence")


def fit_firmness(cases: Pools, weights: Weights) -> dict[str, float]:
    """How firmly: answerable questions against the same with their articles taken out, and what people ask and the
    sample answers against what it does not; then both thresholds, the first of them by the quizzes alone."""
    every = [(case, False) for case in cases.plain] + [(case, True) for case in (*cases.dated, *cases.desks)]
    quiz, gone = (_firm(every, weights, gone=gone) for gone in (False, True))
    right, wrong = ([(case, True) for case in cases.followups if bool(case.asked.answer) is ok] for ok in (True, False))
    there, away = quiz + _firm(right, weights), gone + _firm(wrong, weights)
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500))
    model.fit([*map(_row, there), *map(_row, away)], [1.0] * len(there) + [0.0] * len(away))
    scaler, logit = model[0], model[1]
    slopes = logit.coef_[0] / scaler.scale_
    found = {f"firm.{name}": float(slope) for name, slope in zip(firmness.SIGNS, slopes, strict=True)}
    found["firm.base"] = float(logit.intercept_[0] - slopes @ scaler.mean_)
    sure = sorted(firmness.firmness(sign, found) * sign["may"] for sign in quiz)
    loose = sorted(firmness.firmness(sign, found) for sign in there)
    return found | {
        "tone.answered": max(0.01, sure[int(len(sure) * _NOT_FIRM)]),
        "tone.closest": loose[int(len(loose) * _LOST)],
    }


def _row(sign: Mapping[str, float]) -> list[float]:
    return [sign[name] for name in firmness.SIGNS]


def _firm(every: Sequence[tuple[Case, bool]], weights: Weights, *, gone: bool = False) -> list[dict[str, float]]:
    """The signs of each case that has any, with dates or without."""
    found = (firm(case.query, *answering(case, weights, dated=dated, gone=gone)) for case, dated in every)
    return [sign for sign in found if sign is not None]


def firm(query: Query, sentences: Sequence[reading.Sentence], ranks: Sequence[Ranked]) -> dict[str, float] | None:
    """The signs of the best sentence, and whether it may answer."""
    if not sentences:
        return None
    told = firmness.signs(query, sentences, ranks)
    return {**told, "may": float(firmness.may_answer(query, told))}


def answering(
    case: Case, weights: Weights, *, dated: bool = False, gone: bool = False
) -> tuple[list[reading.Sentence], list[Ranked]]:
    """The sentences of the best articles, and the articles, best first; `gone` without those that answer."""
    ranks = order(case, weights, dated=dated, without=case.asked.gold if gone else frozenset())
    return reading.ordered(_signs(case, ranks), weights), ranks


def order(case: Case, weights: Weights, *, dated: bool = False, without: frozenset[str] = frozenset()) -> list[Ranked]:
    """The articles, best first by these weights."""
    found_signs = case.dated if dated else case.plain
    pairs = zip(found_signs, case.articles, strict=True)
    return ranked([(sign, article) for sign, article in pairs if article.id not in without], weights)


def _signs(case: Case, found: Sequence[Ranked]) -> list[tuple[int, reading.Place, reading.Signs]]:
    """The sentences of the best articles, with their articles' ranks."""
    return reading.signs_of(case.query, reading.likely(found), read=case.places)


def conditional_logit(
    groups: Sequence[tuple[Sequence[Signs], Sequence[bool]]], names: Sequence[str], section: str
) -> dict[str, float]:
    """The weights by which the right ones of each group come first: McFadden 1974, ridge on scaled signs."""
    usable = [
        (np.array([[sign.get(name, 0.0) for name in names] for sign in found]), np.array(right, float))
        for found, right in groups
        if any(right)
    ]
    scale = np.vstack([x for x, _ in usable]).std(0) + 1e-9
    scaled = [(x / scale, y) for x, y in usable]

    def loss(weights: Vectors) -> tuple[float, Vectors]:
        total, slope = 0.0, np.zeros_like(weights)
        for x, y in scaled:
            score = x @ weights
            share = np.exp(score - score.max())
            share /= share.sum()
            right = float(share @ y)
            total -= np.log(right + 1e-12)
            slope -= (share * y / (right + 1e-12) - share) @ x
        ridge = _RIDGE * float(weights @ weights) / 2
        return total / len(scaled) + ridge, np.asarray(slope / len(scaled) + _RIDGE * weights)

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {f"{section}.{name}": float(value) for name, value in zip(names, best / scale, strict=True)}


def folds(weeks: Sequence[str]) -> list[frozenset[str]]:
    """The weeks in parts: no week's questions help to answer another of the same week."""
    return [frozenset(weeks[number::FOLDS]) for number in range(FOLDS)]
