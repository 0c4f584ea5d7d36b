"""What day a relative date means, by the customs of news: the nearest past one, unless the sentence looks ahead."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "future", "open", ""]

_MARKER = re.compile(
    r"\b(?:(?P<open>(?:would|could|may|might|should|can|cannot|must)(?: not)?(?: be \w+| have \w+)?|(?:was|were|had been|been) (?:\w+ly )?(?:scheduled|due|set|expected|supposed|to|slated|planned)\b"
    r"|originally|deadline|(?:dürfte|könnte|sollte|müsste|würde)n?|pourrai\w+|devrai\w+|podría\w?|debería\w?)"
    r"|(?P<future>(?:will|won['’]t|shall|to)(?: not)? (?:be|have) \w+|will|won['’]t|shall|going to|(?:is|are|be) (?:\w+ly )?(?:set|due|expected|scheduled|slated|planned|likely|to)\b|plans? to|upcoming|scheduled|expected"
    r"|due|looking ahead|wird|werden|soll|sollen|will|wollen|geplant|va|vont|doit|doivent|prévue?s?|va a|van a|está previst\w|prevé\w?)"
    r"|(?P<past>said|says|told|was|were|had|has|have|did|came|went|met|won|lost|made|took|began|held|left|found|saw|gave|got|set off|fell|rose|ran|sent|spoke|wrote"
    r"|struck|hit|shot|died|broke|led|became|kept|brought|caught|felt|stood|drew|grew|threw|flew|sought|thought|heard|paid|put|fought|sold|built|cut|beat|sat|since"
    r"|(?!need|indeed|speed|hundred|embed|exceed|succeed|proceed)[a-z]{2,}(?<!e)ed|sagte|hat|hatte|haben|wurde|wurden|war|waren|ist|sind|teilte|seit|a|ont|est|sont|était|depuis|ha|han|fue|fueron|desde))(?!\w)"
    r"|(?P<soon>['’]ll\b|\w(?:[aeid]rán?|[aeid]ront|[aei]ra|dra)\b)"
)
_SENTENCE_END = re.compile(r"[.!?;](?=\s+[\"“‘(]?[A-Z])|\n")
_REACH = 160


def tense(text: str, start: int, end: int) -> Tense:
    """Whether the words around a date speak of the past or the future; "open" where they might do either, "" for no sign."""
    before = text[max(0, start - _REACH) : start]
    stops = [found.end() for found in _SENTENCE_END.finditer(before)]
    before = before[stops[-1] :] if stops else before
    markers = [found.lastgroup for found in _MARKER.finditer(before)]
    if not markers:
        after = text[end : end + _REACH]
        stop = _SENTENCE_END.search(after)
        found = _MARKER.search(after[: stop.start()] if stop else after)
        markers = [found.lastgroup] if found else []
    named = {"open": "open", "future": "future", "soon": "future", "past": "past"}
    return named[markers[-1] or "open"] if markers else ""  # type: ignore[return-value]  # keys are the pattern's groups


def weekday(number: int, published: date, lead: int, lean: Tense) -> str:
    """The day meant by "Thursday" (3); `lead` is -1 for "last Thursday", 1 for "next Thursday".

    With a lead, a day that may be meant in this week or the other is left open.
    """
    back, ahead = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    if lead < 0:
        return _iso(published - timedelta(days=back or 7)) if back == 0 or back > published.weekday() else ""
    if lead > 0:
        return _iso(published + timedelta(days=ahead or 7)) if ahead == 0 or published.weekday() + ahead > 6 else ""
    if lean == "open":
        return ""
    return _iso(published + timedelta(days=ahead) if lean == "future" else published - timedelta(days=back))


def day(month: int, number: int, published: date, lean: Tense) -> str:
    """The nearest "Feb. 3", or where the sentence says so the next or the last one; "" for a day that no year has."""
    found = [each for year in (-1, 0, 1) if (each := _valid(published.year + year, month, number))]
    if not found:
        return ""
    if lean == "future":
        found = [each for each in found if each >= published] or found
    elif lean == "past":
        found = [each for each in found if each <= published] or found
    return _iso(min(found, key=lambda each: abs(each - published)))


def month(number: int, published: date, lead: int, lean: Tense) -> str:
    """The February meant: by news convention the last one that has begun, ahead where the sentence looks ahead."""
    here = published.year * 12 + published.month - 1
    back, ahead = (published.month - number) % 12, (number - published.month) % 12
    if lead:
        at = here - (back or 12) if lead < 0 else here + (ahead or 12)
    elif lean == "open":
        return ""
    else:
        at = here + ahead if lean == "future" else here - back
    return f"{at // 12:04d}-{at % 12 + 1:02d}"


def period(unit: str, lead: int, published: date) -> str:
    """ "Last week", "this month", "next year"; on a Sunday "this week" may be the one that ends or the one that comes."""
    if unit == "week":
        return week(published + timedelta(weeks=lead)) if published.weekday() < 6 else ""
    if unit == "month":
        at = published.year * 12 + published.month - 1 + lead
        return f"{at // 12:04d}-{at % 12 + 1:02d}"
    if unit == "year":
        return f"{published.year + lead:04d}"
    if unit == "weekend" and lead < 0 and published.weekday() < 5:
        saturday = published - timedelta(days=published.weekday() + 2)
        return f"{_iso(saturday)}/{_iso(saturday + timedelta(days=1))}"
    return ""


def ago(count: int, unit: str, published: date) -> str:
    """ "Two days ago" to the day, weeks to the week, months to the month, years to the year."""
    if unit == "day":
        return _iso(published - timedelta(days=count))
    if unit == "week":
        return week(published - timedelta(weeks=count))
    if unit in ("month", "year"):
        return period(unit, -count, published)
    return ""


def week(of: date) -> str:
    """The ISO 8601 week of a day: "2025-W05"."""
    year, number, _ = of.isocalendar()
    return f"{year:04d}-W{number:02d}"


def exact(year: int, month: int, number: int) -> str:
    """The day as ISO 8601, "" for one that the calendar does not have."""
    found = _valid(year, month, number)
    return _iso(found) if found else ""


def _valid(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _iso(found: date) -> str:
    return found.isoformat()
