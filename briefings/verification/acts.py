"""Who does what to whom, verb by verb, as far as word order, "by" and "was" say so; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS
from briefings.verification.clauses import HELPING, JOINING, RELATIVE, Clause, past
from briefings.verification.tokens import Token

_BEING: Final = listed("is are was were be been being get gets got")
_LED: Final = listed("in at on for from with by to near over under against about into onto as than after before among")
_AIMED: Final = listed("to from against over at")
_STAND: Final = listed("he she it they him her them this that these those who which whom us we i you one both each")
_BETWEEN: Final = JOINING | RELATIVE | {"that", "to"}
_UNITS: Final = ("percent", "USD", "EUR", "GBP", "year", "month", "week", "day", "hour", "minute", "point", "score")


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what does something, or to whom it is done: the stems of the words that say so (`narrow`), and those with
    "of Dern" or "in May" behind them (`broad`); `told` where at least a figure or pronoun stands there."""

    narrow: frozenset[str] = frozenset()
    broad: frozenset[str] = frozenset()
    told: bool = False


NOBODY: Final = Party()


@dataclass(frozen=True, slots=True)
class Act:
    """What one verb says: who does it, to whom, and to or from whom besides; turned from the passive."""

    verb: Token
    doer: Party
    done: Party
    aimed: frozenset[str]
    passive: bool


def acts(found: Sequence[Clause]) -> tuple[Act, ...]:
    """The acts of a sentence's clauses."""
    return tuple(act for clause in found for verb in clause.verbs if (act := _act(clause, verb)))


def _act(clause: Clause, verb: Token) -> Act | None:
    words = clause.tokens
    at = words.index(verb)
    before = at
    while before and _slight(words[before - 1]):
        before -= 1
    helped = {each.form for each in words[before:at]}
    agent = _agent(words, at, clause.verbs)
    passive = past(verb) and (not helped.isdisjoint(_BEING) or agent.told)
    subject = _subject(clause, words[:before])
    if verb.form in UTTERS and (before == 0 or not subject.narrow):
        return None  # "…, added Tom Brand"
    done, aimed = _behind(words[at + 1 :], clause.verbs)
    if passive:
        return Act(verb, agent, subject, aimed, passive)
    return Act(verb, subject, done, aimed, passive)


def _slight(token: Token) -> bool:
    small = token.form in HELPING or token.form in ("also", "being", "get", "gets", "got", "to")
    return small or token.kind in ("negation", "hedge") or (token.kind == "plain" and token.form.endswith("ly"))


def _subject(clause: Clause, before: Sequence[Token]) -> Party:
    """Who stands before a verb and its small words; of the first verb of a clause, whom the clause is about."""
    start = max((n for n, each in enumerate(before) if each in clause.verbs or each.form in _BETWEEN), default=-1) + 1
    words = before[start:]
    if start and start <= len(before) and before[start - 1].form in RELATIVE and not _telling(words):
        words = ()
    first = not any(each in clause.verbs for each in before)
    if not _telling(words):
        open_ = first and not any(each.form in _STAND - RELATIVE for each in words)
        return Party(clause.subject, clause.subject, bool(clause.subject)) if open_ else NOBODY
    found = _party(words, leads=not first)
    if first and start == 0 and clause.subject:
        return Party(found.narrow, found.broad | clause.subject, True)
    return found


def _party(words: Sequence[Token], *, leads: bool = False) -> Party:
    """Who words name; they may open with a small word that leads to them."""
    if words and words[0].form in _LED:
        if not leads:
            last = [each for each in words if each.kind in ("plain", "name")][-1:]
            return Party(_telling(last), _telling(words), True)
        words = words[1:]
    until = next((n for n, each in enumerate(words) if each.form in _LED or each.form == "of"), len(words))
    pronoun = any(each.form in _STAND for each in words[:until])
    told = pronoun or any(each.kind in ("plain", "name", "figure") for each in words[:until])
    return Party(_telling(words[:until]), _telling(words), told)


def _telling(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(each.stem for each in words if each.kind in ("plain", "name"))


def _agent(words: Sequence[Token], at: int, verbs: Sequence[Token]) -> Party:
    """Whom a "by" behind a verb names: not "by 14 percent", "by Friday", "by closing"."""
    place = next((n for n in range(at + 1, len(words)) if words[n].form == "by" or words[n] in verbs), len(words))
    rest = list(dropwhile(lambda each: each.form in ("the", "a", "an", "its", "his", "her"), words[place + 1 :]))
    if place == len(words) or words[place] in verbs or not rest or (place > at + 1 and not _adverbial(words[at + 1 : place])):
        return NOBODY
    if rest[0].kind == "date" or rest[0].form.endswith("ing") or (rest[0].kind == "figure" and rest[0].unit):
        return NOBODY
    return _party(list(_until(rest, verbs)))


def _adverbial(words: Sequence[Token]) -> bool:
    """Whether words between a verb and its "by" name nobody to whom it is done: "in Orsk on Tuesday"."""
    return words[0].form in _LED or words[0].kind == "date" or words[0].form.endswith("ly")


def _until(words: Sequence[Token], verbs: Sequence[Token]) -> Iterator[Token]:
    for token in words:
        if token in verbs or token.form in _BETWEEN - {"and"} or token.form in HELPING:
            return
        yield token


def _behind(words: Sequence[Token], verbs: Sequence[Token]) -> tuple[Party, frozenset[str]]:
    """To whom or what it is done, and whom a "to" or "from" behind that leads to."""
    near = list(_until_to(words, verbs))
    first = next((n for n, each in enumerate(near) if each.form in _LED or each.kind == "date"), len(near))
    aimed: set[str] = set()
    for place in range(first, len(near)):
        if near[place].form in _AIMED:
            aimed |= _party(near[place + 1 :]).narrow
    return _party(near[:first]), frozenset(aimed)


def _until_to(words: Sequence[Token], verbs: Sequence[Token]) -> Iterator[Token]:
    """The words up to the next verb or joint; a "to" that leads to a name or "the" is none."""
    for token in words:
        if token in verbs or token.form in _BETWEEN - {"and", "to"} or token.form in HELPING:
            return
        yield token
