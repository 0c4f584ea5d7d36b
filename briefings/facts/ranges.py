"""Two numbers that are one figure: ranges, scores and ratios."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from briefings.facts import lookalikes, units
from briefings.facts.amounts import Amount, Found, candidates, hanging, plain, read
from briefings.facts.counted import noun_phrase
from briefings.facts.numerals import from_digits, from_words

_JOINT = re.compile(r"(?:-?(?P<word> to | and | or | bis | à | et | a | y | und )|(?<=[\w%]) ?[-–—‑] ?(?=[$£€]?[0-9]))(?:up to |about )?[$£€]?")
_OPEN = re.compile(r"(?<!\w)(?:between|from|entre|zwischen|von|de|desde) $", re.IGNORECASE)
_BETWEEN = frozenset(("and", "et", "y", "und"))
_RATIO = re.compile(
    r" (?P<kind>in every|in|out of(?: every)?) (?P<of>[0-9]{1,6}(?:,[0-9]{3})?|two|three|four|five|six|seven|eight|nine|ten|twelve)(?![\w,.]?\w)"
)
_PEOPLE = re.compile(r" (?:[A-Z]|people|adults|voters|women|men|children|workers|households|families|patients|students|respondents|girls|boys)")


def pair(text: str, low: Amount, language: str) -> Found | None:
    """The range, score or first of two figures ("from 10 to 5 per cent") that opens with `low`, if one does."""
    joint = _JOINT.match(text, low.end)
    match = candidates(language).match(text, joint.end()) if joint else None
    if not joint or not match or lookalikes.never(text, match.start()):
        return None
    high = read(text, match, language)
    opened = _OPEN.search(text, max(0, low.start - 9), low.start)
    if high.value is None or low.value is None or hanging(text, high) or low.unit and high.unit and low.unit != high.unit:
        return None
    word = (joint["word"] or "").strip()
    first = _scaled(low, high)
    if word in _BETWEEN and not opened:
        return None
    found = Found(low.start, high.end, first, high.unit or low.unit, upper=high.value)
    return _judged(text, found, word, opened.start() if opened else -1, abs(low.end - low.start))


def _scaled(low: Amount, high: Amount) -> Decimal:
    """ "5-10 million" starts at five million; "from 500,000 to 2 million" does not."""
    assert low.value is not None
    assert high.value is not None
    scaled = low.value * high.scale
    return plain(scaled) if low.scale == 1 and low.value < 1000 and scaled < high.value else low.value


def _judged(text: str, found: Found, word: str, opened: int, width: int) -> Found | None:
    assert found.value is not None
    assert found.upper is not None
    small = found.value <= 250 and found.upper <= 250 and found.value % 1 == 0 and found.upper % 1 == 0
    np = None if found.unit else noun_phrase(text, found.end)
    if word in ("", "to", "and") and small and not (found.unit or np) and opened < 0 and (not word or found.value > found.upper):
        return replace(found, unit="score")
    if found.value < found.upper and (word != "or" or found.upper <= found.value * 3):
        start = opened if opened >= 0 and word != "or" else found.start
        return replace(found, start=start)
    if opened >= 0 and word == "to" and found.unit:
        return replace(found, end=found.start + width, upper=None)
    return None


def ratio(text: str, amount: Amount) -> Found | None:
    """ "One in five", "three out of four": the part that it is."""
    found = _RATIO.match(text, amount.end)
    if not found or amount.value is None:
        return None
    of = from_digits(found["of"]) if found["of"][0].isdigit() else from_words(found["of"])
    if not of or amount.value >= of or amount.value < 1 or 1900 <= of <= 2100:
        return None
    if found["kind"] == "in" and (amount.value > 10 or units.measure(text, found.end())):
        return None
    if found["kind"] == "in" and amount.value > 1 and noun_phrase(text, found.end()) and not _PEOPLE.match(text, found.end()):
        return None
    return Found(amount.start, found.end(), amount.value / of, "part")
