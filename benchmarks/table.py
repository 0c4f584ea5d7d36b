"""A table of figures as every benchmark prints it, and where the measuring data lies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(os.environ.get("NUTGRAF_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A title, a head row, rows of cells as text, and notes below (what was skipped, what a figure means)."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()

    def markdown(self) -> str:
        """The table as Markdown, columns aligned so that it reads well as plain text too."""
        cells = [list(self.head), *[list(row) for row in self.rows]]
        widths = [max(len(row[i]) for row in cells) for i in range(len(self.head))]
        lines = [
            "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
            for row in cells
        ]
        lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        notes = [f"* {note}" for note in self.notes]
        return "\n".join([f"### {self.title}", "", *lines, *(["", *notes] if notes else []), ""])


def skipped(title: str, missing: Path) -> Table:
    """The table of a benchmark whose data is absent: it says so instead of printing nothing."""
    return Table(title=title, head=("skipped", "why"), rows=(("all of it", f"{missing.name} is absent"),))
