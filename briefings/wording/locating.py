"""Where in an article the words stand that a model says it rests on, pure."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.model import Article, Span
from briefings.text import folded, sentences

_FEWEST = 12  # characters: less stands anywhere
_AROUND = " .…\"'“”‘’«»[]()-–—"


def located(words: str, article: Article) -> Span | None:
    """The whole sentences in which words stand, as written or but for marks, spaces and capitals; None for nowhere."""
    found = _exactly(words, article.text) or _folded(words, article.text)
    if found is None:
        return None
    within = [each for each in sentences(article.text) if each.start < found[1] and found[0] < each.end]
    if not within:
        return None
    return Span(article_id=article.id, start=within[0].start, end=within[-1].end)


def _exactly(words: str, text: str) -> tuple[int, int] | None:
    words = words.strip()
    start = text.find(words) if len(words) >= _FEWEST else -1
    return (start, start + len(words)) if start >= 0 else None


def _folded(words: str, text: str) -> tuple[int, int] | None:
    wanted = " ".join(folded(words.strip(_AROUND)).split())
    if len(wanted) < _FEWEST:
        return None
    pieces = list(_pieces(text))
    start = "".join(piece for piece, _ in pieces).find(wanted)
    if start < 0:
        return None
    offsets = [at for piece, at in pieces for _ in piece]
    return offsets[start], offsets[start + len(wanted) - 1] + 1


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """Each character folded, with its offset; a run of spaces is one."""
    spaced = True
    for at, character in enumerate(text):
        if character.isspace():
            if not spaced:
                yield " ", at
            spaced = True
        else:
            yield folded(character), at
            spaced = False
