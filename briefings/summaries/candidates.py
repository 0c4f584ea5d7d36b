"""The sentences of an article that could stand as a point: whole, clean and not cut out of somebody's speech."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from briefings.facts.marks import Quoted, quoted
from briefings.model import Article
from briefings.summaries.asides import Part, asides, without
from briefings.summaries.terms import Terms, terms
from briefings.text import Sentence, dateline, furniture, length, sentences

POINT_WORDS = 35  # EDITORIAL § A story: a point has at most so many, where the source allows
_READ = 50  # sentences of an article that are weighed: enough for what it is about, whatever its length
_REGION = 12  # candidates of an article: what an editor would pick stands among its first sentences
_SHORTEST, _LONGEST = 6, 60  # words: fewer say too little, more are a list or captions run together
# A mark that quotes; a single one that stands alone is an apostrophe that lost its word in tokenised text.
_MARKS = re.compile("""["“”„«»`'‘’]""")
_MARK = re.compile(r"""["“”„«»`]|''|(?<!\w)['‘](?=[^\W\d])|(?<=[.,!?])['’]""")
# English only: the writer or the reader in person, which a report's own sentences do without.
_IN_PERSON = re.compile(
    r"\b(?:i|I(?!\.|\b[,;)]| of\b)|me|my|we|us|our|ours|myself|ourselves)\b"
    r"|^(?:We|My|Our|You|Your|If you|Let)\b"
)
_NUMBERED = re.compile(r"\b(?:War|Part|Phase|Type|Act|Title|Division|Class|Elizabeth|Charles|James|Francis|Paul) I\b")
_PICTURE = re.compile(
    r"(?i)\([^)]*\b(?:pictured|left|right|centre|center|above|below|file|stock|inset)\b[^)]*\)"
    r"|, (?:left|right|cent(?:er|re)|far left|far right),"
    r"|^here(?:['’]s| are| is)\b|^(?:above|pictured|left|right|inset|file|photo)\b[,:]"
    r"|\bon (?:\w+day, )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d\d?, \d{4}\.$"  # so a caption dates its picture; a report seldom ends a sentence so
)
# A short paragraph with one of these is an invitation or a notice as a whole.
_NOTICE = re.compile(
    r"(?i)\b(?:scroll down|click here|read more|sign up|subscribe|newsletters?|watch the video|privacy policy|cookies"
    r"|terms of (?:use|service)|this (?:article|story) (?:was|is|has been|originally)|follow (?:us|him|her|\w+ on)"
    r"|all rights reserved|contributed to this report|registration)\b|\bcorrections?(?:\b.{0,20})?:|^clarification"
)
# What each of them has, looked for first: few paragraphs have any, and letters of either case take four times as long.
_TELLING = re.compile(
    r"scroll down|click here|read more|sign up|subscribe|newsletter|watch the video|privacy policy|cookies|terms of"
    r"|this article|this story|follow|rights reserved|this report|registration|correction|clarification"
)
_NOTICE_WORDS = 70
_CREDIT = re.compile(
    r"(?:/|\b(?:Images?|Photos?|Getty|AP|AFP|EPA|Reuters|Press|Shutterstock|via|TODAY|NASA|Handout)\b)"
)
_FULL_STOPS = frozenset(".…。।؟！")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may become a point: `sentence` counts the article's sentences from 0, `rank` its candidates.

    `text` is what stands from `start` to `end` without its `cuts`, asides with offsets from `start`; `speech` is the
    share of it in quotation marks.
    """

    article: Article
    start: int
    end: int
    text: str
    sentence: int
    rank: int
    words: int
    speech: float
    terms: Terms
    cuts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as read for its points: its sentences, the terms of each, and the candidates among them.

    `stopgap` says that none was clean, and that the candidates are what there is.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    terms: tuple[Terms, ...]
    candidates: tuple[Candidate, ...]
    stopgap: bool


def read(
    article: Article, *, region: int = _REGION, shortest: int = _SHORTEST, heard: Callable[[str], Terms] = terms
) -> Reading:
    """Read an article's first sentences; where none is clean enough for a point, those that are no furniture serve.

    At most `region` of them become candidates: what answers a question may stand further down than what sums up.
    `heard` makes a sentence's terms: questions have their own, and two readings cost twice. `shortest` is in words.
    """
    found = sentences(article.text)[:_READ]
    spoken = tuple(heard(sentence.text) for sentence in found)
    speech = quoted(article.text[: found[-1].end]) if found else ()
    clean = list(islice(_clean(article, found, speech, shortest), region))
    stopgap = not clean
    if stopgap:
        clean = _stopgaps(found, speech, article.language)
    candidates = (
        _form(
            Candidate(article, *bounds, text, number, rank, length(text), _said(bounds, speech), spoken[number]), heard
        )
        for rank, (number, bounds) in enumerate(clean)
        for text in [article.text[slice(*bounds)]]
    )
    return Reading(article, found, spoken, tuple(candidates), stopgap)


def _stopgaps(found: Sequence[Sentence], speech: Sequence[Quoted], language: str) -> list[tuple[int, Part]]:
    """What serves where nothing is clean: whatever is no furniture, best without the writer in person and crumbs.

    What is cut out of somebody's speech never serves: it would stand as a fact.
    """
    rest = [
        (number, (_opening(sentence), sentence.end))
        for number, sentence in enumerate(found)
        if not furniture(sentence.text) and not _cut_out(sentence, speech)
    ]
    better = [
        (number, bounds)
        for number, bounds in rest
        if length(found[number].text) >= _SHORTEST and not (language == "en" and _IN_PERSON.search(found[number].text))
    ]
    return (better or rest)[:_REGION]


def _cut_out(sentence: Sentence, speech: Sequence[Quoted]) -> bool:
    return any(
        quote.opening < sentence.end and sentence.start < quote.closing
        for quote in speech
        if quote.opening < sentence.start or quote.closing > sentence.end
    )


def _said(bounds: Part, speech: Sequence[Quoted]) -> float:
    start, end = bounds
    return sum(quote.end - quote.start for quote in speech if start <= quote.start and quote.end <= end) / (end - start)


def _clean(
    article: Article, found: Sequence[Sentence], speech: Sequence[Quoted], shortest: int
) -> Iterator[tuple[int, Part]]:
    """The number and bounds of each sentence that can be a point."""
    for _, group in groupby(enumerate(found), key=lambda numbered: numbered[1].paragraph):
        paragraph = list(group)
        if not _set_apart([sentence.text for _, sentence in paragraph]):
            for number, sentence in paragraph:
                if bounds := _bounds(article, sentence, speech, shortest):
                    yield number, bounds


def _set_apart(lines: Sequence[str]) -> bool:
    """Whether a paragraph is a notice as a whole, or a caption that ends in its credit."""
    if (
        len(lines) > 1
        and lines[-1][-1] not in _FULL_STOPS
        and len(lines[-1].split()) <= 8
        and _CREDIT.search(lines[-1])
    ):
        return True
    telling = [line for line in lines if _TELLING.search(line.lower())]
    return any(map(_NOTICE.search, telling)) and sum(len(line.split()) for line in lines) <= _NOTICE_WORDS


def _form(whole: Candidate, heard: Callable[[str], Terms]) -> Candidate:
    """The sentence; where it is longer than a point should be, without the one aside that mends it, or without all."""
    cuts = asides(whole.text) if POINT_WORDS < whole.words <= _LONGEST else ()
    if not cuts:
        return whole
    forms = sorted((without(whole.text, [cut]), [cut]) for cut in cuts)
    fitting = [form for form in forms if length(form[0]) <= POINT_WORDS]
    short, gone = max(fitting, key=lambda form: len(form[0]), default=(without(whole.text, cuts), cuts))
    return replace(whole, text=short, words=length(short), terms=heard(short), cuts=tuple(gone))


def _bounds(article: Article, sentence: Sentence, speech: Sequence[Quoted], shortest: int) -> Part | None:
    """Where the sentence's own words stand, dateline and stray mark left out; None if it cannot be a point."""
    if sentence.end - sentence.start > _LONGEST * 12:
        return None
    start = _opening(sentence)
    inside = [quote for quote in speech if quote.opening < sentence.end and start < quote.closing]
    if any(quote.opening < start or quote.closing > sentence.end for quote in inside):
        return None
    outside = _blanked(article.text[start : sentence.end], [(q.opening - start, q.closing - start) for q in inside])
    strays = list(_MARK.finditer(outside)) if _MARKS.search(outside) else []
    outside = _blanked(outside, [(a.start(), b.end()) for a, b in zip(strays[::2], strays[1::2], strict=False)])
    if len(strays) % 2:
        if outside[strays[-1].end() :].strip():
            return None
        outside = outside[: strays[-1].start()]
    end = start + len(outside) if len(strays) % 2 else sentence.end
    end = start + len(article.text[start:end].rstrip())
    return (start, end) if _stands(article, article.text[start:end], outside, shortest) else None


def _opening(sentence: Sentence) -> int:
    """Where a sentence starts once its dateline is off."""
    past = dateline(sentence.text)
    return sentence.start + (past if sentence.text[past:].strip() else 0)


def _blanked(text: str, parts: Sequence[Part]) -> str:
    """The text with its quotations blanked, offsets kept."""
    for start, end in parts:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _in_person(text: str) -> bool:
    """Whether the writer or the reader speaks, and no "I" that is a number."""
    return bool(_IN_PERSON.search(text) and _IN_PERSON.search(_NUMBERED.sub("", text)))


def _stands(article: Article, text: str, outside: str, shortest: int) -> bool:
    """Whether a sentence reads as a statement of the report; `outside` is its text without quotations."""
    closing = text.rstrip("\"'”’») ")
    return (
        shortest <= length(text) <= _LONGEST
        and length(outside) >= min(3, shortest - 2)
        and text.count("(") == text.count(")")
        and closing[-1:] in _FULL_STOPS
        and not closing.endswith(("..", "…"))
        and not {"?", "!"} & set(outside)
        and not furniture(text)
        and not (article.language == "en" and _in_person(outside))
        and not _PICTURE.search(outside)
    )
