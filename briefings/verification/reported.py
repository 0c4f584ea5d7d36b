"""Who says what in a sentence: reported speech, English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS, VOICES
from briefings.text import folded
from briefings.verification.meant import BODIES

SAYING = frozenset(form for form in UTTERS if form.endswith("ed")) - listed(
    """added asked continued texted posted ventured stressed countered pleaded pledged promised vowed denied urged
    declared proclaimed revealed recalled volunteered blasted boasted bragged gushed joked mused quipped shouted
    screamed whispered retweeted tweeted"""
) | listed(
    """said say says saying told tells informed wrote writes according argues argue warns warn claims alleges allege
    insists reported believe believes believed think thinks thought estimates estimated predicts suggests
    admits testifies fears concludes"""
)
_FINDING = ("found", "finds", "showed", "shows")
_STUDY = re.compile(
    r"(?i)\b(?:stud(?:y|ies)|surveys?|polls?|reports?|reviews?|inquiry|audit|research|analysis)\b[^;:.]*$"
)
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?(?=\W|$)")
_BREAK = re.compile(r"[,;:“”\"—]|\s-\s|\b(?:and|but|while|who|which|that|as)\b")
_END = re.compile(r"[,;:“”\"—]|\.(?:\s+[A-Z]|\s*$)|\b(?:and|but|while|who|which)\b")
_THAT = re.compile(  # "told the Ledger on Tuesday that …"
    r"(?: (?:on|in|at|to|the|last|late|early|this|week|month|reporters|[A-Z][^ ,;:]*))* that\b"
)
_WHEN = re.compile(
    r"(?: (?:on|in|at|to|during|after|late|early|last|this|earlier|reporters?|[MTWFS][a-z]{2,5}day)\b[^,;]{0,100})+"
)
_LARGE = re.compile(r"(?<![^\W_])[A-Z][\w’'.-]* $")
_ASIDE = re.compile(r"(?<=[^\s,])(, (?:who|which|whose|director|chief|head|president|a|an|the) [^,;“”]{3,90}, )$")
_AGED = re.compile(r"(?<=[^\s,])(, \d{1,3}, )$")  # "Marlow, 26, said"
_NAMED = re.compile(r"(?<=[^\s,])(, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}, )$")  # "the minister, Ada Velt, said"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|it['’]s)(?: also| earlier| \w+ly)? $")
_CLAUSE = re.compile(
    r" (?:on|in|at|to|that|it|he|she|they|there)\b|.*\b(?:will|would|is|are|was|were|has|have|had|can)\b"
)
_TO_DO = re.compile(  # "told staff to delete emails" is an order
    r"(?: (?!(?:that|how|why|he|she|it|they|there|had|has|is|was|were|are|would|will)\b)[^ ,;.]+){1,6}? to [a-z]"
)
_ATTRIBUTE = re.compile(r"\b(?:the|an?|most|all|no|more|its|their|any|of|with|by) $")
_BY = re.compile(r" by (?=[A-Za-z])")
_INVERTED = re.compile(r"[,”\"]\s*$")
_COLON = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}): (?=\S)")
_COLON_LAST = re.compile(r": (?P<who>(?:the )?[\w.’'-]+(?: [\w.’'-]+){0,3})\.?$")
_WHO_SPEAKS: Final = BODIES | listed(
    """police official officials report reports study studies source sources survey poll prosecutor prosecutors
    whistleblower minister bureau department lawyer lawyers family army military chief president mayor governor
    witness witnesses experts scientists researchers doctors coastguard firefighters"""
)
_LABELS: Final = ("LIVE", "WATCH", "VIDEO", "NEW", "PHOTO", "AUDIO", "READ", "FAQ", "POLL")
_OPENS = 60  # characters in which somebody stands who "…, and said"


@dataclass(frozen=True, slots=True)
class Reported:
    """Words from offset `first` to `last` are what somebody says, who stands from `start` to `end`."""

    start: int
    end: int
    first: int
    last: int


def reported(text: str) -> tuple[Reported, ...]:
    """Each speech reported in a sentence: "…, police said", "according to …", "the board said that …"."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Reported]:
    yield from _headed(text)
    for word in WORD.finditer(text):
        form = folded(word[0]).rstrip(".")
        if form in SAYING and (word[0][0].islower() or form == "according"):  # not "the United States"
            yield from _of(text, word, form)
        elif form in _FINDING and _STUDY.search(text, 0, word.start()):
            yield _before(text, word.start(), word.end())


