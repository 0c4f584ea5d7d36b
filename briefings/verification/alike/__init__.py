"""Words and phrases that report the same event in news English, and how they are looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from briefings.facts.lists import listed
from briefings.verification.alike.forms import forms
from briefings.verification.alike.light import LIGHT, WEAK
from briefings.verification.alike.power import JUSTICE, POLITICS, WAR
from briefings.verification.alike.qualities import HOW
from briefings.verification.alike.telling import COURSE, HANGING_TOGETHER, SAYING
from briefings.verification.alike.things import WHAT, WHEN
from briefings.verification.alike.trade import AMOUNTS, GIVING, TRADE, WORK
from briefings.verification.alike.whose import WHERE, WHO
from briefings.verification.alike.world import DISASTER, HEALTH, PEOPLE, SCIENCE, SPORT, TECHNOLOGY, WEATHER
from briefings.verification.stems import stem

__all__ = ["HAPPENING", "LIGHT", "WEAK", "alike", "groups", "happens", "members", "phrased", "told"]

_EVENTS: Final = (
    POLITICS + JUSTICE + WAR + DISASTER + WEATHER + HEALTH + SCIENCE + TECHNOLOGY + SPORT + PEOPLE
    + AMOUNTS + TRADE + WORK + GIVING + SAYING + COURSE
)  # fmt: skip
_THINGS: Final = WHO + WHERE + WHAT + WHEN + HOW + HANGING_TOGETHER
_APART = 7  # words that may stand between the two of a phrase: "found the former banker guilty"
_PARTICLE_APART = 2  # … where the second is a small word: "called it off"
_ADVERBS: Final = listed("up down out off over back away through forward ahead apart")
_PARTICLES: Final = _ADVERBS | listed("in into on from for to at about by across under")

_BEING: Final = listed("am is are was were be been being")

Groups = frozenset[int]
_NONE: Final[Groups] = frozenset()


def _parsed() -> Iterator[tuple[str, int, bool]]:
    """Each word or phrase in its forms, the number of its group, and whether it tells more than the group does."""
    for number, line in enumerate(_lines(_EVENTS + _THINGS)):
        general, _, special = line.partition("<")
        for side, more in ((general, False), (special, True)):
            for entry in filter(None, (each.strip() for each in side.split(","))):
                yield from ((form, number, more) for form in _entry(entry))


def _lines(text: str) -> list[str]:
    """The groups of a field, those put together that go on in a second line."""
    return text.replace(",\n    ", ", ").replace("<\n    ", "< ").strip().splitlines()


def _entry(entry: str) -> Iterator[str]:
    first, *rest = entry.split()
    if first.startswith("="):
        yield entry[1:]
        return
    for form in forms(first):
        yield f"{form} {rest[-1]}" if rest else form


_ENTRIES: Final = tuple(_parsed())


def _gathered(entries: Iterable[tuple[str, int]]) -> dict[str, Groups]:
    found: dict[str, set[int]] = {}
    for word, number in entries:
        found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


_TELLS: Final = _gathered((word, number) for word, number, _ in _ENTRIES)
_SAYS: Final = _gathered((word, number) for word, number, more in _ENTRIES if not more)
_STEMS: Final = {word: stem(word) for word in _TELLS if " " not in word}


def _by_stem(known: Mapping[str, Groups]) -> dict[str, Groups]:
    return _gathered((_STEMS[word], number) for word, numbers in known.items() if word in _STEMS for number in numbers)


_SAYS_BY_STEM: Final = _by_stem(_SAYS)
_TELLS_BY_STEM: Final = _by_stem(_TELLS)


HAPPENING: Final = frozenset(range(len(_lines(_EVENTS))))
"""The groups of events."""


def _heads() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for phrase in _TELLS:
        if " " in phrase:
            first, last = phrase.split()
            found.setdefault(first, set()).add(last)
    return {first: frozenset(lasts) for first, lasts in found.items()}


_HEADS: Final = _heads()


def groups(word: str) -> Groups:
    """The groups of words used alike that a word or phrase belongs to, itself or in another form."""
    return _SAYS.get(word) or _SAYS_BY_STEM.get(stem(word), _NONE)


def members(group: int) -> Sequence[str]:
    """The single words of a group, in all their forms."""
    return _members()[group]


@cache
def _members() -> Sequence[Sequence[str]]:
    found: list[list[str]] = [[] for _ in _lines(_EVENTS + _THINGS)]
    for word, number, _ in _ENTRIES:
        if " " not in word:
            found[number].append(word)
    return found


def told(word: str) -> Groups:
    """The groups that a word of a source bears out: its own, and those of words that tell less ("killed", where it has
    "murdered")."""
    return _TELLS.get(word) or _TELLS_BY_STEM.get(stem(word), _NONE)


def happens(word: str) -> bool:
    """Whether a word or phrase, itself or in another form, tells by itself of something that is done or happens: not
    "put", but "put off"."""
    first, _, last = word.partition(" ")
    if first in LIGHT | WEAK and last not in _ADVERBS:
        return False
    return not told(word).isdisjoint(HAPPENING)


def alike(one: str, other: str) -> bool:
    """Whether newspapers use one of these words for the other."""
    return not groups(one).isdisjoint(groups(other))


def phrased(words: Sequence[str]) -> dict[int, str]:
    """The phrases among words in a row: by the place of its first and of its last word, "call off" at both."""
    found: dict[int, str] = {}
    for place, word in enumerate(words):
        lasts = _HEADS.get(word)
        if not lasts:
            continue
        for other in range(place + 1, min(len(words), place + 2 + _APART)):
            last = words[other]
            if last in lasts and _joined(words[place + 1 : other], last in _PARTICLES):
                if found.get(place, "").rpartition(" ")[2] in _PARTICLES:
                    found = {at: each for at, each in found.items() if each != found[place]}  # "came off the rails"
                found[place] = f"{word} {last}"
                if last not in _PARTICLES:
                    break
                if word not in _BEING:
                    found[other] = found[place]
    return found


def _joined(between: Sequence[str], particle: bool) -> bool:
    """Whether words may stand within a phrase: not "opened (an inquiry into the) fire", but "came (to an) end"."""
    if particle:
        return len(between) <= _PARTICLE_APART and _PARTICLES.isdisjoint(between)  # not "rise (by up) to 20 percent"
    return len(between) <= _APART and _PARTICLES.isdisjoint(between[1:-1])
