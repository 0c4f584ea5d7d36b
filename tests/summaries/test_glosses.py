from __future__ import annotations

import pytest

from briefings.model import Facts
from briefings.summaries import points
from briefings.summaries.glosses import in_words
from tests.summaries.samples import PUBLISHED, article, day, figure, name, quote


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-02-03", "3 February"),
        ("2025-12-31", "31 December 2025"),
        ("2026-02", "February"),
        ("2025-11", "November 2025"),
        ("2024", "2024"),
        ("", ""),
        ("2026-W06", ""),
        ("2026-02-30", ""),
    ],
)
def test_a_date_is_said_as_a_reader_says_it(value: str, shown: str) -> None:
    assert in_words(value, 2026) == shown


def test_an_absolute_date_needs_no_gloss() -> None:
    text = "The dam above Orsk gave way on 3 February after a week of heavy rain."
    facts = Facts(dates=(day(text, "3 February", "2026-02-03", relative=False),))
    assert points([article(text, published_at=PUBLISHED)], {"a": facts})[0].glosses == ()


def test_a_person_is_introduced_once() -> None:
    text = (
        "Ana Velarde ordered 300 engineers to inspect the broken dam above Orsk before the weekend.\n\n"
        "Velarde promised 40 million crowns for a new wall and a tunnel under the river."
    )
    named = name(text, "Ana Velarde", full="Ana Velarde"), name(text, "Velarde", full="Ana Velarde", nth=1)
    assert [point.glosses for point in points([article(text)], {"a": Facts(names=named)})] == [(), ()]


def test_a_pronoun_is_explained_only_where_its_person_is_certain() -> None:
    text = "Ana Velarde rules Costaverde.\n\nShe called the plan for the river “a bad joke” before reporters in Orsk."
    certain = quote(text, "a bad joke", "She", "Ana Velarde")
    for sure, shown in ((True, ["Ana Velarde"]), (False, [])):
        said = Facts(quotes=(quote(text, "a bad joke", "She", "Ana Velarde", certain=sure),))
        point = next(p for p in points([article(text)], {"a": said}) if p.text.startswith("She"))
        assert [gloss.text for gloss in point.glosses] == shown
    assert certain.speaker is not None


def test_figures_that_overlap_are_one_emphasis() -> None:
    text = "Some 300 of the 900 engineers of the province went to inspect the dam above Orsk."
    both = figure(text, "300", "300 of the 900 engineers"), figure(text, "900", "900 engineers")
    (point,) = points([article(text)], {"a": Facts(figures=both)})
    assert [point.text[start:end] for start, end in point.emphasis] == ["300 of the 900 engineers"]


def test_a_figure_in_an_aside_that_was_cut_is_not_emphasised() -> None:
    text = (
        "The ministry of water, which took over the care of 300 older dams from the provinces nine years ago after a "
        "long quarrel about money, will pay for a new wall above Orsk at a cost of 40 million crowns, she said."
    )
    both = figure(text, "300", "300 older dams"), figure(text, "40 million", "40 million crowns")
    (point,) = points([article(text)], {"a": Facts(figures=both)})
    assert [point.text[start:end] for start, end in point.emphasis] == ["40 million crowns"]
