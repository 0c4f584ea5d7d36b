"""A document cut into messages that fit: at cards, within a card at blocks, within a list at items, last at a word."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from bot.blocks import (
    Block,
    Bullets,
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

Fits = Callable[[Document], bool]
Rest = tuple[Block | None, Block | None]

_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*(?=\s)|[。！？؟۔][”’»）」』]*")


def parts(document: Document, fits: Fits) -> tuple[Document, ...]:
    """The messages, in order; `fits` says whether blocks make one message within a platform's limits.

    A card stays whole as long as it fits into a message of its own; what is cut off one keeps its row of buttons. A
    sentence is cut only where it fits into no message by itself, which no point of at most 60 words is: then it goes
    on in the next one, an ellipsis on both sides. A foot does not stand alone where a card can stand with it.
    """
    found: list[Document] = []
    current: Document = ()
    left = deque(document)
    while left:
        block = left.popleft()
        if fits((*current, block)):
            current = (*current, block)
            continue
        head, rest = (None, block) if current and fits((block,)) else _cut(block, _beside(current, fits))
        if head is None and not current:
            continue  # no character of it can be shown on this platform
        found.append(current if head is None else (*current, head))
        current = ()
        left.extendleft([] if rest is None else [rest])
    return _with_company((*found, current) if current else tuple(found), fits)


def _beside(current: Document, fits: Fits) -> Callable[[Block], bool]:
    return lambda block: fits((*current, block))


def _with_company(found: tuple[Document, ...], fits: Fits) -> tuple[Document, ...]:
    """The last card of the last message but one goes along with a foot that would stand alone."""
    if len(found) < 2 or any(isinstance(each, Card) for each in found[-1]):
        return found
    *before, full, foot = found
    cards = [number for number, each in enumerate(full) if isinstance(each, Card)]
    if len(cards) < 2 or not fits((*full[cards[-1] :], *foot)):
        return found
    return (*before, full[: cards[-1]], (*full[cards[-1] :], *foot))


def _cut(block: Block, fits: Callable[[Block], bool]) -> Rest:
    """As much of the block's beginning as fits, and the rest; (None, block) where nothing does."""
    match block:
        case Card():
            found = _cut_card(block, fits)
        case Bullets():
            found = _cut_rows(block.items, lambda items: Bullets(items=items), fits)
        case Small():
            found = _cut_rows(block.lines, lambda lines: Small(lines=lines), fits)
        case Paragraph():
            head, rest = _cut_line(block.line, lambda line: fits(Paragraph(line=line)))
            found = (Paragraph(line=head) if head else None, Paragraph(line=rest) if rest else None)
        case Quotation():
            found = _cut_quotation(block, fits)
        case Lead() | Headline():
            found = _cut_text(block, fits)
        case Buttons():
            found = (None, block)
    return found


def _cut_card(card: Card, fits: Callable[[Block], bool]) -> Rest:
    buttons = tuple(each for each in card.blocks if isinstance(each, Buttons))
    left: deque[Simple] = deque(each for each in card.blocks if not isinstance(each, Buttons))
    kept: tuple[Simple, ...] = ()
    while left:
        block = left.popleft()
        if not fits(Card(blocks=(*kept, block, *buttons))):
            head, rest = _cut(block, _within(kept, buttons, fits))
            kept = (*kept, *_simple(head))
            left.extendleft(_simple(rest))
            break
        kept = (*kept, block)
    if not kept:
        return (None, card)
    return (Card(blocks=(*kept, *buttons)), Card(blocks=(*left, *buttons)) if left else None)


def _within(
    kept: tuple[Simple, ...], buttons: tuple[Buttons, ...], fits: Callable[[Block], bool]
) -> Callable[[Block], bool]:
    return lambda block: fits(Card(blocks=(*kept, *_simple(block), *buttons)))


def _simple(block: Block | None) -> tuple[Simple, ...]:
    return () if block is None or isinstance(block, Card) else (block,)


def _cut_rows(
    rows: tuple[Line, ...], block: Callable[[tuple[Line, ...]], Bullets | Small], fits: Callable[[Block], bool]
) -> Rest:
    most = _most(len(rows), lambda number: fits(block(rows[:number])))
    if most:
        return (block(rows[:most]), block(rows[most:]) if rows[most:] else None)
    head, rest = _cut_line(rows[0], lambda line: fits(block((line,)))) if rows else ((), ())
    if not head:
        return (None, block(rows))
    left = (*((rest,) if rest else ()), *rows[1:])
    return (block((head,)), block(left) if left else None)


def _cut_quotation(quotation: Quotation, fits: Callable[[Block], bool]) -> Rest:
    if not quotation.text:
        by, left = _cut_line(quotation.by, lambda line: fits(replace(quotation, by=line)))
        return (replace(quotation, by=by) if by else None, replace(quotation, by=left) if left else None)
    head, rest = _cut_text(replace(quotation, by=()), fits)
    if isinstance(rest, Quotation):
        return (head, replace(rest, by=quotation.by))
    return (head, Quotation(text="", by=quotation.by) if quotation.by else rest)  # the words fit, their speaker no more


def _cut_text(block: Lead | Headline | Quotation, fits: Callable[[Block], bool]) -> Rest:
    head, rest = _cut_line((Words(text=block.text),), lambda line: fits(replace(block, text=_joined(line))))
    return (
        replace(block, text=_joined(head)) if head else None,
        replace(block, text=_joined(rest)) if rest else None,
    )


def _cut_line(line: Line, fits: Callable[[Line], bool]) -> tuple[Line, Line]:
    """The longest beginning that ends with a sentence, else with a word, else anywhere; and what is left."""
    length = sum(len(each.text) for each in line)
    most = _most(length, lambda number: fits((*_until(line, number), Words(text="…"))))
    if most < 2:  # the ellipsis takes a place, too
        return ((), line)
    if most == length:
        return (line, ()) if fits(line) else ((), line)
    text = _joined(line)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, most + 1) if found.end() <= most]
    if ends and ends[-1] > most // 4:
        return (_until(line, ends[-1]), _from(line, ends[-1]))
    space = text.rfind(" ", most // 2, most + 1)
    at = space if space > 0 else most
    return ((*_until(line, at), Words(text="…")), (Words(text="…"), *_from(line, at)))


def _most(most: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to `most` that fits; 0 where 1 does not."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _until(line: Line, end: int) -> Line:
    found: list[Words] = []
    for each in line:
        if end > 0 and each.text:
            found.append(replace(each, text=each.text[:end]))
        end -= len(each.text)
    return tuple(found)


def _from(line: Line, start: int) -> Line:
    found: list[Words] = []
    for each in line:
        if len(each.text) > max(start, 0):
            found.append(replace(each, text=each.text[max(start, 0) :]))
        start -= len(each.text)
    return tuple(found)


def _joined(line: Line) -> str:
    return "".join(each.text for each in line)
