from __future__ import annotations

from dataclasses import replace

from briefings.model import Facts, Point, Quote
from briefings.summaries import best_quote
from tests.summaries.samples import BORDER, article, quote, span

VELARDE = quote(BORDER, "Sovereignty is not for sale.", "Velarde", "Ana Velarde", role="Costaverdean President")
HASTINGS = quote(BORDER, "All options will be on the table,", "Hastings", "Paul Hastings")
DEPLOYS = quote(BORDER, "Costaverde will send 10,000 guards to the river at once,", "she", "Ana Velarde")


def best(*quotes: Quote, points: tuple[Point, ...] = ()) -> Quote | None:
    return best_quote([article(BORDER)], {"a": Facts(quotes=quotes)}, points=points)


def test_the_quote_is_a_thought_of_the_person_whom_the_story_is_about() -> None:
    told = (Point(text="Velarde will send 10,000 guards to the river.", spans=(span(BORDER, "10,000"),)),)
    assert best(DEPLOYS, HASTINGS, VELARDE, points=told) == VELARDE


def test_a_speaker_who_is_not_certain_is_never_printed() -> None:
    assert best(replace(VELARDE, certain=False)) is None
    assert best(replace(VELARDE, speaker=None)) is None
    assert best_quote([article(BORDER)], None) is None


def test_what_a_point_says_already_is_not_quoted_again() -> None:
    told = (Point(text="Velarde answered, “Sovereignty is not for sale.”", spans=(VELARDE.span,)),)
    assert best(VELARDE, points=told) is None


def test_a_quote_of_more_than_thirty_words_is_not_printed() -> None:
    text = "“" + "No " * 31 + "way,” Ana Velarde said."
    long = quote(text, "No " * 31 + "way,", "Ana Velarde", "Ana Velarde")
    assert best_quote([article(text)], {"a": Facts(quotes=(long,))}) is None


def test_words_torn_from_a_sentence_are_not_printed() -> None:
    text = "Ana Velarde called the offer “a bad joke of history” on Monday."
    torn = quote(text, "a bad joke of history", "Ana Velarde", "Ana Velarde")
    assert best_quote([article(text)], {"a": Facts(quotes=(torn,))}) is None
