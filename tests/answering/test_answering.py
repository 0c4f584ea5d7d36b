from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from briefings import sample
from briefings.answering import answer
from briefings.model import Answer, Question, Scope, Turn
from briefings.verification import receipted
from tests.answering.newswire import ANNA, NOW, articles, ask, stored, turn

FIRST = [
    ("How many troops will Mexico send to the border?", "10,000 National Guard troops"),
    ("How many people were injured in the ferry fire?", "12 people"),
    ("When will ferry sailings resume?", "Saturday"),
    ("Who is the governor of the Bank of Vastria?", "Maria Oduya"),
    ("What caused the fire on the ferry Maid of Ellery?", "clamp"),
    ("Who said sovereignty is non-negotiable?", "Sheinbaum"),
    ("What did Maria Oduya say?", "Oduya"),
    ("Where did the fire break out?", "Port Ellery"),
    ("Who is the president of Mexico?", "President Claudia Sheinbaum"),
    ("When was the ferry fire?", "on Tuesday"),
    ("When does the strike start?", "next week"),
    ("How long are the tariffs paused?", "one month"),
    ("How high was the river?", "5.1 metres"),
    ("What was the score in the cup final?", "3-1"),
    ("How many people left their homes?", "3,200 people"),
    ("How big could the fine be?", "24 million crowns"),
    ("How many troops did Trump order to the border?", "U.S. troops"),
]
NOT_HERE = [
    "Is the mayor of Port Ellery dead?",
    "Who won the chess olympiad in Budapest?",
    "asdf qwer",
    "",
    "Where is the dam?",
    "What caused the outage?",
    "How much did the ferry cost?",
]
FALSE = ("Did Mexico refuse to send troops?", "Mexico will send 10,000")


@pytest.mark.parametrize(("question", "has"), FIRST)
async def test_the_sentence_that_answers_comes_first(tmp_path: Path, question: str, has: str) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, question)
    assert told.tone == "answered"
    assert has in told.points[0].text


async def test_an_answer_has_one_to_four_points_each_in_its_receipt(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        for question, _ in FIRST:
            told = await ask(store, question)
            by_id = {article.id: article for article in told.articles}
            assert 1 <= len(told.points) <= 4
            assert all(receipted(point, by_id).supported for point in told.points)
            assert told.searched == 31
            for source in told.sources:
                assert source.text == source.article.text[source.span.start : source.span.end]
            assert len({source.article.id for source in told.sources}) == len(told.sources) <= 10


@pytest.mark.parametrize("question", NOT_HERE)
async def test_what_the_articles_do_not_answer_is_declined(tmp_path: Path, question: str) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, question)
    assert (told.tone, told.points) == ("declined", ())


