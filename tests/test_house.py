"""The rules of the house that no linter holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for room in ("bot", "briefings", "config") for path in (ROOT / room).rglob("*.py"))
LINES_OF_A_FILE, LINES_OF_A_FUNCTION = 400, 40
NOT_NAMES = ("manager", "service", "helper", "util", "handler", "processor", "engine", "common")


def test_a_room_is_taken_in_at_a_glance() -> None:
    assert FILES
    assert list(_long()) == []


def test_a_module_says_what_it_is_for() -> None:
    assert [path for path in FILES if not ast.get_docstring(_read(path))] == []


def test_a_name_says_what_it_is() -> None:
    named = [(path, name) for path in FILES for name in (path.stem, *_classes(path))]
    assert [each for each in named for word in NOT_NAMES if word in each[1].lower()] == []


def _long() -> Iterator[tuple[Path, str, int]]:
    for path in FILES:
        if (lines := path.read_text("utf-8").count("\n")) > LINES_OF_A_FILE:
            yield path, "", lines
        for node in ast.walk(_read(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LINES_OF_A_FUNCTION:
                    yield path, node.name, lines


def _classes(path: Path) -> list[str]:
    return [node.name for node in ast.walk(_read(path)) if isinstance(node, ast.ClassDef)]


def _read(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))
