"""Runs of capitalised words, the raw material of names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.facts.lists import listed
from briefings.facts.titles import ABBREVIATED, HONORIFICS

_ABBREVIATION = "|".join(sorted({word[:-1] for word in ABBREVIATED | set(HONORIFICS) if word.endswith(".")}))
_CAPITALISED = re.compile(
    rf"(?<![\w’'.&-])(?:(?:[^\W\d_a-z]\.)+(?:[A-Z]\b(?!\.))?|(?i:{_ABBREVIATION})\.(?=[\s,;)])"
    r"|(?:(?:al-|el-|d['’])(?=[A-Z]))?[^\W\d_a-z]\w*(?:[-'’&.][^\W_]\w*)*)"
)
_JOINT = re.compile(
    r"[ \u00a0](?:(?:of(?: the)?|for(?: the)?|and|&|de(?: la| los)?|del|della|di|da|dos|du|van(?: der| den)?"
    r"|von(?: der)?|bin|ibn|al|ter|on|in(?: the)?)[ \u00a0])?"
)
_POSSESSIVE = re.compile(r"['’][sS]$")
_MARKS = "\"'“”‘’„«»‹›([`*#_>"
_STOPS = ".!?:;•|…—–/\n"
_LONGEST = 16  # words in a run; more are no name
_HEADLINE = 400  # code points of a line that are looked at
_FEW = 5  # words that a headline has at least
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_LITTLE = listed("a after amid an and as at but by for from in into is nor of on or over per the to up via vs with s t")


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised word; `joint` stands between it and the one before it in its run."""

    text: str
    low: str
    start: int
    end: int
    joint: str = ""
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row; `opens` if the first begins a sentence or a quotation."""

    tokens: tuple[Token, ...]
    opens: bool


def runs(text: str) -> Iterator[Run]:
    """Every run in order: words parted by a space or a word such as "of" or "van"; a possessive ends a run."""
    held: list[Token] = []
    for found in _CAPITALISED.finditer(text):
        word = found.group()
        if not word[0].isupper() and word[-1] != "." and "-" not in word[:3] and word[1:2] not in "'’":
            continue
        token = _token(text, found, held[-1] if held else None)
        if held and (not token.joint or len(held) == _LONGEST):
            yield Run(tuple(held), opens(text, held[0].start))
            held = []
        held.append(token)
    if held:
        yield Run(tuple(held), opens(text, held[0].start))


def _token(text: str, found: re.Match[str], before: Token | None) -> Token:
    word, end = found.group(), found.end()
    owner = bool(_POSSESSIVE.search(word))
    if owner:
        word, end = word[:-2], end - 2
    joint = ""
    if before and not before.owner and found.start() - before.end < 12:
        between = _JOINT.fullmatch(text, before.end, found.start())
        joint = between.group() if between else ""
    return Token(word, word.lower(), found.start(), end, joint, owner)


def opens(text: str, at: int) -> bool:
    """Whether a word at this offset begins a sentence, a line or a quotation, so that its capital says nothing."""
    before = text[max(0, at - 8) : at]
    bare = before.rstrip(" \u00a0\t")
    if bare and bare[-1] in _MARKS:
        if len(bare) == len(before):
            return True
        bare = bare.rstrip(_MARKS)  # a closing mark: what stands before it tells
    return (not bare and at < 8) or bare[-1:] in _STOPS or not bare


def loud_lines(text: str) -> list[tuple[int, int]]:
    """Headlines in which every word but the little ones has a capital, so that capitals there tell nothing."""
    found, start = [], 0
    for line in text.split("\n"):
        words = _WORD.findall(line[:_HEADLINE])
        if len(words) >= _FEW and all(word[0].isupper() or word in _LITTLE for word in words):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def within(at: int, lines: list[tuple[int, int]]) -> bool:
    """Whether the offset lies in one of these lines, which are in order."""
    place = bisect_right(lines, (at, len(lines) and lines[-1][1])) - 1
    return place >= 0 and at < lines[place][1]
