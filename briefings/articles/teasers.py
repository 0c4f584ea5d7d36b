"""Whether a feed carries a report or only its teaser."""

from __future__ import annotations

import re

from briefings import markup
from briefings.model import Entry

_CUT = re.compile(
    r"(?i)(?:(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W*|\b(?:continue reading|read more|read on|keep reading"
    r"|full story|weiterlesen"
    r"|read the (?:full|rest)|mehr lesen|lire la suite|lire plus|leer más"
    r"|seguir leyendo|sigue leyendo|leggi tutto)\b[^.!?]{0,80})$"
)
_MEDIA = re.compile(r"(?i)\.(?:mp3|m4a|mp4|m4v|mov|ogg|webm|pdf|zip|jpe?g|png|gif|webp|svg)$")
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
# The shortest wire report has about 120 words; what a feed gives as content beside or instead of a summary is
# meant to be whole, and is taken at its word from 60 on. "Read more" ends longer excerpts too (a third of a page).
_SUMMARY_IS_WHOLE, _CONTENT_IS_WHOLE, _EXCERPT_IS_SHORT = 120, 60, 300


def wants_page(entry: Entry) -> bool:
    """Whether the entry's own text is a teaser, so that its page should be asked for the report."""
    if not entry.url.startswith(("http://", "https://")) or _MEDIA.search(entry.url.partition("?")[0]):
        return False
    content, summary = markup.text(entry.content), markup.text(entry.summary)
    body = max(content, summary, key=len)
    words = _words(body)
    if _CUT.search(body[-200:]):
        return words < _EXCERPT_IS_SHORT
    declared = len(content) > 1.2 * len(summary)
    return words < (_CONTENT_IS_WHOLE if declared else _SUMMARY_IS_WHOLE)


def _words(text: str) -> int:
    """Words, with two characters for one in scripts that set no spaces."""
    return len(text.split()) + (0 if text.isascii() else len(_WITHOUT_SPACES.findall(text)) // 2)


def own_text(entry: Entry) -> str:
    """The longer of an entry's bodies as plain text."""
    return max(markup.text(entry.content), markup.text(entry.summary), key=len)
