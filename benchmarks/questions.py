"""How well questions are answered, cross-validated by week, beside FTS5 and bm25s: `python -m benchmarks.questions`."""

from __future__ import annotations

import asyncio
import os
import re
import sqlite3
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

import bm25s

from benchmarks import followups
from benchmarks.asked import NOW, Asked, load, one_period, stored
from benchmarks.fit.questions import Case, Pools, Weights, answering, firm, fitted, folds, pools
from benchmarks.table import SHARED, Table, skipped
from briefings.answering import answer
from briefings.model import TERMINAL, Article, Question, Scope
from briefings.passages import firmness
from briefings.passages import sentences as reading
from briefings.passages.weighing import Ranked
from briefings.storage import Store
from briefings.text import sentences

TITLE = "Questions: the article and the sentence that answer"
NOTES = (
    "every fitted number from the other weeks' questions, in ten parts; dates are those in the articles' addresses",
    "an answer counts where it stands in a point word for word, its article and a plural aside",
    "unanswerable: the same questions with the articles taken out that the data lists as answering them",
)
_MISSED = 99
_WORD = re.compile(r"[^\W_]+")
_TIMED = 60  # questions whose CPU is measured
_WARMING = 20  # others before them, as on a desk that has run for a while
_COPIES = 50  # of each article in the larger store

Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One question by weights that have not seen its week: the places of its article and of its answer, 0 the first.

    `sure` is how firmly it is answered, `sure_gone` so with its articles taken out, `sure_cleared` with every article
    taken out that answers; `firm` and `gone` whether it is answered in that tone by the fitted threshold.
    """

    id: str
    kind: str
    article: int
    point: int
    sure: float
    sure_gone: float
    sure_cleared: float
    firm: bool
    gone: bool


_forked: list[
    Pools
] = []  # what a child process finds in its memory: sent, it would be read and made anew for each part


def main() -> None:
    """Measure, and print."""
    folder = SHARED / "data" / "questions"
    if not folder.exists():
        print(skipped(TITLE, folder).markdown())
        return
    progress = _Progress()
    speed = asyncio.run(timed(SHARED, progress))  # first: what the fits leave in memory is searched by the collector
    spoken = asyncio.run(followups.table())
    for table in (*measured(SHARED, progress), spoken, speed):
        print(table.markdown(), flush=True)


class _Progress:
    """Says on stderr what is being done, and since when."""

    def __init__(self) -> None:
        self._began = perf_counter()

    def __call__(self, said: str) -> None:
        print(f"{perf_counter() - self._began:6.0f} s  {said}", file=sys.stderr, flush=True)

    def rows(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Each row as soon as it stands: the table comes when all do."""
        for row in rows:
            self("  ".join(filter(None, row)))
            yield row


def measured(shared: Path, progress: _Progress) -> Iterator[Table]:
    """The two tables of what is answered."""
    progress("indexing, and looking for every question")
    found = pools(shared)
    rows = [*progress.rows(_peers(shared, found))]
    progress("fitting ten times, each time without a tenth of the weeks")
    judged = list(_folded(found, progress))
    plain, period, small = ([each for part in judged for each in part[number]] for number in range(3))
    rows += progress.rows(_ours(plain, period, small))
    note = f"{len(plain)} questions, 2,000 articles; {len(period)} of them in the pool of one period (2022)"
    yield Table(title=TITLE, head=("what", "share", "bar"), rows=rows, notes=(note, *NOTES))
    yield _by_kind(plain)


def _peers(shared: Path, found: Pools) -> Iterator[Row]:
    within = (1, 5, 10)
    everything, year = load(shared), one_period(*load(shared, dated=True))
    yield "article first / in five / in ten, no dates: plain FTS5", _shares(_plain_fts5(*everything), within), ""
    yield "the same: bm25s", _shares(_bm25s(*everything), within), ""
    yield (
        "the same: nutgraf's index alone (FTS5, title and lead count more)",
        _shares(_indexed(found.plain), within),
        "",
    )
    yield "the same in a pool of one period: plain FTS5", _shares(_plain_fts5(*year), within), ""
    yield "the same in a pool of one period: nutgraf's index alone", _shares(_indexed(found.dated), within), ""
    peer = "answer in the first point / first three, no dates: the index's article, its sentences of most words"
    yield peer, _shares(_plain_points(found.plain), (1, 3)), ""


