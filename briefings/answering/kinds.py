"""Questions about a whole story: on what outlets disagree, what changed since yesterday."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from briefings.answering.pointing import MOST_POINTS
from briefings.facts import facts
from briefings.model import Article, Facts, Point, Span
from briefings.passages import Ranked
from briefings.stories import differences, group, is_news, kind
from briefings.summaries import points
from briefings.summaries.candidates import read
from briefings.summaries.wording import worded
from briefings.verification import receipted

_MOST_ARTICLES = 12
_MOST_SENTENCES = 50
_A_DAY = timedelta(days=1)


def disputed(found: Sequence[Ranked]) -> tuple[Point, ...]:
    """The sentences in which outlets give different figures for the same thing, the newest first."""
    articles = _story(found)
    known = {article.id: facts(article) for article in articles}
    by_id = {article.id: article for article in articles}
    spans = [told.figure.span for each in differences(articles, known) for told in each.statements]
    found_points = [_around(span, by_id[span.article_id], known[span.article_id]) for span in spans]
    return tuple(dict.fromkeys(point for point in found_points if point))[:MOST_POINTS]


def changed(found: Sequence[Ranked], *, now: datetime) -> tuple[Point, ...]:
    """What a story's reports of today say that those before did not; where today has none, those since yesterday."""
    articles = _story(found)
    today = now.replace(hour=0, minute=0, second=0, microsecond=0)
    windows = ([each for each in articles if _at(each, now) >= begins] for begins in (today, today - _A_DAY))
    return next((told for new in windows if new and (told := _new(articles, new))), ())


def _new(articles: Sequence[Article], new: Sequence[Article]) -> tuple[Point, ...]:
    """What some reports of a story say that its others do not."""
    old = [article for article in articles if article not in new]
    before = [point.text for point in points(old, None, most=8)] if old else []
    known = {article.id: facts(article) for article in new}
    by_id = {article.id: article for article in new}
    told = points(new, known, most=MOST_POINTS, told=before)
    return tuple(point for point in told if is_news(point.text, before) and receipted(point, by_id).supported)


def _story(found: Sequence[Ranked]) -> list[Article]:
    """The articles of the event that the best article tells."""
    articles = [each.article for each in found[:_MOST_ARTICLES] if kind(each.article) not in ("opinion", "aside")]
    if not articles:
        return []
    return next((list(story) for story in group(articles) if articles[0] in story), [])


def _at(article: Article, now: datetime) -> datetime:
    return article.published_at or article.seen_at or now


def _around(span: Span, article: Article, known: Facts) -> Point | None:
    """The sentence that a figure stands in, as a point."""
    for candidate in read(article, region=_MOST_SENTENCES).candidates:
        if candidate.start <= span.start and span.end <= candidate.end:
            point = worded(candidate, known)
            return point if receipted(point, {article.id: article}).supported else None
    return None
