"""Figures without a number in them (English only): "for a month", "a year-long study", "dozens of people"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from briefings.facts.amounts import Found
from briefings.facts.counted import attributed, noun_phrase
from briefings.facts.units import money

_PERIOD = r"year|month|week|day|hour|minute|decade|century|fortnight|mile"
_MEASURE = re.compile(
    rf"\b(?:(?:[Ff]or|[Ww]ithin|over|than|nearly|about|almost|least|lasts?|lasted|lasting|takes?|took|[Aa]bout|[Nn]early|[Aa]lmost) "
    rf"(?P<one>an? (?P<unit>{_PERIOD}))\b(?!-| (?:ago|later|earlier|before|from now))"
    rf"|(?P<long>(?:an? )?(?P<period>year|month|week|day|decade|hour|century)-?long)\b|(?P<half>[Hh]alf an? (?P<halved>hour|century|mile|decade|percentage point|percent))\b)"
)
_VAGUE = re.compile(r"\b(?:(?:[Tt]ens|[Hh]undreds|[Dd]ozens|[Ss]cores|[Tt]housands|[Mm]illions|[Bb]illions|[Tt]rillions) (?=of )){1}(?:of (?:thousands|millions|billions) (?=of ))?")


def found(text: str) -> Iterator[Found]:
    """All of them, each kind in order."""
    for match in _MEASURE.finditer(text):
        yield _measured(text, match)
    for match in _VAGUE.finditer(text):
        yield _vague(text, match)


def _measured(text: str, match: re.Match[str]) -> Found:
    if match["half"]:
        return Found(match.start("half"), match.end(), Decimal("0.5"), match["halved"].replace("percent", "%") if match["halved"] == "percent" else match["halved"])
    if match["long"]:
        return Found(match.start("long"), match.end(), Decimal(1), match["period"], closes=attributed(text, match.end()))
    return Found(match.start("one"), match.end(), Decimal(1), match["unit"])


def _vague(text: str, match: re.Match[str]) -> Found:
    """ "Thousands of people" has no value, but what it counts; "millions of dollars" its currency."""
    end = match.end() - 1
    paid = money(text, end)
    if paid:
        return Found(match.start(), paid[0], None, paid[1])
    np = noun_phrase(text, end)
    return Found(match.start(), end, None, text[np[0] : np[1]] if np else "", closes=np[1] if np else end)
