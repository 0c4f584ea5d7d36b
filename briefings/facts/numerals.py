"""Numbers as newspapers write them, in digits by the custom of a language and in English words, as exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from briefings.facts.lists import listed

_NAMED = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_TEENS = _NAMED.split()[9:]
_ONES = _NAMED.split()[:9]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: n for n, word in enumerate(_NAMED.split(), start=1)} | {
    word: n * 10 for n, word in enumerate(_TENS, start=2)
}
_FRACTIONS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_POWERS = """
2: hundred; 3: thousand k tausend mille mil; 5: lakh; 7: crore;
6: million m mn mln mio mio. millionen millions millón millones;
9: billion bn bln b milliarde milliarden mrd mrd. milliard milliards md mds;
12: trillion tn trn billionen billón billones
"""
SCALES = {
    word: 10 ** int(power) for power, words in (row.split(":") for row in _POWERS.split(";")) for word in words.split()
} | {"dozen": 12, "mil millones": 10**9}
"""What a word after a number multiplies it by. German "Billion" and Spanish "billón" are the long scale's 10^12."""

_HALVES = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
COMMA_DECIMAL = listed(
    """
    bg cs da de el es et fi fr hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi
    """
)
"""Languages that write 10.000,5 for what English writes 10,000.5 (Unicode CLDR, numbers/symbols-numberSystem-latn)."""


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words) + ")"


_UNDER_100 = f"(?:{_any(_TENS)}(?:[- ]{_any(_ONES)})?|{_any(_TEENS)}|{_any(_ONES)})"
_UNDER_1000 = f"{_UNDER_100}(?:[ -]hundred(?:(?: and)? {_UNDER_100})?)?"
STARTS = (
    r"(?=[Oo]ne|[Tt](?:w|h[ri]|e)|[Ff](?:ou|iv|or|if)|[Ss](?:ix|ev)|[Ee](?:ig|le)|[Nn]in|[Hh]alf|[Aa] |[Dd]oz|[Zz]er)"
)
"""The first letters that a number in words may have: most words are passed over by this alone."""

WORDS = (
    rf"(?:{_UNDER_1000}(?:[ -]and[ -]a[ -]half)?(?:[ -](?:thousand|million|billion"
    rf"|trillion)(?:,? (?:and )?{_UNDER_1000})?|[ -]dozen\b){{0,3}}"
    r"|(?:[Hh]alf |[Aa] |[Aa] half[ -])[Dd]ozen\b|[Aa] (?:hundred|thousand|million|billion)"
    r"|[Hh]alf a (?:hundred|thousand|million|billion|dozen)|[Zz]ero(?= (?:per ?cent|degrees)))(?![\w])"
)
"""English cardinal numbers in words, up to 999 trillion; every repetition is bounded."""

FRACTIONS = (
    rf"(?:(?:{_any(_ONES)}|[Aa])[ -](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?"
    rf"|ninths?|tenths?)"
    r"|[Hh]alf(?! an? ))(?![\w-])"
)

DIGITS_POINT = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])(?:\.[0-9]{1,9})?"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])"  # India: 1,00,000
    r"|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9])|[0-9]{1,18}(?:\.[0-9]{1,9})?[½¼¾]?|[½¼¾]"
)
DIGITS_COMMA = (
    r"[0-9]{1,3}(?:[.,'’ \u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9])(?:,[0-9]{1,9})?|[0-9]{1,18}(?:[.,][0-9]{1,9})?"
)
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
    if re.fullmatch(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?", digits) and not re.fullmatch(
        r"0?[0-9]{0,3},[0-9]{3}", digits
    ):
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
            current = (current or Decimal(1)) * 100
        elif word in SCALES:
            total, current = total + (current or Decimal(1)) * SCALES[word], Decimal(0)
    return total + current


def from_fraction(written: str) -> Decimal:
    """The part that a match of FRACTIONS stands for, to 28 digits where a decimal cannot be exact."""
    words = re.findall(r"[a-z]+", written.casefold())
    last = words[-1] if words[-1] in _FRACTIONS else words[-1].removesuffix("s")
    return Decimal(_SMALL.get(words[0], 1)) / _FRACTIONS[last]
