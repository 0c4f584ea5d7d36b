"""The open database: what is read and what is written in a transaction of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.storage import opening, sqlite

P = ParamSpec("P")
T = TypeVar("T")

Place = Path | str
"""An SQLite file, or a PostgreSQL database as postgresql://user:password@host/name."""
Work = Callable[Concatenate[AsyncConnection, P], Awaitable[T]]


class Database:
    """An SQLite file, or PostgreSQL at an address, that is made or migrated when it is opened, by `async with`.

    Another process that writes is waited for `patience` seconds.
    """

    def __init__(self, place: Place, *, patience: float = 30.0) -> None:
        self.place = place
        self._door = _door(place, patience)
        self._engine = self._door.engine()
        self._writing = asyncio.Lock()  # one writer at a time; other processes are waited for by the database itself

    async def __aenter__(self) -> Self:
        try:
            with opening.in_words(self._door):
                await self._door.prepare(self._engine)
                await opening.migrate(self._door, self._engine)
        except BaseException:
            await self._engine.dispose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._engine.dispose()

    async def _read(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self._door):
                async with self._engine.connect() as connection:
                    return await work(connection, *of, **by)

        return await _to_its_end(done())

    async def _write(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self._door):
                async with self._writing, self._engine.connect() as connection:
                    writing = await connection.execution_options(**self._door.writing)
                    async with writing.begin():
                        return await work(writing, *of, **by)

        return await _to_its_end(done())


def _door(place: Place, patience: float) -> opening.Door:
    if isinstance(place, Path):
        return sqlite.File(place, patience)
    from briefings.storage import postgres  # noqa: PLC0415  what only a server's database should pay

    return postgres.Server(place, patience)


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """The result of a transaction that a cancelled caller waits for: cut off in the middle it would keep its lock."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # looked at, so that asyncio does not complain; the caller has left
        raise
