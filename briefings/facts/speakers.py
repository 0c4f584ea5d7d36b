"""Who said a quotation: a multinomial logistic model over the candidates in its paragraph, "none of them" included."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from briefings.facts.candidates import Candidate
from briefings.facts.frames import Frame, Piece
from briefings.facts.speech import HEARD, UTTERS, VOICES
from briefings.weights import SPEAKERS

_REACH = 3  # sentences before the quotation's own
_MOST = 10  # candidates on either side
_LOOK = 40  # pieces looked through for a verb
_CLAUSES = frozenset(("start", "comma", "joiner", "sign", "quote", "word"))
_LEADS = frozenset(("that", "as", "of", "a", "the", ",", ":"))
_TAILS = {",": ",", ".": ".", "!": ".", "?": ".", "…": "."}


@dataclass(frozen=True, slots=True)
class Choice:
    """The likeliest candidate, how it stands to the quotation, its score and its probability."""

    candidate: Candidate
    relation: str
    score: float
    probability: float


def choose(frame: Frame, at: int, pool: Sequence[Candidate], text: str) -> Choice | None:
    """The candidate who most likely said the quotation at this place; None where there is none."""
    best, top, total = None, -99.0, 1.0
    for candidate, found in described(frame, at, pool, text):
        score = sum(SPEAKERS.get(feature, 0.0) for feature in found)
        total += exp(score)
        if score > top:
            best, top, relation = candidate, score, found[0]
    return Choice(best, relation, top, exp(top) / total) if best else None


def near(frame: Frame, at: int, found: Sequence[Candidate], heads: Sequence[int]) -> list[Candidate]:
    """The candidates for the quotation at this place: those of its sentence, of three before and one after."""
    middle, sentence = bisect_left(heads, at), frame.pieces[at].sentence
    before = [c for c in found[max(0, middle - _MOST) : middle] if c.sentence >= sentence - _REACH]
    return before + [c for c in found[middle : middle + _MOST] if c.sentence <= sentence + 1]


def described(frame: Frame, at: int, pool: Sequence[Candidate], text: str) -> Iterator[tuple[Candidate, list[str]]]:
    """What speaks for or against each candidate, as the names of the model's features, the relation first."""
    lead = _lead(frame, at)
    end = frame.pieces[at].end
    led, tail = _led_by(frame, at), _TAILS.get(text[end - 2], _TAILS.get(text[end - 1], "open"))
    middle = sum(1 for c in pool if c.head < at)
    for i, c in enumerate(pool):
        related = relation(frame, at, c)
        side = "before" if related.startswith("subject") else related.partition(".")[0]
        between = min(middle - 1 - i if c.head < at else i - middle, 3)
        found = [related, f"kind:{c.kind}", f"{side}|before:{c.before}", f"{side}|after:{c.after}"]
        found += [f"{side}|between:{between}", f"{side}|lead:{led}", f"{side}|tail:{tail}"]
        if side == "before":
            found.append(_beside(frame, lead, at, c))
        if c.first and side != "after":
            found.append(f"{side}|first")
        yield c, found


def _lead(frame: Frame, at: int) -> int:
    """The place of the last verb of saying before the quotation in its sentence, or -1."""
    pieces, sentence = frame.pieces, frame.pieces[at].sentence
    for i in range(at - 1, max(-1, at - _LOOK), -1):
        if pieces[i].sentence != sentence:
            break
        if pieces[i].low in UTTERS or pieces[i].low in VOICES:
            return i
    return -1


def _beside(frame: Frame, lead: int, at: int, c: Candidate) -> str:
    """How the candidate stands to that verb: before or past it, as the sentence's subject, another's, or neither."""
    pieces = frame.pieces
    where = "main" if c.first and c.before in _CLAUSES else "verb" if c.verb >= 0 else "other"
    place = "past" if c.head > lead else "pre"
    if lead < 0:
        return f"none|{place}|{where}"
    over = "over" if any(piece.kind == "quote" for piece in pieces[lead:at]) else ""
    if place == "past" and pieces[lead].low in HEARD:
        return f"{over}heard|{where}"
    before = pieces[lead - 1].low if lead else ""
    if before == "to":
        kind = "to"
    elif pieces[lead].low.endswith("ing"):
        kind = "ing"
    elif before in ("and", "but", "or", "then", "also", ","):
        kind = "and"
    else:
        kind = "utter" if pieces[lead].low in UTTERS else "voice"
    return f"{over}{kind}|{place}|{where}"


def _led_by(frame: Frame, at: int) -> str:
    """What stands right before the quotation."""
    before = frame.pieces[at - 1] if at else None
    if before is None or before.sentence != frame.pieces[at].sentence:
        return "opens"
    if before.low in _LEADS:
        return before.low
    if before.kind == "sign":
        return "sign"
    return "utter" if before.low in UTTERS else "voice" if before.low in VOICES else "inside"


def relation(frame: Frame, at: int, c: Candidate) -> str:
    """Where the candidate stands: before or after the quotation in its sentence, or in another, and by which verb."""
    gap = frame.pieces[at].sentence - c.sentence
    if gap > 0:
        return _earlier(frame.pieces, at, c, gap)
    if gap < 0:
        return "next.x" if c.left > at + 1 else "next.near." + c.after
    return _behind(frame.pieces, at, c) if c.head > at else _ahead(frame.pieces, at, c)


def _earlier(pieces: Sequence[Piece], at: int, c: Candidate, gap: int) -> str:
    verb = "utter" if c.after == "utter" else "x"
    if gap > 0 and any(piece.text == "\n" for piece in pieces[c.right + 1 : at]):
        return "line.colon" if pieces[at - 2].text == ":" else f"line.{verb}"
    return f"prev{min(gap, 2)}.{verb}"


def _behind(pieces: Sequence[Piece], at: int, c: Candidate) -> str:
    skipped = [piece for piece in pieces[at + 1 : c.left] if piece.text != ","]
    if not skipped:
        kinds = {"utter": "nv", "voice": "nvoice", "comma": "n,v", "who": "n,v", "relative": "n,v"}
        return "after." + kinds.get(c.after, "n")
    if skipped[0].low in UTTERS and len(skipped) < 3:
        return "after.vn"
    over = "over" if any(piece.kind == "quote" for piece in skipped) else ""
    if c.before == "utter" and (c.left < 2 or pieces[c.left - 2].kind != "word"):
        return f"after.{over}farvn"
    if c.after in ("utter", "voice") and c.before in ("comma", "sign", "quote"):
        return f"after.{over}farnv"
    return f"after.{over}far"


def _ahead(pieces: Sequence[Piece], at: int, c: Candidate) -> str:
    over = "over" if any(piece.kind == "quote" for piece in pieces[c.right + 1 : at]) else ""
    if c.verb < 0:
        return f"before.{over}{'relative' if c.after == 'relative' else 'noverb'}"
    rest = pieces[c.verb + 1 : at]
    if any(piece.low in UTTERS or piece.low in VOICES for piece in rest):
        return f"before.{over}{c.after}"
    if c.after in ("utter", "voice") and not over:
        return f"subject.{c.after}{'.close' if len(rest) < 3 else ''}"
    return f"before.{over}{c.after}.last"
