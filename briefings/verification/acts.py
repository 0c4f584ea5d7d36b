"""Who does what to whom, verb by verb, as far as word order, "by" and "was" say so; English.

Who wins and who loses, and what comes of what, are told alike by verbs that turn it round ("lost to", "resulted from")
and by nouns ("a win over", "because of"); these are read as one act each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise, takewhile
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS
from briefings.verification.alike.forms import base
from briefings.verification.clauses import HELPING, JOINING, RELATIVE, Clause, past
from briefings.verification.stems import stem
from briefings.verification.tokens import Token

_BEING: Final = listed("is are was were be been being get gets got")
_LED: Final = listed("in at on for from with by to near over under against about into onto as than after before among")
_AIMED: Final = listed("to from against over at")
_ON: Final = listed("on for with")
_STAND: Final = listed("he she it they him her them this that these those who which whom us we i you one both each")
_BETWEEN: Final = JOINING | RELATIVE | {"that", "to"}
_ATTRIBUTES: Final = _LED | listed("the a an of its his her their some all no most many several few")
_ORDERS: Final = listed(
    """asked asks ordered orders forced forces allowed allows told urged urges wanted wants persuaded helped helps
    enabled enables invited instructed advised begged encouraged required requires permitted permits authorised
    authorises expected expects pressed obliged obliges caused"""
)
_BEATING, _CAUSING = "to beat", "to cause"
_BEATS: Final = listed("beat beats beaten defeated defeats thrashed routed crushed overcame trounced edged outplayed")
_WINS: Final = listed("won wins win triumphed prevailed winning")
_LOSES: Final = listed("lost loses lose fell losing")
_VICTORIES: Final = listed("win victory triumph wins victories")
_DEFEATS: Final = listed("defeat loss defeats losses")
_CAUSES: Final = listed("caused causes cause triggered triggers sparked prompted provoked")
_LEADS_TO: Final = frozenset((("led", "to"), ("leads", "to"), ("resulted", "in"), ("results", "in")))
_COMES_OF: Final = frozenset((form, "from") for form in ("resulted", "results", "stemmed", "stems", "arose"))


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
    """What one verb says: who does it, to whom, and to or from whom besides; turned from the passive, of which what
    stands `behind` the verb is no more than that; `place` is the number of its clause."""

    verb: Token
    doer: Party
    done: Party
    aimed: frozenset[str]
    passive: bool
    key: str = ""
    behind: Party = NOBODY
    place: int = 0

    @property
    def what(self) -> str:
        """By what it is compared: the stem of its verb, or what that has in common with others."""
        return self.key or stem(base(self.verb.form))


def acts(found: Sequence[Clause]) -> tuple[Act, ...]:
    """The acts of a sentence's clauses."""
    return tuple(_found(found))


def _found(found: Sequence[Clause]) -> Iterator[Act]:
    for place, clause in enumerate(found):
        yield from (
            _common(replace(act, place=place), clause.tokens) for verb in clause.verbs if (act := _act(clause, verb))
        )
        yield from _matches(clause)
        yield from _because(clause, found[place - 1] if place else clause)


def _common(act: Act, words: Sequence[Token]) -> Act:
    """An act of winning, losing or causing as one of beating or causing."""
    form, aimed = act.verb.form, Party(act.aimed, act.aimed, bool(act.aimed))
    if form in _BEATS and act.done.narrow:
        return replace(act, key=_BEATING)
    if form in _WINS and not act.done.narrow and act.aimed:
        return replace(act, key=_BEATING, done=aimed)
    if form in _LOSES and not act.done.narrow and act.aimed:
        return replace(act, key=_BEATING, doer=aimed, done=act.doer)
    return _causing(act, words)


def _causing(act: Act, words: Sequence[Token]) -> Act:
    form = act.verb.form
    if form in _CAUSES:
        return replace(act, key=_CAUSING)
    small, *rest = words[words.index(act.verb) + 1 :] or [act.verb]
    other = _party(list(_until(rest, ())))
    if other.narrow and (form, small.form) in _COMES_OF:
        return replace(act, key=_CAUSING, doer=other, done=act.doer)
    if other.narrow and (form, small.form) in _LEADS_TO:
        return replace(act, key=_CAUSING, done=other)
    return act


