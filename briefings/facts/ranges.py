"""Two numbers that are one figure: ranges, scores and ratios."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from briefings.facts import lookalikes, units
from briefings.facts.amounts import Amount, Found, candidates, hanging, plain, read
from briefings.facts.counted import noun_phrase
from briefings.facts.numerals import from_digits, from_words

_JOINT = re.compile(
    r"(?:-?(?P<word> to | and | or | bis | à | et | a | y | und )|(?<=[\w%]) ?[-–—‑] ?(?=[$£€]?[0-9]))(?:up to "
    r"|about )?[$£€]?"
)
_OPEN = re.compile(r"(?<!\w)(?:between|from|entre|zwischen|von|de|desde) $", re.IGNORECASE)
_AGES = re.compile(r"(?<!\w)(?:aged|ages|age) (?:between |from )?$", re.IGNORECASE)
_AGE_GROUP = re.compile(r"[ -](?:age|year)")
_LOST = re.compile(r"\b(?:lost|lose|losing|trail\w*|down|defeat|loss|beaten|by) $")
_BETWEEN = frozenset(("and", "et", "y", "und"))
_RATIO = re.compile(
    r" (?P<kind>in every|in|out of(?: every)?) (?P<of>[0-9]{1,6}(?:,[0-9]{3})?|two|three|four|five|six|seven|eight"
    r"|nine|ten|twelve)(?![\w,.]?\w)"
)
_PEOPLE = re.compile(
    r" (?:[A-Z]|people|adults|voters|women|men|children|workers|households|families|patients|students|respondents"
    r"|girls|boys)"
)


def pair(text: str, low: Amount, language: str) -> Found | None:
    """The range, score or first of two figures ("from 10 to 5 per cent") that opens with `low`, if one does."""
    joint = _JOINT.match(text, low.end)
    match = candidates(language).match(text, joint.end()) if joint else None
    if not joint or not match or lookalikes.never(text, match.start()):
        return None
    high = read(text, match, language)
    opened = _OPEN.search(text, max(0, low.start - 9), low.start)
    if (
        high.value is None
        or low.value is None
        or hanging(text, high)
        or (low.unit and high.unit and low.unit != high.unit)
        or (joint["word"] == " to " and low.unit and not high.unit and text[low.start] not in "$£€")
    ):
        return None  # "rose 4 percent to 300 million crowns" are two figures
    word = (joint["word"] or "").strip()
    first = _scaled(low.value, low.scale, high.value, high.scale)
    if word in _BETWEEN and not opened:
        return None
    found = Found(low.start, high.end, first, high.unit or low.unit, upper=high.value)
    judged = _judged(text, found, high.value, word, opened.start() if opened else -1)
    if judged or word != "to" or not opened or not found.unit:
        return judged
    return replace(found, end=low.end, upper=None)  # "from 10 to 5 per cent" are two figures of one unit


def _scaled(low: Decimal, scale: int, high: Decimal, high_scale: int) -> Decimal:
    """ "5-10 million" starts at five million; "from 500,000 to 2 million" does not."""
    scaled = low * high_scale
    return plain(scaled) if scale == 1 and low < 1000 and scaled < high else low


def _judged(text: str, found: Found, high: Decimal, word: str, opened: int) -> Found | None:
    """Whether the two are a range, a score ("3-1"), or only one figure of two ("from 10 to 5 per cent")."""
    low = found.value or Decimal(0)
    if not found.unit and _ages(text, found):
        start = opened if opened >= 0 else found.start
        return replace(found, start=start, unit="years old") if low < high else None
    if not found.unit and _score(text, found, low, high, word) and opened < 0:
        return replace(found, unit="score")
    if low < high and (word != "or" or high <= low * 3):
        return replace(found, start=opened if opened >= 0 and word != "or" else found.start)
    return None


def _ages(text: str, found: Found) -> bool:
    return bool(_AGES.search(text, max(0, found.start - 14), found.start) or _AGE_GROUP.match(text, found.end))


def _score(text: str, found: Found, low: Decimal, high: Decimal, word: str) -> bool:
    """ "3-1", "62 to 37", "lost 1-3": small whole numbers that count nothing named."""
    small = max(low, high) <= 250 and low % 1 == 0 and high % 1 == 0
    if word not in ("", "to") or not small or noun_phrase(text, found.end):
        return False
    lost = not word and (low == high or _LOST.search(text, max(0, found.start - 16), found.start))
    return low > high or bool(lost)


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
    if (
        found["kind"] == "in"
        and amount.value > 1
        and noun_phrase(text, found.end())
        and not _PEOPLE.match(text, found.end())
    ):
        return None
    return Found(amount.start, found.end(), amount.value / of, "part")
