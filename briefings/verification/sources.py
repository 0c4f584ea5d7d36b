"""What verifying needs to know of an article, worked out once and used for every sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from briefings.model import Article
from briefings.text import sentences
from briefings.verification.tokens import Token, tokens

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """One article as its sentences' tokens, with the pairs and triples of neighbouring words that stand in it."""

    article: Article
    sentences: tuple[tuple[Token, ...], ...]
    sets: tuple[frozenset[str], ...]
    counts: Counter[str]
    pairs: frozenset[Pair]
    triples: frozenset[tuple[str, str, str]]

    def weight(self, form: str) -> float:
        """How much a word tells: the logarithm of how few of the article's sentences have it."""
        return log((len(self.sentences) + 1) / (self.counts[form] + 0.5))


@lru_cache(maxsize=32)
def source(article: Article) -> Source:
    """Read an article; the last few are kept, because its sentences are verified one after the other."""
    read = tuple(found for sentence in sentences(article.text) if (found := tokens(sentence.text)))
    sets = tuple(frozenset(token.form for token in sentence) for sentence in read)
    forms = [token.form for sentence in read for token in sentence]
    return Source(
        article=article,
        sentences=read,
        sets=sets,
        counts=Counter(form for each in sets for form in each),
        pairs=frozenset(zip(forms, forms[1:], strict=False)),
        triples=frozenset(zip(forms, forms[1:], forms[2:], strict=False)),
    )


def of(articles: Sequence[Article]) -> tuple[Source, ...]:
    """All articles read."""
    return tuple(source(article) for article in articles)
