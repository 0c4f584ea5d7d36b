"""Planted lies in invented reports, and in real ones where they are at hand: all that change a fact are refused."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from benchmarks.planted import Lie, lies
from benchmarks.quality.planted import MUST
from benchmarks.table import SHARED
from briefings.model import Article
from briefings.summaries import summarize
from briefings.text import sentences
from briefings.verification import verify
from tests.verification.news import BORDER

INVENTED = [
    BORDER,
    *(
        Article(id=str(number), text=json.loads(line)["article"])
        for number, line in enumerate(
            (Path(__file__).parent / "paraphrases.jsonl").read_text("utf-8").splitlines(),
        )
    ),
]
REAL = SHARED / "data/questions/articles.jsonl"


def posted(article: Article, told: list[str], dice: random.Random) -> list[Lie]:
    """The lies about facts that would go out."""
    planted = [lie for lie in lies(article, told, dice) if lie.kind in MUST]
    return [lie for lie in planted if verify(lie.text, [article]).supported]


@pytest.mark.parametrize("article", INVENTED, ids=lambda article: article.id)
def test_a_changed_fact_of_an_invented_report_is_refused(article: Article) -> None:
    told = [sentence.text for sentence in sentences(article.text)]
    assert all(verify(text, [article]).supported for text in told)
    for seed in range(4):
        assert not posted(article, told, random.Random(seed))


@pytest.mark.skipif(not REAL.exists(), reason="../shared/data/questions is absent")
def test_a_changed_fact_of_our_points_of_real_reports_is_refused() -> None:
    with REAL.open(encoding="utf-8") as lines:
        texts = [json.loads(next(lines))["text"] for _ in range(40)]
    found, all_ = [], 0
    for number, text in enumerate(texts):
        article = Article(id=str(number), text=text)
        told = [point.text for point in summarize([article], most=3)]
        all_ += len(told)
        found += posted(article, told, random.Random(number))
    assert all_ > 60
    assert not found
