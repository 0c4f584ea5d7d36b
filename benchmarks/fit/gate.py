"""Costs of cutting set by hand, flat around; two limits by grid over qags dev and our own paraphrases and lies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import fmean

from benchmarks.quality.gate import SETS, judged
from benchmarks.quality.planted import hand_written
from briefings.model import Article
from briefings.verification.claims import Claim
from briefings.verification.sources import Sources
from briefings.verification.support import Support, support
from briefings.verification.vetoes import vetoes

# One at a time halved or doubled, the AUC on qags_cnndm_dev moved by at most .02: nothing to fit.
COSTS = {"gap": 0.25, "left_out": 0.02, "near": 0.6, "jump": 1.2, "word": 1.0}
# "copied" is where the two sets part: nine tenths of CNN/DM's sentences lie below, nine tenths of XSum's above.
# "held" lies between invented sentences (mostly under .3) and paraphrases (mostly over .5).
BY_HAND = {**COSTS, "copied": 0.24, "held": 0.48, "pieced": 0.95}
_GRID = {"apart": (0.1, 0.15, 0.2, 0.25, 0.3), "words": (0.65, 0.7, 0.75, 0.8, 0.85)}

Limits = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence as the gate sees it, whether it is true, and whether a veto refuses it anyway."""

    found: Support
    vetoed: bool
    true: bool


def fit(shared: Path) -> Limits:
    """The limits with the best balanced accuracy, the mean of both sets of qags and the hand-written one."""
    sets = [[_case(each.text, each.article, each.supported) for each in judged(shared, name)] for name in SETS.values()]
    sets.append(list(_hand_written()))
    grid = [{**BY_HAND, **dict(zip(_GRID, values, strict=True))} for values in product(*_GRID.values())]
    return max(grid, key=lambda limits: fmean(_balanced(cases, limits) for cases in sets))


def _hand_written() -> Iterable[Case]:
    true, false = hand_written()
    yield from (_case(text, article, True) for text, article in true)
    yield from (_case(text, article, False) for _, text, article in false)


def _case(text: str, article: Article, true: bool) -> Case:
    sources = Sources.of([article])
    claim = Claim.of(text, sources.language)
    return Case(support(claim.tokens, sources), bool(vetoes(claim, sources)), true)


def _balanced(cases: Sequence[Case], limits: Limits) -> float:
    kept = fmean(_open(case, limits) for case in cases if case.true)
    return (kept + fmean(not _open(case, limits) for case in cases if not case.true)) / 2


def _open(case: Case, limits: Limits) -> bool:
    return not case.vetoed and case.found.enough(limits)
