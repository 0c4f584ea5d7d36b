"""`python -m benchmarks.feeds [FEEDS]`: feeds a second, CPU and memory, cold and warm, beside the peers in one run."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.feeds.server import CORPUS, HOSTS, files
from benchmarks.table import Table, skipped

TITLE = "Collecting over loopback"
Figures = dict[str, float]


def measure(feeds: int) -> Table:
    """Our figures beside the peers'."""
    if not CORPUS.is_dir():
        return skipped(TITLE, CORPUS)
    with _publishers(feeds) as urls:
        sides = {side: (_run(side, urls) if there else None) for side, there in _sides().items()}
    rows = [_row(side, runs, feeds) for side, runs in sides.items() if runs]
    absent = [side for side, runs in sides.items() if runs is None]
    return Table(
        title=f"{TITLE}: {feeds} feeds",
        head=("", "cold feeds/s", "CPU ms/feed", "peak MB", "warm feeds/s", "CPU ms/feed", "peak MB", "read"),
        rows=rows,
        notes=(*_notes(), *(f"{side} is not installed: skipped" for side in absent)),
    )


def _sides() -> dict[str, bool]:
    return {
        "nutgraf": True,
        "reader": importlib.util.find_spec("reader") is not None,
        "newsboat": shutil.which("newsboat") is not None,
    }


def _notes() -> tuple[str, ...]:
    return (
        f"{len(files())} real feeds under many addresses on {HOSTS} loopback hosts; every copy has links of its own",
        "cold: an empty database; warm: the same again three hours later, every answer a 304; a new process for each",
        "CPU: user and system, of the process and of all its children; imports of the side's own code are counted",
        "peak MB: resident memory summed over the process tree every 50 ms (pages that processes share count in each)",
        "pages behind teasers are not fetched on any side; read: feeds without an error, cold / warm",
    )


@contextmanager
def _publishers(feeds: int) -> Iterator[list[str]]:
    command = [sys.executable, "-m", "benchmarks.feeds.server", str(feeds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        assert server.stdout
        assert server.stdin
        yield [server.stdout.readline().strip() for _ in range(feeds)]
        server.stdin.close()


def _run(side: str, urls: list[str]) -> tuple[Figures, Figures]:
    with tempfile.TemporaryDirectory() as folder:
        return _once(side, "cold", folder, urls), _once(side, "warm", folder, urls)


def _once(side: str, run: str, folder: str, urls: list[str]) -> Figures:
    command = [sys.executable, "-m", "benchmarks.feeds.peers", side, run, folder]
    asked = Path(folder, "asked")
    asked.write_text("\n".join(urls))
    with asked.open() as given, subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        peak = 0
        while process.poll() is None:
            peak = max(peak, _resident(process.pid))
            time.sleep(0.05)
        assert process.stdout
        said = process.stdout.read().splitlines()
    if process.returncode or not said:
        raise SystemExit(f"{side} ended with code {process.returncode}; its words are above")
    figures: Figures = json.loads(said[-1])
    return figures | {"peak": peak / 1_000_000}


def _resident(pid: int) -> int:
    """Bytes of memory that a process and all below it have in RAM; those that end meanwhile count nothing."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0
    return pages * 4096 + sum(_resident(int(child)) for child in children)


def _row(side: str, runs: tuple[Figures, Figures], feeds: int) -> tuple[str, ...]:
    cells = [
        cell
        for run in runs
        for cell in (f"{feeds / run['seconds']:.1f}", f"{run['cpu'] / feeds * 1000:.2f}", f"{run['peak']:.0f}")
    ]
    return (side, *cells, " / ".join(f"{run['good']:.0f}" for run in runs))


if __name__ == "__main__":
    print(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1000).markdown())
