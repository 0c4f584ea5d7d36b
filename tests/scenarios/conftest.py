"""A terminal in a folder of its own; a town with chat platforms, one child process for all tests of a file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from briefings.isolation import Isolation
from tests.fakes.discord import FakeDiscord
from tests.fakes.slack import SlackServer
from tests.fakes.web import Publisher
from tests.scenarios.terminal import Terminal
from tests.scenarios.town import SIX, Moved, Town


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    folder = tmp_path / "a folder of its own"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Terminal(folder, capsys)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def children() -> AsyncIterator[Isolation]:
    async with Isolation(children=1) as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def town(tmp_path: Path, children: Isolation) -> AsyncIterator[Town]:
    clock = Moved(SIX)
    async with FakeDiscord(now=clock) as discord, SlackServer() as slack, Publisher() as publisher:
        slack.ack_within = slack.trigger_lives = 30.0
        yield Town(discord=discord, slack=slack, publisher=publisher, clock=clock, folder=tmp_path, children=children)
        assert slack.complaints == []
