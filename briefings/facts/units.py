"""Currencies and units of measure as newspapers write them, and the one form that stands for all their spellings."""

from __future__ import annotations

import re

SYMBOLS = {
    "US$": "USD", "$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD",
    "R$": "BRL", "MX$": "MXN", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
    "₪": "ILS", "₦": "NGN", "₱": "PHP", "฿": "THB", "₴": "UAH", "₫": "VND",
}  # fmt: skip
"""Signs before (or, on the Continent, after) an amount. A bare "$" is read as the U.S. dollar."""

CODES = frozenset(
    "USD EUR GBP JPY CHF CNY AUD CAD NZD SEK NOK DKK INR RUB BRL MXN ZAR KRW TRY PLN CZK HUF SGD HKD ILS NGN KES".split()
)

_CURRENCY_WORDS = {
    "dollar dollars us-dollar us-dollars dólar dólares": "USD",
    "euro euros": "EUR",
    "sterling": "GBP",
    "yen yens": "JPY",
    "yuan renminbi": "CNY",
    "rupee rupees": "INR",
    "ruble rubles rouble roubles rubel rublos": "RUB",
    "franken": "CHF",
    "shekel shekels": "ILS",
    "naira": "NGN",
    "rand": "ZAR",
    "zloty zlotys": "PLN",
    "hryvnia hryvnias": "UAH",
    "reais": "BRL",
    "baht": "THB",
    "peso pesos": "peso",
    "franc francs": "franc",
    "won": "KRW",
    "lira liras": "lira",
    "krona kronor": "SEK",
    "kroner": "krone",
    "dirham dirhams": "dirham",
    "riyal riyals": "riyal",
    "dinar dinars": "dinar",
    "cent cents centavos centimes": "cent",
    "pence": "penny",
}
CURRENCY_WORDS = {word: code for words, code in _CURRENCY_WORDS.items() for word in words.split()}
CURRENCY_WORDS |= {"pfund": "GBP", "libras": "GBP", "livres": "GBP"}
"""Where several countries share a word ("pesos") the word itself is the unit."""

_NATIONS = {
    "australian dollar": "AUD", "canadian dollar": "CAD", "hong kong dollar": "HKD", "singapore dollar": "SGD", "new zealand dollar": "NZD",
    "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP", "philippine peso": "PHP",
    "swiss franc": "CHF", "turkish lira": "TRY", "danish kroner": "DKK", "norwegian kroner": "NOK", "swedish kronor": "SEK",
    "saudi riyal": "SAR", "iranian rial": "IRR", "british pound": "GBP", "egyptian pound": "EGP", "kuwaiti dinar": "KWD",
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "chinese yuan": "CNY", "japanese yen": "JPY",
    "russian ruble": "RUB", "russian rouble": "RUB", "indian rupee": "INR", "pakistani rupee": "PKR", "south korean won": "KRW",
}  # fmt: skip

PERCENT = re.compile(
    r"[ \u00a0\u202f-]?(?:(?P<points>percentage[ -]points?|Prozentpunkte?n?|points de pourcentage|puntos porcentuales)"
    r"|(?P<basis>basis[ -]points?)|(?P<percent>%|per[- ]?cent|pct\b|Prozent|pour[- ]cent|por ciento))(?![\w%])"
)

