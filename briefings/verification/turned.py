"""The same words in another order, or turned round: who did it to whom, and whether it was done at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.model import Name, Unsupported
from briefings.verification.claims import Claim
from briefings.verification.lexicon import alike
from briefings.verification.sources import Passage, Sources
from briefings.verification.support import covering
from briefings.verification.tokens import Token

_SHARED = 0.9  # of all words of a claim in one sentence, as they are
_COVERED = 0.6  # of a claim's weight in one sentence, for its negations to be compared


def turned(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """What is in another order than in the sentence that the claim is nearest to, or negated there and not here."""
    number, share = covering(claim.tokens, sources)
    if number < 0 or share < _COVERED:
        return
    passage = sources.passages[number]
    yield from _negation(claim, passage)
    if not _passive(claim.tokens) and not _passive(passage.tokens):
        yield from _order(claim, passage)


def _passive(tokens: Sequence[Token]) -> bool:
    return any(token.form == "by" for token in tokens)


def _negation(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """A word that is negated on one side and stands on the other only without; a "may" that only the source has."""
    ours, theirs = _negated(claim.tokens, ("negation",)), _negated(passage.tokens, ("negation",))
    for stem, token in ours.items():
        if stem not in theirs and _stands(token[1], passage.tokens):
            yield Unsupported(kind="negation", text=claim.text[token[0].start : token[0].end])
    hedged = any(token.kind == "hedge" for token in claim.tokens)
    theirs = theirs if hedged else theirs | _negated(passage.tokens, ("hedge",))
    for stem, token in theirs.items():
        if stem not in ours and _stands(token[1], claim.tokens):
            yield Unsupported(kind="negation", text=token[0].form)


def _negated(tokens: Sequence[Token], kinds: Sequence[str]) -> dict[str, tuple[Token, Token]]:
    """Each token of these kinds with the next telling word, by the stem of that word."""
    found = {}
    for place, token in enumerate(tokens):
        if token.kind in kinds:
            after = tokens[place + 1 : place + 6]
            telling = next((each for each in after if each.kind not in ("grammar", "hedge", "negation")), None)
            if telling:
                found[telling.stem] = (token, telling)
    return found


def _stands(word: Token, tokens: Sequence[Token]) -> bool:
    return any(each.stem == word.stem or alike(each.form, word.form) for each in tokens)


def _order(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """Three parts or more in another order. Two are a phrase put first: "On Monday the police …"."""
    telling = [token for token in claim.tokens if token.kind not in ("grammar", "date")]
    shared = sum(token.form in passage.forms for token in claim.tokens) / len(claim.tokens)
    places = list(_places(telling, passage))
    if len(telling) >= 3 and shared >= _SHARED and sum(a > b for a, b in pairwise(places)) >= 2:
        yield Unsupported(kind="order", text=claim.text)
    else:
        yield from _names(claim, passage)


def _names(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """Two names that have changed their places around the same verb."""
    stems = [token.stem for token in passage.tokens]
    for one, other in pairwise(claim.names):
        verbs = [t for t in claim.within(one.span.end, other.span.start) if t.kind == "plain"]
        first, second = (_last(claim, name) for name in (one, other))
        if first in stems and second in stems and stems.index(second) < stems.index(first) and verbs:
            between = stems[stems.index(second) : stems.index(first)]
            if verbs[0].stem in between:
                yield Unsupported(kind="order", text=claim.text[one.span.start : other.span.end])


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
