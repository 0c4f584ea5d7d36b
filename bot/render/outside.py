"""Text from outside made fit for a line of chat: no control, nothing that turns the line around, no live address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from briefings.markup import SEQUENCE

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")  # spaces that do not break stay
# Controls, lone surrogates, noncharacters; and embeddings and overrides, which turn what follows around
# (unicode.org/reports/tr9, 3.1): no outlet needs them in a headline.
_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_UNPRINTABLE = re.compile(rf"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\u202a-\u202e{_NONCHARACTERS}]")
# What a terminal obeys goes whole. One that begins with a single byte of C1 must look like one: such bytes are left
# over from quotation marks, too, where a publisher took one encoding for another.
_SEQUENCE = re.compile(f"{SEQUENCE}|\x9b[\\d;?]+[@-~]|\x9d\\d+;[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ISOLATING = re.compile("[\u2066-\u2069]")
_ACCENT = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_STACKED = re.compile(rf"({_ACCENT}{{4}}){_ACCENT}+")
_FIRST_STRONG, _POP = "\u2068", "\u2069"
GAP = "\u200b"
"""Of no width: it keeps what would be live from being so."""

# Clients make links of these wherever they stand, escaped or not: an address with a scheme, a host with a path (an
# invite needs no scheme), a mention in its form on the wire. The gap goes in behind the first group.
_LIVE = re.compile(
    r"(:)(?=//)|((?<=\w)\.)(?=\w{2,}[/:]\S)|((?<=\bwww)\.)(?=\w)|(@)(?=everyone|here|channel)"
    r"|(<)(?=[@#!/:]|t:|a:|id:)",
    re.I,
)
_SHORTCODE = re.compile(r":(?=[\w+~-]+:)")
# For places in which a platform has no escape: marks that look alike and mean nothing to it.
_LOOKALIKES = dict(zip("*_~`|[]<>\\", "∗ˍ∼ˋ∣［］‹›＼", strict=True))


@lru_cache(maxsize=4096)
def tidied(text: str) -> str:
    """One line without controls, overrides of direction, lone surrogates or towers of accents; outer spaces stay."""
    return _STACKED.sub(r"\1", _UNPRINTABLE.sub("", _SPACES.sub(" ", _SEQUENCE.sub("", text))))


@lru_cache(maxsize=4096)
def without_controls(text: str) -> str:
    """The text without terminal sequences, each gone whole, and controls; line breaks and tabs stay."""
    return _CONTROL.sub("", _SEQUENCE.sub("", text))


def isolated(text: str) -> str:
    """The text, kept from reordering what stands beside it where it runs from right to left."""
    plain = _ISOLATING.sub("", text)
    return f"{_FIRST_STRONG}{plain}{_POP}" if runs_left(plain) else plain


def runs_left(text: str) -> bool:
    """Whether anything in it is written from right to left."""
    return any(unicodedata.bidirectional(mark) in ("R", "AL") for mark in text)


def without_isolates(text: str) -> str:
    """The text without marks that isolate a direction."""
    return _ISOLATING.sub("", text)


def dead(text: str) -> str:
    """The text with a gap of no width in whatever a client would make a link or a mention of by itself."""
    return _LIVE.sub(lambda found: f"{found.group()}{GAP}", text)


def harmless(text: str, marks: str) -> str:
    """For places without an escape: these marks replaced by ones that look alike, shortcodes of emoji broken."""
    alike = str.maketrans({mark: _LOOKALIKES[mark] for mark in marks})
    return _SHORTCODE.sub(f":{GAP}", dead(text)).translate(alike)


def apart(pieces: Iterable[str], marks: str, *, from_words: bool = False) -> str:
    """Pieces of markup in a row, a gap of no width where two of these marks would run together.

    With `from_words` also between a mark and a letter or digit, where a platform reads no mark.
    """
    found = ""
    for piece in pieces:
        last, first = found[-1:], piece[:1]
        touching = last in marks and first in marks if last and first else False
        stuck = from_words and ((last in marks and first.isalnum()) or (last.isalnum() and first in marks))
        found += f"{GAP}{piece}" if last and first and (touching or stuck) else piece
    return found


def length(text: str) -> int:
    """Characters as the strictest client counts them: UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def shortened(text: str, longest: int) -> str:
    """At most so many characters, cut at a line's end or a word, with an ellipsis: for what stands whole elsewhere."""
    if length(text) <= longest:
        return text
    kept = text[: longest - 1]
    while length(kept) > longest - 1:
        kept = kept[:-1]
    at = max(kept.rfind("\n"), kept.rfind(" "))
    return f"{kept[:at] if at > longest // 2 else kept}…"
