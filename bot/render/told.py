"""A briefing as a chat shows it, before any platform: a card a story, and the receipts behind one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo

from bot.blocks import (
    Bullets,
    Button,
    Buttons,
    Card,
    Document,
    Headline,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Simple,
    Small,
    Words,
)
from bot.render import layout
from bot.render.outside import isolated, runs_left, shortened, without_isolates
from briefings.model import Briefing, Point, Quote, Story
from briefings.text import sentences

_MOST_TOLD_AGAIN = 5
_LONGEST_NAME = 48  # characters by which a point is known again, about a line on a phone


def briefing(
    told: Briefing,
    *,
    zone: tzinfo,
    following: datetime | None = None,
    feeds: str = "/feed list",
    asked: bool = False,
) -> Document:
    """The whole briefing; one line where nothing in it is new, unless somebody `asked` for it and wants it again.

    `following` is when the next edition is due, `feeds` what to type to see which feeds fail ("… list" or "… check"):
    one that reads none is told how to "… add" some. A briefing that is not
    kept (no id) has no buttons. Acts: "receipts:BRIEFING:STORY", "ask:BRIEFING:STORY", "follow:BRIEFING:STORY", and
    "ask:BRIEFING" where no story is shown.
    """
    clock = layout.clock(told, zone)
    if not told.coverage.feeds:
        return (Small(lines=(_without_feeds(told, clock, feeds),)),)
    fresh, again = layout.fresh_and_told(told)
    if not any(story.new for story in told.stories) and not (asked and fresh):
        return _nothing_new(told, clock, feeds)
    seen = () if any(story.new for story in fresh) else (Paragraph(line=(Words(text=clock.words.seen_again),)),)
    cards = tuple(Card(blocks=tuple(_story(told, story, clock))) for story in fresh)
    listed = (Small(lines=tuple(_again(story, clock) for story in again[:_MOST_TOLD_AGAIN])),) if again else ()
    held = len(again) - _MOST_TOLD_AGAIN
    foot = Small(lines=tuple(_foot(told, clock, feeds=feeds, held=held, following=following)))
    return (Lead(text=layout.lead_line(told, clock)), *seen, *cards, *listed, foot)


def receipts(told: Briefing, story: Story, *, zone: tzinfo) -> Document:
    """What each point of a story, and its quote, rests on: the source's sentence, with outlet, hour and link."""
    clock = layout.clock(told, zone)
    known = layout.numbers(layout.sources(story))
    blocks: list[Simple] = [
        Headline(text=isolated(story.headline), link=_headline_address(story)),
        Small(lines=((Words(text=clock.words.receipts_of),),)),
    ]
    for point in story.points:
        found = layout.receipts(point, known)
        blocks.append(Bullets(items=(_receipted(point, found),)))
        blocks += [Quotation(text=_in_marks(each.sentence), by=_source(each.source, clock)) for each in found]
    if story.quote and story.quote.span.article_id in known:
        source = known[story.quote.span.article_id]
        blocks.append(Bullets(items=((Words(text=clock.words.quote, kind="strong"),),)))
        blocks.append(Quotation(text=_in_marks(_around(story.quote, source)), by=_source(source, clock)))
    return (Card(blocks=tuple(blocks)),)


def _receipted(point: Point, found: Sequence[layout.Receipt]) -> Line:
    """The point above its receipts: its first words where a receipt says it word for word, so that none reads twice."""
    if any(point.text in each.sentence for each in found):
        return (Words(text=isolated(shortened(point.text, _LONGEST_NAME)), kind="strong"),)
    return _isolating(_words(point))


def _nothing_new(told: Briefing, clock: layout.Clock, feeds: str) -> Document:
    line: Line = (Words(text=layout.nothing_new(told, clock)),)
    if told.coverage.failed:
        line = (*line, Words(text=" · "), *_failing(told, clock, feeds))
    ask = Buttons(row=(Button(label=clock.words.ask, act=f"ask:{told.id}"),))
    return (Small(lines=(line,)), *((ask,) if told.id else ()))


def _without_feeds(told: Briefing, clock: layout.Clock, feeds: str) -> Line:
    before, after = layout.without_feeds(told, clock)
    return (Words(text=before), Words(text=layout.adding(feeds), kind="code"), *([Words(text=after)] if after else ()))


