"""Terms of whole articles, read quickly: a question looks at fifty of them. And how the index is asked for a word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefings.passages.terms import term_of


def vocabulary(text: str) -> list[str]:
    """The terms of a text in order, without words of grammar; nearly what `terms` gives, in a fifth of the time.

    Capitals and all but ASCII are gone, and a decimal is two terms.
    """
    return [term for word in _normal(text).split() if (term := _term(word))]


def parts(term: str) -> list[str]:
    """The terms that `vocabulary` makes of a term: both numbers of a decimal, mostly itself."""
    return term.split(".") if "." in term else [term]


def written(word: str, term: str) -> tuple[str, ...]:
    """How the index is asked for a word; not in its irregular forms, which made room for worse articles."""
    return ("us",) if term == "unitedstates" else (re.sub(r"[’']s$", "", word.lower()),)


def _normal(text: str) -> str:
    """A text in lower case, accents off, what is no letter or digit blank."""
    plain = text.replace("U.S.", "unitedstates").replace(" US ", " unitedstates ").replace(" EU ", " europeanunion ")
    plain = plain.replace(",", "").replace("’s ", " ").replace("'s ", " ")
    return plain.lower().encode("latin-1", "replace").translate(_TABLE).decode("ascii", "replace")


@lru_cache(maxsize=1 << 17)
def _term(word: str) -> str:
    return {"uk": "britain", "usa": "unitedstates"}.get(word) or term_of(word)


def _byte(code: int) -> int:
    character = chr(code)
    plain = unicodedata.normalize("NFKD", character)[0]
    return ord(plain) if character.isalnum() and ord(plain) < 128 else 32


_TABLE = bytes(map(_byte, range(256)))
