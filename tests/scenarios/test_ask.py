from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest

from tests.fakes import model as fake
from tests.fakes.model import ModelServer
from tests.scenarios.terminal import Terminal

FERRY = {
    "id": 7,
    "title": "Ferry fire injures 12",
    "text": "A fire on the ferry Maid of Ellery injured 12 people on Tuesday, police said. It sails again on Friday.",
    "url": "https://post.example/ferry",
    "outlet": "The Post",
    "published_at": "2026-02-03T09:00:00Z",
}
BANK = {"id": "b", "text": "The bank cut its rate to 3.25 percent on Monday, its governor Anna Reyes said."}


class Given(io.TextIOWrapper):
    """A stdin that holds these lines."""

    def __init__(self, *lines: object) -> None:
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        super().__init__(io.BytesIO(text.encode()))


async def stocked(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Given(FERRY, BANK))
    assert (await terminal("import"))[0] == 0


def configured(server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_MODEL_BASE_URL", server.base_url)
    monkeypatch.setenv("NUTGRAF_MODEL_NAME", "fake-1")


def answers(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


async def test_imported_articles_answer_questions_in_order(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Given(FERRY, BANK))
    assert (await terminal("import"))[0] == 0
    questions = [{"id": 1, "question": "How many people did the ferry fire injure?", "asked_at": "2026-02-04"}]
    questions.append({"id": "two", "question": "Who won the cup?"})
    monkeypatch.setattr(sys, "stdin", Given(*questions))
    code, out, _ = await terminal("ask", "--jsonl", "--sources", "2")
    first, second = answers(out)
    assert code == 0
    assert (first["id"], second["id"]) == (1, "two")
    assert set(first) == {"id", "answer", "tone", "declined", "sources"}
    point, source = first["answer"][0], first["sources"][0]
    assert set(point) == {"text", "article_id", "start", "end"}
    assert (point["article_id"], source["article_id"]) == ("7", "7")
    assert FERRY["text"][source["start"] : source["end"]] == source["text"]  # type: ignore[index]
    assert (first["tone"], first["declined"]) == ("answered", False)
    assert FERRY["text"][point["start"] : point["end"]] == point["text"]  # type: ignore[index]
    assert set(source) == {"article_id", "url", "start", "end", "text", "score"}
    assert (second["tone"], second["declined"], second["answer"]) == ("declined", True, [])


async def test_bad_lines_are_told_by_number_and_the_rest_goes_on(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Given("{", FERRY, {"id": 1}))
    code, _, error = await terminal("import")
    assert code == 1
    assert "line 1: not JSON" in error
    assert "line 3: “text” is missing" in error
    assert "1 new of 1" in error
    bad = [{"id": 1}, {"id": 2, "question": " "}, {"id": 3, "question": "Who?", "asked_at": "soon"}]
    bad += [{"id": 4, "question": "Who?", "story": 5}, {"id": 5, "question": "a" * 1001}]
    monkeypatch.setattr(sys, "stdin", Given(*bad))
    code, out, error = await terminal("ask", "--jsonl")
    assert (code, out) == (1, "")
    assert all(f"line {n}:" in error for n in (1, 2, 3, 4))
    assert "line 5: a question may have 1,000 characters, and this one has 1,001" in error
    assert "sample newswire" not in error
    code, _, error = await terminal("ask", "a" * 1001)
    assert (code, "this one has 1,001" in error) == (2, True)
    assert "from before" in " ".join((await terminal("ask", "--since", "1m", "Who was injured?"))[1].split())
    good = [{"id": n, "question": "How many people did the ferry fire injure?", "story": "7"} for n in (5, 6)]
    monkeypatch.setattr(sys, "stdin", Given(good[0], "[1]", "\x00", good[1]))
    code, out, error = await terminal("ask", "--jsonl")
    assert (code, [each["id"] for each in answers(out)]) == (1, [5, 6])
    assert all(f"line {n}:" in error for n in (2, 3))
    assert all(each["answer"][0]["article_id"] == "7" for each in answers(out))


async def test_a_question_is_about_the_story_that_it_names_by_the_id_of_the_import(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    quake = {
        "id": "quake",
        "title": "Quake near Reyle",
        "text": "An earthquake near Reyle injured 23 people on Monday.",
    }
    monkeypatch.setattr(sys, "stdin", Given(FERRY, quake))
    await terminal("import")
    lines = [{"id": n, "question": "How many people were injured?", "story": n} for n in ("7", "quake", "nowhere")]
    monkeypatch.setattr(sys, "stdin", Given(*lines))
    code, out, error = await terminal("ask", "--jsonl")
    assert code == 0
    assert [each["answer"][0]["article_id"] for each in answers(out)][:2] == ["7", "quake"]
    assert "question nowhere: there is no article nowhere" in error


async def test_an_article_imported_again_with_another_text_is_a_new_revision(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("The ferry fire injured 15 people.", "The ferry fire injured 12 people."):
        monkeypatch.setattr(sys, "stdin", Given({"id": "f", "text": text}))
        await terminal("import")
    monkeypatch.setattr(sys, "stdin", Given({"id": 1, "question": "How many people did the ferry fire injure?"}))
    (told,) = answers((await terminal("ask", "--jsonl"))[1])
    assert [source["text"] for source in told["sources"]] == ["The ferry fire injured 12 people."]


async def test_without_feeds_the_sample_newswire_answers_and_says_so(terminal: Terminal) -> None:
    code, out, _ = await terminal("ask", "How many troops will Mexico send to the border?")
    assert code == 0
    assert "10,000 National Guard troops" in out
    assert "[1] " in out
    assert "from 31 articles since" in out
    assert "sample newswire" in out


async def test_many_questions_of_the_sample_newswire_are_answered_and_stderr_says_so(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Given({"id": 1, "question": "How many troops will Mexico send to the border?"}))
    code, out, error = await terminal("ask", "--jsonl")
    assert (code, len(answers(out)), error.count("sample newswire")) == (0, 1, 1)


async def test_a_question_is_needed(terminal: Terminal) -> None:
    code, _, error = await terminal("ask")
    assert code == 2
    assert "what is the question?" in error


async def test_an_answer_is_worded_by_the_model_and_paid_for_where_one_is_configured(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stocked(terminal, monkeypatch)
    cited = "A fire on the ferry Maid of Ellery injured 12 people on Tuesday, police said."
    said = "Police said a fire on the ferry Maid of Ellery hurt 12 people on Tuesday."
    point = {"text": said, "sources": [{"report": 1, "words": cited}]}
    async with ModelServer(fake.gives({"answered": True, "points": [point]})) as server:
        configured(server, monkeypatch)
        code, out, _ = await terminal("ask", "How many people did the ferry fire injure?")
        assert code == 0
        assert said.removesuffix(".") in " ".join(out.split())
        assert "worded by fake-1 and checked" in " ".join(out.split())
        assert "answers: 790 tokens" in (await terminal("budget"))[1]


async def test_a_model_points_at_what_shares_no_word_with_the_question_and_its_outlet_says_it(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stocked(terminal, monkeypatch)
    cited = "It sails again on Friday."
    point = {"text": "The boat is back in service.", "sources": [{"report": 1, "words": cited}]}
    async with ModelServer(fake.gives({"answered": True, "points": [point]})) as server:
        asked = "By which day will tickets for the Maid be sold?"
        assert cited not in (await terminal("ask", asked))[1]
        configured(server, monkeypatch)
        out = " ".join((await terminal("ask", asked))[1].split())
    assert "I have nothing that says so directly; closest:" in out
    assert "It sails again on Friday" in out
    assert "worded by" not in out


async def test_what_a_terminal_would_obey_is_not_printed_and_what_is_stored_stays(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil = {name: f"\x1b[2J{FERRY[name]}\x1b]0;owned\x07\x9b31m" for name in ("title", "text", "url", "outlet")}
    monkeypatch.setattr(sys, "stdin", Given(FERRY | evil))
    await terminal("import")
    asked = "How many people did the ferry fire injure?"
    out = (await terminal("ask", "--receipts", asked))[1]
    assert "injured 12 people" in " ".join(out.split())
    assert not any(each in out for each in ("\x1b", "\x07", "\x9b", "[2J", "owned", "31m"))
    monkeypatch.setattr(sys, "stdin", Given({"id": 1, "question": asked}))
    (told,) = answers((await terminal("ask", "--jsonl"))[1])
    point = told["answer"][0]
    assert evil["text"][point["start"] : point["end"]] == point["text"]
