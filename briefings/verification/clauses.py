"""A sentence in the pieces that say one thing each, and of whom or what each says it; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS
from briefings.verification.alike import happens
from briefings.verification.alike.forms import PASTS
from briefings.verification.tokens import Token

JOINING: Final = listed("and but while whereas although though when after before because since until unless if")
RELATIVE: Final = listed("who which whose whom where")
HELPING: Final = listed(
    "is are was were be been has have had will would may might could can should must do does did cannot"
)
REST: Final = listed("rest others remainder")
"""What stands for a figure that is not told."""

_SAYS: Final = listed("said says say told tells stated")
_PRONOUNS: Final = listed("he she it they this that these those there we i you his her its their them him one both")
_STAND: Final = _PRONOUNS - listed("his her its their your")  # "his colleague Ada Velt" says whom
_PARTED: Final = frozenset(",;:—()")
_LEADING: Final = listed("in of for by with from to at on over about some nearly almost only just another the a an")
_OBJECT: Final = listed("a an the its his her their to up that no")
_DOES: Final = listed("goes comes takes gives makes gets becomes begins says")
_LED_IN: Final = listed("in on at after before by during since under with for from")
_NO_VERBS: Final = listed("hundred need speed indeed united")
_BEING: Final = listed("is are was were been")
_SAME: Final = listed("beat hit cut put shut hurt let set quit split shed upset")  # in the past as in the present
_WOULD: Final = listed("will would may might could can should must to")
_NO_CONTENT: Final = listed("on in at of about for by to that")
_TO: Final = 3  # words behind a "to" of which one is a figure: "from 14 degrees on Monday to minus 3 on Tuesday"


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence: its words, and the stems of whom or what it is about (none where it does not say so).

    `verbs` are its words for what is done; `elided` is one that has none and goes on with a figure as the one before it
    does ("and 12 barns").
    """

    tokens: tuple[Token, ...]
    subject: frozenset[str]
    verbs: tuple[Token, ...]
    elided: bool = False

    @property
    def stems(self) -> frozenset[str]:
        """Those of all its words."""
        return frozenset(token.stem for token in self.tokens)


