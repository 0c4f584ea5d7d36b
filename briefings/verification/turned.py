"""The same words in another order, or turned round: who did it to whom, and whether it was done at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from briefings.model import Name, Unsupported
from briefings.verification.alike import alike
from briefings.verification.alike.forms import PASTS
from briefings.verification.claims import Claim
from briefings.verification.implied import allowed, anew, implied
from briefings.verification.sources import Passage, Sources
from briefings.verification.support import covering
from briefings.verification.tokens import Token

_Negated = dict[str, list[tuple[Token, Token]]]
_SHARED = 0.9  # of all words of a claim in one sentence, as they are
_FACT = "#"
_RELATIVE = ("which", "who", "whose", "where", "meaning")
_BEHIND = 5  # words from a "not" on that it is about
_COVERED = 0.4  # of a claim's weight in one sentence, for its negations to be compared
_MOSTLY = 0.6  # for its order


def turned(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """What is in another order than in the sentence that the claim is nearest to, or negated there and not here."""
    number, share = covering(claim.tokens, sources)
    if number < 0 or share < _COVERED:
        return
    passage = sources.passages[number]
    told = replace(passage, tokens=_told(claim, passage))
    yield from _negation(claim, told)
    if share < _MOSTLY:
        return
    yield from _unconditional(claim, told)
    if _facts_exchanged(claim.tokens, passage.tokens):
        yield Unsupported(kind="order", text=claim.text)
    if _passive(claim.tokens) == _passive(passage.tokens):
        yield from _order(claim, passage)


def _told(claim: Claim, passage: Passage) -> tuple[Token, ...]:
    """A sentence without a last clause of which the claim tells nothing: "…, which can be forgiven if firms agree"."""
    ours = {token.stem for token in claim.tokens if token.kind != "grammar"}
    for place, token in enumerate(passage.tokens):
        if token.form in _RELATIVE:
            before = {each.stem for each in passage.tokens[:place]}
            if {each.stem for each in passage.tokens[place:]} & ours <= before:
                return passage.tokens[:place]
    return passage.tokens


def _passive(tokens: Sequence[Token]) -> bool:
    return any(token.form == "by" for token in tokens)


def _negation(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """A word that is negated an odd number of times more on one side; a "may" before it that only the source has."""
    ours, theirs = _negated(claim.tokens, ("negation",)), _negated(passage.tokens, ("negation",))
    for negation in _uneven(claim, passage, ours, theirs):
        yield Unsupported(kind="negation", text=negation.form)
    if not any(token.kind == "hedge" for token in claim.tokens) and not allowed(claim.tokens):
        for stem, found in _negated(passage.tokens, ("hedge",)).items():
            hedge, word = found[0]
            if stem not in ours and _stands(word, claim.tokens) and not _stands(hedge, claim.tokens):
                yield Unsupported(kind="negation", text=hedge.form)


def _uneven(claim: Claim, passage: Passage, ours: _Negated, theirs: _Negated) -> Iterator[Token]:
    """Each "not" that only one side has, and the other does not imply; in a claim that is worded freely as many on
    either side may be about other words."""
    free = anew(claim.tokens, {token.stem for token in passage.tokens})
    if free and _many(ours) == _many(theirs):
        return
    if ours and not theirs:
        negation = next(iter(ours.values()))[0][0]
        if not (free and implied(claim.tokens, claim.tokens.index(negation), passage.tokens)):
            yield negation
    for stem in ours.keys() | theirs.keys():
        mine, yours = ours.get(stem, []), theirs.get(stem, [])
        negation, word = (mine or yours)[0]
        side, other = (claim.tokens, passage.tokens) if mine else (passage.tokens, claim.tokens)
        if not (mine and yours) and _elsewhere(word, theirs if mine else ours, ours if mine else theirs):
            continue
        if len(mine) % 2 == len(yours) % 2 or not _stands(word, other) or _reaches(ours, theirs, claim, passage):
            continue
        if not (free and implied(side, side.index(negation), other)):
            yield negation


def _reaches(ours: _Negated, theirs: _Negated, claim: Claim, passage: Passage) -> bool:
    """Whether each side's only "not" is about what the other's is, too: "no money was paid", "did not pay money"."""
    if not _many(ours) == _many(theirs) == 1:
        return False
    (one, first), (other, second) = next(iter(ours.values()))[0], next(iter(theirs.values()))[0]
    behind = claim.tokens[claim.tokens.index(one) :][:_BEHIND], passage.tokens[passage.tokens.index(other) :][:_BEHIND]
    return _stands(second, behind[0]) and _stands(first, behind[1])


def _many(negated: _Negated) -> int:
    return sum(len(found) for found in negated.values())


def _elsewhere(word: Token, there: _Negated, here: _Negated) -> bool:
    """Whether only the other side negates a word that stands for this one, once: "did not make", "did not create"."""
    return any(
        len(found) == 1 and stem not in here and alike(word.sense, found[0][1].sense) for stem, found in there.items()
    )


def _unconditional(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """A condition that only the source makes."""
    opening = [token.form for token in passage.tokens[:1]]  # elsewhere a capital makes it a title's: "What If?"
    small = [token.form for token in passage.tokens if token.kind == "hedge"]
    conditions = [form for form in (*opening, *small) if form in ("if", "unless")]
    if conditions and not any(token.kind == "hedge" or token.form in conditions for token in claim.tokens):
        yield Unsupported(kind="negation", text=conditions[0])


def _negated(tokens: Sequence[Token], kinds: Sequence[str]) -> _Negated:
    """Each token of these kinds with the word that it is about, by the stem of that word."""
    found: _Negated = {}
    for place, token in enumerate(tokens):
        if token.kind in kinds and (word := _about(tokens, place)):
            found.setdefault(word.stem, []).append((token, word))
    return found


def _about(tokens: Sequence[Token], place: int) -> Token | None:
    """The next telling word that is no date; or the next word of grammar ("is not over"), or the last telling one ("it
    was not")."""
    after = [token for token in tokens[place + 1 : place + 6] if token.kind not in ("hedge", "negation")]
    telling = [token for token in after if token.kind not in ("grammar", "date")]
    before = [token for token in tokens[:place] if token.kind not in ("grammar", "hedge", "negation")]
    return next(iter([*telling, *after, *reversed(before)]), None)


def _stands(word: Token, tokens: Sequence[Token]) -> bool:
    return any(each.stem == word.stem or alike(each.sense, word.sense) for each in tokens)


def _order(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """Three parts or more in another order. Two are a phrase put first: "On Monday the police …"."""
    telling = [token for token in claim.tokens if token.kind not in ("grammar", "date")]
    shared = sum(token.form in passage.forms for token in claim.tokens) / len(claim.tokens)
    places = list(_places(telling, passage))
    falls = [at for at, (a, b) in enumerate(pairwise(places), 1) if a > b]
    if len(telling) >= 3 and shared >= _SHARED and (len(falls) >= 3 or _traded(claim, passage, telling, places, falls)):
        yield Unsupported(kind="order", text=claim.text)
    else:
        yield from _names(claim, passage)


def _traded(
    claim: Claim, passage: Passage, telling: Sequence[Token], places: Sequence[int], falls: Sequence[int]
) -> bool:
    """Whether the first and the last of three parts have changed places, and neither took its "in" or "by" along."""
    if len(falls) != 2 or len(places) != len(telling):
        return False
    first, middle, last = places[: falls[0]], places[falls[0] : falls[1]], places[falls[1] :]
    last = list(takewhile(lambda place: place < middle[0], last))  # behind it who says so may stand
    if not last or not middle[-1] < first[0]:
        return False
    at = [claim.tokens.index(telling[place]) for place in (0, falls[1])]
    ours = [_led(claim.tokens, each) for each in at]
    theirs = [_led(passage.tokens, each) for each in (first[0], last[0])]
    return all(mine == "" or mine != other for mine, other in zip(ours, theirs, strict=True))


def _led(words: Sequence[Token], place: int) -> str:
    """The small word that leads to a place, past an article: "by" of "by the union"; "" for none."""
    before = [token for token in words[max(0, place - 2) : place] if token.form not in ("the", "a", "an")]
    return before[-1].form if before and before[-1].kind == "grammar" else ""


def _names(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """Two names that have changed their places around the same verb."""
    stems = [token.stem for token in passage.tokens]
    for one, other in pairwise(claim.names):
        between = claim.text[one.span.end : other.span.start]
        if re.search(r"^['’]s|[,;:]", between):
            continue
        within = claim.within(one.span.end, other.span.start)
        verbs = [t for t in within if t.kind == "plain" and (t.form in PASTS or t.form.endswith(("ed", "s", "ing")))]
        first, second = (_last(claim, name) for name in (one, other))
        turned = first in stems and second in stems and stems.index(second) < stems.index(first)
        if turned and verbs and verbs[0].stem in stems[stems.index(second) : stems.index(first)]:
            yield Unsupported(kind="order", text=claim.text[one.span.start : other.span.end])


def _facts_exchanged(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether all telling words are those of the sentence in its order, and the same names and figures stand between
    them, but in another order."""
    (frame, facts), (other_frame, other_facts) = _framed(ours), _framed(theirs)
    at = f" {other_frame} ".find(f" {frame} ")
    if at < 0:
        return False
    first = other_frame[:at].split().count(_FACT)
    mine = [form.partition(" ")[0] for fact in facts for form in fact]
    yours = [form.partition(" ")[0] for fact in other_facts[first : first + len(facts)] for form in fact]
    return mine != yours and sorted(mine) == sorted(yours)


def _framed(tokens: Sequence[Token]) -> tuple[str, list[list[str]]]:
    """The words of a sentence with its names and figures blanked, and these in order."""
    frame: list[str] = []
    facts: list[list[str]] = []
    for token in tokens:
        if token.kind in ("grammar", "date"):  # "on Friday" may stand first or last
            continue
        if token.kind not in ("name", "figure"):
            frame.append(token.form)
        elif frame[-1:] == [_FACT]:
            facts[-1].append(token.form)
        else:
            frame.append(_FACT)
            facts.append([token.form])
    return " ".join(frame), facts


def _last(claim: Claim, name: Name) -> str:
    return next((token.stem for token in reversed(claim.within(name.span.start, name.span.end))), "")


def _places(telling: Sequence[Token], passage: Passage) -> Iterator[int]:
    """Where each telling word stands in the sentence, going on from the last one if it stands there several times."""
    last = -1
    for token in telling:
        found = [place for place, each in enumerate(passage.tokens) if each.form == token.form]
        if found:
            last = next((place for place in found if place > last), found[0])
            yield last
