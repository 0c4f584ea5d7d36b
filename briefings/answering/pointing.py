"""The points of an answer: the sentence that answers, then what a reader needs to judge it, each with its receipt."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.facts import facts
from briefings.model import Article, Facts, Passage, Point, Span
from briefings.passages import Query, Ranked, Sentence, Tone, answering, candidates, tone
from briefings.summaries.candidates import Candidate
from briefings.summaries.glosses import opened_by
from briefings.summaries.wording import worded
from briefings.verification import receipted

MOST_POINTS = 4
_SAME = 0.6  # of a sentence's terms in one that stands already: it says the same again
_HELD = 0.99
_UNDER = 0.5  # of what is asked for, where the story is known
_NO_FIGURE = 0.1
_ABOUT = 0.3  # of the question's weight in a sentence, the one before it, the title and the lead
_NEARLY = 0.7  # of it, where a figure is asked for and there is none
_KNOWN = 0.5  # of that weight, but for words that no report has
_WEAK = 3.0  # so much below the best score a sentence no longer helps to judge it


@dataclass(frozen=True, slots=True)
class Said:
    """What the articles say to a question."""

    tone: Tone
    points: tuple[Point, ...]
    sources: tuple[Passage, ...]


def said(
    query: Query, found: Sequence[Ranked], *, most: int = MOST_POINTS, sources: int = 10, under: Collection[str] = ()
) -> Said:
    """The answer from ranked articles; `under` are the ids of those that it is asked under. Pure."""
    ordered = list(_speaking(query, answering(query, found)))
    how = tone(query, ordered, found)
    told = ordered if how == "answered" else _closest(query, ordered)
    if how == "declined" and (beside := [each for each in ordered if _beside(query, each, under)]):
        how, told = "closest", beside
    points = _points(told, most) if how != "declined" else ()
    return Said(how if points else "declined", points, _sources(ordered, found, sources))


def _beside(query: Query, sentence: Sentence, under: Collection[str]) -> bool:
    """Whether a sentence is of the story that is asked about, has what is asked for, and some word of the question."""
    own = [term for term in query.terms if term.own]
    return (
        sentence.candidate.article.id in under
        and sentence.signs["holds"] >= _UNDER
        and (not own or any(term.stands(sentence.candidate.terms.all) for term in own))
    )


def _closest(query: Query, ordered: Sequence[Sentence]) -> Sequence[Sentence]:
    """What may stand where nothing answers; where a figure is asked for and some have it, those alone."""
    close = [each for each in ordered if _close(query, each)]
    having = [each for each in close if query.wanted.kind == "figure" and each.signs["holds"] >= _HELD]
    return having or close


def _close(query: Query, sentence: Sentence) -> bool:
    """Whether a sentence may stand where nothing answers: it is about what is asked, and has no other figure of it."""
    signs = sentence.signs
    if signs["about"] < _ABOUT or signs["known"] < _KNOWN:
        return False
    if query.wanted.kind != "figure":
        return True
    return signs["about"] >= _NEARLY if signs["holds"] < _NO_FIGURE else signs["holds"] >= _HELD and signs["doing"] > 0


def _speaking(query: Query, ordered: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, first those that have the words which the question quotes; for "who said", of those that are
    nearly as good the ones with a speaker who is certain."""
    quoting = sorted(ordered, key=lambda each: not query.quotes(each.candidate.text))
    if query.wanted.kind != "speaker":
        yield from quoting
        return
    likely = [each for each in quoting[:8] if each.score >= quoting[0].score - _WEAK / 2]
    certain = [each for each in likely if _speaker_certain(each) and query.quotes(each.candidate.text)]
    yield from certain
    yield from (each for each in quoting if each not in certain)


def _speaker_certain(sentence: Sentence) -> bool:
    """Whether the sentence holds a quote whose speaker is certain and named in it."""
    candidate = sentence.candidate
    return any(
        quote.certain and quote.speaker is not None and candidate.start <= quote.span.start < candidate.end
        for quote in facts(candidate.article).quotes
    )


def verbatim(article: Article, span: Span) -> Iterator[Point]:
    """The sentences of an article that a span touches, as points; only those that could be told without it."""
    for candidate in candidates(article):
        if candidate.start < span.end and span.start < candidate.end:
            point = worded(candidate, _facts(candidate))
            if receipted(point, {article.id: article}).supported:
                yield point


def _points(ordered: Sequence[Sentence], most: int) -> tuple[Point, ...]:
    chosen: list[Sentence] = []
    points: list[Point] = []
    for sentence in ordered[:24]:
        article = sentence.candidate.article
        if len(points) == most or sentence.score < ordered[0].score - _WEAK:
            break
        if any(_repeats(sentence, other) for other in chosen):
            continue
        point = worded(sentence.candidate, _facts(sentence.candidate))
        if receipted(point, {article.id: article}).supported:
            chosen.append(sentence)
            points.append(point)
    return tuple(points)


def _facts(candidate: Candidate) -> Facts:
    """What a sentence is worded by: its own figures and dates, and the names up to its end, for who is named in it was
    introduced before. All facts of an article cost five times as much."""
    until = replace(candidate.article, text=candidate.article.text[: candidate.end])
    return facts(until, since=candidate.start, quoted=opened_by(candidate) is not None)


def _repeats(one: Sentence, other: Sentence) -> bool:
    said, told = one.candidate.terms.all, other.candidate.terms.all
    return len(said & told) > _SAME * min(len(said), len(told))


def _sources(ordered: Sequence[Sentence], found: Sequence[Ranked], most: int) -> tuple[Passage, ...]:
    """Articles in the order of their rank, each with its best sentence, or with its beginning."""
    best: dict[str, Sentence] = {}
    for sentence in ordered:
        best.setdefault(sentence.candidate.article.id, sentence)
    return tuple(_passage(each, best.get(each.article.id)) for each in found[:most])


def _passage(ranked: Ranked, best: Sentence | None) -> Passage:
    start, end = (best.candidate.start, best.candidate.end) if best else _beginning(ranked.article)
    span = Span(article_id=ranked.article.id, start=start, end=end)
    return Passage(article=ranked.article, span=span, text=ranked.article.text[start:end], score=ranked.share)


def _beginning(article: Article) -> tuple[int, int]:
    """The first line of an article that says something."""
    start = len(article.text) - len(article.text.lstrip())
    end = article.text.find("\n", start)
    return start, len(article.text.rstrip()) if end < 0 else end
