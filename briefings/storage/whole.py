"""A new database in one go: the tables that all migrations make, as SQL (tests/storage/test_opening.py compares them).

So a first `nutgraf brief` need not load Alembic (0.3 s).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Cursor

PATH = Path(__file__).with_name("whole.sql")


def make(cursor: Cursor, revision: str) -> None:
    """Make the tables of this revision, in a transaction of their own, unless there are any by now."""
    cursor.execute("BEGIN IMMEDIATE")
    if not cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        for statement in statements(PATH.read_text("utf-8")):
            cursor.execute(statement)
        cursor.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (revision,))
    cursor.execute("COMMIT")


def statements(script: str) -> Sequence[str]:
    """The statements of a script in which each ends a line with a semicolon."""
    return [each.strip() for each in script.split(";\n") if each.strip()]
