"""A briefing as one self-contained page: no script, no request, each point's receipt opens in place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo
from html import escape
from importlib.resources import files
from string import Template

from bot.render import layout
from briefings.model import Briefing, Point, Story

# Nothing in the page may load or run anything, whatever an outlet's text holds (w3.org/TR/CSP3).
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_TAGS = {"plain": "{}", "strong": "<strong>{}</strong>", "gloss": '<span class="gloss">{}</span>'}


def briefing(told: Briefing, *, zone: tzinfo) -> str:
    """The page as text, to be written as UTF-8."""
    clock = layout.clock(told, zone)
    fresh, again = layout.fresh_and_told(told)
    return Template(_stored("page.html")).substitute(
        policy=_POLICY,
        language=told.language,
        title=escape(told.title),
        style=_stored("page.css"),
        lead=escape(layout.lead_line(told, clock).removeprefix(f"{told.title} · ")),
        stories="\n".join([*(_story(story, clock) for story in fresh), *_again(again, clock)]),
        foot="\n".join(f"<p>{escape(line.strip())}</p>" for line in layout.foot(told)),
    )


def _story(story: Story, clock: layout.Clock) -> str:
    return "\n".join(["<article>", *_rows(story, clock), "</article>"])


def _rows(story: Story, clock: layout.Clock) -> Iterator[str]:
    found = layout.sources(story)
    known = layout.numbers(found)
    yield f"<h2>{_linked(story.headline, _headline_address(story))}</h2>"
    if since := layout.since_line(story, clock):
        yield f'<p class="since">{escape(since)}</p>'
    yield "<ul>"
    for point in story.points:
        yield f"<li>{_point(point)} {_receipts(point, known, clock)}</li>"
    yield "</ul>"
    if story.quote:
        by = f"{escape(layout.said_by(story.quote))} {layout.marks([story.quote.span], known)}"
        yield f"<blockquote>{escape(layout.spoken_in(story, clock))}<footer>{by}</footer></blockquote>"
    for line in [layout.corrected(each, clock) for each in story.corrections]:
        yield f'<p class="differs">{escape(line)}</p>'
    for line in [layout.differing(each, known, clock) for each in story.differs]:
        yield f'<p class="differs">{escape(line)}</p>'
    yield f'<p class="sources">{" · ".join(_source(source, clock) for source in found)}</p>'


def _point(point: Point) -> str:
    return "".join(_TAGS[part.kind].format(escape(part.text)) for part in layout.parts(point))


def _receipts(point: Point, known: dict[str, layout.Source], clock: layout.Clock) -> str:
    shown = "".join(
        f'<div class="receipt">{escape(receipt.sentence)}<cite>{_source(receipt.source, clock)}</cite></div>'
        for receipt in layout.receipts(point, known)
    )
    return f"<details><summary>{layout.marks(point.spans, known)}</summary>{shown}</details>"


def _again(stories: tuple[Story, ...], clock: layout.Clock) -> Iterator[str]:
    if stories:
        yield '<section class="again"><ul>'
        for story in stories:
            headline = _linked(story.headline, _headline_address(story))
            yield f"<li>{headline} {escape(layout.again_line(story, clock))}</li>"
        yield "</ul></section>"


def _source(source: layout.Source, clock: layout.Clock) -> str:
    return f"[{source.number}] {_linked(layout.source_line(source, clock), layout.address(source.article))}"


def _linked(text: str, address: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener nofollow">{escape(text)}</a>' if address else escape(text)


def _headline_address(story: Story) -> str:
    return next((layout.address(each) for each in story.articles if each.id == story.headline_article), "")


def _stored(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
