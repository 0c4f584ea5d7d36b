"""Keeps quotations and brackets of several sentences in one piece, so that a sentence can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_LONGEST = 320  # code points of a sentence that is put together: some fifty words, more than any point has
_MOST = 6
_PAIRED = re.compile(r"[\"“”„«»(){}\[\]‘]")
_CLOSING = re.compile(r"[\"”’»)\]“]+(?=\s|$)\s*")


def joined(line: str, first: int, ends: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pieces of `line` from `first` that end at `ends`, those put together that a quotation or bracket spans."""
    ends = _closed(line, first, ends)
    if len(ends) < 2 or not _PAIRED.search(line, first):
        yield from zip([first, *ends], ends, strict=False)
        return
    start, number, inside = first, 0, False
    while number < len(ends):
        last = number if inside else _until_closed(line, start, ends, number)
        inside ^= _open_marks(line[start : ends[last]])[1]
        yield start, ends[last]
        start, number = ends[last], last + 1


def _until_closed(line: str, start: int, ends: Sequence[int], number: int) -> int:
    """The number of the first end from `number` at which nothing is left open; `number` itself where none is near."""
    for last in range(number, min(number + _MOST, len(ends))):
        if ends[last] - start > _LONGEST and last > number:
            break
        if not _left_open(line[start : ends[last]]):
            return last
    return number


def _left_open(piece: str) -> bool:
    if not _PAIRED.search(piece):
        return False
    angled = piece.count("«") != piece.count("»")
    single = piece.count("‘") > piece.count("’")
    return any(_open_marks(piece)) or angled or single or piece.count("(") > piece.count(")")


def _open_marks(piece: str) -> tuple[bool, bool]:
    """Whether a curly and whether a straight mark is left open; “ may be closed by a straight one."""
    low, straight = piece.count("„"), piece.count('"') % 2 == 1
    curly = (low or piece.count("“")) - piece.count("”") - (piece.count("“") if low else 0)
    return (False, False) if curly == 1 and straight else (curly > 0, straight)


def _closed(line: str, first: int, ends: Sequence[int]) -> list[int]:
    """Each end moved behind a closing mark that stands alone at the start of the next piece."""
    moved, start = [], first
    for found in ends:
        end = _behind(line, start, found)
        if end > start:
            moved.append(end)
            start = end
    return moved


def _behind(line: str, start: int, end: int) -> int:
    found = _CLOSING.match(line, end)
    if not found or line[end] == "“" or (line[end] == '"' and line.count('"', start, end) % 2 == 0):
        return end
    return found.end()
