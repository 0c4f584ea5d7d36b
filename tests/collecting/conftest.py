"""The desk, with one child process for all tests of a file: children are slow to start."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from briefings.isolation import Isolation
from briefings.storage import Store
from briefings.web import Web
from tests.collecting.desk import Desk
from tests.fakes.web import Publisher


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def isolation() -> AsyncIterator[Isolation]:
    async with Isolation(children=1) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def desk(tmp_path: Path, isolation: Isolation) -> AsyncIterator[Desk]:
    async with (
        Publisher() as publisher,
        Store(tmp_path / "desk.db") as store,
        Web(agent="nutgraf-test", allowed=frozenset({publisher.origin}), seconds=2.0) as web,
    ):
        yield Desk(store=store, web=web, isolation=isolation, publisher=publisher)
