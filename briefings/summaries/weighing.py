"""How likely an editor's summary names a term of the story: what a sentence is worth that carries it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import exp, log

from briefings.model import Article
from briefings.summaries.candidates import Reading, read
from briefings.summaries.terms import terms
from briefings.weights import POINTS

Signs = Mapping[str, float]


def signs(readings: Sequence[Reading]) -> dict[str, Signs]:
    """For each term what tells of its importance: how often, how early, what kind, in how many outlets and titles."""
    times: Counter[str] = Counter()
    outlets: Counter[str] = Counter()
    titles: Counter[str] = Counter()
    first: dict[str, int] = {}
    for reading in readings:
        outlets.update({term for said in reading.terms for term in said.all})
        titles.update(terms(reading.article.title).all)
        for place, said in enumerate(reading.terms):
            times.update(said.all)
            for term in said.all:
                first[term] = min(first.get(term, place), place)
    names = {term for reading in readings for said in reading.terms for term in said.names}
    figures = {term for reading in readings for said in reading.terms for term in said.figures}
    sentences = sum(len(reading.terms) for reading in readings)
    return {
        term: {
            "times": log(count),
            "share": count / sentences,
            "first": float(first[term] == 0),
            "lead": float(first[term] < 3),
            "head": float(first[term] < 7),
            "name": float(term in names),
            "figure": float(term in figures),
            "title": titles[term] / len(readings),
            "outlets": (outlets[term] - 1) / max(1, len(readings) - 1),
        }
        for term, count in times.items()
    }


@lru_cache(maxsize=8)
def study(articles: tuple[Article, ...]) -> tuple[tuple[Reading, ...], Mapping[str, float]]:
    """The articles of a story as read, in order of id, and its terms' worth; kept, since each part of a story asks."""
    readings = tuple(read(article) for article in sorted(articles, key=lambda article: article.id))
    if not all(reading.stopgap for reading in readings):
        readings = tuple(replace(each, candidates=()) if each.stopgap else each for each in readings)
    return readings, worths(readings)


def worths(readings: Sequence[Reading], weights: Mapping[str, float] = POINTS) -> dict[str, float]:
    """Each term's probability of being in a summary, raised for names and figures: those are what readers keep."""
    worth = {}
    for term, sign in signs(readings).items():
        logit = several(sign, weights) if len(readings) > 1 else one(sign, weights)
        worth[term] = (weights["key_fact"] if sign["name"] or sign["figure"] else 1.0) / (1 + exp(-logit))
    return worth


def one(sign: Signs, weights: Mapping[str, float]) -> float:
    """The log odds that a term of one article is in its summary."""
    return body(sign, weights) + weights["title"] * sign["title"]


def several(sign: Signs, weights: Mapping[str, float]) -> float:
    """The log odds that a term of several outlets' reports is in the story's summary."""
    return (
        weights["several_base"]
        + weights["several_body"] * body(sign, weights)
        + weights["several_title"] * sign["title"]
        + weights["several_outlets"] * sign["outlets"]
    )


def body(sign: Signs, weights: Mapping[str, float]) -> float:
    """The log odds by what the text alone tells."""
    return weights["base"] + sum(weights[name] * sign[name] for name in BODY)


BODY = ("times", "share", "first", "lead", "head", "name", "figure")
