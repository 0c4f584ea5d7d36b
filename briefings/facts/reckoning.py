"""What day a relative date means, by the customs of news: the nearest past one, unless the sentence looks ahead."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Literal

Tense = Literal["past", "future", "open", ""]

_ENGLISH = (
    r"\b(?:(?P<open>(?:would|could|may|might|should|can|cannot|must)(?: not)?(?: be \w+| have \w+)?"
    r"|(?:was|were|had been|been) (?:\w+ly )?(?:scheduled|due|set|expected|supposed|to|slated|planned)\b|originally"
    r"|deadline)"
    r"|(?P<future>(?:will|won['’]t|shall|to)(?: not)? (?:be|have) \w+|will|won['’]t|shall|going to"
    r"|(?:is|are|be) (?:\w+ly )?(?:on $|$|set|due|expected|scheduled|slated|planned|likely|to)(?!\w)|plans? to"
    r"|upcoming|scheduled|expected|due)"
    r"|(?P<past>said|says|told|was|were|had|has|have|did|came|went|met|won|lost|made|took|began|held|left|found|saw"
    r"|gave|got|fell|rose|ran|sent|spoke|wrote"
    r"|struck|hit|shot|broke|led|became|kept|brought|caught|felt|stood|drew|grew|threw|flew|sought|thought|heard|paid"
    r"|put|fought|sold|built|cut|beat|sat|drove"
    r"|swept|shook|swore|tore|chose|rode|woke|sank|hung|stole|froze|blew|knew|laid|lay|bought|taught|fled|swung|slid"
    r"|quit|burst|shut|split|overnight|seen|shown|since"
    r"|(?!need|indeed|speed|hundred|embed|exceed|succeed|proceed)[a-z]{2,}(?<!e)ed))(?!\w)|(?P<soon>['’]ll)\b"
)
_GERMAN = (
    r"\b(?:(?P<open>(?:dürfte|könnte|sollte|müsste|würde|wollte)n?)|(?P<future>wird|werden|soll|sollen|will|wollen"
    r"|geplant|voraussichtlich|ab|bis)"
    r"|(?P<past>hat|hatte|haben|hatten|ist|sind|wurden?|waren?|worden|seit|kam|kamen|ging|gab|fand|nahm|stand|lag"
    r"|ließ|hielt|sprach|starb|starben|begann|schrieb"
    r"|blieb|stieg|fiel|zog|traf|trat|rief|sah|gewann|verlor|schloss|schlug|trug|ge[a-zäöüß]{3,}(?:t|en)|(?!heute"
    r"|erste|letzte|bitte|rechte)[a-zäöüß]{3,}ten?))\b"
)
_FRENCH = (
    r"\b(?:(?P<open>pourrai\w+|devrai\w+|\w{3,}raient|\w{3,}rait)|(?P<future>ser(?:a|ont) \w+|va|vont|doit|doivent"
    r"|prévue?s?|d['’]ici|jusqu['’]à|\w{2,}(?:[aei]ra|dra|ront))"
    r"|(?P<past>a|ont|est|sont|était|étaient|avait|avaient|depuis|fut|furent|\w{3,}(?:ait|aient|ée?s?)))\b"
)
_SPANISH = (
    r"\b(?:(?P<open>podrían?|deberían?|\w{3,}rían?)|(?P<future>será[n]? \w+|va a|van a|está previst\w|prevé\w?|hasta"
    r"|\w{2,}(?:rá|rán))"
    r"|(?P<past>ha|han|había|habían|era|eran|fue|fueron|desde|\w{3,}(?:ó|aron|ieron|aban?|ían?|ado|ido)|dijo|hizo"
    r"|tuvo|estuvo|puso|vino|pudo|quiso))\b"
)
_MARKERS = {
    code: re.compile(signs) for code, signs in (("en", _ENGLISH), ("de", _GERMAN), ("fr", _FRENCH), ("es", _SPANISH))
}
# "to strike from Monday", "closed until Friday": the day may lie on either side whatever tense stands before it
_BOUNDS = re.compile(r"(?i)\b(?:from|by|until|till|before|starting|beginning|as of)\s+$")
# "will take office after Saturday's vote": the vote may have been
_SEQUELS = re.compile(r"(?i)\b(?:after|following|since|in the wake of)\s+$")
_ATTRIBUTED = re.compile(r"[”\"]?,[”\"]? (?:[\w’'.-]+ ){0,6}(?:said|says|told|announced|reported|confirmed)\b")
_SENTENCE_END = re.compile(r"[.!?;](?=\s+[\"“‘(]?[A-Z])|\n")
_REACH = 160


def tense(text: str, start: int, end: int, language: str) -> Tense:
    """Whether the words around a date speak of the past or the future; "open" where they might do either, "" for no
    sign."""
    signs = _MARKERS.get(language)
    if signs is None:
        return ""
    before = text[max(0, start - _REACH) : start]
    stops = [found.end() for found in _SENTENCE_END.finditer(before)]
    before = before[stops[-1] :] if stops else before
    if language == "en" and _BOUNDS.search(before):
        return "open"
    found_before = list(signs.finditer(before))
    markers = [found.lastgroup for found in found_before]
    if language == "en" and found_before and before.count(",", found_before[-1].end()) % 2:
        return "open"  # one comma ends the verb's clause: "will pay 34 euros, more than the price on Sunday"
    if not markers:
        after = text[end : end + _REACH]
        stop = _SENTENCE_END.search(after)
        after = after[: stop.start()] if stop else after
        found = signs.search(after.partition(",")[0] if language == "en" and _says_so(after) else after)
        markers = [found.lastgroup] if found else []
    if language == "en" and markers and markers[-1] in ("future", "soon") and _SEQUELS.search(before):
        return "open"
    named = {"open": "open", "future": "future", "soon": "future", "past": "past"}
    return named[markers[-1] or "open"] if markers else ""  # type: ignore[return-value]  # keys are the pattern's groups


def _says_so(after: str) -> bool:
    """Whether what follows a date is who says so, in a tense of its own: "begins on 1 January, police said"."""
    return bool(_ATTRIBUTED.match(after))


def weekday(number: int, published: date, lead: int, lean: Tense) -> str:
    """The day meant by "Thursday" (3); `lead` is -1 for "last Thursday", 1 for "next Thursday".

    With a lead, a day that may be meant in this week or the other is left open; so is one ahead that is today's name.
    """
    back, ahead = (published.weekday() - number) % 7, (number - published.weekday()) % 7
    if lead < 0:
        return _iso(published - timedelta(days=back or 7)) if back == 0 or back > published.weekday() else ""
    if lead > 0:
        return _iso(published + timedelta(days=ahead or 7)) if ahead == 0 or published.weekday() + ahead > 6 else ""
    if lean in ("open", "") or (lean == "future" and ahead == 0):
        return ""
    return _iso(published + timedelta(days=ahead) if lean == "future" else published - timedelta(days=back))


def day(month: int, number: int, published: date, lean: Tense, on: int = -1) -> str:
    """The nearest "Feb. 3", or where the sentence says so the next or the last one; "" for a day that no year has.

    Where a weekday is given with it (`on`, 0 is Monday) only a year that fits will do.
    """
    years = [each for year in (-1, 0, 1) if (each := _valid(published.year + year, month, number))]
    found = [each for each in years if on in (-1, each.weekday())]
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
    elif lean == "open" or (lean == "" and back):
        return ""
    else:
        at = here + ahead if lean == "future" else here - back
    return f"{at // 12:04d}-{at % 12 + 1:02d}"


def period(unit: str, lead: int, published: date) -> str:
    """ "Last week", "this month", "next year"; on a Sunday "this week" may be the one that ends or the one that
    comes."""
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
