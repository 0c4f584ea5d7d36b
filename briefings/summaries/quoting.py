"""The one quote of a story: a thought that is lost in paraphrase, by a speaker who is certain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefings.model import Article, Facts, Point, Quote, Speaker
from briefings.summaries.terms import terms
from briefings.summaries.weighing import study
from briefings.text import folded

_FEWEST, _MOST = 3, 30  # words: fewer are a term in quotation marks, more are not read
# English only: what makes a quote more than a fact, and what it would need its context for.
_THOUGHT = re.compile(
    r"(?i)\b(?:i|we|my|our|never|must|should|cannot|can['’]t|won['’]t|will not|is not|non|need|hope|fear|believe|wrong"
    r"|right|shame\w*|tragic|tragedy|terrible|proud|enough|nothing|everything|always|only)\b"
)
_NAMELESS = re.compile(r"(?i)(?:the|an?|his|her|their|its|one|some|he|she|they)\b")
_HANGS = re.compile(r"(?i)(?:it|that|this|these|those|he|she|they|his|her|their|and|but|so|because|which)\b")


def best_quote(
    articles: Sequence[Article], facts: Mapping[str, Facts] | None, *, points: Sequence[Point] = ()
) -> Quote | None:
    """The quote to print, at most 30 words and in none of `points`; None where no speaker is certain."""
    readings, worth = study(tuple(articles))
    told = [folded(point.text) for point in points]
    known = frozenset[str]().union(*(terms(point.text).all for point in points))
    open_ = [
        (_value(quote, quote.speaker, worth, known), -number, -place, quote)
        for number, reading in enumerate(readings)
        for place, quote in enumerate((facts or {}).get(reading.article.id, Facts()).quotes)
        if quote.speaker and _prints(quote, told)
    ]
    return max(open_, key=lambda found: found[:3])[3] if open_ else None


def _prints(quote: Quote, told: Sequence[str]) -> bool:
    """Whether a quote may be printed: certain, of a named speaker, a whole statement of fit length, not told yet."""
    text = quote.text
    return (
        quote.certain
        and _FEWEST <= len(text.split()) <= _MOST
        and not {"\n", "?", "!"} & set(text)
        and not (quote.speaker and _NAMELESS.match(quote.speaker.name))
        and (text[:1].isupper() or not text[:1].isalpha())
        and not any(folded(text.rstrip(",.")) in point for point in told)
    )


def _value(quote: Quote, speaker: Speaker, worth: Mapping[str, float], known: frozenset[str]) -> float:
    """Who speaks counts first, then whether it is a thought that stands alone and was not told."""
    said = terms(quote.text).all
    return (
        sum(worth.get(term, 0.0) for term in terms("by " + speaker.name).all)
        + sum(worth.get(term, 0.0) for term in said) / max(4, len(said))
        + 0.5 * bool(_THOUGHT.search(quote.text))
        + 0.5 * bool(speaker.role)
        - 0.5 * bool(_HANGS.match(quote.text))
        - 1.5 * len(said & known) / max(1, len(said))
    )
