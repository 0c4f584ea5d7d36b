"""How well questions are answered, cross-validated by week, beside FTS5 and bm25s: `python -m benchmarks.questions`."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import process_time

import bm25s

from benchmarks.asked import NOW, Asked, load, one_period, stored
from benchmarks.fit.questions import Case, Weights, firm, fitted, folds, found, order, remember, sentences_of
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
class Judged:
    """One question by weights that have not seen its week: the places of its article and of its answer, 0 the first."""

    kind: str
    article: int
    point: int
    firm: bool
    gone: bool


@dataclass(frozen=True, slots=True)
class Pools:
    """All cases: among all articles without dates, and in the pool of one period with them."""

    plain: Sequence[Case]
    dated: Sequence[Case]


def main() -> None:
    """Measure, and print."""
    folder = SHARED / "data" / "questions"
    if not folder.exists():
        print(skipped(TITLE, folder).markdown())
        return
    for table in measured(SHARED):
        print(table.markdown(), flush=True)
    print(asyncio.run(timed(SHARED)).markdown())


def measured(shared: Path) -> Iterator[Table]:
    remember()
    articles, asked = load(shared)
    pools = Pools(asyncio.run(found(articles, asked)), asyncio.run(found(*one_period(*load(shared, dated=True)))))
    judged = list(_folded(pools))
    plain = [each for one, _ in judged for each in one]
    period = [each for _, one in judged for each in one]
    notes = (
        f"{len(plain)} questions, 2,000 articles; {len(period)} of them in the pool of one period (2022)",
        "every fitted number from the other weeks' questions, in ten parts; dates are those in the articles' addresses",
        "an answer counts where it stands in a point word for word, its article and a plural aside",
        "unanswerable: the same questions with the articles that answer them taken out",
    )
    rows = (*_articles(pools, plain, period, _bm25s(articles, asked)), *_sentences(pools, plain, period))
    yield Table(title=TITLE, head=("what", "share", "bar"), rows=rows, notes=notes)
    yield _by_kind(plain)


def _articles(
    pools: Pools, plain: Sequence[Judged], period: Sequence[Judged], bm25: Sequence[int]
) -> Iterator[tuple[str, str, str]]:
    within = (1, 5, 10)
    yield "article first / in five / in ten: FTS5", _shares(_indexed(pools.plain), within), ""
    yield "the same: bm25s", _shares(bm25, within), ""
    yield "the same: nutgraf, no dates", _shares([each.article for each in plain], within), ".60 .87 .94"
    yield "in a pool of one period: FTS5", _shares(_indexed(pools.dated), within), ""
    ours = [each.article for each in period]
    yield "in a pool of one period: nutgraf, with dates", _shares(ours, within), ".64 .89 .93"


def _sentences(pools: Pools, plain: Sequence[Judged], period: Sequence[Judged]) -> Iterator[tuple[str, str, str]]:
    within = (1, 3)
    peer = "answer in first / first three: FTS5's article, its sentence of most words"
    yield peer, _shares(_plain_points(pools.plain), within), ""
    yield "answer in the first point / first three", _shares([each.point for each in plain], within), ".45 .60"
    ours = [each.point for each in period]
    yield "the same in a pool of one period, with dates", _shares(ours, within), ""
    for where, some in (("no dates", plain), ("one period, with dates", period)):
        firm, gone = (sum(sure) / len(some) for sure in ([e.firm for e in some], [e.gone for e in some]))
        yield f"unanswerable, firmly answered (answerable: {firm:.2f}); {where}", f"{gone:.2f}", ".40 (.80)"


def _by_kind(plain: Sequence[Judged]) -> Table:
    """The same by what is asked for, as nutgraf reads it."""
    kinds = sorted({each.kind for each in plain}, key=lambda kind: -sum(each.kind == kind for each in plain))
    rows = []
    for kind in kinds:
        some = [each for each in plain if each.kind == kind]
        firm, gone = (sum(sure) / len(some) for sure in ([e.firm for e in some], [e.gone for e in some]))
        articles, points = _shares([e.article for e in some], (1, 5)), _shares([e.point for e in some], (1, 3))
        rows.append((kind, str(len(some)), articles, points, f"{firm:.2f}", f"{gone:.2f}"))
    head = ("asked for", "questions", "article first / in five", "answer first / in three", "firm", "firm though gone")
    return Table(title="Questions by what they ask for (no dates)", head=head, rows=tuple(rows))


def _folded(pools: Pools) -> Iterator[tuple[list[Judged], list[Judged]]]:
    """Each part of the weeks, judged by weights of the others; two at once, each in a process with its own memory."""
    parts = folds(pools.plain)
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as children:
        for number, judged in enumerate(children.map(partial(_fold, pools), parts), 1):
            print(f"  part {number} of {len(parts)} …", file=sys.stderr, flush=True)
            yield judged


def _fold(pools: Pools, weeks: frozenset[str]) -> tuple[list[Judged], list[Judged]]:
    weights = fitted(*([each for each in some if each.asked.week not in weeks] for some in (pools.plain, pools.dated)))
    plain = [_judged(each, weights) for each in pools.plain if each.asked.week in weeks]
    return plain, [_judged(each, weights, dated=True) for each in pools.dated if each.asked.week in weeks]


def _judged(tested: Case, weights: Weights, *, dated: bool = False) -> Judged:
    return Judged(
        kind=tested.query.wanted.kind,
        article=_first([each.article.id in tested.asked.gold for each in order(tested, weights, dated=dated)]),
        point=_point(tested, weights, dated=dated),
        firm=_firm(tested, weights, dated=dated, gone=False),
        gone=_firm(tested, weights, dated=dated, gone=True),
    )


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


def _firm(tested: Case, weights: Weights, *, dated: bool, gone: bool) -> bool:
    """Whether it is answered firmly by the fitted threshold."""
    signs = firm(tested, weights, dated=dated, gone=gone)
    return bool(signs and signs["fits"] and firmness.firmness(signs, weights) >= weights["tone.answered"])


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
    notes = (f"mean of {_TIMED} questions, of a desk that has answered the others before",)
    return Table(title="CPU of a question", head=("articles", "ms", "bar"), rows=rows, notes=notes)


def _again(article: Article, time: int) -> Article:
    return replace(article, id=f"{time}:{article.id}", key=f"{time}:{article.key}")


async def _cpu(articles: Sequence[Article], asked: Sequence[Asked]) -> float:
    async with stored(articles) as store:
        scope = Scope(tenant=TERMINAL)
        for each in asked[_TIMED:]:
            await answer(store, Question(id=each.id, text=each.text, asked_at=each.at), scope, NOW)
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
