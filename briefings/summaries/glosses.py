"""What an editor adds to a point in square brackets or bold: the date meant, the full name, the figure's noun."""

from __future__ import annotations

from briefings.model import Facts, Gloss
from briefings.summaries.candidates import Candidate


def glosses(candidate: Candidate, facts: Facts) -> tuple[Gloss, ...]:
    """The glosses of a point in the order of its text."""
    return ()


def emphasis(candidate: Candidate, facts: Facts) -> tuple[tuple[int, int], ...]:
    """[start, end) into the point's text of each figure with what it counts."""
    return ()
