"""Who speaks, by clauses: a quotation, a headline's "Lumo: …" and "she urged him" are said by whom the sentence has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS, VOICES
from briefings.model import Unsupported
from briefings.verification.bound import There
from briefings.verification.claims import Claim
from briefings.verification.clauses import HELPING, Clause
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token, mended, tokens

_HEADED: Final = re.compile(r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}): (?=\S)")
_WHO: Final = listed("he she they")
_WHOM: Final = listed("him her them")
_LEAST: Final = 2  # words of a headline that one clause alone has


def unvoiced(
    claim: Claim, said: Sequence[Clause], there: There, strict: Sources, named: frozenset[str]
) -> Iterator[Unsupported]:
    """A "speaker" in the place of another."""
    yield from _quoted(claim, strict, there)
    yield from _headed(claim, there)
    yield from _told(claim, strict)
    yield from _paired(claim, said, there, named)


def _quoted(claim: Claim, strict: Sources, there: There) -> Iterator[Unsupported]:
    """A quotation without the one who in a cited sentence uses it behind a verb of his own, and with another."""
    outside = {
        token.stem
        for token in claim.tokens
        if token.kind in ("name", "plain") and not any(q.start <= token.start < q.end for q in claim.quotes)
    }
    texts = [mended(article.text) for article in strict.articles] if claim.quotes else []
    for quote in claim.quotes:
        for number, passage in enumerate(strict.passages):
            text = texts[passage.article]
            at = text.find(claim.text[quote.start : quote.end].strip(" ,."), passage.tokens[0].start)
            own = [
                each
                for each, sentence in zip(there.clauses, there.sentence, strict=True)
                if sentence == number and each.tokens[0].start < at <= each.tokens[-1].end
            ]
            if not own or not own[0].subject or not any(verb.end <= at for verb in own[0].verbs):
                continue
            others = frozenset[str]().union(*(each.subject for each in there.clauses if _speaks(each, own[0])))
            if outside.isdisjoint(own[0].subject) and outside & (others - own[0].subject):
                yield Unsupported(kind="speaker", text=claim.text[quote.start : quote.end])


def _speaks(other: Clause, own: Clause) -> bool:
    return other is not own and any(verb.form in VOICES | UTTERS for verb in other.verbs)


def _headed(claim: Claim, there: There) -> Iterator[Unsupported]:
    """A name before a colon, and behind it the words of a clause about another."""
    found = _HEADED.match(claim.text)
    large = {token.stem for each in there.clauses for token in each.tokens if token.kind == "name"}
    stems = {token.stem for token in tokens(found[1])} & large if found else set[str]()
    if not found or not stems:
        return
    words = [each for each in claim.tokens if each.start >= found.end() and each.kind == "plain"]
    for place, clause in enumerate(there.clauses):
        own = [each for each in words if there.places(each) == {place}]
        who = clause.subject or _sayer(there, place)
        if len(own) >= _LEAST and who and stems.isdisjoint(clause.stems | who):
            yield Unsupported(kind="speaker", text=found[1])


def _told(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """ "The assembly told the president" for "the president told the assembly"."""
    pairs = [pair for passage in strict.passages for pair in _tellings(passage.tokens)]
    for who, whom in _tellings(claim.tokens):
        ours, theirs = frozenset(each.stem for each in who), frozenset(each.stem for each in whom)
        for one, other in pairs:
            spoke, heard = frozenset(each.stem for each in one), frozenset(each.stem for each in other)
            if ours & heard and theirs & spoke and not ours & spoke:
                yield Unsupported(kind="speaker", text=claim.text[who[0].start : whom[-1].end])


def _tellings(words: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """Who stands before each "told", and who behind it."""
    for place, token in enumerate(words):
        if token.form in ("told", "tells") and not (place and words[place - 1].form in HELPING):
            who = [each for each in words[max(0, place - 4) : place] if each.kind in ("plain", "name")]
            whom = [each for each in words[place + 1 : place + 5] if each.kind in ("plain", "name")]
            if who and whom:
                yield who, whom


def _sayer(there: There, place: int) -> frozenset[str]:
    """Who says what a clause without a subject of its own says: whom the one before it is about."""
    if not place or there.sentence[place - 1] != there.sentence[place]:
        return frozenset()
    return there.clauses[place - 1].subject


def _paired(claim: Claim, said: Sequence[Clause], there: There, named: frozenset[str]) -> Iterator[Unsupported]:
    """Two names for "she urged him": which is which is not worked out."""
    for clause in said:
        names = [each for each in clause.tokens if each.form in named]
        for verb in clause.verbs:
            around = any(each.start < verb.start for each in names) and any(each.start > verb.start for each in names)
            for place in there.places(verb) if around else ():
                words = there.clauses[place].tokens
                forms = [each.form for each in words]
                at = next((n for n, each in enumerate(words) if each.stem == verb.stem), 0)
                pair = at > 0 and forms[at - 1] in _WHO and forms[at + 1 : at + 2] and forms[at + 1] in _WHOM
                if pair and not {each.form for each in names} & {*forms}:
                    yield Unsupported(kind="speaker", text=claim.text[names[0].start : verb.end])
