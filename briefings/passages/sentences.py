"""Which sentence of the likeliest articles answers, by signs that are read off it, its neighbours and its title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from briefings.model import Article
from briefings.passages.answers import holds, names, numbers
from briefings.passages.query import Query, Term
from briefings.passages.terms import COUNTRY_OF, terms
from briefings.passages.weighing import Ranked
from briefings.stories import is_aside, kind
from briefings.summaries.candidates import Candidate, Reading, read
from briefings.summaries.terms import Terms
from briefings.urls import headed, words
from briefings.weights import QUESTIONS

MOST_READ = 6  # articles whose sentences are weighed: what answers stands in the first of them or nowhere
_SHORTEST = 4  # words of one: "Its shares fell 7 percent" answers
_REGION = 50  # sentences of an article that may answer
_HOPELESS = 0.02  # of the first article's share
_FIRST = 3
_NAMED = re.compile(r"(?<=\s)[A-Z][\w’'-]*")
_NOTHING = frozenset[str]()
_NAMING = frozenset(("person", "place", "name", "plain", "speaker"))

Signs = dict[str, float]


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
class Place:
    """A candidate with what of its signs its article and the question alone tell.

    `answers` are terms of what in it could be the answer, `near` those in it, in the sentence before it and in the
    title, `about` the share of the question's weight that these have.
    """

    candidate: Candidate
    answers: frozenset[str]
    near: frozenset[str]
    about: float
    signs: Signs


@dataclass(frozen=True, slots=True)
class _Weights:
    """Terms with their rarity, and the sum of it."""

    terms: Sequence[tuple[Term, float]]
    total: float

    def covered(self, said: Set[str]) -> float:
        """The share of the weight of these terms that is said, in the same words or in others used alike."""
        return sum([rarity * term.stands(said) for term, rarity in self.terms]) / self.total if self.total else 0.0

    def added(self, said: Set[str], known: Set[str]) -> float:
        """The share of it that is said and was not known."""
        new = (rarity * max(0.0, term.stands(said) - term.stands(known)) for term, rarity in self.terms)
        return sum(new) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question weighs: its terms, those of the sentence that asks, those that some text has; and what is said of
    who is asked for."""

    query: Query
    all: _Weights
    asking: _Weights
    known: _Weights
    doing: Term
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Above:
    """What stands above an article's sentences: terms of its title, of its address if not asked with, of its lead."""

    title: frozenset[str]
    fresh: frozenset[str]
    lead: frozenset[str]


def sentences(query: Query, found: Sequence[Ranked]) -> list[Sentence]:
    """The sentences of the best articles, best first."""
    return ordered(signs_of(query, likely(found)))


def ordered(known: Iterable[tuple[int, Place, Signs]], weights: Mapping[str, float] = QUESTIONS) -> list[Sentence]:
    """Sentences by what tells of them, best first."""
    weighed = [(weigh(signs, weights), rank, place, signs) for rank, place, signs in known]
    weighed.sort(key=lambda each: (-each[0], each[1], each[2].candidate.start))
    return [Sentence(place.candidate, rank, signs, score, place.near) for score, rank, place, signs in weighed]


def likely(found: Sequence[Ranked]) -> Sequence[Ranked]:
    """The articles worth reading: those that are no hopeless seconds to the first. Reports, where there are any.

    What a columnist demands, or a quiz asks, is no answer, and a line of a live blog says too little.
    """
    reports = list(islice((each for each in found if _reports(each.article)), MOST_READ)) or found[:MOST_READ]
    return [each for each in reports if each.share >= _HOPELESS * reports[0].share]


def _reports(article: Article) -> bool:
    return kind(article) != "opinion" and not is_aside(article.title)


def weigh(signs: Signs, weights: Mapping[str, float] = QUESTIONS) -> float:
    """The score of a sentence by its signs."""
    return sum(weights.get(f"sentence.{name}", 0.0) * value for name, value in signs.items())


def candidates(article: Article) -> Sequence[Candidate]:
    """The sentences of an article that may answer something."""
    return _read(article)[0].candidates


def places(query: Query, article: Article) -> tuple[Place, ...]:
    """The sentences of an article that may answer."""
    reading, said = _read(article)
    lead = said[reading.candidates[0].sentence] if reading.candidates else _NOTHING
    above = _Above(_terms(headed(article.title, article.url)), _terms(words(article.url)) - query.asked, lead)
    weighed = _asked(query)
    return tuple(_place(weighed, above, said, candidate) for candidate in reading.candidates)


