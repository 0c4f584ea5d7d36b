"""Dates: days, months and years as mentioned, relative ones reckoned from the day of publication.

English, German, French and Spanish are read in full, other languages for ISO dates and years. A weekday or month whose
sentence gives no sign whether it looks back or ahead has no value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile

from briefings.facts import almanac, lookalikes, reckoning
from briefings.facts.almanac import Almanac
from briefings.model import Article, Date, Span

_YEAR = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")
_NUMBER = re.compile(r"[0-9]+")
_SMALL = re.compile(r"(?<![0-9])[0-3]?[0-9](?![0-9])")
_COUNTED_AFTER = re.compile(
    r"[ \u00a0-]?(?:%|(?:per ?cent|people|troops|soldiers|police|officers|deaths|dead|cases|seats|students|workers"
    r"|men|women|children|employees|jobs"
    r"|homes|houses|residents|protesters|members|units|votes|points|km|miles?|met(?:er|re)s?|m|ft|feet|kg|tons?"
    r"|tonnes|pounds|dollars|euros|yen|acres|hectares|calories"
    r"|hours|days|weeks|months|years|GMT|hrs|MW|mph|passengers|prisoners|migrants|refugees|patients|victims|companies"
    r"|schools|flights|copies|times|others|more"
    r"|Menschen|Personen|Euro|Dollar|Prozent|Tonnen|Kilometer|Meter|personnes|kilomètres|personas|kilómetros|dólares"
    r"|pesos)\b)"
)
_COUNTED_BEFORE = re.compile(
    r"(?:[$£€¥#]|(?<!\w)(?:more than|less than|fewer than|at least|at most|nearly|almost|some|over|up to|as many as"
    r"|an estimated|all|only|just|another|those|rund|etwa"
    r"|plus de|más de)) ?$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|circa|around|the|to|and|year|im|Jahr|seit|en|depuis|année"
    r"|desde|año)|[(,–-]) ?$",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|of|to|through|late|early|before|after|during|between|and|last|next|this|for"
    r"|and|or)|\bmid-|[(/]) ?$",
    re.IGNORECASE,
)
_WORDS_TOO = frozenset(("march", "may", "april", "june", "august", "mai", "mars"))
_NAMED_DAY = re.compile(
    r"(?:Bloody|Black|Good|Super|Cyber|Giving|Fat|Shrove|Ash|Palm|Easter|Holy|Ruby|Maundy|Sheffield|Boxing|Whit"
    r"|Casual|Freaky|Freedom|Red|USA|Russia) $"
)
_PAPER = re.compile(
    r" (?:Times|Night Live|Mail|Mirror|Telegraph|Express|Post|Herald|Night Football|Show|programme|Best|Wells)\b"
)
_DEFINITE = re.compile(r"\b(?:the|his|her|their|its|my|our|your|’s|'s) $", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:than|about|around|nearly|almost|least|over|some|roughly|environ|etwa|casi|unos|unas) $", re.IGNORECASE
)
_NOTORIOUS = frozenset(((1, 6), (9, 11), (10, 7)))  # days that name what happened on them, years later too
_SEASON = re.compile(r"(?:summer|winter|spring|fall|autumn|quarter)$")


@dataclass(frozen=True, slots=True)
class _Seen:
    """A match in its text, with what it takes to reckon with it."""

    text: str
    start: int
    end: int
    written: str
    known: Almanac
    published: date | None
    language: str
    full_dates: Callable[[], frozenset[tuple[int, int, int]]]  # of the whole text, looked for if one is asked after

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - 24) : self.start]

    @property
    def lean(self) -> reckoning.Tense:
        return reckoning.tense(self.text, self.start, self.end, self.language)


_Read = tuple[str, bool] | None
"""An ISO value and whether it was reckoned; None for what is no date after all."""


def dates(article: Article, *, since: int = 0, until: int | None = None) -> tuple[Date, ...]:
    """Every date of an article, in order; or those that begin from `since` on and before `until`. The day of
    publication is that of UTC."""
    published = article.published_at.date() if article.published_at else None
    end = len(article.text) if until is None else until
    return tuple(_found(article.text, article.language, article.id, published, since, end))


def dates_in(
    text: str, *, language: str = "en", article_id: str = "", published: date | None = None
) -> tuple[Date, ...]:
    """Every date of any text, in order; spans count from the start of `text`. Without `published` relative ones have
    no value."""
    return tuple(_found(text, language, article_id, published, 0, len(text)))


def _found(text: str, language: str, article_id: str, published: date | None, since: int, until: int) -> Iterator[Date]:
    known = almanac.almanac(language)
    full = cache(lambda: frozenset(_full_dates(known.pattern.finditer(text), known)))
    for match in takewhile(lambda match: match.start() < until, known.pattern.finditer(text, since)):
        seen = _Seen(text, match.start(), match.end(), match.group(), known, published, language, full)
        read = _READERS[match.lastgroup or ""](seen)
        if read is not None:
            span = Span(article_id=article_id, start=seen.start, end=seen.end)
            yield Date(span=span, text=seen.written, value=read[0], relative=read[1])


def _full_dates(matches: Iterable[re.Match[str]], known: Almanac) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of those dates that have all three."""
    for match in matches:
        if match.lastgroup in ("monthday", "daymonth") and (year := _YEAR.search(match.group())):
            days = _SMALL.findall(_YEAR.sub("", match.group()))
            yield from ((int(year.group()), known.month(match.group()), int(day)) for day in days)


