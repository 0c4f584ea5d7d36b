"""What a single number stands for: an age, a part, a count of something, or nothing (English only but for plain
numbers)."""

from __future__ import annotations

import re
from dataclasses import replace

from briefings.facts import lookalikes
from briefings.facts.amounts import Amount, Found
from briefings.facts.counted import attributed, in_kind, noun_phrase
from briefings.facts.lists import listed

_MULTIPLIERS_KNOWN = frozenset(("de", "fr", "es"))
_AGED = re.compile(r"(?<!\w)(?:aged|ages|age|age of) $", re.IGNORECASE)
_NAMED = re.compile(r"(?<![\w.])[A-Z][\w.’'-]{1,20}(?:, | \()$")
_AFTER_AGE = re.compile(r",|\)|\.(?=\s|$)|;")
_HALVED = re.compile(r"(?<!\w)(?:by|about|nearly|almost|than|around|roughly|least|over|some|to) $")
_OTHER_HALF = re.compile(
    r"(?<!\w)(?:first|second|other|better|top|bottom|this|that|last|each|in|final|latter) $", re.IGNORECASE
)
_PART_OF = re.compile(r" (?:of|the|its|their|his|her|all|that|those)\b")
_COMPOUND = re.compile(r"-(?P<word>[a-z]{3,14})(?![\w])")
_WORD_COMPOUNDS = listed(
    """
    member members person man woman judge page part game seat bedroom vehicle car run goal shot match mile
    volume vote point story
    """
)
_DETERMINED = re.compile(r"(?<!\w)(?:a|an|the|its|his|her|their|this|that|new|another|record) $", re.IGNORECASE)
_POINTED = re.compile(
    r"(?<!\w)(?:the|these|those|no|number|every|other|this|that|each|any|which|last|next|first|only|phase|part) $",
    re.IGNORECASE,
)
_METRES = re.compile(
    r"-| (?:tall|high|long|deep|wide|away|apart|above|below|from|of|below|race|sprint|final|freestyle|hurdles|relay"
    r"|title|record|heats?|champion)\b"
)
_LASTING = re.compile(
    r"(?<!\w)(?:for|least|within|after|in|only|just|than|most|about|nearly|take|takes|last|lasted) $", re.IGNORECASE
)


def single(text: str, amount: Amount, after: int, language: str) -> Found | None:
    """The figure that one number is, with what it counts; `after` is where what may weaken it after the number ends."""
    if language != "en":
        return _elsewhere(text, amount, language)
    if amount.unit:
        return _measured(text, replace(amount, end=max(amount.end, after)))
    return _age(text, amount) or _counted(text, amount, after)


def _elsewhere(text: str, amount: Amount, language: str) -> Found | None:
    """Digits and what is written alike everywhere; no value where a word may multiply that we cannot read ("33
    ارب")."""
    if not amount.unit and amount.scale == 1 and lookalikes.designated(text, amount.start, bare=False):
        return None
    known = language in _MULTIPLIERS_KNOWN or amount.unit == "%"
    return Found(amount.start, amount.end, amount.value if known else None, amount.unit)


def _age(text: str, amount: Amount) -> Found | None:
    """ "aged 34", "Meadwell, 50, said", "Meadwell (50)"."""
    if amount.value is None or not 0 < amount.value < 120 or amount.worded:
        return None
    if _AGED.search(text, max(0, amount.start - 8), amount.start):
        return Found(amount.start, amount.end, amount.value, "years old")
    if _NAMED.search(text, max(0, amount.start - 24), amount.start) and _AFTER_AGE.match(text, amount.end):
        return Found(amount.start, amount.end, amount.value, "years old") if amount.value > 4 else None
    return None


def _measured(text: str, amount: Amount) -> Found | None:
    """Money, percentages and measures: what follows belongs to the phrase only where it certainly does."""
    if amount.unit == "part" and not _is_part(text, amount):
        return None
    if amount.worded and amount.value == 1 and _idle(text, amount):
        return None
    if amount.unit == "m" and text[amount.end - 2].isdigit() and not _METRES.match(text, amount.end):
        return Found(amount.start, amount.end, None)  # "7.9m" alone may be metres or millions
    closes = amount.end
    if amount.unit in ("%", "part", "percentage point"):
        of = noun_phrase(text, amount.end) if text.startswith(" of ", amount.end) else None
        closes = of[1] if of else closes
    if closes == amount.end and amount.unit != "years old":
        closes = max(closes, in_kind(text, closes))
    hyphened = "-" in text[amount.start : amount.end]
    tied = hyphened or _DETERMINED.search(text, max(0, amount.start - 9), amount.start)
    if closes == amount.end and tied:
        closes = attributed(text, amount.end, plurals=hyphened and amount.unit != "years old")
    return Found(amount.start, amount.end, amount.value, amount.unit, closes=closes)


def _is_part(text: str, amount: Amount) -> bool:
    """Whether "half", "a third", "two-thirds" is a part of something and no period, ordinal or turn of phrase."""
    written = text[amount.start : amount.end].casefold()
    before = max(0, amount.start - 10), amount.start
    if written == "half":
        return bool(
            (_PART_OF.match(text, amount.end) or _HALVED.search(text, *before))
            and not _OTHER_HALF.search(text, *before)
        )
    if written[-1] == "s" or "-" in written or written.startswith("one third"):
        return True
    return text.startswith(" of ", amount.end) or bool(_HALVED.search(text, *before))


def _idle(text: str, amount: Amount) -> bool:
    """ "One day" and the like, unless something measures by it: "one-day strike", "for one day", "one month"."""
    if "-" in text[amount.start : amount.end]:
        return False
    return amount.unit in ("day", "night", "second", "foot", "minute") and not _LASTING.search(
        text, max(0, amount.start - 8), amount.start
    )


def _counted(text: str, amount: Amount, after: int) -> Found | None:
    end = max(amount.end, after)
    compound = _COMPOUND.match(text, amount.end)
    if compound:
        return _compounded(text, amount, compound)
    one = amount.worded and amount.value == 1
    np = noun_phrase(text, end, singular=one)
    if np and not lookalikes.designated(text, amount.start, bare=False):
        return Found(amount.start, end, amount.value, text[np[0] : np[1]], closes=np[1])
    if one or np or _nothing(text, amount, after):
        return None
    return Found(amount.start, end, amount.value)


def _compounded(text: str, amount: Amount, compound: re.Match[str]) -> Found | None:
    """ "13-member committee" counts members; of "two-faced" and "three-way" nothing is kept."""
    word = compound["word"]
    if (amount.worded and word not in _WORD_COMPOUNDS) or word in ("way", "year", "fold", "plus", "and"):
        return None
    return Found(amount.start, amount.end, amount.value, word, closes=attributed(text, compound.end()))


def _nothing(text: str, amount: Amount, after: int) -> bool:
    """Whether a number that counts nothing named is a designation ("Boeing 737", "the two") and no figure."""
    if amount.scale > 1 or after > amount.end:
        return False
    if amount.worded:
        return bool(_POINTED.search(text, max(0, amount.start - 8), amount.start))
    plain = text[amount.start : amount.end].replace(".", "").isdigit()
    return lookalikes.designated(text, amount.start, bare=plain)