def signs_of(
    query: Query, found: Sequence[Ranked], *, read: Callable[[Query, Article], Sequence[Place]] = places
) -> list[tuple[int, Place, Signs]]:
    """Each sentence with its article's rank and with what tells of it; what articles agree on is a sign too."""
    known = [(rank, place) for rank, each in enumerate(found) for place in read(query, each.article)]
    spread: dict[str, set[int]] = {}
    votes: dict[str, float] = defaultdict(float)
    for rank, place in known:
        for answer in place.answers:
            spread.setdefault(answer, set()).add(rank)
            votes[answer] += found[rank].share * place.about**2
    most = max(votes.values(), default=1.0) or 1.0
    return [(rank, place, _signs(place, rank, found, spread=spread, votes=votes, most=most)) for rank, place in known]


def _place(asked: _Asked, above: _Above, said: Sequence[frozenset[str]], candidate: Candidate) -> Place:
    """A sentence beside its neighbours and below what stands above it."""
    query, number = asked.query, candidate.sentence
    own = said[number]
    before = said[number - 1] if number else _NOTHING
    after = said[number + 1] if number + 1 < len(said) else _NOTHING
    near = own | before | above.title
    around = near | above.lead
    answers = frozenset(_answers(query, candidate.text, asked.asked))
    # a name that the question does not give is its answer: to look for names once more tells nothing new
    held = float(bool(answers)) if query.wanted.kind == "name" else holds(query.wanted, candidate.text, asked.asked)
    about, covered = asked.all.covered(around), asked.all.covered(own)
    return Place(
        candidate,
        answers,
        near,
        about,
        {
            "asks": asked.asking.covered(own),
            "about": about,
            "known": asked.known.covered(around),
            "window": asked.all.covered(own | before | after),
            "holds": held,
            "doing": asked.doing.stands(_done(candidate.text)) if asked.doing.term else 1.0,
            "holds_said": held * covered,
            "holds_about": held * about,
            "first": float(candidate.rank == 0),
            "first_holds": held * (candidate.rank == 0),
            "early": float(candidate.rank < _FIRST),
            "speech": candidate.speech,
            "missing": max([rarity for term, rarity in query.rarity.items() if term not in near], default=0.0),
            "headed": float(bool(answers & (above.title | above.fresh))),
            "deep": asked.all.added(own, above.title | above.lead),
            "address": len(above.fresh & own) / max(1, len(above.fresh)),
        },
    )


def _answers(query: Query, text: str, asked: frozenset[str]) -> Iterator[str]:
    """The terms of what in a sentence could be the answer."""
    if query.wanted.kind == "figure":
        yield from numbers(query.wanted, text)
    elif query.wanted.kind in _NAMING:
        for name in names(text, asked):
            yield from (term for term in terms(name) if term and term not in asked)


def _signs(
    place: Place, rank: int, found: Sequence[Ranked], *, spread: Mapping[str, Collection[int]],
    votes: Mapping[str, float], most: float,
) -> Signs:  # fmt: skip
    ranked = found[rank]
    vote = max((votes[each] for each in place.answers), default=0.0) / most
    return place.signs | {
        "holds_vote": place.signs["holds"] * vote,
        "article": ranked.score - found[0].score,
        "share": ranked.share,
        "top": float(rank == 0),
        "outlets": max((len(spread[each]) for each in place.answers), default=0) / MOST_READ,
    }


def _asked(query: Query) -> _Asked:
    return _Asked(
        query,
        all=_weights(query, query.terms),
        asking=_weights(query, [term for term in query.terms if term.asks]),
        known=_weights(query, [term for term in query.terms if term.term not in query.unknown]),
        doing=next((term for term in query.terms if term.term == query.wanted.doing), Term(query.wanted.doing, ())),
        asked=query.asked,
    )


def _weights(query: Query, some: Sequence[Term]) -> _Weights:
    terms = [(term, query.rarity[term.term]) for term in some]
    return _Weights(terms, sum(rarity for _, rarity in terms))


@lru_cache(maxsize=256)
def _read(article: Article) -> tuple[Reading, tuple[frozenset[str], ...]]:
    reading = read(article, region=_REGION, shortest=_SHORTEST, heard=_heard)
    return reading, tuple(said.all for said in reading.terms)


def _heard(sentence: str) -> Terms:
    said = _terms(sentence)
    countries = [COUNTRY_OF[term] for term in said if term in COUNTRY_OF]
    return Terms(frozenset(said.union(countries)), _NOTHING, _NOTHING)


def _done(sentence: str) -> Set[str]:
    """Its terms without names: nobody is on board a Marine Accident Board."""
    return _terms(_NAMED.sub(" ", sentence))


def _terms(text: str) -> frozenset[str]:
    return frozenset(filter(None, terms(text)))
