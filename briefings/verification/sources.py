"""What verifying needs to know of the articles, worked out once and used for every sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log

from briefings.model import Article
from briefings.text import folded, sentences
from briefings.verification.tokens import Token, mended, tokens

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST = 120  # tokens: what has no full stop for longer is taken in parts
_POSTINGS = 4000  # sentences looked at for one claim, rarest words first


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source (of `article`), with the set of its forms and of its stems."""

    article: int
    tokens: tuple[Token, ...]
    forms: frozenset[str]
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sources:
    """Articles read for verifying: their sentences, and in which of them each form stands.

    `numbers` are figures without their units, `lowered` words that some sentence has in lower case, `initials` those
    of names of several words; `spaced` and `plain` each text folded, with its punctuation and without it.
    """

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    where: Mapping[str, Sequence[int]]
    stems: frozenset[str]
    numbers: frozenset[str]
    lowered: frozenset[str]
    initials: frozenset[str]
    spaced: tuple[str, ...]
    plain: tuple[str, ...]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> Sources:
        """Read the articles; the last few readings are kept."""
        return _read(tuple(articles))

    def weight(self, form: str) -> float:
        """How much a word tells: the logarithm of how few of the sentences have it."""
        return log((len(self.passages) + 1) / (len(self.where.get(form, ())) + 0.5))

    def nearest(self, claim: Sequence[Token], most: int) -> list[int]:
        """The sentences that share most with a claim by weight, best first."""
        found: defaultdict[int, float] = defaultdict(float)
        looked = 0
        for form in sorted({token.form for token in claim}, key=lambda form: (len(self.where.get(form, ())), form)):
            places = self.where.get(form, ())
            looked += len(places)
            if looked > _POSTINGS and found:
                break
            for number in places[:_POSTINGS]:
                found[number] += self.weight(form)
        return sorted(found, key=lambda number: (-found[number], number))[:most]


@lru_cache(maxsize=16)
def _read(articles: tuple[Article, ...]) -> Sources:
    passages = tuple(chain.from_iterable(_passages(number, article) for number, article in enumerate(articles)))
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for form in passage.forms:
            where[form].append(number)
    every = [token for passage in passages for token in passage.tokens]
    return Sources(
        articles=articles,
        passages=passages,
        where=dict(where),
        stems=frozenset(token.stem for token in every),
        numbers=frozenset(token.form.partition(" ")[0] for token in every if token.kind == "figure"),
        lowered=frozenset(token.form for token in every if token.kind != "name"),
        initials=frozenset(_initials(passages)),
        spaced=tuple(spaced(article.text) for article in articles),
        plain=tuple(plain(article.text) for article in articles),
    )


def _initials(passages: Iterable[Passage]) -> Iterator[str]:
    """Those of two to five capitalised words in a row, small words between them left out."""
    for passage in passages:
        row = ""
        for token in passage.tokens:
            row = (
                row + token.form[0]
                if token.kind == "name"
                else row
                if token.form in ("of", "the", "and", "for")
                else ""
            )
            for size in range(2, min(5, len(row)) + 1):
                yield row[-size:]


def _passages(number: int, article: Article) -> Iterator[Passage]:
    text = mended(article.text)
    found = tokens(text, article.language)
    at = 0
    for sentence in sentences(text):
        first = at
        while at < len(found) and found[at].start < sentence.end:
            at += 1
        for start in range(first, at, _LONGEST):
            part = found[start : min(at, start + _LONGEST)]
            yield Passage(number, part, frozenset(t.form for t in part), frozenset(t.stem for t in part))


def spaced(text: str) -> str:
    """The text folded, with single spaces, for finding words as they stand."""
    return " ".join(folded(text).split())


def plain(text: str) -> str:
    """The words of a text folded, each between single spaces."""
    return f" {' '.join(_WORD.findall(folded(text)))} "
