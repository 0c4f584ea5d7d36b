from __future__ import annotations

import pytest

from bot.chatter import asks_nothing


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thanks!",
        "Thank you so much, nutgraf",
        "lol ok",
        "👍",
        ":+1: :tada:",
        "+1",
        "hahaha",
        "Vielen Dank!",
        "de nada",
    ],
)
def test_a_thanks_a_laugh_and_an_emoji_ask_nothing(text: str) -> None:
    assert asks_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["And the Greens?", "thanks, and how many before", "ok?", "who leads them", "turnout", "Wer noch", "?", "2024"],
)
def test_anything_else_is_a_question(text: str) -> None:
    assert not asks_nothing(text)