def clauses(words: Sequence[Token], text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence's words, which stand in `text`."""
    return tuple(_read(list(_pieces(words, text))))


def past(token: Token) -> bool:
    """Whether a word is a verb in the past by its form."""
    ends = len(token.form) > 3 and token.form.endswith("ed") and token.form not in _NO_VERBS
    return token.kind == "plain" and (token.form in PASTS or token.form.removeprefix("re") in PASTS or ends)


def _verbs(piece: Sequence[Token]) -> list[Token]:
    """The verbs of a piece: in the past, behind a "will" or "to", or with an "s" before what is done to."""
    found = []
    for place, token in enumerate(piece):
        before = piece[place - 1] if place else None
        after = piece[place + 1] if place + 1 < len(piece) else None
        would = (before.form in _WOULD if before else False) or (place == 1 and piece[0].form == "and")
        would = (
            would and happens(token.sense) and not (after and (past(after) or after.form in HELPING))
        )  # "and guards left"
        does = token.kind == "plain" and token.form.endswith("s") and not token.form.endswith("ss")
        aimed = after is not None and after.form == "to" and place + 2 < len(piece) and piece[place + 2].kind != "plain"
        does = (does and not aimed) or token.form in _SAME  # "exports to Talmar" are things
        does = does and after is not None and (after.form in _OBJECT or after.kind in ("figure", "name"))
        does = does and (before is None or before.kind in ("name", "plain") or before.form in JOINING | RELATIVE)
        doing = token.form.endswith("ing") and before is not None and before.form in _BEING
        if past(token) or (token.kind == "plain" and (would or does or doing or token.form in _DOES)):
            found.append(token)
    return found


def _pieces(words: Sequence[Token], text: str) -> Iterator[Sequence[Token]]:
    start = 0
    for place in range(1, len(words)):
        if place > start and _opens(words, place, text, start):
            yield words[start:place]
            start = place
    if words:
        yield words[start:]


def _comma(text: str, before: Token, token: Token) -> bool:
    between = text[before.end : token.start]
    return not _PARTED.isdisjoint(between) and (len(between) > 1 or between == "—")


def _opens(words: Sequence[Token], place: int, text: str, start: int) -> bool:
    """Whether a new piece opens at a place: behind a comma, at a "while", an "and" with a verb or figure, a "that"."""
    token, before = words[place], words[place - 1]
    if _comma(text, before, token):
        return start > 0 or words[0].form not in _LED_IN or any(past(each) for each in words[:place])
    rest = list(_rest(words, place, text))
    if token.form == "and":
        would = any(each.form in _WOULD for each in words[start:place]) and bool(rest) and happens(rest[0].sense)
        return would or any(each.kind == "figure" or each.form in HELPING | REST or past(each) for each in rest)
    if token.form in JOINING:
        return token.form in ("but", "while", "whereas") or any(past(each) or each.form in HELPING for each in rest)
    if token.form in RELATIVE:
        return True
    if token.form == "to" and any(each.kind == "figure" for each in words[place + 1 : place + 1 + _TO]):
        return any(each.form == "from" for each in words[start:place])
    return _content(words, start, place, rest)


def _content(words: Sequence[Token], start: int, place: int, rest: Sequence[Token]) -> bool:
    """Whether what is said opens at a place: "that the pump would fail", "40 houses had burned"."""
    token = words[place]
    if token.form == "that":
        return any(each.form in UTTERS for each in words[start:place])
    if token.kind == "date" or token.form in _NO_CONTENT or not _said(words[start:place]):
        return False
    content = [token, *rest]
    done = next((n for n, each in enumerate(content) if each.form in HELPING or past(each)), 0)
    return done > 0 and all(each.form != "that" for each in content[:done])


def _said(words: Sequence[Token]) -> bool:
    """Whether words end with a verb of saying, or with that and a day: "officials said on Thursday"."""
    end = len(words)
    while end > 1 and (words[end - 1].kind == "date" or (words[end - 1].form == "on" and end < len(words))):
        end -= 1
    return end > 1 and words[end - 1].form in UTTERS and words[end - 1].kind != "name"


def _rest(words: Sequence[Token], place: int, text: str) -> Iterator[Token]:
    """The words behind one up to the next comma or joint."""
    for before, token in zip(words[place:], words[place + 1 :], strict=False):
        if token.form in JOINING or _comma(text, before, token):
            return
        yield token


def _read(pieces: Sequence[Sequence[Token]]) -> Iterator[Clause]:
    main = pending = last = frozenset[str]()
    for place, piece in enumerate(pieces):
        opens = piece[0].form in JOINING or piece[0].form == "that"
        verbs = _verbs(piece)
        first = next((n for n, each in enumerate(piece) if each in verbs or each.form in HELPING | _SAYS), len(piece))
        before = piece[opens:first]
        own = frozenset(each.stem for each in before if each.kind in ("name", "plain"))
        vague = any(each.form in _PRONOUNS for each in before) and not (
            own and not _STAND.intersection(t.form for t in before)
        )
        vague = vague or (first < len(piece) and _to_do(piece, first))
        subject = frozenset[str]()
        elided = False
        if any(each.form in RELATIVE for each in before):
            subject = own or last
        elif first == len(piece):
            elided = bool(place) and _straight(piece[opens:], opens)
            subject = _named(piece[opens:]) if opens else subject
            pending = own if opens or not place else pending | own
            main = own if not place else main
        else:
            subject = own if not vague else subject
            subject = subject or (pending if not vague and not opens else subject) or (main if not vague else subject)
            main, pending = subject, frozenset()
        yield Clause(tuple(piece), subject, tuple(verbs), elided)
        last = _last(piece) or last


def _to_do(piece: Sequence[Token], first: int) -> bool:
    """Whether the first verb says only what is to be done: "Marin and Ostrey to down tools"."""
    return first > 0 and piece[first - 1].form == "to"


def _straight(piece: Sequence[Token], opens: bool) -> bool:
    """Whether a piece goes straight to its figure, or behind an "and" past whose figure it is."""
    lead = list(takewhile(lambda each: each.kind != "figure" and each.form not in REST, piece))
    if len(lead) == len(piece):
        return False
    return all(each.form in _LEADING or (opens and each.kind in ("plain", "name")) for each in lead)


def _named(piece: Sequence[Token]) -> frozenset[str]:
    """Whom a piece without a verb opens with: "and Mira Sand for the resignation of the minister"."""
    if any(each.form == "to" for each in piece):
        return frozenset()
    return frozenset(each.stem for each in takewhile(lambda each: each.kind == "name", piece))


def _last(piece: Sequence[Token]) -> frozenset[str]:
    """The name that a piece ends with, or its last word of those that tell."""
    telling = [each for each in piece if each.kind in ("name", "plain")]
    names = list(takewhile(lambda each: each.kind == "name", reversed(telling)))
    return frozenset(each.stem for each in names or telling[-1:])
