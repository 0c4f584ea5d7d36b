"""Numbers as newspapers write them, in digits by the custom of a language and in English words, as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = (
    {word: i + 1 for i, word in enumerate(_ONES)}
    | {word: i + 10 for i, word in enumerate(_TEENS)}
    | {word: i * 10 + 20 for i, word in enumerate(_TENS)}
)
_FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12, "lakh": 10**5,
    "crore": 10**7, "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12,
    "trn": 10**12,
    "tausend": 10**3, "mio": 10**6, "mio.": 10**6, "millionen": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "mrd.": 10**9, "billionen": 10**12,
    "mille": 10**3, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "md": 10**9, "mds": 10**9,
    "mil": 10**3, "millón": 10**6, "millones": 10**6, "mil millones": 10**9, "billón": 10**12, "billones": 10**12,
}  # fmt: skip
"""What a word after a number multiplies it by. German "Billion" and Spanish "billón" are the long scale's 10^12."""

_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
COMMA_DECIMAL = frozenset("bg cs da de el es et fi fr hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi".split())
"""Languages that write 10.000,5 for what English writes 10,000.5 (Unicode CLDR, numbers/symbols-numberSystem-latn)."""


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words) + ")"


_UNDER_100 = f"(?:{_any(_TENS)}(?:[- ]{_any(_ONES)})?|{_any(_TEENS)}|{_any(_ONES)})"
_UNDER_1000 = f"{_UNDER_100}(?:[ -]hundred(?:(?: and)? {_UNDER_100})?)?"
WORDS = (
    rf"(?:{_UNDER_1000}(?: and a half)?(?:[ -](?:thousand|million|billion|trillion)(?:,? (?:and )?{_UNDER_1000})?|[ -]dozen\b){{0,3}}"
    r"|(?:[Hh]alf |[Aa] |[Aa] half[ -])?[Dd]ozen\b|[Aa] (?:hundred|thousand|million|billion)"
    r"|[Hh]alf a (?:hundred|thousand|million|billion|dozen))(?![\w])"
)
"""English cardinal numbers in words, up to 999 trillion; every repetition is bounded."""

FRACTIONS = (
    rf"(?:(?:{_any(_ONES)}|[Aa])[ -](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
    r"|[Hh]alf(?! an? ))(?![\w-])"
)

DIGITS_POINT = r"[0-9]{1,3}(?:,[0-9]{2}){0,4},[0-9]{3}(?![0-9])(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])(?:\.[0-9]+)?"
DIGITS_POINT += r"|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9])|[0-9]{1,18}(?:\.[0-9]{1,9})?[½¼¾]?|[½¼¾]"
DIGITS_COMMA = r"[0-9]{1,3}(?:[.,'’ \u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9])(?:,[0-9]{1,9})?|[0-9]{1,18}(?:[.,][0-9]{1,9})?"
_GAPS = re.compile(r"['’ \u00a0\u202f\u2009]")


def from_digits(written: str, language: str = "en") -> Decimal | None:
    """The number that digits stand for, None where the language's custom leaves it open ("10,000" in German)."""
    fraction = _HALVES.get(written[-1:], Decimal(0))
    digits = _GAPS.sub("", written.rstrip("½¼¾"))
    if not digits:
        return fraction
    plain = _unpointed(digits, language) if language in COMMA_DECIMAL else digits.replace(",", "")
    return Decimal(plain) + fraction if plain else None


def _unpointed(digits: str, language: str) -> str:
    """Points out and the comma made a point; "" where it might be meant either way."""
    if re.fullmatch(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?", digits) and not re.fullmatch(r"0?[0-9]{0,3},[0-9]{3}", digits):
        return digits.replace(".", "").replace(",", ".")
    if language == "es" and re.fullmatch(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?", digits):
        return digits.replace(",", "")  # Mexico, Central America and the United States write 10,000.5
    return ""


def from_words(written: str) -> Decimal:
    """The number that a match of WORDS stands for: "two hundred and five" is 205, "half a million" 500000."""
    total = current = Decimal(0)
    for word in re.findall(r"[a-z]+", written.casefold()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "half":
            current += Decimal("0.5")
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], Decimal(0)
    return total + current


def from_fraction(written: str) -> Decimal:
    """The part that a match of FRACTIONS stands for, to 28 digits where a decimal cannot be exact."""
    words = re.findall(r"[a-z]+", written.casefold())
    last = words[-1] if words[-1] in _FRACTIONS else words[-1].removesuffix("s")
    return Decimal(_SMALL.get(words[0], 1)) / _FRACTIONS[last]
