"""Quotation marks: every style is paired, and nothing else is taken for one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.facts.marks import quoted

_SIGNS = "“”\"‘’'„«»‹›`‚ \n.,;sA1—"


def _texts(text: str) -> list[str]:
    return [text[found.start : found.end] for found in quoted(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“The dam holds,” she said.",
        '"The dam holds," she said.',
        "‘The dam holds,’ she said.",
        "'The dam holds,' she said.",
        "``The dam holds,'' she said.",
        "''The dam holds,'' she said.",
        "`` The dam holds, '' she said.",
        "„The dam holds,“ she said.",
        "»The dam holds,« she said.",
        "« The dam holds, » she said.",
        "‹The dam holds,› she said.",
        "”The dam holds,” she said.",
        "She said: „The dam holds,” and left.",
    ],
)
def test_every_style_of_marks_is_paired_and_left_out_of_the_span(text: str) -> None:
    assert _texts(text) == ["The dam holds,"]


def test_apostrophes_open_and_close_nothing() -> None:
    text = "It's the farmers' third year; the '90s weren't like that, and rock 'n' roll didn't help."
    assert _texts(text) == []


def test_a_plural_possessive_does_not_close_a_single_quotation() -> None:
    assert _texts("'It was the voters' choice, not mine,' he said.") == ["It was the voters' choice, not mine,"]


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    assert _texts("“He shouted ‘run’ and I ran,” she said.") == ["He shouted ‘run’ and I ran,"]
    assert _texts("“He shouted 'run' and I ran,” she said.") == ["He shouted 'run' and I ran,"]


def test_a_quotation_of_several_paragraphs_is_one_a_paragraph_and_goes_on() -> None:
    found = quoted("“We waited.\n\n“Nobody came.\n\n“So we left,” she said.")
    assert [one.goes_on for one in found] == [True, True, False]


def test_flattened_paragraphs_that_open_their_mark_again_go_on_too() -> None:
    text = "She said: 'We waited. 'Nobody came,' and left."
    assert _texts(text) == ["We waited.", "Nobody came,"]


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    assert _texts("She said “we waited and left.\nNobody came.") == []


def test_a_stray_closing_mark_quotes_nothing() -> None:
    assert _texts('We waited” and left. The board is 5" wide.') == []


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet=_SIGNS, max_size=80))
def test_spans_are_in_order_apart_and_without_space_at_their_ends(text: str) -> None:
    found = quoted(text)
    for one in found:
        assert one.opening <= one.start < one.end <= one.closing <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
    assert all(before.closing <= after.opening for before, after in pairwise(found))
