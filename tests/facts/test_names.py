"""Names: who and what a report names, in full, and nothing that only has a capital."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.facts.names import names
from briefings.model import Article, Name


def _names(text: str, language: str = "en") -> tuple[Name, ...]:
    return names(Article(id="a", text=text, language=language))


def _texts(text: str, language: str = "en") -> list[str]:
    return [name.text for name in _names(text, language)]


def test_a_surname_is_the_person_named_in_full_elsewhere() -> None:
    found = _names("Energy Minister Ana Duarte resigned on Friday. Duarte had led the ministry since May.")
    assert [(name.text, name.full, name.kind) for name in found] == [
        ("Ana Duarte", "Ana Duarte", "person"),
        ("Duarte", "Ana Duarte", "person"),
    ]


def test_the_fullest_form_may_come_later_and_have_a_middle_initial() -> None:
    found = _names("Mr. Osei spoke first. Then Peter K. Osei left, and Peter Osei's brother stayed.")
    assert {name.full for name in found} == {"Peter K. Osei"}


def test_an_honorific_tells_two_people_of_one_surname_apart() -> None:
    found = _names("Laura Brandt and Martin Brandt own the farm. Mrs. Brandt keeps bees. Mr. Brandt does not.")
    assert [name.full for name in found][2:] == ["Laura Brandt", "Martin Brandt"]


def test_a_first_name_alone_is_the_only_person_who_bears_it() -> None:
    found = _names("Neighbours knew Laura Brandt well. They say that Laura was kind.")
    assert found[-1].full == "Laura Brandt"


def test_an_acronym_is_the_body_whose_initials_it_has() -> None:
    found = _names("The National Flood Agency (NFA) warned of rain. The NFA will speak on Monday.")
    assert {name.full for name in found} == {"National Flood Agency"}
    assert {name.kind for name in found} == {"organisation"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mexico’s ports and Ruth Kessler's boats were shut.", ["Mexico", "Ruth Kessler"]),
        ("The U.S. and the U.K. signed.", ["U.S.", "U.K."]),
        ("It was said on the X platform.", ["X"]),
        ("The Department of Health and Human Services agreed.", ["Department of Health and Human Services"]),
        ("Ruth Kessler and Omar Haddad agreed.", ["Ruth Kessler", "Omar Haddad"]),
        ("Sen. Ruth Kessler of Ohio agreed.", ["Ruth Kessler", "Ohio"]),
        ("Secretary of State Ruth Kessler agreed.", ["Ruth Kessler"]),
        ("Ludwig van Beethoven and Ursula von der Leyen agree.", ["Ludwig van Beethoven", "Ursula von der Leyen"]),
        ("Oslo-based Ruth Kessler agreed.", ["Ruth Kessler"]),
        ("He met Republican Ruth Kessler there.", ["Ruth Kessler"]),
        ("Martin Luther King Jr. spoke.", ["Martin Luther King Jr."]),
    ],
)
def test_a_name_is_neither_more_nor_less_than_the_name(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Residents fled. Nobody was hurt. Police said so on Monday, in March, at Christmas.",
        "American and Mexican officials met; Germans and Iowans did not.",
        "“Honestly, nothing works,” the Prime Minister said. But the President disagreed.",
        "I'm tired. I've said so. It was STUNNING.",
        "However, many people left. Will they return? Perhaps.",
    ],
)
def test_openers_days_nations_offices_and_shouting_are_no_names(text: str) -> None:
    assert _texts(text) == []


def test_a_common_word_is_a_name_where_the_report_has_it_as_a_surname() -> None:
    found = _names("Theresa May won. May said that she was glad, and Mark Cuban agreed. Cuban added nothing.")
    assert [name.full for name in found] == ["Theresa May", "Theresa May", "Mark Cuban", "Mark Cuban"]


def test_a_headline_in_capitals_names_only_what_the_report_names() -> None:
    text = "Kessler Tells Voters That She Will Not Run Again.\n\nRuth Kessler said on Monday that she would not run."
    assert [(name.text, name.full) for name in _names(text)] == [
        ("Kessler", "Ruth Kessler"),
        ("Ruth Kessler", "Ruth Kessler"),
    ]


def test_places_bodies_and_things_are_not_people() -> None:
    kinds = {
        name.text: name.kind for name in _names("She left Vera Rubin Ridge for the Ruth Kessler Foundation in Oslo.")
    }
    assert kinds == {"Vera Rubin Ridge": "place", "Ruth Kessler Foundation": "organisation", "Oslo": "place"}


def test_a_german_noun_is_no_name_but_a_person_named_in_full_is() -> None:
    text = "Die Ministerin Petra Lindner sprach vor dem Gericht über die Steuer. Lindner nannte es ein Geschenk."
    assert _texts(text, "de") == ["Petra Lindner", "Lindner"]


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=120) | st.text(alphabet="ABcd. ’'\n-“”Éß", max_size=120))
def test_offsets_are_exact_on_any_text_and_the_same_twice(text: str) -> None:
    found = _names(text)
    assert all(name.text == text[name.span.start : name.span.end] for name in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert found == _names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New York Transit will pay, it said on new terms.", ["New York Transit"]),
        ("South Koreans and Sri Lankans voted in South Korea.", ["South Korea"]),
        ("The House Ways and Means Committee met.", ["House Ways and Means Committee"]),
    ],
)
def test_places_of_two_words_keep_both_and_their_people_are_no_names(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected
