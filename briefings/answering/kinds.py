"""Questions about a whole story: on what outlets disagree, what changed since yesterday."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from briefings.answering.pointing import MOST_POINTS
from briefings.facts import facts
from briefings.model import Article, Point, Span
from briefings.passages import Ranked
from briefings.stories import differences, is_news
from briefings.summaries import points
from briefings.text import sentences
from briefings.verification import receipted

_ABOUT_IT = 0.25  # of the best one's cover: an article that has less is about something else
_MOST_ARTICLES = 8
_A_DAY = timedelta(days=1)


def disputed(found: Sequence[Ranked]) -> tuple[Point, ...]:
    """The sentences in which outlets give different figures for the same thing, the newest first."""
    articles = _story(found)
    known = {article.id: facts(article) for article in articles}
    by_id = {article.id: article for article in articles}
    spans = [told.figure.span for each in differences(articles, known) for told in each.statements]
    found_points = [_around(span, by_id[span.article_id]) for span in spans]
    return tuple(dict.fromkeys(point for point in found_points if point))[:MOST_POINTS]


def changed(found: Sequence[Ranked], *, now: datetime) -> tuple[Point, ...]:
    """What the last day's reports of a story say that those before did not."""
    articles = _story(found)
    old = [article for article in articles if _at(article, now) < now - _A_DAY]
    new = [article for article in articles if article not in old]
    before = [point.text for point in points(old, None, most=8)] if old else []
    known = {article.id: facts(article) for article in new}
    by_id = {article.id: article for article in new}
    told = points(new, known, most=MOST_POINTS, told=before) if new else ()
    return tuple(point for point in told if is_news(point.text, before) and receipted(point, by_id).supported)


def _story(found: Sequence[Ranked]) -> list[Article]:
    best = found[0].covers if found else 0.0
    return [each.article for each in found[:_MOST_ARTICLES] if each.covers >= best - _ABOUT_IT]


def _at(article: Article, now: datetime) -> datetime:
    return article.published_at or article.seen_at or now


def _around(span: Span, article: Article) -> Point | None:
    """The sentence that a figure stands in."""
    for sentence in sentences(article.text):
        if sentence.start <= span.start and span.end <= sentence.end:
            return Point(
                text=sentence.text, spans=(Span(article_id=article.id, start=sentence.start, end=sentence.end),)
            )
    return None
