"""The few statements that SQL leaves to each database: insert unless there, insert or change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import PrimaryKeyConstraint, Table, UniqueConstraint
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

_AT_ONCE = 500  # SQLite takes 32,766 parameters in a statement (sqlite.org/limits.html); so many are read well

Rows = Sequence[Mapping[str, Any]]


async def put_new(connection: AsyncConnection, table: Table, rows: Rows) -> None:
    """Insert rows; those whose key is there already change nothing."""
    if rows:
        await connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


async def put_first(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert a row; whether it was the first with its key."""
    # counted where rows are returned, too: docs.sqlalchemy.org, "preserve_rowcount"
    statement = _insert(connection, table).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return (await connection.execute(statement, row)).rowcount > 0


async def put(connection: AsyncConnection, table: Table, rows: Rows, *, changing: Sequence[str]) -> None:
    """Insert rows; where a row's key is there already, change these columns of it."""
    if rows:
        statement = _insert(connection, table)
        changes = {name: statement.excluded[name] for name in changing}
        await connection.execute(statement.on_conflict_do_update(index_elements=_key(table), set_=changes), rows)


def whole(text: str) -> str:
    """The text, with a mark for each half of a character, which JSON can hold and UTF-8 cannot: no offset moves."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Values in pieces that fit into one statement."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _insert(connection: AsyncConnection, table: Table) -> sqlite.Insert | postgresql.Insert:
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def _key(table: Table) -> list[str]:
    unique = next((each for each in table.constraints if isinstance(each, UniqueConstraint)), None)
    key: UniqueConstraint | PrimaryKeyConstraint = unique if unique is not None else table.primary_key
    return [column.name for column in key.columns]
