"""The terminal as a channel: what `nutgraf run` shows where no chat platform is configured."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

from bot.chat import Absent, Later, Posted, Refused, Status, Unknown
from briefings.model import Channel, Delivery

CHANNEL = Channel(platform="terminal", id="terminal")


class TerminalBot:
    """A channel that is written to and cannot be read back."""

    platform = "terminal"

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write

    @property
    def status(self) -> Status:
        """Always there."""
        return Status(connected=True, what="briefings are shown here")

    async def run(self) -> None:
        """There is nothing to stay connected to."""
        await asyncio.Event().wait()

    async def post(self, delivery: Delivery) -> Posted | Refused | Later | Unknown:
        """Write it."""
        self._write(json.loads(delivery.payload)["text"])
        return Posted(message_id=delivery.key)

    async def find(self, delivery: Delivery) -> Posted | Absent | Unknown:
        """A terminal does not tell what it has shown."""
        return Unknown(why="a terminal cannot be read back; nutgraf brief shows the news again")

    async def open_thread(self, channel: Channel, message_id: str, name: str) -> Posted | Refused | Later | Unknown:
        """A terminal has no threads: the message itself is all there is."""
        return Posted(message_id=message_id)

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        """Nothing can be amiss."""
        return (self.status,)
