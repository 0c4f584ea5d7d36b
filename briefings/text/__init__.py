"""Sentences with offsets, words, normal forms, furniture and the language of a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from briefings.text.furniture import dateline, furniture
from briefings.text.languages import language
from briefings.text.sentences import Sentence, sentences

__all__ = ["Sentence", "Word", "dateline", "folded", "furniture", "language", "length", "sentences", "words"]

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
)  # Thai … Chinese
_STRAIGHT = str.maketrans(
    dict.fromkeys("’‘‚‛ʼ", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("–—‑‐−", "-")
    | dict.fromkeys("\u00ad\u200b\u2060\ufeff")
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, at `start` to `end`."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """Every word with its offsets; "U.S", "Mexico’s" and "one-month" are one word each."""
    return tuple(Word(found.group(), found.start(), found.end()) for found in _WORD.finditer(text))


def length(text: str) -> int:
    """How many words to read: two characters count as one in scripts that put no spaces between words."""
    spaced = len(text.split())
    return spaced if text.isascii() else spaced + len(_UNSPACED.findall(text)) // 2


def folded(text: str) -> str:
    """A form for comparing: compatibility characters unified, case folded, quotation marks and dashes made straight.

    Characters that nobody sees (soft hyphens, zero-width spaces) are left out. Folding twice changes nothing.
    """
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).translate(_STRAIGHT).casefold())
