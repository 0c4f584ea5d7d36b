"""The three to five things that a reader should know of a story, each a sentence of an outlet with its receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import inf
from statistics import fmean as mean

from briefings.model import Article, Facts, Gloss, Point, Span
from briefings.summaries.candidates import POINT_WORDS, Candidate, Reading
from briefings.summaries.choosing import choose
from briefings.summaries.glosses import emphasis, glosses, introduced
from briefings.summaries.terms import Terms, terms
from briefings.summaries.weighing import study
from briefings.text import length
from briefings.weights import POINTS

# Words a point, on average, where a report's own sentences are shorter; several reports have more to tell.
_FEWEST_WORDS, _FEWEST_OF_SEVERAL = 25, 30
_SAME = 0.6  # of a sentence's terms: more in another one, and that says the same


def points(
    articles: Sequence[Article],
    facts: Mapping[str, Facts] | None,
    *,
    most: int = 5,
    told: Sequence[str] = (),
    now: datetime | None = None,
) -> tuple[Point, ...]:
    """Three to five points of a story, in reading order; fewer where the articles hold no more.

    `facts` are each article's by its id; without them points have no glosses and no emphasis.
    `told` are texts whose repetition is no point; a sentence with a figure that they lack is no repetition.
    `now` is when it is read: days long before it are told with their year.
    """
    readings, studied = study(tuple(articles))
    known = [terms(text) for text in told]
    old = frozenset[str]().union(*(text.all for text in known))
    worth = {term: value for term, value in studied.items() if term not in old}
    open_ = [c for reading in readings for c in reading.candidates if not _repeats(c.terms, known)]
    chosen = choose(open_, worth, most=most, words=budget(readings, most), later=POINTS["later"])
    found, named = [], frozenset[str]()
    for candidate in sorted(chosen, key=_reading_order):
        own = (facts or {}).get(candidate.article.id, Facts())
        found.append(_point(candidate, readings, own, glosses(candidate, own, named=named, now=now)))
        named |= introduced(candidate, own)
    return tuple(found)


def summarize(articles: Sequence[Article], *, most: int = 3) -> tuple[Point, ...]:
    """What `nutgraf summarize` prints: the points of one article or story, without glosses."""
    return points(articles, None, most=most)


def budget(readings: Sequence[Reading], most: int) -> int:
    """Words for `most` points: what as many first sentences of the articles take, at 25 (or 30) to 35 words each."""
    lead = mean(sum(length(s.text) for s in reading.sentences[:most]) for reading in readings) if readings else 0
    fewest = _FEWEST_WORDS if len(readings) < 2 else _FEWEST_OF_SEVERAL
    return round(max(fewest * most, min(lead, POINT_WORDS * most)))


def _reading_order(candidate: Candidate) -> tuple[int, float, str]:
    """One article's sentences stay in its order; of several, what each says first comes first, the earlier report's
    before the later's."""
    at = candidate.article.published_at
    return candidate.sentence, at.timestamp() if at else inf, candidate.article.id


def _point(candidate: Candidate, readings: Sequence[Reading], facts: Facts, added: tuple[Gloss, ...]) -> Point:
    return Point(
        text=candidate.text,
        spans=(
            Span(article_id=candidate.article.id, start=candidate.start, end=candidate.end),
            *_elsewhere(candidate, readings),
        ),
        glosses=added,
        emphasis=emphasis(candidate, facts.figures),
    )


def _elsewhere(candidate: Candidate, readings: Sequence[Reading]) -> list[Span]:
    """For each other article the sentence that says the same, if one does."""
    found = []
    for reading in readings:
        if reading.article.id != candidate.article.id:
            common, number = max(
                ((len(candidate.terms.all & said.all), -n) for n, said in enumerate(reading.terms)), default=(0, 0)
            )
            if common and _vouches(reading.terms[-number], candidate.terms):
                sentence = reading.sentences[-number]
                found.append(Span(article_id=reading.article.id, start=sentence.start, end=sentence.end))
    return found


def _vouches(other: Terms, said: Terms) -> bool:
    """Whether another outlet's sentence may be cited too: it has most of the terms, and each name and figure."""
    return len(said.all & other.all) > _SAME * len(said.all) and said.names | said.figures <= other.all


def _repeats(said: Terms, others: Sequence[Terms]) -> bool:
    """Whether one of the others says what these terms say, with no figure that it lacks."""
    return any(len(said.all & other.all) > _SAME * len(said.all) and said.figures <= other.figures for other in others)
