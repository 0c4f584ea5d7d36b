"""Who said a quotation: multinomial logistic regression on PolNeAR's train articles.

For each quotation the model chooses among the candidates of its paragraph and "none of them" (score 0); the features
are those of briefings.facts.speakers. Fitted by maximum likelihood with an L2 penalty of 1, features seen in fewer
than 60 candidates left out. `~certain` is the least probability of the best candidate at which, cross-validated in
five folds by article, 98.4 % of those above it are right; `~given` the least score at which we name anybody at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.polnear import Annotated, Said, articles
from briefings.facts import speakers
from briefings.facts.attribution import NEVER_CERTAIN
from briefings.facts.candidates import Candidate, candidates
from briefings.facts.frames import Frame, frames
from briefings.facts.marks import quoted
from briefings.facts.names import names
from briefings.model import Article

PENALTY, RARE, FOLDS, RIGHT, GIVEN = 1.0, 60, 5, 0.984, -1.0
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation's candidates by their features, and which of them are right."""

    article: str
    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    attributed: bool


def fit(shared: Path) -> Mapping[str, float]:
    """The weights of all features, and the two thresholds."""
    cases = [case for article in articles(shared / "data" / "quotes" / "train") for case in cases_of(article)]
    weights = _trained(cases)
    return {
        **{name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= 0.05},
        "~given": GIVEN,
        "~certain": round(_certain(cases), 2),
    }


def cases_of(annotated: Annotated) -> list[Case]:
    """Every quotation of an article that both the scorer and we see."""
    text, found = annotated.text, []
    named = names(Article(id=annotated.name, text=text))
    for frame in frames(text, quoted(text), named):
        everyone = candidates(frame, named)
        places = [candidate.head for candidate in everyone]
        for at in frame.quotes[frame.own :]:
            said = _same(annotated.said, frame.pieces[at].start, frame.pieces[at].end)
            if said and not said.slip:
                pool = speakers.near(frame, at, everyone, places)
                found.append(_case(annotated.name, frame, at, pool, said, text))
    return found


def _same(said: Sequence[Said], start: int, end: int) -> Said | None:
    return next((one for one in said if min(one.end, end) - max(one.start, start) > 0.5 * (one.end - one.start)), None)


def _case(name: str, frame: Frame, at: int, pool: Sequence[Candidate], said: Said, text: str) -> Case:
    described = list(speakers.described(frame, at, pool, text))
    right = tuple(_covers(frame, candidate, said) for candidate, _ in described)
    return Case(name, tuple(tuple(features) for _, features in described), right, bool(said.source))


def _covers(frame: Frame, candidate: Candidate, said: Said) -> bool:
    head = frame.pieces[candidate.head]
    return any(head.start < end and start < head.end for start, end in said.heads)


def _trained(cases: Sequence[Case]) -> dict[str, float]:
    seen = Counter(feature for case in cases for features in case.features for feature in features)
    order = {feature: i for i, feature in enumerate(sorted(f for f in seen if seen[f] >= RARE))}
    matrix, group = _matrix(cases, order)
    target, none = _targets(cases, group)
    count = len(cases)

    def loss(weights: Vector) -> tuple[float, Vector]:
        chance, nobody = _chances(matrix @ weights, group, count)
        missed = -(target @ np.log(chance + 1e-12) + none @ np.log(nobody + 1e-12))
        return float(missed + PENALTY * weights @ weights / 2), matrix.T @ (chance - target) + PENALTY * weights

    best = minimize(loss, np.zeros(len(order)), jac=True, method="L-BFGS-B", options={"maxiter": 150})
    return {feature: float(best.x[i]) for feature, i in order.items()}


def _matrix(cases: Sequence[Case], order: Mapping[str, int]) -> tuple[csr_matrix, NDArray[np.int64]]:
    rows: list[int] = []
    columns: list[int] = []
    group: list[int] = []
    for i, case in enumerate(cases):
        for features in case.features:
            known = [order[feature] for feature in features if feature in order]
            rows += [len(group)] * len(known)
            columns += known
            group.append(i)
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(group), len(order))), np.array(group)


def _targets(cases: Sequence[Case], group: NDArray[np.int64]) -> tuple[Vector, Vector]:
    """What the chances should be: shared among the right candidates, or all for "none of them"."""
    right = np.array([float(one and case.attributed) for case in cases for one in case.right])
    total = np.bincount(group, weights=right, minlength=len(cases))
    return np.where(total[group] > 0, right / np.maximum(total[group], 1), 0.0), (total == 0).astype(float)


def _chances(scores: Vector, group: NDArray[np.int64], count: int) -> tuple[Vector, Vector]:
    top = np.zeros(count)
    np.maximum.at(top, group, scores)
    grown, nobody = np.exp(scores - top[group]), np.exp(-top)
    total = np.bincount(group, weights=grown, minlength=count) + nobody
    return grown / total[group], nobody / total


def _certain(cases: Sequence[Case]) -> float:
    """The least probability of the best candidate from which on the share of right ones is RIGHT."""
    order = {name: i % FOLDS for i, name in enumerate(sorted({case.article for case in cases}))}
    found: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        weights = _trained([case for case in cases if order[case.article] != fold])
        found += [
            best for case in cases if order[case.article] == fold and case.attributed and (best := _best(case, weights))
        ]
    found.sort(reverse=True)
    share = np.cumsum([right for _, right in found]) / np.arange(1, len(found) + 1)
    return found[int(np.nonzero(share >= RIGHT)[0][-1])][0]


def _best(case: Case, weights: Mapping[str, float]) -> tuple[float, bool] | None:
    if not case.features:
        return None
    scores = [sum(weights.get(feature, 0.0) for feature in features) for features in case.features]
    best = int(np.argmax(scores))
    if case.features[best][0].startswith(NEVER_CERTAIN):
        return None
    return float(np.exp(scores[best]) / (1 + np.exp(scores).sum())), case.right[best]