def _ours(plain: Sequence[Judged], period: Sequence[Judged], small: Sequence[Judged]) -> Iterator[Row]:
    within = (1, 5, 10)
    where = ("no dates", plain), ("one period, with dates", period), ("on a desk of forty, with dates", small)
    for (name, some), bars in zip(where, (".60 .87 .94", ".64 .89 .93", ""), strict=True):
        yield f"article first / in five / in ten, {name}: nutgraf", _shares([e.article for e in some], within), bars
    for (name, some), bars in zip(where, (".45 .60", "", ""), strict=True):
        yield (
            f"answer in the first point / first three, {name}: nutgraf",
            _shares([e.point for e in some], (1, 3)),
            bars,
        )
    for name, some in where:
        gone, cleared = _at(some, 0.8)
        yield f"unanswerable, firmly answered where .80 of the answerable are, {name}", f"{gone:.2f}", ".40"
        yield "  the same, articles taken out as well that answer it and are not listed", f"{cleared:.2f}", ""
        yield (
            f"  by the one fitted threshold: answerable / unanswerable, {name}",
            "{:.2f} / {:.2f}".format(*_tones(some)),
            "",
        )


def _at(some: Sequence[Judged], firm: float) -> tuple[float, float]:
    """The shares of the unanswerable that are firmly answered where such a share of the answerable is: their listed
    articles taken out, and all that answer."""
    limit = sorted(each.sure for each in some)[int(len(some) * (1 - firm))]
    gone, cleared = (
        sum(sure >= limit for sure in sures)
        for sures in zip(*((e.sure_gone, e.sure_cleared) for e in some), strict=True)
    )
    return gone / len(some), cleared / len(some)


def _tones(some: Sequence[Judged]) -> tuple[float, float]:
    """The shares that are firmly answered, as they are and with their articles gone."""
    return sum(each.firm for each in some) / len(some), sum(each.gone for each in some) / len(some)


def _by_kind(plain: Sequence[Judged]) -> Table:
    """The same by what is asked for, as nutgraf reads it."""
    kinds = sorted({each.kind for each in plain}, key=lambda kind: (-sum(each.kind == kind for each in plain), kind))
    rows = []
    for kind in kinds:
        some = [each for each in plain if each.kind == kind]
        firm, gone = _tones(some)
        articles, points = _shares([e.article for e in some], (1, 5)), _shares([e.point for e in some], (1, 3))
        rows.append((kind, str(len(some)), articles, points, f"{firm:.2f}", f"{gone:.2f}"))
    head = ("asked for", "questions", "article first / in five", "answer first / in three", "firm", "firm though gone")
    return Table(title="Questions by what they ask for (no dates)", head=head, rows=tuple(rows))


def _folded(found: Pools, progress: _Progress) -> Iterator[tuple[list[Judged], ...]]:
    """Each part of the weeks, judged by weights of the others; by as many processes as there are cores."""
    parts = folds(found.weeks)
    _forked[:] = [found]
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as children:
        for number, judged in enumerate(children.map(_fold, parts), 1):
            progress(f"part {number} of {len(parts)}")
            yield judged


def _fold(weeks: frozenset[str]) -> tuple[list[Judged], ...]:
    found = _forked[0]
    weights = fitted(found.of(frozenset(found.weeks) - weeks))
    own = found.of(weeks)
    pools = (own.plain, False), (own.dated, True), (own.desks, True)
    return tuple([_judged(each, weights, dated=dated) for each in some] for some, dated in pools)


def _judged(tested: Case, weights: Weights, *, dated: bool) -> Judged:
    there, away = (answering(tested, weights, dated=dated, gone=gone) for gone in (False, True))
    query = tested.query
    return Judged(
        id=tested.asked.id,
        kind=query.wanted.kind,
        article=_first([each.article.id in tested.asked.gold for each in there[1]]),
        point=_point(tested.asked, there[0]),
        sure=_sure(firm(query, *there), weights),
        sure_gone=_sure(firm(query, *away), weights),
        sure_cleared=_sure(firm(query, *_cleared(tested, weights, dated=dated)), weights),
        firm=firmness.tone(query, *there, weights) == "answered",
        gone=firmness.tone(query, *away, weights) == "answered",
    )


