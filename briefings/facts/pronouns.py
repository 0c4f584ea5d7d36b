"""Whom "he" or "she" stands for, by gender, by who acted last, and by who was speaking."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

_BACK = 16  # mentions looked at
_FAR = 2  # paragraphs looked back
_LONG = 2500  # code points over which somebody goes on speaking
_WANTED = {"he": "male", "his": "male", "she": "female", "her": "female"}
# A sentence whose subject is another person without a name: "The retired surgeon has …".
_SOMEBODY = re.compile(r"(?:[.!?][\"”’']{0,2} |\n\s*)(?:The|A|An|One|Another|His|Her)[ \u00a0]")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a possible person outside quotations; `acts` if it stands where a subject stands."""

    start: int
    full: str
    gender: str | None  # "" where a person's is not known, None where it may be no person at all
    paragraph: int
    acts: bool


@dataclass(frozen=True, slots=True)
class Meant:
    """The person meant by a word at this offset, "" if nobody fits, and whether that is clear."""

    full: str
    at: int
    clear: bool
    gender: str = ""


NOBODY = Meant("", -1, False)


def resolve(text: str, at: int, end: int, paragraph: int, seen: Sequence[Sighting], speaking: Meant) -> Meant:
    """Whom the pronoun at this offset means.

    Whoever of a fitting gender was the last to stand as a subject, or to speak if that is later. It is clear if the
    gender is known, and no other fitting person, named or not, comes between or acts in the same paragraph.
    """
    if speaking.at == at:
        return speaking
    wanted = _WANTED.get(text[at:end].lower(), "")
    place = bisect_left(seen, at, key=lambda sighting: sighting.start)
    window = [
        sighting
        for sighting in seen[max(0, place - _BACK) : place]
        if paragraph - sighting.paragraph <= _FAR and sighting.gender in (None, "", wanted)
    ]
    if not wanted:
        return Meant("", at, False)
    acting = [sighting for sighting in reversed(window) if sighting.acts]
    actor = next((sighting for sighting in acting if sighting.gender is not None), acting[0] if acting else None)
    clear = actor is not None and _clear(text, at, actor, window, paragraph)
    fits = speaking.full and speaking.gender in ("", wanted)
    if fits and at - speaking.at < _LONG and (actor is None or speaking.at > actor.start):
        chained = speaking.clear and not _SOMEBODY.search(text, speaking.at, at)
        sure = chained or (clear and actor is not None and actor.full == speaking.full)
        return Meant(speaking.full, at, sure, wanted)
    if actor is None:
        known = next((sighting.full for sighting in reversed(window) if sighting.gender), "")
        return Meant(known, at, False, wanted)
    return Meant(actor.full, at, clear, wanted)


def _clear(text: str, at: int, actor: Sighting, window: Sequence[Sighting], paragraph: int) -> bool:
    """Whether nobody else can be meant: none acts or, the actor being of unknown gender or of an earlier paragraph, is
    named at all from the actor's paragraph on."""
    if actor.gender is None or paragraph - actor.paragraph > 1 or _SOMEBODY.search(text, actor.start, at):
        return False
    others = [s for s in window if s.full != actor.full and s.paragraph >= actor.paragraph]
    if actor.gender and actor.paragraph == paragraph:
        return not any(sighting.acts for sighting in others)
    return not any(sighting.acts or sighting.start > actor.start or not actor.gender for sighting in others)
