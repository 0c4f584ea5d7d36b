"""Whom "he" or "she" stands for: by gender, recency, and who was speaking."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.model import Name

_BACK = 14  # mentions looked at
_FAR = 1500  # code points looked back
_CLEAR = 1.5


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a person outside quotations; `acts` if it stands where a subject stands."""

    start: int
    full: str
    gender: str
    paragraph: int
    acts: bool


def resolve(pronoun: str, at: int, paragraph: int, seen: Sequence[Sighting], speaking: str) -> tuple[str, bool]:
    """The person's fullest name, or "", and whether it is clear.

    `speaking` is who said the quotation before. Nearness, being the subject, being the one who speaks and a known
    gender count for a person; clear means that the runner-up is well behind.
    """
    wanted = {"he": "male", "his": "male", "she": "female", "her": "female"}.get(pronoun, "")
    place = bisect_left(seen, at, key=lambda sighting: sighting.start)
    scores: dict[str, float] = {}
    known: dict[str, bool] = {}
    for sighting in reversed(seen[max(0, place - _BACK) : place]):
        if at - sighting.start > _FAR or (sighting.gender and sighting.gender != wanted):
            continue
        known[sighting.full] = bool(sighting.gender)
        near = max(0.0, 2.0 - (paragraph - sighting.paragraph))
        score = near + 1.0 * sighting.acts + 1.0 * bool(sighting.gender) + 1.5 * (sighting.full == speaking)
        if sighting.full in scores:
            scores[sighting.full] = max(scores[sighting.full], score) + 0.25
        else:
            scores[sighting.full] = score + (0.75 if not scores else 0.0)
    ranked = sorted(scores, key=lambda full: -scores[full])
    if not ranked:
        return "", False
    ahead = scores[ranked[0]] - (scores[ranked[1]] if len(ranked) > 1 else 0.0)
    return ranked[0], ahead >= _CLEAR and known[ranked[0]]
