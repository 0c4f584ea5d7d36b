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


def found(text: str) -> Iterator[Found]:
    """All of them, each kind in order."""
    for match in _ONE.finditer(text):
        if _MEASURING.search(text, max(0, match.start() - 9), match.start()):
            yield Found(match.start("number"), match.end(), Decimal(1), match["unit"])
    for match in _LONG.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum() and text[match.start() - 1 : match.start()] != "-":
            yield Found(match.start(), match.end(), Decimal(1), match["unit"], closes=attributed(text, match.end()))
    for match in _HALF.finditer(text):
        yield Found(
            match.start(),
            match.end(),
            Decimal("0.5"),
            "%" if match["unit"] in ("percent", "per cent") else match["unit"],
        )
    for match in _VAGUE.finditer(text):
        if not text[match.start() - 1 : match.start()].isalnum():
            yield _vague(text, match)


def _vague(text: str, match: re.Match[str]) -> Found:
    """ "Thousands of people" has no value, but what it counts; "millions of dollars" its currency."""
    end = match.end() - 1
    paid = money(text, end)
    if paid:
        return Found(match.start(), paid[0], None, paid[1])
    np = noun_phrase(text, end)
    return Found(match.start(), end, None, text[np[0] : np[1]] if np else "", closes=np[1] if np else end)
