"""The few figures that carry a story, with what they count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.model import Article, Facts, Figure
from briefings.summaries.terms import terms
from briefings.summaries.weighing import study


def key_figures(articles: Sequence[Article], facts: Mapping[str, Facts] | None, *, most: int = 4) -> tuple[Figure, ...]:
    """The weightiest figures of a story, heaviest first: those whose phrase names most of what the story is about.

    A figure that says what it counts outweighs a bare one; the same value of the same thing is given once.
    """
    readings, worth = study(tuple(articles))
    weighed = [
        (_weight(phrase, worth) * (1 if figure.unit else 0.5), -number, figure)
        for number, (phrase, figure) in enumerate(
            (reading.article.text[figure.phrase.start : figure.phrase.end], figure)
            for reading in readings
            for figure in (facts or {}).get(reading.article.id, Facts()).figures
        )
    ]
    chosen: dict[tuple[object, str], Figure] = {}
    for _, _, figure in sorted(weighed, key=lambda item: item[:2], reverse=True):
        chosen.setdefault((figure.value if figure.value is not None else figure.text, figure.unit), figure)
    return tuple(chosen.values())[:most]


def _weight(phrase: str, worth: Mapping[str, float]) -> float:
    """What the number itself is worth (told early and often) counts thrice, what it counts once on average."""
    said = terms("of " + phrase)
    counted = said.all - said.figures
    return 3 * max((worth.get(term, 0.0) for term in said.figures), default=0.0) + sum(
        worth.get(term, 0.0) for term in counted
    ) / max(1, len(counted))
