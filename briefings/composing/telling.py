"""One story told: its headline, points, quote and figures, each checked against the articles before it goes out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from briefings.facts import facts
from briefings.model import Article, Correction, Difference, Facts, Point, Quote, Span, Story, Told
from briefings.stories import copies, corrections, differences, is_news, kind, news, story_id
from briefings.summaries import best_quote, headline, key_figures, points
from briefings.verification import check_headline, check_quote, receipted, verify

_MOST_ARTICLES = 12  # more outlets than that add weight to a story, not points
_MOST_POINTS = 5

Known = Mapping[str, Facts]


def tell(
    articles: Sequence[Article],
    weight: float,
    *,
    before: Told | None,
    revisions: Mapping[str, Sequence[Article]],
    now: datetime | None = None,
) -> Story | None:
    """The story of these articles; None where nothing in them has a receipt.

    `before` is what was told of it: then only what is new is told, or all of it again with `new` false. `now` is when
    it is read.
    """
    again = copies(articles)
    wanted = _reports(articles)
    read = [article for article in wanted if article.id not in again][-_MOST_ARTICLES:]
    known = {article.id: facts(article) for article in read}
    changes = _corrections(read, known, revisions)
    fresh = _news(read, known, before, changes, now) if before else ()
    shown = fresh or _points(read, known, (), changes, now)
    title = _headline(_headed(read, shown, changes))
    if not shown or title is None:
        return None
    return Story(
        id=before.story_id if before else story_id(articles, []),
        headline=title[0],
        headline_article=title[1],
        articles=tuple(wanted),
        points=shown,
        quote=_quote(read, known, shown),
        figures=key_figures(read, known),
        differs=tuple(each for each in differences(read, known) if not _settled(each, changes)),
        corrections=changes,
        copies=tuple(sorted(again.items())),
        superseded=_superseded(wanted, changes, revisions),
        weight=weight,
        new=before is None or bool(fresh),
        told_at=before.at if before else None,
    )


def _reports(articles: Sequence[Article]) -> Sequence[Article]:
    """What is told from: reports before digests of them, opinion only where there is nothing else."""
    kinds = {article.id: kind(article) for article in articles}
    for wanted in ("report", "digest"):
        if found := [article for article in articles if kinds[article.id] == wanted]:
            return found
    return articles


def _news(
    read: Sequence[Article], known: Known, before: Told, changes: Sequence[Correction], now: datetime | None
) -> tuple[Point, ...]:
    found = _points(news(read, before), known, before.points, changes, now)
    return tuple(point for point in found if is_news(point.text, before.points))


def _points(
    read: Sequence[Article],
    known: Known,
    told: Sequence[str],
    changes: Sequence[Correction],
    now: datetime | None,
) -> tuple[Point, ...]:
    by_id = {article.id: article for article in read}
    found = points(read, known, most=_MOST_POINTS, told=told, now=now) if read else ()
    held = [_vouched(point, by_id) for point in found if receipted(point, by_id).supported]
    return tuple(point for point in held if not _retracted(point.text, _own(by_id[point.spans[0].article_id], changes)))


def _vouched(point: Point, articles: Mapping[str, Article]) -> Point:
    """The point with those further receipts whose own sentence supports all of it."""
    own, *others = point.spans
    kept = [span for span in others if verify(point.text, [_alone(span, articles)]).supported]
    return replace(point, spans=(own, *kept))


def _alone(span: Span, articles: Mapping[str, Article]) -> Article:
    article = articles[span.article_id]
    return replace(article, text=article.text[span.start : span.end])


def _own(article: Article, changes: Sequence[Correction]) -> list[Correction]:
    """What the article's own outlet took back; a figure that others still give is theirs to correct."""
    return [change for change in changes if change.outlet == article.outlet]


def _headed(read: Sequence[Article], shown: Sequence[Point], changes: Sequence[Correction]) -> Sequence[Article]:
    """Whose titles may head the story: outlets that the points cite, and whose title was not corrected since."""
    cited = {span.article_id for point in shown for span in point.spans}
    heads = [article for article in read if article.id in cited] or read
    return [article for article in heads if not _retracted(article.title, _own(article, changes))] or heads


def _headline(read: Sequence[Article]) -> tuple[str, str] | None:
    for left in range(len(read)):
        title, article_id = headline(read[left:])
        if title and check_headline(title, read).supported:
            return title, article_id
    return None


def _quote(read: Sequence[Article], known: Known, shown: Sequence[Point]) -> Quote | None:
    found = best_quote(read, known, points=shown)
    return found if found and check_quote(found, {article.id: article for article in read}).supported else None


def _corrections(
    read: Sequence[Article], known: Known, revisions: Mapping[str, Sequence[Article]]
) -> tuple[Correction, ...]:
    found: list[Correction] = []
    for article in read:
        texts = revisions.get(article.key) or (article,)
        found += corrections(texts, {each.id: known.get(each.id) or facts(each) for each in texts})
    return tuple(found)


def _retracted(text: str, changes: Sequence[Correction]) -> bool:
    """Whether a text still says a figure that was corrected since, and not the correction itself."""
    return any(
        re.search(rf"(?<![\w.,]){re.escape(change.before.text)}(?!\w|[.,]\d)", text) and change.after.text not in text
        for change in changes
    )


def _settled(difference: Difference, changes: Sequence[Correction]) -> bool:
    """Whether one side of a difference has since been taken back by the outlet that said it."""
    taken_back = {(change.outlet, change.before.value) for change in changes}
    return any((told.outlet, told.figure.value) in taken_back for told in difference.statements)


def _superseded(
    told: Sequence[Article], changes: Sequence[Correction], revisions: Mapping[str, Sequence[Article]]
) -> tuple[Article, ...]:
    pointed = {change.before.span.article_id for change in changes} - {article.id for article in told}
    return tuple(each for article in told for each in revisions.get(article.key, ()) if each.id in pointed)
