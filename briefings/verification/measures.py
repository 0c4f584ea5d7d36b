"""Amounts that are the same in other units: a year and twelve months, half an hour and 30 minutes, twice and two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from briefings.verification.tokens import Token

_UNITS: Final = {
    "second": (Fraction(1, 60), "minute"), "minute": (Fraction(1), "minute"), "hour": (Fraction(60), "minute"),
    "day": (Fraction(1), "day"), "week": (Fraction(7), "day"), "fortnight": (Fraction(14), "day"),
    "month": (Fraction(1), "month"), "quarter": (Fraction(3), "month"), "year": (Fraction(12), "month"),
    "decade": (Fraction(120), "month"), "century": (Fraction(1200), "month"),
    "kg": (Fraction(1), "kg"), "tonne": (Fraction(1000), "kg"), "m": (Fraction(1), "m"), "km": (Fraction(1000), "m"),
}  # fmt: skip
_COUNTS: Final = {
    "twice": 2, "both": 2, "pair": 2, "couple": 2, "double": 2, "doubled": 2, "thrice": 3, "triple": 3, "dozen": 12,
    "single": 1, "once": 1,
}  # fmt: skip

Amount = tuple[Fraction, str]


def amounts(words: Sequence[Token]) -> frozenset[Amount]:
    """Each amount among words in a row in the smallest unit of its kind; counts have none."""
    return frozenset(_amounts(words))


def _amounts(words: Sequence[Token]) -> Iterator[Amount]:
    for place, token in enumerate(words):
        half = Fraction(1, 2) if place and words[place - 1].form == "half" else Fraction(1)
        if place > 1 and words[place - 1].form in ("a", "an") and words[place - 2].form == "half":
            half = Fraction(1, 2)
        if token.form in _COUNTS:
            yield Fraction(_COUNTS[token.form]), ""
        elif token.form.removesuffix("s") in _UNITS:
            yield _measured(half, token.form.removesuffix("s"))
        elif token.kind == "figure" and (found := amount(token)):
            yield found


def amount(token: Token) -> Amount | None:
    """That of a figure; None where it is a range, a score or no number."""
    try:
        value = Fraction(token.number)
    except (ValueError, ZeroDivisionError):
        return None
    return _measured(value, token.unit.removesuffix("s old"))


def _measured(value: Fraction, unit: str) -> Amount:
    size, least = _UNITS.get(unit, (Fraction(1), unit))
    return value * size, least
