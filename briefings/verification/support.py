"""The gate's score: how much of a sentence's wording its sources bear out."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.verification.sources import Source
from briefings.verification.tokens import Token

COPIED = 0.5  # of a sentence's word pairs: from there on it is cut from its source rather than written anew


def score(claim: Sequence[Token], source: Source) -> float:
    """0 to 1, from words, pairs and triples in common and the sentence that has most of them."""
    forms = [token.form for token in claim]
    pairs = _precision(list(zip(forms, forms[1:], strict=False)), source.pairs)
    triples = _precision(list(zip(forms, forms[1:], forms[2:], strict=False)), source.triples)
    words = _weighed(forms, frozenset(source.counts), source)
    best = max((_weighed(forms, each, source) for each in source.sets), default=0.0)
    return (pairs + triples + words + best) / 4


def _precision(found: Sequence[object], known: frozenset[object] | frozenset[tuple[str, ...]]) -> float:
    return sum(each in known for each in found) / len(found) if found else 1.0


def _weighed(forms: Sequence[str], known: frozenset[str], source: Source) -> float:
    total = sum(source.weight(form) for form in forms)
    return sum(source.weight(form) for form in forms if form in known) / total if total else 1.0
