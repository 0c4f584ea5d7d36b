"""The few figures that carry a story, with what they count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.model import Article, Facts, Figure
from briefings.summaries.glosses import tells
from briefings.summaries.terms import terms
from briefings.summaries.weighing import study


def key_figures(articles: Sequence[Article], facts: Mapping[str, Facts] | None, *, most: int = 4) -> tuple[Figure, ...]:
    """The weightiest figures of a story, heaviest first: those whose phrase names most of what the story is about.

    A figure that says what it counts outweighs a bare one; the same value of the same thing is given once.
    """
    readings, worth = study(tuple(articles))
    weighed = [
        (_weight(phrase, worth) * (1 if figure.unit else 0.5), -number, phrase, figure)
        for number, (phrase, figure) in enumerate(
            (reading.article.text[figure.phrase.start : figure.phrase.end], figure)
            for reading in readings
            for figure in (facts or {}).get(reading.article.id, Facts()).figures
            if tells(figure)
        )
    ]
    chosen: list[tuple[frozenset[str], Figure]] = []
    for _, _, phrase, figure in sorted(weighed, key=lambda item: item[:2], reverse=True):
        counted = terms("of " + phrase).all
        if len(chosen) < most and not any(_same(figure, counted, *other) for other in chosen):
            chosen.append((counted, figure))
    return tuple(figure for _, figure in chosen)


def _same(figure: Figure, counted: frozenset[str], told: frozenset[str], other: Figure) -> bool:
    """Whether a figure was given: the same value of the same thing, or so telling a value that the thing is clear."""
    if figure.value is None or other.value is None or figure.value != other.value:
        return figure.text == other.text
    return figure.value >= 100 or len(counted & told) > 1 or not (counted - told) or not (told - counted)


def _weight(phrase: str, worth: Mapping[str, float]) -> float:
    """What the number itself is worth (told early and often) counts thrice, what it counts once on average."""
    said = terms("of " + phrase)
    counted = said.all - said.figures
    return 3 * max((worth.get(term, 0.0) for term in said.figures), default=0.0) + sum(
        worth.get(term, 0.0) for term in counted
    ) / max(1, len(counted))
