"""Words of an article that may have a question's terms are found by how they open."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.passages.forms import opening, plain, term_of_word, vocabulary
from briefings.passages.stems import stem

_ENDINGS = ("s", "ies", "ed", "ing", "y", "ation", "ational", "iveness", "ency", "ably", "ements", "ologically", "lled")
_WORDS = st.builds(
    lambda root, ending: root + ending, st.text("abcdehilnorstuvyz", max_size=6), st.sampled_from(("", *_ENDINGS))
)


@given(_WORDS)
def test_a_stem_is_how_its_word_opens_but_for_the_last_letter(word: str) -> None:
    assert word.startswith(stem(word)[:-1])


@given(st.lists(_WORDS | st.sampled_from(("killed", "deaths", "american", "us", "1", "2022")), max_size=12), _WORDS)
def test_no_word_of_a_sought_term_is_missed(words: list[str], other: str) -> None:
    text = plain(" ".join([*words, other]))
    sought = set(map(term_of_word, filter(None, words))) - {""}
    found = set(map(term_of_word, opening(sought).findall(text)))
    assert found & sought == sought


def test_a_question_without_terms_finds_nothing() -> None:
    assert opening(()).findall(plain("The ferry left at 9 p.m.")) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The U.S. senators’ vote", ["unitedstates", "senat", "vote"]),
        ("Brazil's café sold 1,250 cups", ["brazil", "cafe", "sell", "1250", "cup"]),
        ("people in the UK, EU and US agreed", ["person", "britain", "europeanunion", "unitedstates", "agre"]),
    ],
)
def test_accents_capitals_and_possessives_are_off(text: str, terms: list[str]) -> None:
    assert vocabulary(text) == terms


def test_a_plain_text_is_words_and_spaces() -> None:
    assert re.fullmatch("[a-z0-9 ]*", plain("“Ø, ’tis 4°” — naïve, İstanbul\n\x00 ½ ß"))
