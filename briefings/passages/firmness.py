"""How firmly a sentence answers a question: by its signs, and by what of the question stands nowhere near it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import Literal

from briefings.passages.query import Query
from briefings.passages.sentences import Sentence
from briefings.passages.weighing import Ranked, everywhere
from briefings.weights import QUESTIONS

Tone = Literal["answered", "closest", "declined"]
SIGNS = ("worded", "timely", "near", "holds", "early", "fits")
_SURE = 0.99  # of `holds`: a figure that counts what is asked for, and not another one
_TYPED = frozenset(("figure", "person", "place", "date", "speaker"))
_LEAST_HELD = 0.3
_FEW = 3  # words of a question


def signs(query: Query, best: Sentence, found: Sequence[Ranked]) -> Mapping[str, float]:
    """What tells whether the best sentence answers: of its article, of where it stands, of what stands around it."""
    own = [term.term for term in query.terms if term.own and term.weight == 1.0]
    near = sum(term in best.near for term in own) / len(own) if own else 1.0
    ranked = found[best.rank]
    article = {"worded": ranked.worded, "timely": ranked.timely, "names": _names(query, ranked)}
    return article | {name: best.signs[name] for name in ("about", "holds", "early")} | {"near": near}


def firmness(signs: Mapping[str, float], weights: Mapping[str, float] = QUESTIONS) -> float:
    """The probability that a question with these signs is answered by the articles at all."""
    logit = weights.get("firm.base", 0.0) + sum(weights.get(f"firm.{name}", 0.0) * signs[name] for name in SIGNS)
    return 1 / (1 + exp(-logit))


def judged(query: Query, best: Sentence, found: Sequence[Ranked]) -> Mapping[str, float]:
    """The signs, and whether the sentence fits what is asked for."""
    told = signs(query, best, found)
    return {**told, "fits": float(fits(query, best, told))}


def tone(query: Query, best: Sentence | None, found: Sequence[Ranked]) -> Tone:
    """How to answer. Firmly only where the question's names stand near, and the kind of thing that it asks for."""
    if best is None:
        return "declined"
    told = judged(query, best, found)
    sure = firmness(told)
    if sure < QUESTIONS.get("tone.closest", 0.2) or told["about"] < _LEAST_HELD:
        return "declined"
    return "answered" if sure >= QUESTIONS.get("tone.answered", 0.5) and told["fits"] else "closest"


def fits(query: Query, best: Sentence, told: Mapping[str, float]) -> bool:
    """Whether the sentence has what is asked for, and its article the names, figures and days of the question."""
    kind = query.wanted.kind
    if kind == "figure" and query.wanted.unit == "number" and told["holds"] < _SURE:
        return False
    if kind in _TYPED and told["holds"] < _LEAST_HELD:
        return False
    return told["names"] >= _SURE and _figures(query, best) and _few(query, told)


def _names(query: Query, ranked: Ranked) -> float:
    """The share of the question's own names that its article has."""
    wanted = frozenset(term.term for term in query.terms if term.own and term.name)
    return len(wanted & everywhere(query, ranked.article)) / len(wanted) if wanted else 1.0


def _few(query: Query, told: Mapping[str, float]) -> bool:
    """Of a question with hardly a word each must stand near: "how much did the ferry cost" is not about a dam."""
    words = [term for term in query.terms if term.own and term.weight == 1.0]
    return len(words) > _FEW or told["near"] >= _SURE


def _figures(query: Query, best: Sentence) -> bool:
    """Whether each number of the question stands in the article."""
    numbers = frozenset(term.term for term in query.terms if term.own and term.term[:1].isdigit())
    return numbers <= everywhere(query, best.candidate.article)
