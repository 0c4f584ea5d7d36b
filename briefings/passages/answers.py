"""Whether a sentence holds what a question asks for, by its kind, and not what the question says itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache

from briefings.facts.given_names import FEMALE, MALE
from briefings.facts.lists import listed, phrases
from briefings.facts.places import DEMONYMS, PLACES
from briefings.facts.roles import role_after, role_before
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
_WATERS = re.compile(r"\b(?:Ocean|Sea|Atlantic|Pacific|Arctic|Antarctic|Mediterranean|Baltic|Caribbean)\b")
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
_MONEY = re.compile(
    r"(?i)[$£€¥]\s?\d|\b(?:dollars?|pounds?|euros?|cents?|pence|yen|yuan|rupees?|francs?|crowns?|kron(?:a|e|or|er)|pesos?"
    r"|rubles?|roubles?|zlotys?|reais|rand|lira|dirhams?|shekels?)\b"
)
_NUMERAL = rf"\d[\d.,]*|{'|'.join(_COUNTING.split())}"
_COUNT = rf"(?:{_NUMERAL}|an?|few|several)"
# How much, unlike how many: a share, a sum, or a number of some measure.
_MEASURE = (
    r"(?:million|billion|trillion|points?|times|degrees?|ounces?|gallons?|barrels?|acres?|hectares?|miles?|feet|inch(?:es)?"
    r"|(?:kilo|centi|milli|mega|giga|tera)?(?:tonn?e?|gram|lit(?:er|re)|met(?:er|re)|watt|watt-hour|byte)s?"
    r"|(?:second|minute|hour|day|week|month|year)s?)"
)
_AMOUNT = re.compile(rf"{_PERCENT.pattern}|{_MONEY.pattern[4:]}|\b(?:twice|(?:{_NUMERAL})[\s-]+(?:\w+\s)?{_MEASURE})\b")
_CHANGE = re.compile(rf"(?i)\bby\s+(?:\w+\s){{0,2}}?[$£€¥]?{_COUNT}\b")  # by how much
_DURATION = re.compile(
    rf"(?i)\b{_COUNT}[\s-]+(?:\w+\s)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b|\buntil\b"
)
_LENGTH = re.compile(
    rf"(?i)\b{_COUNT}[\s-]+(?:square\s)?(?:(?:centi|kilo|milli)?met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?|km|cm|ft)\b"
)
_WAYS = {
    "long": "long",
    "wide": "wide",
    "across": "wide",
    "high": "high tall",
    "tall": "high tall",
    "deep": "deep",
    "away": "far",
}
_WAY = re.compile(rf"(?i)[\s-](?:\w+\s)?({'|'.join(_WAYS)})\b")
_AGE = re.compile(r"(?i)\b\d{1,3}[-\s]years?[-\s]old\b|\bage[ds]?\s(?:of\s)?\d{1,3}\b|,\s\d{1,3},")
_SCORE = re.compile(r"\b\d{1,3}\s?[-–]\s?\d{1,3}\b|\bscored?\b.*\d")
_UNITS = {
    "%": _PERCENT,
    "amount": _AMOUNT,
    "money": _MONEY,
    "time": _DURATION,
    "length": _LENGTH,
    "age": _AGE,
    "score": _SCORE,
}
_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\."
    r"|Sept\.|Oct\.|Nov\.|Dec\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|\b(?:19|20)\d\d\b"
    r"|(?i:\b(?:next|last|this|later|coming)\s(?:\w+\s)?(?:week|month|year|spring|summer|fall|autumn|winter)\b"
    r"|\b(?:today|tomorrow|yesterday|tonight|at once|immediately)\b"
    r"|\b(?:within|in)\s(?:about\s)?\w+\s(?:day|week|month|year)s?\b|\bby the end of\b|\b(?:a\.m|p\.m|am|pm)\b)"
)
_SAID_ON = re.compile(
    r"(?i)\b(?:said|says|told|announced|reported|according to)\b[^,.;“”]{0,50}?\b(?:on|late|early)\s+(?=[A-Z])"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_BESIDE_IT = re.compile(r"\b(?:that|which|who)\s+(?:had|has|have|was|were)\b[^,.;]*")
_REASON = re.compile(
    r"(?i)\b(?:because|due to|owing to|as a result|thanks to|caused?|causing|prompted|led to|leading to|blam\w+"
    r"|reasons?|so that|in order to|over (?:concerns?|fears?|safety)|concerns?|risks?|citing|cited|stem\w*|triggered"
    r"|driven by|forced|in (?:return|exchange|response) (?:for|to)|(?:want\w*|hop\w+|aim\w*) to)\b"
)
_OCCASION = re.compile(r"(?i)\b(?:amid|since|after|following|over|as)\b")  # a reason, or only what was before
_NEXT = re.compile(
    r"(?i)\b(?:will|would|must|ha[sd] (?:yet )?to|have to|needs? to|plans?|planned|expect(?:s|ed)|scheduled"
    r"|due (?:to|on)|set to|upcoming)\b"
)
_TO_COME = re.compile(r"(?i)\b(?:next|until|by|before|within|later|tomorrow|at the earliest|on \w+day|in \w+)\b")
_SAID = re.compile(r"[“\"‘]|\b(?:said|says|told|called|wrote|tweeted|added|declared|warned|described)\b")
_BREAK = re.compile(r",\s|(?<=[^\W\d]{2})[;:.?!]\s|\s(?:and|or|but)\s")
_ELSEWHERE = re.compile(r"(?i)\s(?:in|at|on|from|for|to|with|under|near)\s")  # people in villages are no villages
_COUNT_OF = re.compile(
    r"(?i).*\bnumber of (?P<what>[^,;]{3,80}?)\b(?:is|was|to|at|reached)\s(?:about\s|at least\s|nearly\s)?[\d.,]+\Z",
    re.S,
)
_SOME = re.compile(r"(?i)\s*(?:other|more\s+than|of\s+(?:the|its|his|her|their|those))\b")
# Numbers that say when or which, and not how many: "in 2020", "one of several", "one in four".
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_NO_COUNT = re.compile(
    rf"(?i)\b(?:in|since|by|until|till|from|of|for|before|after|during|between|early|late|mid|through|and|(?:{_MONTHS})"
    r"(?:\s\d\d?,)?)[\s-](?:19|20)\d\d\b(?![,.]\d|\s+(?:people|men|women|children|(?!was\b|has\b|as\b|is\b|its\b|this\b)[a-z]+s)\b)"
    r"|\b(?:this|that|no|each|every)\s+one\b|\bone\s+(?:of|another)\b"
    rf"|\b(?:one|\d+)\s+(?:in|out\s+of)\s+(?:{'|'.join(_COUNTING.split())}|(?!(?:19|20)\d\d\b)\d+)\b"
)
_CALENDAR = listed(
    """
    January February March April May June July August September October November December Monday Tuesday Wednesday
    Thursday Friday Saturday Sunday
    """
)
_OWNED = re.compile(r"[’']s\b")  # where a name ends: "Kanye West’s Twitter account"
_CLOSING = ".,-'’&"  # what may end a run of capitalised words, and is no part of a name
_MEASURED_NEAR = 5  # words between a number and what it counts
_IN_PLACE = 0.99  # passengers for people
_PERHAPS = 0.5
_UNSURE = 0.25
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+\s$")  # "Maria" of "Maria Oduya"
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
        if len(words) == 1 and (found.start() == 0 or found[0].rstrip(_CLOSING) in _CALENDAR):
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
    for found in _CAPITALS.finditer(_OWNED.sub("; ", sentence)):
        words = [word for word in found[0].split() if word[0].isupper()]
        if len(words) < 2 or found[0] in PLACES or not _fresh(found[0], asked):
            continue
        given = any(word.casefold() in _GIVEN for word in words[:-1])
        beside = sentence[max(0, found.start() - _BESIDE) : found.end() + _BESIDE]
        named = 1.0 if not office or office & set(terms(beside)) else _PERHAPS
        best = max(best, named if given else _PERHAPS * named)
    return best


def role(wanted: Wanted, sentence: str, _: Collection[str]) -> float:
    """Whether the person is named with an office or calling beside the name."""
    found = re.search(rf"(?i)\b{re.escape(wanted.focus)}\b", sentence)
    if not found:
        return 0.0
    named = _NAME_BEFORE.search(sentence[: found.start()])
    at = named.start() if named else found.start()
    return float(bool(role_before(sentence, at) or role_after(sentence, found.end()))) or _UNSURE


def place(wanted: Wanted, sentence: str, asked: Collection[str]) -> float:
    """Whether a place is named; of the sort asked for where that can be told."""
    best = 0.0
    for found in _CAPITALS.finditer(sentence):
        fresh = [word for word in found[0].split() if _fresh(word, asked)]
        if not fresh:
            continue
        whole = found[0].rstrip(_CLOSING)
        name = whole if whole in PLACES else " ".join(fresh).rstrip(_CLOSING)
        sort = _sort(wanted.focus, name, whole)
        there = bool(_LOCATES.search(sentence[: found.start()]))
        best = max(best, sort if sort != _UNKNOWN or not there else _PERHAPS)
    return best


def _sort(focus: str, name: str, whole: str) -> float:
    if focus in ("state", "states"):
        return float(name in STATES or whole in STATES or any(part in STATES for part in name.split()))
    if focus == "continent":
        return float(name in CONTINENTS)
    if focus in ("ocean", "sea"):
        return float(bool(_WATERS.search(whole)))
    if name in PLACES or whole in PLACES:
        return 0.6 if focus in ("country", "countries", "nation") and name in STATES else 1.0
    if name.casefold() in DEMONYMS:
        return 0.7
    return 0.5 if any(word in PLACES for word in name.split()) else _UNKNOWN


def figure(wanted: Wanted, sentence: str, asked: Collection[str]) -> float:
    """Whether there is a number of the unit asked for that counts what the question counts."""
    if wanted.unit == "change":
        return 1.0 if _CHANGE.search(sentence) else _PERHAPS * bool(_AMOUNT.search(sentence))
    if unit := _UNITS.get(wanted.unit):
        return max((_extends(wanted.focus, sentence[found.end() :]) for found in unit.finditer(sentence)), default=0.0)
    ends = [end for number, end in _numbers(sentence) if number not in asked]
    if not ends:
        return 0.0
    if not wanted.counted:
        return 0.7
    if wanted.unit == "number":
        return max(_counts(wanted, sentence, end) for end in ends)
    return 1.0 if (wanted.counted | wanted.like) & set(terms(sentence)) else 0.3


def _extends(focus: str, behind: str) -> float:
    """Whether a length may be the one asked for: "14 metres long" is not how wide something is."""
    way = _WAY.match(behind)
    return 1.0 if not way or not focus or focus in _WAYS[way[1].lower()] else _PERHAPS


def numbers(wanted: Wanted, sentence: str) -> Iterator[str]:
    """Numbers that could be the figure asked for; where something is counted, those that count it."""
    for number, end in _numbers(sentence):
        if wanted.unit != "number" or not wanted.counted or _counts(wanted, sentence, end) == 1.0:
            yield number


@lru_cache(maxsize=1024)  # each sentence is asked for its numbers twice
def _numbers(sentence: str) -> tuple[tuple[str, int], ...]:
    """The numbers of a sentence that say how many, and where each ends."""
    plain = _NO_COUNT.sub(_blank, sentence)
    digits = _NUMBER.finditer(plain)  # one pattern for both takes five times as long
    words = (found for found in _WORD.finditer(plain) if found[0].lower() in _NUMBER_WORDS)
    return tuple((found[0].strip(" ,.").casefold(), found.end()) for found in (*digits, *words))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _counts(wanted: Wanted, sentence: str, end: int) -> float:
    """Whether directly behind a number stands what is counted, or what may be in its place; and not some others."""
    if (told := _COUNT_OF.match(sentence[:end])) and not wanted.counted.isdisjoint(terms(told["what"])):
        return 1.0
    behind = _ELSEWHERE.split(_BREAK.split(sentence[end : end + 80])[0])[0]
    near = frozenset([term for term in terms(behind) if term][:_MEASURED_NEAR])
    if _SOME.match(behind) or near.isdisjoint(wanted.counted | wanted.like):
        return 0.4
    return _IN_PLACE if near.isdisjoint(wanted.counted) else 1.0


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
    "figure": figure, "person": person, "role": role, "place": place, "date": _day, "reason": _reason, "next": _to_come,
    "words": _spoken, "speaker": _spoken,
}  # fmt: skip
