"""Answers from passages in a model's words; and briefings in another language than the outlets'."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from bot.render import markdown
from briefings.model import Passage, Question, Span, Turn
from briefings.wording import answered, worded
from tests.fakes import model as fake
from tests.fakes.model import Asked, Reply
from tests.wording.desk import BOARD, FERRY, NOW, answering, briefing, desk

PASSAGES = [
    Passage(article=article, span=Span(article_id=article.id, start=0, end=90), text=article.text[:90], score=1.0)
    for article in (FERRY, BOARD)
]
INJURED = "The coastguard said 12 people were hurt in a fire on the ferry Maid of Ellery on Monday."
SAID = "A fire on the ferry Maid of Ellery injured 12 people on Monday, the coastguard said."


def answer(*points: tuple[str, int, str], given: bool = True) -> Reply:
    lines = [{"text": text, "sources": [{"report": report, "words": words}]} for text, report, words in points]
    return fake.gives({"answered": given, "points": lines})


def asked(text: str, **more: Any) -> Question:
    return Question(id="q", text=text, asked_at=NOW, **more)


async def test_an_answer_is_told_with_its_receipts(tmp_path: Path) -> None:
    async with desk(tmp_path, answer((INJURED, 1, SAID))) as at:
        found = await answered(asked("How many were hurt?"), PASSAGES, writer=at.writer)
        data = at.server.asked[0]["messages"][1]["content"]
    assert found
    assert [point.text for point in found.points] == [INJURED]
    assert (found.cited, found.wrote) == (found.points[0].spans, "fake-1")
    assert data.index("How many were hurt?") < data.index("<report 1")


async def test_a_model_is_shown_what_stands_around_a_passage_and_what_was_asked_before(tmp_path: Path) -> None:
    turn = Turn(question="What burned?", answer="The ferry Maid of Ellery.", article_ids=(FERRY.id,), at=NOW)
    async with desk(tmp_path, answer(given=False)) as at:
        await answered(asked("And what is paid?", headline="Ferry fire", turns=(turn,)), PASSAGES, writer=at.writer)
        data = at.server.asked[0]["messages"][1]["content"]
    for said in ("about 400 crowns.", "What burned?", "The ferry Maid of Ellery.", "Ferry fire", "3 February 2026"):
        assert said in data


async def test_what_the_passages_do_not_answer_is_declined(tmp_path: Path) -> None:
    async with desk(tmp_path, answer(given=False)) as at:
        found = await answered(asked("Who won the cup?"), PASSAGES, writer=at.writer)
    assert found
    assert (found.points, found.cited) == ((), ())


@pytest.mark.parametrize(
    "reply",
    [answer((INJURED.replace("12", "21"), 1, SAID)), answer(("Everybody was brave.", 1, SAID), (INJURED, 1, SAID))],
)
async def test_where_the_first_sentence_does_not_hold_it_points_at_what_it_cites(tmp_path: Path, reply: Reply) -> None:
    async with desk(tmp_path, reply) as at:
        found = await answered(asked("How many were hurt?"), PASSAGES, writer=at.writer)
    assert found
    assert not found.points
    assert [FERRY.text[span.start : span.end] for span in found.cited] == [SAID]


@pytest.mark.parametrize(
    "reply", [answer((INJURED, 2, SAID)), answer((INJURED, 9, SAID)), fake.fails(500), fake.says("Twelve.")]
)
async def test_what_stands_nowhere_or_cannot_be_read_is_nothing(tmp_path: Path, reply: Reply) -> None:
    async with desk(tmp_path, reply) as at:
        assert await answered(asked("How many were hurt?"), PASSAGES, writer=at.writer) is None


async def test_a_receipt_outside_of_what_was_shown_is_none(tmp_path: Path) -> None:
    later = "It will pay each passenger about 400 crowns."
    long = replace(FERRY, text=FERRY.text.removesuffix(later) + "The sea was calm. " * 200 + later)
    text = "Ellery Lines will pay each passenger about 400 crowns."
    async with desk(tmp_path, answer((text, 1, later))) as at:
        shown = [replace(PASSAGES[0], article=long)]
        assert await answered(asked("What is paid?"), shown, writer=at.writer) is None


_GERMAN = "Bei einem Brand auf der Fähre Maid of Ellery wurden am Montag 12 Menschen verletzt, sagte die Küstenwache."


def german(back: str, text_: str = _GERMAN) -> Reply:
    """A model that writes German, and gives this when asked to put it back."""

    def text(asked: Asked) -> str:
        if "Translate each numbered sentence" in asked["messages"][0]["content"]:
            count = len(asked["messages"][1]["content"].splitlines())
            return json.dumps({"sentences": [back] * count})
        made: Any = answering((text_, FERRY, SAID))(asked)
        return json.dumps(made)

    return fake.says(text)


async def test_a_translation_is_told_as_one_if_put_back_it_says_what_the_source_says(tmp_path: Path) -> None:
    async with desk(tmp_path, german(INJURED)) as at:
        (after,) = (await worded(briefing(language="de"), writer=at.writer)).stories
        assert at.server.asked[1]["messages"][1]["content"].startswith("1. (English) ")
    assert (after.points[0].text, after.points[0].wrote) == (_GERMAN, "translation")
    assert [gloss.text for gloss in after.points[0].glosses] == ["übersetzt"]
    assert all(point.wrote == "outlet" for point in after.points[1:])


@pytest.mark.parametrize("back", [INJURED.replace("hurt", "killed"), "Something else altogether happened.", ""])
async def test_a_translation_that_put_back_says_something_else_is_not_told(tmp_path: Path, back: str) -> None:
    async with desk(tmp_path, german(back)) as at:
        told = await worded(briefing(language="de"), writer=at.writer)
    assert told.stories == briefing(language="de").stories


@pytest.mark.parametrize(
    ("translation", "told"),
    [
        ("Die Übung hat funktioniert", "Die Übung hat funktioniert"),
        ("Alle 15 Übungen haben funktioniert", ""),
        ("Mehr auf http://evil.example", ""),
    ],
)
async def test_a_quote_stays_in_its_own_language_with_its_translation_beside_it(
    tmp_path: Path, translation: str, told: str
) -> None:
    quote = {"report": FERRY, "words": "The drill worked", "translation": translation}

    def text(asked: Asked) -> str:
        if "Translate each numbered sentence" in asked["messages"][0]["content"]:
            return json.dumps({"sentences": [INJURED]})
        return json.dumps(answering((_GERMAN, FERRY, SAID), quote=quote)(asked))

    async with desk(tmp_path, fake.says(text)) as at:
        (after,) = (await worded(briefing(language="de"), writer=at.writer)).stories
    assert after.quote
    assert after.quote.text == "The drill worked,"
    assert after.quote_translation == told
    shown = markdown.briefing(replace(briefing(language="de"), stories=(after,)), zone=UTC)
    assert "The drill worked" in shown
    assert (f"übersetzt: {told}" in shown) is bool(told)


@pytest.mark.parametrize(
    ("kept", "changed"),
    [
        ("12", "21"),
        ("Montag", "Dienstag"),
        ("Maid of Ellery", "Star Queen"),
        ("Menschen verletzt", "Menschen nicht verletzt"),
    ],
)
async def test_a_translation_that_changes_a_fact_is_not_told_though_the_model_puts_it_back_well(
    tmp_path: Path, kept: str, changed: str
) -> None:
    assert kept in _GERMAN
    async with desk(tmp_path, german(INJURED, _GERMAN.replace(kept, changed))) as at:
        told = await worded(briefing(language="de"), writer=at.writer)
    assert told.stories == briefing(language="de").stories
