"""The frame's words: every language says everything, and nothing is said in another's order."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from string import Formatter
from typing import Any, get_args

import pytest

from bot.render import layout
from bot.render.words import FRAMES, Frame
from briefings.model import Language
from tests.render import samples


def _shape(entry: Any) -> Any:
    """What must be alike in all languages: how many words, and which braces each has."""
    if isinstance(entry, str):
        return sorted({name for _, name, _, _ in Formatter().parse(entry) if name is not None})
    return [_shape(each) for each in entry] if isinstance(entry, tuple) else type(entry)


def test_there_is_a_frame_in_each_language_that_a_plan_may_name() -> None:
    assert set(FRAMES) == set(get_args(Language))


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("name", [each.name for each in fields(Frame) if each.name != "one"])
def test_each_language_has_every_entry_with_the_same_braces(language: Language, name: str) -> None:
    entry = getattr(FRAMES[language], name)
    assert entry
    assert _shape(entry) == _shape(getattr(FRAMES["en"], name))


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "World · Tue 3 Feb, morning: 1 story from 31 articles, 3 outlets"),
        ("es", "World · mar 3 feb, por la mañana: 1 noticia de 31 artículos, 3 medios"),
        ("de", "World · Di., 3. Feb., morgens: 1 Thema aus 31 Artikeln, 3 Medien"),
        ("fr", "World · mar. 3 févr., matin\u00a0: 1 sujet tiré de 31 articles, 3 médias"),
    ],
)
def test_the_lead_line_is_in_the_briefings_language(language: Language, lead: str) -> None:
    told = replace(samples.briefing(samples.bridge()), language=language)
    assert layout.lead_line(told, layout.clock(told, UTC)) == lead


@pytest.mark.parametrize(
    ("language", "four", "five"),
    [
        ("en", "1,500 articles", "31,500 articles"),
        ("es", "1500 artículos", "31\u202f500 artículos"),
        ("de", "1.500 Artikeln", "31.500 Artikeln"),
        ("fr", "1\u202f500 articles", "31\u202f500 articles"),
    ],
)
def test_thousands_are_parted_as_the_language_parts_them(language: Language, four: str, five: str) -> None:
    words = FRAMES[language]
    assert [words.count(number, words.articles) for number in (1_500, 31_500)] == [four, five]
    assert words.count(999, words.feeds).startswith("999 ")


@pytest.mark.parametrize(
    ("language", "today", "weekday", "first", "year", "ahead"),
    [
        ("en", "05:04", "Sun 05:04", "1 Jan", "17 Feb 2021", "Wed 4 Feb, 07:30"),
        ("es", "05:04", "dom 05:04", "1 ene", "17 feb 2021", "mié 4 feb, 07:30"),
        ("de", "05:04", "So. 05:04", "1. Jan.", "17. Feb. 2021", "Mi., 4. Feb., 07:30"),
        ("fr", "5h04", "dim. 5h04", "1er janv.", "17 févr. 2021", "mer. 4 févr., 7h30"),
    ],
)
def test_dates_stand_in_each_languages_own_order(
    language: Language, today: str, weekday: str, first: str, year: str, ahead: str
) -> None:
    clock = layout.clock(replace(samples.briefing(), language=language), UTC)
    told = [clock.tell(datetime(*day, 5, 4, tzinfo=UTC)) for day in ((2026, 2, 3), (2026, 2, 1), (2026, 1, 1))]
    assert told == [today, weekday, first]
    assert clock.tell(datetime(2021, 2, 17, tzinfo=UTC)) == year
    assert clock.ahead(datetime(2026, 2, 4, 7, 30, tzinfo=UTC)) == ahead