def _story(told: Briefing, story: Story, clock: layout.Clock) -> Iterator[Simple]:
    found = layout.sources(story)
    known = layout.numbers(found)
    yield Headline(text=isolated(story.headline), link=_headline_address(story))
    if since := layout.since_line(story, clock):
        yield Paragraph(line=(Words(text=since, kind="strong"),))
    yield Bullets(items=tuple(_point(point, known) for point in story.points))
    if story.quote:
        yield Quotation(text=isolated(layout.spoken_in(story, clock)), by=_said_by(story.quote, known))
    for correction in story.corrections:
        yield Paragraph(line=_labelled(layout.corrected(correction, clock)))
    for difference in story.differs:
        yield Paragraph(line=_labelled(layout.differing(difference, known, clock)))
    yield Small(lines=(tuple(_sources(found, clock)),))
    if told.id:
        yield _buttons(told, story, clock)


def _point(point: Point, known: dict[str, layout.Source]) -> Line:
    marks = layout.marks(point.spans, known)
    return _isolating((*_words(point), *((Words(text=f"\u00a0{marks}"),) if marks else ())))


def _words(point: Point) -> Line:
    return tuple(Words(text=part.text, kind=part.kind) for part in layout.parts(point))


def _isolating(line: Line) -> Line:
    """The line kept together where it runs from right to left, so that its pieces and marks follow in its order."""
    if not any(runs_left(each.text) for each in line):
        return line
    inner = tuple(Words(text=without_isolates(each.text), kind=each.kind, link=each.link) for each in line)
    return (Words(text="\u2068"), *inner, Words(text="\u2069"))


def _said_by(quote: Quote, known: dict[str, layout.Source]) -> Line:
    name = quote.speaker.name if quote.speaker else ""
    before, found, after = layout.said_by(quote).partition(name) if name else ("", "", "")
    marks = layout.marks([quote.span], known)
    pieces = (Words(text=before), Words(text=found, kind="strong"), Words(text=after), Words(text=f"\u00a0{marks}"))
    return _isolating(tuple(each for each in pieces if each.text.strip()))


def _labelled(text: str) -> Line:
    """A line whose first words, up to the colon, say what kind of line it is."""
    label, colon, rest = text.partition(": ")
    return (Words(text=f"{label}{colon.rstrip()}", kind="strong"), Words(text=f" {rest}"))


def _sources(found: Iterable[layout.Source], clock: layout.Clock) -> Iterator[Words]:
    for source in found:
        yield from ((Words(text=" · "),) if source.number > 1 else ())
        yield from _source(source, clock)


def _source(source: layout.Source, clock: layout.Clock) -> Line:
    name = isolated(layout.source_line(source, clock))
    return (Words(text=f"[{source.number}] "), Words(text=name, link=layout.address(source.article)))


def _buttons(told: Briefing, story: Story, clock: layout.Clock) -> Buttons:
    words = clock.words
    acts = (("receipts", words.receipts), ("ask", words.ask), ("follow", words.follow))
    return Buttons(row=tuple(Button(label=label, act=f"{act}:{told.id}:{story.id}") for act, label in acts))


def _again(story: Story, clock: layout.Clock) -> Line:
    headline = Words(text=isolated(story.headline), link=_headline_address(story))
    return (headline, Words(text=f" {layout.again_line(story, clock)}"))


def _foot(told: Briefing, clock: layout.Clock, *, feeds: str, held: int, following: datetime | None) -> Iterator[Line]:
    if told.coverage.failed:
        yield tuple(_failing(told, clock, feeds))
    if held > 0:
        yield (Words(text=clock.words.count(held, clock.words.held_back)),)
    yield (Words(text=layout.worded_by(told)),)
    if following:
        yield (Words(text=clock.words.next_edition.format(at=clock.ahead(following))),)


def _failing(told: Briefing, clock: layout.Clock, feeds: str) -> Iterator[Words]:
    before, after = clock.words.see.split("{command}")
    yield Words(text=f"{layout.feeds_failed(told)}: {before}")
    yield Words(text=feeds, kind="code")
    if after:
        yield Words(text=after)


def _around(quote: Quote, source: layout.Source) -> str:
    """The sentences that a quote stands in, as the source has them."""
    text, span = source.article.text, quote.span
    held = [each for each in sentences(text) if each.start < span.end and span.start < each.end]
    start, end = (held[0].start, held[-1].end) if held else (span.start, span.end)
    return " ".join(text[min(start, span.start) : max(end, span.end)].split())


def _in_marks(sentence: str) -> str:
    """A source's sentence in marks; it has its own where it is a quote as a whole."""
    return isolated(sentence if sentence[:1] in "“„«" else f"“{sentence}”")


def _headline_address(story: Story) -> str:
    return next((layout.address(each) for each in story.articles if each.id == story.headline_article), "")
