"""Figures that stand in the sources, but of something else than in the claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.sources import Passage, Sources
from briefings.verification.tokens import Token

_MOST = 12  # names and figures of a claim that are held against each other


def attached_elsewhere(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """Each figure that counts another thing there, and two that have changed their places in a sentence."""
    facts = [token for token in claim.tokens if token.kind in ("figure", "name") and token.form in sources.where]
    for token in facts:
        if token.counts and _of_another(token, sources):
            yield Unsupported(kind="figure", text=claim.text[token.start : token.end])
    for one, other in combinations(facts[:_MOST], 2):
        if one.kind == other.kind and any(
            _exchanged(claim.tokens, one, other, passage) for passage in _both(one, other, sources)
        ):
            kind: Literal["figure", "order"] = "figure" if one.kind == "figure" else "order"
            yield Unsupported(kind=kind, text=claim.text[one.start : other.end])


def _of_another(token: Token, sources: Sources) -> bool:
    """Whether another figure counts more of what the claim counts by this one, and its own sentences do not say it."""
    places = [sources.passages[number] for number in sources.where[token.form]]
    own = max(len(token.counts & _counted(token.form, passage)) for passage in places)
    if own == len(token.counts) or any(token.counts <= passage.stems for passage in places):
        return False
    return any(len(token.counts & counts) > own for form, counts in sources.counted if form != token.form)


def _counted(form: str, passage: Passage) -> frozenset[str]:
    return frozenset[str]().union(*(token.counts for token in passage.tokens if token.form == form))


def _both(one: Token, other: Token, sources: Sources) -> Iterator[Passage]:
    if one.form != other.form:
        for number in set(sources.where[one.form]).intersection(sources.where[other.form]):
            yield sources.passages[number]


def _exchanged(tokens: Sequence[Token], one: Token, other: Token, passage: Passage) -> bool:
    """Whether each stands where the source has the other: after the same word, or before it."""
    ours, theirs = _beside(tokens, one, other), _beside(passage.tokens, one, other)
    return _figures_alone(tokens, passage) or any(
        ours[0][side] == theirs[1][side] != ours[1][side] == theirs[0][side] and ours[0][side] and ours[1][side]
        for side in (0, 1)
    )


def _figures_alone(tokens: Sequence[Token], passage: Passage) -> bool:
    """Whether the words stand in the order of the sentence and only the figures do not."""
    forms = [token.form for token in passage.tokens]
    figures = [forms.index(token.form) for token in tokens if token.kind == "figure" and forms.count(token.form) == 1]
    if figures == sorted(figures):
        return False
    rest = iter(token.form for token in passage.tokens if token.kind not in ("figure", "grammar"))
    return all(token.form in rest for token in tokens if token.kind not in ("figure", "grammar"))


def _beside(tokens: Sequence[Token], *wanted: Token) -> list[tuple[str, str]]:
    """The words before and after the first mention of each figure."""
    forms = ["", *(token.form for token in tokens), ""]
    places = [forms.index(token.form) for token in wanted]
    return [(forms[place - 1], forms[place + 1]) for place in places]
