"""Whether what is denied on one side is only put without a "not" on the other: "missed it" and "was not there"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from briefings.verification.lexicon import ALLOWING, IMPLYING_NOT, opposed
from briefings.verification.tokens import Token

_ANEW: Final = 0.75  # of the telling words in a form of the source's: from here on a verb or a "not" more is put in
_BEHIND: Final = 6  # words behind a "not"


def anew(claim: Sequence[Token], stems: Collection[str]) -> bool:
    """Whether a claim is worded freely: not cut from a source of these stems with a word changed."""
    telling = [token for token in claim if token.kind != "grammar"]
    return sum(token.stem in stems for token in telling) < _ANEW * len(telling)


def implied(denying: Sequence[Token], place: int, other: Sequence[Token]) -> bool:
    """Whether the other side says without a "not" what the word at `place` denies: by a word that implies one and that
    the denying side lacks, by the contrary of what is denied, or by the highest degree ("none older", "the oldest")."""
    stems = {token.stem for token in denying}
    own = [token for token in other if token.stem not in stems]
    if any(token.form in IMPLYING_NOT or token.phrase in IMPLYING_NOT for token in own):
        return True
    behind = [token.form for token in denying[place + 1 : place + 1 + _BEHIND]]
    if any(opposed(form, token.form) for form in behind for token in own):
        return True
    compared = any(form.endswith("er") or form in ("more", "less", "better", "worse") for form in behind)
    return compared and any(token.form.endswith("est") or token.form in ("most", "record", "best") for token in own)


def allowed(claim: Sequence[Token]) -> bool:
    """Whether a claim says in other words that something may be done."""
    return any(token.form in ALLOWING for token in claim)
