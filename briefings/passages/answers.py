"""Whether a sentence holds what a question asks for, by its kind, and not what the question says itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from briefings.facts.given_names import FEMALE, MALE
from briefings.facts.lists import listed, phrases
from briefings.facts.places import DEMONYMS, PLACES
from briefings.passages.asking import Kind, Wanted
from briefings.passages.terms import terms

STATES = phrases(
    """
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho,
    Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota,
    Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,
    North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas,
    Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming
    """
)
CONTINENTS = phrases("Africa, Antarctica, Asia, Europe, European, North America, South America, Australia, America")
_GIVEN = FEMALE | MALE
_CAPITALS = re.compile(
    r"[A-Z][\w’'&.-]*(?:\s+(?:(?:of|de|the|and|&|von|van|bin|al|del|for)\s+)?[A-Z0-9][\w’'&-]*(?:\.(?=\s[A-Z]))?)*"
)
_QUOTED = re.compile(r"[“\"‘]([^”\"’]{2,60})[”\"’]")
_COUNTING = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens half"
    " none zero one hundreds thousands millions billions third quarter once twice"
)
_NUMBER_WORDS = listed(_COUNTING)
_NUMBER = re.compile(r"(?<![\w.])(?:[$£€¥]\s?)?\d[\d.,]*(?:\s?%)?")
_WORD = re.compile(r"\w+")
_PERCENT = re.compile(r"(?i)\d\s?%|\bper\s?cent\b|\bpercentage points?\b|\b(?:half|third|quarter|fifth)s?\b")
_MONEY = re.compile(r"(?i)[$£€¥]\s?\d|\b(?:dollars?|pounds?|euros?|cents?)\b")
_COUNT = rf"(?:\d[\d.,]*|{'|'.join(_COUNTING.split())}|an?|few|several)"
_DURATION = re.compile(
    rf"(?i)\b{_COUNT}[\s-]+(?:\w+\s)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b|\buntil\b"
)
_LENGTH = re.compile(
    rf"(?i)\b{_COUNT}[\s-]+(?:square\s)?(?:(?:centi|kilo|milli)?met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|km|cm|ft)\b"
)
_AGE = re.compile(r"(?i)\b\d{1,3}[-\s]years?[-\s]old\b|\bage[ds]?\s(?:of\s)?\d{1,3}\b|,\s\d{1,3},")
_SCORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b|\bscored?\b.*\d")
_UNITS = {"%": _PERCENT, "money": _MONEY, "time": _DURATION, "length": _LENGTH, "age": _AGE, "score": _SCORE}
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\."
    r"|Sept\.|Oct\.|Nov\.|Dec\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|\b(?:19|20)\d\d\b"
    r"|(?i:\b(?:next|last|this|later|coming)\s(?:\w+\s)?(?:week|month|year|spring|summer|fall|autumn|winter)\b"
    r"|\b(?:today|tomorrow|yesterday|tonight)\b|\bby the end of\b|\b(?:a\.m|p\.m|am|pm)\b)"
)
_SAID_ON = re.compile(
    r"(?i)\b(?:said|says|told|announced|reported|according to)\b[^,.;“”]{0,50}?\b(?:on|late|early)\s+(?=[A-Z])"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_BESIDE_IT = re.compile(r"\b(?:that|which|who)\s+(?:had|has|have|was|were)\b[^,.;]*")
_REASON = re.compile(
    r"(?i)\b(?:because|due to|owing to|as a result|thanks to|caused?|causing|prompted|led to|leading to|blam\w+"
    r"|reasons?|so that|in order to|over (?:concerns?|fears?|safety)|concerns?|risks?|citing|cited|stem\w*|triggered"
    r"|driven by|forced|in (?:return|exchange|response) (?:for|to)|(?:are|is|were|was|want\w*|hop\w+|aim\w*) to)\b"
)
_OCCASION = re.compile(r"(?i)\b(?:amid|since|after|following|over|as)\b")  # a reason, or only what was before
_NEXT = re.compile(r"(?i)\b(?:will|would|plans?|planned|expect(?:s|ed)|scheduled|due (?:to|on)|set to|upcoming)\b")
_TO_COME = re.compile(r"(?i)\b(?:next|until|by|before|within|later|tomorrow|at the earliest|on \w+day|in \w+)\b")
_SAID = re.compile(r"[“\"‘]|\b(?:said|says|told|called|wrote|tweeted|added|declared|warned|described)\b")
_BREAK = re.compile(r",\s|(?<=[^\W\d]{2})[;:.?!]\s|\s(?:and|or|but)\s")
_SOME = re.compile(r"(?i)\s*(?:other|more\s+than|of\s+(?:the|its|his|her|their|those))\b")
_CLOSING = ".,-'’&"  # what may end a run of capitalised words, and is no part of a name
_MEASURED_NEAR = 5  # words between a number and what it counts
_PERHAPS = 0.5
_UNSURE = 0.25
_UNKNOWN = 0.1  # a name that may be a place's
_BESIDE = 40  # characters around a name in which an office stands beside it
_LOCATES = re.compile(r"(?i)\b(?:in|at|near|off|outside|to|towards|across|around|into|on|for|from)\s+(?:the\s+)?$")


def holds(wanted: Wanted, sentence: str, asked: Collection[str]) -> float:
    """From 0 to 1: how surely the sentence has what is wanted, beyond the terms `asked`."""
    if wanted.kind == "name":
        return float(any(True for _ in names(sentence, asked)))
    found = _HOLDING.get(wanted.kind)
    return found(wanted, sentence, asked) if found else 0.0


def names(sentence: str, asked: Collection[str]) -> Iterator[str]:
    """Names and quoted titles that the question does not give; a capital at the start is a name only in company."""
    for found in _CAPITALS.finditer(sentence):
        words = found[0].split()
        if found.start() == 0 and len(words) == 1:
            continue
        if _fresh(found[0], asked):
            yield found[0]
    for quoted in _QUOTED.finditer(sentence):
        if _fresh(quoted[1], asked):
            yield quoted[1]


def _fresh(words: str, asked: Collection[str]) -> bool:
    """Whether these have a term that is not asked with."""
    return any(term and term not in asked for term in terms(words))


def person(wanted: Wanted, sentence: str, asked: Collection[str]) -> float:
    """Whether a person is named: by a given name surely, by two capitalised words that are no place perhaps.

    Where an office is asked for ("who is the governor …") it should stand beside the name.
    """
    office = set(terms(wanted.focus)) if wanted.focus else set()
    best = 0.0
    for found in _CAPITALS.finditer(sentence):
        words = [word for word in found[0].split() if word[0].isupper()]
        if len(words) < 2 or found[0] in PLACES or not _fresh(found[0], asked):
            continue
        given = any(word.casefold() in _GIVEN for word in words[:-1])
        beside = sentence[max(0, found.start() - _BESIDE) : found.end() + _BESIDE]
        named = 1.0 if not office or office & set(terms(beside)) else _PERHAPS
        best = max(best, named if given else _PERHAPS * named)
    return best


def place(wanted: Wanted, sentence: str, asked: Collection[str]) -> float:
    """Whether a place is named; of the sort asked for where that can be told."""
    best = 0.0
    for found in _CAPITALS.finditer(sentence):
        fresh = [word for word in found[0].split() if _fresh(word, asked)]
        if not fresh:
            continue
        name = " ".join(fresh).rstrip(_CLOSING)
        sort = _sort(wanted.focus, name, found[0].rstrip(_CLOSING))
        there = bool(_LOCATES.search(sentence[: found.start()]))
        best = max(best, sort if sort != _UNKNOWN or not there else _PERHAPS)
    return best


def _sort(focus: str, name: str, whole: str) -> float:
    if focus in ("state", "states"):
        return float(name in STATES or whole in STATES or any(part in STATES for part in name.split()))
    if focus == "continent":
        return float(name in CONTINENTS)
    if name in PLACES or whole in PLACES:
        return 0.6 if focus in ("country", "countries", "nation") and name in STATES else 1.0
    if name.casefold() in DEMONYMS:
        return 0.7
    return 0.5 if any(word in PLACES for word in name.split()) else _UNKNOWN


def figure(wanted: Wanted, sentence: str, asked: Collection[str]) -> float:
    """Whether there is a number of the unit asked for that counts what the question counts."""
    if unit := _UNITS.get(wanted.unit):
        return float(bool(unit.search(sentence)))
    fresh = [found for found in numbers(sentence) if found[0].strip(" ,.").casefold() not in asked]
    if not fresh:
        return 0.0
    if not wanted.counted:
        return 0.7
    if wanted.unit == "number":
        return max(_counts(wanted.counted, sentence, found.end()) for found in fresh)
    return 1.0 if wanted.counted & set(terms(sentence)) else 0.3


def numbers(sentence: str) -> Iterator[re.Match[str]]:
    """Each number, in digits and in words; one pattern for both takes five times as long."""
    yield from _NUMBER.finditer(sentence)
    yield from (found for found in _WORD.finditer(sentence) if found[0].lower() in _NUMBER_WORDS)


def _counts(counted: frozenset[str], sentence: str, end: int) -> float:
    """Whether what stands directly behind a number is what is counted, and not some others of them."""
    behind = _BREAK.split(sentence[end : end + 80])[0]
    near = [term for term in terms(behind) if term][:_MEASURED_NEAR]
    return 1.0 if counted & set(near) and not _SOME.match(behind) else 0.4


def _day(_: Wanted, sentence: str, __: Collection[str]) -> float:
    """Whether a day is named on which more happened than that somebody spoke, or what is told beside."""
    return float(bool(_DATE.search(_BESIDE_IT.sub("", _SAID_ON.sub("", sentence)))))


def _reason(_: Wanted, sentence: str, __: Collection[str]) -> float:
    return 1.0 if _REASON.search(sentence) else _UNSURE * bool(_OCCASION.search(sentence))


def _to_come(_: Wanted, sentence: str, __: Collection[str]) -> float:
    return bool(_NEXT.search(sentence)) * (1.0 if _TO_COME.search(sentence) else 0.6)


def _spoken(_: Wanted, sentence: str, __: Collection[str]) -> float:
    return float(bool(_SAID.search(sentence)))


_HOLDING: Mapping[Kind, Callable[[Wanted, str, Collection[str]], float]] = {
    "figure": figure, "person": person, "place": place, "date": _day, "reason": _reason, "next": _to_come,
    "words": _spoken, "speaker": _spoken,
}  # fmt: skip
