"""Small words that make a figure or a date what it is: "by" or "to 3 percent", "a day", "p.m.", "second"; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.claims import Claim
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
_ALL: Final = listed("all total altogether overall")
_ARTICLES: Final = listed("the a an its their his her those these all some")


def unfixed(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A figure or date with another small word than in the cited sentences, which makes it another one."""
    theirs = [passage.tokens for passage in strict.passages]
    for check in (
        _in_turn,
        _listed,
        _carried,
        _than,
        _roles,
        _parts,
        _differences,
        _instead,
        _totals,
        _rates,
        _clocks,
        _ordinals,
        _turns,
        _deadlines,
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


def _carried(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "A tanker with 90 passengers" for "a ferry with 90 passengers"."""
    known = {each.stem for words in theirs for each in words}
    pairs = [pair for words in theirs for pair in _with(words)]
    for thing, figure in _with(ours):
        found = {other.stem for other, each in pairs if each.form == figure.form}
        if found and thing.stem in known and thing.stem not in found:
            yield "figure", figure


def _with(words: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    for one, small, figure in zip(words, words[1:], words[2:], strict=False):
        if one.kind in ("plain", "name") and small.form in ("with", "carrying") and figure.kind == "figure":
            yield one, figure


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
        if any(each.stem in behind for each in ours):
            yield from (("figure", each) for each in ours if each.kind == "figure")


def _roles(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "Rose by 14 percent" for "doubled to 14 percent", and the other way round."""
    found: dict[str, set[str]] = {}
    for words in theirs:
        for place, token in enumerate(words):
            if token.kind == "figure":
                found.setdefault(token.number, set()).add(_role(words, place))
    for place, token in enumerate(ours):
        mine, yours = _role(ours, place), found.get(token.number, {""})
        if token.kind == "figure" and mine and "" not in yours and mine not in yours:
            yield "figure", token


def _role(words: Sequence[Token], place: int) -> str:
    """What a figure is of a change: its size, or what was reached."""
    before = words[place - 1] if place else None
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


def _parts(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "Seven miners" for "two of the seven miners": the whole in the place of its part."""
    for words in theirs:
        for one, of, *after in zip(words, words[1:], words[2:], words[3:], strict=False):
            part = one.kind == "figure" or one.form in ("half", "most", "some", "none", "one", "both")
            if of.form != "of" or not part:
                continue
            whole = after[0] if after[0].kind == "figure" else after[1] if after[0].form in _ARTICLES else None
            if (
                whole is None
                or whole.kind != "figure"
                or after[0].form in ("a", "an")
                or sum(t.number == whole.number for t in words) > 1
            ):
                continue
            if one.number == "2" and any(t.form == "both" for t in ours) and not any(t.number == "2" for t in ours):
                yield "figure", next(t for t in ours if t.form == "both")
            for place, token in enumerate(ours):
                if token.kind == "figure" and token.number == whole.number and not _of(ours, place):
                    yield "figure", token


def _of(words: Sequence[Token], place: int) -> bool:
    """Whether an "of" or "out of" leads to a figure, past an article; "among" does too."""
    last = place > 0 and words[place - 1].form in ("in", "from")
    return last or any(each.form in ("of", "among") for each in words[max(0, place - 3) : place])


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
    """ "It was planned to open in 2029" for "it will open in 2029 instead of 2027"."""
    planned = any(token.form in _PLANNED for token in ours)
    for words in theirs if planned else ():
        for place, token in enumerate(words[:-2]):
            if token.kind in ("figure", "date") and words[place + 1].form in ("instead", "rather"):
                yield from ((token.kind, each) for each in ours if each.form == token.form)


def _totals(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "40,000 in Marl" for "40,000 in all"."""
    told = {
        one.form
        for words in theirs
        for one, other, last in zip(words, words[1:], words[2:], strict=False)
        if one.kind == "figure" and (other.form in _ALL or (other.form == "in" and last.form in _ALL))
    }
    for one, other, last in zip(ours, ours[1:], ours[2:], strict=False):
        if one.form in told and other.form in ("in", "at", "on") and last.kind == "name":
            yield "figure", one


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
