"""Other words for those of a question: what newspapers use alike, as terms."""

from __future__ import annotations

from functools import lru_cache

from briefings.facts.lists import listed
from briefings.facts.titles import OFFICES
from briefings.passages.terms import term_of
from briefings.verification.alike import groups, members

# "and how many before?": "in the three earlier ones", "last year"
_PAST = listed("before earlier previous previously prior")
_SHARED = listed("execut new univers gener import organ oper")  # stems of words that have nothing in common


@lru_cache(maxsize=4096)
def otherwise(word: str) -> frozenset[str]:
    """The terms of words that stand in for this one in some report: "theft" for "breach"; without its own.

    An office has none: a mayor is no chief executive.
    """
    if word in OFFICES:
        return frozenset()
    if word in _PAST:
        return frozenset(filter(None, map(term_of, (*_PAST, "ago", "last")))) - {term_of(word)}
    words = (each for group in groups(word) for each in members(group))
    return frozenset(filter(None, map(term_of, words))) - {term_of(word)} - _SHARED
