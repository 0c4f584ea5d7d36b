"""PostgreSQL: a server's database, how it is set up, and what its errors mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import URL, Connection, event, inspect, make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from briefings.errors import StoreError
from briefings.storage import schema, tsvector

_SETTING = "NUTGRAF_DATABASE_URL"
# One number for all that write, whatever the process: postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
_LOCK = "SELECT pg_advisory_xact_lock(7811044906)"
_SIZE = "SELECT pg_database_size(current_database())"
_ENCODING = "SELECT current_setting('server_encoding')"


class Server:
    """A database at postgresql://user:password@host/name; who writes waits for others for `patience` seconds.

    Who reads sees one moment; who writes waits for its turn first and then sees what was written before it.
    """

    writing: Mapping[str, Any] = {"nutgraf_writing": True, "isolation_level": "READ COMMITTED"}
    elsewhere = f"name another database in {_SETTING}"

    def __init__(self, address: str, patience: float) -> None:
        self._url = make_url(address).set(drivername="postgresql+psycopg")
        self._patience = patience
        self.name = _named(self._url)

    def engine(self) -> AsyncEngine:
        """Connections to the server; one that was lost is made anew."""
        options = f"-c lock_timeout={int(self._patience * 1000)} -c timezone=UTC"
        asked = {"connect_timeout": max(2, int(self._patience)), "options": options, "application_name": "nutgraf"}
        try:
            made = create_async_engine(
                self._url, pool_size=4, max_overflow=4, pool_pre_ping=True, isolation_level="REPEATABLE READ",
                connect_args=asked,
            )  # fmt: skip
        except ModuleNotFoundError:
            what = f"{self.name}: the driver for PostgreSQL is not installed"
            raise StoreError(what, cure='pip install "psycopg[binary]"') from None
        event.listen(made.sync_engine, "begin", _begun)
        event.listen(made.sync_engine, "before_cursor_execute", _without_nul, retval=True)
        return made

    async def prepare(self, engine: AsyncEngine) -> None:
        """Make the tables in an empty database."""
        async with engine.connect() as connection:
            if await connection.run_sync(_tables):
                return
        async with engine.connect() as connection:
            making = await connection.execution_options(**self.writing)
            async with making.begin():
                if not await making.run_sync(_tables):
                    await self._make(making)

    async def sound(self, connection: AsyncConnection) -> tuple[int, str]:
        """The size in bytes; whether the files are sound is for the server's own tools to say."""
        return (await connection.execute(text(_SIZE))).scalar_one(), ""

    def explained(self, error: BaseException) -> tuple[str, str] | None:
        """The server's own words, and the cure where one is known; an address is not repeated."""
        if not type(error).__module__.startswith("psycopg"):
            return None
        said = " ".join(str(error).split())
        state = getattr(error, "sqlstate", None) or ""
        cures = (cure for sign, cure in _CURES.items() if state.startswith(sign) or sign in said)
        return self._hidden(said), next(cures, "")

    def _hidden(self, said: str) -> str:
        return said.replace(str(self._url.password), "…") if self._url.password else said

    async def _make(self, connection: AsyncConnection) -> None:
        encoding = (await connection.execute(text(_ENCODING))).scalar_one()
        if encoding != "UTF8":
            cure = "make one with: createdb --encoding UTF8 --template template0 NAME"
            raise StoreError(f"{self.name}: the database's encoding is {encoding} and should be UTF8", cure=cure)
        await connection.run_sync(schema.metadata.create_all)
        for statement in (*tsvector.TABLES, _VERSIONS):
            await connection.execute(text(statement))
        await connection.execute(text(_VERSION), {"revision": schema.REVISION})


_VERSIONS: Final = "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
_VERSION: Final = "INSERT INTO alembic_version (version_num) VALUES (:revision)"
_AGAIN: Final = "see whether the server runs; nutgraf connects again by itself"
_CURES: Final = {
    "password authentication failed": f"mend user and password in {_SETTING}",
    "no password supplied": f"put user and password into {_SETTING}: postgresql://user:password@host/name",
    "no pg_hba.conf entry": "let this machine in: pg_hba.conf on the server",
    "FATAL: role": f"mend the user in {_SETTING}, or make it: createuser --pwprompt NAME",
    "FATAL: database": "make the database: createdb --owner USER NAME",
    "Connection refused": f"see whether the server runs, and at this host and port ({_SETTING})",
    "resolve": f"mend the host in {_SETTING}",
    "timeout expired": f"see whether host and port in {_SETTING} are right and can be reached from here",
    "42501": "let the user make tables: ALTER DATABASE NAME OWNER TO USER",
    "53300": "raise max_connections on the server, or end what holds its connections",
    "55P03": "another nutgraf has been writing for long; end it, or wait",
    "53100": "make room on the server's disk",
    "57P0": _AGAIN,
    "closed": _AGAIN,
    "the connection is lost": _AGAIN,
}


def _named(url: URL) -> str:
    return f"PostgreSQL, {url.database} at {url.host or 'this machine'}"


def _tables(connection: Connection) -> bool:
    return bool(inspect(connection).get_table_names())


def _begun(connection: Connection) -> None:
    if connection.get_execution_options().get("nutgraf_writing"):
        connection.exec_driver_sql(_LOCK)


def _without_nul(_: Any, __: Any, statement: str, parameters: Any, ___: Any, many: bool) -> tuple[str, Any]:
    """A mark for each NUL, which no text may hold (postgresql.org/docs/current/datatype-character.html), so that no
    offset moves."""
    return statement, [_marked(row) for row in parameters] if many else _marked(parameters)


def _marked(row: Any) -> Any:
    if isinstance(row, Mapping):
        return {name: _mark(value) for name, value in row.items()}
    return tuple(map(_mark, row))


def _mark(value: Any) -> Any:
    return value.replace("\0", "\ufffd") if isinstance(value, str) and "\0" in value else value
