"""Whether two figures for one thing can both be right: hedges, ranges and rounding.

A bound agrees with every count it allows ("at least 10" and 12); two outlets' bounds of one direction are two counts
and must be equal. "About 1,600" agrees with what rounds to it, at most 5 % away: 1,580 but not 1,500. Round numbers of
a hundred and more agree with what they may round, at most 2.5 % away. Small plain counts must be equal.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from briefings.model import Figure

_LEAST = re.compile(
    r"at least|more than|over|no (?:fewer|less) than|upwards? of|as (?:many|much) as|above|in excess|minimum", re.I
)
_MOST = re.compile(r"at most|up to|fewer than|less than|under|below|no more than|nearly|almost|close to|maximum", re.I)
_ABOUT = Decimal("0.05")
_ROUND = Decimal("0.025")


class _Claimed(NamedTuple):
    low: Decimal
    high: Decimal
    slack: Decimal
    bound: Literal["least", "most", ""]


def agree(one: Figure, other: Figure) -> bool:
    """Whether both may be right; figures without a value are taken to agree."""
    if one.value is None or other.value is None:
        return True
    a, b = _claimed(one), _claimed(other)
    if a.bound and a.bound == b.bound:
        return one.value == other.value
    return _allows(a, b) or _allows(b, a)


def _allows(claimed: _Claimed, other: _Claimed) -> bool:
    if claimed.bound == "least":
        return other.high >= claimed.low
    if claimed.bound == "most":
        return claimed.high / 2 <= other.high and other.low <= claimed.high
    return not other.bound and claimed.low - claimed.slack <= other.high and other.low <= claimed.high + claimed.slack


def _claimed(figure: Figure) -> _Claimed:
    value = figure.value or Decimal(0)
    if figure.upper is not None:
        return _Claimed(min(value, figure.upper), max(value, figure.upper), Decimal(0), "")
    if _LEAST.search(figure.hedge):
        return _Claimed(value, value, Decimal(0), "least")
    if _MOST.search(figure.hedge):
        return _Claimed(value, value, Decimal(0), "most")
    plain_and_small = not figure.hedge and abs(value) < 100
    share = Decimal(0) if plain_and_small else _ABOUT if figure.hedge else _ROUND
    return _Claimed(value, value, min(_last_digit(value) / 2, abs(value) * share), "")


def _last_digit(value: Decimal) -> Decimal:
    """What one in the last digit that is not a trailing zero stands for: 100 in 1,600."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
