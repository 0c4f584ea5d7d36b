"""Words in the form in which a sentence and its sources are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefings.text import folded

_TOKEN = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `start` to `end` of its text; `form` is what it is compared by."""

    form: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Every word in order; "10,000" is compared as 10000, "Mexico’s" as mexico."""
    return tuple(Token(form(found.group()), found.start(), found.end()) for found in _TOKEN.finditer(text))


def form(word: str) -> str:
    """What a word is compared by."""
    plain = folded(word).removesuffix("'s")
    return plain.replace(",", "") if plain[:1].isdigit() else plain
