"""One amount: a number with the sign, currency, multiplier, percent sign or unit that belongs to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from briefings.facts import lookalikes, numerals, units
from briefings.facts.counted import noun_phrase

_SYMBOL = re.compile(
    r"(?:(?<![\w$])(?:US|AU|CA|NZ|HK|NT|MX|[ACRS])?\$|[£€¥₹₽₩₺₪₦₱฿₴₫]|(?<!\w)Rs\.?|(?<!\w)[A-Z]{3})[ \u00a0\u202f]?$"
)
_SYMBOL_AFTER = re.compile(r"[ \u00a0\u202f]?(?:(?P<sign>[$£€¥₹₽₩₺₪₦₴])|(?P<code>[A-Z]{3})(?!\w))")
_SCALE_WORD = re.compile(
    r"[ \u00a0\u202f-]?(?P<word>hundred|thousand|million|billion|trillion|dozen|lakh|crore|bn|mln|bln|mn|tn"
    r"|trn)(?:s(?= pounds| dollars| euros))?(?![\w])",
    re.IGNORECASE,
)
_SCALE_LETTER = re.compile(r"(?P<word>[kKmMbB])(?![\w'’])")
_SCALE_ABROAD = re.compile(
    r"[ \u00a0\u202f]?(?P<word>Tausend|tausend|Millionen|Million|Mio\.?|Milliarden|Milliarde|Mrd\.?|Billionen"
    r"|milliards?|mill(?:ion|e)s?|mds?"
    r"|mil millones|millones|millón|mil|billones|billón|M|k)(?![\w])"
)
_SIGN = re.compile(r"(?:(?<![\w)\]])[-−–]|(?<!\w)[Mm]inus )$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number read: from `start` to `end`, `value` None where digits leave it open; `scale` is the multiplier in
    it."""

    start: int
    end: int
    value: Decimal | None
    unit: str = ""
    scale: int = 1
    worded: bool = False


@lru_cache(maxsize=64)
def candidates(language: str) -> re.Pattern[str]:
    """What may open a figure in a language: digits, and in English number words."""
    if language in numerals.COMMA_DECIMAL:
        return re.compile(rf"(?P<digits>{numerals.DIGITS_COMMA})")
    digits = rf"(?P<digits>{numerals.DIGITS_POINT})"
    if language != "en":
        return re.compile(digits)
    return re.compile(
        rf"{digits}|\b{numerals.STARTS}(?:(?P<fraction>{numerals.FRACTIONS})|(?P<words>{numerals.WORDS}))"
    )


def read(text: str, found: re.Match[str], language: str) -> Amount:
    """The amount whose number is `found`, a match of `candidates(language)`."""
    start, symbol = _left(text, found.start())
    groups = found.groupdict()
    worded = not found["digits"]
    if groups.get("fraction"):
        return Amount(found.start(), found.end(), numerals.from_fraction(found.group()), "part", worded=True)
    value = numerals.from_words(found.group()) if worded else numerals.from_digits(found.group(), language)
    end, scale = _scale(text, found.end(), symbol, language)
    if sign := _SIGN.search(text, max(0, start - 7), start):
        start = sign.start()
    value = None if value is None else plain(value * (-scale if sign else scale))
    end, unit = (end, symbol) if symbol else _unit(text, end, language, scale)
    return Amount(start, end, value, unit, scale, worded)


def _left(text: str, start: int) -> tuple[int, str]:
    """Where the currency sign or code before a number begins, and which currency it is."""
    found = _SYMBOL.search(text, max(0, start - 5), start)
    if not found:
        return start, ""
    written = found.group().rstrip()
    unit = units.SYMBOLS.get(written) or (written if written in units.CODES else "")
    return (found.start(), unit) if unit else (start, "")


def _scale(text: str, end: int, symbol: str, language: str) -> tuple[int, int]:
    if language in numerals.COMMA_DECIMAL:
        found = _SCALE_ABROAD.match(text, end)
        return (found.end(), numerals.SCALES[found["word"].casefold()]) if found else (end, 1)
    found = _SCALE_WORD.match(text, end)
    if found:
        return found.end(), numerals.SCALES[found["word"].casefold()]
    found = _SCALE_LETTER.match(text, end)
    if not found or (found["word"] == "b" and not symbol):
        return end, 1
    if not symbol and not (noun_phrase(text, found.end()) or units.money(text, found.end())):
        return end, 1
    return found.end(), numerals.SCALES[found["word"].casefold()]


def _unit(text: str, end: int, language: str, scale: int) -> tuple[int, str]:
    found = units.PERCENT.match(text, end)
    if found:
        return found.end(), "percentage point" if found["points"] else "basis point" if found["basis"] else "%"
    after = _SYMBOL_AFTER.match(text, end)
    if after and (
        unit := units.SYMBOLS.get(after["sign"] or "") or (after["code"] if after["code"] in units.CODES else "")
    ):
        return after.end(), unit
    paid = units.money(text, end)
    if paid:
        return paid
    measured = units.measure(text, end) if language == "en" else None
    if measured and measured[1] == "pound" and scale >= 10**9:
        return measured[0], "GBP"  # nothing weighs so much
    return measured or (end, "")


def plain(value: Decimal) -> Decimal:
    """1.2E+9 as 1200000000, 2.50 as 2.5: one form for equal numbers."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def hanging(text: str, amount: Amount) -> bool:
    """Whether letters or digits hang on the amount's end, so that it is a part of something else ("5G", "3.11.2")."""
    after, second = text[amount.end : amount.end + 1], text[amount.end + 1 : amount.end + 2]
    if amount.unit and not text[amount.end - 1].isalnum():
        return after.isalnum()
    if after in ".,:/" and after:
        return second.isdigit() or (after == "/" and second.isalnum())
    return (
        after.isalnum()
        or after in ("_", "@", "=", "\\")
        or (after == "%" and second.isalnum())
        or (after in "-–‑" and after != "" and second.isdigit())
    )


def is_lookalike(text: str, amount: Amount) -> bool:
    """Whether the amount as a whole is a list number, a house number or hangs on what stands before it."""
    if lookalikes.glued(text, amount.start) or lookalikes.enumerated(text, amount.start, amount.end):
        return True
    return not amount.unit and lookalikes.address(text, amount.end)


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in the making: from `start` to `end` with its hedge, from `opens` to `closes` with what it counts."""

    start: int
    end: int
    value: Decimal | None
    unit: str = ""
    upper: Decimal | None = None
    hedge: str = ""
    closes: int = 0
    opens: int = -1
