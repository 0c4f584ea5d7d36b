"""Briefings to lay out: a plain one, one seen before, and one whose texts try to be more than text."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from briefings.model import (
    Article,
    Briefing,
    Coverage,
    Difference,
    Failure,
    Figure,
    Gloss,
    Point,
    Quote,
    Span,
    Speaker,
    Statement,
    Story,
)

NOW = datetime(2026, 2, 3, 7, 30, tzinfo=UTC)
_BRIDGE = (
    "The county closed the Tarn bridge on Monday after inspectors found 14 cracks. “Nobody was at risk,” said county "
    "engineer Sofie Dahl. Some 12,000 cars use the bridge each day."
)
_BRIDGE_TOO = "Inspectors found about 16 cracks in the Tarn bridge, the road agency said."
_HOSTILE = "<script>alert(1)</script> @everyone paid [5 euros](javascript:alert(1)) & *more* for `it`."


def span(article: Article, text: str) -> Span:
    start = article.text.index(text)
    return Span(article_id=article.id, start=start, end=start + len(text))


def figure(article: Article, text: str, value: int, unit: str) -> Figure:
    at = span(article, text)
    phrase = Span(article_id=article.id, start=at.start, end=at.end + 1 + len(unit))
    return Figure(span=at, text=text, value=Decimal(value), unit=unit, phrase=phrase)


def article(number: int, text: str, *, outlet: str, title: str = "", url: str = "") -> Article:
    at = NOW.replace(hour=number)
    url = url or f"https://outlet-{number}.example/report"
    return Article(
        id=f"a{number}.1", key=f"a{number}", text=text, url=url, title=title, outlet=outlet, published_at=at, seen_at=at
    )


def said_at_the_bridge(report: Article) -> Quote:
    name = span(report, "Sofie Dahl")
    return Quote(
        span=span(report, "Nobody was at risk,"),
        text="Nobody was at risk,",
        speaker=Speaker(
            name="Sofie Dahl",
            name_span=name,
            mention=name,
            role="county engineer",
            role_span=span(report, "county engineer"),
        ),
        certain=True,
    )


def bridge() -> Story:
    first = article(5, _BRIDGE, outlet="The Harbour Post", title="Tarn bridge closed after inspectors find 14 cracks")
    second = article(6, _BRIDGE_TOO, outlet="Meridian Wire", title="Tarn bridge shut")
    opening, closing = _BRIDGE.split("“", maxsplit=1)[0].strip(), "Some 12,000 cars use the bridge each day."
    fourteen, sixteen = figure(first, "14", 14, "cracks"), figure(second, "about 16", 16, "cracks")
    return Story(
        id="bridge",
        headline=first.title,
        headline_article=first.id,
        articles=(first, second),
        points=(
            Point(
                text=opening,
                spans=(span(first, opening), span(second, _BRIDGE_TOO)),
                glosses=(Gloss(at=opening.index(" after"), text="2 February", span=span(first, "Monday")),),
                emphasis=((opening.index("14"), opening.index("14 cracks") + 9),),
            ),
            Point(text=closing, spans=(span(first, closing),), emphasis=((5, 16),)),
        ),
        quote=said_at_the_bridge(first),
        figures=(fourteen,),
        differs=(
            Difference(
                about="cracks",
                statements=(
                    Statement(figure=sixteen, outlet="Meridian Wire", at=second.published_at),
                    Statement(figure=fourteen, outlet="The Harbour Post", at=first.published_at),
                ),
            ),
        ),
    )


def hostile() -> Story:
    title = "<b>Bold</b> & *starred* # [title](javascript:alert(1)) @everyone"
    only = article(4, _HOSTILE, outlet="<i>Outlet</i>", title=title, url="javascript:alert(1)")
    return Story(
        id="hostile",
        headline=only.title,
        headline_article=only.id,
        articles=(only,),
        points=(Point(text=_HOSTILE, spans=(span(only, _HOSTILE),)),),
    )


def told_before() -> Story:
    only = article(3, "The ferry sails again.", outlet="The Harbour Post", title="Ellery ferry sails again")
    return Story(
        id="ferry",
        headline=only.title,
        headline_article=only.id,
        articles=(only,),
        points=(Point(text=only.text, spans=(span(only, only.text),)),),
        new=False,
        told_at=NOW.replace(hour=4),
    )


def briefing(*stories: Story) -> Briefing:
    failed = Failure(url="https://x.example/rss", error="answers 404", cure="check its address")
    return Briefing(
        title="World",
        since=NOW.replace(day=2),
        until=NOW,
        coverage=Coverage(feeds=3, failed=(failed,), articles=31, outlets=3),
        stories=stories,
    )
