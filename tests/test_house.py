"""The rules of the house that no linter holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOMS = Path(__file__).resolve().parents[1]
FILES = sorted(path for room in ("bot", "briefings", "config") for path in (ROOMS / room).rglob("*.py"))
LINES_OF_A_FILE, LINES_OF_A_FUNCTION = 400, 40
NOT_NAMES = ("manager", "service", "helper", "util", "handler", "processor", "engine", "common")


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOMS)) for path in FILES])
def test_a_room_is_taken_in_at_a_glance(path: Path) -> None:
    text = path.read_text("utf-8")
    long = [name for name, lines in functions(text) if lines > LINES_OF_A_FUNCTION]
    assert text.count("\n") <= LINES_OF_A_FILE
    assert not long
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOMS)) for path in FILES])
def test_a_name_says_what_it_is(path: Path) -> None:
    classes = [node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)]
    assert not [name for name in (path.stem, *classes) for word in NOT_NAMES if word in name.lower()]


def functions(text: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1
