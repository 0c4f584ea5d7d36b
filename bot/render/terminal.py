"""A briefing and an article in a terminal: readable in 80 columns, on dark and light, plain where piped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

import rich.text
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult

from bot.render import layout
from bot.render.screen import Text
from briefings.model import Article, Briefing, Facts, Figure, Point, Quote, Story

_FEEDS = "nutgraf feeds check"
_STYLES = {"plain": "", "strong": "bold", "gloss": "dim"}


def briefing(told: Briefing, *, zone: tzinfo, receipts: bool = False, links: bool = True) -> RenderableType:
    """The whole briefing; without `links` (a pipe, a file) the sources' addresses are written out."""
    clock = layout.clock(told, zone)
    if not told.coverage.feeds:
        return Hanging("", Text(layout.adding(_FEEDS).join(layout.without_feeds(told, clock))))
    fresh, again = layout.fresh_and_told(told)
    rows: list[RenderableType] = [Text(layout.lead_line(told, clock), style="bold"), Text()]
    if not told.stories:
        rows += [
            Hanging("", Text(clock.words.nothing_to_tell)),
            Text(),
        ]
    elif not any(story.new for story in told.stories):
        rows += [Text(clock.words.seen_again, style="italic"), Text()]
    for number, story in enumerate(fresh, 1):
        rows += [_story(number, story, clock=clock, receipts=receipts, links=links), Text()]
    rows += [_again(story, clock) for story in again]
    rows += [Text()] * bool(again) + [_foot(line) for line in layout.foot(told)]
    return Group(*rows)


def article(read: Article, points: Sequence[Point], known: Facts, *, zone: tzinfo) -> RenderableType:
    """One article: its points, then its facts, each with the place in the text that it stands at."""
    rows: list[RenderableType] = [
        Text(read.title or "(no title)", style="bold"),
        Text(_about(read, zone), style="dim"),
        Text(),
    ]
    rows += [_bullet(_point(point)) for point in points]
    if known.quotes:
        rows += [Text(), Text("Quotes", style="bold"), *(_bullet(_quoted(quote)) for quote in known.quotes)]
    if known.figures:
        rows += [Text(), Text("Figures", style="bold"), *(_bullet(_figure(each, read)) for each in known.figures)]
    for title, texts in (("Names", [name.full or name.text for name in known.names]), ("Dates", _dates(known))):
        if texts:
            rows += [Text(), Text(title, style="bold"), _indented(Text(", ".join(dict.fromkeys(texts))))]
    return Group(*rows)


def _story(number: int, story: Story, *, clock: layout.Clock, receipts: bool, links: bool) -> RenderableType:
    found = layout.sources(story)
    known = layout.numbers(found)
    rows: list[RenderableType] = [Hanging(f"{number}. ", Text(story.headline, style="bold"))]
    if since := layout.since_line(story, clock):
        rows.append(_indented(Text(since, style="italic")))
    for point in story.points:
        rows.append(_bullet(_point(point) + Text(f" {layout.marks(point.spans, known)}", style="dim")))
        rows += [_receipt(receipt) for receipt in layout.receipts(point, known)] if receipts else []
    if story.quote:
        said = _spoken(layout.spoken_in(story, clock), story.quote)
        rows.append(_indented(said + Text(f" {layout.marks([story.quote.span], known)}", style="dim")))
    rows += [_indented(Text(layout.corrected(each, clock), style="italic")) for each in story.corrections]
    rows += [_indented(Text(layout.differing(each, known, clock), style="italic")) for each in story.differs]
    return Group(*rows, *_sources(found, clock=clock, links=links))


def _again(story: Story, clock: layout.Clock) -> RenderableType:
    return _bullet(Text(f"{story.headline} {layout.again_line(story, clock)}", style="dim"))


def _foot(line: str) -> RenderableType:
    """A line of the foot; one that names a feed stays one line, however long its address is."""
    whole = line.startswith(" ")
    return Text(line, style="dim", no_wrap=True, overflow="ignore") if whole else Hanging("", Text(line, style="dim"))


def _point(point: Point) -> rich.text.Text:
    return Text.assemble(*((part.text, _STYLES[part.kind]) for part in layout.parts(point)))


def _spoken(words: str, quote: Quote) -> rich.text.Text:
    return Text.assemble(words, " — ", (layout.said_by(quote), "bold"))


def _quoted(quote: Quote) -> rich.text.Text:
    if quote.speaker is None:
        return Text(f"{layout.spoken(quote)} — speaker not given")
    sure = "" if quote.certain else " (not certain)"
    return _spoken(layout.spoken(quote), quote) + Text(f"{sure}  {quote.span.start}–{quote.span.end}", style="dim")


def _figure(figure: Figure, read: Article) -> rich.text.Text:
    counted = read.text[figure.span.end : figure.phrase.end] if figure.phrase.end > figure.span.end else ""
    return Text.assemble((figure.text, "bold"), counted, (f"  {figure.span.start}–{figure.span.end}", "dim"))


def _dates(known: Facts) -> list[str]:
    return [f"{date.text} ({date.value})" if date.value else date.text for date in known.dates]


def _about(read: Article, zone: tzinfo) -> str:
    at = f"{read.published_at.astimezone(zone):%d %B %Y, %H:%M}" if read.published_at else ""
    return " · ".join(part for part in (read.outlet, read.byline and f"by {read.byline}", at, read.url) if part)


def _receipt(receipt: layout.Receipt) -> RenderableType:
    return Hanging("       ", Text(f"[{receipt.source.number}] “{receipt.sentence}”", style="dim"))


def _sources(found: Iterable[layout.Source], *, clock: layout.Clock, links: bool) -> list[RenderableType]:
    if links:
        line = Text(" · ").join(_linked(source, clock) for source in found)
        line.stylize("dim")
        return [_indented(line)]
    rows = (f"     [{each.number}] {layout.source_line(each, clock)}  {layout.address(each.article)}" for each in found)
    return [Text(row.rstrip(), no_wrap=True, overflow="ignore") for row in rows]


def _linked(source: layout.Source, clock: layout.Clock) -> rich.text.Text:
    address = layout.address(source.article)
    return Text.assemble(
        f"[{source.number}] ", (layout.source_line(source, clock), f"link {address}" if address else "")
    )


@dataclass(frozen=True, slots=True)
class Hanging:
    """Text behind a mark, its further lines under its first; no line ends in white space."""

    mark: str
    text: rich.text.Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = self.text.wrap(console, options.max_width - len(self.mark))
        for number, line in enumerate(lines):
            line.rstrip()
            yield Text(" " * len(self.mark) if number else self.mark) + line


def _bullet(text: rich.text.Text) -> RenderableType:
    return Hanging("   • ", text)


def _indented(text: rich.text.Text) -> RenderableType:
    return Hanging("     ", text)