_WORDS = {
    "year": "year years yr yrs", "month": "month months", "week": "week weeks", "day": "day days", "hour": "hour hours hr hrs",
    "minute": "minute minutes min mins", "second": "second seconds sec secs", "decade": "decade decades", "century": "century centuries",
    "night": "night nights", "fortnight": "fortnight fortnights",
    "km": "km kms kilometer kilometers kilometre kilometres", "mile": "mile miles", "m": "m meter meters metre metres",
    "cm": "cm centimeter centimeters centimetre centimetres", "mm": "mm millimeter millimeters millimetre millimetres",
    "foot": "foot feet ft", "inch": "inch inches", "yard": "yard yards", "nautical mile": "nautical-mile",
    "acre": "acre acres", "hectare": "hectare hectares ha", "kg": "kg kgs kilogram kilograms kilo kilos", "g": "gram grams gramme grammes",
    "mg": "mg milligram milligrams", "tonne": "tonne tonnes", "ton": "ton tons", "ounce": "ounce ounces oz", "lb": "lb lbs", "pound": "pound pounds",
    "litre": "liter liters litre litres", "gallon": "gallon gallons", "barrel": "barrel barrels", "bushel": "bushel bushels",
    "mph": "mph", "km/h": "km/h kph kmh", "knot": "knot knots", "watt": "watt watts", "kW": "kilowatt kilowatts kw", "MW": "megawatt megawatts mw",
    "GW": "gigawatt gigawatts gw", "MWh": "mwh", "kWh": "kwh", "GB": "gb gigabyte gigabytes", "MB": "mb megabyte megabytes",
    "degree": "degree degrees", "°C": "°c ºc", "°F": "°f ºf",
}  # fmt: skip
WORDS = {word: unit for unit, words in _WORDS.items() for word in words.split()}
DURATIONS = frozenset("year month week day hour minute second decade century night fortnight".split())
KINDS = frozenset(_WORDS) | frozenset(CURRENCY_WORDS.values()) | frozenset(
    ("%", "percentage point", "basis point", "part", "score", "years old", "months old", "weeks old", "days old", "hours old")
)
"""Units that say what kind of number it is; everything else is a noun counted."""

_SQUARE = r"(?:(?P<power>square|sq\.?|cubic)[ -])"
_UNIT = re.compile(
    rf"(?P<joint>[ \u00a0\u202f-]?){_SQUARE}?(?P<word>nautical miles?|km/h|°[CF]|º[CF]|[A-Za-z]{{1,13}})(?P<rest> per hour| an hour| Celsius"
    r"| Fahrenheit| centigrade| [CF](?![\w.]))?(?P<old>[- ]olds?)?(?![\w/])"
)
_GLUED = frozenset("km kms m cm mm ft kg kgs mg lb lbs g oz mph kph kmh km/h gb mb mw gw kw kwh mwh hr hrs min mins sec secs ha °c °f ºc ºf".split())
_MONEY_WORD = re.compile(
    r"[ \u00a0\u202f-](?:(?P<before>U\.?S\.?|[A-Z][a-z]+(?: [A-Z][a-z]+)?|d['’]|de|of) ?)?(?P<word>[A-Za-zóÓ-]{3,12})(?!\w)"
)


def measure(text: str, at: int) -> tuple[int, str] | None:
    """Where a unit of measure that begins at `at` ends, and its one form; "year-old" is "years old"."""
    found = _UNIT.match(text, at)
    if not found:
        return None
    word = found["word"].casefold()
    unit = "nautical mile" if word.startswith("nautical") else WORDS.get(word, "")
    if not unit or (not found["joint"] and word not in _GLUED) or (word == "m" and found["joint"] == "-"):
        return None
    if found["old"]:
        return (found.end(), "years old" if unit == "year" else f"{unit}s old")
    return _qualified(found, unit)


def _qualified(found: re.Match[str], unit: str) -> tuple[int, str]:
    rest = (found["rest"] or "").strip()
    if unit == "degree" and rest and "hour" not in rest:
        return found.end(), "°F" if rest[0] == "F" else "°C"
    if "hour" in rest and unit in ("mile", "km"):
        return found.end(), "mph" if unit == "mile" else "km/h"
    end = found.end("word")
    power = {"s": "square ", "c": "cubic "}.get((found["power"] or " ")[0], "")
    return end, power + unit


def money(text: str, at: int) -> tuple[int, str] | None:
    """Where a currency's name that begins at `at` ends, and its ISO 4217 code ("euros", "Australian dollars", "d’euros")."""
    found = _MONEY_WORD.match(text, at)
    if not found:
        return None
    before, word = (found["before"] or "").casefold(), found["word"].casefold()
    single = word.removesuffix("s") if word not in ("reais",) else word
    nation = _NATIONS.get(f"{before} {word}") or _NATIONS.get(f"{before} {single}") or _NATIONS.get(f"{before} {word}s")
    unit = nation or (CURRENCY_WORDS.get(word, "") if before in ("", "de", "d'", "d’", "of", "u.s.", "us") else "")
    return (found.end(), unit) if unit else None
