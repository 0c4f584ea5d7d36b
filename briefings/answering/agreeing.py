"""What a model's reading of the passages changes in an answer: it may doubt and point, and never vouch. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.answering.pointing import MOST_POINTS, verbatim
from briefings.model import Answer, Point, Span


def agreed(told: Answer, points: Sequence[Point], cited: Sequence[Span], *, wrote: str) -> Answer:
    """An answer after a model read its passages: what it says and where, both checked; neither if it finds nothing.

    Firm is only what the desk's own rules found in the same sentence. Where the model finds no answer, what was firm is
    the closest. Where it alone finds one, that is the closest, in its words or, if those did not hold, in the outlet's.
    """
    firm = told.tone == "answered"
    if not cited:
        return replace(told, tone="closest") if firm else told
    if not points:
        return told if firm else _pointed(told, cited)
    if not firm or any(map(points[0].touches, told.points)):
        return _telling(told, points, firm=firm, wrote=wrote)
    others = [each for each in told.points if not any(map(each.touches, points))]
    return _telling(told, [*points, *others][:MOST_POINTS], firm=False, wrote=wrote)


def _pointed(told: Answer, cited: Sequence[Span]) -> Answer:
    """What a model points at, in the outlets' words."""
    points = tuple(_verbatim(told, cited))
    return _telling(told, points, firm=False, wrote=told.wrote) if points else told


def _verbatim(told: Answer, cited: Sequence[Span]) -> Iterator[Point]:
    for span in cited:
        article = next(each.article for each in told.sources if each.article.id == span.article_id)
        yield from verbatim(article, span)


def _telling(told: Answer, points: Sequence[Point], *, firm: bool, wrote: str) -> Answer:
    known = {each.id: each for each in (*(passage.article for passage in told.sources), *told.articles)}
    cited = dict.fromkeys(span.article_id for point in points for span in point.spans)
    articles = tuple(known[each] for each in cited)
    return replace(told, tone="answered" if firm else "closest", points=tuple(points), articles=articles, wrote=wrote)
