"""What all tests share: the option that writes golden files anew; a database of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.storage import Place
from tests.fakes import postgres


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write what people see anew, then look at it")


@pytest.fixture(scope="session")
def databases() -> Iterator[postgres.Databases]:
    """Databases on a PostgreSQL server of this process's own; skips where the server is not installed."""
    programs = postgres.binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with postgres.server(programs) as running:
        yield running


@pytest.fixture
def address(databases: postgres.Databases) -> Iterator[str]:
    """The address of a new database on PostgreSQL."""
    with databases.new() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a new database is to be, of each kind in turn."""
    return tmp_path / "nutgraf.db" if request.param == "sqlite" else str(request.getfixturevalue("address"))
