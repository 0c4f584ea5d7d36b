"""Facts that stand in a sentence, but are said there of another: each clause's figures, dates and names are its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from briefings.facts.lists import listed
from briefings.model import Article, Unsupported
from briefings.verification.alike import groups
from briefings.verification.claims import Claim
from briefings.verification.clauses import HELPING, RELATIVE, REST, Clause, clauses, past
from briefings.verification.events import light
from briefings.verification.measures import amount
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token, mended

_FACTS: Final = ("figure", "date", "name")
_LASTING: Final = listed("second minute hour day week month year decade")
HARDLY: Final = listed("get gets got become becomes became going been being seen")
"""Verbs that tell of nothing by themselves."""

_CALENDAR: Final = listed("last next this year month week day")


@dataclass(frozen=True, slots=True)
class There:
    """The clauses of the cited sentences, each with the number of its sentence; and those of each sentence as read,
    asides not `joined`."""

    clauses: tuple[Clause, ...]
    sentence: tuple[int, ...]
    read: tuple[tuple[Clause, ...], ...]

    @classmethod
    def of(cls, sources: Sources) -> There:
        """Read the sentences; the last few readings are kept."""
        return _read(sources.articles)

    def places(self, token: Token) -> frozenset[int]:
        """The clauses that have a word, or else one that it stands for."""
        if token.kind in ("figure", "date"):
            return frozenset(n for n, each in enumerate(self.clauses) if any(_same(token, t) for t in each.tokens))
        found = frozenset(n for n, each in enumerate(self.clauses) if token.stem in each.stems)
        mine = groups(token.sense) if not found and not light(token) else frozenset[int]()
        return found or frozenset(
            n for n, each in enumerate(self.clauses) if any(not mine.isdisjoint(groups(t.sense)) for t in each.tokens)
        )


def joined(found: Sequence[Clause]) -> tuple[Clause, ...]:
    """Clauses, but a name or figure aside with what it stands beside: "fined the police chief, Curt Haas, 5,000"."""
    kept: list[Clause] = []
    for each in found:
        bare = not each.verbs and all(token.kind in ("name", "figure") for token in each.tokens[:1])
        bare = bare and all(token.kind in ("name", "figure") for token in each.tokens[:-1])
        if bare and kept and kept[-1].verbs:
            kept[-1] = replace(kept[-1], tokens=(*kept[-1].tokens, *each.tokens))
        else:
            kept.append(each)
    return tuple(kept)


def _same(one: Token, other: Token) -> bool:
    if one.form == other.form or not one.kind == other.kind == "figure":
        return one.form == other.form
    if one.number == other.number and not (one.unit and other.unit):
        return True
    measured = amount(one)
    return measured is not None and measured == amount(other)


@lru_cache(maxsize=16)
def _read(articles: tuple[Article, ...]) -> There:
    texts = [mended(article.text) for article in articles]
    read = tuple(clauses(passage.tokens, texts[passage.article]) for passage in Sources.of(articles).passages)
    found = [(each, number) for number, sentence in enumerate(read) for each in joined(sentence)]
    return There(tuple(each for each, _ in found), tuple(number for _, number in found), read)


def unbound(claim: Claim, said: Sequence[Clause], there: There, named: frozenset[str]) -> Iterator[Unsupported]:
    """Each figure, date and name that another clause has than the rest of what is `said` in the claim's, in the place
    of its own. Names are those `named`."""
    taken = [(*each, clause) for clause in joined(said) for each in _taken(clause, there, named)]
    for fact, other, clause in taken:
        rivals = [each for each in _rivals(fact, there.clauses[other]) if not _stands(each, clause.tokens)]
        told = bool(rivals) and all(_stands(each, claim.tokens) for each in rivals)
        if not told or any(_same(each, mine) for each in rivals for mine, *_ in taken):
            kind: Literal["name", "date", "figure"] = (
                "name" if fact.kind == "name" else "date" if fact.kind == "date" else "figure"
            )
            yield Unsupported(kind=kind, text=claim.text[fact.start : fact.end])


def _taken(clause: Clause, there: There, named: frozenset[str]) -> Iterator[tuple[Token, int]]:
    """Each fact that another clause than its own has the rest of, with that."""
    verbs = [found for each in clause.verbs if each.form not in HARDLY and (found := there.places(each))]
    for fact in clause.tokens:
        counts = fact.kind in _FACTS and fact.form not in _CALENDAR and (fact.kind != "name" or fact.form in named)
        places = there.places(fact) if counts else frozenset[int]()
        if len(places) != 1:
            continue
        own = next(iter(places))
        for place, other in enumerate(there.clauses):
            rival = _rival(fact, there.clauses[own], other, clause)
            if place == own or not (rival or _apart(fact, own, clause, place, there)):
                continue
            if fact.kind == "name" and _about(fact, other):
                continue
            if fact.kind != "figure" and rival and not _put_for(fact, clause, other):
                continue
            if _leads(
                clause, fact, own, place, there, _beside(fact, clause, there) if _partly(fact, clause) else verbs
            ):
                yield fact, place
                break


def _partly(fact: Token, clause: Clause) -> bool:
    """Whether a figure is a part: "two of the seven miners trapped in the shaft"."""
    after = [other for one, other in pairwise(clause.tokens) if one is fact]
    return bool(after) and after[0].form == "of"


def _beside(fact: Token, clause: Clause, there: There) -> list[frozenset[int]]:
    """The places of the verbs that are not of those of whom a figure is a part: those before it and behind a "were"."""
    words, place = clause.tokens, clause.tokens.index(fact)
    helped = next((n for n, each in enumerate(words) if n > place and each.form in HELPING), len(words))
    kept = [each for each in clause.verbs if each in (*words[:place], *words[helped:])]
    return [found for each in kept if (found := there.places(each))]


def _apart(fact: Token, own: int, clause: Clause, place: int, there: There) -> bool:
    """Whether a day is that of a "whose body was found on 2 June", or a while that of another verb, and the claim tells
    of what stands before it."""
    home = there.clauses[own]
    aside = any(each.form in RELATIVE for each in home.tokens[:2]) and own == place + 1
    before = clause.tokens[max(0, clause.tokens.index(fact) - 1)].form
    lasts = before in ("in", "for", "within") and fact.unit in _LASTING
    if not home.verbs or not ((fact.kind == "date" and aside) or lasts):
        return False
    return not any(own in there.places(verb) for verb in clause.verbs)


def _put_for(fact: Token, clause: Clause, other: Clause) -> bool:
    """Whether a name or date stands where a clause has another: behind the same small word, or as what is done to."""
    mine = _led(fact, clause)
    return bool(mine) and any(mine == _led(each, other) for each in _rivals(fact, other))


def _led(fact: Token, clause: Clause) -> str:
    """What leads to a name or date: the small word before it; "done to" before or behind a verb."""
    words = clause.tokens
    place = words.index(fact)
    before = place - 1
    beside = ("date", "figure") if fact.kind == "date" else ("name", "plain")
    while before >= 0 and words[before] not in clause.verbs:
        if words[before].kind not in beside and words[before].form not in ("the", "a", "an"):
            break
        before -= 1
    after = place + 1
    while after < len(words) and words[after].kind == fact.kind:
        after += 1
    if after < len(words) and words[after].form in HELPING and any(past(each) for each in words[after : after + 3]):
        return "done to" if words[after].form not in ("has", "have", "had") else ""
    if before >= 0 and words[before] in clause.verbs:
        return "done to"
    return words[before].form if before >= 0 and words[before].kind == "grammar" else ""


def _about(fact: Token, other: Clause) -> bool:
    return not other.subject or fact.stem in other.subject


def _rival(fact: Token, own: Clause, other: Clause, clause: Clause) -> bool:
    """Whether a clause has a fact of the same kind that the claim's does not have, or its "a soldier" for "two"."""
    if any(not _stands(each, clause.tokens) for each in _rivals(fact, other)):
        return True
    parallel = own.elided or other.elided  # "14 degrees on Monday and minus 3 on Tuesday": of one kind, units or not
    if fact.kind == "figure" and parallel and any(each.kind == "figure" for each in other.tokens):
        return not any(_stands(each, clause.tokens) for each in other.tokens if each.kind == "figure")
    if fact.kind != "figure":
        return False
    after = [two for one, two in pairwise(own.tokens) if one is not fact and one.form == fact.form]
    return bool(after) and after[0].form in HELPING and bool(other.subject)


