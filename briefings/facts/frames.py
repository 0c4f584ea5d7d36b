"""The text around quotations, as pieces: a quotation or a name is one piece, so that patterns stay short."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefings.facts.lists import listed
from briefings.facts.marks import Quoted
from briefings.facts.speech import UTTERS
from briefings.facts.titles import ABBREVIATED
from briefings.model import Name

_ABBREVIATION = "|".join(sorted(word[:-1] for word in ABBREVIATED if word not in ("no.", "fr.")))
_PIECE = re.compile(
    rf"(?i:\b(?:{_ABBREVIATION})\.(?= ))|"
    r"\d+(?:[.,]\d+)*(?![^\W_])|[^\W_]+(?:['’.-][^\W_]+)*(?<!['’]s)(?<!['’]S)|['’][sS]\b|(?<=s)['’](?=\s)|[^\w\s'’]|\n"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ENDS = frozenset(".!?…")
_SUBJECTS = listed("he she they it who i we")


@dataclass(slots=True)
class Piece:
    """A word, a sign, a name or a quotation; `index` is the name's or the quotation's place in its sequence."""

    kind: str  # "word", "sign", "name", "quote"
    text: str
    low: str
    start: int
    end: int
    index: int = -1
    sentence: int = 0


@dataclass(slots=True)
class Frame:
    """A paragraph that holds quotations, after the line before it where that leads in with a colon."""

    pieces: list[Piece] = field(default_factory=list)
    quotes: list[int] = field(default_factory=list)  # places of quotations among the pieces
    own: int = 0  # how many of the quotations are the line before's


def frames(text: str, marked: Sequence[Quoted], named: Sequence[Name]) -> Iterator[Frame]:
    """One frame a paragraph with quotations, in order."""
    name_starts = [name.span.start for name in named]
    opened = [quote.opening for quote in marked]
    before: tuple[int, int] | None = None
    for line in _LINE.finditer(text):
        first, last = bisect_left(opened, line.start()), bisect_left(opened, line.end())
        if first < last:
            frame = Frame()
            alone = not _outside(text, line.start(), line.end(), marked[first:last])
            if before and (alone or text[before[0] : before[1]].rstrip().endswith(":")):
                earlier = range(bisect_left(opened, before[0]), bisect_left(opened, before[1]))
                _fill(frame, text, before, marked, earlier, named, name_starts)
                frame.pieces.append(Piece("sign", "\n", "\n", before[1], before[1] + 1))
            frame.own = len(frame.quotes)
            _fill(frame, text, (line.start(), line.end()), marked, range(first, last), named, name_starts)
            _number(frame, marked, text)
            yield frame
        if first == last or not alone:
            before = (line.start(), line.end())


def _outside(text: str, start: int, end: int, marked: Sequence[Quoted]) -> bool:
    """Whether the paragraph has words beside its quotations."""
    for quote in marked:
        if any(letter.isalnum() for letter in text[start : quote.opening]):
            return True
        start = quote.closing
    return any(letter.isalnum() for letter in text[start:end])


def _fill(frame, text, line, marked, among, named, name_starts) -> None:  # type: ignore[no-untyped-def]
    at, end = line
    quote, name = among.start, bisect_left(name_starts, at)
    while at < end:
        opening = marked[quote].opening if quote < among.stop else end
        while name < len(named) and named[name].span.start < at:
            name += 1
        start = named[name].span.start if name < len(named) else end
        stop = min(opening, start, end)
        frame.pieces.extend(_words(text, at, stop))
        if stop == opening and quote < among.stop:
            found = marked[quote]
            frame.quotes.append(len(frame.pieces))
            frame.pieces.append(Piece("quote", "", "", found.opening, found.closing, quote))
            at, quote = max(found.closing, stop + 1), quote + 1
        elif stop == start and name < len(named):
            span = named[name].span
            frame.pieces.append(Piece("name", named[name].text, "", span.start, span.end, name))
            at, name = span.end, name + 1
        else:
            at = stop


def _words(text: str, start: int, stop: int) -> Iterator[Piece]:
    for found in _PIECE.finditer(text, start, stop):
        word = found.group()
        yield Piece("word" if word[0].isalnum() else "sign", word, word.lower(), found.start(), found.end())


def _number(frame: Frame, marked: Sequence[Quoted], text: str) -> None:
    """Number the sentences as they would be with the quotations taken for words."""
    number, pieces = 0, frame.pieces
    for i, piece in enumerate(pieces):
        piece.sentence = number
        if i + 1 < len(pieces) and _ends(pieces, i, marked, text):
            number += 1


def _ends(pieces: list[Piece], i: int, marked: Sequence[Quoted], text: str) -> bool:
    piece, after = pieces[i], pieces[i + 1]
    if piece.kind == "quote":
        last = text[marked[piece.index].end - 1]
        return last in _ENDS and _begins(after) and not (last != "." and _attributes(pieces, i + 1))
    if piece.text == "\n":
        return True
    if piece.text not in _ENDS or not _begins(after):
        return False
    word = pieces[i - 1] if i else None
    return not (
        word
        and piece.text == "."
        and word.end == piece.start
        and (len(word.text) == 1 or word.low + "." in ABBREVIATED)
    )


def _begins(piece: Piece) -> bool:
    return piece.kind in ("quote", "name") or piece.text[0].isupper()


def _attributes(pieces: list[Piece], at: int) -> bool:
    """Whether "she said" or "said the minister" begins here."""
    if pieces[at].low in UTTERS:
        return True
    if pieces[at].kind == "name" or pieces[at].low in _SUBJECTS:
        return at + 1 < len(pieces) and pieces[at + 1].low in UTTERS
    return any(piece.low in UTTERS for piece in pieces[at : at + 4])
