"""The open database: what is read and what is written in a transaction of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.storage import opening

P = ParamSpec("P")
T = TypeVar("T")

Work = Callable[Concatenate[AsyncConnection, P], Awaitable[T]]


class Database:
    """A file that is made or migrated when it is opened, by `async with`.

    Another process that writes is waited for `patience` seconds.
    """

    def __init__(self, path: Path, *, patience: float = 30.0) -> None:
        self.path, self._patience = path, patience
        self._engine = opening.engine(path, patience)
        self._writing = asyncio.Lock()  # one writer at a time; other processes are waited for by SQLite itself

    async def __aenter__(self) -> Self:
        empty = opening.prepare(self.path)
        try:
            with opening.in_words(self.path):
                if empty:
                    await opening.make(self.path, self._patience)
                await opening.migrate(self._engine, self.path)
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
            with opening.in_words(self.path):
                async with self._engine.connect() as connection:
                    return await work(connection, *of, **by)

        return await _to_its_end(done())

    async def _write(self, work: Work[P, T], *of: P.args, **by: P.kwargs) -> T:
        async def done() -> T:
            with opening.in_words(self.path):
                async with self._writing, self._engine.connect() as connection:
                    writing = await connection.execution_options(**opening.WRITING)
                    async with writing.begin():
                        return await work(writing, *of, **by)

        return await _to_its_end(done())


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
