"""The strict check for everything of our own that is shown: it stands in its receipt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefings.model import Article, Point, Quote, Span, Unsupported, Verdict
from briefings.verification.claims import Claim
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token, tokens
from briefings.verification.vetoes import vetoes


def receipted(point: Point, articles: Mapping[str, Article]) -> Verdict:
    """Whether a point's words stand in its first span in the same order and each gloss in its own."""
    found = list(_point(point, articles))
    return Verdict(supported=not found, score=0.0 if found else 1.0, unsupported=tuple(found))


def check_quote(quote: Quote, articles: Mapping[str, Article]) -> Verdict:
    """Whether a quote stands verbatim at its span, and its speaker's name and role at theirs."""
    found = list(_quote(quote, articles))
    return Verdict(supported=not found, score=0.0 if found else 1.0, unsupported=tuple(found))


def check_headline(headline: str, articles: Sequence[Article]) -> Verdict:
    """Whether a headline is an article's own title, or its facts stand in the articles' titles and texts."""
    found: list[Unsupported] = []
    if not any(headline.strip() == article.title.strip() for article in articles):
        found += vetoes(Claim.of(headline, articles[0].language), Sources.of(articles)) if articles else ()
    return Verdict(supported=not found, score=0.0 if found else 1.0, unsupported=tuple(found))


def _point(point: Point, articles: Mapping[str, Article]) -> Iterator[Unsupported]:
    standing = [at(span, articles) for span in point.spans]
    if not standing or None in standing or not _in_order(tokens(point.text), tokens(standing[0] or "")):
        yield Unsupported(kind="order", text=point.text)
    for gloss in point.glosses:
        if not at(gloss.span, articles):
            yield Unsupported(kind="name", text=gloss.text)


def _quote(quote: Quote, articles: Mapping[str, Article]) -> Iterator[Unsupported]:
    if at(quote.span, articles) != quote.text:
        yield Unsupported(kind="quote", text=quote.text)
    speaker = quote.speaker
    if speaker and at(speaker.name_span, articles) != speaker.name:
        yield Unsupported(kind="speaker", text=speaker.name)
    if speaker and speaker.role and (not speaker.role_span or at(speaker.role_span, articles) != speaker.role):
        yield Unsupported(kind="speaker", text=speaker.role)


def at(span: Span, articles: Mapping[str, Article]) -> str | None:
    """What stands at a span; None where its article is not among these or it runs out of the text."""
    article = articles.get(span.article_id)
    if article is None or not 0 <= span.start < span.end <= len(article.text):
        return None
    return article.text[span.start : span.end]


def _in_order(words: Sequence[Token], standing: Sequence[Token]) -> bool:
    left = iter(token.form for token in standing)
    return bool(words) and all(word.form in left for word in words)
