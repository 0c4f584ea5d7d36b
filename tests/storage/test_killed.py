from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from briefings.storage import Store
from tests.storage.samples import ANNA, feed

WRITING = """
import asyncio, sys
from dataclasses import replace
from pathlib import Path
from briefings.storage import Store
from tests.storage.samples import article, feed, poll
async def main():
    async with Store(Path(sys.argv[1])) as store:
        for turn in range(int(sys.argv[2]), 10**9):
            many = [replace(article(f"{turn}-{n}", "Long. " * 400), id=f"{turn}-{n}") for n in range(20)]
            await store.record(feed(), poll(), seen={each.key: "1" for each in many}, articles=many)
            print(turn, flush=True)
asyncio.run(main())
"""


async def test_killed_at_any_moment_all_that_was_reported_is_there_and_nothing_by_halves(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    chance = random.Random(7)
    reported: list[int] = []
    for kill in range(8):
        reported += _killed(path, kill * 10_000, after=chance.uniform(0.0, 0.25))
        async with Store(path) as store:
            keys = (await store.seen(feed().id)).keys()
            turns = {int(key.partition("-")[0]) for key in keys}
            assert turns >= set(reported)
            assert keys == {f"{turn}-{n}" for turn in turns for n in range(20)}
            await store.subscribe(ANNA, feed())
            assert {each.id for each in await store.articles_by_id(ANNA, sorted(keys))} == keys
            assert (await store.health()).problem == ""
    assert reported
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_killed_while_the_first_tables_are_made_it_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    for hundredths in range(40, 80, 8):
        child = _writer(path, 0)
        time.sleep(hundredths / 100)
        child.kill()
        child.communicate()
    assert _killed(path, 1, after=0.0)


def _writer(path: Path, turn: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", WRITING, str(path), str(turn)], stdout=subprocess.PIPE, text=True)


def _killed(path: Path, turn: int, *, after: float) -> list[int]:
    """What a child had reported as stored when it was killed, some seconds after its first report."""
    child = _writer(path, turn)
    assert child.stdout
    first = child.stdout.readline()
    time.sleep(after)
    child.kill()
    rest = child.communicate()[0]
    return [int(line) for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]
