"""Who might have said it: names, pronouns and nouns such as "a spokesman", with what stands beside each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.facts.frames import Frame, Piece
from briefings.facts.lists import listed
from briefings.facts.places import DEMONYMS
from briefings.facts.speech import HEARD, SPEAKING, UTTERS, VOICES
from briefings.facts.titles import ABBREVIATED, BODIES, HONORIFICS, OFFICE_PARTS, OFFICES
from briefings.model import Name

PRONOUNS = {
    "he": "he",
    "she": "he",
    "they": "they",
    "it": "it",
    "who": "who",
    "i": "i",
    "we": "i",
    "his": "own",
    "her": "own",
    "their": "own",
}
_DETERMINERS = listed(
    """
    a all an another both each every her his its many most my no one other our several some that the their these
    this those three two
    """
)
_MODALS = listed(
    """
    'd 'll 's 've am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't
    had hadn't has hasn't have haven't is isn't may might must shall should was wasn't were weren't will won't
    would wouldn't
    """
)
_OWNERS = frozenset(("'s", "’s", "'", "’"))
_BEING = listed("is was are were be been being isn't wasn't aren't weren't")
_ADVERBS = listed(
    """
    again all already also always both even ever first further herself himself instead just last later long
    never not now often once previously recently repeatedly reportedly simply soon still then twice
    """
)
_PREPOSITIONS = listed(
    """
    about after against among as at before behind between by concerning during for from in into like near of on
    over regarding than through to toward towards under with within without
    """
)
_JOINERS = listed(
    """
    after although and as because before but if or since though until when where whether while
    """
)
_RELATIVE = listed("that which who whom whose what how why")
_PLACED = listed("for of with from at in on to")


_AGENT = re.compile(r"(?:[eo]rs?|ists?|ants?|eers?|ees?|ians?|crats?|kers?)$")


@dataclass(slots=True)
class Candidate:
    """A possible speaker among a frame's pieces: `left` to `right` its whole phrase, `head` its chief word."""

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
        candidate = _named(frame, i, piece, named) or _pronoun(frame, i, piece) or _noun(frame, i, piece)
        if candidate:
            while found and found[-1].right >= candidate.left and found[-1].name >= 0 and candidate.name >= 0:
                found.pop()  # "Ohio State University professor Paul Beck": the body is part of his title
            if candidate.name < 0:
                while (
                    found
                    and candidate.left <= found[-1].left
                    and found[-1].right == candidate.head - 1
                    and found[-1].name >= 0
                ):
                    found.pop()  # "the Sanders campaign"
            candidate.before = _before(frame, candidate.left)
            candidate.after, candidate.verb = _after(frame, candidate.right + 1)
            candidate.first = not found or found[-1].sentence != candidate.sentence
            found.append(candidate)
    return found


def _named(frame: Frame, i: int, piece: Piece, named: Sequence[Name]) -> Candidate | None:
    if piece.kind != "name":
        return None
    left = i
    while (
        left
        and (_titling(frame.pieces[left - 1]) or _of_state(frame, left, i))
        and frame.pieces[left - 1].sentence == piece.sentence
    ):
        left -= 1
    if (
        left
        and left < i
        and frame.pieces[left - 1].kind == "name"
        and frame.pieces[left - 1].sentence == piece.sentence
    ):
        left -= 1
    if left > 1 and left < i and frame.pieces[left - 1].low in _OWNERS and frame.pieces[left - 2].kind == "name":
        left -= 2
    if left and frame.pieces[left - 1].low in ("the", "a", "an"):
        left -= 1
    return Candidate(named[piece.index].kind, left, i, i, piece.sentence, name=piece.index)


def _of_state(frame: Frame, left: int, i: int) -> bool:
    """The "of" and "State" in "Secretary of State Ann Lee"."""
    pieces = frame.pieces
    if pieces[left - 1].low == "of":
        return left < i and left > 1 and _titling(pieces[left - 2])
    return pieces[left - 1].low == "state" and left == i


def _titling(piece: Piece) -> bool:
    if piece.kind != "word":
        return False
    low = piece.low.removeprefix("co-").removeprefix("ex-").removeprefix("vice-")
    return (
        low in OFFICES
        or low in OFFICE_PARTS
        or low in HONORIFICS
        or low + "." in ABBREVIATED
        or low in DEMONYMS
        or low == "former"
    )


def _pronoun(frame: Frame, i: int, piece: Piece) -> Candidate | None:
    kind = PRONOUNS.get(piece.low) if piece.kind == "word" else None
    return Candidate(kind, i, i, i, piece.sentence) if kind else None


def _noun(frame: Frame, i: int, piece: Piece) -> Candidate | None:
    if piece.kind != "word":
        return None
    pieces = frame.pieces
    ahead = pieces[i + 1] if i + 1 < len(pieces) else None
    if ahead and (ahead.kind == "name" or (ahead.kind == "word" and (ahead.low in SPEAKING or ahead.low in OFFICES))):
        return None
    if (
        ahead
        and ahead.low == "of"
        and i + 3 < len(pieces)
        and pieces[i + 3].kind == "name"
        and pieces[i + 2].low in OFFICE_PARTS
    ):
        return None
    low = piece.low
    speaks = (
        low in SPEAKING or low in OFFICES or (low.removesuffix("s") in OFFICES or low.removesuffix("s") in SPEAKING)
    )
    kind = "body" if low in BODIES else "noun"
    if not speaks and _AGENT.search(low) and i and _part(pieces[i - 1]):
        speaks, kind = True, "agent"
    if not speaks and not (ahead and ahead.low in UTTERS and _nounlike(piece) and ahead.sentence == piece.sentence):
        return None
    left = i
    while left and i - left < 6 and _part(pieces[left - 1]) and pieces[left - 1].sentence == piece.sentence:
        left -= 1
        if pieces[left].low in _DETERMINERS:
            break
    right = _extended(pieces, i)
    return Candidate(kind if speaks else "thing", left, i, right, piece.sentence)


