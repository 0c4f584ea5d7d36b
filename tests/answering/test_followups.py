"""What people ask in their own words: counts that may only get better (benchmarks/followups.py prints them)."""

from __future__ import annotations

import pytest

from benchmarks.asked import ORRIN_NOW, followups, orrin, stored
from benchmarks.followups import Told, told
from briefings.answering import answer
from briefings.model import TERMINAL, Question, Scope, Turn

LIES = [
    ("How many bronze heads did Orrin United return?", "23 bronze heads"),
    ("What did Ingvar Stolt say about the earthquake in Reyle?", "my own mother"),
    ("How many villages were told to be ready?", "6,200 people"),
    ('Who said "I thought I was lost"?', "Brekke"),
    ("Why does the union strike?", "48 hours"),
]
"""Questions that were answered firmly with what answers another one."""


def held(asked: list[Told], *, right: int, shown: int, wrong: int) -> bool:
    return (
        sum(each.right for each in asked) >= right
        and sum(each.place < 4 for each in asked) >= shown
        and sum(each.tone == "answered" and each.place == 1_000 for each in asked) <= wrong
    )


async def test_questions_about_the_sample_in_other_words_than_its_reports_have() -> None:
    assert held(await told(*followups(held=False)), right=20, shown=38, wrong=9)
    assert held(await told(*followups(held=True)), right=15, shown=30, wrong=8)


async def test_questions_about_a_testers_own_reports() -> None:
    assert held(await told(*orrin(), ORRIN_NOW), right=23, shown=39, wrong=5)


@pytest.mark.parametrize(("question", "lie"), LIES)
async def test_what_answers_another_question_is_not_told_firmly(question: str, lie: str) -> None:
    articles, _ = orrin()
    async with stored(articles) as store:
        asked = Question(id="q", text=question, asked_at=ORRIN_NOW)
        said = await answer(store, asked, Scope(tenant=TERMINAL), ORRIN_NOW)
    assert said.tone != "answered" or lie not in said.points[0].text


async def test_whoever_said_the_words_in_question_is_named() -> None:
    articles, _ = orrin()
    async with stored(articles) as store:
        asked = Question(id="q", text='Who said "I thought I was lost"?', asked_at=ORRIN_NOW)
        said = await answer(store, asked, Scope(tenant=TERMINAL), ORRIN_NOW)
    assert said.tone == "answered"
    assert "Ruiz said" in said.points[0].text


@pytest.mark.parametrize(
    ("first", "earlier"), [("How many sheep did the wolf kill?", "In the three earlier ones 12 sheep died.")]
)
async def test_and_how_many_before_counts_what_was_asked_for(first: str, earlier: str) -> None:
    articles, _ = orrin()
    async with stored(articles) as store:
        asked = Question(id="q", text=first, asked_at=ORRIN_NOW)
        said = await answer(store, asked, Scope(tenant=TERMINAL), ORRIN_NOW)
        ids = tuple(article.id for article in said.articles)
        turn = Turn(question=first, answer=said.points[0].text, article_ids=ids, at=ORRIN_NOW)
        then = Question(id="r", text="and how many before?", asked_at=ORRIN_NOW, turns=(turn,))
        said = await answer(store, then, Scope(tenant=TERMINAL), ORRIN_NOW)
    assert said.points[0].text == earlier


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What changed since yesterday about the Reyle earthquake?", "risen to 23"),
        ("What is new about the Corvey bridge since yesterday?", "may stay closed until April"),
    ],
)
async def test_what_changed_is_todays_news_or_yesterdays_where_today_has_none(question: str, first: str) -> None:
    articles, _ = orrin()
    async with stored(articles) as store:
        asked = Question(id="q", text=question, asked_at=ORRIN_NOW)
        said = await answer(store, asked, Scope(tenant=TERMINAL), ORRIN_NOW)
    assert said.tone == "answered"
    assert first in said.points[0].text
