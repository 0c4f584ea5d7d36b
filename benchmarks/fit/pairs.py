"""Whether two reports are of one event: logistic over neus_train (whole, 60 % and 90 % cut to one) and ecb_train.

The collections weigh 1 : 1 : 1 : 2, so that one model serves titled and short texts, and days on which most articles
stand alone. `join` (the mean log odds from which two parts are one story) and `caution` (what log odds lose for each
part by which the mean best chance falls short of `company`) are the best on average over further stories of neus_train,
cut alike, and ecb by folds. neus_val is only ever measured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from benchmarks.labelled import Labelled, b_cubed, ecb, folds, neus
from briefings.stories.grouping import group
from briefings.stories.pairing import FEATURES, pairs

COMPANY = 0.7  # mean best chance where every article has two partners (neus_train 0-300 and 1400-1700)
_MATCHES = 1000.0  # what the matching pairs of a collection weigh together, whatever its size


def fit(shared: Path) -> Mapping[str, float]:
    """The model's weights, and how parts are joined."""
    model = logistic(training(shared), ecb(shared / "data/stories/ecb_train.jsonl"))
    return {**model, **_linkage(shared, model)}


def training(shared: Path) -> Sequence[Labelled]:
    """Three mixes of neus_train: every story whole, most alone, nearly all alone."""
    path = shared / "data/stories/neus_train.jsonl"
    return neus(path, 0, 400), neus(path, 400, 800, alone=0.6), neus(path, 800, 1400, alone=0.9)


def logistic(titled: Sequence[Labelled], short: Labelled, without: frozenset[str] = frozenset()) -> dict[str, float]:
    """Weights for FEATURES and `bias`; pairs with an article of `without` are left out."""
    parts = [_labelled_pairs(labelled, frozenset(), 1.0) for labelled in titled]
    features, same, weight = (
        np.concatenate(part) for part in zip(*parts, _labelled_pairs(short, without, 2.0), strict=True)
    )
    scale = StandardScaler().fit(features, sample_weight=weight)
    fitted = LogisticRegression(max_iter=1000).fit(scale.transform(features), same, sample_weight=weight)
    weights = fitted.coef_[0] / scale.scale_
    bias = float(fitted.intercept_[0] - weights @ scale.mean_)
    named = dict(zip(FEATURES, (round(float(value), 3) for value in weights), strict=True))
    return {**named, "bias": round(bias, 3), "company": COMPANY}


def _labelled_pairs(labelled: Labelled, without: frozenset[str], share: float) -> tuple[np.ndarray, ...]:
    articles = [article for article in labelled.articles if article.id not in without]
    found = pairs(articles)
    story = np.array([labelled.story[article.id] for article in articles])
    same = story[found.one] == story[found.other]
    return found.features, same, np.full(len(same), share * _MATCHES / same.sum())


def _linkage(shared: Path, model: Mapping[str, float]) -> Mapping[str, float]:
    path = shared / "data/stories/neus_train.jsonl"
    held_out = [neus(path, 1400, 1700), neus(path, 1700, 2000, alone=0.6), neus(path, 2000, 2452, alone=0.9)]
    short = ecb(shared / "data/stories/ecb_train.jsonl")
    parted = [(fold, logistic(training(shared), short, without=fold)) for fold in folds(short)]

    def mean_f1(linkage: Mapping[str, float]) -> float:
        titled = sum(_f1(labelled, {**model, **linkage}) for labelled in held_out)
        return titled + 2 * sum(_f1(short, {**part, **linkage}, fold) * len(fold) for fold, part in parted) / len(
            short.articles
        )

    grid = [
        {"join": join, "caution": caution} for join in (-2.5, -2.25, -2.0, -1.75, -1.5) for caution in (3.0, 4.0, 5.0)
    ]
    return max(grid, key=mean_f1)


def _f1(labelled: Labelled, model: Mapping[str, float], counted: frozenset[str] | None = None) -> float:
    return b_cubed(labelled.story, group(labelled.articles, model=model), counted)[0]
