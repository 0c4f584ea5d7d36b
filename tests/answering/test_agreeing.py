"""What a model may change in an answer, and what it may not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from briefings import sample
from briefings.answering import agreed
from briefings.model import Answer, Point, Span
from briefings.verification import receipted
from tests.answering.newswire import ANNA, ask, stored

FIRM = "How many people were injured in the ferry fire?"
LOST = "where can evacuated families from the Brenn sleep"


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    return asyncio.run(_answers(tmp_path_factory.mktemp("desk")))


async def _answers(folder: Path) -> dict[str, Answer]:
    async with stored(folder, readers=[(ANNA, sample.OUTLETS)]) as store:
        return {question: await ask(store, question) for question in (FIRM, LOST)}


def span(told: Answer, words: str) -> Span:
    """Where words stand in the articles that an answer was looked for in."""
    article = next(each.article for each in told.sources if words in each.article.text)
    start = article.text.index(words)
    return Span(article_id=article.id, start=start, end=start + len(words))


def test_what_both_find_in_one_sentence_is_firm_in_the_models_words(answers: dict[str, Answer]) -> None:
    told = answers[FIRM]
    point = Point(text="The fire hurt 12 people.", spans=told.points[0].spans, wrote="model")
    after = agreed(told, [point], point.spans, wrote="fake-1")
    assert (after.tone, after.points, after.wrote) == ("answered", (point,), "fake-1")
    assert [article.id for article in after.articles] == [point.spans[0].article_id]


def test_what_the_model_reads_elsewhere_is_the_closest_and_ours_stands_below(answers: dict[str, Answer]) -> None:
    told = answers[FIRM]
    elsewhere = next(each for each in told.sources if not any(map(each.span.touches, told.points[0].spans)))
    point = Point(text="Something else.", spans=(elsewhere.span,), wrote="model")
    after = agreed(told, [point], point.spans, wrote="fake-1")
    assert after.tone == "closest"
    assert after.points[:2] == (point, told.points[0])


def test_a_model_that_finds_nothing_softens_what_is_firm_and_leaves_the_rest(answers: dict[str, Answer]) -> None:
    assert agreed(answers[FIRM], (), (), wrote="fake-1").tone == "closest"
    assert agreed(answers[FIRM], (), (), wrote="fake-1").points == answers[FIRM].points
    assert agreed(answers[LOST], (), (), wrote="fake-1") == answers[LOST]


def test_words_that_do_not_hold_change_nothing_that_is_firm(answers: dict[str, Answer]) -> None:
    told = answers[FIRM]
    assert agreed(told, (), (told.sources[-1].span,), wrote="fake-1") == told


def test_where_its_words_do_not_hold_the_sentence_that_it_points_at_is_the_closest(answers: dict[str, Answer]) -> None:
    told = answers[LOST]
    assert told.tone == "declined"
    after = agreed(told, (), (span(told, "a school in Upper Brenn serves as a shelter"),), wrote="fake-1")
    assert (after.tone, after.wrote) == ("closest", "extractive")
    assert "shelter" in after.points[0].text
    assert receipted(after.points[0], {article.id: article for article in after.articles}).supported
