"""Outlets' differing figures: precision and recall on pairs of sentences that we wrote, half of them look-alikes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.table import Table
from briefings.facts import facts
from briefings.model import Article, Facts
from briefings.stories import differences

PAIRS = Path(__file__).resolve().parents[2] / "tests" / "stories" / "differing.jsonl"
_NOON = datetime(2026, 2, 3, 12, tzinfo=UTC)


def measure(_: Path) -> Table:
    """Ours beside "the same unit, another number", on the test set in tests/stories/differing.jsonl."""
    rows = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    read = [(row, *_read(row)) for row in rows]
    ours = [bool(differences(articles, found)) for _, articles, found in read]
    plain = [_other_number(*found.values()) for _, _, found in read]
    true = [bool(row["differ"]) for row in rows]
    return Table(
        title="outlets' differing figures",
        head=("system", "precision", "recall", "bar"),
        rows=(
            ("the same unit, another number", *_scores(true, plain), "–"),
            ("nutgraf", *_scores(true, ours), ".95 / .6"),
        ),
        notes=(f"{sum(true)} pairs that differ and {len(true) - sum(true)} look-alikes, written by us.",),
    )


def _read(row: dict[str, Any]) -> tuple[Sequence[Article], dict[str, Facts]]:
    articles = (
        Article(id="one", outlet="Outlet A", text=row["one"], published_at=_NOON),
        Article(id="other", outlet="Outlet B", text=row["other"], published_at=_NOON + timedelta(hours=1)),
    )
    return articles, {article.id: facts(article) for article in articles}


def _other_number(one: Facts, other: Facts) -> bool:
    return any(a.unit == b.unit and a.value != b.value for a in one.figures for b in other.figures)


def _scores(true: Sequence[bool], said: Sequence[bool]) -> tuple[str, str]:
    right = sum(t and s for t, s in zip(true, said, strict=True))
    return f"{right / max(1, sum(said)):.3f}", f"{right / sum(true):.3f}"
