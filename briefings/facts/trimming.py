"""What of a run of capitalised words is a name: openers of sentences, offices, weekdays and adjectives taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefings.facts.capitals import Run, Token
from briefings.facts.fullest import SUFFIXES
from briefings.facts.given_names import GIVEN
from briefings.facts.lists import listed
from briefings.facts.openers import CALENDAR, OPENERS
from briefings.facts.places import DEMONYMS, PLACES
from briefings.facts.titles import ABBREVIATED, BODIES, HONORIFICS, KNOWN_BODIES, OFFICE_PARTS, OFFICES, RULERS

_PARTICLE = re.compile(r"[ \u00a0](?:de|del|della|di|da|dos|du|van|von|bin|ibn|al|ter)\b")
_ADJECTIVE = re.compile(r"-[a-z]+(?:ed|led|born|era|style|wide)?$")
_STEMS = PLACES | {place.rstrip("a").removesuffix("i") for place in PLACES if " " not in place and len(place) > 3}
# Offices in lower case only: with a capital they begin other names ("Executive Order", "Star Trek").
_NEVER_OFFICES = listed(
    """
    boss champion executive guard guest head lead legend patient pilot player star whip winner
    """
)
# Before "… and … Administration" these tell that one name goes over the "and".
_NATIONAL = listed("national u.s. federal international royal european department ministry centers house senate")
_NO_NAMES = listed("ok tv i i'm i’m i've i’ve i'll i’ll i'd i’d")

Tokens: TypeAlias = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Known:
    """What the article itself tells about its words: those in lower case, those with a capital inside sentences."""

    lower: frozenset[str]
    inner: Counter[str]
    surnames: frozenset[str]

    def common(self, token: Token) -> bool:
        """Whether a word that opens a sentence has its capital for no other reason."""
        if token.text in self.surnames or (self.inner[token.text] and token.low not in OPENERS):
            return False
        return token.low in OPENERS or token.low in self.lower

    def surname(self, tokens: Tokens) -> bool:
        """Whether this is a lone word that the report has as somebody's surname."""
        return len(tokens) == 1 and tokens[0].text in self.surnames

    def forename(self, token: Token) -> bool:
        """Whether a given name opens the sentence, and not "Will" or "Mark" as a verb."""
        return token.low in GIVEN and (token.low not in OPENERS or self.inner[token.text] > 0)


def trimmed(run: Run, known: Known) -> Iterator[tuple[Tokens, Tokens]]:
    """The titles and the names of a run; a title may be empty, a name is not."""
    for tokens in _parted(_without_opener(run, known)):
        title, rest = _office(tokens)
        rest = _without_epithet(rest if known.surname(rest) else _without_calendar(rest))
        if rest and not _nobody(rest, bool(title), run, known):
            yield title, rest


def _without_opener(run: Run, known: Known) -> Tokens:
    tokens: Tokens = run.tokens
    if not run.opens:
        return tokens[1:] if tokens[0].text == "I" else tokens
    while tokens and known.common(tokens[0]) and not _begins_place(tokens):
        joined = len(tokens) > 1 and not tokens[1].joint.strip()
        if joined and known.forename(tokens[0]):
            break
        tokens = tokens[1:]
        if tokens and tokens[0].joint.strip():
            break
    return tokens


def _begins_place(tokens: Tokens) -> bool:
    """ "New York", "Long Island", "White House": an opener that begins a name of our lists."""
    pair = " ".join(token.text for token in tokens[:2])
    return pair in PLACES or pair in KNOWN_BODIES


def _parted(tokens: Tokens) -> Iterator[Tokens]:
    """Part a run at "and", "for", "in" … unless one name goes over it ("Department of Health and Human Services")."""
    start = 0
    for i in range(1, len(tokens)):
        joint = tokens[i].joint.strip()
        if joint and not _PARTICLE.match(tokens[i].joint) and not _goes_over(tokens[start:i], joint, tokens[i:]):
            yield tokens[start:i]
            start = i
    yield tokens[start:]


def _goes_over(before: Tokens, joint: str, after: Tokens) -> bool:
    body = any(token.low in BODIES or token.low.removesuffix("s") in BODIES or token.low in RULERS for token in before)
    if not body and any(token.low in GIVEN for token in before[:-1]):
        return False
    if joint.startswith("of"):
        return not _is_office(before[-1]) or after[0].low in OFFICE_PARTS
    if joint in ("and", "&"):
        wide = any(token.joint.strip().startswith(("of", "for")) for token in before)
        named = before[0].low in _NATIONAL and any(token.low in BODIES for token in after)
        return (body and wide) or named
    return body and not joint.startswith(("in", "on"))