def _nounlike(piece: Piece) -> bool:
    low = piece.low
    return not (low in _MODALS or low in _ADVERBS or low in _PREPOSITIONS or low in _JOINERS or low in _RELATIVE or low in UTTERS
                or low.endswith("ly") or low in _DETERMINERS or low in ("to", "him", "them", "me", "us", "you"))  # fmt: skip


def _part(piece: Piece) -> bool:
    if piece.kind == "name" or piece.low in _OWNERS:
        return True
    return piece.kind == "word" and (
        piece.low in _DETERMINERS or (_nounlike(piece) and piece.low not in VOICES and piece.low not in PRONOUNS)
    )


def _extended(pieces: list[Piece], i: int) -> int:
    """Over "for the ministry", "of the Senate's committee" up to a verb or a sign."""
    if i + 1 >= len(pieces) or pieces[i + 1].low not in _PLACED:
        return i
    right = i + 1
    while right + 1 < len(pieces) and right - i < 9:
        piece = pieces[right + 1]
        if piece.kind == "quote" or not (_part(piece) or piece.low in _PLACED) or piece.sentence != pieces[i].sentence:
            break
        if piece.low in UTTERS or piece.low in _MODALS:
            break
        right += 1
    return right if right > i + 1 and pieces[right].low not in _PLACED and pieces[right].low not in _DETERMINERS else i


def _before(frame: Frame, left: int) -> str:
    """The class of what stands before."""
    if not left or frame.pieces[left - 1].sentence != frame.pieces[left].sentence:
        return "start"
    piece = frame.pieces[left - 1]
    if piece.kind == "quote":
        return "quote"
    low = piece.low
    if low == "to" and left > 1 and frame.pieces[left - 2].low == "according":
        return "according"
    if low in HEARD and low != "to":
        return "heard"
    if low in UTTERS:
        return "utter"
    if low in VOICES:
        return "voice"
    if low == "by":
        return "by"
    if low in _JOINERS:
        return "joiner"
    if low in _PREPOSITIONS:
        return "preposition"
    if low in _RELATIVE:
        return "relative"
    if piece.kind == "sign":
        return "comma" if low == "," else "sign"
    return "name" if piece.kind == "name" else "word"


def _after(frame: Frame, at: int) -> tuple[str, int]:
    """The class of what follows, adverbs and auxiliaries passed over, and the place of the verb."""
    pieces = frame.pieces
    modal = passive = False
    for i in range(at, min(at + 5, len(pieces))):
        piece = pieces[i]
        low = piece.low
        if piece.sentence != pieces[at - 1].sentence:
            return "end", -1
        if low in UTTERS or low in VOICES:
            if passive and not low.endswith("ing"):
                return "passive", i
            return ("utter" if low in UTTERS else "voice"), i
        if low in _MODALS:
            modal = True
            passive = passive or low in _BEING
        elif low in ("who", "that", "which") and i == at:
            return ("relative", -1) if _says(pieces, i + 1) else (low if low == "who" else "joiner", -1)
        elif low == "," and i == at and i + 1 < len(pieces) and pieces[i + 1].low in ("who", "which"):
            return ("relative", -1) if _says(pieces, i + 2) else ("who", -1)
        elif low not in _ADVERBS and not low.endswith("ly"):
            return _sign(piece, modal, i)
    return ("modal" if modal else "end"), at


def _says(pieces: list[Piece], at: int) -> bool:
    """Whether a verb of saying comes next, adverbs and auxiliaries passed over."""
    for piece in pieces[at : at + 4]:
        if piece.low in UTTERS or piece.low in VOICES:
            return True
        if piece.low not in _MODALS and piece.low not in _ADVERBS and not piece.low.endswith("ly"):
            return False
    return False


def _sign(piece: Piece, modal: bool, i: int) -> tuple[str, int]:
    low = piece.low
    if piece.kind == "quote":
        return "quote", -1
    if modal:
        return "modal", i
    if low in _OWNERS:
        return "owner", -1
    if low in (",", ":", "(", "who"):
        return {",": "comma", ":": "colon", "(": "comma", "who": "who"}[low], -1
    if piece.kind == "sign":
        return "sign", -1
    if low in _JOINERS:
        return "joiner", -1
    if low in _PREPOSITIONS:
        return "preposition", -1
    return ("verb", i) if low.endswith(("ed", "s")) or low in _PAST else ("word", -1)


_PAST = listed(
    """
    began bought broke brought built came chose cut dealt drew drove fell flew fought gave got grew held hit
    hung kept knew laid led left let lost made meant met opted paid put ran rode rose sat saw sent set shook
    shot sought spent spoke stood struck stuck threw took tore turned used went won wore
    """
)
