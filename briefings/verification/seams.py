"""One sentence's subject before another's predicate: "The world's population was 1.21 billion", which India's was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.lexicon import PRONOUNS
from briefings.verification.meant import REFERRING
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token

_LEAST: Final = 4  # words in a row from the end of a claim that a sentence has
_SHARE: Final = 0.35  # of the claim
_BEFORE: Final = 6  # words before them in which their subject stands
_JOINING: Final = listed("and but or while who which that when where as after before because though although since if")


def merged(claim: Claim, strict: Sources, meant: frozenset[str]) -> Iterator[Unsupported]:
    """Where a claim that cites several sentences goes on with the predicate of one whose subject it lacks; the name of
    one `meant` may stand for "the company"."""
    if len(strict.passages) < 2:
        return
    for number, passage in enumerate(strict.passages):
        size, at = _longest(claim.tokens, passage.tokens)
        first = len(claim.tokens) - size
        if size < max(_LEAST, _SHARE * len(claim.tokens)) or first < 2 or not at or _joined(claim, first):
            continue
        own = [token for token in passage.tokens[max(0, at - _BEFORE) : at] if token.kind != "grammar"]
        stems = {token.stem for token in claim.tokens[:first]}
        others = (each.stems for place, each in enumerate(strict.passages) if place != number)
        elsewhere = any(len([t for t in claim.tokens[:first] if t.stem in each]) >= _MOST * first for each in others)
        told = sum(token.stem in stems for token in own) > len(own) / 2
        pronoun = any(token.form in PRONOUNS for token in passage.tokens[max(0, at - 2) : at])
        role = all(token.form in REFERRING for token in own)
        pronoun = pronoun or (role and all(each.form in meant for each in claim.tokens[:first] if each.kind == "name"))
        if elsewhere and own and not told and not pronoun:
            yield Unsupported(kind="order", text=claim.text[claim.tokens[first].start :])


_MOST: Final = 0.6  # of what stands before


def _joined(claim: Claim, first: int) -> bool:
    """Whether something joins the two parts."""
    before, here = claim.tokens[first - 1], claim.tokens[first]
    return not {before.form, here.form}.isdisjoint(_JOINING) or any(
        sign in claim.text[before.end : here.start] for sign in ",;:—"
    )


def _longest(ours: Sequence[Token], theirs: Sequence[Token]) -> tuple[int, int]:
    """How many words from the end of a claim a sentence has in a row, and where there."""
    best, place = 0, 0
    mine = [token.form for token in ours]
    for end in range(1, len(theirs) + 1):
        size = 0
        while size < min(end, len(mine)) and theirs[end - 1 - size].form == mine[-1 - size]:
            size += 1
        if size > best:
            best, place = size, end - size
    return best, place
