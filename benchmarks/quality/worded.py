"""Adversaries: what a lying model could get told in its own words, by kind, and what of the true is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.adversaries import Written, by_hand, real, retold, sample, scarce, traps, written
from benchmarks.quality.gate import judged
from benchmarks.spoken import Counts, spoken
from benchmarks.table import Table, skipped
from briefings.model import Article, Span
from briefings.text import sentences
from briefings.verification import check_worded
from briefings.verification.tokens import tokens

TITLE = "A model that lies, in rewordings of real and sample sentences"
MUST = ("figure", "date", "quote", "speaker", "name")
_SETS = ("newsroom", "bureau", "copydesk", "traps")
_GROUPS = {name: name for name in ("by hand", *_SETS)}
_ARTICLES = 220  # in each half


def measure(shared: Path) -> Table:
    """Both halves; the second was not looked at while the gate was made."""
    path = shared / "data/questions/articles.jsonl"
    if not path.exists():
        return skipped(TITLE, path)
    articles = real(path, most=2 * _ARTICLES, seed=5)
    seen = _counted([*written([*articles[:_ARTICLES], *sample()], held=False, seed=2), *by_hand(held=False)])
    others = articles[_ARTICLES:]
    held = _counted([*written(others, held=True, seed=4), *by_hand(held=True), *scarce(others, held=True, seed=6)])
    model = spoken()
    kinds = sorted(set(seen) | set(held), key=lambda kind: (kind.startswith("true"), kind not in MUST, kind))
    rows = [(kind, *_cells(seen, kind), *_cells(held, kind)) for kind in kinds]
    return Table(
        title=TITLE,
        head=("kind", "written", "told", "share", "held out", "told", "share"),
        rows=[
            *rows,
            *(row for name in _SETS for row in _retold(name)),
            *((kind, *_cells(model, kind), "", "", "") for kind in model),
            *(_people(shared, name) for name in ("qags_cnndm_dev", "qags_xsum_dev")),
        ],
        notes=(
            f"Bars: none told of {', '.join(MUST)}; under 15 % of the other lies; of the true at most 20 % lost. In "
            "the rows of true sentences “told” are those that are refused: the outlet's own sentence is shown instead.",
            "Newsroom, and another event: 60 sentences of invented reports (tests/wording/newsroom.txt), told again "
            "by hand. With the words for events gathered and no case looked at, 26.7 % of the true were lost, 11.7 % "
            "of the lies told; a few faults were mended since by its cases (docs/decisions/model.md).",
            "Traps: sources of a few sentences, lies aimed at single rules of the gate, true rewordings as free "
            "(tests/wording/traps.txt); what was told of them before anything was mended: docs/decisions/model.md.",
            "Lies cite the sentence that they are made from, merged ones both, invented ones three more.",
            "qags: sentences of older summarisers that people found true, held against the two sentences of the "
            "article that share most with them; many say what stands in more places.",
        ),
    )


def _retold(name: str) -> list[Sequence[str]]:
    found = _counted(traps() if name == "traps" else retold(name))
    kinds = sorted(found, key=lambda kind: (kind.startswith("true"), kind))
    rows = ((kind if kind.startswith("true") else f"{kind}, {name}", *_cells(found, kind)) for kind in kinds)
    return [(kind, *cells, "", "", "") for kind, *cells in rows]


def _counted(found: Iterable[Written]) -> Counts:
    all_, told = Counter[str](), Counter[str]()
    for each in found:
        kind = f"true, {_GROUPS.get(each.how, 'by rule')}" if each.kind == "true" else each.kind
        all_[kind] += 1
        told[kind] += each.told != (each.kind == "true")
    return {kind: (all_[kind], told[kind]) for kind in all_}


def _cells(counts: Counts, kind: str) -> Sequence[str]:
    all_, told = counts.get(kind, (0, 0))
    return str(all_), str(told), f"{told / all_:.1%}" if all_ else "–"


def _people(shared: Path, name: str) -> Sequence[str]:
    true = [each for each in judged(shared, name) if each.supported]
    lost = sum(
        not check_worded(each.text, nearest(each.text, each.article), {each.article.id: each.article}).supported
        for each in true
    )
    return f"true, {name}", str(len(true)), str(lost), f"{lost / len(true):.1%}", "", "", ""


def nearest(text: str, article: Article, most: int = 2) -> tuple[Span, ...]:
    """The sentences of an article that share most with a text, for what does not say what it rests on."""
    stems = {token.stem for token in tokens(text) if token.kind != "grammar"}
    found = sorted(
        sentences(article.text),
        key=lambda each: (
            -len(stems & {token.stem for token in tokens(each.text)}) / len(each.text) ** 0.3,
            each.start,
        ),
    )
    return tuple(Span(article_id=article.id, start=each.start, end=each.end) for each in found[:most])