def _is_office(token: Token) -> bool:
    low = token.low
    return (low in OFFICES or low in HONORIFICS or low in ABBREVIATED) and low not in _NEVER_OFFICES


def _office(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """The office that stands before a name, and the name: "U.S. Defense Secretary", "Pete Hegseth"."""
    end = 0
    for i, token in enumerate(tokens):
        if _is_office(token) and token.low not in RULERS:
            rest = tokens[i + 1 :]
            if rest and (rest[0].low in SUFFIXES or any(other.low in BODIES for other in rest)):
                break
            end = i + 1
            while end < len(tokens) and tokens[end].joint.strip().startswith("of") and tokens[end].low in OFFICE_PARTS:
                end += 1
    if 1 < end == len(tokens) and not all(token.low in OFFICES | OFFICE_PARTS | DEMONYMS for token in tokens):
        return (), () if tokens[-1].low in OFFICES else tokens
    return tokens[:end], tokens[end:]


def _without_calendar(tokens: Tokens) -> Tokens:
    while tokens and tokens[0].low in CALENDAR and len(tokens) < 3 and tokens[0].low not in GIVEN:
        tokens = tokens[1:]
    while tokens and tokens[-1].low in CALENDAR and not (len(tokens) == 2 and tokens[0].low in GIVEN):
        tokens = tokens[:-1]
    return tokens


def _without_epithet(tokens: Tokens) -> Tokens:
    """An adjective, a party or a nation before a name is no part of it ("Democrat Ann Lee"); nor is "I" after it."""
    while len(tokens) > 1 and _ADJECTIVE.search(tokens[0].text):
        tokens = tokens[1:]
    if len(tokens) > 1 and tokens[-1].text == "I":
        tokens = tokens[:-1]
    if len(tokens) < 3 or tokens[1].low not in GIVEN or tokens[1].joint.strip():
        return tokens
    first = tokens[0]
    if first.low in GIVEN or first.low in RULERS:
        return tokens
    epithet = _demonym(first.low) or first.low in OFFICES | OFFICE_PARTS | OPENERS
    return tokens[1:] if epithet or first.text in PLACES or first.text.isupper() else tokens


def _nobody(tokens: Tokens, titled: bool, run: Run, known: Known) -> bool:
    """Whether these capitals name nothing: an adjective of a nation, an office, a word that opens a sentence."""
    if len(tokens) > 1:
        whole = " ".join(token.text for token in tokens)
        people = whole.rstrip("s").removesuffix("er").rstrip("n")
        if people != whole and (people in PLACES or people + "a" in PLACES) and whole not in PLACES:
            return True
        return all(token.low in OFFICES or token.low in OFFICE_PARTS or _demonym(token.low) for token in tokens)
    token = tokens[0]
    if token.text in known.surnames or token.text in KNOWN_BODIES:
        return False
    if titled or token.low in OPENERS:
        return token.low in OPENERS
    if _demonym(token.low) or token.low in OFFICES or token.low in CALENDAR or token.low in HONORIFICS:
        return True
    lonely = run.opens and token is run.tokens[0] and not known.inner[token.text]
    return _loud(token, known) or (lonely and _doubtful(token))


def _loud(token: Token, known: Known) -> bool:
    """Capitals for emphasis, a lone letter, "I'm", "Texas-based"."""
    if len(token.text.rstrip(".")) == 1 or token.low in _NO_NAMES or _ADJECTIVE.search(token.text):
        return True
    return token.text.isupper() and "." not in token.text and (token.low in known.lower or len(token.text) > 6)


def _doubtful(token: Token) -> bool:
    if token.text in PLACES or token.low in GIVEN or token.owner:
        return False
    return not (token.text.isupper() and len(token.text) > 1)


def _demonym(low: str) -> bool:
    if low in DEMONYMS or low.removesuffix("s") in DEMONYMS:
        return True
    if not low.endswith(("ns", "an", "ers")):
        return False
    stem = low.rstrip("s").removesuffix("er").rstrip("n").removesuffix("ia").removesuffix("a")
    return stem.title() in _STEMS
