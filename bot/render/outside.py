"""Text from outside made fit for a line of chat: no control, nothing that turns the line around, no live address."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
# Embeddings and overrides turn what follows around (unicode.org/reports/tr9, 3.1); no outlet needs them in a headline.
_TURNING = re.compile("[\u202a-\u202e]")
_ISOLATING = re.compile("[\u2066-\u2069]")
_ACCENT = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
_STACKED = re.compile(rf"({_ACCENT}{{4}}){_ACCENT}+")
_FIRST_STRONG, _POP = "\u2068", "\u2069"
_ZERO_WIDTH = "\u200b"
# Clients make links of these wherever they stand, escaped or not: an address with a scheme, a host with a path (an
# invite needs no scheme), a mention of everyone. The gap goes in behind the first group.
_LIVE = re.compile(r"(:)(?=//)|((?<=\w)\.)(?=\w{2,}[/:]\S)|((?<=\bwww)\.)(?=\w)|(@)(?=everyone|here|channel)", re.I)
_SHORTCODE = re.compile(r":(?=[\w+~-]+:)")
# For places in which a platform has no escape: marks that look alike and mean nothing to it.
_LOOKALIKES = dict(zip("*_~`|[]\\", "∗ˍ∼ˋ∣［］＼", strict=True))


def tidied(text: str) -> str:
    """One line without controls, overrides of direction, lone surrogates or towers of accents; outer spaces stay."""
    kept = (mark for mark in _SPACES.sub(" ", text) if not _is_unprintable(mark))
    return _STACKED.sub(r"\1", _TURNING.sub("", "".join(kept)))


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
    return _LIVE.sub(lambda found: f"{found.group()}{_ZERO_WIDTH}", text)


def harmless(text: str, marks: str) -> str:
    """For places without an escape: these marks replaced by ones that look alike, shortcodes of emoji broken."""
    alike = str.maketrans({mark: _LOOKALIKES[mark] for mark in marks})
    return _SHORTCODE.sub(f":{_ZERO_WIDTH}", dead(text)).translate(alike)


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


def _is_unprintable(mark: str) -> bool:
    return unicodedata.category(mark) in ("Cc", "Cs") or ord(mark) & 0xFFFE == 0xFFFE
