"""A document in a terminal: words in lines of 80 columns, addresses written out where nobody can click."""

from __future__ import annotations

from rich.console import Group, RenderableType

from bot.blocks import Block, Bullets, Card, Document, Headline, Lead, Line, Paragraph, Quotation, Small
from bot.render.screen import Text
from bot.render.terminal import Hanging

_STYLES = {"plain": "", "strong": "bold", "gloss": "dim", "code": "bold", "channel": ""}


def document(said: Document, *, links: bool = True) -> RenderableType:
    """All blocks but buttons; without `links` (a pipe, a file) the addresses are written out."""
    rows: list[RenderableType] = []
    for block in said:
        rows += _rows(block, links=links)
    return Group(*rows)


def _rows(block: Block, *, links: bool) -> list[RenderableType]:
    if isinstance(block, Card):
        return [row for each in block.blocks for row in _rows(each, links=links)]
    if isinstance(block, Lead | Headline):
        return [Hanging("", Text(block.text, style="bold")), Text()]
    if isinstance(block, Paragraph):
        return [Hanging("", _text(block.line, links=links)), Text()]
    if isinstance(block, Bullets):
        return [*(Hanging("  • ", _text(line, links=links)) for line in block.items), Text()]
    if isinstance(block, Quotation):
        return [Hanging("  ", Text(block.text)), Hanging("    ", _text(block.by, links=links, style="dim"))]
    return [_small(line, links=links) for line in block.lines] if isinstance(block, Small) else []


def _small(line: Line, *, links: bool) -> RenderableType:
    """One line, also where an address is longer than a terminal is wide."""
    text = _text(line, links=links, style="dim")
    return Text(text.plain, style="dim", no_wrap=True, overflow="ignore") if not links else Hanging("", text)


def _text(line: Line, *, links: bool, style: str = "") -> Text:
    text = Text(style=style)
    for words in line:
        text.append(words.text, style=f"link {words.link}" if words.link and links else _STYLES[words.kind])
        if words.link and not links:
            text.append(f"  {words.link}")
    return text
