"""A question as what is looked for: its terms with their weights, how they are written, what would answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from briefings.facts.lists import listed
from briefings.passages.asking import Wanted, proper, wanted
from briefings.passages.forms import written
from briefings.passages.otherwise import otherwise
from briefings.passages.terms import Token, terms, tokens

# Words that questions are made with, whatever they are about.
_GENERIC_WORDS = """
    week month today recently recent this many much name named called call according approximately about popular major
    iconic controversial famous prestigious wildly legendary massive severe certain wide historic highly anticipated
    beloved potential item thing type kind member announced announce said say says new following become became happen
    happened happens get got go goes take place come start starts begin begins tell know article
    news story report reported outlets
"""
_GENERIC = frozenset(term for term in terms(_GENERIC_WORDS) if term)
# Words that say which kind of answer is wanted, and nothing of what it is about.
_OF_KIND = {
    "next": frozenset(terms("next happens happen will coming")),
    "changed": frozenset(terms("changed new happened developed since yesterday today latest")),
    "differ": frozenset(
        terms("outlets outlet disagree differ differing contradict conflicting newspapers sources reports")
    ),
    "speaker": frozenset(terms("said says")),
    "words": frozenset(terms("say said")),
    "date": frozenset(terms("start starts begin begins happen happens place")),
    "reason": frozenset(terms("cause caused causes reason led prompted triggered")),
    "figure": frozenset(terms("many much long high far old tall often big large")),
}
_QUOTED = re.compile(r"[“\"]([^“”\"]*\w+\W+\w+\W+\w+[^“”\"]*)[”\"]")  # of three words: less is a title or irony
_ALIKE = 0.6  # of a term, where a report has another word for it
_LIGHT = 0.3  # of the weight of another word
_OF_CONTEXT = 0.4  # of the weight of the question's own words
_MOST_TERMS = 40  # a question of a thousand characters has more words than carry it


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a question: `phrases` are how the index is asked for it.

    `weight` is its share beside its rarity. `name` says that it is written with a capital within a sentence, `asks`
    that it stands in the sentence that asks, `own` that it is the question's and not its context's. `alike` are terms
    that reports may have in its place.
    """

    term: str
    phrases: tuple[str, ...]
    weight: float = 1.0
    name: bool = False
    asks: bool = True
    own: bool = True
    alike: frozenset[str] = frozenset()

    def stands(self, said: Set[str]) -> float:
        """How surely it stands among these terms: itself, or only by a word used alike."""
        return 1.0 if self.term in said else _ALIKE * (not self.alike.isdisjoint(said))


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `pairs` are terms that follow each other in the question, `unknown` such as no text has."""

    text: str
    wanted: Wanted
    terms: tuple[Term, ...]
    pairs: frozenset[tuple[str, str]] = frozenset()
    rarity: Mapping[str, float] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()

    @property
    def asked(self) -> frozenset[str]:
        """The terms that the question itself has: to repeat them is no answer."""
        return frozenset(term.term for term in self.terms if term.own)

    def quotes(self, sentence: str) -> bool:
        """Whether a sentence has, word for word, what the question puts between quotation marks."""
        quoted = _QUOTED.findall(self.text)
        return not quoted or all(f" {_bare(each)} " in f" {_bare(sentence)} " for each in quoted)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold().replace("’", "'").replace("'", "")))


def query(text: str, *, context: Sequence[str] = (), of: Wanted | None = None) -> Query:
    """What a question looks for; `context` are texts that it is asked about: the story's headline, earlier turns.

    `of` is what the question before asked for, where this one only says what else about it.
    """
    asks = of or wanted(text)
    beside = _OF_KIND.get(asks.kind, frozenset()) | ({"score"} if asks.unit == "score" else frozenset())
    own = {term.term: term for term in reversed(list(_terms(text))) if term.term not in beside}
    said = dict(reversed(own.items()))
    for other in context:
        for term in _terms(other):
            said.setdefault(term.term, _borrowed(term))
    order = [term for term in terms(text) if term]
    return Query(
        text=text,
        wanted=asks,
        terms=tuple(said.values())[:_MOST_TERMS],
        pairs=frozenset(pairwise(order)),
    )


def _terms(text: str) -> Iterator[Term]:
    asking = terms(proper(text))
    opened = True
    for token in tokens(text):
        if token.term:
            yield _term(token, text, opens=opened, asks=token.term in asking)
        opened = bool(re.match(r"[”\"’')]*[.?!:]", text[token.end : token.end + 3]))


def _term(token: Token, text: str, *, opens: bool, asks: bool) -> Term:
    word, generic, name = text[token.start : token.end], token.term in _GENERIC, token.capital and not opens
    return Term(
        term=token.term,
        phrases=written(word, token.term),
        weight=_LIGHT if generic else 1.0,
        name=name,
        asks=asks,
        alike=frozenset() if name or generic else otherwise(word.lower()),
    )


def _borrowed(term: Term) -> Term:
    return Term(term.term, term.phrases, term.weight * _OF_CONTEXT, term.name, asks=False, own=False)


PRONOUNS = listed("he she they it him her them his hers their its this that these those")