def _iso(seen: _Seen) -> _Read:
    year, month, day = seen.written.split("-")
    return reckoning.exact(int(year), int(month), int(day)), False


def _slashed(seen: _Seen) -> _Read:
    """Certain where the language writes the day first, or where only one order gives a date; else left open."""
    if lookalikes.glued(seen.text, seen.start):
        return None
    first, second, year = (int(part) for part in _NUMBER.findall(seen.written))
    if year < 100:
        return ("", False) if "/" in seen.written else None
    if seen.language in ("de", "fr", "es") or first > 12 or first == second:
        return reckoning.exact(year, second, first), False
    return (reckoning.exact(year, first, second) if second > 12 else ""), False


def _day(seen: _Seen) -> _Read:
    """ "Feb. 3", "3-5 February 2025", "Monday, Feb. 3"."""
    year, month = _YEAR.search(seen.written), seen.known.month(seen.written)
    days = [int(found) for found in _SMALL.findall(_YEAR.sub("", seen.written))]
    if year:
        values = [reckoning.exact(int(year.group()), month, day) for day in days]
        return "/".join(values) if all(values) else "", False
    if elsewhere := _given_elsewhere(seen, month, days):
        return elsewhere
    if seen.published is None or _other_year(seen):
        return "", False
    lead, lean = almanac.direction(seen.written), seen.lean
    lean = "past" if lead < 0 else "future" if lead > 0 else lean
    on = seen.known.weekday(seen.written) if len(days) == 1 else -1
    values = [reckoning.day(month, day, seen.published, lean, on) for day in days]
    if (month, days[0]) in _NOTORIOUS and all(values) and abs(date.fromisoformat(values[0]) - seen.published).days > 30:
        return "", False
    return ("/".join(values) if all(values) else ""), all(values)


def _given_elsewhere(seen: _Seen, month: int, days: Sequence[int]) -> _Read:
    """The year that the text gives to the same day elsewhere; no value where it gives two."""
    years = {year for year, one, day in seen.full_dates() if (one, day) == (month, days[0])}
    if not years or len(days) > 1:
        return None
    value = reckoning.exact(years.pop(), month, days[0]) if len(years) == 1 else ""
    return value, bool(value)


def _other_year(seen: _Seen) -> bool:
    """Whether another year that stands shortly before rules ("In 2016 … on Nov. 8")."""
    line = seen.text[max(0, seen.start - 80) : seen.start].rpartition("\n")[2]
    years = _YEAR.findall(line.rpartition(". ")[2])
    return bool(years) and seen.published is not None and int(years[-1]) != seen.published.year


def _month_year(seen: _Seen) -> _Read:
    year = _YEAR.search(seen.written)
    return (f"{year.group()}-{seen.known.month(seen.written):02d}" if year else ""), False


def _month_span(seen: _Seen) -> _Read:
    """ "March" of "March to May 2020"."""
    year = _YEAR.search(seen.text, seen.end, seen.end + 32)
    return (f"{year.group()}-{seen.known.month(seen.written):02d}" if year else ""), False


def _month(seen: _Seen) -> _Read:
    lead = almanac.direction(seen.written)
    word = seen.written.split()[-1].casefold()
    if seen.language == "en" and not lead and word in _WORDS_TOO and not _MONTH_BEFORE.search(seen.before):
        return None
    if seen.published is None or _other_year(seen):
        return "", False
    value = reckoning.month(seen.known.month(seen.written), seen.published, lead, seen.lean)
    return value, bool(value)


