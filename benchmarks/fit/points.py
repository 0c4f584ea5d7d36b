"""Importance of a term: logistic over cnndm_dev and writers_dev, NeuS train for titles, outlets; costs by grid."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.quality import points as quality
from briefings.model import Article
from briefings.summaries.candidates import Reading, read
from briefings.summaries.choosing import choose
from briefings.summaries.points import budget
from briefings.summaries.terms import terms
from briefings.summaries.weighing import BODY, body, signs, worths
from briefings.text import sentences

_STORIES = 800  # of NeuS train, drawn with a seed: the four numbers of a story do not move with more
_FOLDS = 5
_KEY_FACT = (1.5, 2.0, 2.5)
_BARS = (0.4, 1.0)  # by how much ROUGE-1 and key-fact recall have to pass lead-3: a gain is worth what it is of that
_LATER = (0.1, 0.15, 0.2, 0.25)

Weights = Mapping[str, float]


def fit(shared: Path) -> Weights:
    """Fit everything that briefings/summaries weighs by."""
    cases = [case for name in quality.SETS for case in quality.cases(shared, name)]
    text = _body(cases)
    stories = [json.loads(line) for line in (shared / "data/stories/neus_train.jsonl").open(encoding="utf-8")]
    drawn = random.Random(1).sample(stories, _STORIES)
    found = {**text, **_story(drawn, text), "title": _title(drawn, text)}
    found |= _costs(cases, found)
    return {name: round(value, 2) for name, value in found.items()}


def _body(cases: Sequence[quality.Case]) -> dict[str, float]:
    """How the text alone tells that a term is in a summary: a term counts by the share of references that have it."""
    rows, shares = [], []
    for case in cases:
        references = [_terms(reference) for reference in case.references + case.others]
        for term, sign in signs([read(case.article)]).items():
            rows.append([sign[name] for name in BODY])
            shares.append(mean(term in reference for reference in references))
    return _logistic(rows, shares, BODY)


def _story(stories: Iterable[Mapping[str, object]], text: Weights) -> dict[str, float]:
    """What outlets and titles add to the text's own log odds, over whole stories."""
    names = ("several_body", "several_title", "several_outlets")
    rows, held = _table(((articles, reference) for articles, reference in _told(stories)), text)
    found = _logistic(rows, held, names)
    return {**{name: found[name] for name in names}, "several_base": found["base"]}


def _title(stories: Iterable[Mapping[str, object]], text: Weights) -> float:
    """What an article's own title adds, over single articles of the stories."""
    alone = (([article], reference) for articles, reference in _told(stories) for article in articles if article.title)
    rows, held = _table(alone, text)
    return _logistic(rows, held, ("body", "title", "outlets"))["title"]


def _table(told: Iterable[tuple[Sequence[Article], str]], text: Weights) -> tuple[list[list[float]], list[float]]:
    rows, held = [], []
    for articles, reference in told:
        named = _terms(reference)
        for term, sign in signs([read(article) for article in articles]).items():
            rows.append([body(sign, text), sign["title"], sign["outlets"]])
            held.append(float(term in named))
    return rows, held


def _told(stories: Iterable[Mapping[str, object]]) -> Iterator[tuple[Sequence[Article], str]]:
    for story in stories:
        articles, reference = quality.story(story)
        yield articles, reference


def _costs(cases: Sequence[quality.Case], found: Weights) -> dict[str, float]:
    """The raise of key facts and the cost of standing later, by the least of four gains over lead-3, in bars.

    So a gain in ROUGE-1 or on one set does not pay for a loss in key facts or on the other; their sum does not tell
    two costs apart. Scored on articles that the term weights of their fold have not seen.
    """
    order = random.Random(1).sample(range(len(cases)), len(cases))
    folds = {case: order[n] % _FOLDS for n, case in enumerate(cases)}
    parts = [{**found, **_body([case for case in cases if folds[case] != fold])} for fold in range(_FOLDS)]
    readings = {case: read(case.article) for case in cases}

    led = [quality.score(case, quality.lead(3)(case.article)) for case in cases]
    leads = {name: _means(cases, led, name) for name in quality.SETS}

    def score(key_fact: float, later: float) -> float:
        texts = [
            _summary(readings[case], {**parts[folds[case]], "key_fact": key_fact, "later": later}) for case in cases
        ]
        scores = [quality.score(case, text) for case, text in zip(cases, texts, strict=True)]
        told = {name: _means(cases, scores, name) for name in quality.SETS}
        return min(
            (found - given) / bar
            for name in quality.SETS
            for found, given, bar in zip(told[name], leads[name], _BARS, strict=True)
        )

    best = max(((key_fact, later) for key_fact in _KEY_FACT for later in _LATER), key=lambda pair: score(*pair))
    return {"key_fact": best[0], "later": best[1]}


def _means(cases: Sequence[quality.Case], scores: Sequence[quality.Score], name: str) -> tuple[float, float]:
    """ROUGE-1 and key-fact recall of one set."""
    part = [score for case, score in zip(cases, scores, strict=True) if case.source == name]
    return mean(s.rouge1 for s in part), mean(s.facts for s in part if s.facts is not None)


def _summary(reading: Reading, weights: Weights) -> str:
    worth, words = worths([reading], weights), budget([reading], 3)
    chosen = choose(reading.candidates, worth, most=3, words=words, later=weights["later"])
    return " ".join(candidate.text for candidate in sorted(chosen, key=lambda candidate: candidate.start))


def _terms(text: str) -> frozenset[str]:
    return frozenset[str]().union(*(terms(sentence.text).all for sentence in sentences(text)))


def _logistic(rows: Sequence[Sequence[float]], shares: Sequence[float], names: Sequence[str]) -> dict[str, float]:
    """Each row counts as held by its share and as not held by the rest."""
    x, y = np.array(rows), np.array(shares)
    model = LogisticRegression(max_iter=500).fit(
        np.vstack([x, x]), np.repeat([1, 0], len(y)), sample_weight=np.concatenate([y, 1 - y])
    )
    return {**dict(zip(names, map(float, model.coef_[0]), strict=True)), "base": float(model.intercept_[0])}
