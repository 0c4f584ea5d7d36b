"""What an outlet corrected: a figure changed between revisions of an article, or a correction note in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefings.facts import figures
from briefings.model import Article, Correction, Facts, Figure
from briefings.stories.order import published
from briefings.text import Sentence, folded, sentences, words

_ALIKE = 0.6  # share of words, figures aside, from which two sentences are one before and after an edit
_NOTE = re.compile(
    r"\b(?:correction|corrected|clarification|(?:an )?earlier version|previous version|"
    r"originally (?:said|stated)|misstated|incorrectly|wrongly)\b",
    re.I,
)
_WRONG = re.compile(
    r"\b(?:earlier version|previous version|originally|misstated|incorrectly|wrongly|instead of|"
    r"rather than|,? not|from)\b[^.]*$",
    re.I,
)
_NONE = Facts()


def corrections(revisions: Sequence[Article], facts: Mapping[str, Facts]) -> tuple[Correction, ...]:
    """Figures that an outlet changed between revisions of one article, newest first; `facts` by article id."""
    ordered = sorted(revisions, key=published)
    found = [change for old, new in pairwise(ordered) for change in _changes(old, new, facts)]
    found += [note for article in ordered[-1:] for note in _notes(article)]
    seen: dict[tuple[object, object], Correction] = {}
    for correction in found:
        seen[correction.before.value, correction.after.value] = correction
    return tuple(reversed(seen.values()))


def _changes(old: Article, new: Article, facts: Mapping[str, Facts]) -> Iterator[Correction]:
    before = [(s, _figures(s, facts.get(old.id, _NONE))) for s in sentences(old.text)]
    kept = {sentence.text for sentence in sentences(new.text)}
    for sentence in sentences(new.text):
        now = _figures(sentence, facts.get(new.id, _NONE))
        for earlier, then in before:
            if earlier.text not in kept and now and len(then) == len(now) and _alike(earlier, sentence):
                for a, b in zip(then, now, strict=True):
                    if a.unit == b.unit and a.value != b.value and None not in (a.value, b.value):
                        yield Correction(outlet=new.outlet, at=new.seen_at or new.published_at, before=a, after=b)


def _notes(article: Article) -> Iterator[Correction]:
    """Notes that give both figures: "An earlier version said 15 were injured. It was 12."; English only."""
    if article.language != "en" or not _NOTE.search(article.text):
        return
    stated = Facts(figures=figures(article))  # read anew: what a note says is not among the facts of the report
    lines = sentences(article.text)
    for note, following in zip(lines, [*lines[1:], None], strict=True):
        if _NOTE.search(note.text):
            found = _figures(note, stated)
            if len(found) < 2 and following and following.paragraph == note.paragraph:
                found += _figures(following, stated)
            if len(found) == 2 and found[0].value != found[1].value and _comparable(*found):
                wrong = _wrong(article, note, found)
                right = found[1] if wrong is found[0] else found[0]
                at = article.published_at or article.seen_at  # when it was added to the article nobody says
                yield Correction(outlet=article.outlet, at=at, before=wrong, after=right)


def _wrong(article: Article, note: Sentence, stated: Sequence[Figure]) -> Figure:
    """The figure that a word of error stands right before; else the second, as in "12, not 15"."""
    between = article.text[stated[0].span.end : stated[1].span.start]
    if re.search(r"\b(?:not|instead of|rather than)\s+(?:the )?$", between, re.I):
        return stated[1]
    return stated[0] if _WRONG.search(article.text[note.start : stated[0].span.start]) else stated[1]


def _comparable(one: Figure, other: Figure) -> bool:
    return (
        one.value is not None and other.value is not None and (one.unit == other.unit or "" in (one.unit, other.unit))
    )


def _figures(sentence: Sentence, facts: Facts) -> list[Figure]:
    return [figure for figure in facts.figures if sentence.start <= figure.span.start < sentence.end]


def _alike(one: Sentence, other: Sentence) -> bool:
    a, b = _said(one), _said(other)
    return len(a & b) >= _ALIKE * max(1, len(a | b))


def _said(sentence: Sentence) -> set[str]:
    return {folded(word.text) for word in words(sentence.text) if not word.text[0].isdigit()}
