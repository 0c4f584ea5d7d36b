"""What people type on Slack is understood, or the nearest thing is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.blocks import Bullets, Paragraph
from bot.chat import Command, Option
from bot.slack_bot.causes import words as cause
from bot.slack_bot.words import Misunderstood, Typed, act, plain, understand
from tests.slack_bot.desk import COMMANDS

MORE = (
    *COMMANDS,
    Command(
        name="plan",
        summary="A plan",
        names={"de": "plan neu"},
        options=(
            Option(name="when", summary="When", choices=("morning", "evening")),
            Option(name="thread", summary="In a thread", kind="yes_no"),
            Option(name="stories", summary="How many", kind="number"),
            Option(name="topics", summary="On what", names={"de": "themen"}),
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "command", "options"),
    [
        ("", "help", {}),
        ("help feed add", "help", {}),
        ("briefing now", "briefing now", {}),
        ("Briefing  NOW climate", "briefing now", {"topic": "climate"}),
        ("briefing now “climate change”", "briefing now", {"topic": "climate change"}),
        ("briefing now topic=climate", "briefing now", {"topic": "climate"}),
        ('briefing now topic="climate change"', "briefing now", {"topic": "climate change"}),
        (
            "sub <https://a.example/rss?a=1&amp;b=2|a.example> world",
            "feed add",
            {"address": "https://a.example/rss?a=1&b=2", "topic": "world"},
        ),
        (
            "feed add topic=world https://a.example/rss",
            "feed add",
            {"address": "https://a.example/rss", "topic": "world"},
        ),
        ("ask why did E=mc2 hold?", "ask", {"question": "why did E=mc2 hold?"}),
        ("ask question=How wide is the crack?", "ask", {"question": "How wide is the crack?"}),
        ("plan morning yes 3 a b", "plan", {"when": "morning", "thread": "yes", "stories": "3", "topics": "a b"}),
        ("plan thread=off themen=x", "plan", {"thread": "no", "topics": "x"}),
        ("plan neu Evening", "plan", {"when": "evening"}),
    ],
)
def test_words_become_a_command_with_options(text: str, command: str, options: dict[str, str]) -> None:
    typed = understand("/nutgraf", text, MORE)
    assert isinstance(typed, Typed), typed
    assert (typed.command.name, typed.options) == (command, options)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Briefing", "“Briefing” is one of these:"),
        ("fead add x", "There is no “fead add”. Did you mean /nutgraf feed add?"),
        ("xyzzy", "There is no “xyzzy”."),
        ("feed add", "“feed add” needs address."),
        ("plan noon", "“noon” is neither yes nor no, for thread."),
        ("plan when=noon", "“noon” is none of morning, evening, for when."),
        ("briefing list all", "“all” is more than this takes."),
    ],
)
def test_what_is_no_command_is_answered_with_what_is(text: str, says: str) -> None:
    wrong = understand("/nutgraf", text, MORE)
    assert isinstance(wrong, Misunderstood), wrong
    first, more = wrong.document
    assert isinstance(first, Paragraph)
    assert "".join(word.text for word in first.line).startswith(says)
    assert isinstance(more, Bullets | Paragraph)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_understood_or_answered(text: str) -> None:
    assert isinstance(understand("/nutgraf", text, MORE), Typed | Misunderstood)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters='"“”„<>&'), min_size=1, max_size=60).filter(str.split))
def test_a_question_comes_through_word_for_word(question: str) -> None:
    typed = understand("/ask", question, COMMANDS)
    words = " ".join(question.split())
    if isinstance(typed, Typed) and not words.casefold().startswith("question="):
        assert typed.options["question"] == words


def test_a_question_reaches_a_desk_that_has_no_such_command() -> None:
    typed = understand("/ask", "who won?", [command for command in COMMANDS if command.name != "ask"])
    assert isinstance(typed, Typed)
    assert (typed.command.name, typed.options) == ("ask", {"question": "who won?"})


def test_slacks_marks_are_taken_off() -> None:
    text = "<@UBOT>  is &lt;b&gt; in <#C1|news> by <@U2|anna>, <!here> <https://a.example|a.example> true?"
    assert plain(text, "UBOT") == "is <b> in #news by @anna, here https://a.example true?"


def test_an_act_is_a_command_and_its_words() -> None:
    assert act("briefing pause:morning:1") == ("briefing pause", ("morning", "1"))


def test_what_can_be_chosen_is_named_where_it_must_be() -> None:
    asked = Command(
        name="answers",
        summary="Who sees",
        options=(Option(name="show", summary="To whom", required=True, choices=("private", "public")),),
    )
    found = understand("/nutgraf", "answers", (*COMMANDS, asked))
    assert isinstance(found, Misunderstood)
    assert "/nutgraf answers <private|public>" in str(found.document)


def test_an_unknown_error_is_named_by_its_code() -> None:
    assert cause("brand_new") == ("Slack answered “brand_new”", "")
