"""Whether a feed carries an article or only its teaser."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings import markup
from briefings.model import Entry

_CUT = re.compile(
    r"(?i)(\.\.\.|…|\[…\]|\[\.\.\.\])\W*$|(\b(continue reading|read more|read on|keep reading|read the (full|rest)|full story"
    r"|weiterlesen|mehr lesen|lire la suite|lire plus|leer más|seguir leyendo|sigue leyendo|leggi tutto|lees verder)\b"
    r"[^.!?]{0,80})$"
)
# shorter than this no news report is whole: the shortest wire brief has about a hundred words
_WHOLE = 120


def wants_page(entry: Entry) -> bool:
    """Whether the entry's own text is a teaser and its page should be asked for the report; never without an address.

    A teaser is under 120 words in all of its bodies, or ends in an ellipsis or in "read more" within 300.
    """
    if not entry.url.startswith(("http://", "https://")):
        return False
    body = own_text(entry)
    words = len(body.split())
    return words < _WHOLE or (words < 300 and bool(_CUT.search(body)))


@lru_cache(maxsize=8)  # an entry is asked several times in a row, and markup is costly
def own_text(entry: Entry) -> str:
    """The longer of an entry's bodies as plain text."""
    return max((markup.text(entry.content), markup.text(entry.summary)), key=len)
