"""Who might have said it: names, pronouns and nouns such as "a spokesman", with what stands beside each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.facts.frames import Frame, Piece
from briefings.facts.places import DEMONYMS
from briefings.facts.speech import SPEAKING, UTTERS, VOICES
from briefings.facts.surroundings import (
    ADVERBS,
    DETERMINERS,
    JOINERS,
    MODALS,
    OWNERS,
    PREPOSITIONS,
    RELATIVES,
    after,
    before,
)
from briefings.facts.titles import ABBREVIATED, BODIES, HONORIFICS, OFFICE_PARTS, OFFICES
from briefings.model import Name

PRONOUNS = {
    **dict.fromkeys(("he", "she"), "he"),
    **dict.fromkeys(("i", "we"), "i"),
    **dict.fromkeys(("his", "her", "their"), "own"),
    "they": "they",
    "it": "it",
    "who": "who",
}
_PLACED = frozenset(("for", "of", "with", "from", "at", "in", "on", "to"))
_NO_NOUNS = (
    MODALS | ADVERBS | PREPOSITIONS | JOINERS | RELATIVES | UTTERS | DETERMINERS | {"him", "them", "me", "us", "you"}
)
_AGENT = re.compile(r"(?:[eo]rs?|ists?|ants?|ees?|ians?|crats?)$")
_LONGEST = 6  # words before the head of a noun phrase
_FARTHEST = 9  # words behind it: "for the ministry of …"


@dataclass(slots=True)
class Candidate:
    """A possible speaker among a frame's pieces: `left` to `right` its whole phrase, `head` its chief word.

    `before` and `after` are the classes of what stands beside it, `verb` the place of its verb or -1; `first` says that
    no other candidate stands before it in its sentence.
    """

    kind: str
    left: int
    head: int
    right: int
    sentence: int
    name: int = -1
    before: str = ""
    after: str = ""
    verb: int = -1
    first: bool = False


def candidates(frame: Frame, named: Sequence[Name]) -> list[Candidate]:
    """All of a frame, in order."""
    found: list[Candidate] = []
    for i, piece in enumerate(frame.pieces):
        candidate = _of_name(frame, i, piece, named) if piece.kind == "name" else _of_word(frame.pieces, i, piece)
        if candidate:
            while found and _within(found[-1], candidate):
                found.pop()
            candidate.before = before(frame, candidate.left)
            candidate.after, candidate.verb = after(frame.pieces, candidate.right + 1)
            candidate.first = not found or found[-1].sentence != candidate.sentence
            found.append(candidate)
    return found


def _within(name: Candidate, phrase: Candidate) -> bool:
    """Whether a name only says more about the next one: "Leeds University professor Ann Ray", "the Ray campaign"."""
    if name.name < 0:
        return False
    if phrase.name >= 0:
        return name.right >= phrase.left
    return phrase.left <= name.left and name.right == phrase.head - 1


def _of_name(frame: Frame, i: int, piece: Piece, named: Sequence[Name]) -> Candidate:
    """A name, with the titles before it and the body that these belong to."""
    pieces, left = frame.pieces, i
    while left and pieces[left - 1].sentence == piece.sentence:
        if not _titling(pieces[left - 1]) and not _of_state(pieces, left, i):
            break
        left -= 1
    if left < i and left and pieces[left - 1].sentence == piece.sentence:
        left = _of_body(pieces, left)
    if left and pieces[left - 1].low in ("the", "a", "an"):
        left -= 1
    return Candidate(named[piece.index].kind, left, i, i, piece.sentence, name=piece.index)


def _of_body(pieces: Sequence[Piece], left: int) -> int:
    """Over the body of a title: "Leeds University | professor", "Ray Bank's | boss", "Ray Bank loan | clerk"."""
    if pieces[left - 1].kind == "name":
        return left - 1
    branch = pieces[left - 1].low in OWNERS or (pieces[left - 1].kind == "word" and _part(pieces[left - 1]))
    return left - 2 if left > 1 and branch and pieces[left - 2].kind == "name" else left


def _of_state(pieces: Sequence[Piece], left: int, i: int) -> bool:
    """The "of" and "State" in "Secretary of State Ann Ray"."""
    if pieces[left - 1].low == "of":
        return left < i and left > 1 and _titling(pieces[left - 2])
    return pieces[left - 1].low == "state" and left == i


def _titling(piece: Piece) -> bool:
    if piece.kind != "word":
        return False
    low = piece.low.removeprefix("co-").removeprefix("ex-").removeprefix("vice-")
    offices = low in OFFICES or low in OFFICE_PARTS or low in HONORIFICS
    return offices or low + "." in ABBREVIATED or low in DEMONYMS or low == "former"


def _of_word(pieces: Sequence[Piece], i: int, piece: Piece) -> Candidate | None:
    if piece.kind != "word":
        return None
    if kind := PRONOUNS.get(piece.low):
        return Candidate(kind, i, i, i, piece.sentence)
    kind = "" if _goes_on(pieces, i) else _noun(pieces, i)
    if not kind:
        return None
    left = i
    while left and i - left < _LONGEST and _part(pieces[left - 1]) and pieces[left - 1].sentence == piece.sentence:
        left -= 1
        if pieces[left].low in DETERMINERS:
            break
    return Candidate(kind, left, i, _extended(pieces, i), piece.sentence)


def _goes_on(pieces: Sequence[Piece], i: int) -> bool:
    """Whether the noun phrase goes on: "campaign | spokesman", "spokesman | Ray", "Secretary | of State Ann Ray"."""
    ahead = pieces[i + 1] if i + 1 < len(pieces) else None
    if ahead is None:
        return False
    if ahead.low == "of" and i + 3 < len(pieces):
        return pieces[i + 3].kind == "name" and pieces[i + 2].low in OFFICE_PARTS
    return ahead.kind == "name" or (ahead.kind == "word" and (ahead.low in SPEAKING or ahead.low in OFFICES))


def _noun(pieces: Sequence[Piece], i: int) -> str:
    """The sort of a noun that may speak: a body, a person or paper, what looks like an agent; "" for no such."""
    low, one = pieces[i].low, pieces[i].low.removesuffix("s")
    if low in SPEAKING or low in OFFICES or one in SPEAKING or one in OFFICES:
        return "body" if low in BODIES else "noun"
    if i and _AGENT.search(low) and _part(pieces[i - 1]):
        return "agent"
    ahead = pieces[i + 1] if i + 1 < len(pieces) else None
    speaks = ahead and ahead.low in UTTERS and ahead.sentence == pieces[i].sentence
    return "thing" if speaks and _nounlike(low) else ""


def _nounlike(low: str) -> bool:
    return low not in _NO_NOUNS and not low.endswith("ly")


def _part(piece: Piece) -> bool:
    """Whether a noun phrase may go over this piece."""
    if piece.kind == "name" or piece.low in OWNERS:
        return True
    if piece.kind != "word":
        return False
    noun = _nounlike(piece.low) and piece.low not in VOICES and piece.low not in PRONOUNS
    return noun or piece.low in DETERMINERS


def _extended(pieces: Sequence[Piece], i: int) -> int:
    """The end of the phrase with "for the ministry", "of the Senate's committee" up to a verb or a sign."""
    if i + 1 >= len(pieces) or pieces[i + 1].low not in _PLACED:
        return i
    right = i + 1
    while right + 1 < len(pieces) and right - i < _FARTHEST:
        piece = pieces[right + 1]
        part = _part(piece) or piece.low in _PLACED
        if not part or piece.sentence != pieces[i].sentence or piece.low in UTTERS or piece.low in MODALS:
            break
        right += 1
    whole = right > i + 1 and pieces[right].low not in _PLACED and pieces[right].low not in DETERMINERS
    return right if whole else i
