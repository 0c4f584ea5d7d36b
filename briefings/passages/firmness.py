"""How firmly a sentence answers a question: by its signs, and by what of the question stands nowhere near it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from math import exp
from typing import Literal

from briefings.model import Article
from briefings.passages.query import Query, Term
from briefings.passages.sentences import Sentence
from briefings.passages.terms import terms
from briefings.passages.weighing import Ranked, sought
from briefings.urls import headed
from briefings.weights import QUESTIONS

Tone = Literal["answered", "closest", "declined"]
SIGNS = ("timely", "lead", "pairs", "about", "year", "margin", "fits")
"""None depends on how many articles there are: a desk has forty or a hundred thousand."""

_SURE = 0.99  # of `holds`: a figure that counts what is asked for, and not another one
_NEEDED = frozenset(("figure", "date", "speaker", "reason", "role"))
_NAMED = frozenset(("figure", "words", "speaker"))
_WISHED = frozenset(("person", "place"))  # rules see fewer of these than there are
_SORTED = frozenset(("place", "name"))
_LEAST_HELD = 0.3
_LEAST_ABOUT = 0.4  # of the question's weight in a sentence, the one before it, the title and the lead
_LEAST_NEAR = 0.5  # of the question's own words
_FEW = 3  # words of a question
_LEFT = 2
_BESIDE = 0.5  # what a name has that the office does not stand beside
_FAR = 5.0
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WHO = re.compile(r"\bwho\b", re.IGNORECASE)


def signs(query: Query, ordered: Sequence[Sentence], found: Sequence[Ranked]) -> Mapping[str, float]:
    """What tells whether the first of some sentences answers: of its article, of where it stands, of what stands around
    it, and by how much it is before the best of another article."""
    best = ordered[0]
    own = _heavy(query)
    near = _near(query, own, best)
    ranked = next(each for each in found if each.article.id == best.candidate.article.id)
    said = sought(query).everywhere(ranked.article)
    told = {
        "timely": ranked.timely,
        "margin": _margin(ordered),
        "near": near,
        "names": _names(query, said),
        "quotes": float(query.quotes(best.candidate.text)),
        "about": best.signs["about"],
        "year": float(_another_year(query, best)),
        **{name: ranked.signs[name] for name in ("lead", "pairs")},
        "holds": best.signs["holds"],
        "doing": best.signs["doing"],
        "years": float(_years(query, ranked.article, said)),
    }
    return {**told, "fits": float(_fits(query, told, said))}


def firmness(signs: Mapping[str, float], weights: Mapping[str, float] = QUESTIONS) -> float:
    """The probability that a question with these signs is answered by the articles at all."""
    logit = weights.get("firm.base", 0.0) + sum(weights.get(f"firm.{name}", 0.0) * signs[name] for name in SIGNS)
    return 1 / (1 + exp(-logit))


def tone(
    query: Query, ordered: Sequence[Sentence], found: Sequence[Ranked], weights: Mapping[str, float] = QUESTIONS
) -> Tone:
    """How to answer. Firmly only where the question's names stand near, and the kind of thing that it asks for."""
    if not ordered:
        return "declined"
    told = signs(query, ordered, found)
    sure = firmness(told, weights)
    if sure < weights["tone.closest"] or not _close(query, told):
        return "declined"
    return "answered" if sure >= weights["tone.answered"] and may_answer(query, told) else "closest"


def may_answer(query: Query, told: Mapping[str, float]) -> bool:
    """Whether the sentence has the kind of thing that is asked for: of a number one that counts the same."""
    kind = query.wanted.kind
    if not told["years"] or not told["quotes"] or told["about"] < _LEAST_ABOUT:
        return False
    if kind in _NAMED and told["names"] < _SURE:
        return False
    if kind == "figure" and query.wanted.unit == "number" and not (told["doing"] and told["holds"] >= _SURE):
        return False
    if kind == "person" and _WHO.search(query.text) and not _that_one(query, told):
        return False
    return (kind not in _NEEDED or told["holds"] >= _LEAST_HELD) and (not _few(query) or told["near"] >= _SURE)


def _near(query: Query, own: Sequence[Term], best: Sentence) -> float:
    """The share of some terms that stand near; where the very thing is counted, in other words used alike, too."""
    counted = query.wanted.unit == "number" and best.signs["holds"] >= _SURE
    held = sum(term.term in best.near or (counted and term.stands(best.near) > 0) for term in own)
    return held / len(own) if own else 1.0


def _that_one(query: Query, told: Mapping[str, float]) -> bool:
    """Whether the office stands beside the name, or all that is said of who is asked for: a name in a report on the
    ship is no captain, and who regrets a theft no thief."""
    return told["holds"] > _BESIDE if query.wanted.focus else told["near"] >= _SURE and told["doing"] >= _SURE


def _margin(ordered: Sequence[Sentence]) -> float:
    """By how much the first is before the best of another article; where there is no other, by as much as counts."""
    other = next((each.score for each in ordered if each.rank != ordered[0].rank), ordered[0].score - _FAR)
    return min(ordered[0].score - other, _FAR)


def _fits(query: Query, told: Mapping[str, float], said: Collection[str]) -> bool:
    """Whether the sentence may answer, and its article has the names, figures and days of the question."""
    seen = query.wanted.kind not in _WISHED or told["holds"] >= _LEAST_HELD
    return seen and may_answer(query, told) and told["names"] >= _SURE and _figures(query, said)


def _another_year(query: Query, best: Sentence) -> bool:
    """Whether the sentence or its title names a year that the question does not: what is new is told without one."""
    if query.wanted.kind == "date":
        return False
    told = _YEAR.findall(" ".join(_beneath(best)))
    return any(year not in query.asked for year in told)


def _beneath(best: Sentence) -> tuple[str, str]:
    """A sentence, and the title that it stands below."""
    article = best.candidate.article
    return best.candidate.text, headed(article.title, article.url)


def _names(query: Query, said: Collection[str]) -> float:
    """The share of the question's own names that its article has."""
    wanted = frozenset(term.term for term in query.terms if term.own and term.name)
    return len(wanted.intersection(said)) / len(wanted) if wanted else 1.0


def _few(query: Query) -> bool:
    """Whether a question has hardly a word: "how much did the ferry cost" is not about a dam."""
    return len(_heavy(query)) <= _FEW


def _heavy(query: Query) -> list[Term]:
    """The question's own words that a sentence has to share. Of a year the article's date tells as well; and where
    other words are left, in place of the sort of thing asked for the answer stands ("which city": "in Lyon")."""
    own = [term for term in query.terms if term.own and term.weight == 1.0 and not _YEAR.fullmatch(term.term)]
    sort = frozenset(terms(query.wanted.focus)) if query.wanted.kind in _SORTED else frozenset[str]()
    others = [term for term in own if term.term not in sort]
    return others if len(others) >= _LEFT else own


def _years(query: Query, article: Article, said: Collection[str]) -> bool:
    """Whether each year of the question is told, or is the article's own: reports do not write the year they are of."""
    asked = {term.term for term in query.terms if term.own and _YEAR.fullmatch(term.term)}
    at = article.published_at
    return at is None or asked <= {*said, str(at.year)}


def _close(query: Query, told: Mapping[str, float]) -> bool:
    """Whether enough of the question's own words stand near: of hardly any, more than half."""
    return not _few(query) or told["near"] > _LEAST_NEAR


def _figures(query: Query, said: Collection[str]) -> bool:
    """Whether each number of the question stands in the article."""
    return all(term.term in said for term in query.terms if term.own and term.term[:1].isdigit())
