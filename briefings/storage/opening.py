"""Opening the database: its file, its settings, its migrations, and what its errors mean."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

from sqlalchemy import URL, Connection, event, func, inspect, select, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from briefings.errors import StoreError
from briefings.storage import schema, whole

WRITING: Mapping[str, Any] = {"nutgraf_writing": True}
"""Execution options of a connection whose transaction takes the write lock at once, instead of failing half-way."""

_WAL = "PRAGMA journal_mode = WAL"
# SQLite does not wait when two openers of a new file change its journal at once, whatever the timeout says.
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
_ELSEWHERE = "name a folder that you may write to: --data DIR or NUTGRAF_DATA"
_PRAGMAS = (
    "PRAGMA synchronous = FULL",  # sqlite.org/pragma.html#pragma_synchronous: a commit survives a power cut
    "PRAGMA foreign_keys = ON",
)


_SIZE = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Where the database is, its size in bytes, what it holds, and what is wrong with it ("" if nothing is)."""

    path: Path
    size: int
    revision: str
    feeds: int
    articles: int
    problem: str


def engine(path: Path, patience: float) -> AsyncEngine:
    """An engine for the file at `path`, which need not be there yet; another writer is waited for, in seconds."""
    url = URL.create("sqlite+aiosqlite", database=str(path))  # not from text: a folder's name may hold ? and %
    made = create_async_engine(url, pool_size=4, max_overflow=4, connect_args={"timeout": patience})
    event.listen(made.sync_engine, "connect", _connected)
    event.listen(made.sync_engine, "begin", _begun)
    return made


def prepare(path: Path) -> bool:
    """Make the folder and the file, for this user's eyes only; whether the file is empty."""
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


async def make(path: Path, patience: float) -> None:
    """Make the tables in an empty file; two makers at once are safe."""
    await asyncio.to_thread(_made, path, patience)


async def migrate(engine: AsyncEngine, path: Path) -> None:
    """Bring the database to this code's revision; two openers at once are safe.

    Raises StoreError for one that a newer nutgraf or another program made.
    """
    async with engine.connect() as connection:
        if await connection.run_sync(_revision) == schema.REVISION:
            return
    async with engine.connect() as connection:
        writing = await connection.execution_options(**WRITING)
        async with writing.begin():
            await writing.run_sync(_upgrade, path)


async def health(connection: AsyncConnection, path: Path) -> Health:
    """Count and check."""
    check = (await connection.execute(text("PRAGMA quick_check(1)"))).scalar_one()
    return Health(
        path=path,
        size=(await connection.execute(text(_SIZE))).scalar_one(),
        revision=schema.REVISION,
        feeds=(await connection.execute(select(func.count()).select_from(schema.feeds))).scalar_one(),
        articles=(await connection.execute(select(func.count()).select_from(schema.articles))).scalar_one(),
        problem="" if check == "ok" else str(check),
    )


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """The database's errors in words, with the file and the cure."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        what = str(error.orig if isinstance(error, DBAPIError) else error)
        cure = next((cure for sign, cure in _CURES.items() if sign in what), "")
        raise StoreError(f"{path}: {what}", cure=cure or "nutgraf doctor says more", known=bool(cure)) from error
    except SQLAlchemyError as error:
        raise StoreError(f"{path}: {error}", known=False) from error
    except UnicodeEncodeError:
        raise StoreError(f"{path}: a text holds half a character (a lone surrogate)", cure="drop that text") from None


_CURES = {
    "not a database": "move the file away to begin anew, or name another folder: --data DIR",
    "malformed": "restore the file from a backup, or move it away to begin anew",
    "readonly": "make the file and its folder writable, or name another folder: --data DIR",
    "unable to open": "name a folder that you may write to: --data DIR",
    "locked": "another nutgraf has been writing for long; end it, or wait",
    "full": "make room on the disk",
    "I/O error": "see whether the disk is full or failing, and whether the database's folder is still there",
}


def _made(path: Path, patience: float) -> None:
    with closing(sqlite3.connect(path, timeout=patience)) as connection:
        _connected(connection, None)
        whole.make(connection.cursor(), schema.REVISION)


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


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection, path: Path) -> None:
    tables = inspect(connection).get_table_names()
    if tables and "alembic_version" not in tables:
        raise StoreError(f"{path}: this is another program's database", cure="name another folder: --data DIR")
    from alembic import command  # noqa: PLC0415  0.3 s that only a migration should pay
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError:
        found = _revision(connection)
        what = f"{path}: the database is of a newer nutgraf (revision {found})"
        raise StoreError(what, cure="update nutgraf, or name another folder: --data DIR") from None
