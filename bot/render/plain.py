"""A document as plain text: for notifications and screen readers, and for a terminal that is a channel."""

from __future__ import annotations

from collections.abc import Iterator

from bot.blocks import Block, Bullets, Buttons, Card, Document, Headline, Lead, Line, Paragraph, Quotation, Small, Words
from bot.render.outside import tidied


def text(document: Document, *, links: bool = False) -> str:
    """The document's text, a line a line, cards parted by an empty one; buttons are left out.

    With `links` an address stands behind what is linked.
    """
    found: list[str] = []
    for block in document:
        if found and (isinstance(block, Card) or found[-1]):
            found += [""] if isinstance(block, Card) else []
        found += _lines(block, links=links)
        found += [""] if isinstance(block, Card) else []
    return "\n".join(_without_double_gaps(found)).strip("\n")


def line(words: Line, *, links: bool = False) -> str:
    """One line, its words joined."""
    return "".join(
        f"{tidied(each.text)} <{each.link}>" if links and each.link else tidied(each.text) for each in words
    ).strip()


def _lines(block: Block, *, links: bool) -> Iterator[str]:
    match block:
        case Card():
            for inner in block.blocks:
                yield from _lines(inner, links=links)
        case Lead() | Headline() | Quotation():
            yield line(_said(block), links=links)
        case Paragraph():
            yield line(block.line, links=links)
        case Bullets():
            yield from (f"• {line(item, links=links)}" for item in block.items)
        case Small():
            yield from (line(each, links=links) for each in block.lines)
        case Buttons():
            pass


def _said(block: Lead | Headline | Quotation) -> Line:
    link = block.link if isinstance(block, Headline) else ""
    by = (Words(text=" — "), *block.by) if isinstance(block, Quotation) and block.by else ()
    return (Words(text=block.text, link=link), *by)


def _without_double_gaps(lines: list[str]) -> Iterator[str]:
    before = ""
    for each in lines:
        if each or before:
            yield each
        before = each