def _of(text: str, word: re.Match[str], form: str) -> Iterator[Reported]:
    """The speech that belongs to a verb of saying, or to "according"."""
    before, after = text[: word.start()], text[word.end() :]
    if form == "according":
        if not after.startswith((" to whom", " to which")):
            yield _according(text, word.start(), word.end() + 4)
    elif form == "saying":
        yield Reported(0, subject(text, word.start()), word.end() + 1, len(text))
    elif _PASSIVE.search(before) and _BY.match(after):
        yield _told_by(text, word.start(), word.end() + 4)  # "Parliament was told by the minister that …"
    elif not _nobody(form, before, after):
        yield _said(text, word, before, after)


def _headed(text: str) -> Iterator[Reported]:
    """As headlines have it: "Police: two held over raid", "Two held over raid: police"."""
    if (found := _COLON.match(text)) and _voice(found["who"]):
        yield Reported(0, found.end("who"), found.end(), len(text))
    elif (found := _COLON_LAST.search(text)) and _voice(found["who"]):
        yield Reported(found.start("who"), len(text), 0, found.start())


def _voice(who: str) -> bool:
    last = who.rsplit(" ", maxsplit=1)[-1]
    return folded(last) in _WHO_SPEAKS or (last.isupper() and 2 <= len(last) <= 5 and last not in _LABELS)


def _nobody(form: str, before: str, after: str) -> bool:
    """Whether nobody says anything: "is expected", "estimated at", "the most confirmed cases", "told staff to go"."""
    if (_ATTRIBUTE.search(before) and form.endswith("ed")) or (form in ("told", "tells") and _TO_DO.match(after)):
        return True
    return bool(_PASSIVE.search(before)) or after.startswith((" at ", " as "))


def _said(text: str, word: re.Match[str], before: str, after: str) -> Reported:
    if re.match(r"\s*(?:[,.;]|$)", after) or word[0].endswith("."):
        start = _since(text, word.start())
        aside = re.match(
            r",(?! (?:and|but|while|though|although|who|which|as)\b)", after
        )  # "After that, police said, …"
        return Reported(start, word.start(), 0, len(text) if aside and start else start)  # "…, police said."
    if _INVERTED.search(before) and _speaks(after):
        return Reported(word.end() + 1, ended(text, word.end() + 1), 0, word.start())  # "…, said police."
    return _before(text, word.start(), word.end())


def _speaks(after: str) -> bool:
    """Whether somebody stands behind a verb that ends a clause, and not what "Norbank, the largest bank," says."""
    found = re.match(r"(?: [^ ,;:]+){1,9}(?=[.,;])", after)
    return found is not None and not _CLAUSE.match(found[0])


def _according(text: str, start: int, by: int) -> Reported:
    """ "According to …" of all the rest: of what follows where it opens the sentence, of what precedes at its end."""
    until = ended(text, by)
    if not text[:start].strip():
        return Reported(by, until, until, len(text))
    return Reported(by, until, 0, start if len(text) - until < 3 else len(text))


def _told_by(text: str, start: int, by: int) -> Reported:
    that = text.find(" that ", by)
    until = min(ended(text, by), that if that >= 0 else len(text))
    return Reported(by, until, 0 if that < 0 else until, start if that < 0 else len(text))


def _before(text: str, start: int, end: int) -> Reported:
    """Speech that follows: "Police said on Monday that …"; or that went before: "…, police said on Monday."."""
    since = _since(text, start)
    rest = text[end:].rstrip(' .”"')
    rest = re.sub(r"^ (?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*", "", rest) if text[start:end] == "told" else rest
    short = not rest or _WHEN.fullmatch(rest)
    if since and short and text[:since].rstrip().endswith((",", ",”", ',"')):
        return Reported(since, start, 0, since)
    that = _THAT.match(text[end:])
    return Reported(since, start, end + (that.end() if that else 0), len(text))


def _since(text: str, end: int) -> int:
    """Where the clause before an offset begins; of "the board, which met on Monday, said" at "the board"."""
    if aside := next(filter(None, (each.search(text, 0, end) for each in (_ASIDE, _AGED, _NAMED))), None):
        end = aside.start(1)
    last = 0
    for found in _BREAK.finditer(text, 0, max(0, end - 1)):
        last = last if _joins(text, found) else found.end()
    return last


def ended(text: str, start: int) -> int:
    """Where the clause at an offset ends."""
    ends = (found for found in _END.finditer(text, start) if not _joins(text, found))
    return next((found.start() for found in ends), len(text))


def _joins(text: str, found: re.Match[str]) -> bool:
    """Whether it is the "and" of a name: "Centers for Disease Control and Prevention"."""
    return found[0] == "and" and bool(_LARGE.search(text, 0, found.start()) and text[found.end() + 1].isupper())


def subject(text: str, end: int) -> int:
    """Where they end whom a sentence opens with: at its first verb of saying, or after some words."""
    found = (word.start() for word in WORD.finditer(text, 0, end) if folded(word[0]) in UTTERS | VOICES)
    return min(next(found, end), _OPENS)
