"""How a term may be written, so that it is found in a text without reading the text word by word."""

from __future__ import annotations

import re
import unicodedata

from briefings.passages.terms import IRREGULAR, ONE_FORM

_SHORT = 4  # letters: what begins with so few is too often another word
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er")


def normal(text: str) -> bytes:
    """A text in lower case, one space between words, accents and commas off: to count beginnings of words in."""
    plain = text.replace("U.S.", "unitedstates").replace(" US ", " unitedstates ").replace(" EU ", " europeanunion ")
    return b" " + plain.replace(",", "").lower().encode("latin-1", "replace").translate(_TABLE) + b" "


def forms(term: str) -> tuple[bytes, ...]:
    """How a term begins in a normal text; a short one in full."""
    stems = {term, *(word for word, form in (IRREGULAR | ONE_FORM).items() if form == term and word.islower())}
    found: list[bytes] = []
    for word in sorted(stems):
        beginning = (word[:-1] if word.endswith("i") and len(word) > _SHORT else word).replace(".", " ")
        plain = beginning.encode("latin-1", "replace")
        if len(beginning) > _SHORT:
            found.append(b" " + plain)
        else:
            found += [b" " + plain + ending.encode() + b" " for ending in _endings(beginning)]
    return tuple(found)


def written(word: str, term: str) -> tuple[str, ...]:
    """How the index is asked for a word; not in its irregular forms, which made room for worse articles."""
    return ("us",) if term == "unitedstates" else (re.sub(r"[’']s$", "", word.lower()),)


def _endings(word: str) -> tuple[str, ...]:
    if not word.isalpha():
        return ("",)
    return (*_ENDINGS, word[-1] + "ing", word[-1] + "ed") if word[-1] not in "aeiouwxy" else _ENDINGS


def _byte(code: int) -> int:
    character = chr(code)
    if not character.isalnum():
        return 32
    plain = unicodedata.normalize("NFKD", character)[0]
    return ord(plain) if ord(plain) < 128 else code


_TABLE = bytes(map(_byte, range(256)))
