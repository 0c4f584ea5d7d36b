"""Names in a model's sentence: none that its sources lack, none in the place of another."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.meant import REFERRING
from briefings.verification.presence import derived
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token, tokens

_LEADING: Final = listed("in at on from near to of for with into outside across against under over after before since")
# Words that have a capital in titles and at a start, and are nobody's name.
_ORDINARY: Final = listed("mr mrs ms dr president minister prime the a an north south east west northern southern")


_IN_ORDER = 0.7
_HYPHENED: Final = re.compile(r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)+\b")


def strangers(
    claim: Claim, strict: Sources, near: Sources, *, meant: frozenset[str], named: frozenset[str]
) -> Iterator[Unsupported]:
    """Each capitalised word of the claim that the cited sentences (`strict`) do not have; nor what stands near them,
    where it lengthens a name that they have; nor, where they say "it" or "the company", who is `meant`.

    A word that opens the claim counts if the articles have it as a name (`named`).
    """
    refers = not REFERRING.isdisjoint(token.form for passage in strict.passages for token in passage.tokens)
    ours = {token.form for token in claim.tokens}
    theirs = {token.form for passage in strict.passages for token in passage.tokens if token.kind == "name"} & named
    refers = refers and theirs <= ours  # else a name stands in the place of another, not of a pronoun
    longer = [{token.form for token in run} for passage in near.passages for run in runs(passage.tokens)]
    for run in runs(claim.tokens):
        kept = {token.form for token in run if _known(token, strict) and token.form not in _ORDINARY}
        for token in run:
            fuller = any(token.form in name and not kept.isdisjoint(name) for name in longer)
            opens = token.start == 0 and token.form not in near.proper | named
            known = fuller or _known(token, strict) or (refers and token.form in meant)
            if token.kind == "name" and not opens and not known:
                yield Unsupported(kind="name", text=claim.text[token.start : token.end])


def halved(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A part of a name with a hyphen that the cited sentences have only as a whole: "Penner" for "Walton-Penner"."""
    whole = {found[0] for article in strict.articles for found in _HYPHENED.finditer(article.text)}
    rest = " ".join(_HYPHENED.sub(" ", article.text) for article in strict.articles)
    for name in whole:
        parts = name.split("-")
        if name not in claim.text and not any(re.search(rf"\b{part}\b", rest) for part in parts):
            mine = (found for part in parts for found in re.finditer(rf"\b{part}\b", claim.text))
            yield from (Unsupported(kind="name", text=found[0]) for found in mine)


def runs(words: Sequence[Token]) -> list[list[Token]]:
    """The words one by one, but names in a row together."""
    found: list[list[Token]] = []
    for token in words:
        if token.kind == "name" and found and found[-1][-1].kind == "name":
            found[-1].append(token)
        else:
            found.append([token])
    return found


def _known(token: Token, near: Sources) -> bool:
    if token.form in near.where or token.form in _ORDINARY or token.stem in near.stems:
        return True
    return (
        token.form in near.initials
        or derived(token.form, near)
        or any(part in near.where for part in token.form.split("-"))
    )


def swapped(claim: Claim, strict: Sources, said: str) -> Iterator[Unsupported]:
    """Two names in the other order than in a cited sentence: a lie, unless one moved with the preposition before it, or
    the sentence was turned passive. `said` is the statement alone where who says so stands elsewhere than there."""
    ours = tokens(said, strict.language) if said else claim.tokens
    for passage in strict.passages:
        theirs = passage.tokens
        if _passive(ours) != _passive(theirs) or not _follows(ours, theirs):
            continue
        for one, other in pairwise(_names(ours, theirs)):
            if _at(theirs, other) < _at(theirs, one) and not (_led(ours, theirs, one) or _led(ours, theirs, other)):
                yield Unsupported(kind="order", text=f"{one} … {other}")


