"""The parent's side: a few children that live on, each serving one call at a time, replaced when one fails."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from briefings.errors import FeedUnreadable, LimitExceeded
from briefings.isolation import frames
from briefings.model import Feed

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")

_MEBIBYTE = 1024 * 1024
# the child finds our code where we found it, whatever the working directory
_START = "import sys; sys.path[:] = sys.argv[1:]; from briefings.isolation.child import main; main()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one call may use: seconds of CPU and of wall time, bytes of address space of its whole process.

    The costliest of 420 real feeds took 0.7 s of CPU and the costliest of 181 pages 0.4 s.
    """

    cpu_seconds: int = 4
    wall_seconds: float = 10.0
    memory: int = 1024 * _MEBIBYTE


class Isolation:
    """Children in which hostile input can do no harm. `async with Isolation() as isolation: await isolation.run(…)`.

    Children start when they are first needed and end with the block, or when this process dies in whatever way.
    """

    def __init__(self, *, children: int = 0, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._free = asyncio.Semaphore(children or os.cpu_count() or 1)
        self._idle: list[Process] = []
        self._all: set[Process] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*(self._end(child) for child in tuple(self._all)))

    async def run(
        self, function: Callable[Arguments, Result], *args: Arguments.args, **named: Arguments.kwargs
    ) -> Result:
        """What the function returns or raises, from a child. It must be importable and its values picklable.

        Raises LimitExceeded when it takes too much time or memory or brings the child down; FeedUnreadable, naming
        the feed, if the call has a Feed as its argument `feed` (as feeds.parse has).
        """
        call = frames.packed((function, args, named))
        feed = about.url if isinstance(about := named.get("feed"), Feed) else ""
        async with self._free:
            child = self._idle.pop() if self._idle else await self._started()
            try:
                kind, value = await asyncio.wait_for(self._ask(child, call), self._limits.wall_seconds)
            except (TimeoutError, asyncio.IncompleteReadError, ConnectionError) as failure:
                raise self._exceeded(await self._end(child), failure, feed) from None
            except BaseException:
                await self._end(child)  # a cancelled call's answer must not be taken for the next one's
                raise
            if kind == "memory":
                await self._end(child)
                raise _error(self._over_memory(), feed)
            self._idle.append(child)
        if kind == "raised":
            raise value
        result: Result = value
        return result

    async def _started(self) -> Process:
        paths = [path or os.getcwd() for path in sys.path]
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _START, *paths, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        self._all.add(child)
        assert child.stdin
        child.stdin.write(frames.packed((self._limits.memory, self._limits.cpu_seconds)))
        return child

    async def _ask(self, child: Process, call: bytes) -> tuple[str, Any]:
        assert child.stdin
        assert child.stdout
        child.stdin.write(call)
        await child.stdin.drain()
        kind, value = await frames.received(child.stdout)
        return kind, value

    async def _end(self, child: Process) -> int:
        """End a child for good and tell how it ended: its exit code, or minus the signal."""
        self._all.discard(child)
        if child.stdin:
            child.stdin.close()
        try:
            await asyncio.wait_for(child.wait(), 0.5)
        except TimeoutError:
            child.kill()
        return await child.wait()

    def _exceeded(self, code: int, failure: Exception, feed: str) -> LimitExceeded | FeedUnreadable:
        if isinstance(failure, TimeoutError):
            return _error(f"more than {self._limits.wall_seconds:g} s", feed)
        if code == -signal.SIGXCPU:
            return _error(f"more than {self._limits.cpu_seconds} s of CPU time", feed)
        if code in (-signal.SIGSEGV, -signal.SIGABRT, -signal.SIGBUS):
            return _error("it brought its reader down", feed)
        return _error(f"its reader ended with code {code}", feed)

    def _over_memory(self) -> str:
        return f"more than {self._limits.memory // _MEBIBYTE} MiB of memory"


def _error(why: str, feed: str) -> LimitExceeded | FeedUnreadable:
    if feed:
        cure = "the publisher must mend it; the other feeds are not affected"
        return FeedUnreadable(f"{feed} costs too much to read: {why}", cure=cure)
    return LimitExceeded(f"a call in a child process took too much: {why}")
