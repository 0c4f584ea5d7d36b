"""Processes of our own that are killed or raced: forked from one that has nutgraf loaded, for loading takes seconds.

The forkserver has one thread and no event loop (docs.python.org/3/library/multiprocessing.html, "Contexts and start
methods"); it is started once by each process that runs tests, and ends with it.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Mapping
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import ParamSpec

_LONGEST = 60.0  # seconds until a test is taken to hang
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["bot.app.running", "bot.keeping_on", "pytest", "tests.storage.samples"])

P = ParamSpec("P")


def forked(work: Callable[P, object], *of: P.args, **by: P.kwargs) -> BaseProcess:
    """A process that does the work, which must be importable; killed with this one, if that ends before."""
    process = _CONTEXT.Process(target=work, args=of, kwargs=by, daemon=True)
    process.start()
    return process


def ended(process: BaseProcess) -> int:
    """With which code it ended; the negative number of a signal that killed it."""
    process.join(_LONGEST)
    if process.exitcode is None:
        process.kill()
        raise TimeoutError("a process did not end")
    code = process.exitcode
    process.close()
    return code


def told(path: Path, process: BaseProcess, *, least: int = 1) -> list[str]:
    """The whole lines that a process has written to the file, once there are so many or it has ended."""
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        gone, found = not process.is_alive(), lines(path)
        if gone or len(found) >= least:
            return found
        time.sleep(0.002)
    raise TimeoutError("a process said nothing")


def lines(path: Path) -> list[str]:
    """The whole lines of a file that somebody may be writing, and may have been killed over."""
    text = path.read_text("utf-8") if path.exists() else ""
    return [line for line in text.splitlines(keepends=True) if line.endswith("\n")]


def in_environment(values: Mapping[str, str], work: Callable[[], object]) -> None:
    """Do the work in an environment that has these values of ours and no others."""
    for name in [name for name in os.environ if name.startswith("NUTGRAF_")]:
        del os.environ[name]
    os.environ.update(values)
    work()
