"""How well questions are answered, cross-validated by week, beside FTS5 and bm25s: `python -m benchmarks.questions`."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

import bm25s

from benchmarks.asked import NOW, Asked, load, one_period, stored
from benchmarks.fit.questions import Case, Weights, firm, fitted, folds, found, order, sentences_of
from benchmarks.table import SHARED, Table, skipped
from briefings.answering import answer
from briefings.model import TERMINAL, Article, Question, Scope
from briefings.passages import firmness
from briefings.passages import sentences as reading
from briefings.text import sentences

TITLE = "Questions: the article and the sentence that answer"
_MISSED = 99
_WORD = re.compile(r"[^\W_]+")
_TIMED = 60  # questions whose CPU is measured


@dataclass(frozen=True, slots=True)
class Part:
    """One fold: the cases that it tests, and weights that have not seen their weeks."""

    tested: Sequence[Case]
    weights: Weights


def main() -> None:
    """Measure, and print."""
    folder = SHARED / "data" / "questions"
    if not folder.exists():
        print(skipped(TITLE, folder).markdown())
        return
    print(asyncio.run(measured(SHARED)).markdown(), flush=True)
    print(asyncio.run(timed(SHARED)).markdown())


async def measured(shared: Path) -> Table:
    plain = await found(*load(shared))
    dated = await found(*one_period(*load(shared, dated=True)))
    parts = list(_parts(plain, dated, plain))
    period = list(_parts(plain, dated, dated))
    firmly, gone = _firmly(parts)
    rows = [
        ("article first / in five / in ten: FTS5", _shares(_indexed(plain), (1, 5, 10)), ""),
        ("the same: bm25s", _shares(_bm25s(*load(shared)), (1, 5, 10)), ""),
        (
            "the same: nutgraf, no dates",
            _shares([_rank(each, w) for each, w in _each(parts)], (1, 5, 10)),
            ".60 .87 .94",
        ),
        ("in a pool of one period: FTS5", _shares(_indexed(dated), (1, 5, 10)), ""),
        (
            "in a pool of one period: nutgraf, with dates",
            _shares([_rank(each, w, dated=True) for each, w in _each(period)], (1, 5, 10)),
            ".64 .89 .93",
        ),
        (
            "answer in first / first three: FTS5's article, its sentence of most words",
            _shares(_plain_points(plain), (1, 3)),
            "",
        ),
        (
            "answer in the first point / first three",
            _shares([_point(each, w) for each, w in _each(parts)], (1, 3)),
            ".45 .60",
        ),
        (
            "the same in a pool of one period, with dates",
            _shares([_point(each, w, dated=True) for each, w in _each(period)], (1, 3)),
            "",
        ),
        (f"unanswerable, firmly answered (answerable: {firmly:.2f})", f"{gone:.2f}", ".40 (.80)"),
    ]
    notes = (
        f"{len(plain)} questions, 2,000 articles; {len(dated)} of them in the pool of one period (2022)",
        "every fitted number from the other weeks' questions, in ten parts; dates are those in the articles' addresses",
        "an answer counts where it stands in a point word for word, its article and a plural aside",
        "unanswerable: the same questions with the articles that answer them taken out",
    )
    return Table(title=TITLE, head=("what", "share", "bar"), rows=rows, notes=notes)


def _parts(plain: Sequence[Case], dated: Sequence[Case], tested: Sequence[Case]) -> Iterator[Part]:
    for weeks in folds(plain):
        weights = fitted(*([each for each in some if each.asked.week not in weeks] for some in (plain, dated)))
        yield Part([each for each in tested if each.asked.week in weeks], weights)


def _each(parts: Sequence[Part]) -> Iterator[tuple[Case, Weights]]:
    for part in parts:
        yield from ((each, part.weights) for each in part.tested)


def _rank(tested: Case, weights: Weights, *, dated: bool = False) -> int:
    return _first([each.article.id in tested.asked.gold for each in order(tested, weights, dated=dated)])


def _point(tested: Case, weights: Weights, *, dated: bool = False) -> int:
    """The place of the first point that has the answer, points being as different as an answer's."""
    places = sorted(sentences_of(tested, weights, dated=dated), key=lambda each: -reading.weigh(each[1], weights))
    chosen: list[tuple[str, frozenset[str]]] = []
    for place, _ in places:
        said = place.candidate.terms.all
        if all(len(said & told) <= 0.6 * min(len(said), len(told)) for _, told in chosen):
            chosen.append((place.candidate.text, said))
        if len(chosen) == 3:
            break
    return _first([tested.asked.told_in(text) for text, _ in chosen])


