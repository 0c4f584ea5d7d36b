"""Words in the form in which a sentence and its sources are compared: a figure is one of them, whatever its wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefings.facts.dates import dates_in
from briefings.facts.figures import figures_in, key
from briefings.facts.lists import listed
from briefings.model import Figure
from briefings.text import folded
from briefings.verification.alike import phrased
from briefings.verification.lexicon import GRAMMAR, HEDGES, NEGATIONS, NEGATIONS_WITH_TO
from briefings.verification.stems import stem

Kind = Literal["figure", "date", "name", "negation", "hedge", "grammar", "plain"]

_ABBREVIATED = {
    "us": "u.s", "united states": "u.s", "uk": "u.k", "united kingdom": "u.k", "eu": "e.u", "european union": "e.u",
    "no one": "nobody", "un": "u.n", "united nations": "u.n",
}  # fmt: skip
_WORD = re.compile(
    r"United (?:States|Kingdom|Nations)(?! of)|European Union|[Nn]o one\b(?! of)|"
    r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*"
)
_LASTS = re.compile(r" (?:hour|day|week|month|year)s?\b")
_TO = re.compile(r"(?: (?:last|this) (?:week|month|year)| on [A-Z]\w+day| yesterday| today)? to ")
_NOTHING_BUT = re.compile(r"(?:nothing|none|no one|nobody) (?:but|except)\b|no later than\b")
_NUMBERED = re.compile(r"(?i)nos?\. ?\d")
_CAPITAL_INSIDE = re.compile(r"[^\W\d_A-Z][,;]? [^\W\d_a-z]")
_UNTOKENISED = (
    (re.compile(r"(?<=\d), (?=\d{3}\b)"), ","),
    (re.compile(r"(?<=\d)\. (?=\d)"), "."),
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
    (re.compile(r"(?<=[$£€]) (?=\d)"), ""),
    (re.compile(r"(?i)\bu\. ?s\.(?= )"), "U.S."),
)
_NUMBERS = listed(
    "one dozen dozens hundreds thousands millions billions trillions half third quarter twice double triple"
)
_DIGITS = dict(zip(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], range(2, 11), strict=True))
_CALENDAR = listed(
    """monday tuesday wednesday thursday friday saturday sunday
    january february april june july august september october november december christmas easter"""
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start` to `end` of its text.

    `form` is what it is compared by ("#10000" for a figure), `stem` the same without endings of grammar; `counts` are
    the stems of what a figure counts, `phrase` is that of which it is the first or last word ("call off").
    """

    form: str
    stem: str
    start: int
    end: int
    kind: Kind
    counts: frozenset[str] = frozenset()
    phrase: str = ""

    @property
    def number(self) -> str:
        """Of a figure its number alone, as it is compared: "10000" of "#10000 people"."""
        return self.form.removeprefix("#").partition(" ")[0]

    @property
    def unit(self) -> str:
        """Of a figure its unit, "" for none."""
        return self.form.partition(" ")[2]

    @property
    def sense(self) -> str:
        """By what it is looked up among words used alike."""
        return self.phrase or self.form


def mended(text: str) -> str:
    """Text as people write it: what a tokeniser parted put together, if a text has no capitals inside sentences."""
    if _CAPITAL_INSIDE.search(text):
        return text
    for pattern, joined in _UNTOKENISED:
        text = pattern.sub(joined, text)
    return text


def tokens(text: str, language: str = "en") -> tuple[Token, ...]:
    """Every word in order; "10,000" and "ten thousand" are one token #10000, "Mexico’s" is mexico."""
    dates = dates_in(text, language=language)
    figures = figures_in(text, language=language, dated=dates)
    found = list(_tokens(text, figures, [(date.span.start, date.span.end) for date in dates]))
    for place, phrase in phrased([token.form for token in found]).items() if language == "en" else ():
        found[place] = replace(found[place], phrase=phrase)
    return tuple(found)


def _tokens(text: str, figures: Sequence[Figure], dates: Sequence[tuple[int, int]]) -> Iterator[Token]:
    spans = [(each.phrase.start, each.span.end, each) for each in figures]
    at = number = day = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        while number < len(spans) and spans[number][1] <= start:
            number += 1
        if start < at:
            continue
        if number < len(spans) and spans[number][0] < end:
            at = spans[number][1]
            yield _figure(spans[number][2])
            continue
        while day < len(dates) and dates[day][1] <= start:
            day += 1
        dated = day < len(dates) and dates[day][0] < end
        alone = "-" not in (text[start - 1 : start], text[end : end + 1]) or end - start == 1  # no half of a score
        word = _word(found.group(), start, dated, alone and (not dated or bool(_LASTS.match(text, end))))
        if word.form in NEGATIONS_WITH_TO and _TO.match(text, end):
            word = replace(word, kind="negation")
        elif _NUMBERED.match(text, start) or _NOTHING_BUT.match(text, start):
            word = replace(word, kind="grammar")  # "No. 2" denies nothing
        yield word


def _figure(figure: Figure) -> Token:
    form = figure_form(figure)
    words = _WORD.findall(figure.unit) if " " not in form and figure.unit != "people" else ()
    counted = frozenset(stem(folded(word)) for word in words)
    return Token(form, form, figure.phrase.start, figure.span.end, "figure", counted)


def figure_form(figure: Figure) -> str:
    """A figure as a token: its number and the kind of its unit."""
    number, kind = key(figure)
    return f"#{number} {kind}".rstrip()


def _word(written: str, start: int, dated: bool, counts: bool) -> Token:
    form = folded(written).rstrip(".")
    form = form.removesuffix("'s")
    if form in _DIGITS:
        form = f"#{_DIGITS[form]}"
    elif form.isdigit() and counts:
        form = f"#{form}"
    if " " in form or written[:2].isupper():
        form = _ABBREVIATED.get(form, form)
    return Token(form, stem(form), start, start + len(written), _kind(form, written, dated))


def _kind(form: str, written: str, dated: bool) -> Kind:
    if dated or (written[0].isupper() and form in _CALENDAR):
        return "date"
    if form in NEGATIONS:
        return "negation"
    if form in HEDGES and written[0].islower():
        return "hedge"
    if form in GRAMMAR:
        return "grammar"
    if form in _NUMBERS or any(letter.isdigit() for letter in form):
        return "figure"
    return "name" if written[0].isupper() else "plain"
