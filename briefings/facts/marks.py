"""Finds what stands in quotation marks, in every common style, nested, unbalanced or running over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARK = re.compile(r"""``|''|["“”„‟«»‹›‘’‚'`]""")
_FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", "«", "»", '"', "``", "''"), "double"),
    **dict.fromkeys(("‘", "’", "‚", "'", "`", "‹", "›"), "single"),
}
# What closes what: the typographic habits of English, German, French, Swedish and tokenised text.
_CLOSERS = {
    "“": '”"',
    "”": "”",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "»": "«",
    '"': '"”',
    "``": ("''", '"'),
    "''": ("''", '"'),
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
    "`": "'’`",
    "‹": "›",
    "›": "‹",
}
_OPENS_ALWAYS = frozenset("“„‟«‘‚‹`") | {"``"}
_ELISION = re.compile(r"(?i)\d0s|(?:tis|twas|em|til|till|cause|n|cos|bout|round)\b")
_PLURAL_POSSESSIVE = re.compile(r"s['’] ?(?=[a-z])")
_SENTENCE_END = ".!?…,;:"
_NO_START = ".,;:!?)"  # what begins so stands between two quotations whose marks are out of step
_DEPTH = 3  # quotations inside quotations inside quotations; deeper marks are noise


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in marks: `start` to `end` without them, `opening` to `closing` with them.

    `goes_on` says that the mark was opened again (by a new paragraph) before it was closed.
    """

    start: int
    end: int
    opening: int
    closing: int
    goes_on: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    end: int
    line_end: int = 0


def quoted(text: str) -> tuple[Quoted, ...]:
    """Every outermost quotation in order; a paragraph that leaves its mark open counts if the next opens it again."""
    found: list[Quoted] = []
    left: _Open | None = None
    for line in _LINE.finditer(text):
        stack: list[_Open] = []
        for mark in _MARK.finditer(text, line.start(), line.end()):
            if left and not text[line.start() : mark.start()].strip() and _FAMILY[mark.group()] == _FAMILY[left.mark]:
                found.extend(_trimmed(text, left.end, left.line_end, left.start, left.line_end, goes_on=True))
            left = None
            found.extend(_read(text, mark, stack))
        left = stack[0] if stack else None
        if left:
            left.line_end = line.end()
    return tuple(found)


def _read(text: str, mark: re.Match[str], stack: list[_Open]) -> Iterator[Quoted]:
    sign = mark.group()
    level = next((i for i in range(len(stack) - 1, -1, -1) if sign in _CLOSERS[stack[i].mark]), None)
    if level is not None and _may_close(text, mark):
        opened = stack[level]
        del stack[level:]
        if not stack:
            yield from _trimmed(text, opened.end, mark.start(), opened.start, mark.end())
    elif _may_open(text, mark):
        yield from _opened(text, mark, stack)


def _opened(text: str, mark: re.Match[str], stack: list[_Open]) -> Iterator[Quoted]:
    """Push a mark; the same family at the outermost level means that the earlier one was never closed."""
    opened = _Open(mark.group(), mark.start(), mark.end())
    if stack and _FAMILY[stack[0].mark] == _FAMILY[opened.mark]:
        before = text[max(stack[0].end, mark.start() - 3) : mark.start()].rstrip()
        if before and before[-1] in _SENTENCE_END:
            yield from _trimmed(text, stack[0].end, mark.start(), stack[0].start, mark.start(), goes_on=True)
        stack.clear()
    if len(stack) < _DEPTH:
        stack.append(opened)


def _may_open(text: str, mark: re.Match[str]) -> bool:
    sign, before, after = mark.group(), text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if before.isalnum() or not after:
        return False
    if _FAMILY[sign] == "single" and (after.isspace() or _ELISION.match(text, mark.end())):
        return False
    return sign in _OPENS_ALWAYS or (
        sign in "\"''”»›" and sign != "’" and (not after.isspace() or before in ("", " ", "\n"))
    )


def _may_close(text: str, mark: re.Match[str]) -> bool:
    sign, before, after = mark.group(), text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if _FAMILY[sign] == "double":
        return sign not in "\"''" or not before.isspace() or not after or not after.isalnum()
    return not after.isalnum() and not _PLURAL_POSSESSIVE.match(text, mark.start() - 1)


def _trimmed(text: str, start: int, end: int, opening: int, closing: int, *, goes_on: bool = False) -> Iterator[Quoted]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    if any(letter.isalnum() for letter in inner) and text[start] not in _NO_START:
        yield Quoted(start, end, opening, closing, goes_on)
