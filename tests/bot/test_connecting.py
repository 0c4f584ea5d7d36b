from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from bot.chat import Chat, Status
from bot.connecting import Connecting
from briefings.errors import SettingError

NOW = datetime(2026, 2, 3, 6, tzinfo=UTC)


@dataclass
class Away:
    """A platform that connects when it is told to, or ends with an error."""

    platform: str = "discord"
    status: Status = field(default_factory=lambda: Status(connected=False, what="connecting"))
    error: Exception | None = None

    async def run(self) -> None:
        if self.error:
            raise self.error
        await asyncio.Event().wait()


@dataclass
class Desk:
    chat: Away
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.connecting = Connecting(chats=[cast(Chat, self.chat)], clock=lambda: self.now)

    def since(self) -> datetime | None:
        return self.connecting.doors[0].since


async def test_it_is_said_since_when_a_platform_is_being_connected_to(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    desk = Desk(Away())
    (task,) = desk.connecting.start(asyncio.Event())
    assert desk.since() == NOW
    desk.now += timedelta(seconds=2)
    assert not desk.connecting.look()
    desk.chat.status = Status(connected=True, what="connected")
    assert desk.connecting.look()
    assert desk.since() is None
    desk.now += timedelta(hours=2)
    desk.chat.status = Status(connected=False, what="the line broke")
    assert desk.connecting.look()
    assert desk.since() == desk.now
    assert [record.levelname for record in caplog.records] == ["INFO", "WARNING"]
    task.cancel()


@pytest.mark.parametrize("error", [SettingError("the token is wrong", cure="copy it anew"), RuntimeError("odd")])
async def test_what_will_not_be_tried_again_has_no_since(error: Exception) -> None:
    desk, stop = Desk(Away(error=error)), asyncio.Event()
    await asyncio.gather(*desk.connecting.start(stop))
    assert desk.since() is None
    assert stop.is_set() is desk.connecting.is_nowhere is isinstance(error, SettingError)
