"""What a sentence speaks of: its content words by stem, and which of them are names or figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")
_GRAMMAR_WORDS = """
    a an the and or but if so as of at by for from in into on onto to with without within about after before over
    under between through during against among up down out off again then than that this these those there here it its
    he him his she her hers they them their theirs we us our ours you your yours i me my mine who whom whose which what
    when where why how all any both each few more most other some such no nor not only own same too very can could will
    would shall should may might must do does did doing done have has had having be is are was were been being am said
    says say saying told tell also just now new mr mrs ms dr one i'm i've i'll it's that's he's she's don't didn't"""
_COUNTING_WORDS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty
    sixty dozen dozens hundred hundreds thousand thousands million millions billion billions half third quarter twice"""
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
_COUNTS = frozenset(_COUNTING_WORDS.split())
_ENDINGS = ("ies", "es", "s", "ing", "ed")


@dataclass(frozen=True, slots=True)
class Terms:
    """The content words of a text as stems; `names` and `figures` are those of them that are such."""

    all: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]


def terms(sentence: str) -> Terms:
    """The terms of one sentence: a name is a capitalised word that does not open it, a figure has a digit or counts."""
    found: set[str] = set()
    names: set[str] = set()
    figures: set[str] = set()
    for number, token in enumerate(_TOKEN.findall(sentence)):
        term, counts = _term(token)
        if term:
            found.add(term)
            if counts:
                figures.add(term)
            elif number and token[0].isupper():
                names.add(term)
    return Terms(frozenset(found), frozenset(names), frozenset(figures))


@lru_cache(maxsize=1 << 14)
def _term(token: str) -> tuple[str, bool]:
    """The stem of a token, "" for a word of grammar; and whether it is a figure."""
    word = token.casefold().replace("’", "'").removesuffix("'s")
    if any(letter.isdigit() for letter in word):
        return word.replace(",", ""), True
    if word in _COUNTS:
        return word, True
    return ("" if word in _GRAMMAR or len(word) < 2 else _stem(word)), False


def _stem(word: str) -> str:
    """Enough of a stem to unite "tariff" and "tariffs", "deploy" and "deployed": endings off, final e off."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending)
            break
    return word.rstrip("e") if len(word) > 3 else word
