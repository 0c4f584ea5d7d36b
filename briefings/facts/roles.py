"""The office or calling beside a name: "U.S. Defense Secretary" before it, "a teacher in Leeds" after it."""

from __future__ import annotations

import re

from briefings.facts.lists import listed
from briefings.facts.openers import CALENDAR, OPENERS
from briefings.facts.places import DEMONYMS
from briefings.facts.speech import UTTERS, VOICES
from briefings.facts.surroundings import (
    ADVERBS,
    DETERMINERS,
    JOINERS,
    MODALS,
    PAST,
    PREPOSITIONS,
    RELATIVES,
)
from briefings.facts.titles import ABBREVIATED, HONORIFICS, OFFICE_PARTS, OFFICES

_BEFORE = 90
_AFTER = re.compile(
    r", (?:(?:a|an|the|then|now|who is|who was)[ \u00a0](?:the[ \u00a0])?)?"
    r"(?P<role>(?:(?<=[ \u00a0.][A-Z])\.|[^,.;:()\"“”\n—–]){4,90})"
)
_BREAKS = listed("to in on at for with by from after all of a an the and or")
_BRANCH = re.compile(r"(?<=[ \u00a0])([a-z]{4,})[ \u00a0]$")
_NO_NOUNS = (
    MODALS | ADVERBS | PREPOSITIONS | JOINERS | RELATIVES | DETERMINERS | UTTERS | VOICES | PAST | {"them", "reporters"}
)
_TOKEN = re.compile(r"\S+")
_CLAUSE = re.compile(
    r"[ \u00a0](?:who|which|that|and(?! [A-Z])|but|as|when|while|after|before|told|said|says"
    r"|is|was|were|are|has|had|have|would|will|did)\b"
)


def role_before(text: str, at: int) -> tuple[int, int] | None:
    """Offsets of the office that ends right before a name which starts at this offset."""
    line = text.rfind("\n", max(0, at - _BEFORE), at) + 1 or max(0, at - _BEFORE)
    tokens = list(_TOKEN.finditer(text, line, at))
    start, offices = at, 0
    for i in range(len(tokens) - 1, -1, -1):
        if not _titular(tokens[i].group()):
            break
        office = _office(tokens[i].group())
        if start == at and not office:
            break
        if office or offices:
            start, offices = tokens[i].start(), offices + office
    start = _with_branch(text, line, start) if offices else start
    role = text[start:at].rstrip()
    if not role or all(word.lower() in HONORIFICS for word in role.split()):
        return None
    return start, start + len(role)


def _with_branch(text: str, line: int, start: int) -> int:
    """Over one plain word that says of what: "mortgage analyst", "sports economist"."""
    found = _BRANCH.search(text, line, start)
    if not found or found[1] in _NO_NOUNS or found[1].endswith(("ed", "ing", "ly")):
        return start
    return found.start(1)


def _titular(token: str) -> bool:
    bare = token.removesuffix("'s").removesuffix("’s")
    low = bare.lower()
    if token in ("New", "State"):  # "New York mayor", "State Department spokesman"
        return True
    if low in CALENDAR or (low in OPENERS and low not in OFFICE_PARTS) or low in UTTERS:
        return False
    if bare[-1:] in '.,:;!?)”"' and low not in ABBREVIATED and not re.fullmatch(r"(?:[A-Z]\.)+", bare):
        return False
    return _office(low) or low in OFFICE_PARTS or low in DEMONYMS or bare[:1].isupper()


def _office(token: str) -> bool:
    low = token.lower().removeprefix("co-").removeprefix("ex-").removeprefix("vice-")
    return low in OFFICES or (low in ABBREVIATED and low not in HONORIFICS)


def role_after(text: str, at: int) -> tuple[int, int] | None:
    """Offsets of an apposition that begins right after a name which ends at this offset and names an office."""
    found = _AFTER.match(text, at)
    if not found:
        return None
    start, end = found.span("role")
    if cut := _CLAUSE.search(text, start, end):
        end = cut.start()
    words = text[start:end].lower().split()
    head = next((i for i, word in enumerate(words[:6]) if word in OFFICES), None)
    if (
        head is None
        or any(word in UTTERS or word in _BREAKS for word in words[: head + 1])
        or words[0] in OPENERS - OFFICE_PARTS - {"former"}
    ):
        return None
    return start, end - (len(text[start:end]) - len(text[start:end].rstrip()))
