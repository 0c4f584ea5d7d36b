"""Currencies and units of measure as newspapers write them, and the one form that stands for all their spellings."""

from __future__ import annotations

import re
from typing import Final

from briefings.facts.lists import listed, phrases

_SIGNS = """
USD: $ US$; AUD: A$ AU$; CAD: C$ CA$; NZD: NZ$; HKD: HK$; SGD: S$; TWD: NT$; BRL: R$; MXN: MX$; GBP: £; EUR: €;
JPY: ¥; INR: ₹ Rs Rs.; RUB: ₽; KRW: ₩; TRY: ₺; ILS: ₪; NGN: ₦; PHP: ₱; THB: ฿; UAH: ₴; VND: ₫
"""
_CURRENCIES = """
USD: dollar dollars us-dollar us-dollars dólar dólares; EUR: euro euros; JPY: yen yens; CNY: yuan renminbi;
INR: rupee rupees; RUB: ruble rubles rouble roubles rubel rublos; CHF: franken; ILS: shekel shekels;
NGN: naira; ZAR: rand; PLN: zloty zlotys; UAH: hryvnia hryvnias; BRL: reais; THB: baht; KRW: won;
SEK: krona kronor; GBP: sterling pfund libras livres; peso: peso pesos; franc: franc francs; lira: lira liras;
krone: kroner; dirham: dirham dirhams; riyal: riyal riyals; dinar: dinar dinars;
cent: cent cents centavos centimes; penny: pence
"""
_NATIONAL_ONES = """
AUD: australian dollar, CAD: canadian dollar, HKD: hong kong dollar, SGD: singapore dollar,
NZD: new zealand dollar, USD: american dollar, MXN: mexican peso, ARS: argentine peso, CLP: chilean peso,
COP: colombian peso, PHP: philippine peso, CHF: swiss franc, TRY: turkish lira, DKK: danish kroner,
NOK: norwegian kroner, SEK: swedish krona, SEK: swedish kronor, SAR: saudi riyal, GBP: british pound,
EGP: egyptian pound, KWD: kuwaiti dinar, CNY: chinese yuan, JPY: japanese yen, RUB: russian ruble,
RUB: russian rouble, INR: indian rupee, PKR: pakistani rupee, KRW: south korean won
"""
_MEASURES = """
year: year years yr yrs; month: month months; week: week weeks; day: day days; hour: hour hours hr hrs;
minute: minute minutes min mins; second: second seconds sec secs; decade: decade decades;
century: century centuries; night: night nights; fortnight: fortnight fortnights;
km: km kms kilometer kilometers kilometre kilometres; mile: mile miles; m: m meter meters metre metres;
cm: cm centimeter centimeters centimetre centimetres; mm: mm millimeter millimeters millimetre millimetres;
foot: foot feet ft; inch: inch inches; yard: yard yards; acre: acre acres; hectare: hectare hectares ha;
kg: kg kgs kilogram kilograms kilo kilos; g: gram grams gramme grammes; mg: mg milligram milligrams;
tonne: tonne tonnes; ton: ton tons; ounce: ounce ounces oz; lb: lb lbs; pound: pound pounds;
litre: liter liters litre litres; gallon: gallon gallons; barrel: barrel barrels; bushel: bushel bushels;
mph: mph; km/h: km/h kph kmh; knot: knot knots; watt: watt watts; kW: kilowatt kilowatts kw;
MW: megawatt megawatts mw; GW: gigawatt gigawatts gw; MWh: mwh; kWh: kwh; GB: gb gigabyte gigabytes;
MB: mb megabyte megabytes; degree: degree degrees; °C: °c ºc; °F: °f ºf
"""


def _table(text: str, parted: str = ";") -> dict[str, str]:
    """Each spelling with the form that stands for it."""
    rows = [row.split(":") for row in text.split(parted)]
    return {word: one.strip() for one, words in rows for word in (words.split() if parted == ";" else [words.strip()])}


SYMBOLS: Final = _table(_SIGNS)
"""Signs before (or, on the Continent, after) an amount. A bare "$" is read as the U.S. dollar."""
CURRENCY_WORDS: Final = _table(_CURRENCIES)
"""Where several countries share a word ("pesos") the word itself is the unit."""
_NATIONS: Final = _table(_NATIONAL_ONES, ",")
WORDS: Final = _table(_MEASURES)
CODES: Final = listed(
    "USD EUR GBP JPY CHF CNY AUD CAD NZD SEK NOK DKK INR RUB BRL MXN ZAR KRW TRY PLN CZK HUF SGD HKD ILS NGN KES"
)
DURATIONS: Final = listed("year month week day hour minute second decade century night fortnight")
_NO_NOUNS: Final = phrases(
    "%, percentage point, basis point, part, score, nautical mile, years old, months old, weeks old, days old,hours old"
)
KINDS: Final = frozenset(WORDS.values()) | frozenset(CURRENCY_WORDS.values()) | _NO_NOUNS
"""Units that say what kind of number it is; everything else is a noun counted."""

PERCENT = re.compile(
    r"[ \u00a0\u202f-]?(?:(?P<points>percentage[ -]points?|Prozentpunkte?n?|points de pourcentage|puntos porcentuales)"
    r"|(?P<basis>basis[ -]points?)|(?P<percent>%|per[- ]?cent|pct\b|Prozent|pour[- ]cent|por ciento))(?![\w%])"
)

_SQUARE = r"(?:(?P<power>square|sq\.?|cubic)[ -])"
_UNIT = re.compile(
    rf"(?P<joint>[ \u00a0\u202f-]?){_SQUARE}?(?P<word>nautical miles?|km/h|°[CF]|º[CF]|[A-Za-z]{{1,13}})"
    r"(?P<rest> per hour| an hour| Celsius"
    r"| Fahrenheit| centigrade| [CF](?![\w.]))?(?P<old>[- ]olds?)?(?![\w/])"
)
_GLUED = listed(
    """
    km kms m cm mm ft kg kgs mg lb lbs g oz mph kph kmh km/h gb mb mw gw kw kwh mwh hr hrs min mins sec secs
    ha °c °f ºc ºf
    """
)
_BARE_DEGREES = {"F": "°F", "C": "°C"}
_MONEY_WORD = re.compile(r"[ \u00a0\u202f-](?:U\.?S\.?[ -]?|d['’]|(?:de|of) )?(?P<word>[A-Za-zóÓ-]{3,12})(?!\w)")
_NATIONAL = re.compile(r"[ \u00a0\u202f](?P<nation>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?P<word>[a-z]{3,9}?)s?(?!\w)")


def measure(text: str, at: int) -> tuple[int, str] | None:
    """Where a unit of measure that begins at `at` ends, and its one form; "year-old" is "years old"."""
    found = _UNIT.match(text, at)
    if not found:
        return None
    word = found["word"].casefold()
    unit = "nautical mile" if word.startswith("nautical") else _BARE_DEGREES.get(found["word"]) or WORDS.get(word, "")
    if (
        not unit
        or (not found["joint"] and word not in _GLUED and found["word"] not in _BARE_DEGREES)
        or (word == "m" and found["joint"] == "-")
    ):
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
    """Where a currency's name that begins at `at` ends ("euros", "Swiss francs", "d’euros"), and its ISO 4217 code."""
    found = _MONEY_WORD.match(text, at)
    unit = CURRENCY_WORDS.get(found["word"].casefold(), "") if found else ""
    if found and unit:
        return found.end(), unit
    named = _NATIONAL.match(text, at)
    unit = _NATIONS.get(f"{named['nation']} {named['word']}".casefold(), "") if named else ""
    return (named.end(), unit) if named and unit else None
