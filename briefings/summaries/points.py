"""The three to five things that a reader should know of a story, each a sentence of an outlet with its receipt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.model import Article, Facts, Point, Span
from briefings.text import Sentence, folded, furniture, sentences, words


def points(
    articles: Sequence[Article], facts: Mapping[str, Facts] | None, *, most: int = 5, told: Sequence[str] = ()
) -> tuple[Point, ...]:
    """Three to five points of a story, in reading order; `told` are texts whose repetition is no point."""
    seen = [_terms(text) for text in told]
    chosen: list[Point] = []
    for article, sentence in _candidates(articles):
        terms = _terms(sentence.text)
        if len(chosen) < most and not any(_overlap(terms, other) > 0.6 for other in seen):
            seen.append(terms)
            span = Span(article_id=article.id, start=sentence.start, end=sentence.end)
            chosen.append(Point(text=sentence.text, spans=(span,)))
    return tuple(chosen)


def summarize(articles: Sequence[Article], *, most: int = 3) -> tuple[Point, ...]:
    """What `nutgraf summarize` prints: the points of one article or story, without glosses."""
    return points(articles, None, most=most)


def _candidates(articles: Sequence[Article]) -> list[tuple[Article, Sentence]]:
    ranked = [
        (rank, article.id, article, sentence)
        for article in articles
        for rank, sentence in enumerate(sentences(article.text)[:12])
        if not furniture(sentence.text) and len(words(sentence.text)) >= 6 and "?" not in sentence.text
    ]
    return [(article, sentence) for _, _, article, sentence in sorted(ranked, key=lambda item: item[:2])]


def _terms(text: str) -> frozenset[str]:
    return frozenset(folded(word.text) for word in words(text))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))