def _matches(clause: Clause) -> Iterator[Act]:
    """ "Tessel's 2-0 win over Hollin", "a 2-0 defeat at Hollin"."""
    words = clause.tokens
    for place, token in enumerate(words[:-2]):
        won, lost = token.form in _VICTORIES, token.form in _DEFEATS
        if not (won or lost) or token in clause.verbs or words[place + 1].form not in _AIMED | {"by"}:
            continue
        other = _party(list(_until(words[place + 2 :], clause.verbs)))
        own = list(takewhile(lambda each: each.form not in _LED | {"of", "the", "a", "an"}, reversed(words[:place])))
        owner = _telling([each for each in own if each.kind == "name"]) or clause.subject
        if owner and other.narrow:
            one = Party(owner, owner, True)
            yield Act(token, one if won else other, other if won else one, frozenset(), False, _BEATING)


def _because(clause: Clause, before: Clause) -> Iterator[Act]:
    """ "The dam collapsed because of a crack"."""
    words = clause.tokens
    for place, (one, other) in enumerate(pairwise(words)):
        if (one.form, other.form) in (("because", "of"), ("due", "to"), ("owing", "to"), ("thanks", "to")):
            told = before if place == 0 else clause
            stems = told.subject | {each.stem for each in told.verbs}
            cause = _party(list(_until(words[place + 2 :], clause.verbs)))
            if stems and cause.narrow and (place or told is not clause):
                yield Act(one, cause, Party(stems, stems, True), frozenset(), False, _CAUSING)


def _act(clause: Clause, verb: Token) -> Act | None:
    words = clause.tokens
    at = words.index(verb)
    before = at
    while before and _slight(words[before - 1]):
        before -= 1
    helped = {each.form for each in words[before:at]}
    agent = _agent(words, at, clause.verbs)
    if helped.isdisjoint(_BEING) and before and words[before - 1].form == "those":
        return Act(verb, agent, Party(clause.subject, clause.subject, True), frozenset(), True)  # "among those injured"
    passive = past(verb) and (not helped.isdisjoint(_BEING) or agent.told)
    if before and words[before - 1].form in _ATTRIBUTES and before == at and agent is NOBODY:
        return None  # "the number of burned houses"
    subject = _subject(clause, words[:before], to=any(each.form == "to" for each in words[before:at]))
    if verb.form in UTTERS and not _opens(words[:before]):
        return None  # "…, added Tom Brand", "said they had played well and promised"
    done, aimed = _behind(words[at + 1 :], clause.verbs)
    if passive:
        return Act(verb, agent, subject, aimed, passive, behind=done)
    return Act(verb, subject, done, aimed, passive)


def _opens(before: Sequence[Token]) -> bool:
    """Whether somebody, or a "who", stands before a verb in its own clause."""
    return any(each.kind in ("plain", "name") or each.form in RELATIVE for each in before)


def _slight(token: Token) -> bool:
    small = token.form in HELPING or token.form in ("also", "being", "get", "gets", "got", "to")
    return small or token.kind in ("negation", "hedge") or (token.kind == "plain" and token.form.endswith("ly"))


def _subject(clause: Clause, before: Sequence[Token], *, to: bool) -> Party:
    """Who stands before a verb and its small words; of the first verb of a clause, whom the clause is about; so of one
    behind a `to`, unless the verb before has another do it."""
    others = [each for each in before if each in clause.verbs]
    if to and others and others[-1].form not in _ORDERS:
        return Party(clause.subject, clause.subject, bool(clause.subject))
    start = (
        max((n for n, each in enumerate(before) if each in clause.verbs or each.form in _BETWEEN - {"to"}), default=-1)
        + 1
    )
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
    if (
        place == len(words)
        or words[place] in verbs
        or not rest
        or (place > at + 1 and not _adverbial(words[at + 1 : place]))
    ):
        return NOBODY
    if rest[0].kind == "date" or rest[0].form.endswith("ing") or rest[0].kind == "figure":
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
        if near[place].form in _AIMED or (near[place].form in _ON and not near[:first]):
            aimed |= _party(near[place + 1 :]).narrow
    return _party(near[:first]), frozenset(aimed)


def _until_to(words: Sequence[Token], verbs: Sequence[Token]) -> Iterator[Token]:
    """The words up to the next verb or joint; a "to" that leads to a name or "the" is none."""
    for token in words:
        if token in verbs or token.form in _BETWEEN - {"and", "to"} or token.form in HELPING:
            return
        yield token
