"""A platform whose channels are lists in a file, so that they outlive whoever posts; it fails as it is told to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.chat import Absent, Later, Posted, Refused, Status, Unknown
from briefings.model import Channel, Delivery

Outcome = Posted | Refused | Later | Unknown


@dataclass(kw_only=True)
class Scripted:
    """`posting` and `reading` may say what becomes of a request, or None for what should; `lost` answers are those
    of messages that do stand."""

    path: Path
    platform: str = "discord"
    posting: Callable[[Delivery], Outcome | None] = lambda _: None
    reading: Callable[[Delivery], Unknown | None] = lambda _: None
    opening: Callable[[str], Outcome | None] = lambda _: None
    losing: Callable[[Delivery], bool] = lambda _: False
    step: Callable[[str], None] = lambda _: None
    asked: list[str] = field(default_factory=list)

    @property
    def status(self) -> Status:
        return Status(connected=True, what="a file")

    async def run(self) -> None: ...

    async def post(self, delivery: Delivery) -> Outcome:
        self.asked.append(f"post {delivery.key}")
        self.step("before the wire")
        if (refused := self.posting(delivery)) is not None:
            return refused
        number = len(self.lines())
        line = {"channel": delivery.channel.id, "key": delivery.key, "text": delivery.payload, "thread": ""}
        with self.path.open("a") as file:
            file.write(json.dumps(line) + "\n")
        self.step("behind the wire")
        return Unknown(why="the answer was lost") if self.losing(delivery) else Posted(message_id=f"m{number}")

    async def find(self, delivery: Delivery) -> Posted | Absent | Unknown:
        self.asked.append(f"find {delivery.key}")
        self.step("reading")
        if (unknown := self.reading(delivery)) is not None:
            return unknown
        found = [n for n, line in enumerate(self.lines()) if line["key"] == delivery.key]
        return Posted(message_id=f"m{found[0]}") if found else Absent()

    async def open_thread(self, channel: Channel, message_id: str, name: str) -> Outcome:
        self.asked.append(f"open {message_id}")
        self.step("opening")
        if (refused := self.opening(message_id)) is not None:
            return refused
        name = f"thread of {message_id}: {name}"
        if name not in [line["thread"] for line in self.lines()]:
            with self.path.open("a") as file:
                file.write(json.dumps({"channel": channel.id, "key": "", "text": "", "thread": name}) + "\n")
        return Posted(message_id=f"t-{message_id}")

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        return tuple(self.status for _ in channels)

    def lines(self) -> list[dict[str, str]]:
        return list(map(json.loads, self.path.read_text().splitlines())) if self.path.exists() else []

    def texts(self, channel: str) -> list[str]:
        return [line["text"] for line in self.lines() if line["channel"] == channel and line["key"]]

    def doubled(self) -> list[str]:
        return [key for key, often in Counter(line["key"] for line in self.lines()).items() if key and often > 1]


@dataclass
class Clock:
    """Time that is told."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now
