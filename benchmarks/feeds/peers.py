"""What each side does with the feeds, cold and warm: each run is a process of its own that prints its figures.

`python -m benchmarks.feeds.peers SIDE cold|warm FOLDER` reads the addresses from standard input.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

START = datetime(2026, 3, 1, tzinfo=UTC)


def nutgraf(urls: list[str], folder: Path, warm: bool) -> int:
    """Our own way, with the limits that it has in use; pages of teasers are not asked for."""
    return asyncio.run(_nutgraf(urls, folder, warm))


async def _nutgraf(urls: list[str], folder: Path, warm: bool) -> int:
    from briefings.collecting import collect, pages  # noqa: PLC0415  each side pays for its own imports only
    from briefings.isolation import Isolation  # noqa: PLC0415
    from briefings.model import Feed  # noqa: PLC0415
    from briefings.storage import Store  # noqa: PLC0415
    from briefings.web import Web  # noqa: PLC0415

    pages.PER_FEED = 0
    parts = [urlsplit(url) for url in urls]
    allowed = frozenset((part.hostname or "", part.port or 80) for part in parts)
    feeds = [Feed(id=str(number), url=url) for number, url in enumerate(urls)]
    async with (
        Store(folder / "nutgraf.db") as store,
        Web(agent="benchmark", allowed=allowed) as web,
        Isolation() as isolation,
    ):
        now = START + timedelta(hours=3 * warm)  # and on the second run even those that ask to be left alone for longer
        collected = await collect(store, web, isolation, feeds=feeds, now=now, only_due=not warm)
        return collected.count("unchanged" if warm else "fetched")


def reader(urls: list[str], folder: Path, warm: bool) -> int:
    """The library `reader`, with as many workers as its documentation's example."""
    import feedparser_sgmllib  # noqa: PLC0415

    # reader 3.26 imports sgmllib for its own copy of feedparser; feedparser now brings it under this name
    sys.modules.setdefault("sgmllib", feedparser_sgmllib)
    from reader import make_reader  # noqa: PLC0415

    made = make_reader(str(folder / "reader.db"))
    if not warm:
        for url in urls:
            made.add_feed(url)
    results = list(made.update_feeds_iter(workers=10, scheduled=False))
    made.close()
    return sum(not isinstance(result.value, Exception) for result in results)


def newsboat(urls: list[str], folder: Path, warm: bool) -> int:
    """newsboat with as many threads as we have requests under way on two cores."""
    (folder / "urls").write_text("\n".join(urls))
    (folder / "config").write_text("reload-threads 10\n")
    arguments = ["newsboat", "-u", "urls", "-C", "config", "-c", "newsboat.db", "-x", "reload"]
    subprocess.run(arguments, cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603  all of it is ours
    return len(urls)


SIDES: dict[str, Callable[[list[str], Path, bool], int]] = {"nutgraf": nutgraf, "reader": reader, "newsboat": newsboat}


def main(side: str, run: str, folder: str) -> None:
    urls = sys.stdin.read().split()
    began, before = time.perf_counter(), _cpu()
    good = SIDES[side](urls, Path(folder), run == "warm")
    print(json.dumps({"good": good, "seconds": time.perf_counter() - began, "cpu": _cpu() - before}))


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    main(*sys.argv[1:])
