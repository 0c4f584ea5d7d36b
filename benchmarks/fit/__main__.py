"""Fit again and write briefings/weights.py: `python -m benchmarks.fit [name …]` (`make fit` for all)."""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks import fit
from benchmarks.table import SHARED

WEIGHTS = Path(__file__).resolve().parents[2] / "briefings" / "weights.py"
HEAD = '''"""The few fitted numbers, each section made by its module in benchmarks/fit (`make fit` writes it anew)."""

from collections.abc import Mapping
from typing import Final
'''


def main(asked: list[str]) -> None:
    """Fit the named sections, or all, and put each in its place; other sections stay as they are."""
    for name in asked or sorted(m.name for m in pkgutil.iter_modules(fit.__path__) if not m.name.startswith("_")):
        print(f"fitting {name} …", flush=True)
        module = importlib.import_module(f"benchmarks.fit.{name}")
        _replace(name.upper(), (module.__doc__ or "").strip().splitlines()[0], module.fit(SHARED))


def _replace(section: str, origin: str, weights: Mapping[str, float]) -> None:
    old = WEIGHTS.read_text("utf-8")
    sections = _sections(old)
    body = "".join(f'    "{name}": {value!r},\n' for name, value in sorted(weights.items()))
    sections[section] = f"# {origin}\n{section}: Final[Mapping[str, float]] = {{\n{body}}}\n"
    WEIGHTS.write_text(HEAD + "".join("\n" + sections[name] for name in sorted(sections)), "utf-8")


def _sections(text: str) -> dict[str, str]:
    found = re.finditer(r"^# [^\n]*\n([A-Z_]+): Final.*?^\}\n", text, flags=re.S | re.M)
    return {section[1]: section[0] for section in found}


if __name__ == "__main__":
    main(sys.argv[1:])
