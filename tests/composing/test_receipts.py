"""Nothing is told without a receipt, whatever the articles say."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.composing.choosing import chosen
from briefings.model import Article, Figure, Plan, Span, Story, Told

NOW = datetime(2026, 2, 3, 12, tzinfo=UTC)
_WHO = st.sampled_from(["Harbour master Ines Carrow", "The county", "Ellery Lines", "She", "Mayor Tom Aske", "Police"])
_DID = st.sampled_from(["closed", "sold", "counted", "promised", "took back", "will buy", "did not find"])
_WHAT = st.sampled_from(["buses", "seals", "homes", "crowns", "people", "ferries of the Skerry line"])
_WHEN = st.sampled_from(["on Monday", "last week", "on 2 February", "from Friday", "in 2019", ""])
_MANY = st.sampled_from(
    ["12", "about 1,600", "10,000", "two", "3.5 million", "at least 40", "a dozen", "14 percent of"]
)
_SAID = st.sampled_from(["", ", police said", ", according to the mayor", " (the second time since May)"])
_SPEECH = st.sampled_from(
    ["“We are late,” said Ada Byrne.", "“Nobody,” she said, “was at risk.”", "He called it “a mess”.", "“Open"]
)
_PLAIN = st.tuples(_WHO, _DID, _MANY, _WHAT, _WHEN, _SAID).map(
    lambda parts: f"{' '.join(part for part in parts[:5] if part)}{parts[5]}."
)
_SENTENCE = st.one_of(_PLAIN, _PLAIN, _SPEECH, st.text(max_size=30))
_TEXT = st.lists(_SENTENCE, min_size=1, max_size=8).map(" ".join)
_TITLE = st.one_of(_PLAIN, st.sampled_from(["LIVE: all of it", "Why the seals left?", ""]))


@st.composite
def articles(draw: st.DrawFn) -> list[Article]:
    texts = draw(st.lists(st.tuples(_TITLE, _TEXT), min_size=1, max_size=5))
    return [
        Article(
            id=f"a{number}.1",
            key=f"a{number}",
            title=title,
            text=text,
            outlet=f"Outlet {number % 3}",
            published_at=NOW - timedelta(hours=number),
            seen_at=NOW,
        )
        for number, (title, text) in enumerate(texts)
    ]


def _stands(story: Story, span: Span) -> str:
    known = {article.id: article.text for article in (*story.articles, *story.superseded)}
    assert 0 <= span.start < span.end <= len(known[span.article_id])
    return known[span.article_id][span.start : span.end]


def _joined(text: str) -> str:
    """A stop stands at its word on both sides: leaving out an aside may part them, and so may an outlet."""
    return re.sub(r"(?:\s+\.)+", ".", text)


def _holds(story: Story) -> None:
    for point in story.points:
        words = iter(_joined(_stands(story, point.spans[0])).split())
        assert all(any(own == word for word in words) for own in _joined(point.text).split()), point
        for span in [*point.spans[1:], *(gloss.span for gloss in point.glosses)]:
            _stands(story, span)
    if story.quote:
        assert story.quote.certain
        assert _stands(story, story.quote.span) == story.quote.text
        assert story.quote.speaker
        assert _stands(story, story.quote.speaker.name_span) == story.quote.speaker.name
    figures: list[Figure] = [*story.figures]
    figures += [told.figure for difference in story.differs for told in difference.statements]
    figures += [figure for change in story.corrections for figure in (change.before, change.after)]
    for figure in figures:
        assert _stands(story, figure.span) == figure.text
        assert figure.value is None or isinstance(figure.value, Decimal)


def _article(text: str, title: str = "") -> Article:
    return Article(id="a0.1", key="a0", title=title, text=text, outlet="Outlet 0", published_at=NOW, seen_at=NOW)


@settings(max_examples=60, deadline=None)
@given(articles())
@example(
    [_article("Harbour master Ines Carrow closed 12 buses on Monday. .", "Ines Carrow closed 12 buses on Monday.")]
)
def test_everything_told_stands_in_an_article_of_its_story(window: list[Article]) -> None:
    for story in chosen(window, [], told=[], revisions={}, plan=Plan(stories=5), now=NOW):
        _holds(story)
        assert len(story.headline) <= 90


@settings(max_examples=30, deadline=None)
@given(articles(), articles())
def test_what_is_told_again_is_news_and_has_receipts_too(first: list[Article], then: list[Article]) -> None:
    told = [
        Told(
            story_id=story.id,
            at=NOW,
            headline=story.headline,
            article_ids=tuple(article.id for article in story.articles),
            points=tuple(point.text for point in story.points),
        )
        for story in chosen(first, [], told=[], revisions={}, plan=Plan(), now=NOW)
    ]
    for story in chosen(then, [], told=told, revisions={}, plan=Plan(), now=NOW):
        _holds(story)
        already = {text for each in told if each.story_id == story.id for text in each.points}
        assert not story.new or not already & {point.text for point in story.points}
