"""Which candidate beside each quotation is named as its speaker, in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.facts.candidates import Candidate, candidates
from briefings.facts.frames import Frame, Piece, frames
from briefings.facts.marks import Quoted
from briefings.facts.speakers import Choice, choose, near
from briefings.facts.surroundings import DETERMINERS, PREPOSITIONS
from briefings.model import Name
from briefings.weights import SPEAKERS

_TITLE = 80
_LIKELY = 0.6
_LONG = re.compile(r"[^\W\d_]{4,}")
# Relations too often wrong to be told as fact, however likely they seem: from another line or after the sentence, and
# over another quotation of the same sentence.
NEVER_CERTAIN = ("line.", "next.", "before.over")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words beside a quotation that name its speaker: a name, a pronoun or a noun phrase, from `start` to `end`.

    `name` is the place of the name among the article's names, -1 if it is none; `role` are the offsets of a noun phrase
    that says what the named person is ("the group's president, Cecile Ruiz").
    """

    kind: Literal["name", "pronoun", "relative", "noun"]
    start: int
    end: int
    certain: bool
    name: int = -1
    role: tuple[int, int] | None = None


def attributions(text: str, marked: Sequence[Quoted], named: Sequence[Name]) -> list[Attribution | None]:
    """For each quotation who is named as its speaker, or None."""
    found: list[Attribution | None] = [None] * len(marked)
    for frame in frames(text, marked, named):
        everyone = candidates(frame, named)
        heads = [candidate.head for candidate in everyone]
        for at in frame.quotes[frame.own :]:
            pool = near(frame, at, everyone, heads)
            choice = choose(frame, at, pool, text)
            if choice and choice.score >= SPEAKERS["~given"]:
                found[frame.pieces[at].index] = _told(frame, choice, pool, titled=_titled(frame.pieces[at], text))
    return found


def _titled(quote: Piece, text: str) -> bool:
    """Whether the words look like the title of a work: every long word has a capital, and no sign ends them."""
    inner = text[quote.start : quote.end].strip("\"'“”‘’`„«»‹› ")
    if inner[-1:] in ".,!?…" or quote.end - quote.start > _TITLE:
        return False
    return inner[:1].isupper() and all(word[0].isupper() for word in _LONG.findall(inner))


def _told(frame: Frame, choice: Choice, pool: Sequence[Candidate], *, titled: bool) -> Attribution | None:
    c, pieces = choice.candidate, frame.pieces
    if c.kind == "i" or (titled and choice.probability < _LIKELY):
        return None
    sure = not titled and not choice.relation.startswith(NEVER_CERTAIN)
    certain = sure and choice.probability >= SPEAKERS["~certain"]
    if c.name >= 0:
        return Attribution("name", pieces[c.head].start, pieces[c.head].end, certain, name=c.name)
    if c.kind in ("he", "own", "they", "it"):
        return Attribution("pronoun", pieces[c.head].start, pieces[c.head].end, certain)
    if c.kind == "who":
        return _relative(pieces, c, pool, certain=certain)
    return _noun(pieces, c, pool, certain=certain)


def _relative(pieces: Sequence[Piece], c: Candidate, pool: Sequence[Candidate], *, certain: bool) -> Attribution | None:
    """ "Who" is whoever stands right before it."""
    before = next((other for other in reversed(pool) if c.head - 2 <= other.right < c.head), None)
    if before is None:
        return None
    if before.name >= 0:
        return Attribution("relative", pieces[c.head].start, pieces[c.head].end, certain, name=before.name)
    return Attribution("noun", pieces[before.left].start, pieces[before.right].end, certain)


def _noun(pieces: Sequence[Piece], c: Candidate, pool: Sequence[Candidate], *, certain: bool) -> Attribution:
    """A noun phrase; with a person's name in apposition to it or at its end, that person."""
    start, end = pieces[c.left].start, pieces[c.right].end
    person = next((other for other in pool if other.kind == "person" and _apposed(pieces, c, other)), None)
    if person is None:
        return Attribution("noun", start, end, certain)
    name = pieces[person.head]
    stop = end if name.start >= end or name.end <= start else pieces[person.head - 1].end
    return Attribution("name", name.start, name.end, certain, person.name, (start, stop) if start < stop else None)


def _apposed(pieces: Sequence[Piece], c: Candidate, person: Candidate) -> bool:
    """Whether the person is the noun: "the mayor, Ann Ray", "Ann Ray, the mayor", "head of operations Ann Ray"."""
    if person.left == c.right + 2:
        return pieces[c.right + 1].text == ","
    if person.right == c.left - 2:
        return pieces[c.left - 1].text == ","
    before = pieces[person.head - 1]
    ends = c.head < person.head - 1 and person.head == c.right
    return ends and before.kind == "word" and before.low not in PREPOSITIONS | DETERMINERS
