"""Figures without a number in them (English only): "for a month", "a year-long study", "dozens of people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefings.facts.amounts import Found
from briefings.facts.counted import attributed, noun_phrase
from briefings.facts.units import money

_PERIOD = r"year|month|week|day|hour|minute|decade|century|fortnight|mile"
_ONE = re.compile(rf" (?P<number>an? (?P<unit>{_PERIOD}))\b(?!-|['’]s| (?:ago|later|earlier|before|from now))")
_MEASURING = re.compile(
    r"(?<!\w)(?:for|within|over|than|nearly|about|almost|least|lasts?|lasted|lasting|takes?|took)$", re.IGNORECASE
)
_LONG = re.compile(r"(?P<unit>year|month|week|day|decade|hour|century)-?long\b")
_HALF = re.compile(r"[Hh]alf an? (?P<unit>hour|century|mile|decade|percentage point|per ?cent)\b")
_VAGUE = re.compile(
    r"[THDSMBthdsmb](?:ens|undreds|ozens|cores|housands|r?illions) (?=of )(?:of (?:thousands|millions"
    r"|billions) (?=of ))?"
)

_SEVERAL = re.compile(
    r"(?:[Ss]everal|[Aa] few|[Aa] couple(?: of)?|[Mm]any) (?:dozen|hundred|thousand|million|billion)\b"
)


def found(text: str, since: int = 0) -> Iterator[Found]:
    """All of them from `since` on, each kind in order."""
    yield from _measures(text, since)
    for match in _HALF.finditer(text, since):
        unit = "%" if match["unit"] in ("percent", "per cent") else match["unit"]
        yield Found(match.start(), match.end(), Decimal("0.5"), unit)
    for match in _VAGUE.finditer(text, since):
        if not _hangs(text, match.start()):
            yield _vague(text, match.start(), match.end() - 1)
    for match in _SEVERAL.finditer(text, since):
        if not _hangs(text, match.start()):
            yield _vague(text, match.start(), match.end())


def _measures(text: str, since: int) -> Iterator[Found]:
    """ "For a month" is one month, and so is "month-long"."""
    for match in _ONE.finditer(text, since):
        if _MEASURING.search(text, max(0, match.start() - 9), match.start()):
            yield Found(match.start("number"), match.end(), Decimal(1), match["unit"])
    for match in _LONG.finditer(text, since):
        if not _hangs(text, match.start()):
            yield Found(match.start(), match.end(), Decimal(1), match["unit"], closes=attributed(text, match.end()))


def _hangs(text: str, at: int) -> bool:
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] == "-")


def _vague(text: str, start: int, end: int) -> Found:
    """ "Thousands of people" and "several hundred miles" have no value, but what they count or their currency."""
    paid = money(text, end)
    if paid:
        return Found(start, paid[0], None, paid[1])
    np = noun_phrase(text, end)
    return Found(start, end, None, text[np[0] : np[1]] if np else "", closes=np[1] if np else end)
