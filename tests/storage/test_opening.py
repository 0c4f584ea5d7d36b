from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from briefings.errors import StoreError
from briefings.storage import Store, opening, schema, whole
from tests.forked import ended, forked
from tests.storage.samples import ANNA, NOW, article, feed, poll

OPENING = """
import asyncio, sys
from pathlib import Path
from briefings.storage import Store
async def main():
    async with Store(Path(sys.argv[1])):
        pass
asyncio.run(main())
print('alembic' in sys.modules)
"""


async def test_the_folder_and_the_file_are_for_this_user_only(tmp_path: Path) -> None:
    path = tmp_path / "desk" / "nutgraf.db"
    async with Store(path) as store:
        await store.subscribe(ANNA, feed())
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
        assert set(modes.values()) == {0o600}, modes
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["with space", "Zürich 東京", "what?", "100%", "a#b", "x&y=z"])
async def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "nut graf.db"
    async with Store(path) as store:
        assert await store.subscribe(ANNA, feed())
    assert path.stat().st_size > 0
    assert os.listdir(tmp_path) == [name]


async def test_what_is_no_database_is_refused_with_its_path_and_a_cure(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Only notes, and long enough to be looked at as a page. " * 100)
    with pytest.raises(StoreError, match=r"notes\.txt") as refused:
        await Store(path).__aenter__()
    assert "not a database" in refused.value.what
    assert refused.value.cure
    assert path.read_text().startswith("Only notes")


async def test_another_programs_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.db"
    _sql(path, "CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match=r"bookmarks\.db: .*another program") as refused:
        await Store(path).__aenter__()
    assert refused.value.cure
    assert _tables(path) == {"bookmarks"}


async def test_a_database_of_a_newer_nutgraf_is_refused_with_its_path_and_the_cure(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    async with Store(path):
        pass
    _sql(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"nutgraf\.db: .*newer nutgraf.*9999") as refused:
        await Store(path).__aenter__()
    assert "update nutgraf" in refused.value.cure


async def test_a_locked_database_is_waited_for_and_then_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    async with Store(path, patience=0.2) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"nutgraf\.db: .*locked") as refused:
            await store.subscribe(ANNA, feed())
        assert refused.value.cure
        other.execute("ROLLBACK")
        other.close()
        assert await store.subscribe(ANNA, feed())


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
def test_a_folder_that_may_not_be_written_is_refused_in_words() -> None:
    with tempfile.TemporaryDirectory() as name:  # not tmp_path: whoever is nobody must be able to look into it
        folder = Path(name)
        folder.chmod(0o555)
        said = folder / "said"
        said.touch(mode=0o666)
        said.chmod(0o666)
        code = ended(forked(_refused_to_nobody, folder / "nutgraf.db", said))
        folder.chmod(0o755)
        assert (code, said.read_text()) == (0, f"{folder / 'nutgraf.db'}: Permission denied")


async def test_a_path_through_a_file_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"nutgraf\.db: .*a file and no folder") as refused:
        await Store(tmp_path / "file" / "nutgraf.db").__aenter__()
    assert refused.value.cure


async def test_a_folder_in_the_databases_place_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "nutgraf.db").mkdir()
    with pytest.raises(StoreError, match=r"nutgraf\.db: this is a folder") as refused:
        await Store(tmp_path / "nutgraf.db").__aenter__()
    assert refused.value.cure


def test_processes_that_open_a_new_database_at_once_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "nutgraf.db"
    racing = [forked(_opened, path) for _ in range(4)]
    assert [ended(each) for each in racing] == [0] * 4
    assert _tables(path) >= {"articles", "alembic_version"}


async def test_openers_in_one_process_at_once_all_succeed(tmp_path: Path) -> None:
    async def opened() -> str:
        async with Store(tmp_path / "nutgraf.db") as store:
            return (await store.health()).revision

    assert set(await asyncio.gather(*(opened() for _ in range(5)))) == {schema.REVISION}


