"""Hostile input can do no harm: each call has its limits, and a call that breaks them costs the others nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from functools import partial
from pathlib import Path

import pytest

from briefings import feeds
from briefings.errors import FeedUnreadable, LimitExceeded
from briefings.isolation import Isolation, Limits
from briefings.model import Feed
from tests import isolation_cases as cases

SHORT, LONG = Limits(wall_seconds=3.0), Limits(wall_seconds=60.0)
"""A child's start counts in the time that it has: short enough to wait for, long enough for a machine under load."""
FEED = Feed(id="f", url="https://tide.example/feed.xml")


async def test_what_the_function_returns_comes_back_and_the_child_lives_on() -> None:
    async with Isolation(children=1) as isolation:
        assert await isolation.run(cases.double, 21) == 42
        first, second = await isolation.run(cases.pid), await isolation.run(cases.pid)
        assert first == second != os.getpid()
        assert await isolation.run(cases.chatter) == "answer"


async def test_what_the_function_raises_comes_back_with_its_cure() -> None:
    async with Isolation(children=1) as isolation:
        with pytest.raises(FeedUnreadable) as raised:
            await isolation.run(cases.refuse)
        assert raised.value.cure == "look again"
        with pytest.raises(RuntimeError, match="Odd: a"):
            await isolation.run(cases.odd)
        assert await isolation.run(cases.double, 1) == 2


@pytest.mark.parametrize(
    ("deed", "limits", "named"),
    [(cases.hang, SHORT, "3 s"), (cases.devour, LONG, "1024 MiB of memory"), (cases.die, LONG, "SIGKILL")],
    ids=["hangs", "devours", "dies"],
)
async def test_a_call_over_a_limit_ends_with_the_limit_named_and_the_child_is_replaced(
    deed: object, limits: Limits, named: str
) -> None:
    if deed is cases.devour and sys.platform == "darwin":
        pytest.skip("macOS has no limit of address space")
    assert callable(deed)
    async with Isolation(children=1, limits=limits) as isolation:
        with pytest.raises(LimitExceeded, match=named):
            await isolation.run(deed)
        assert await isolation.run(cases.double, 2) == 4


async def test_one_that_dies_does_not_harm_those_in_flight() -> None:
    async with Isolation(children=2, limits=LONG) as isolation:
        deeds = [isolation.run(cases.die), *(isolation.run(cases.double, number) for number in range(20))]
        first, *others = await asyncio.gather(*deeds, return_exceptions=True)
    assert isinstance(first, LimitExceeded)
    assert others == [number * 2 for number in range(20)]


async def test_a_cancelled_call_does_not_answer_the_next_one() -> None:
    async with Isolation(children=1) as isolation:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(isolation.run(cases.hang), 0.3)
        assert await isolation.run(cases.double, 3) == 6


_PARENT = """
import asyncio, sys
sys.path[:] = sys.argv[1:]
from briefings.isolation import Isolation
from tests import isolation_cases as cases
async def main():
    async with Isolation(children=1) as isolation:
        print(await isolation.run(cases.pid), flush=True)
        await isolation.run(cases.hang)
asyncio.run(main())
"""


async def test_children_of_a_killed_parent_end(tmp_path: Path) -> None:
    paths = [path or str(Path.cwd()) for path in sys.path]
    parent = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _PARENT, *paths, stdout=asyncio.subprocess.PIPE, cwd=tmp_path
    )
    assert parent.stdout
    child = int(await asyncio.wait_for(parent.stdout.readline(), 20))
    parent.send_signal(signal.SIGKILL)
    await parent.wait()
    for _ in range(50):
        if not _runs(child):
            return
        await asyncio.sleep(0.1)
    pytest.fail("an orphan")


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not (state.exists() and ") Z " in state.read_text())  # dead, and not yet collected by its new parent
    except (ProcessLookupError, FileNotFoundError):
        return False


async def test_an_author_field_that_stalls_feedparser_costs_nothing_or_is_cut_short_and_its_feed_named() -> None:
    author = "a." * 32_000
    whole = f"<rss version='2.0'><channel><item><title>x</title><author>{author}</author></item></channel></rss>"
    async with Isolation(children=1, limits=Limits(cpu_seconds=1)) as isolation:
        read = await isolation.run(feeds.parse, whole.encode(), feed=FEED, headers={})
        assert [entry.title for entry in read.entries] == ["x"]
        parse = partial(feeds.parse, f"<!DOCTYPE rss>{whole}".encode(), headers={})
        with pytest.raises(FeedUnreadable, match=f"{FEED.url} costs too much.*CPU"):  # kurtmckee/feedparser#562
            await isolation.run(parse, feed=FEED)
