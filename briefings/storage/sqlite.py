"""SQLite: a file that is made for this user's eyes only, how it is set up, and what its errors mean."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any, Final

from sqlalchemy import URL, Connection, event, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from briefings.errors import StoreError
from briefings.storage import schema, whole

_WAL = "PRAGMA journal_mode = WAL"
# SQLite does not wait when two openers of a new file change its journal at once, whatever the timeout says.
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # sqlite.org/pragma.html#pragma_synchronous: a commit survives a power cut
    "PRAGMA foreign_keys = ON",
)
_SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
_ELSEWHERE = "name a folder that you may write to: --data DIR or NUTGRAF_DATA"


class File:
    """A file, which need not be there yet; another writer is waited for `patience` seconds."""

    writing: Mapping[str, Any] = {"nutgraf_writing": True}  # the lock is taken at once: no failing half-way
    elsewhere = "name another folder: --data DIR"

    def __init__(self, path: Path, patience: float) -> None:
        self.name = str(path)
        self._path, self._patience = path, patience

    def engine(self) -> AsyncEngine:
        """Connections to the file; it and its folder are made, for this user's eyes only."""
        url = URL.create("sqlite+aiosqlite", database=str(self._path))  # not from text: a folder may hold ? and %
        made = create_async_engine(url, pool_size=4, max_overflow=4, connect_args={"timeout": self._patience})
        event.listen(made.sync_engine, "connect", _connected)
        event.listen(made.sync_engine, "begin", _begun)
        return made

    async def prepare(self, engine: AsyncEngine) -> None:
        """Make folder and file, for this user's eyes only, and the tables of an empty one."""
        if self._is_empty():
            await asyncio.to_thread(self._make)

    async def sound(self, connection: AsyncConnection) -> tuple[int, str]:
        """The size in bytes, and what SQLite's own check finds."""
        check = (await connection.execute(text("PRAGMA quick_check(1)"))).scalar_one()
        return (await connection.execute(text(_SIZE))).scalar_one(), "" if check == "ok" else str(check)

    def explained(self, error: BaseException) -> tuple[str, str] | None:
        """SQLite's own words, and the cure where one is known."""
        if not isinstance(error, sqlite3.Error):
            return None
        return str(error), next((cure for sign, cure in _CURES.items() if sign in str(error)), "")

    def _is_empty(self) -> bool:
        path = self._path
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if path.is_dir():
                raise StoreError(f"{path}: this is a folder, and the database is a file", cure=_ELSEWHERE)
            path.touch(mode=0o600, exist_ok=True)
            return path.stat().st_size == 0
        except (FileExistsError, NotADirectoryError):
            raise StoreError(f"{path}: a part of the way there is a file and no folder", cure=_ELSEWHERE) from None
        except OSError as error:
            raise StoreError(f"{path}: {error.strerror}", cure=_ELSEWHERE) from None

    def _make(self) -> None:
        with closing(sqlite3.connect(self._path, timeout=self._patience)) as connection:
            _connected(connection, None)
            whole.make(connection.cursor(), schema.REVISION)


_CURES: Final = {
    "not a database": "move the file away to begin anew, or name another folder: --data DIR",
    "malformed": "restore the file from a backup, or move it away to begin anew",
    "readonly": "make the file and its folder writable, or name another folder: --data DIR",
    "unable to open": "name a folder that you may write to: --data DIR",
    "locked": "another nutgraf has been writing for long; end it, or wait",
    "full": "make room on the disk",
    "I/O error": "see whether the disk is full or failing, and whether the database's folder is still there",
}


def _connected(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves: docs.sqlalchemy.org, "SQLite transactions"
    cursor = connection.cursor()
    _to_wal(cursor)
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _to_wal(cursor: Any) -> None:
    for pause in _PAUSES:
        try:
            cursor.execute(_WAL)
        except OperationalError as error:
            if "locked" not in str(error):
                raise
            time.sleep(pause)
        else:
            return
    cursor.execute(_WAL)


def _begun(connection: Connection) -> None:
    writing = connection.get_execution_options().get("nutgraf_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
