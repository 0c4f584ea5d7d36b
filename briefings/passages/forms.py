"""Terms of whole articles, read quickly: a question looks at fifty of them. And how the index is asked for a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefings.passages.terms import IRREGULAR, ONE_FORM, term_of


def vocabulary(text: str) -> list[str]:
    """The terms of a text in order, without words of grammar; nearly what `terms` gives, in a fifth of the time.

    Capitals and all but ASCII are gone, and a decimal is two terms.
    """
    return [term for word in plain(text).split() if (term := term_of_word(word))]


def plain(text: str) -> str:
    """A text as words in lower case, accents off, spaces before them and for what is neither letter nor digit.

    Worked on as bytes, which takes half as long.
    """
    raw = text.encode("latin-1", "replace")
    for form, one in _ONE_FORM:
        raw = raw.replace(form, one)
    return " " + raw.translate(_TABLE, b",").decode("ascii")


def opening(terms: Iterable[str]) -> re.Pattern[str]:
    """Finds those words of a plain text that may have one of these terms, so that not all of forty texts are looked up.

    A stem differs from its word's opening in the last letter at most (tests/passages/test_forms.py). The pattern begins
    with the space before a word and not with its edge: what begins with a letter is found three times as fast.
    """
    openings = (opens for term in terms for opens in (term[:-1] or term, *_OTHERWISE.get(term, ())))
    return re.compile(rf" ((?:{'|'.join(map(re.escape, dict.fromkeys(openings))) or '(?!)'})[a-z0-9]*)")


@lru_cache(maxsize=1 << 17)
def term_of_word(word: str) -> str:
    """The term of a word of a plain text, "" for one of grammar."""
    return _LOWER.get(word) or term_of(word)


def parts(term: str) -> list[str]:
    """The terms that `vocabulary` makes of a term: both numbers of a decimal, mostly itself."""
    return term.split(".") if "." in term else [term]


def written(word: str, term: str) -> tuple[str, ...]:
    """How the index is asked for a word; not in its irregular forms, which made room for worse articles."""
    return _WRITTEN.get(term) or (re.sub(r"[’']s$", "", word.lower()),)


def _byte(code: int) -> int:
    character = chr(code)
    letter = unicodedata.normalize("NFKD", character)[0].lower()
    return ord(letter) if character.isalnum() and ord(letter) < 128 else 32


def _otherwise() -> Mapping[str, list[str]]:
    """By term, the words that have it by a list and not by their stem."""
    found: dict[str, list[str]] = {}
    for word in (*IRREGULAR, *ONE_FORM, *_LOWER):
        found.setdefault(term_of_word(word), []).append(word)
    return found


_TABLE = bytes(map(_byte, range(256)))
_ONE_FORM = (
    (b"U.S.", b"unitedstates"), (b"United States", b"unitedstates"), (b" US ", b" unitedstates "),
    (b" EU ", b" europeanunion "), (b"United Nations", b"unitednations"), (b" UN ", b" unitednations "),
    (b"United Kingdom", b"britain"),
)  # fmt: skip
_LOWER = {"uk": "britain", "usa": "unitedstates", "eu": "europeanunion"}
_WRITTEN = {"unitedstates": ("us",), "unitednations": ("united nations",)}
_OTHERWISE = _otherwise()
