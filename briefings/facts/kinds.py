"""What sort of thing a name names: a person, an organisation, a place, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.facts.capitals import Token
from briefings.facts.fullest import SUFFIXES, Kind
from briefings.facts.given_names import GIVEN
from briefings.facts.lists import listed
from briefings.facts.places import PLACES
from briefings.facts.roles import role_after
from briefings.facts.speech import UTTERS
from briefings.facts.titles import BODIES, KNOWN_BODIES, OFFICES, RULERS

_OFFICE_BEFORE = re.compile(r"([a-z][a-z-]+)[ \u00a0]$")
_AFTER = re.compile(r"(?:, (?P<age>\d\d?),|,? (?P<who>who)\b| (?P<verb>[a-z]+))")
_INITIAL = re.compile(r"(?:[^\W\d_a-z]\.)+")
_DIRECTIONS = listed("north south east west northern southern eastern western central upper lower greater")
LANDS = listed(
    """
    avenue bay beach boulevard bridge canyon cape city coast county creek crossing district drive falls field
    forest gulf harbor harbour heights hill hills hole island islands lake lane mount mountain mountains ocean
    park peninsula plaza point province ridge river road shore square stadium strait street territory town
    valley village woods
    """
)
_THINGS = listed(
    """
    act agreement amendment awards bill bowl classic code cup day deal festival game games order plan prize
    project show telescope war week
    """
)


def kind_of(text: str, tokens: Sequence[Token], *, titled: bool) -> Kind:
    """By title, by our lists, by its form, and by what stands beside it."""
    if titled:
        return "person"
    full = text[tokens[0].start : tokens[-1].end]
    if found := _listed(full, tokens):
        return found
    if tokens[-1].low not in _THINGS and _formed_as_person(tokens):
        return "person"
    if len(tokens) == 1 and full.isupper() and len(full) > 1:
        return "organisation"
    return "person" if _personal(text, tokens) else "other"


def _listed(full: str, tokens: Sequence[Token]) -> Kind | None:
    """A place or an organisation, by the whole name or a word of it."""
    first, last = tokens[0], tokens[-1]
    if full in PLACES or (first.low in _DIRECTIONS and last.text in PLACES):
        return "place"
    if full in KNOWN_BODIES or any(token.low in BODIES or token.low.removesuffix("s") in BODIES for token in tokens):
        return "organisation"
    lands = last.low in LANDS or first.low in ("lake", "mount", "cape", "fort", "port")
    return "place" if len(tokens) > 1 and lands else None


def _formed_as_person(tokens: Sequence[Token]) -> bool:
    """A given name or initials and a surname, a middle initial, "Jr.", "Queen …"."""
    if len(tokens) < 2:
        return False
    first = tokens[0]
    if first.low in GIVEN or first.low in RULERS or tokens[-1].low in SUFFIXES:
        return True
    initials = _INITIAL.fullmatch(first.text) and first.text not in PLACES
    return bool(initials) or any(_INITIAL.fullmatch(token.text) for token in tokens[1:-1])


def _personal(text: str, tokens: Sequence[Token]) -> bool:
    """Whether what stands around speaks of a person: an office before, an age, "who" or a verb of saying after."""
    start, end = tokens[0].start, tokens[-1].end
    if tokens[0].text == "The":
        return False
    before = _OFFICE_BEFORE.search(text, max(0, start - 24), start)
    if before and before[1] in OFFICES:
        return True
    if len(tokens) > 1 and text[end : end + 1] == "," and role_after(text, end):
        return True
    after = _AFTER.match(text, end)
    return bool(after and (after["age"] or after["who"] or (after["verb"] in UTTERS and len(tokens) > 1)))