async def test_a_database_from_before_the_first_migration_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    _sql(path, "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    async with Store(path) as store:
        assert (await store.health()).revision == schema.REVISION
        assert await store.record(feed(), poll(), seen={}, articles=[article()])


async def test_migrations_make_the_tables_that_the_code_reads(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    await _migrated(path)
    for name, table in schema.metadata.tables.items():
        found = {(row[1], bool(row[3])) for row in _sql(path, f"PRAGMA table_info({name})")}
        assert found == {(column.name, not column.nullable) for column in table.columns}, name
        indexes = {row[1] for row in _sql(path, f"PRAGMA index_list({name})")}
        assert indexes >= {index.name for index in table.indexes}


async def test_a_new_database_has_what_all_migrations_make(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    await _migrated(tmp_path / "old.db")
    made = _script(tmp_path / "old.db")
    if request.config.getoption("--write-golden"):
        whole.PATH.write_text(made, "utf-8")
    async with Store(tmp_path / "new.db"):
        pass
    assert whole.PATH.read_text("utf-8") == made == _script(tmp_path / "new.db")
    assert _sql(tmp_path / "new.db", "SELECT * FROM alembic_version") == [(schema.REVISION,)]


def test_the_code_names_the_newest_migration() -> None:
    scripts = ScriptDirectory(str(Path(opening.__file__).parent / "migrations"))
    assert scripts.get_heads() == [schema.REVISION]


def test_neither_a_new_nor_an_open_database_loads_alembic(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    program = [sys.executable, "-c", OPENING * 2, str(path)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


async def test_health_counts_and_finds_damage(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    async with Store(path) as store:
        texts = [article(f"key {n}", "A long report. " * 300) for n in range(50)]
        await store.record(feed(), poll(), seen={}, articles=texts)
        health = await store.health()
        assert (health.name, health.feeds, health.articles, health.problem) == (str(path), 1, 50, "")
        assert health.size > 50 * 4000
    with path.open("r+b") as file:
        file.seek(health.size // 2)
        file.write(os.urandom(30_000))
    async with Store(path) as store:
        try:
            problem = (await store.health()).problem
        except StoreError as error:
            problem = error.what
    assert problem


async def test_times_are_utc_and_exact_and_settings_are_the_safe_ones(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    async with Store(path) as store:
        await store.record(feed(), poll(), seen={}, articles=[])
        kept = (await store.polls([feed().id]))[feed().id]
        assert kept == poll()
        assert kept.last_fetch_at == NOW
        async with store._engine.connect() as connection:
            for pragma, value in (("synchronous", 2), ("foreign_keys", 1), ("journal_mode", "wal")):
                assert (await connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar() == value


def _opened(path: Path) -> None:
    async def opened() -> None:
        async with Store(path):
            pass

    asyncio.run(opened())


def _refused_to_nobody(path: Path, said: Path) -> None:
    store = Store(path)
    if os.geteuid() == 0:
        os.setuid(65534)  # only now: Python itself may lie where nobody can read it
    with pytest.raises(StoreError) as refused:
        asyncio.run(store.__aenter__())
    assert refused.value.cure
    said.write_text(refused.value.what)


async def _migrated(path: Path) -> None:
    """A database that came by all migrations."""
    columns = "version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)"
    _sql(path, f"CREATE TABLE alembic_version ({columns})")
    async with Store(path) as store:
        assert (await store.health()).revision == schema.REVISION


def _script(path: Path) -> str:
    """What made the tables and indexes, oldest first; those of a virtual table are its own business."""
    rows = _sql(path, "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    own = [str(sql) for name, sql in rows if not str(name).startswith("words_")]
    lines = "".join(f"{sql};\n" for sql in own).splitlines()
    return "".join(line.rstrip().replace("\t", "    ") + "\n" for line in lines)


def _sql(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    with connection:
        rows = connection.execute(statement).fetchall()
    connection.close()
    return rows


def _tables(path: Path) -> set[object]:
    return {name for (name,) in _sql(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}
