from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.render.layout import plain
from briefings.model import Article, Facts, Gloss, Name, Span
from briefings.summaries import points
from briefings.summaries.candidates import read
from briefings.summaries.glosses import glosses, in_words
from briefings.verification import receipted
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
        ("2026-W06", "week of 2 February"),
        ("2026-W99", ""),
        ("2026-02-30", ""),
    ],
)
def test_a_date_is_said_as_a_reader_says_it(value: str, shown: str) -> None:
    assert in_words(value, 2026) == shown


@pytest.mark.parametrize(
    ("read", "shown"),
    [
        (datetime(2026, 12, 30, tzinfo=UTC), "3 February"),
        (datetime(2027, 1, 2, tzinfo=UTC), "3 February 2026"),
        (datetime(2031, 2, 4, tzinfo=UTC), "3 February 2026"),
    ],
)
def test_a_day_of_another_year_is_said_with_its_year_to_who_reads_it_late(read: datetime, shown: str) -> None:
    assert in_words("2026-02-03", 2026, read) == shown
    assert in_words("2025-12-31", 2025, datetime(2026, 1, 4, tzinfo=UTC)) == "31 December"


def test_a_day_that_lacks_its_year_only_is_given_that() -> None:
    text = "The dam above Orsk was shut on Feb. 3 after a week of heavy rain and snow."
    known = Facts(dates=(day(text, "Feb. 3", "2026-02-03"),))
    (point,) = points([article(text, published_at=PUBLISHED)], {"a": known}, now=datetime(2029, 1, 1, tzinfo=UTC))
    assert "on Feb. 3 [2026] after" in plain(point)
    assert receipted(point, {"a": article(text, published_at=PUBLISHED)}).supported


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


DAM = "Costaverdean President Ana Maria Velarde leads the talks on the broken dam.\n\n"


@pytest.mark.parametrize(
    ("text", "called", "told"),
    [
        ("On Monday Velarde sent 300 engineers to Orsk.", "Velarde", "On Monday [Ana Maria] Velarde sent"),
        ("After a day of Velarde’s silence 300 engineers left.", "Velarde", "of [Ana Maria] Velarde’s silence"),
        ("Velarde sent 300 engineers to the town of Orsk.", "Velarde", "[Ana Maria] Velarde sent"),
        ("On Monday Ana sent 300 engineers to Orsk.", "Ana", "Ana [Maria Velarde] sent"),
        ("On Monday Ana Velarde sent 300 engineers to Orsk.", "Ana Velarde", "Monday Ana Velarde sent"),
        ("The court heard Velarde v. Orsk for three whole days.", "Velarde", "heard Velarde v. Orsk"),
    ],
)
def test_the_rest_of_a_name_stands_where_it_belongs(text: str, called: str, told: str) -> None:
    source = article(DAM + text)
    start = source.text.rindex(called)
    mention = Name(
        span=Span(article_id="a", start=start, end=start + len(called)),
        text=called,
        kind="person",
        full="Ana Maria Velarde",
    )
    known = Facts(names=(name(source.text, "Ana Maria Velarde", full="Ana Maria Velarde"), mention))
    point = next(each for each in points([source], {"a": known}) if each.text == text)
    alone = replace(point, glosses=_alone(source, text, known))
    assert told in plain(alone)
    assert receipted(alone, {"a": source}).supported


def _alone(source: Article, text: str, known: Facts) -> tuple[Gloss, ...]:
    """The glosses of a sentence that no other has introduced its people to."""
    candidate = next(each for each in read(source).candidates if each.text == text)
    return glosses(candidate, known)


def test_a_relative_is_not_taken_for_who_holds_the_office() -> None:
    text = (
        "President Velarde and her brother opened the new dam above Orsk on Friday at noon.\n\n"
        "At the foot of the wall Velarde spoke for an hour, and the painter Tomas Velarde sang."
    )
    names = [name(text, "Velarde", full="Tomas Velarde", nth=nth) for nth in (0, 1)]
    known = Facts(names=(*names, name(text, "Tomas Velarde", full="Tomas Velarde")))
    assert [point.glosses for point in points([article(text)], {"a": known})] == [(), ()]


def test_a_day_is_explained_once_in_a_point() -> None:
    text = "The dam above Orsk was shut today at noon, and this afternoon 300 engineers looked at it."
    days = tuple(day(text, part, "2026-02-03") for part in ("today", "this afternoon"))
    (point,) = points([article(text, published_at=PUBLISHED)], {"a": Facts(dates=days)})
    assert [gloss.text for gloss in point.glosses] == ["3 February"]


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


@pytest.mark.parametrize(
    ("told", "number", "phrase"),
    [
        ("112 of Wednesday's 290 flights", "290", "290 flights"),
        ("48 of its 130 branches", "130", "130 branches"),
        ("130 branches", "130", "130 branches"),
    ],
)
def test_a_figure_of_which_another_is_a_share_is_stressed_from_that(told: str, number: str, phrase: str) -> None:
    text = f"The airline said on Wednesday that it had closed {told} at Sundrey because of the strike of its crews."
    (point,) = points([article(text)], {"a": Facts(figures=(figure(text, number, phrase, phrase.split()[1]),))})
    assert [point.text[start:end] for start, end in point.emphasis] == [told]


def test_an_age_alone_and_a_bare_number_are_not_stressed() -> None:
    text = "Jo Hale, 50, led 300 of the engineers to the dam above Orsk, where 943,000 had signed a letter."
    found = (
        figure(text, "50", "50", "years old"),
        figure(text, "300", "300 of the engineers", "engineers"),
        figure(text, "943,000", "943,000"),
    )
    (point,) = points([article(text)], {"a": Facts(figures=found)})
    assert [point.text[start:end] for start, end in point.emphasis] == ["300 of the engineers"]


def test_a_figure_in_an_aside_that_was_cut_is_not_emphasised() -> None:
    text = (
        "The ministry of water, which took over the care of 300 older dams from the provinces nine years ago after a "
        "long quarrel about money, will pay for a new wall above Orsk at a cost of 40 million crowns, she said."
    )
    both = figure(text, "300", "300 older dams"), figure(text, "40 million", "40 million crowns")
    (point,) = points([article(text)], {"a": Facts(figures=both)})
    assert [point.text[start:end] for start, end in point.emphasis] == ["40 million crowns"]