def _firmly(parts: Sequence[Part]) -> tuple[float, float]:
    """The share of answerable, and of unanswerable questions that are answered firmly by the fitted threshold."""
    counts = []
    for gone in (False, True):
        firm_ones = 0
        for tested, weights in _each(parts):
            signs = firm(tested, weights, gone=gone)
            firm_ones += bool(signs and signs["fits"] and firmness.firmness(signs, weights) >= weights["tone.answered"])
        counts.append(firm_ones / sum(len(part.tested) for part in parts))
    return counts[0], counts[1]


def _indexed(cases: Sequence[Case]) -> list[int]:
    return [_first([hit.article.id in each.asked.gold for hit in each.hits]) for each in cases]


def _bm25s(articles: Sequence[Article], asked: Sequence[Asked]) -> list[int]:
    texts = bm25s.tokenize([f"{each.title} {each.text}" for each in articles], show_progress=False)
    retriever = bm25s.BM25()
    retriever.index(texts, show_progress=False)
    found, _ = retriever.retrieve(
        bm25s.tokenize([each.text for each in asked], show_progress=False), k=50, show_progress=False
    )
    return [_first([articles[n].id in each.gold for n in ns]) for each, ns in zip(asked, found, strict=True)]


def _plain_points(cases: Sequence[Case]) -> list[int]:
    """What search alone gives: of the first article the sentences with most of the question's words."""
    ranks = []
    for each in cases:
        asked = set(_WORD.findall(each.asked.text.casefold()))
        found = sentences(each.hits[0].article.text) if each.hits else ()
        ordered = sorted(found, key=lambda said: -len(asked & set(_WORD.findall(said.text.casefold()))))
        ranks.append(_first([each.asked.told_in(said.text) for said in ordered[:3]]))
    return ranks


async def timed(shared: Path) -> Table:
    """CPU of a whole answer; the larger store holds the same articles fifty times, under other keys."""
    articles, asked = load(shared, dated=True)
    rows = [(f"{len(articles):,}", f"{await _cpu(articles, asked):.0f}", "50 (aim 15)")]
    many = [_again(each, time) for time in range(50) for each in articles]
    rows.append((f"{len(many):,}", f"{await _cpu(many, asked):.0f}", "120 (aim 50)"))
    return Table(title="CPU of a question", head=("articles", "ms", "bar"), rows=rows)


def _again(article: Article, time: int) -> Article:
    return replace(article, id=f"{time}:{article.id}", key=f"{time}:{article.key}")


async def _cpu(articles: Sequence[Article], asked: Sequence[Asked]) -> float:
    async with stored(articles) as store:
        scope = Scope(tenant=TERMINAL)
        await answer(store, Question(id="", text="warm", asked_at=None), scope, NOW)
        began = process_time()
        for each in asked[:_TIMED]:
            await answer(store, Question(id=each.id, text=each.text, asked_at=each.at), scope, NOW)
        return (process_time() - began) / _TIMED * 1000


def _first(right: Sequence[bool]) -> int:
    return next((number for number, ok in enumerate(right) if ok), _MISSED)


def _shares(ranks: Sequence[int], within: Sequence[int]) -> str:
    return " / ".join(f"{sum(rank < most for rank in ranks) / len(ranks):.2f}" for most in within)


if __name__ == "__main__":
    main()