async def test_a_figure_of_something_else_is_no_firm_answer(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        for question in (
            "How much did the ferry cost?",
            "How many dogs were on the ferry?",
            "How many ferries has Ellery Lines?",
        ):
            assert (await ask(store, question)).tone != "answered"


async def test_how_much_is_not_answered_by_how_many(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "How much will each passenger get?")
    assert "400 crowns" in told.points[0].text


@pytest.mark.parametrize(
    ("question", "firm"),
    [
        ("Who won the cup final in 2026?", True),
        ("Who won the cup final in 2019?", False),
        ("How many people left their homes in 2026?", True),
        ("How many people left their homes in 2025?", False),
    ],
)
async def test_another_year_than_the_reports_is_no_firm_answer(tmp_path: Path, question: str, firm: bool) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert ((await ask(store, question)).tone == "answered") is firm


@pytest.mark.parametrize(
    ("question", "firm"), [("Which team won the cup final?", True), ("Which town was flooded?", False)]
)
async def test_the_answer_stands_for_the_sort_of_thing_asked_for_where_other_words_are_shared(
    tmp_path: Path, question: str, firm: bool
) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert ((await ask(store, question)).tone == "answered") is firm


async def test_nobody_is_on_board_a_marine_accident_board(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert (await ask(store, "How many people were on board the ferry?")).tone != "answered"


async def test_a_report_that_has_hardly_a_word_of_the_question_is_not_offered_as_near(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "Who is the new conductor?")
    assert (told.tone, told.nearest) == ("declined", None)


async def test_of_the_injured_nobody_is_told_that_so_many_died(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "How many people died in the ferry fire?")
    assert told.tone != "answered"
    assert not any("12 people" in point.text or "15 people" in point.text for point in told.points)


async def test_why_is_not_answered_by_what_came_before_alone(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "Why did the ferry burn?")
    assert told.tone != "answered"


async def test_neither_opinion_nor_a_quiz_nor_a_live_blog_answers_where_there_are_reports(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        for question in (
            "Tell me about the ferry",
            "Which road is closed?",
            "Which ferry caught fire?",
            "What about ferries?",
        ):
            told = await ask(store, question)
            shown = [*told.articles, *([told.nearest] if told.nearest else [])]
            assert not any(article.title.startswith(("Opinion", "Quiz", "LIVE")) for article in shown)


async def test_outlets_that_disagree_are_each_quoted(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "What do the outlets disagree on about the ferry fire?")
    said = [point.text for point in told.points]
    assert any("15 people" in text for text in said)
    assert any("12 people" in text for text in said)


async def test_what_changed_is_what_the_last_day_brought(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "What changed since yesterday about the ferry fire?")
    assert told.points
    assert all(NOW - article.published_at < timedelta(days=1) for article in told.articles if article.published_at)


async def test_a_false_premise_is_met_with_what_the_articles_say_not_with_yes_or_no(tmp_path: Path) -> None:
    question, has = FALSE
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, question)
    assert told.tone in ("answered", "closest")
    assert has in told.points[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Who is the captain of the ferry Maid of Ellery?",
        "Who will lead the tram drivers' union?",
        "Who stole the data from Calder Water?",
    ],
)
async def test_a_name_in_a_report_on_it_is_not_who_is_asked_for(tmp_path: Path, question: str) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert (await ask(store, question)).tone != "answered"


async def test_under_a_story_a_question_is_about_that_story_first(tmp_path: Path) -> None:
    under = tuple(each for each in articles(sample.OUTLETS[0]) if "mexico" in each.id)
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        told = await ask(store, "And how many before?", under=under)
    assert told.articles[0].id in {each.id for each in under}


async def test_a_pronoun_is_who_the_last_answer_named(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        first = await ask(store, "Who is the governor of the Bank of Vastria?")
        told = await ask(store, "What did she say?", turns=(turn(first),))
    assert "Oduya" in told.points[0].text


async def test_nothing_from_feeds_that_a_tenant_does_not_read_is_ever_told(tmp_path: Path) -> None:
    own, other = sample.OUTLETS[0], sample.OUTLETS[1:]
    theirs = {article.id for outlet in other for article in articles(outlet)}
    turns = (Turn(question="", answer="", article_ids=tuple(sorted(theirs)), at=NOW),)
    async with stored(tmp_path, readers=[(ANNA, [own])]) as store:
        for question, _ in FIRST:
            for told in (await ask(store, question), await ask(store, "And her?", turns=turns)):
                assert not theirs & set(_shown(told))
                assert told.searched == len(articles(own))


async def test_only_the_feeds_of_a_scope_are_looked_through(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        scope = Scope(tenant=ANNA, feeds=("meridian-wire",), since=NOW - timedelta(days=1))
        asked = Question(id="1", text="How many people were injured in the ferry fire?", asked_at=NOW)
        told = await answer(store, asked, scope, NOW)
    assert {article.outlet for article in told.articles} == {"Meridian Wire"}
    assert told.since
    assert told.since > NOW - timedelta(days=1)


async def test_the_same_question_gets_the_same_answer(tmp_path: Path) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert await ask(store, FIRST[0][0]) == await ask(store, FIRST[0][0])


@pytest.mark.parametrize(
    "text",
    ['"', "NEAR(a b)", "title:fire OR *", "' ; DROP TABLE articles", "a" * 5000, "\0", "火事", "\ud800", "{x} ^ - +"],
)
async def test_no_question_is_read_as_the_language_of_the_index(tmp_path: Path, text: str) -> None:
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        assert (await ask(store, text)).tone in ("declined", "closest", "answered")


def _shown(told: Answer) -> Iterator[str]:
    yield from (article.id for article in told.articles)
    yield from (source.article.id for source in told.sources)
    yield from (span.article_id for point in told.points for span in point.spans)
    if told.nearest:
        yield told.nearest.id


async def test_a_question_that_stands_by_itself_is_answered_under_any_story_as_if_it_stood_nowhere(
    tmp_path: Path,
) -> None:
    under = tuple(each for each in articles(sample.OUTLETS[0]) if "mexico" in each.id)
    async with stored(tmp_path, readers=[(ANNA, sample.OUTLETS)]) as store:
        for question, has in FIRST:
            told = await ask(store, question, under=under)
            assert told.tone == "answered", question
            assert has in told.points[0].text
