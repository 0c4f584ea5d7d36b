"""Small words that make a figure or a date what it is: "by" or "to 3 percent", "a day", "p.m.", "second"; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.counted import COUNTS
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token

_CHANGES: Final = listed(
    """rise rises rose risen fall falls fell fallen grow grows grew grown climb climbs climbed drop drops dropped
    increase increases increased decrease decreases decreased gain gains gained lose lost jump jumped slip slipped
    decline declined shrink shrank shrunk up down soar soared plunge plunged advance advanced slide slid"""
)
_PERIODS: Final = {
    "hour": "hour", "hourly": "hour", "day": "day", "daily": "day", "night": "night", "nightly": "night",
    "week": "week", "weekly": "week", "month": "month", "monthly": "month", "year": "year", "yearly": "year",
    "annually": "year",
}  # fmt: skip
_EACH: Final = listed("a an per every each")
_REPLACED: Final = listed("not instead rather than first before later earlier delayed postponed brought moved")
_ORDINALS: Final = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
}  # fmt: skip
_SECOND: Final = listed("again another twice runner-up runner silver other re-elected both")
_TURNS: Final = listed("this last next")
_UNITS: Final = listed("week month year quarter season")
_PARTS: Final = listed("morning afternoon evening night midnight noon midday overnight dawn dusk lunchtime")
_DEADLINES: Final = listed("by until till before after since")
_ON: Final = listed("on in at")
_MORE: Final = listed(
    """more less fewer higher lower longer shorter earlier later faster slower ahead behind above below extra dearer
    cheaper"""
)
_APART: Final = listed(
    "by over under beyond after before additional another up down exceeds exceeded within off rise gap"
)
_HOPED: Final = listed(
    """planned expected forecast thought predicted usual normal ago year years month week days hours before first needed
    half"""
)
_PLANNED: Final = listed("planned originally scheduled meant supposed initially")


def unfixed(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A figure or date with another small word than in the cited sentences, which makes it another one."""
    theirs = [passage.tokens for passage in strict.passages]
    for check in (
        _in_turn,
        _listed,
        _than,
        _roles,
        _differences,
        _instead,
        _rates,
        _clocks,
        _ordinals,
        _turns,
        _deadlines,
        *COUNTS,
    ):
        for kind, token in check(claim.tokens, theirs):
            yield Unsupported(kind="date" if kind == "date" else "figure", text=claim.text[token.start : token.end])


_Found = Iterator[tuple[str, Token]]
_Theirs = Sequence[Sequence[Token]]


