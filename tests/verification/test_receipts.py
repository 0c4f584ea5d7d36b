"""What a receipt promises."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.facts import facts
from briefings.model import Article, Gloss, Point, Span
from briefings.summaries import points
from briefings.text import sentences
from briefings.verification import check_quote, receipted
from tests.verification.news import BORDER, whole

BY_ID = {BORDER.id: BORDER}
FIRST = next(sentence.text for sentence in sentences(BORDER.text))


def kinds(point: Point) -> set[str]:
    """The kinds of what has no receipt."""
    return {each.kind for each in receipted(point, BY_ID).unsupported}


def put(point: Point, text: str) -> Point:
    """The same receipt for other words."""
    return replace(point, text=text)


def test_a_sentence_as_it_stands_has_its_receipt() -> None:
    verdict = receipted(whole(BORDER, FIRST), BY_ID)
    assert verdict.supported
    assert verdict.score == 1.0


def test_a_receipt_outside_the_articles_or_their_text_is_none() -> None:
    point = whole(BORDER, FIRST)
    assert kinds(replace(point, spans=())) == {"gist"}
    assert kinds(replace(point, spans=(Span(article_id="gone", start=0, end=5),))) == {"gist"}
    assert kinds(replace(point, spans=(*point.spans, Span(article_id=BORDER.id, start=0, end=10**6)))) == {"gist"}


def test_an_aside_may_be_left_out_of_a_point() -> None:
    sentence = "Its striker, Luis Ortega, 34, scored twice."
    assert not kinds(put(whole(BORDER, sentence), "Its striker, Luis Ortega, scored twice."))


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Mexico has not paid for the wall.", "Mexico has paid for the wall."),
        ("The tariffs may come back in March.", "The tariffs come back in March."),
        (FIRST, "Mexico will send 10,000 National Guard troops to its northern border."),
        ("About 2,500 U.S. troops are at the border already", "2,500 U.S. troops are at the border already"),
        ("“Sovereignty is not for sale,” Sheinbaum told", "“Sovereignty is for sale,” Sheinbaum told"),
        (FIRST, FIRST.replace("10,000", "12,000")),
        (FIRST, "Claudia Sheinbaum will send Mexico to its northern border."),
        (FIRST, FIRST.replace("Mexico will", "Mexico firmly will")),
    ],
)  # fmt: skip
def test_what_was_left_out_or_put_in_must_not_change_what_is_said(sentence: str, text: str) -> None:
    assert kinds(put(whole(BORDER, sentence), text))


def test_words_left_out_of_a_quotation_alter_it() -> None:
    text = "“We came, with our dogs, to the old harbour at night,” said Anna Lind."
    article = Article(id="a", text=text)
    point = Point(
        text="“We came to the old harbour at night,” said Anna Lind.",
        spans=(Span(article_id="a", start=0, end=len(text)),),
    )
    assert [each.kind for each in receipted(point, {"a": article}).unsupported] == ["quote"]


def test_a_gloss_is_a_name_that_stands_there_or_the_day_that_is_meant() -> None:
    point = whole(BORDER, "“Sovereignty is not for sale,” Sheinbaum told reporters in Mexico City.")
    at = point.text.index("Sheinbaum") + len("Sheinbaum")
    span = whole(BORDER, "Claudia Sheinbaum").spans[0]
    assert not kinds(replace(point, glosses=(Gloss(at=at, text="Claudia Sheinbaum", span=span),)))
    other = whole(BORDER, "Pete Hegseth").spans[0]
    assert kinds(replace(point, glosses=(Gloss(at=at, text="Pete Hegseth", span=other),))) == {"name"}
    assert kinds(replace(point, glosses=(Gloss(at=at, text="Carla Sheinbaum", span=span),))) == {"name"}


def test_a_gloss_of_a_day_is_reckoned_from_the_day_of_publication() -> None:
    point = whole(BORDER, FIRST)
    monday = whole(BORDER, "on Monday").spans[0]
    day = next(date for date in facts(BORDER).dates if date.span.start >= monday.start)
    at = point.text.index("Monday") + len("Monday")
    assert not kinds(replace(point, glosses=(Gloss(at=at, text="3 February", span=day.span),)))
    assert kinds(replace(point, glosses=(Gloss(at=at, text="4 February", span=day.span),))) == {"date"}


def test_a_quote_stands_verbatim_at_its_span_and_its_speaker_at_theirs() -> None:
    quote = next(each for each in facts(BORDER).quotes if each.speaker)
    assert check_quote(quote, BY_ID).supported
    assert not check_quote(replace(quote, text=quote.text + "!"), BY_ID).supported
    assert quote.speaker
    stranger = replace(quote.speaker, name="Viktor Aldana")
    assert [each.kind for each in check_quote(replace(quote, speaker=stranger), BY_ID).unsupported] == ["speaker"]


def test_our_own_points_have_their_receipts() -> None:
    found = points([BORDER], {BORDER.id: facts(BORDER)})
    assert found
    assert all(receipted(point, BY_ID).supported for point in found)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80), st.integers(-3, 900), st.integers(-3, 900))
def test_any_point_has_a_verdict(text: str, start: int, end: int) -> None:
    span = Span(article_id=BORDER.id, start=start, end=end)
    verdict = receipted(Point(text=text, spans=(span,), glosses=(Gloss(at=start, text=text, span=span),)), BY_ID)
    assert verdict.score in (0.0, 1.0)
