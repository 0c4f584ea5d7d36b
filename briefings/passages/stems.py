"""English words by their stem, as the index of the articles has them: M. Porter's algorithm of 1980.

Source: "An algorithm for suffix stripping", https://tartarus.org/martin/PorterStemmer/def.txt, which SQLite's porter
tokenizer follows too (sqlite.org/fts5.html#porter_tokenizer).
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONSONANT = r"(?:[^aeiouy]|(?<=[aeiou])y|^y)"
_VOWEL = r"(?:[aeiou]|(?<![aeiou])(?<!^)y)"
_ONCE = re.compile(rf"^{_CONSONANT}*{_VOWEL}+{_CONSONANT}")
_EXACTLY_ONCE = re.compile(rf"^{_CONSONANT}*{_VOWEL}+{_CONSONANT}+{_VOWEL}*$")
_TWICE = re.compile(rf"^{_CONSONANT}*{_VOWEL}+{_CONSONANT}+{_VOWEL}+{_CONSONANT}")
_HAS_VOWEL = re.compile(_VOWEL)
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")
_SHORT = re.compile(rf"^{_CONSONANT}+[aeiouy][^aeiouwxy]$")
_PLAIN = re.compile(r"[a-z]{3,}")

_STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
)  # fmt: skip


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a word in lower case; one that is not English letters alone is its own."""
    if not _PLAIN.fullmatch(word):
        return word
    word = _past(_plural(word))
    if word.endswith("y") and _HAS_VOWEL.search(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(word, _STEP_2)
    word = _replaced(word, _STEP_3)
    return _tidied(_stripped(word))


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _ONCE.search(word[:-3]) else word
    for ending in ("ed", "ing"):
        left = word.removesuffix(ending)
        if left != word:
            return _mended(left) if _HAS_VOWEL.search(left) else word
    return word


def _mended(left: str) -> str:
    if left.endswith(("at", "bl", "iz")):
        return left + "e"
    if _DOUBLE.search(left):
        return left[:-1]
    return left + "e" if _EXACTLY_ONCE.search(left) and _SHORT.search(left) else left


def _replaced(word: str, endings: dict[str, str]) -> str:
    found = _ending(word, tuple(endings))
    left = word[: len(word) - len(found)]
    return left + endings[found] if found and _ONCE.search(left) else word


def _ending(word: str, endings: tuple[str, ...]) -> str:
    """The longest of these that ends the word; most words have none, and are asked for all of them at once."""
    return max(filter(word.endswith, endings), key=len) if word.endswith(endings) else ""


def _stripped(word: str) -> str:
    found = _ending(word, _STEP_4)
    left = word[: len(word) - len(found)]
    if not found or not _TWICE.search(left) or (found == "ion" and not left.endswith(("s", "t"))):
        return word
    return left


def _tidied(word: str) -> str:
    if word.endswith("e"):
        left = word[:-1]
        if _TWICE.search(left) or (_EXACTLY_ONCE.search(left) and not _SHORT.search(left)):
            word = left
    return word[:-1] if word.endswith("ll") and _TWICE.search(word[:-1]) else word