def _weekday(seen: _Seen) -> _Read:
    if seen.language == "en" and (_NAMED_DAY.search(seen.before) or _PAPER.match(seen.text, seen.end)):
        return None
    if seen.published is None:
        return "", False
    lead = almanac.direction(seen.written)
    value = reckoning.weekday(seen.known.weekday(seen.written), seen.published, lead, seen.lean)
    return value, bool(value)


def _fixed(seen: _Seen) -> _Read:
    if seen.written == "Today" and (seen.before[-2:-1].isalpha() or seen.text[seen.end : seen.end + 1] in tuple('"”’')):
        return None  # USA Today, NBC's "Today"
    away = almanac.away(seen.written)
    if seen.published is None or away is None:
        return "", False
    return reckoning.ago(-away, "day", seen.published), True


def _period(seen: _Seen) -> _Read:
    if (
        seen.language == "en"
        and seen.written[0].islower()
        and seen.written.startswith(("last", "next"))
        and _DEFINITE.search(seen.before)
    ):
        return None  # "the last year" lasts
    if seen.published is None or _SEASON.search(seen.written):
        return "", False
    lead = -1 if seen.written.endswith("the weekend") else almanac.direction(seen.written)
    value = reckoning.period(almanac.unit(seen.written), lead, seen.published)
    return value, bool(value)


def _ago(seen: _Seen) -> _Read:
    count = almanac.count(seen.written)
    if seen.published is None or count is None or _VAGUE.search(seen.before):
        return "", False
    value = reckoning.ago(count, almanac.unit(seen.written), seen.published)
    return value, bool(value)


_QUARTERS = {"first": 1, "1": 1, "second": 2, "2": 2, "third": 3, "3": 3, "fourth": 4, "final": 4, "4": 4}


def _quarter(seen: _Seen) -> _Read:
    """ "First quarter of 2025" is 2025-Q1 (not ISO 8601, which has no quarters, but what everyone writes)."""
    number = _QUARTERS[
        seen.written[1] if seen.written[0] == "Q" else seen.written.replace("-", " ").split()[0].casefold()
    ]
    year = _YEAR.search(seen.written)
    if year:
        return f"{year.group()}-Q{number}", False
    if seen.published is None or seen.written[0] == "Q":
        return "", False
    return f"{seen.published.year + almanac.direction(seen.written)}-Q{number}", True


def _decade(seen: _Seen) -> _Read:
    """The nineties are "199X" (ISO 8601-2, unspecified digits)."""
    digits = _NUMBER.findall(seen.written)[0]
    return f"{digits[:3]}X", False


def _short_decade(seen: _Seen) -> _Read:
    return f"19{seen.written[1]}X", False


def _year(seen: _Seen) -> _Read:
    """A year, unless something is counted, money, or a designation; before 1900 only where a word says that it is a
    year."""
    first, *rest = _NUMBER.findall(seen.written)
    if lookalikes.glued(seen.text, seen.start) and seen.text[seen.start - 1] not in "-–/":
        return None
    if (seen.start and seen.text[seen.start - 1] == "/") or not 1500 <= int(first) <= 2099:
        return None
    if _COUNTED_AFTER.match(seen.text, seen.end) or _COUNTED_BEFORE.search(seen.before):
        return None
    if lookalikes.designated(seen.text, seen.start, bare=False) or (
        int(first) < 1900 and not _YEAR_BEFORE.search(seen.before)
    ):
        return None
    if not rest:
        return first, False
    last = rest[0] if len(rest[0]) == 4 else first[:2] + rest[0]
    return (f"{first}/{last}", False) if int(first) < int(last) <= int(first) + 100 else None


_READERS: dict[str, Callable[[_Seen], _Read]] = {
    "iso": _iso, "slashed": _slashed, "monthday": _day, "daymonth": _day, "monthyear": _month_year,
    "monthspan": _month_span,
    "month": _month, "weekday": _weekday, "fixed": _fixed, "period": _period, "ago": _ago, "quarter": _quarter,
    "decade": _decade, "short": _short_decade, "year": _year,
}  # fmt: skip


def same(one: Date, other: Date) -> bool:
    """Whether two dates can be the same: equal, one the less precise form of the other, or (if unresolved) worded
    alike."""
    if one.value and other.value:
        return one.value.startswith(other.value) or other.value.startswith(one.value)
    return one.text.casefold().removeprefix("on ") == other.text.casefold().removeprefix("on ")
