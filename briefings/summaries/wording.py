"""One candidate as a point: its text with what an editor adds, and its receipt."""

from __future__ import annotations

from briefings.model import Facts, Point, Span
from briefings.summaries.candidates import Candidate
from briefings.summaries.glosses import emphasis, glosses


def worded(candidate: Candidate, facts: Facts, *, named: frozenset[str] = frozenset()) -> Point:
    """The point that a candidate makes; people in `named` were introduced by an earlier point."""
    return Point(
        text=candidate.text,
        spans=(Span(article_id=candidate.article.id, start=candidate.start, end=candidate.end),),
        glosses=glosses(candidate, facts, named=named),
        emphasis=emphasis(candidate, facts.figures),
    )
