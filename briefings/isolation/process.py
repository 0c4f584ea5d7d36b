"""One child process: started, asked, ended."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio import StreamReader, StreamWriter
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from typing import Self

from briefings.isolation import frames

# the child finds our code where we found it, whatever the working directory
_START = "import sys; sys.path[:] = sys.argv[1:]; from briefings.isolation.child import main; main()"
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one call may use: seconds of CPU and of wall time, bytes of address space of its whole process."""

    cpu_seconds: int = 4
    wall_seconds: float = 10.0
    memory: int = 1024 * _MEBIBYTE


class Child:
    """A Python process that serves our calls, one at a time (briefings.isolation.child)."""

    def __init__(self, process: Process, calls: StreamWriter, answers: StreamReader, limits: Limits) -> None:
        self._process, self._calls, self._answers, self._limits = process, calls, answers, limits

    @classmethod
    async def started(cls, limits: Limits) -> Self:
        """A child that has begun to start; its first answer waits until it is up (some 50 ms)."""
        paths = [path or os.getcwd() for path in sys.path]
        command = (sys.executable, "-c", _START, *paths)
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("a child without pipes")  # cannot be: PIPE was asked for
        process.stdin.write(frames.packed((limits.cpu_seconds, limits.memory)))
        return cls(process, process.stdin, process.stdout, limits)

    async def ask(self, call: bytes) -> frames.Answer:
        """The answer to a call; IncompleteReadError or ConnectionError if the child dies of it."""
        self._calls.write(call)
        await self._calls.drain()
        return await frames.received(self._answers)

    async def end(self) -> str:
        """End the child for good, kill it if need be, and say what it died of."""
        if self._process.returncode is None:
            self._calls.close()
            try:
                async with asyncio.timeout(0.2):
                    await self._process.wait()
            except TimeoutError:
                self._process.kill()
        code = await self._process.wait()
        if code == -signal.SIGXCPU:
            return f"more than {self._limits.cpu_seconds} s of CPU time"
        return (
            f"its reader crashed ({signal.Signals(-code).name})" if code < 0 else f"its reader ended with code {code}"
        )
