"""Who does it: whoever a clause is about here is whom the cited sentences have doing it, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS, VOICES
from briefings.model import Unsupported
from briefings.verification.alike import groups
from briefings.verification.apposed import ROLES
from briefings.verification.bound import HARDLY, There, joined
from briefings.verification.claims import Claim
from briefings.verification.clauses import HELPING, Clause
from briefings.verification.stems import stem
from briefings.verification.tokens import Token

_REFER: Final = listed("it him them her he she they")
_TITLES: Final = frozenset(map(stem, ROLES))


def undone(claim: Claim, said: Sequence[Clause], there: There, named: frozenset[str]) -> Iterator[Unsupported]:
    """What somebody does, or a figure that is said of somebody, where the sentences have another for it."""
    opening = [each.tokens[0] for each in there.clauses if each.tokens[0].kind == "name"]
    called = frozenset(map(stem, named)) | {each.stem for each in opening if not groups(each.form)}
    for clause in joined(said):
        names = [each for each in clause.tokens if each.kind == "name" and each.stem in clause.subject]
        names = [each for each in names if each.form in named]
        known = [each for each in names if there.places(each)]
        if names and len(known) == len(names):
            yield from _gapped(claim, clause, there, frozenset(each.stem for each in known))
            yield from _done(claim, clause, there, called, known)
        elif not names:
            yield from _opposite(claim, clause, there)


def _gapped(claim: Claim, clause: Clause, there: There, stems: frozenset[str]) -> Iterator[Unsupported]:
    """What a clause without a verb says of the one with whom it opens: "and Mira Sand for his resignation"."""
    words = [each for each in clause.tokens if each.kind == "plain" and each.stem not in clause.subject]
    for place, other in enumerate(there.clauses):
        gap = other.tokens[0].form == "and" and not other.verbs and bool(other.subject)
        if not gap or not other.subject.isdisjoint(clause.stems) or not stems.isdisjoint(other.stems):
            continue
        own = [each for each in words if there.places(each) == {place}]
        if own:
            yield Unsupported(kind="name", text=claim.text[clause.tokens[0].start : own[-1].end])


def _done(
    claim: Claim, clause: Clause, there: There, called: frozenset[str], known: list[Token]
) -> Iterator[Unsupported]:
    families = _families(there)
    stems = frozenset(each.stem for each in known)
    stems = stems - families - _TITLES or stems
    mine = clause.stems - families or clause.stems
    another = [_of_another(each, stems, mine, called) for each in there.clauses]
    figures = [found for each in clause.tokens if each.kind == "figure" and (found := there.places(each))]
    own = any(not another[n] for each in figures for n in each)
    for verb in clause.verbs:
        places = there.places(verb) if verb.form not in HARDLY else frozenset[int]()
        told = any(verb.stem in there.clauses[n].stems for n in places)  # not by another word
        if told and (
            (not own and all(another[n] for n in places))
            or all(_turned(there.clauses[n], verb, stems, clause, called) for n in places)
        ):
            kind: Literal["speaker", "name"] = "speaker" if verb.form in UTTERS | VOICES else "name"
            yield Unsupported(kind=kind, text=claim.text[known[0].start : verb.end])
            return
        if places:
            break
    for fact in clause.tokens:
        places = there.places(fact) if fact.kind == "figure" else frozenset[int]()
        if places and all(another[n] for n in places):
            yield Unsupported(kind="figure", text=claim.text[fact.start : fact.end])
            return


def _families(there: There) -> frozenset[str]:
    """Surnames that two of those named have: of "Clara Voss" only "Clara" tells who it is."""
    firsts: dict[str, set[str]] = {}
    for clause in there.clauses:
        for one, other in zip(clause.tokens, clause.tokens[1:], strict=False):
            if one.kind == other.kind == "name":
                firsts.setdefault(other.stem, set()).add(one.stem)
    return frozenset(last for last, found in firsts.items() if len(found) > 1)


def _turned(other: Clause, verb: Token, stems: frozenset[str], clause: Clause, called: frozenset[str]) -> bool:
    """Whether a clause does it to those of whom the claim says that they do: by a name of its own, neither passive."""
    at = next((n for n, each in enumerate(other.tokens) if each.stem == verb.stem), -1)
    if at < 0 or other.subject.isdisjoint(called) or not stems.isdisjoint(other.subject) or _passive(other, at):
        return False
    place = clause.tokens.index(verb)
    before = frozenset(each.stem for each in clause.tokens[:place]) - _TITLES
    behind = frozenset(each.stem for each in other.tokens[at:])
    return stems <= behind and not _passive(clause, place) and other.subject.isdisjoint(before)


def _passive(clause: Clause, place: int) -> bool:
    words = clause.tokens
    by = any(each.form == "by" for each in words[place : place + 3])
    return by or any(each.form in HELPING for each in words[max(0, place - 3) : place])


def _of_another(other: Clause, stems: frozenset[str], mine: frozenset[str], called: frozenset[str]) -> bool:
    """Whether a clause is about somebody by name who is not among a claim's words (`mine`), and has none of those of
    whom it is said; "the company" may be anybody."""
    if not stems.isdisjoint(other.stems | other.subject) or not _REFER.isdisjoint(other.stems):
        return False
    return not other.subject.isdisjoint(called) and other.subject.isdisjoint(mine)


def _opposite(claim: Claim, clause: Clause, there: There) -> Iterator[Unsupported]:
    """Of two that a sentence is about, one in the place of the other: "police spoke of 40,000", as organisers did."""
    words = clause.tokens
    first = next((n for n, each in enumerate(words) if each in clause.verbs or each.form in HELPING), 0)
    who = [each for each in words[:first] if each.kind in ("plain", "name")][-1:]
    if not who or not clause.subject or clause.subject != frozenset(each.stem for each in who):
        return
    homes = [n for n, each in enumerate(there.clauses) if who[0].stem in each.subject]
    if any(not there.places(each).isdisjoint(homes) for each in clause.verbs):
        return
    told = [each for each in words if each.kind == "figure" or (each in clause.verbs and each.form not in HARDLY)]
    for fact in told:
        places = there.places(fact)
        if fact.kind != "figure" and not any(fact.stem in there.clauses[n].stems for n in places):
            continue
        others = [there.clauses[n] for n in places]
        here = {there.sentence[n] for n in places} <= {there.sentence[n] for n in homes}
        if homes and others and here and all(_theirs(each, who[0], clause) for each in others):
            kind: Literal["figure", "order"] = "figure" if fact.kind == "figure" else "order"
            yield Unsupported(kind=kind, text=claim.text[who[0].start : fact.end])
            return


def _theirs(other: Clause, who: Token, clause: Clause) -> bool:
    if not _REFER.isdisjoint(other.stems) or who.stem in other.stems | other.subject:
        return False
    return bool(other.subject) and other.subject.isdisjoint(clause.stems)
