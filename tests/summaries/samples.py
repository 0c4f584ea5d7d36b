"""Reports of one invented event, in our own words, and the facts that the glosses need."""

from __future__ import annotations

from datetime import UTC, datetime

from briefings.model import Article, Date, Facts, Figure, Name, Quote, Span, Speaker

BORDER = """Ana Velarde announced the deployment together with a one-month pause on Norland tariffs against Costaverde.

Costaverdean President Ana Velarde has agreed to post 10,000 members of the National Guard along the river border \
to stop the smuggling of synthetic drugs into Norland.

Velarde first spoke of the move in a message on Monday.

“Costaverde will send 10,000 guards to the river at once,” she said.

Before the deal, around 2,500 Norland soldiers stood on the border, and around 4,500 reservists from several \
provinces helped the police of the southern province.

Last week, Norland's defence minister, Paul Hastings, refused to rule out a strike on the cartels.

“All options will be on the table,” Hastings said.

Asked about those words, Velarde answered, “Sovereignty is not for sale.”

By Mira Halloran"""


def article(text: str, **kwargs: object) -> Article:
    return Article(**{"id": "a", "text": text, **kwargs})  # type: ignore[arg-type]


def span(text: str, part: str, *, nth: int = 0, article_id: str = "a") -> Span:
    """Where a part of a text stands."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(part, start + 1)
    return Span(article_id=article_id, start=start, end=start + len(part))


def name(text: str, part: str, *, full: str, nth: int = 0) -> Name:
    return Name(span=span(text, part, nth=nth), text=part, kind="person", full=full)


def day(text: str, part: str, value: str, *, relative: bool = True) -> Date:
    return Date(span=span(text, part), text=part, value=value, relative=relative)


def figure(text: str, number: str, phrase: str, unit: str = "", *, article_id: str = "a") -> Figure:
    at = span(text, phrase, article_id=article_id)
    where = Span(article_id=article_id, start=at.start, end=at.start + len(number))
    return Figure(span=where, text=number, unit=unit, phrase=at)


def quote(text: str, said: str, mention: str, speaker: str, *, certain: bool = True, role: str = "") -> Quote:
    """A quote whose speaker is mentioned right after it (or right before, if not found after)."""
    where = span(text, said)
    near = text.find(mention, where.end)
    start = near if near >= 0 else text.rindex(mention, 0, where.start)
    return Quote(
        span=where,
        text=said,
        speaker=Speaker(
            name=speaker,
            name_span=span(text, speaker),
            mention=Span(article_id="a", start=start, end=start + len(mention)),
            role=role,
            role_span=span(text, role) if role else None,
        ),
        certain=certain,
    )


PUBLISHED = datetime(2026, 2, 4, 8, tzinfo=UTC)
NO_FACTS = Facts()
