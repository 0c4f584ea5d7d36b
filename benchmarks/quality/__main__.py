"""Print the quality tables and write them into docs/quality.md: `python -m benchmarks.quality [name …]`."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from pathlib import Path

from benchmarks import quality
from benchmarks.table import SHARED

PAGE = Path(__file__).resolve().parents[2] / "docs" / "quality.md"


def main(asked: list[str]) -> None:
    """Measure what was asked for, or everything; only a full run is written to the page."""
    names = asked or sorted(m.name for m in pkgutil.iter_modules(quality.__path__) if not m.name.startswith("_"))
    tables = []
    for name in names:
        tables.append(importlib.import_module(f"benchmarks.quality.{name}").measure(SHARED).markdown())
        print(tables[-1], flush=True)
    if not asked and PAGE.exists():
        _write("\n".join(tables))


def _write(tables: str) -> None:
    mark = r"(<!-- figures: make bench-quality -->\n).*?(<!-- end of figures -->)"
    PAGE.write_text(
        re.sub(mark, lambda m: m[1] + "\n" + tables + "\n" + m[2], PAGE.read_text("utf-8"), flags=re.S), "utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
