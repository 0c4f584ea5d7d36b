from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.summaries.asides import asides, placed, without


def cut(text: str) -> str:
    return without(text, asides(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The dam, which was built in 1931, gave way.", "The dam gave way."),
        ("The mayor, who lives in Orsk, Norland, left.", "The mayor left."),
        ("The river (the longest of the country) rose.", "The river rose."),
        ("The wall – old and full of holes – gave way.", "The wall gave way."),
        ("The wall, however, gave way.", "The wall gave way."),
        ("However, Orsk was dry by noon.", "Orsk was dry by noon."),
        ("It began in Orsk, which lies high, according to police.", "It began in Orsk, according to police."),
        ("Two boats left Orsk, where the harbour is closed.", "Two boats left Orsk."),
        (
            "The ministry of water in Orsk halted work on three old dams on Friday, dealing a blow to the province.",
            "The ministry of water in Orsk halted work on three old dams on Friday.",
        ),
        (
            "Voters in the valley of Orsk have rejected a third dam by a wide margin on Sunday — a win for anglers.",
            "Voters in the valley of Orsk have rejected a third dam by a wide margin on Sunday.",
        ),
        (
            "Guards turned back two boats near the mouth of the Orsk on Friday, as ice filled it, the port said.",
            "Guards turned back two boats near the mouth of the Orsk on Friday, the port said.",
        ),
        ("As the snow began to melt in the hills, Orsk moved 300 people.", "Orsk moved 300 people."),
    ],
)
def test_an_aside_is_left_out_and_the_rest_reads_on(text: str, left: str) -> None:
    assert cut(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "The wall gave way, police said.",
        "The dam, which the ministry said was safe, gave way.",
        "The man, who denies the charge, was held.",
        "The plan, which could cost a million, was put off.",
        "The mayor, who told reporters “the wall is old”, left.",
        "However, the town was dry by noon.",
        "The wall – old and worn – or what was left – gave way.",
        "The mayor – and her staff – left.",
        "It heats the melt, which ends up as bottles, bags and clothes.",
        "The minister, hoping for the votes of the valley, said on Friday that three dams would stay.",
        "Three dams in the valley of Orsk were shut by the ministry of water on Friday, leaving 300 people dry.",
        "The engineers of the ministry shut three dams on Friday, adding to a list of closed works and roads.",
        "Three dams in the valley of Orsk may be shut by the ministry of water, depending on the rain.",
        "As the snow began to melt in the hills, the town moved 300 people.",
        r"The rate \(v\) depends on the concentration \(s\) of what is there.",
    ],
)
def test_who_says_so_doubt_denial_and_quotes_are_no_asides(text: str) -> None:
    assert cut(text) == text


@given(st.text(alphabet="ab (),.–-'who", max_size=60))
def test_what_is_left_stands_where_placed_says(text: str) -> None:
    parts = asides(text)
    short = without(text, parts)
    for start in range(len(text)):
        if place := placed((start, start + 1), parts):
            assert short[place[0] : place[1]] == text[start]


def test_nothing_is_cut_from_within_a_quotation_nor_from_a_measure() -> None:
    for text in (
        "“The dike, which was built in 1953, held through the night,” said Dahl, the county engineer of Brenn.",
        'The report said "the dike (built in 1953) held" through the night.',
        "Winds of 65 kilometres (40 miles) per hour were measured at the harbour.",
    ):
        assert not [part for part in asides(text) if "1953" in text[slice(*part)] or "40" in text[slice(*part)]]
