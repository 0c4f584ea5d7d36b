"""The batch commands: in order, a bad line told by its number and skipped, every span exact."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.cli import run

STRIKE = "Tram drivers in Port Ellery voted to strike over new rosters, their union said on Monday."
GOOD = {"id": 7, "text": f"{STRIKE} “Nobody can plan on ten days' notice,” said union secretary Bela Novak."}
COPY = {
    "id": "copy",
    "title": "Tram strike",
    "text": f"{STRIKE} Of 870 drivers, 791 took part in the vote.",
    "outlet": "B",
}


class Batch:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch, self.capsys = monkeypatch, capsys

    def __call__(self, command: str, *lines: object, words: tuple[str, ...] = ()) -> tuple[int, list[Any], str]:
        raw = b"\n".join(each if isinstance(each, bytes) else json.dumps(each).encode() for each in lines)
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        code = run([command, *words])
        out, error = self.capsys.readouterr()
        return code, [json.loads(line) for line in out.splitlines()], error


@pytest.fixture
def batch(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Batch:
    return Batch(monkeypatch, capsys)


def test_points_are_spans_of_the_text_that_was_given(batch: Batch) -> None:
    code, (answer,), _ = batch("summarize", GOOD, words=("--points", "1"))
    (point,) = answer["points"]
    assert (code, answer["id"], point["article_id"]) == (0, 7, 7)
    assert GOOD["text"][point["start"] : point["end"]] == point["text"] == STRIKE  # type: ignore[index]  # a text


def test_a_story_of_several_articles_gives_points_of_each_by_its_own_id(batch: Batch) -> None:
    _, (answer,), _ = batch("summarize", {"id": "s", "articles": [GOOD, COPY]})
    texts = {7: GOOD["text"], "copy": COPY["text"]}
    for point in answer["points"]:
        assert texts[point["article_id"]][point["start"] : point["end"]] == point["text"]  # type: ignore[index]


def test_facts_stand_where_they_say(batch: Batch) -> None:
    _, (answer,), _ = batch("facts", GOOD)
    text = str(GOOD["text"])
    for kind in ("figures", "quotes", "names", "dates"):
        assert all(text[each["start"] : each["end"]] == each["text"] for each in answer[kind])
    (quote,) = answer["quotes"]
    assert quote["speaker"] == "union secretary Bela Novak"
    assert text[quote["speaker_start"] : quote["speaker_end"]] == "Bela Novak"


def test_stories_are_numbered_as_they_come(batch: Batch) -> None:
    other = {"id": "mine", "text": "The government approved the country's first lithium mine at Sarn on Tuesday."}
    _, answers, _ = batch("group", GOOD, other, COPY)
    assert [each["id"] for each in answers] == [7, "mine", "copy"]
    assert [each["story"] for each in answers] == [1, 2, 1]


def test_a_sentence_is_held_against_its_articles(batch: Batch) -> None:
    articles = [{"id": "a", "text": "The council sold 40 buses to a dealer in Tarn on Monday."}]
    lies = {"id": 1, "text": "The council sold 50 buses to a dealer in Tarn.", "articles": articles}
    true = {"id": 2, "text": "The council sold 40 buses to a dealer in Tarn.", "articles": articles}
    _, (first, second), _ = batch("verify", lies, true)
    assert first["supported"] is False
    assert {"kind": "figure", "text": "50"} in [{**each, "text": each["text"][:2]} for each in first["unsupported"]]
    assert second["supported"] is True
    assert first["score"] < second["score"]


@pytest.mark.parametrize("command", ["summarize", "facts", "group"])
def test_a_bad_line_is_told_by_its_number_and_skipped(batch: Batch, command: str) -> None:
    code, answers, error = batch(
        command, GOOD, b"nope", b"", {"text": "x"}, [1], {"id": 3, "text": 5}, b"\xff\xfe", COPY
    )
    assert code == 1
    assert [each["id"] for each in answers] == [7, "copy"]
    assert [f"line {number}:" in error for number in (2, 4, 5, 6, 7)] == [True] * 5
    assert "Traceback" not in error


def test_nothing_in_is_nothing_out(batch: Batch) -> None:
    assert batch("facts") == (0, [], "")


def test_half_a_character_comes_back_as_it_came(batch: Batch) -> None:
    code, (answer,), _ = batch("facts", b'{"id": 1, "text": "\\ud800 Some 40 buses were sold."}')
    assert code == 0
    assert answer["figures"][0]["start"] == 2
