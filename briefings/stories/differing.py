"""Where outlets give different figures for the same thing at the same time, and what an outlet corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.model import Article, Correction, Difference, Facts


def differences(group: Sequence[Article], facts: Mapping[str, Facts]) -> tuple[Difference, ...]:
    """Outlets' differing figures for the same quantity of the same thing at the same time; `facts` by article id."""
    return ()


def corrections(revisions: Sequence[Article], facts: Mapping[str, Facts]) -> tuple[Correction, ...]:
    """Figures that an outlet changed between revisions of one article, newest first; `facts` by article id."""
    return ()
