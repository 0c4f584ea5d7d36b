"""Figures and names that stand in the sources, but not of what the claim says them of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.measures import amount, amounts
from briefings.verification.sources import Passage, Sources
from briefings.verification.support import covering
from briefings.verification.tokens import Token

_COVERED = 0.4  # of the weight of a claim's other words in one sentence: that is where its figures should stand
_NEAREST = 4
_LEADING = ("from", "to")  # "to 3 percent from 2" is "from 2 percent to 3"
_MOST = 12  # names and figures of a claim that are held against each other


def attached_elsewhere(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """Each figure that counts another thing there, and two that have changed their places in a sentence."""
    facts = [token for token in claim.tokens if token.kind in ("figure", "name") and token.form in sources.where]
    for token in facts:
        if token.counts and _of_another(token, sources):
            yield Unsupported(kind="figure", text=claim.text[token.start : token.end])
    yield from _missing(claim, sources)
    near = [sources.passages[number] for number in sources.nearest(claim.tokens, _NEAREST)]
    for one, other in combinations(facts[:_MOST], 2):
        both = [
            each for each in near[: _NEAREST if one.kind == "figure" else 1] if {one.form, other.form} <= each.forms
        ]
        if one.kind == other.kind and any(_exchanged(claim.tokens, one, other, passage) for passage in both):
            kind: Literal["figure", "order"] = "figure" if one.kind == "figure" else "order"
            yield Unsupported(kind=kind, text=claim.text[one.start : other.end])


def _of_another(token: Token, sources: Sources) -> bool:
    """Whether another figure counts more of what the claim counts by this one, and its own sentences do not say it."""
    places = [sources.passages[number] for number in sources.where[token.form]]
    own = max(len(token.counts & _counted(token.form, passage)) for passage in places)
    if own == len(token.counts):
        return False
    if any(not _counted(token.form, passage) and token.counts <= passage.stems for passage in places):
        return False
    return any(len(token.counts & counts) > own for form, counts in sources.counted if form != token.form)


def _missing(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """A figure that the sentence behind the claim's other words lacks, and a figure or name that it has less often,
    while it has another that the claim lacks."""
    number, share = covering([token for token in claim.tokens if token.kind not in ("figure", "name")], sources)
    if number < 0 or share < _COVERED:
        return
    passage = sources.passages[number]
    ours, theirs = Counter(_told(token) for token in claim.tokens), Counter(_telling(passage.tokens))
    told = frozenset(_telling(claim.tokens))
    lacked = {each.kind for each in passage.tokens if told.isdisjoint(_telling([each]))}
    for token in claim.tokens:
        form, kind = _told(token), token.kind
        measured = str(found[0]) if kind == "figure" and (found := amount(token)) else form
        if kind == "figure" in lacked and _fewer(form, theirs, ours) and (measured == form or not theirs[measured]):
            yield Unsupported(kind="figure", text=claim.text[token.start : token.end])
        elif kind == "name" in lacked and 0 < theirs[form] < ours[form] and form in sources.proper:
            yield Unsupported(kind="name", text=claim.text[token.start : token.end])


def _fewer(form: str, theirs: Counter[str], ours: Counter[str]) -> bool:
    parts = form.split("-")
    return theirs[form] < ours[form] and not (len(parts) > 1 and all(theirs[part] for part in parts))


def _told(token: Token) -> str:
    """A word's form; a figure's number, as it stands."""
    return token.number if token.kind == "figure" else token.form


def _telling(words: Sequence[Token]) -> Iterator[str]:
    """The forms of words, the numbers of their figures, of a score both, and those amounts in other units."""
    forms = [_told(token) for token in words]
    for form, token in zip(forms, words, strict=True):
        yield from form.split("-") if token.kind == "figure" and "-" in form else (form,)
    yield from {str(value) for value, _ in amounts(words)} - {*forms}


def _counted(form: str, passage: Passage) -> frozenset[str]:
    return frozenset[str]().union(*(token.counts for token in passage.tokens if token.form == form))


def _exchanged(tokens: Sequence[Token], one: Token, other: Token, passage: Passage) -> bool:
    """Whether each stands where the source has the other: after the same word, before it, or next to the other."""
    ours, theirs = _beside(tokens, one, other), _beside(passage.tokens, one, other)
    if all(mine[0] == yours[0] in _LEADING for mine, yours in zip(ours, theirs, strict=True)) and ours[0] != ours[1]:
        return False
    if _figures_alone(tokens, passage):
        return True
    if not _turned(tokens, passage.tokens, one, other):
        return False
    taken = [
        ours[a][side] == theirs[b][side] != theirs[a][side] and bool(ours[a][side])
        for side in (0, 1)
        for a, b in ((0, 1), (1, 0))
    ]
    return any(taken) if one.kind == "figure" else all(taken[:2]) or all(taken[2:])


def _turned(tokens: Sequence[Token], others: Sequence[Token], one: Token, other: Token) -> bool:
    (a, b), (c, d) = (
        [[token.form for token in side].index(fact.form) for fact in (one, other)] for side in (tokens, others)
    )
    return (a < b) != (c < d)


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
