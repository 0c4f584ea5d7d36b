"""What a question asks for: a person, a place, a figure of something, a day, a reason; and by which words.

The rules are for English; a question in another language asks for nothing in particular.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.facts.lists import listed
from briefings.facts.titles import OFFICES
from briefings.passages.otherwise import otherwise
from briefings.passages.terms import Token, term_of, terms, tokens

Kind = Literal[
    "person",
    "role",
    "place",
    "figure",
    "date",
    "reason",
    "words",
    "speaker",
    "name",
    "next",
    "differ",
    "changed",
    "plain",
]
"""What would answer. "words" is what somebody said, "speaker" who said it, "name" what something is called, "role" who
somebody is that the question names."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of answer; for a figure `unit` is the kind of number, and `counted` are the terms of what it counts.

    `like` are those that a report may count in their place.

    `doing` is what is said of those, or of the person: of twelve who were hurt nobody may be told that so many died.
    """

    kind: Kind
    unit: Literal["", "%", "amount", "change", "money", "number", "time", "length", "age", "score"] = ""
    counted: frozenset[str] = frozenset()
    like: frozenset[str] = frozenset()
    focus: str = ""
    doing: str = ""


_PLACES = listed(
    """
    area capital city cities continent countries country county district island location nation neighborhood ocean
    place places province region sea state states suburb town village venue stadium airport destination attraction
    """
)
_NAMES = listed(
    """
    agency airline animal animals app band bank book brand broadcaster bill chain channel character club companies
    company condiment corporation costume currency dish drug event film firm food game group holiday hospital hurricane
    item language law league magazine maker medicine movie museum network newspaper organisation organization party
    platform product program programme role school series service show song sport spacecraft storm team teams
    tournament university vaccine variant virus website
    """
)
_PERSONS = (OFFICES | listed("individual member mp people person politician republican democrat woman man")) - listed(
    "head general major minister broadcaster"
)
_MEASURES = listed(
    """
    amount average cost damage death debt deficit dividend duty fee fine forecast growth headcount height income
    increase inflation interest length loss magnitude majority number odds output penalty population premium price
    profit rate record revenue sales salary score size speed sum surplus tally tariff tax temperature toll total turnout
    turnover unemployment value wage weight
    """
)
_SUMS = listed(
    "cost damage debt deficit dividend fee fine loss price profit revenue sales salary surplus turnover value wage"
)
_LENGTHS = listed("distance height length depth width")
_EXTENT = listed("far high tall long deep wide")
_WARMTH = listed("hot cold warm")
_PERSON = frozenset(terms("people person ppl"))
_PEOPLE = frozenset(
    terms(
        """
        men women children adults passengers residents inhabitants villagers workers employees staff drivers pupils
        students teachers patients soldiers troops guards members customers clients households families victims crew
        visitors fans guests voters protesters migrants refugees tourists travellers commuters others
        """
    )
)
_PERCENT = listed("percentage percent share proportion")
_MONEY = listed("cost costs price pay paid fine fined fines worth spend spent raise salary bonus budget loan earn")
_FOLLOWING = r"(?:\s+of the following)?"
_DID = r"(?:did|does|do|has|have|had)"
_CHANGED = r"(?:changed|new|happened|developed)"
_SAYING = r"(?:said|says|called|described|told|claimed|warned|denied|accused|criticised|criticized)"
_PATTERNS: dict[Kind, str] = {
    "differ": r"\b(?:disagree|differ|differing|contradict|conflicting|discrepanc\w+)\b",
    "changed": rf"^\W*(?:so )?what(?:['’]s|\s+is|\s+has|\s+was)?\s+{_CHANGED}\b.*\b(?:since|today)\b"
    r"|^\W*what(?:['’]s|\s+is)\s+(?:the latest|new)\b",
    "next": r"\bwhat(?:['’]s|\s+is|\s+comes|\s+(?:will\s+|would\s+)?happens?)?"
    r"\s+(?:coming\s+|going to happen\s+)?next\b",
    "speaker": rf"\bwho(?:\s+\w+)?\s+{_SAYING}\b",
    "words": rf"\b(?:what|how)\s+{_DID}\b.{{1,80}}\b(?:say|said|tell|told|comment|respond|react|describe|reply)\b",
    "reason": r"\bwhy\b|^\W*(?:the )?(?:reason|cause)\b"
    r"|\bwhat\s+(?:caused|causes|led to|prompted|triggered|started|sparked|set off)\b|\bhow come\b|\bfor what reason\b",
    "date": r"\bwhen\b(?!\s+(?:he|she|they|it|the)\b.*,)|\bsince when\b"
    r"|\b(?:what|which)\s+(?:day|date|month|year|time)\b",
    "place": r"\bwhere\b(?!\s+(?:he|she|they)\b.*,)",
}
_RULES = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _PATTERNS.items()}
_HOW_MUCH = re.compile(
    r"(?i)\b(?P<by>by\s+)?how\s+(?P<sort>many|much|old|long|soon|far|high|big|large|tall|deep|wide|fast|hot|cold|warm|heavy|often)\b(?P<rest>[^?]*)"
)
# "how long was the bridge?"; with more behind it only what has no duration: "how long is the crack in the dam?"
_BY_SIZE = re.compile(
    r"(?i)^\W*(?:is|was|are|were)\s+(?:the|this|that)\s+"
    r"(?:\w+|(?:crack|road|tunnel|wall|bridge|fence|line|route)\s+(?:in|of|at|on|under|between|to)\b.*)\W*$"
)
_PAST = re.compile(r"(?i)ed$|^(?:lost|left|won|took|came|went|fled|fell|got|made|sold|bought|paid|got|go|need|want)$")
# Beside a verb, and no verb: when or how something is done ("are currently pending", "as of this week"); and what says
# nothing that is not counted anyway ("were affected").
_HOW = re.compile(
    r"(?i)ly$|-|^(?:affected|involved|concerned|soon|still|already|also|yet|ever|never|just|once|first|about|as|than|this|that|these|last|today|week"
    r"|month|year)$"
)
_OFFICE = re.compile(r"(?i)\bwho(?:['’]s|\s+(?:is|was|are|were|became|becomes))\s+(?:the|a)\s+(?P<office>[^?]*)")
_WHO_IS = re.compile(
    r"(?i)^\W*who(?:['’]s|\s+(?:is|was))\s+(?!(?:the|a|an|he|she|it|they|that|this|to|in|on|at|behind|going)\b)"
    r"(?P<name>[^\W\d_][^\s?]*(?:\s+(?!(?:to|in|on|at|for|and)\b)[^\W\d_][^\s?]*){0,2})\W*$"
)
_WHO_DOES = re.compile(
    r"(?i)\bwho(?:['’]s)?\s+(?:(?:is|was|are|were|has|have|had|will|would|did|do|does|been|being|be|going|to)\s+)*(?P<does>[^\W\d]+)"
)
_ASKED = re.compile(rf"(?i)\b(?:what|which)(?:['’]s|\s+(?:is|are|was|were))?(?:\s+the)?{_FOLLOWING}\s+(?P<rest>[^?]*)")
_WHO = re.compile(r"(?i)\bwho(?:se|m)?\b|\bwhat(?:['’]s|\s+(?:is|was))\s+(?:his|her|their)\s+name\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_CALLED = re.compile(r"(?i)\bcalled\b|\bname of\b|\bnamed\b")
_SENTENCE = re.compile(r"(?:(?<=[?!])|(?<=[^\W\d]{2}\.)|(?<=[\d”\"’)]\.))[”\"’')]*\s+(?=[A-Z“\"‘])")
_PHRASE = 5  # words behind "which" in which the thing asked for is named: "which wildly popular show was …"
_NOTE = 6  # words of a note
_ASKING = listed("is are was were do does did has have had will would can could should what which who how may might")
_CUTS = listed(
    """
    was were is are did does do has have had will would can could to of in on for that who with by from before after now
    then
    """
)
_THEN = listed("before after now then earlier previously today")  # "and how many before?" counts what was asked for
_POINTING = listed("the a an its his her their this that these those")  # before another noun than the one asked for


def wanted(question: str) -> Wanted:
    """What the question proper (its last sentence with a question word) asks for."""
    asked = proper(question)
    for kind, pattern in _RULES.items():
        if pattern.search(asked):
            return Wanted(kind)
    if found := _HOW_MUCH.search(asked):
        return Wanted("figure", "change") if found["by"] else _counted(found["sort"].lower(), found["rest"])
    if found := _ASKED.search(asked):
        return _named(found["rest"], asked)
    return _who(asked) or _noted(asked)


def _who(asked: str) -> Wanted | None:
    """Who is asked for: by name, what they are; by their office or by what they do, their name."""
    if (found := _WHO_IS.search(asked)) and not OFFICES & set(found["name"].lower().split()):
        return Wanted("role", focus=found["name"])
    if found := _OFFICE.search(asked):
        return Wanted("person", focus=_office(found["office"]))
    if found := _WHO_DOES.search(asked):
        return Wanted("person", doing=next((term for term in terms(found["does"]) if term), ""))
    return Wanted("person") if _WHO.search(asked) else None


def _noted(asked: str) -> Wanted:
    """What is asked for by a few words that are no sentence: "turnout tram vote"."""
    words = [word.lower() for word in _WORD.findall(asked)]
    if not words or len(words) > _NOTE or not _ASKING.isdisjoint(words):
        return Wanted("plain")
    nouns = (found for word in words if word in _MEASURES for found in [_by_noun(word)] if found)
    return next(nouns, Wanted("plain"))


def _office(rest: str) -> str:
    """The last noun of "the new prime minister of …": what stands beside the name."""
    words = _WORD.findall(re.split(r"(?i)[,.;]|\b(?:of|at|in|for|who|that|to|from|this|next)\b", rest)[0])
    return words[-1].lower() if words and len(words) <= _PHRASE else ""


def proper(question: str) -> str:
    """The sentence of a question that asks; before it may stand what it is about."""
    parts = [part for part in _SENTENCE.split(question.strip()) if part.strip()]
    asking = [part for part in parts if part.rstrip().endswith("?")]
    return (asking or parts or [""])[-1]


def _counted(sort: str, rest: str) -> Wanted:
    if sort == "many":
        return _number(rest)
    if sort == "old":
        return Wanted("figure", "age")
    if sort == "much":
        words = (token for token in tokens(rest) if token.term)
        return Wanted("figure", "money" if any(_of(word, rest) in _MONEY for word in words) else "amount")
    if sort == "soon" or (sort == "long" and not _BY_SIZE.search(rest)):
        return Wanted("figure", "time")
    if sort in _WARMTH or not (_MEASURES - _LENGTHS).isdisjoint(re.findall(r"\w+", rest.lower())):
        return Wanted("figure", "amount")
    return Wanted("figure", "length", focus=sort) if sort in _EXTENT else Wanted("figure")


def _named(rest: str, asked: str) -> Wanted:
    """What "which …" or "what is the …" asks for, by the noun that follows."""
    phrase = _WORD.findall(rest)[:_PHRASE]
    ends = (number for number, word in enumerate(phrase) if word.lower() in _CUTS or (number and word in _POINTING))
    cut = next(ends, len(phrase))
    nouns = [re.sub(r"[’']s?$", "", word.lower()) for word in phrase[: max(1, cut)]]
    if re.match(r"(?i)(?:his|her|their)\s+name\b", rest):
        return Wanted("person")
    for noun in nouns[-1:] + nouns[:-1]:
        if found := _by_noun(noun):
            return found
    return Wanted("person") if _WHO.search(asked) else Wanted("name" if _CALLED.search(asked) else "plain")


def _by_noun(noun: str) -> Wanted | None:
    if noun in _PERCENT:
        return Wanted("figure", "%")
    if noun == "score":
        return Wanted("figure", "score")
    if noun in _LENGTHS:
        return Wanted("figure", "length")
    if noun in _MEASURES:
        return Wanted("figure", "amount" if noun in _SUMS else "", frozenset(terms(noun)), _like([noun]))
    kinds: tuple[tuple[Kind, frozenset[str]], ...] = (("place", _PLACES), ("person", _PERSONS), ("name", _NAMES))
    return next((Wanted(kind, focus=noun) for kind, nouns in kinds if noun in nouns or noun.rstrip("s") in nouns), None)


def _number(rest: str) -> Wanted:
    """What "how many" counts: the noun behind it, up to its verb; and that verb, or what stands for it."""
    words = _WORD.findall(rest)
    end = next((n for n, word in enumerate(words[:4]) if word.lower() in _CUTS or _PAST.search(word)), 3)
    told = (word for word in words[end:] if word.lower() not in _CUTS and word[0].islower() and not _HOW.search(word))
    doing = next((term for term in map(term_of, told) if term), "")
    if not words[:end] and _THEN.issuperset(map(str.lower, words)):
        return Wanted("figure", "number")
    nouns = words[:end] or ["people"]
    counted = frozenset(filter(None, terms(" ".join(nouns))))
    return Wanted("figure", "number", counted, _like(nouns), doing=doing)


def _like(nouns: Sequence[str]) -> frozenset[str]:
    """The terms of what reports may count in place of these: of people, whoever they are."""
    alike = frozenset[str]().union(*(otherwise(noun.lower()) for noun in nouns if term_of(noun)))
    return alike | _PEOPLE if _PERSON & set(terms(" ".join(nouns))) else alike


def _of(token: Token, text: str) -> str:
    return text[token.start : token.end].lower()
