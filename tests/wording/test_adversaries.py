"""A sample of what lying models might write: the whole is `make bench-model`."""

from __future__ import annotations

from collections import Counter

import pytest

from benchmarks.adversaries import Written, by_hand, real, sample, written
from benchmarks.quality.worded import MUST, nearest
from benchmarks.table import SHARED
from briefings.model import Article, Span
from briefings.verification import check_worded

REAL = SHARED / "data/questions/articles.jsonl"


def told(found: list[Written], *kinds: str) -> list[Written]:
    return [each for each in found if each.told and (each.kind in kinds if kinds else each.kind != "true")]


@pytest.fixture(scope="module")
def lies() -> list[Written]:
    return [*written(sample(), held=False, seed=1, each=1), *by_hand(held=False), *by_hand(held=True)]


def test_no_changed_fact_is_told_in_a_models_words(lies: list[Written]) -> None:
    planted = Counter(each.kind for each in lies)
    assert all(planted[kind] for kind in ("figure", "date", "name"))
    assert sum(planted[kind] for kind in MUST) > 100
    assert told(lies, *MUST) == []


def test_few_of_the_other_lies_are_told(lies: list[Written]) -> None:
    others = [each for each in lies if each.kind not in (*MUST, "true")]
    assert len(others) > 100
    assert len(told(others)) < 0.08 * len(others), told(others)


def test_few_true_rewordings_are_lost(lies: list[Written]) -> None:
    true = [each for each in lies if each.kind == "true"]
    lost = [each.text for each in true if not each.told]
    assert len(lost) <= 0.2 * len(true), lost


@pytest.mark.skipif(not REAL.exists(), reason="../shared/data/questions is absent")
def test_no_changed_fact_of_real_reports_is_told() -> None:
    found = list(written(real(REAL, most=12, seed=77), held=True, seed=8, each=2))
    assert len(found) > 60
    assert told(found, *MUST) == []


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("calder-water-fine", "Calder Water could face a fine of up to 4 million crowns."),
        (
            "aldane-brightwell-merger",
            "Aldane will pay 1.2 billion euros for the purchase of Brightwell's wind turbine maker.",
        ),
        ("bank-vastria-rate-cut", "The report was sent by the bank's committee to the bank's committee."),
    ],
)
def test_what_a_real_small_model_made_up_is_refused_whatever_it_cites(report: str, text: str) -> None:
    """SmolLM2's own, from `make model-demo`; it cited what stands nowhere, here the nearest sentences are cited."""
    article = next(each for each in sample() if each.id == report)
    assert not check_worded(text, nearest(text, article), {report: article}).supported


@pytest.mark.parametrize(
    ("kind", "source", "text"),
    [
        ("figure", "The dam holds 40 million litres.", "The dam holds 41 million litres."),
        ("date", "The dam was opened on 3 May 1998.", "The dam was opened on 4 May 1998."),
        ("quote", "“The dam is safe,” said engineer Ada Moll.", "“The dam was safe,” said engineer Ada Moll."),
        (
            "speaker",
            "Engineer Ada Moll told mayor Jon Peck that the dam is safe.",
            "Mayor Jon Peck said the dam is safe.",
        ),
        ("name", "Engineer Ada Moll inspected the dam.", "Engineer Eva Moll inspected the dam."),
        ("name", "The dam belongs to the Walton-Penner family.", "The dam belongs to the Penner family."),
        ("negation", "The dam will not be closed this year.", "The dam will be closed this year."),
        ("modality", "The dam is likely to leak again in spring.", "The dam is to leak again in spring."),
        ("modality", "The new dam will cost 4 million crowns.", "The new dam cost 4 million crowns."),
        ("modality", "The gates are to be opened in June.", "The gates were opened in June."),
        ("attribution", "The dam is cracked, engineer Ada Moll said.", "The dam is cracked."),
        ("limit", "The dam holds about 40 million litres.", "The dam holds 40 million litres."),
        ("gist", "The bank cut its rate on Monday, its first cut in two years.", "Monday, its first cut in two years."),
    ],
)
def test_each_kind_of_lie_is_refused_by_its_own_veto(kind: str, source: str, text: str) -> None:
    article = Article(id="a", title="", text=source)
    span = Span(article_id="a", start=0, end=len(source))
    assert kind in {each.kind for each in check_worded(text, [span], {"a": article}).unsupported}
    assert check_worded(source, [span], {"a": article}).supported


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Claudia Sheinbaum wrote that the troops are to stop drugs from crossing north.", True),
        ("Donald Trump wrote that the troops are to stop drugs from crossing north.", False),
    ],
)
def test_she_is_the_one_whom_the_sentence_before_names_first_and_nobody_else(text: str, told: bool) -> None:
    article = next(each for each in sample() if each.id == "mexico-guard-border")
    at = article.text.index("The troops are to stop drugs")
    span = Span(article_id=article.id, start=at, end=article.text.index("she wrote.") + len("she wrote."))
    assert check_worded(text, [span], {article.id: article}).supported is told
