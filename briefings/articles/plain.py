"""Plain text files: wrapped lines joined, a title found where it is certain."""

from __future__ import annotations

import re

from briefings import markup
from briefings.articles.furniture import is_sentence


def titled(text: str) -> tuple[str, str]:
    """The title, "" if it is not certain that there is one, and the rest of the text, normalised.

    Certain is a first line of three words or more and at most 120 characters that does not end as a sentence does,
    has a blank line after it in a text that parts its paragraphs so, and is followed by a sentence.
    """
    body = markup.normalised(_unwrapped(text))
    first, _, rest = body.partition("\n\n")
    apart = re.match(r"\s*\S[^\n]*\n[^\S\n]*\n", text) is not None
    headline = apart and len(first) <= 120 and len(first.split()) > 2 and not is_sentence(first)
    second = rest.partition("\n\n")[0]
    return (first, rest) if headline and is_sentence(second) and not first.lower().startswith("by ") else ("", body)


def _unwrapped(text: str) -> str:
    """Lines of a paragraph joined where an editor has wrapped them: most of its lines do not end as sentences do."""
    blocks = re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n\n".join(_joined(block.split("\n")) for block in blocks)


def _joined(lines: list[str]) -> str:
    inner = [line.strip() for line in lines[:-1] if line.strip()]
    wrapped = inner and all(20 < len(line) <= 100 for line in inner) and sum(map(is_sentence, inner)) * 2 < len(inner)
    return (" " if wrapped else "\n").join(line.strip() for line in lines)
