"""PostgreSQL as a desk's database: what stands in its way is said in words, and nothing else is new."""

from __future__ import annotations

import asyncio
import io
import json
import re
import sys
from pathlib import Path

import pytest

from bot.cli import run
from briefings.errors import StoreError
from briefings.storage import Store
from tests.fakes.postgres import Databases
from tests.storage.samples import ANNA, NOW, article, feed, poll

OTHERS = (
    ("//postgres@HOST/nowhere", "does not exist", "createdb"),
    ("//ghost:hunter2@HOST/made", "role .ghost. does not exist", "mend the user in NUTGRAF_DATABASE_URL"),
    ("//desk:hunter2@127.0.0.1:1/desk", "Connection refused", "whether the server runs"),
    ("//desk:hunter2@desk.invalid/desk", "resolve", "mend the host in NUTGRAF_DATABASE_URL"),
)


async def opened(address: str) -> StoreError:
    with pytest.raises(StoreError) as refused:
        await Store(address, patience=2).__aenter__()
    return refused.value


@pytest.mark.parametrize(("rest", "what", "cure"), OTHERS)
async def test_what_cannot_be_opened_is_told_with_the_cure_and_no_password(
    databases: Databases, rest: str, what: str, cure: str
) -> None:
    error = await opened("postgresql:" + rest.replace("HOST", databases.address.partition("@")[2]))
    assert re.search(what, error.what)
    assert cure in error.cure
    assert "hunter2" not in f"{error} {error.what} {error.__cause__!r}"


async def test_an_empty_database_is_made_by_one_of_several_openers(databases: Databases) -> None:
    async def counted(address: str) -> int:
        async with Store(address) as store:
            return (await store.health()).articles

    with databases.new("template0") as address:
        assert await asyncio.gather(*(counted(address) for _ in range(3))) == [0, 0, 0]


async def test_another_programs_and_a_newer_nutgrafs_database_are_refused(databases: Databases) -> None:
    with databases.new("template0") as address:
        databases.do("CREATE TABLE bookmarks (url text)", address.rpartition("/")[2])
        assert "another program" in (await opened(address)).what
    with databases.new() as address:
        databases.do("UPDATE alembic_version SET version_num = '9999'", address.rpartition("/")[2])
        assert "update nutgraf" in (await opened(address)).cure


async def test_a_lost_connection_is_made_anew(databases: Databases, address: str) -> None:
    async with Store(address) as store:
        await store.subscribe(ANNA, feed())
        databases.do("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'desk%'")
        assert [each.feed.id for each in await store.subscriptions(ANNA)] == [feed().id]


async def test_a_nul_that_a_text_may_not_hold_becomes_a_mark_and_moves_nothing(address: str) -> None:
    async with Store(address) as store:
        await store.subscribe(ANNA, feed())
        await store.record(feed(), poll(), seen={}, articles=[article("a", "Ten\0tons.")])
        (kept,) = await store.articles(ANNA, since=NOW.replace(year=2025), until=NOW)
    assert kept.text == "Ten\ufffdtons."


def test_a_desk_on_a_server_is_looked_over_fed_and_asked_and_makes_no_file(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NUTGRAF_DATABASE_URL", address)
    monkeypatch.setenv("NUTGRAF_DATA", str(tmp_path))
    line = {"id": 7, "title": "Ferry fire", "text": "A fire on the ferry injured 12 people on Tuesday, police said."}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(line).encode())))
    assert [run(words) for words in (["doctor"], ["import"], ["ask", "how many people did the fire injure?"])] == [
        0,
        0,
        0,
    ]
    said = capsys.readouterr().out
    assert "database: PostgreSQL, desk" in said
    assert "injured 12 people" in said
    assert list(tmp_path.iterdir()) == []
