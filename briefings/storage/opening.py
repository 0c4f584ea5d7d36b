"""Opening a database, whichever it is: its tables and migrations, what it holds, and what its errors mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Connection, func, inspect, select, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from briefings.errors import StoreError
from briefings.storage import schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What the database is called, its size in bytes, what it holds, and what is wrong with it ("" if nothing is)."""

    name: str
    size: int
    revision: str
    feeds: int
    articles: int
    problem: str


class Door(Protocol):
    """A way into a database of one kind. `name` is what people know it by; no secret stands in it.

    `writing` are the execution options of a connection whose transaction keeps other writers out from its beginning.
    `elsewhere` is the cure where the database is not ours to use.
    """

    name: str
    writing: Mapping[str, Any]
    elsewhere: str

    def engine(self) -> AsyncEngine:
        """A pool of connections; the database need not be there yet."""

    async def prepare(self, engine: AsyncEngine) -> None:
        """Make the tables in an empty database; two makers at once are safe."""

    async def sound(self, connection: AsyncConnection) -> tuple[int, str]:
        """The size in bytes, and what is wrong ("" for nothing)."""

    def explained(self, error: BaseException) -> tuple[str, str] | None:
        """What an error of the database says, and the cure ("" where none is known); None for another's."""


async def migrate(door: Door, engine: AsyncEngine) -> None:
    """Bring the database to this code's revision; two openers at once are safe.

    Raises StoreError for one that a newer nutgraf or another program made.
    """
    async with engine.connect() as connection:
        if await connection.run_sync(revision) == schema.REVISION:
            return
    async with engine.connect() as connection:
        writing = await connection.execution_options(**door.writing)
        async with writing.begin():
            await writing.run_sync(_upgrade, door)


async def health(connection: AsyncConnection, door: Door) -> Health:
    """Count and check."""
    size, problem = await door.sound(connection)
    return Health(
        name=door.name,
        size=size,
        revision=schema.REVISION,
        feeds=(await connection.execute(select(func.count()).select_from(schema.feeds))).scalar_one(),
        articles=(await connection.execute(select(func.count()).select_from(schema.articles))).scalar_one(),
        problem=problem,
    )


@contextmanager
def in_words(door: Door) -> Iterator[None]:
    """The database's errors in words, with its name and the cure."""
    try:
        yield
    except StoreError:
        raise
    except UnicodeEncodeError:
        raise StoreError(
            f"{door.name}: a text holds half a character (a lone surrogate)", cure="drop that text"
        ) from None
    except Exception as error:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
        told = door.explained(cause)
        if told:
            what, cure = told
            raise StoreError(
                f"{door.name}: {what}", cure=cure or "nutgraf doctor says more", known=bool(cure)
            ) from error
        if isinstance(error, SQLAlchemyError):
            raise StoreError(f"{door.name}: {error}", known=False) from error
        raise


def revision(connection: Connection) -> str | None:
    """The revision that a database is of; None for one that is not ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(connection: Connection, door: Door) -> None:
    tables = inspect(connection).get_table_names()
    if tables and "alembic_version" not in tables:
        raise StoreError(f"{door.name}: this is another program's database", cure=door.elsewhere)
    from alembic import command  # noqa: PLC0415  0.3 s that only a migration should pay
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError:
        found = revision(connection)
        what = f"{door.name}: the database is of a newer nutgraf (revision {found})"
        raise StoreError(what, cure=f"update nutgraf, or {door.elsewhere}") from None
