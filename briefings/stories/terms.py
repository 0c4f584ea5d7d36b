"""The terms by which reports are compared: those of the title and of the first words of the text."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from briefings.model import Article
from briefings.text import folded

BODY = 90  # words of the text that are read: what happened stands there; the model was fitted on no more
LEAD = 25  # terms, the title's included, that count as the lead
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")  # "559,000" and "4.5" are one term each
_LONGEST_WORDS = 12 * BODY  # code points that hold BODY words with room to spare
_ENDINGS = ("ings", "edly", "ing", "ies", "ed", "es", "ly", "s")

# Words that say nothing of an event (English; then German, French, Spanish less those that are English words): in a
# small collection their rarity cannot be counted.
_EMPTY_WORDS = """
    a about above after again against all almost also although always am among an and another any anyone
    anything are as at away back be became because become been before began behind being below between both but
    by came can cannot come could did do does doing done down during each either else enough even ever every few
    for from further get gets getting go goes going got had has have having he her here hers herself him himself
    his how however i if in indeed instead into is it its itself just keep later least less like made make makes
    many may me might mine more most much must my myself neither never no nobody none nor not nothing now of off
    often on once one only onto or other others our out over own part per perhaps put rather re really s same
    see seem seems several she should since so some such take than that the their them themselves then there
    these they thing things this those though through thus to together too toward towards two under until up
    upon us very via was way we well went were what when where whether which while who whole whom whose why will
    with within without would yet you your t don didn doesn isn wasn aren won ve ll say says said saying tell
    tells told according mr mrs ms news report reports reported reporting reuters ap afp
    der das den dem des ein eine einen einem einer und oder aber ist sind wird werden wurde hat haben mit von
    vom zum zur für auf aus bei nach über unter vor durch gegen nicht auch als wie dass sich sie er es wir ihr
    noch nur mehr am im le la les un une du de et ou mais est sont été être avoir ont dans sur par avec sous
    entre que qui ce cette ces sa ses leur leurs ne au aux il elle ils elles se en el los las una unos unas del
    y o pero ser ha han con por para sin sobre más su sus al lo como este esta
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_ALSO_EMPTY = {  # English words elsewhere
    "de": frozenset(["die", "war", "so", "hatte"]),
    "fr": frozenset(["son", "pour", "sans", "plus", "pas"]),
    "es": frozenset(["fue", "son"]),
}
_DAYS = {
    day: 1 << number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miércoles jueves viernes sábado domingo",
    )
    for number, day in enumerate(names.split())
}


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"[.,](?=\d{3}(?!\d))")
_SPELLED = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_SPELLINGS = {word: str(number) for number, word in enumerate(_SPELLED.split(), 1)}


class Terms(NamedTuple):
    """The terms of a report with what each weighs, those of its lead, those written as names, the weekdays it names.

    `days` has a bit for each day of the week, Monday's the lowest.
    """

    weights: Counter[str]
    lead: set[str]
    names: set[str]
    days: int


def terms(article: Article) -> Terms:
    """What a report is compared by; a term of the title counts twice."""
    empty = _ALSO_EMPTY.get(article.language, frozenset()) | {""}
    title = [word for word in map(_word, _WORD.findall(article.title)) if word[0] not in empty]
    body = _WORD.findall(article.text[:_LONGEST_WORDS])[:BODY]
    said = title + [word for word in map(_word, body) if word[0] not in empty]
    weights = Counter([term for term, _, _ in said])
    weights.update([term for term, _, _ in title])
    days = 0
    for day in {day for _, _, day in said}:
        days |= day
    return Terms(weights, {term for term, _, _ in said[:LEAD]}, {term for term, name, _ in said if name}, days)


@lru_cache(maxsize=1 << 16)
def _word(word: str) -> tuple[str, bool, int]:
    """A word without its commonest English ending, or "" if it says nothing of an event; is it a name, a weekday."""
    term = folded(word)
    name, day = word[:1].isupper(), _DAYS.get(term, 0)
    if term in _EMPTY or (len(term) == 1 and not term.isdigit()):
        return "", name, day
    return _stem(term), name, day


def stem(word: str) -> str:
    """What `terms` makes of one word: without its commonest English ending, "" if it says nothing of an event."""
    return _word(word)[0]


def _stem(term: str) -> str:
    for ending in _ENDINGS:
        if term.endswith(ending) and len(term) - len(ending) >= 4:
            return term[: -len(ending)].removesuffix("e")
    return term.removesuffix("e") if len(term) > 3 else term


def numbers(text: str) -> frozenset[str]:
    """The numbers in a text, however they are written: "1,600" and "1600", "Twelve" and "12" are one."""
    found = {_THOUSANDS.sub("", number) for number in _NUMBER.findall(text)}
    return frozenset(found | {_SPELLINGS[word] for word in _WORD.findall(text.casefold()) if word in _SPELLINGS})
