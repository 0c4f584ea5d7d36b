from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

from briefings.storage import Store
from tests.forked import ended, forked, lines, told
from tests.storage.samples import ANNA, article, feed, poll


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
    for milliseconds in range(0, 40, 4):
        path, said = tmp_path / str(milliseconds) / "nutgraf.db", tmp_path / f"{milliseconds}.txt"
        child = forked(_write, path, 0, said)
        told(said, child)
        time.sleep(milliseconds / 1000)
        child.kill()
        ended(child)
        assert _killed(path, 1, after=0.0)


def _write(path: Path, turn: int, said: Path) -> None:
    asyncio.run(_writing(path, turn, os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)))


async def _writing(path: Path, turn: int, said: int) -> None:
    os.write(said, b"begins\n")
    async with Store(path) as store:
        while True:
            many = [replace(article(f"{turn}-{n}", "Long. " * 400), id=f"{turn}-{n}") for n in range(20)]
            await store.record(feed(), poll(), seen={each.key: "1" for each in many}, articles=many)
            os.write(said, b"%d\n" % turn)
            turn += 1


def _killed(path: Path, turn: int, *, after: float) -> list[int]:
    """What a child had reported as stored when it was killed, some seconds after its first report."""
    said = path.parent.with_suffix(f".{turn}")
    child = forked(_write, path, turn, said)
    told(said, child, least=2)
    time.sleep(after)
    child.kill()
    ended(child)
    _begins, *reported = lines(said)
    return [int(line) for line in reported]
