"""Interactions as Discord keeps them: answered once within three seconds, edited and followed up for fifteen minutes.

https://docs.discord.com/developers/interactions/receiving-and-responding
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.fakes.discord.rules import EPHEMERAL, walk
from tests.fakes.discord.world import FakeChannel, Json, edited, message

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
ALLOWED = {
    COMMAND: {MESSAGE, DEFERRED, MODAL},
    COMPONENT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    SUBMIT: {MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE},
}


class Refusal(Exception):
    """An error as Discord's API tells it."""

    def __init__(self, status: int, code: int, words: str) -> None:
        super().__init__(words)
        self.status, self.code, self.words = status, code, words


@dataclass(slots=True, kw_only=True)
class Seen:
    """What the person sees of an answer; it grows as messages are edited and follow."""

    id: str
    token: str
    kind: int
    channel: FakeChannel
    started: float
    acknowledged: float | None = None
    answered: int = 0
    thinking: bool = False
    private: bool = False
    messages: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    modal: Json | None = None
    choices: list[Json] | None = None
    deleted: bool = False
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def text(self) -> str:
        """All that can be read in it."""
        parts = [str(c.get("content") or "") for m in self.messages for c in [m, *walk(m["components"])]]
        return "\n".join(part for part in parts if part)

    async def until(self, holds: Callable[[Seen], Any], *, seconds: float = 10) -> Seen:
        """Wait until so much is to be seen."""
        try:
            async with asyncio.timeout(seconds):
                while not holds(self):
                    await self.changed.wait()
        except TimeoutError:
            raise AssertionError(f"not seen in {seconds} s: {self}") from None
        return self

    def note(self) -> None:
        """Wake who waits."""
        self.changed.set()
        self.changed = asyncio.Event()


@dataclass(slots=True, kw_only=True)
class Interactions:
    """All that were made, by token. `deadline` and `life` are in seconds."""

    snowflake: Callable[[], str]
    bot: Json
    deadline: float = 3.0
    life: float = 900.0
    made: dict[str, Seen] = field(default_factory=dict)
    callbacks: list[tuple[str, Json]] = field(default_factory=list)

    def begin(self, kind: int, channel: FakeChannel) -> Seen:
        """A new one, still unanswered."""
        snowflake = self.snowflake()
        seen = Seen(id=snowflake, token=f"aW50{snowflake}", kind=kind, channel=channel, started=_clock())
        self.made[seen.token] = seen
        return seen

    def call_back(self, snowflake: str, token: str, given: Json, files: dict[str, bytes]) -> None:
        """The first answer; raises Refusal for a second, a late or an unfitting one."""
        seen = self.made.get(token)
        self.callbacks.append((snowflake, given))
        if seen:
            seen.note()
        if not seen or seen.id != snowflake or (not seen.answered and _clock() - seen.started > self.deadline):
            raise Refusal(404, 10062, "Unknown interaction")
        if seen.answered:
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        if given["type"] not in ALLOWED[seen.kind]:
            raise Refusal(400, 50035, f"Invalid Form Body: type {given['type']} does not answer this")
        seen.answered, seen.acknowledged = given["type"], _clock()
        self._show(seen, given, given.get("data") or {}, files)
        seen.note()

    def _show(self, seen: Seen, given: Json, data: Json, files: dict[str, bytes]) -> None:
        if given["type"] == MESSAGE:
            self._say(seen, data, files)
        elif given["type"] == DEFERRED:
            seen.thinking, seen.private = True, bool(data.get("flags", 0) & EPHEMERAL)
        elif given["type"] == MODAL:
            seen.modal = data
        elif given["type"] == CHOICES:
            seen.choices = data["choices"]

    def edit(self, token: str, given: Json, files: dict[str, bytes]) -> Json:
        """PATCH @original."""
        seen = self._answered(token)
        if seen.deleted:
            raise Refusal(404, 10008, "Unknown Message")
        if seen.thinking:
            return self._say(seen, given, files, private=seen.private)
        edited(seen.messages[0], given, files)
        seen.files.update(files)
        seen.note()
        return seen.messages[0]

    def follow_up(self, token: str, given: Json, files: dict[str, bytes]) -> Json:
        """POST: the first one after a deferral takes its place and its visibility."""
        seen = self._answered(token)
        if seen.thinking:
            return self.edit(token, given, files)
        return self._say(seen, given, files)

    def delete(self, token: str) -> None:
        """DELETE @original."""
        seen = self._answered(token)
        if seen.deleted:
            raise Refusal(404, 10008, "Unknown Message")
        if not seen.thinking:
            gone = seen.messages.pop(0)
            seen.channel.messages[:] = [each for each in seen.channel.messages if each is not gone]
        seen.deleted, seen.thinking = True, False
        seen.note()

    def _answered(self, token: str) -> Seen:
        seen = self.made.get(token)
        if not seen or _clock() - seen.started > self.life:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        if not seen.answered:
            raise Refusal(404, 10015, "Unknown Webhook")
        return seen

    def _say(self, seen: Seen, given: Json, files: dict[str, bytes], *, private: bool | None = None) -> Json:
        hidden = bool(given.get("flags", 0) & EPHEMERAL) if private is None else private
        made = message(
            given,
            snowflake=self.snowflake(),
            channel=seen.channel,
            author=self.bot,
            flags=EPHEMERAL if hidden else 0,
            files=files,
        )
        made["webhook_id"] = self.bot["id"]  # an interaction's answer is posted through its webhook
        seen.thinking = False
        seen.private = hidden if not seen.messages else seen.private
        seen.messages.append(made)
        seen.files.update(files)
        if not hidden:
            seen.channel.messages.append(made)
        seen.note()
        return made


async def body_of(request: web.Request) -> tuple[Json, dict[str, bytes]]:
    """What a request carries, and its files: JSON, or a form with payload_json."""
    if not request.can_read_body:
        return {}, {}
    if not request.content_type.startswith("multipart/"):
        return await request.json(), {}
    form = await request.post()
    files = {part.filename: part.file.read() for part in form.values() if isinstance(part, web.FileField)}
    payload: Any = form["payload_json"]
    return json.loads(payload), files


def _clock() -> float:
    return asyncio.get_running_loop().time()