def _follows(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether the words that are no names stand in the order of the sentence, nearly all of them."""
    mine, yours = ([token.stem for token in side if token.kind == "plain"] for side in (ours, theirs))
    kept = sum(block.size for block in SequenceMatcher(None, mine, yours, autojunk=False).get_matching_blocks())
    return kept >= _IN_ORDER * len(mine)


def misplaced(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A name behind a word that in a cited sentence leads another name: "president Ressa" for "president Duterte"."""
    known = {token.form for passage in strict.passages for token in passage.tokens if token.kind == "plain"}
    opens = {claim.tokens[0].form} & known if claim.tokens else set[str]()
    for role, name in _led_names(claim.tokens, opens):
        for passage in strict.passages:
            led = [other.form for word, other in _led_names(passage.tokens, (role.form,)) if word.form == role.form]
            runs = [_run(passage.tokens, form) for form in led]
            if led and name.form in passage.forms and not any(name.form in run for run in runs):
                yield Unsupported(kind="name", text=claim.text[role.start : name.end])


def acting(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A name before a verb that in a cited sentence has another name before it, and it behind: "Besk blamed" where
    "Lumo blamed the update, Besk said"."""
    mine = {token.form for token in claim.tokens}
    for name, verb in _acting(claim.tokens):
        for passage in strict.passages:
            theirs = [(each.form, done) for each, done in _acting(passage.tokens) if done.stem == verb.stem]
            behind = [token.form for token in passage.tokens if theirs and token.start > theirs[0][1].start]
            if theirs and name.form in behind and mine.isdisjoint(other for other, _ in theirs):
                yield Unsupported(kind="name", text=claim.text[name.start : verb.end])


def _acting(words: Sequence[Token]) -> list[tuple[Token, Token]]:
    return [(one, other) for one, other in pairwise(words) if one.kind == "name" and other.kind == "plain"]


def possessed(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """ "Brightwell's turbine maker" where a cited sentence has "turbine maker Brightwell": what it is made its own."""
    for place, token in enumerate(claim.tokens):
        written = claim.text[token.start : token.end]
        if token.kind == "name" and written.endswith(("'s", "’s")):
            owned = {each.form for each in claim.tokens[place + 1 : place + 4] if each.kind == "plain"}
            for passage in strict.passages:
                before = {one.form for one, other in pairwise(passage.tokens) if other.form == token.form}
                if not owned.isdisjoint(before):
                    yield Unsupported(kind="order", text=written)


def _led_names(words: Sequence[Token], known: Container[str] = ()) -> list[tuple[Token, Token]]:
    """Each name and the word before it; a word with a capital is no name if `known` as such."""
    found = [(one, other) for one, other in pairwise(words) if other.kind == "name"]
    return [pair for pair in found if pair[0].kind == "plain" or pair[0].form in known]


def _run(words: Sequence[Token], form: str) -> list[str]:
    """The names in a row that begin with this one."""
    found: list[str] = []
    first = next(place for place, token in enumerate(words) if token.form == form and token.kind == "name")
    for token in words[first:]:
        if token.kind != "name":
            break
        found.append(token.form)
    return found


def _passive(words: Sequence[Token]) -> bool:
    return any(token.form == "by" for token in words)


def _names(ours: Sequence[Token], theirs: Sequence[Token]) -> list[str]:
    """Names of the claim in its order, of those that stand once on either side."""
    mine, yours = ([token.form for token in side] for side in (ours, theirs))
    forms = [token.form for token in ours if token.kind == "name" and token.form not in _ORDINARY]
    return [form for form in forms if mine.count(form) == 1 and yours.count(form) == 1]


def _at(words: Sequence[Token], form: str) -> int:
    return next(place for place, token in enumerate(words) if token.form == form)


def _led(ours: Sequence[Token], theirs: Sequence[Token], form: str) -> bool:
    """Whether the same preposition leads a name on both sides: "in Oslo" may stand first or last."""
    led = _leading(ours, form)
    return led != "" and led == _leading(theirs, form)


def _leading(words: Sequence[Token], form: str) -> str:
    place = _at(words, form) - 1
    while place >= 0 and (words[place].kind == "name" or words[place].form in ("the", "a", "an")):
        place -= 1
    return words[place].form if place >= 0 and words[place].form in _LEADING else ""
