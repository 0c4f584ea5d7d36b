"""Answers in their three tones, held against golden files: `pytest --write-golden` writes them anew; then look."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from bot.blocks import Buttons, Document
from bot.render import answered, spoken
from briefings import sample
from briefings.model import Answer
from tests.answering.newswire import ANNA, ask, stored

GOLDEN = Path(__file__).parent / "golden"
ASKED = {
    "answered": "How many people were injured in the ferry fire?",
    "closest": "Who inspected the ferry?",
    "declined": "Is the mayor of Port Ellery dead?",
}


@pytest.mark.parametrize("tone", ASKED)
async def test_an_answer_looks_as_it_should(tone: str, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    told = await _asked(tmp_path, tone)
    shown = _terminal(answered.document(told, zone=UTC, buttons=False))
    if told.points:
        shown += "\n--- receipts\n" + _terminal(answered.receipts(told, zone=UTC))
    golden = GOLDEN / f"answer-{tone}.txt"
    if pytestconfig.getoption("--write-golden"):
        golden.write_text(shown, "utf-8")
    assert told.tone == tone
    assert shown == golden.read_text("utf-8")


async def test_every_answer_has_buttons_that_say_which_answer_they_are_of(tmp_path: Path) -> None:
    told = await _asked(tmp_path, "answered")
    (row,) = [block.row for block in answered.document(told, zone=UTC) if isinstance(block, Buttons)]
    acts = [f"{act}:{told.id}:0" for act in ("receipts", "share", "up", "down")]
    assert [button.act for button in row] == acts
    assert all(len(button.act) <= 64 for button in row)


async def test_a_declined_answer_offers_the_nearest_story(tmp_path: Path) -> None:
    told = await _asked(tmp_path, "declined")
    (row,) = [block.row for block in answered.document(told, zone=UTC) if isinstance(block, Buttons)]
    assert row[0].act == f"ask:{told.id}:0"
    assert row[0].label.startswith("Ask about: ")


async def test_a_feed_that_puts_a_whole_text_into_its_title_fills_no_screen_with_it(tmp_path: Path) -> None:
    told = await _asked(tmp_path, "declined")
    assert told.nearest
    long = replace(told, nearest=replace(told.nearest, title="😀 " * 2000))
    assert len(_terminal(answered.document(long, zone=UTC))) < 700


async def _asked(folder: Path, tone: str) -> Answer:
    async with stored(folder, readers=[(ANNA, sample.OUTLETS)]) as store:
        return await ask(store, ASKED[tone])


def _terminal(document: Document) -> str:
    out = StringIO()
    Console(file=out, width=80, highlight=False).print(spoken.document(document, links=False), crop=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
