"""Which sentence of the likeliest articles answers, by signs that are read off it, its neighbours and its title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefings.model import Article
from briefings.passages.answers import NUMBER, holds, names
from briefings.passages.query import Query
from briefings.passages.terms import terms
from briefings.passages.weighing import Ranked, address
from briefings.summaries.candidates import Candidate, Reading, read
from briefings.weights import QUESTIONS

MOST_READ = 4  # articles whose sentences are weighed: what answers stands in the first of them or nowhere
_REGION = 30  # sentences of an article that may answer
_FIRST = 3
_NAMING = frozenset(("person", "place", "name", "plain", "speaker"))

Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may answer: its candidate for a point, its article's rank, its signs and their sum.

    `near` are the terms in it, in the sentence before it and in the title above it.
    """

    candidate: Candidate
    rank: int
    signs: Signs
    score: float
    near: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate with the terms around it."""

    candidate: Candidate
    rank: int
    said: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    answers: frozenset[str]


def sentences(query: Query, found: Sequence[Ranked]) -> list[Sentence]:
    """The sentences of the best articles, best first."""
    weighed = [(weigh(signs), place, signs) for place, signs in signs_of(query, found[:MOST_READ])]
    weighed.sort(key=lambda each: (-each[0], each[1].rank, each[1].candidate.start))
    return [Sentence(place.candidate, place.rank, signs, score, near(place)) for score, place, signs in weighed]


def weigh(signs: Signs, weights: Mapping[str, float] = QUESTIONS) -> float:
    """The score of a sentence by its signs."""
    return sum(weights.get(f"sentence.{name}", 0.0) * value for name, value in signs.items())


def signs_of(query: Query, found: Sequence[Ranked]) -> list[tuple[_Place, Signs]]:
    """Each sentence with what tells of it; what articles agree on is a sign too, so they are read together."""
    places = [place for rank, each in enumerate(found) for place in _places(query, each.article, rank)]
    spread: dict[str, set[int]] = {}
    votes: dict[str, float] = defaultdict(float)
    for place in places:
        about = _covered(query, place.said | place.before | _head(place.candidate.article))
        for answer in place.answers:
            spread.setdefault(answer, set()).add(place.rank)
            votes[answer] += found[place.rank].share * about**2
    most = max(votes.values(), default=1.0) or 1.0
    return [(place, _signs(query, place, found, spread=spread, votes=votes, most=most)) for place in places]


def _places(query: Query, article: Article, rank: int) -> Iterator[_Place]:
    reading, said = _read(article)
    nothing = frozenset[str]()
    for candidate in reading.candidates:
        number = candidate.sentence
        yield _Place(
            candidate=candidate,
            rank=rank,
            said=said[number],
            before=said[number - 1] if number else nothing,
            after=said[number + 1] if number + 1 < len(said) else nothing,
            answers=frozenset(_answers(query, candidate.text)),
        )


def _answers(query: Query, text: str) -> Iterator[str]:
    """The terms of what in a sentence could be the answer."""
    if query.wanted.kind == "figure":
        yield from (found[0].strip(" ,.").casefold() for found in NUMBER.finditer(text))
    elif query.wanted.kind in _NAMING:
        for name in names(text, query.asked):
            yield from (term for term in terms(name) if term and term not in query.asked)


def _signs(
    query: Query, place: _Place, found: Sequence[Ranked], *, spread: Mapping[str, Collection[int]],
    votes: Mapping[str, float], most: float,
) -> Signs:  # fmt: skip
    ranked, candidate = found[place.rank], place.candidate
    head = _head(ranked.article)
    around = near(place)
    held = holds(query.wanted, candidate.text, query.asked)
    said, about = _covered(query, place.said), _covered(query, around)
    vote = max((votes[each] for each in place.answers), default=0.0) / most
    fresh = _address(ranked.article) - query.asked
    return {
        "asks": _covered(query, place.said, asks=True),
        "about": about,
        "window": _covered(query, place.said | place.before | place.after),
        "holds": held,
        "holds_said": held * said,
        "holds_about": held * about,
        "holds_vote": held * vote,
        "first": float(candidate.rank == 0),
        "early": float(candidate.rank < _FIRST),
        "article": ranked.score - found[0].score,
        "share": ranked.share,
        "top": float(place.rank == 0),
        "speech": candidate.speech,
        "missing": max((rarity for term, rarity in query.rarity.items() if term not in around), default=0.0),
        "headed": float(bool(place.answers & (head | fresh))),
        "outlets": max((len(spread[each]) for each in place.answers), default=0) / MOST_READ,
        "address": len(fresh & place.said) / max(1, len(fresh)),
    }


def near(place: _Place) -> frozenset[str]:
    """The terms of a sentence, of the one before it, and of the title."""
    return place.said | place.before | _head(place.candidate.article)


def _covered(query: Query, said: Collection[str], *, asks: bool = False) -> float:
    """The share of the question's weight (or of the sentence that asks) that these terms have."""
    wanted = [term.term for term in query.terms if term.asks or not asks]
    total = sum(query.rarity[term] for term in wanted)
    return sum(query.rarity[term] for term in wanted if term in said) / total if total else 0.0


@lru_cache(maxsize=256)
def _read(article: Article) -> tuple[Reading, tuple[frozenset[str], ...]]:
    reading = read(article, region=_REGION)
    return reading, tuple(frozenset(filter(None, terms(sentence.text))) for sentence in reading.sentences)


@lru_cache(maxsize=1024)
def _head(article: Article) -> frozenset[str]:
    return frozenset(filter(None, terms(article.title)))


@lru_cache(maxsize=1024)
def _address(article: Article) -> frozenset[str]:
    return frozenset(filter(None, terms(address(article.url))))
