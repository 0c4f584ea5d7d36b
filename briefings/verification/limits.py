"""What weakens a figure: "about", "at least", "up to" belong to it, and one does not stand for another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefings.facts.figures import figures_in, key
from briefings.facts.lists import phrases
from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.sources import Sources

_ABOUT: Final = phrases(
    """about, around, some, roughly, approximately, approx., estimated, an estimated, close to, odd, or so, nearly,
    almost, rund, etwa, knapp, fast, ungefähr, circa, ca., environ, près de, presque, quelque, unos, unas, cerca de,
    alrededor de, casi, aproximadamente"""
)
_UP: Final = phrases(
    """more than, over, at least, upwards of, upward of, in excess of, above, greater than, higher than, no fewer than,
    not fewer than, no less than, not less than, a minimum of, plus, +, or more, mehr als, mindestens, über, plus de,
    au moins, más de, al menos, por lo menos"""
)
_DOWN: Final = phrases(
    """
    less than, fewer than, under, at most, up to, as many as, as much as, as long as, as far as, as high as, below,
    lower than, no more than, not more than, a maximum of, or less, or fewer, weniger als, höchstens, bis zu, moins
    de, au plus, jusqu'à, menos de, hasta
    """
)


_PARTS: Final = {
    "third": "#3", "thirds": "#3", "quarter": "#4", "quarters": "#4", "fourth": "#4", "fifth": "#5", "fifths": "#5",
    "sixth": "#6", "seventh": "#7", "eighth": "#8", "ninth": "#9", "tenth": "#10", "twentieth": "#20",
}  # fmt: skip


def unlimited(claim: Claim, sentences: Sequence[str], language: str) -> Iterator[Unsupported]:
    """Each figure that the cited sentences have only with a limit, and the claim without it or with another."""
    theirs = [figure for text in sentences for figure in figures_in(text, language=language)]
    for figure in claim.figures:
        same = [_limit(each.hedge) for each in theirs if key(each)[0] == key(figure)[0]]
        ours = _limit(figure.hedge)
        if same and not any(_allowed(ours, each) for each in same):
            yield Unsupported(kind="limit", text=claim.text[figure.phrase.start : figure.span.end])


def fractions(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """Each "fifth" or "tenth" that the cited sentences do not have: alone it is no figure, and tells as much as one."""
    stand = frozenset(token.form for passage in strict.passages for token in passage.tokens)
    for token in claim.tokens:
        known = token.form in stand or any(form.startswith(f"{_PARTS.get(token.form)}") for form in stand)
        if token.form in _PARTS and not known:
            yield Unsupported(kind="figure", text=claim.text[token.start : token.end])


def _limit(hedge: str) -> str:
    said = " ".join(hedge.casefold().split())
    said = said.removeprefix("just ").removeprefix("well ").removeprefix("slightly ")
    return "about" if said in _ABOUT else "up" if said in _UP else "down" if said in _DOWN else ""


def _allowed(ours: str, theirs: str) -> bool:
    """Whether one may be said for the other: the same, or "about" for a figure that is given without a limit."""
    return ours == theirs or (ours == "about" and not theirs)
