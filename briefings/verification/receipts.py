"""The strict check for everything of our own that is shown: it stands, word for word, where its receipt says."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from briefings.facts import dates
from briefings.model import Article, Date, Gloss, Point, Quote, Span, Unsupported, Verdict
from briefings.text import folded
from briefings.verification.claims import Claim
from briefings.verification.lexicon import HEDGES, LIMITS, NEGATIONS, SAYING
from briefings.verification.sources import Sources
from briefings.verification.vetoes import vetoes

_PIECE = re.compile(r"[^\W_]+|[%‰$£€¥°§]")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_NEAR = 60  # code points that hold the word beside a place
_PRONOUNS = frozenset(("he", "she"))
_KEPT = NEGATIONS | HEDGES | LIMITS | SAYING


def receipted(point: Point, articles: Mapping[str, Article]) -> Verdict:
    """Whether a point stands in its receipts.

    Each of its words stands in its first span in the same order and as written; what was left out of it is no "not",
    "about", "may" or "said"; its figures, quotes, names and dates are whole and in their places; each further span and
    each gloss has something that backs it. The score is 1 or 0.
    """
    return _verdict(_point(point, articles))


def check_quote(quote: Quote, articles: Mapping[str, Article]) -> Verdict:
    """Whether a quote stands verbatim at its span between marks, and its speaker's name and role at theirs."""
    return _verdict(_quote(quote, articles))


def _verdict(found: Iterable[Unsupported]) -> Verdict:
    against = tuple(found)
    return Verdict(supported=not against, score=0.0 if against else 1.0, unsupported=against)


def _point(point: Point, articles: Mapping[str, Article]) -> Iterator[Unsupported]:
    standing = [at(span, articles) for span in point.spans]
    if not standing or None in standing:
        yield Unsupported(kind="gist", text=point.text)
        return
    first, article = standing[0] or "", articles[point.spans[0].article_id]
    if point.text != first:
        yield from _shortened(point.text, first, article)
    for gloss in point.glosses:
        if not _backed(gloss, point.text, articles):
            yield Unsupported(kind="date" if any(c.isdigit() for c in gloss.text) else "name", text=gloss.text)


def _shortened(text: str, standing: str, article: Article) -> Iterator[Unsupported]:
    """What a deletion made untrue."""
    left_out = _left_out(text, standing)
    if left_out is None:
        yield Unsupported(kind="order", text=text)
        return
    yield from (Unsupported(kind="negation", text=word) for word in left_out if folded(word) in _KEPT)
    receipt = Article(id=article.id, text=standing, language=article.language)
    yield from vetoes(Claim.of(text, article.language), Sources.of((receipt,)))


def _left_out(text: str, standing: str) -> list[str] | None:
    """The words of the receipt that the text lacks; None where its words do not stand there in this order.

    A word that opens the text may have got its capital there.
    """
    wanted, rest = _PIECE.findall(text), iter(_PIECE.findall(standing))
    missing: list[str] = []
    for number, word in enumerate(wanted):
        for other in rest:
            if other == word or (number == 0 and other == word[:1].lower() + word[1:]):
                break
            missing.append(other)
        else:
            return None
    return [*missing, *rest] if wanted else None


def _backed(gloss: Gloss, text: str, articles: Mapping[str, Article]) -> bool:
    """Whether a gloss is the name at its span, of whom a word beside it speaks, or the date meant there."""
    standing = at(gloss.span, articles)
    if standing is None or not 0 <= gloss.at <= len(text):
        return False
    article = articles[gloss.span.article_id]
    if standing == gloss.text:
        before = _last(text[: gloss.at])
        return (
            before.casefold() in _PRONOUNS
            or before in _PIECE.findall(gloss.text)
            or _completes(gloss.span, article.text, before, _first(text[gloss.at :]))
        )
    return _same_date(gloss, article)


def _completes(span: Span, source: str, before: str, after: str) -> bool:
    """Whether a part of a name stands in the source beside the word that it stands beside in the text."""
    follows = _first(source[span.end : span.end + _NEAR])
    return (after != "" and after == follows) or (before != "" and before == _last(source[: span.start]))


def _first(text: str) -> str:
    return str(next(iter(_PIECE.findall(text)), ""))


def _last(text: str) -> str:
    return str((_PIECE.findall(text[-_NEAR:]) or [""])[-1])


def _same_date(gloss: Gloss, article: Article) -> bool:
    found = dates(article, since=gloss.span.start, until=gloss.span.end)
    return any(gloss.text in _spoken(each, article) for each in found if each.span == gloss.span)


def _spoken(found: Date, article: Article) -> Iterator[str]:
    """A date's value as a reader says it, "3 February 2025"; without its year in the year of the article; its year."""
    known = article.published_at.year if article.published_at else None
    if week := _WEEK.fullmatch(found.value):
        year, number = int(week[1]), int(week[2])
        opens = date.fromisocalendar(year, number, 1)
        yield f"week of {opens.day} {month_name[opens.month]} {opens.year}"
        if known == opens.year:
            yield f"week of {opens.day} {month_name[opens.month]}"
        return
    parts = found.value.split("-") if found.value else []
    if not all(part.isdigit() for part in parts) or not parts:
        return
    month = [month_name[int(parts[1])]] if len(parts) > 1 else []
    day = [str(int(parts[2]))] if len(parts) > 2 else []
    yield " ".join((*day, *month, parts[0]))
    yield parts[0]
    if month and known == int(parts[0]):
        yield " ".join((*day, *month))


def _quote(quote: Quote, articles: Mapping[str, Article]) -> Iterator[Unsupported]:
    if not quote.text or at(quote.span, articles) != quote.text:
        yield Unsupported(kind="quote", text=quote.text)
    speaker = quote.speaker
    if speaker is None:
        return
    if at(speaker.name_span, articles) != speaker.name or at(speaker.mention, articles) is None:
        yield Unsupported(kind="speaker", text=speaker.name)
    if speaker.role and (not speaker.role_span or at(speaker.role_span, articles) != speaker.role):
        yield Unsupported(kind="speaker", text=speaker.role)


def at(span: Span, articles: Mapping[str, Article]) -> str | None:
    """What stands at a span; None where its article is not among these or it runs out of the text."""
    article = articles.get(span.article_id)
    if article is None or not 0 <= span.start < span.end <= len(article.text):
        return None
    return article.text[span.start : span.end]


def titles(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles' titles, as articles of their own: what a headline is held against first."""
    return tuple(
        Article(id=article.id, text=article.title, language=article.language) for article in articles if article.title
    )
