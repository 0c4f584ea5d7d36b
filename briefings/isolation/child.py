"""The child's side: calls that arrive on standard input are run within limits, answers leave on what was its output."""

from __future__ import annotations

import os
import pickle
import queue
import resource
import signal
import sys
import threading
import time
from typing import BinaryIO

from briefings.isolation import frames


def main() -> None:
    """Serve until the parent closes our input or dies."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer; it ends us by closing our input
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a parser prints is no answer
    calls: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, calls), daemon=True).start()
    cpu_seconds, memory = pickle.loads(calls.get())  # noqa: S301  from our own parent
    _limit(resource.RLIMIT_CORE, 0)
    while True:
        answer = _answer(calls.get(), cpu_seconds, memory)
        answers.write(answer)
        answers.flush()


def _listen(stream: BinaryIO, calls: queue.SimpleQueue[bytes]) -> None:
    """Reading goes on while a call runs, so that a child whose parent was killed ends at once and is no orphan."""
    try:
        while True:
            calls.put(frames.read(stream))
    except EOFError:
        os._exit(0)


def _answer(call: bytes, cpu_seconds: int, memory: int) -> bytes:
    try:
        function, args, named = pickle.loads(call)  # noqa: S301  from our own parent; imports come before the limits
        _limit(resource.RLIMIT_AS, memory)
        # CPU time is counted over the life of a process, so that each call's allowance starts at what is used
        _limit(resource.RLIMIT_CPU, int(time.process_time()) + 1 + cpu_seconds)
        return frames.packed(("value", function(*args, **named)))
    except MemoryError:
        return frames.packed(("exceeded", f"more than {memory // 1024**2} MiB of memory"))
    except Exception as error:
        return _raised(error)


def _raised(error: Exception) -> bytes:
    try:
        drawn = frames.packed(("raised", error))
        pickle.loads(drawn[4:])  # noqa: S301  some exceptions can be pickled and not be made again
    except Exception:
        drawn = frames.packed(("raised", RuntimeError(f"{type(error).__name__}: {error}")))
    return drawn


def _limit(which: int, soft: int) -> None:
    hard = resource.getrlimit(which)[1]
    allowed = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
    try:
        resource.setrlimit(which, (allowed, hard))
    except (ValueError, OSError):
        return  # macOS has no limit of address space; the limits of CPU and wall time hold there
