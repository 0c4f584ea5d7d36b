"""An answer as a document for every platform: the sentence that answers, what backs it, from what and when."""

from __future__ import annotations

from datetime import tzinfo

from bot.blocks import Bullets, Button, Buttons, Document, Line, Paragraph, Quotation, Small, Words
from bot.render import layout
from bot.render.outside import shortened
from bot.render.words import FRAMES
from briefings.model import Answer, Article, Point

_CLOSEST = "I have nothing that says so directly; closest:"
_LONGEST_LABEL = 75  # characters of a button: Slack's limit, Discord's is 80
_LONGEST_TITLE = 150  # of an article offered instead of an answer: some feeds put the whole text there


def document(
    told: Answer, *, zone: tzinfo, buttons: bool = True, shared: bool = False, under_question: bool = False
) -> Document:
    """The answer in its tone; `buttons` are for platforms that have some.

    What all see is `shared`, and says to what, unless it stands `under_question`: the platform shows that above it.

    Acts: "receipts:ANSWER:0", "share:ANSWER:0", "up:ANSWER:0", "down:ANSWER:0", and "ask:ANSWER:0", about the nearest.
    """
    question = (Paragraph(line=(Words(text=told.question, kind="strong"),)),)
    asked: Document = question if shared and not under_question else ()
    return (*asked, *_said(told, zone=zone, buttons=buttons, shared=shared))


def _said(told: Answer, *, zone: tzinfo, buttons: bool, shared: bool) -> Document:
    clock = _clock(told, zone)
    if told.tone == "declined":
        return _declined(told, clock, buttons=buttons)
    known = layout.numbers(_sources(told))
    lines = [_line(point, known) for point in told.points]
    head: Document = (Paragraph(line=lines[0]),)
    if told.tone == "closest":
        head = (Paragraph(line=(Words(text=_CLOSEST),)), Bullets(items=(lines[0],)))
    rest: Document = (Bullets(items=tuple(lines[1:])),) if lines[1:] else ()
    foot = Small(lines=(*(_cited(source, clock) for source in _sources(told)), (Words(text=made_of(told, clock)),)))
    return (*_joined(head, rest), foot, *([_buttons(told, shared=shared)] if buttons else []))


def receipts(told: Answer, *, zone: tzinfo) -> Document:
    """For each point the sentence that it stands in, and where that is."""
    clock = _clock(told, zone)
    known = layout.numbers(_sources(told))
    return tuple(
        Quotation(text=f"“{receipt.sentence}”", by=_cited(receipt.source, clock))
        for point in told.points
        for receipt in layout.receipts(point, known)
    )


def _clock(told: Answer, zone: tzinfo) -> layout.Clock:
    """The clock of the reader; the frame is English, as the questions are that we understand."""
    return layout.Clock(now=told.as_of, zone=zone, words=FRAMES["en"])


def made_of(told: Answer, clock: layout.Clock) -> str:
    """When and from how much it was answered: "as of 14:10, from 212 articles since 1 Feb"."""
    by = f", worded by {told.wrote} and checked" if told.wrote != "extractive" else ""
    return f"as of {told.as_of.astimezone(clock.zone):%H:%M}, from {_articles(told)}{_since(told, clock)}{by}"


def _declined(told: Answer, clock: layout.Clock, *, buttons: bool) -> Document:
    said = told.why or f"Not in the {_articles(told)}{_since(told, clock)}."
    if told.searched == 0 and not told.why:
        said = "There are no articles here yet to answer from."
    found: list[Paragraph | Small | Buttons] = [Paragraph(line=(Words(text=said),))]
    near = told.nearest
    if near:
        where = layout.Source(number=1, article=near)
        title = Words(text=shortened(near.title or near.text, _LONGEST_TITLE), link=layout.address(near))
        line = (Words(text="The nearest that I have: "), title, Words(text=f" ({layout.source_line(where, clock)})"))
        found.append(Paragraph(line=line))
    found.append(Small(lines=((Words(text=made_of(told, clock)),),)))
    if near and buttons:
        found.append(Buttons(row=(_about(told, near), *_thumbs(told))))
    return tuple(found)


def _joined(head: Document, rest: Document) -> Document:
    """One list where the head is one already."""
    last, first = head[-1], rest[0] if rest else None
    if isinstance(last, Bullets) and isinstance(first, Bullets):
        return (*head[:-1], Bullets(items=(*last.items, *first.items)))
    return (*head, *rest)


def _sources(told: Answer) -> tuple[layout.Source, ...]:
    return tuple(layout.Source(number=number, article=article) for number, article in enumerate(told.articles, 1))


def _line(point: Point, known: dict[str, layout.Source]) -> Line:
    words = tuple(Words(text=part.text, kind=part.kind) for part in layout.parts(point))
    return (*words, Words(text=f" {layout.marks(point.spans, known)}"))


def _cited(source: layout.Source, clock: layout.Clock) -> Line:
    return (
        Words(text=f"[{source.number}] "),
        Words(text=layout.source_line(source, clock), link=layout.address(source.article)),
    )


def _articles(told: Answer) -> str:
    return f"{told.searched:,} article{'' if told.searched == 1 else 's'}"


def _since(told: Answer, clock: layout.Clock) -> str:
    return f" since {clock.tell(told.since)}" if told.since else ""


def _buttons(told: Answer, *, shared: bool) -> Buttons:
    return Buttons(
        row=(
            Button(label="Receipts", act=f"receipts:{told.id}:0"),
            *(() if shared else (Button(label="Share", act=f"share:{told.id}:0"),)),
            *_thumbs(told),
        )
    )


def _thumbs(told: Answer) -> tuple[Button, Button]:
    return Button(label="👍 Good", act=f"up:{told.id}:0"), Button(label="👎 Not good", act=f"down:{told.id}:0")


def _about(told: Answer, near: Article) -> Button:
    label = f"Ask about: {near.title or 'the nearest story'}"
    short = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + "…"
    return Button(label=short, act=f"ask:{told.id}:0")
