"""Values as JSON-ready objects: enough in one file to check every receipt by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from briefings.model import (
    Answer,
    Article,
    Briefing,
    Correction,
    Coverage,
    Date,
    Difference,
    Facts,
    Figure,
    Name,
    Passage,
    Point,
    Quote,
    Span,
    Story,
    Verdict,
)

Object = dict[str, Any]
IMPORTED = "imported:"
"""What the key of an imported article has before the id that it was given with."""


def briefing(told: Briefing, *, timings: Mapping[str, float]) -> Object:
    """The whole briefing; `timings` are seconds by step."""
    return {
        "title": told.title,
        "since": _moment(told.since),
        "until": _moment(told.until),
        "coverage": _coverage(told.coverage),
        "stories": [story(each) for each in told.stories],
        "wrote": told.wrote,
        "timings": {step: round(seconds, 3) for step, seconds in timings.items()},
    }


def story(told: Story) -> Object:
    """One story with all its articles, so that each `sources` span can be looked up in it."""
    return {
        "id": told.id,
        "headline": told.headline,
        "headline_article": told.headline_article,
        "headline_wrote": told.headline_wrote,
        "new": told.new,
        "told_at": _moment(told.told_at),
        "points": [point(each) for each in told.points],
        "quote": told.quote and quote(told.quote),
        "quote_translation": told.quote_translation,
        "figures": [_with_source(figure(each), each.span) for each in told.figures],
        "differs": [_difference(each) for each in told.differs],
        "corrections": [_correction(each) for each in told.corrections],
        "copies": [{"article_id": copy, "of": original} for copy, original in told.copies],
        "articles": [
            *(_article(each) for each in told.articles),
            *(_article(each) | {"superseded": True} for each in told.superseded),
        ],
    }


def article(read: Article, points: Sequence[Point], known: Facts) -> Object:
    """One article that was read, with its points and facts."""
    return {
        "title": read.title,
        "outlet": read.outlet,
        "byline": read.byline,
        "url": read.url,
        "language": read.language,
        "published_at": _moment(read.published_at),
        "text": read.text,
        "points": [sole_span(each, {read.id: read.id}) for each in points],
        "facts": facts(known),
    }


def point(told: Point) -> Object:
    """A point with every receipt; `glosses` are the editor's additions, shown in square brackets; `wrote` is whose
    words they are: an "outlet"'s, then `text` stands in the first source; or a model's, verified."""
    return {
        "text": told.text,
        "new": told.new,
        "wrote": told.wrote,
        "sources": [_span(each) for each in told.spans],
        "glosses": [{"at": each.at, "text": each.text, "source": _span(each.span)} for each in told.glosses],
    }


def sole_span(told: Point, ids: Mapping[str, Any]) -> Object:
    """A point with the one span that it is cut from; `ids` are the articles' ids as they were given to us."""
    first = told.spans[0]
    return {"text": told.text, "article_id": ids[first.article_id], "start": first.start, "end": first.end}


def answer(told: Answer) -> Object:
    """An answer as `nutgraf ask --jsonl` gives it; an imported article is known by the id that it came with."""
    ids = {each.id: _given(each) for each in told.articles}
    return {
        "answer": [sole_span(point, ids) for point in told.points],
        "tone": told.tone,
        "declined": told.tone == "declined",
        "sources": [_passage(each) for each in told.sources],
    }


def _passage(found: Passage) -> Object:
    return {
        "article_id": _given(found.article),
        "url": found.article.url,
        "start": found.span.start,
        "end": found.span.end,
        "text": found.text,
        "score": round(found.score, 4),
    }


def _given(article: Article) -> str:
    return article.key.removeprefix(IMPORTED) if article.key.startswith(IMPORTED) else article.id


def facts(known: Facts) -> Object:
    """All facts of one article, each with `text == article.text[start:end]`."""
    return {
        "figures": [figure(each) for each in known.figures],
        "quotes": [quote(each) for each in known.quotes],
        "names": [_name(each) for each in known.names],
        "dates": [_date(each) for each in known.dates],
    }


def figure(known: Figure) -> Object:
    """A figure; `value` is in units of `unit`, `upper` the far end of a range."""
    given = {"value": _number(known.value), "upper": _number(known.upper), "unit": known.unit, "hedge": known.hedge}
    return _located(known.text, known.span) | {name: value for name, value in given.items() if value not in (None, "")}


def quote(known: Quote) -> Object:
    """A quote; `speaker` is who it is, `speaker_start` and `speaker_end` the mention beside the quote."""
    by = known.speaker
    return _located(known.text, known.span) | {
        "speaker": speaker(known),
        "speaker_start": by.mention.start if by else None,
        "speaker_end": by.mention.end if by else None,
        "role": by.role if by else "",
        "certain": known.certain,
        "article_id": known.span.article_id,
    }


def speaker(known: Quote) -> str | None:
    """The speaker's name, after the role where the text puts it directly before the name."""
    by = known.speaker
    if by is None:
        return None
    leads = by.role_span is not None and 0 <= by.name_span.start - by.role_span.end <= 1
    return f"{by.role} {by.name}" if leads else by.name


def verdict(found: Verdict) -> Object:
    """What a check found."""
    return {
        "supported": found.supported,
        "score": round(found.score, 4),
        "unsupported": [{"kind": each.kind, "text": each.text} for each in found.unsupported],
    }


def _coverage(known: Coverage) -> Object:
    failed = [{"url": each.url, "error": each.error, "cure": each.cure} for each in known.failed]
    return {"feeds": known.feeds, "failed": failed, "articles": known.articles, "outlets": known.outlets}


def _article(known: Article) -> Object:
    return {
        "id": known.id,
        "url": known.url,
        "outlet": known.outlet,
        "title": known.title,
        "byline": known.byline,
        "published_at": _moment(known.published_at),
        "text": known.text,
    }


def _difference(known: Difference) -> Object:
    return {
        "about": known.about,
        "figures": [
            _with_source(figure(each.figure), each.figure.span) | {"outlet": each.outlet, "at": _moment(each.at)}
            for each in known.statements
        ],
    }


def _correction(known: Correction) -> Object:
    sides = {"before": known.before, "after": known.after}
    shown = {side: _with_source(figure(each), each.span) for side, each in sides.items()}
    return {"outlet": known.outlet, "at": _moment(known.at)} | shown


def _name(known: Name) -> Object:
    return _located(known.text, known.span) | {"kind": known.kind, "full": known.full or known.text}


def _date(known: Date) -> Object:
    return _located(known.text, known.span) | {"value": known.value, "relative": known.relative}


def _located(text: str, span: Span) -> Object:
    return {"text": text, "start": span.start, "end": span.end}


def _with_source(shown: Object, span: Span) -> Object:
    return shown | {"article_id": span.article_id}


def _span(known: Span) -> Object:
    return {"article_id": known.article_id, "start": known.start, "end": known.end}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _number(value: Decimal | None) -> int | float | None:
    if value is None or value.adjusted() > 30:  # no figure of a report; as an integer it might fill the memory
        return None
    return int(value) if value == value.to_integral_value() else float(value)
