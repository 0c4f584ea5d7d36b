"""The same words in another order: who did it to whom is turned round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.sources import Passage, Sources
from briefings.verification.tokens import Token

_SHARED = 0.8  # of a claim's telling words in one sentence


def turned(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """The claim, if it is a sentence of the sources with three parts or more in another order.

    Two parts in another order are a phrase put first ("On Monday the police …"); "by" on one side only is a passive.
    """
    telling = [token for token in claim.tokens if token.kind not in ("grammar", "date")]
    for number in sources.nearest(claim.tokens, 1):
        passage = sources.passages[number]
        if len(telling) < 3 or _passive(claim.tokens) != _passive(passage.tokens):
            continue
        places = list(_places(telling, passage))
        if len(places) >= _SHARED * len(telling) and sum(a > b for a, b in pairwise(places)) >= 2:
            yield Unsupported(kind="order", text=claim.text)


def _passive(tokens: Sequence[Token]) -> bool:
    return any(token.form == "by" for token in tokens)


def _places(telling: Sequence[Token], passage: Passage) -> Iterator[int]:
    """Where each telling word stands in the sentence, going on from the last one if it stands there several times."""
    last = -1
    for token in telling:
        found = [place for place, each in enumerate(passage.tokens) if each.stem == token.stem]
        if found:
            last = next((place for place in found if place > last), found[0])
            yield last
