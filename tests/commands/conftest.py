"""The room, with one child process for all tests of a file: children are slow to start."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from briefings.isolation import Isolation
from briefings.storage import Store
from briefings.web import Web
from tests.commands.room import Loopback, Room
from tests.fakes.web import Publisher

SITES = ("harbour", "ledger", "site", "moved")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def isolation() -> AsyncIterator[Isolation]:
    async with Isolation(children=1) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def room(tmp_path: Path, isolation: Isolation) -> AsyncIterator[Room]:
    async with Publisher() as publisher, Store(tmp_path / "desk.db") as store:
        allowed = frozenset((f"{site}.example", publisher.port) for site in SITES)
        async with Web(agent="nutgraf-test", allowed=allowed, seconds=2.0, resolver=Loopback()) as web:
            yield Room(store=store, isolation=isolation, web=web, publisher=publisher)