def _cleared(tested: Case, weights: Weights, *, dated: bool) -> tuple[Sequence[reading.Sentence], Sequence[Ranked]]:
    """What is left of a question without its articles, and without any that has the answer in the first point."""
    found = answering(tested, weights, dated=dated, gone=True)
    if _point(tested.asked, found[0]):
        return found
    more = tested.asked.gold | {found[0][0].candidate.article.id}
    return _cleared(replace(tested, asked=replace(tested.asked, gold=more)), weights, dated=dated)


def _point(asked: Asked, ordered: Sequence[reading.Sentence]) -> int:
    """The place of the first point that has the answer, points being as different as an answer's."""
    chosen: list[tuple[str, frozenset[str]]] = []
    for sentence in ordered:
        said = sentence.candidate.terms.all
        if all(len(said & told) <= 0.6 * min(len(said), len(told)) for _, told in chosen):
            chosen.append((sentence.candidate.text, said))
        if len(chosen) == 3:
            break
    return _first([asked.told_in(text) for text, _ in chosen])


def _sure(signs: Mapping[str, float] | None, weights: Weights) -> float:
    """How firmly it is answered; 0 where it may not be."""
    return firmness.firmness(signs, weights) * signs["may"] if signs else 0.0


def _indexed(cases: Sequence[Case]) -> list[int]:
    return [_first([article.id in each.asked.gold for article in each.articles]) for each in cases]


def _plain_fts5(articles: Sequence[Article], asked: Sequence[Asked]) -> list[int]:
    """One column, the porter tokenizer, any word of the question."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE words USING fts5(whole, tokenize = 'porter')")
    base.executemany("INSERT INTO words VALUES (?)", [(f"{each.title} {each.text}",) for each in articles])
    found = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50"
    words = (" OR ".join(f'"{word}"' for word in _WORD.findall(each.text)) for each in asked)
    ranks = ([row for (row,) in base.execute(found, (some,))] for some in words)
    return [
        _first([articles[row - 1].id in each.gold for row in rows]) for each, rows in zip(asked, ranks, strict=True)
    ]


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
        found = sentences(each.articles[0].text) if each.articles else ()
        ordered = sorted(found, key=lambda said: -len(asked & set(_WORD.findall(said.text.casefold()))))
        ranks.append(_first([each.asked.told_in(said.text) for said in ordered[:3]]))
    return ranks


async def timed(shared: Path, progress: _Progress) -> Table:
    """CPU of a whole answer; the larger store holds the same articles fifty times, under other keys."""
    articles, asked = load(shared, dated=True)
    rows = []
    for copies, bar in ((1, "50 (aim 15)"), (_COPIES, "120 (aim 50)")):
        many = [_again(each, copy) for copy in range(copies) for each in articles]
        progress(f"storing {len(many):,} articles")
        rows.append((f"{len(many):,}", f"{await _cpu(many, asked):.0f}", bar))
        progress("  ".join(rows[-1]))
    notes = (
        f"of {_TIMED} questions, {_WARMING} others before them; articles, stored anew, are read for the first time",
    )
    return Table(title="CPU of a question", head=("articles", "ms", "bar"), rows=rows, notes=notes)


def _again(article: Article, time: int) -> Article:
    return replace(article, id=f"{time}:{article.id}", key=f"{time}:{article.key}")


async def _cpu(articles: Sequence[Article], asked: Sequence[Asked]) -> float:
    async with stored(articles) as store:
        for each in asked[_TIMED : _TIMED + _WARMING]:
            await _answered(store, each)
        began = process_time()
        for each in asked[:_TIMED]:
            await _answered(store, each)
        return (process_time() - began) / _TIMED * 1000


async def _answered(store: Store, asked: Asked) -> None:
    question = Question(id=asked.id, text=asked.text, asked_at=asked.at)
    await answer(store, question, Scope(tenant=TERMINAL), NOW)


def _first(right: Sequence[bool]) -> int:
    return next((number for number, ok in enumerate(right) if ok), _MISSED)


def _shares(ranks: Sequence[int], within: Sequence[int]) -> str:
    return " / ".join(f"{sum(rank < most for rank in ranks) / len(ranks):.2f}" for most in within)


if __name__ == "__main__":
    main()
