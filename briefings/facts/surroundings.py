"""What stands right before and after a possible speaker, as a class of word."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.facts.frames import Frame, Piece
from briefings.facts.lists import listed
from briefings.facts.speech import HEARD, UTTERS, VOICES

DETERMINERS = listed(
    """
    a all an another both each every her his its many most my no one other our several some that the their these
    this those three two
    """
)
MODALS = listed(
    """
    'd 'll 's 've am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't had
    hadn't has hasn't have haven't is isn't may might must shall should was wasn't were weren't will won't would
    wouldn't
    """
)
ADVERBS = listed(
    """
    again all already also always both even ever first further herself himself instead just last later long never
    not now often once previously recently repeatedly reportedly simply soon still then today tonight twice yesterday
    """
)
PREPOSITIONS = listed(
    """
    about after against among as at before behind between by concerning during for from in into like near of on
    over regarding than through to toward towards under with within without
    """
)
JOINERS = listed("after although and as because before but if or since though until when where whether while")
RELATIVES = listed("how that what which who whom whose why")
OWNERS = frozenset(("'s", "’s", "'", "’"))
_BEING = listed("are aren't be been being is isn't was wasn't were weren't")
PAST = listed(
    """
    began bought broke brought built came chose cut dealt drew drove fell flew fought gave got grew held hit hung
    kept knew laid led let lost made meant met opted paid put ran rode rose sat saw sent set shook shot sought spent
    spoke stood struck stuck threw took tore turned used went won wore
    """
)
# The class of the word before; where a word is in several lists, the later line holds.
_BEFORE: dict[str, str] = {
    **dict.fromkeys(RELATIVES, "relative"),
    **dict.fromkeys(PREPOSITIONS, "preposition"),
    **dict.fromkeys(JOINERS, "joiner"),
    "by": "by",
    **dict.fromkeys(VOICES, "voice"),
    **dict.fromkeys(UTTERS, "utter"),
    **dict.fromkeys(HEARD - {"to"}, "heard"),
    ",": "comma",
}
_AFTER: dict[str, str] = {
    **dict.fromkeys(PREPOSITIONS, "preposition"),
    **dict.fromkeys(JOINERS, "joiner"),
    **dict.fromkeys(OWNERS, "owner"),
    ",": "comma",
    "(": "comma",
    ":": "colon",
    "who": "who",
}
_PASSED = 5  # words looked at for a verb


def before(frame: Frame, left: int) -> str:
    """The class of what stands before the piece at this place in its sentence."""
    if not left or frame.pieces[left - 1].sentence != frame.pieces[left].sentence:
        return "start"
    piece = frame.pieces[left - 1]
    if piece.low == "to" and left > 1 and frame.pieces[left - 2].low == "according":
        return "according"
    return _BEFORE.get(piece.low, piece.kind)


def after(pieces: Sequence[Piece], at: int) -> tuple[str, int]:
    """The class of what stands at this place, adverbs and auxiliaries passed over, and the place of the verb or -1."""
    if found := _relative(pieces, at):
        return found, -1
    modal = passive = False
    for i in range(at, min(at + _PASSED, len(pieces))):
        piece = pieces[i]
        if piece.sentence != pieces[at - 1].sentence:
            return "end", -1
        if says(piece):
            return _verb(piece, passive=passive), i
        if piece.low in MODALS:
            modal, passive = True, passive or piece.low in _BEING
        elif piece.low not in ADVERBS and not piece.low.endswith("ly"):
            return _other(piece, modal, i)
    return ("modal" if modal else "end"), at


def _relative(pieces: Sequence[Piece], at: int) -> str:
    """The class of "who", "that", "which" and ", who", or "" where none stands here."""
    words = [piece.low for piece in pieces[at : at + 2]]
    comma = words[:1] == [","]
    word = words[comma] if len(words) > comma else ""
    if word not in ("who", "which") and (comma or word != "that"):
        return ""
    if pieces[at].sentence != pieces[at - 1].sentence:
        return "end"
    if _soon_says(pieces, at + 1 + comma):
        return "relative"
    return "who" if comma or word == "who" else "joiner"


def _soon_says(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a verb of saying comes next, adverbs and auxiliaries passed over."""
    for piece in pieces[at : at + 4]:
        if says(piece):
            return True
        if piece.low not in MODALS and piece.low not in ADVERBS and not piece.low.endswith("ly"):
            return False
    return False


def says(piece: Piece) -> bool:
    """Whether this is a verb of saying."""
    return piece.low in UTTERS or piece.low in VOICES


def _verb(piece: Piece, *, passive: bool) -> str:
    if passive and not piece.low.endswith("ing"):
        return "passive"
    return "utter" if piece.low in UTTERS else "voice"


def _other(piece: Piece, modal: bool, i: int) -> tuple[str, int]:
    if piece.kind == "quote":
        return "quote", -1
    if modal:
        return "modal", i
    if found := _AFTER.get(piece.low):
        return found, -1
    if piece.kind == "sign":
        return "sign", -1
    return ("verb", i) if piece.low.endswith(("ed", "s")) or piece.low in PAST else ("word", -1)
