"""The parent's side: a few children that live on, each serving one call at a time, replaced when one fails."""

from __future__ import annotations

import asyncio
import os
from asyncio import IncompleteReadError
from collections.abc import Callable
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

from briefings.errors import FeedUnreadable, LimitExceeded
from briefings.isolation import frames
from briefings.isolation.process import Child, Limits
from briefings.model import Feed

Result = TypeVar("Result")
Arguments = ParamSpec("Arguments")

_CURE = "the publisher must mend it; the other feeds are not affected"


class Isolation:
    """Children in which hostile input can do no harm. `async with Isolation() as isolation: await isolation.run(…)`.

    Children start when they are first needed, one a processor unless told otherwise, and end with the block, or when
    this process dies in whatever way.
    """

    def __init__(self, *, children: int = 0, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._free = asyncio.Semaphore(children or os.cpu_count() or 1)
        self._idle: list[Child] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*(child.end() for child in self._idle))
        self._idle.clear()

    async def run(
        self, function: Callable[Arguments, Result], *args: Arguments.args, **named: Arguments.kwargs
    ) -> Result:
        """What the function returns or raises, from a child. It must be importable and its values picklable.

        Raises LimitExceeded when it takes too much time or memory or brings the child down; FeedUnreadable, naming
        the feed, if the call has a Feed as its argument `feed` (as feeds.parse has).
        """
        kind, value = await self._asked((function, args, named))
        if kind == "raised":
            raise value
        if kind == "exceeded":
            feed = named.get("feed")
            if isinstance(feed, Feed):
                raise FeedUnreadable(f"{feed.url} costs too much to read: {value}", cure=_CURE)
            raise LimitExceeded(f"a call in a child process took too much: {value}")
        result: Result = value
        return result

    async def _asked(self, what: tuple[Callable[..., object], tuple[object, ...], dict[str, object]]) -> frames.Answer:
        async with self._free:
            call = frames.packed(what)  # not before its turn, for a copy of what waits would be one too many
            child = self._idle.pop() if self._idle else await Child.started(self._limits)
            try:
                async with asyncio.timeout(self._limits.wall_seconds):  # wait_for of 3.11 can lose a cancellation
                    answer = await child.ask(call)
            except TimeoutError:
                await child.end()
                return "exceeded", f"more than {self._limits.wall_seconds:g} s"
            except (IncompleteReadError, ConnectionError):
                return "exceeded", await child.end()
            except BaseException:
                await child.end()  # a cancelled call's answer must not be taken for the next one's
                raise
            if answer[0] == "exceeded":
                await child.end()  # what it used up is not given back
            else:
                self._idle.append(child)
            return answer