def _in_turn(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """Anything at all of a sentence that says "respectively", without it: whose is which is not worked out."""
    rows = [words for words in theirs if any(token.form == "respectively" for token in words)]
    forms = {token.form for words in rows for token in words if token.kind in ("name", "figure")}
    if not any(token.form == "respectively" for token in ours):
        yield from (("figure", token) for token in ours if token.form in forms)


def _listed(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """One of "12 and eight years": whose is which is not worked out."""
    for words in theirs:
        for one, and_, other in zip(words, words[1:], words[2:], strict=False):
            if one.kind == other.kind == "figure" and and_.form == "and" and not one.counts:
                found = [[each for each in ours if each.number == figure.number] for figure in (one, other)]
                if bool(found[0]) != bool(found[1]):
                    yield "figure", (found[0] or found[1])[0]


def _than(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "The old tower is 180 metres high" for "40 metres more than the old one"."""
    if any(each.form == "than" for each in ours):
        return
    for words in theirs:
        at = next((place for place, each in enumerate(words) if each.form == "than"), len(words))
        if any(each.kind == "figure" and each.form != "one" for each in words[at + 1 : at + 3]):
            continue  # "more than 800,000"
        behind = {each.stem for each in words[at + 1 : at + 4] if each.kind == "plain" and each.form not in _HOPED}
        behind -= {each.stem for each in (*words[:at], *words[at + 4 :])}
        before = {each.form for each in words[:at] if each.kind == "figure"}
        if any(each.stem in behind for each in ours):
            yield from (("figure", each) for each in ours if each.form in before)


def _roles(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "Rose by 14 percent" for "doubled to 14 percent" or "14 percent of all", and the other ways round."""
    found: dict[str, set[str]] = {}
    for words in theirs:
        for place, token in enumerate(words):
            if token.kind == "figure":
                for each in {token.form, token.number}:
                    found.setdefault(each, set()).add(_role(words, place))
    for place, token in enumerate(ours):
        mine, yours = _role(ours, place), found.get(token.form, found.get(token.number, {""}))
        share = "share" in {mine, *yours} and {mine, *yours} != {"share", "size"}
        if token.kind == "figure" and mine and "" not in yours and mine not in yours and not share:
            yield "figure", token


def _role(words: Sequence[Token], place: int) -> str:
    """What a figure is of a change: its size, or what was reached; or what share of a whole."""
    before = words[place - 1] if place else None
    after = words[place + 1].form if place + 1 < len(words) else ""
    if after == "of" and words[place].unit == "%" and (before is None or before.form not in ("by", "to")):
        return "share"
    if before is None:
        return ""
    if before.form == "by" or before.form in _CHANGES:
        return "size"
    reached = before.form == "to" and any(
        each.form in _CHANGES or _turned(each) for each in words[max(0, place - 8) : place]
    )
    return "level" if reached else ""


def _turned(token: Token) -> bool:
    return token.form in ("doubled", "halved", "trebled", "tripled", "quadrupled", "raised", "cut", "lowered", "lifted")


def _differences(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "It will cost 600 million" for "600 million more than planned"."""
    found: dict[str, set[bool]] = {}
    for words in theirs:
        for place, token in enumerate(words):
            if token.kind == "figure":
                found.setdefault(token.form, set()).add(_compared(words[place + 1 : place + 4], True))
    for place, token in enumerate(ours):
        near = [*ours[max(0, place - 3) : place], *ours[place + 1 : place + 6]]
        compared = _compared(near) or any(each.form in _APART or each.form in _CHANGES for each in near)
        if token.kind == "figure" and found.get(token.form) == {True} and not compared:
            yield "figure", token


def _instead(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "It was planned to open in 2029", or "will open in 2027", for "it will open in 2029 instead of 2027"."""
    forms = {token.form for token in ours}
    old = not forms.isdisjoint(_PLANNED | _REPLACED)
    for words in theirs:
        for place, token in enumerate(words[:-3]):
            put = [each.form for each in words[place + 1 : place + 3]] in (["instead", "of"], ["rather", "than"])
            rest = (each for each in words[place + 3 : place + 6] if each.kind == token.kind)
            other = next(rest, None) if put and token.kind in ("figure", "date") else None
            if other and (token.form in forms) != (other.form in forms) and (token.form in forms) == old:
                yield from ((token.kind, each) for each in ours if each.form in (token.form, other.form))


def _compared(words: Sequence[Token], own: bool = False) -> bool:
    """Whether a "more" or "behind" stands among words; with `own` before the next figure."""
    near = takewhile(lambda each: not own or each.kind != "figure", words)
    return any(each.form in _MORE for each in near)


def _rates(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "40,000 cars a week" for "a day"."""
    yours = {period for words in theirs for period, _ in _periods(words)}
    for period, token in _periods(ours):
        if yours and period not in yours:
            yield "figure", token


def _periods(words: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    for place, token in enumerate(words):
        each = (
            place > 1
            and words[place - 1].form in _EACH
            and any(t.kind == "figure" for t in words[max(0, place - 4) : place])
        )
        if token.form in _PERIODS and (each or token.form.endswith("ly")):
            yield _PERIODS[token.form], token


def _clocks(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "6 p.m." for "6 a.m."."""
    halves = {(one.number, _half(other)) for words in theirs for one, other in pairwise(words) if _half(other)}
    for one, other in pairwise(ours):
        if _half(other) and halves and (one.number, _half(other)) not in halves:
            yield "figure", other


def _half(token: Token) -> str:
    form = token.form.replace(".", "")
    return form if form in ("am", "pm") and token.kind == "plain" else ""


def _ordinals(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "For the second time" where no sentence says so."""
    forms = {token.form for words in theirs for token in words}
    numbers = {token.number for words in theirs for token in words}
    for place, token in enumerate(ours):
        number = _ORDINALS.get(token.form)
        if (
            number is None
            or token.form in forms
            or numbers & {number, *(f"{number}{e}" for e in ("st", "nd", "rd", "th"))}
        ):
            continue
        fraction = place and (ours[place - 1].form in ("a", "one", "two") or ours[place - 1].kind == "figure")
        if (number == "1" and forms.isdisjoint(_ORDINALS)) or (fraction and token.form not in ("first", "second")):
            continue
        if number != "2" or forms.isdisjoint(_SECOND):
            yield "figure", token


def _turns(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "This month" for "next month", "in the evening" for "in the morning"."""
    yours = {(one.form, other.form) for words in theirs for one, other in pairwise(words)}
    turns = {other for one, other in yours if one in _TURNS}
    for one, other in pairwise(ours):
        bare = any(turn == one.form and unit not in _UNITS for turn, unit in yours)  # "this year and 3 percent next"
        if one.form in _TURNS and other.form in _UNITS & turns and (one.form, other.form) not in yours and not bare:
            yield "date", one
    parts = {token.form for words in theirs for token in words} & _PARTS
    for token in ours:
        if token.form in _PARTS and parts and token.form not in parts and not _alike(token.form, parts):
            yield "date", token


def _alike(part: str, parts: set[str]) -> bool:
    same = (
        ("night", "midnight", "overnight", "evening"),
        ("noon", "midday", "lunchtime"),
        ("dawn", "morning"),
        ("dusk", "evening"),
    )
    return any(part in row and not parts.isdisjoint(row) for row in same)


def _deadlines(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "By Friday" for "on Friday"."""
    yours: dict[str, set[str]] = {}
    for words in theirs:
        for one, other in pairwise(words):
            if other.kind == "date":
                yours.setdefault(other.form, set()).add(one.form)
    had = any(token.form == "had" for token in ours)  # "by Tuesday all had been sent home"
    for one, other in pairwise(ours if not had else ()):
        led = yours.get(other.form, set())
        said = any(token.form == one.form for words in theirs for token in words)
        if other.kind == "date" and one.form in _DEADLINES and led and led <= _ON and not said:
            yield "date", other
