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
            choice = choose(frame, at, near(frame, at, everyone, heads), text)
            if choice and choice.score >= SPEAKERS["~given"] and not _titled(frame.pieces[at], choice, text):
                found[frame.pieces[at].index] = _told(frame, choice, everyone)
    return found


def _titled(quote: Piece, choice: Choice, text: str) -> bool:
    """Whether the words look like the title of a work, and the speaker is doubtful: every long word has a capital."""
    inner = text[quote.start : quote.end].strip("\"'“”‘’`„«»‹› ")
    if choice.probability >= _LIKELY or inner[-1:] in ".,!?…" or quote.end - quote.start > _TITLE:
        return False
    return all(word[0].isupper() for word in _LONG.findall(inner)) and inner[:1].isupper()


def _told(frame: Frame, choice: Choice, everyone: Sequence[Candidate]) -> Attribution | None:
    c, pieces = choice.candidate, frame.pieces
    certain = choice.probability >= SPEAKERS["~certain"] and not choice.relation.startswith(NEVER_CERTAIN)
    if c.kind == "i":
        return None
    if c.name >= 0:
        return Attribution("name", pieces[c.head].start, pieces[c.head].end, certain, name=c.name)
    if c.kind in ("he", "own", "they", "it"):
        return Attribution("pronoun", pieces[c.head].start, pieces[c.head].end, certain)
    if c.kind == "who":
        return _relative(pieces, c, everyone, certain)
    return _noun(pieces, c, everyone, certain)


def _relative(
    pieces: Sequence[Piece], c: Candidate, everyone: Sequence[Candidate], certain: bool
) -> Attribution | None:
    """ "who" is whoever stands right before it."""
    before = next((o for o in reversed(everyone) if o.right < c.head and o.right >= c.head - 2), None)
    if before is None:
        return None
    if before.name >= 0:
        return Attribution("relative", pieces[c.head].start, pieces[c.head].end, certain, name=before.name)
    return Attribution("noun", pieces[before.left].start, pieces[before.right].end, certain)


def _noun(pieces: Sequence[Piece], c: Candidate, everyone: Sequence[Candidate], certain: bool) -> Attribution:
    """A noun phrase; with a person's name in apposition to it, that person."""
    start, end = pieces[c.left].start, pieces[c.right].end
    for other in everyone:
        if other.kind == "person" and other.left == c.right + 2 and pieces[c.right + 1].text == ",":
            return Attribution(
                "name", pieces[other.head].start, pieces[other.head].end, certain, other.name, (start, end)
            )
        if other.kind == "person" and other.right == c.left - 2 and pieces[c.left - 1].text == ",":
            return Attribution(
                "name", pieces[other.head].start, pieces[other.head].end, certain, other.name, (start, end)
            )
    return Attribution("noun", start, end, certain)