def _rivals(fact: Token, other: Clause) -> list[Token]:
    return [each for each in other.tokens if _class(each) in _against(fact)]


def _stands(token: Token, words: Sequence[Token]) -> bool:
    return any(_same(token, each) for each in words)


def _against(fact: Token) -> frozenset[str]:
    return frozenset((_class(fact), "rest")) if fact.kind == "figure" else frozenset((_class(fact),))


def _class(token: Token) -> str:
    if token.form in REST:
        return "rest"
    if token.kind == "figure":
        return f"figure {token.unit}"
    return token.kind


def _leads(clause: Clause, fact: Token, own: int, place: int, there: There, verbs: Sequence[frozenset[int]]) -> bool:
    """Whether the rest of a claim's clause is another clause's of the source than the fact's."""
    shared = _shared(own, place, there)
    if not shared and there.sentence[own] != there.sentence[place]:
        return False
    if not shared and any((own in each) != (place in each) for each in verbs):
        return any(place in each for each in verbs) and not any(own in each for each in verbs)
    same = any(own in each and place in each for each in verbs)  # "had hired 200 and would hire 150 more by December"
    if not shared and fact.kind == "name":
        return False
    for kinds in (("plain", "name"), ("date",)):
        rest = [
            each for each in clause.tokens if (each.kind in kinds and each.kind != fact.kind) or each.kind == "plain"
        ]
        rest = [each for each in rest if each.stem not in fact.counts and each is not fact and each.kind in kinds]
        found = [there.places(each) for each in rest if each.stem not in shared]
        ours = sum(own in each and place not in each for each in found)
        theirs = sum(place in each and own not in each for each in found)
        if ours or theirs:
            return not ours and (bool(shared) or same or theirs > 1)
    return False


def _shared(own: int, place: int, there: There) -> frozenset[str]:
    """The stems that two clauses have in common where the later goes on with a figure as the first: what stands before
    the first figure of that, and what it counts."""
    first, last = sorted((own, place))
    if not there.clauses[last].elided or there.sentence[first] != there.sentence[last]:
        return frozenset()
    words = there.clauses[first].tokens
    at = max((n for n, each in enumerate(words) if each.kind == "figure"), default=-1)
    counted = words[at].counts if at >= 0 and not there.clauses[last].tokens[-1].counts else frozenset[str]()
    partitive = (
        [each.stem for each in words[at + 1 : at + 5]] if words[at + 1 : at + 2] and words[at + 1].form == "of" else []
    )
    return frozenset(each.stem for each in words[: max(at, 0)]) | counted | frozenset(partitive) | {"\0"}
