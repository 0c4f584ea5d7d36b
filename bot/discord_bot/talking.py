"""Questions that people write as messages are answered below them, with a sign of life at once.

A message has no ephemeral answer, only an interaction has:
https://docs.discord.com/developers/resources/message#message-object-message-flags.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import discord

from bot.chat import Desk, Invocation, Reply
from bot.discord_bot import messages
from bot.discord_bot.answers import Deadlines, reference, said
from bot.discord_bot.limits import Held
from bot.discord_bot.outcomes import NO_HISTORY, words
from bot.discord_bot.wire import Answer, Lost, Unsent, Wire
from bot.render import discord as render

_log = logging.getLogger(__name__)
_REMEMBERED = 4096
_TYPES_FOR = 8.0
"""Seconds until "is typing" is said again; Discord shows it for ten:
https://docs.discord.com/developers/resources/channel#trigger-typing-indicator."""
_UNREAD = (
    "You mentioned my role, and Discord keeps such words from me. Choose the one of my name that is marked APP, or "
    "type /ask."
)

Json = dict[str, Any]


class Talking:
    """Answers messages that are questions, each once, however often the gateway repeats it."""

    def __init__(self, desk: Desk, wire: Wire, *, deadlines: Deadlines, replies: bool) -> None:
        self._desk, self._wire, self._deadlines, self._replies = desk, wire, deadlines, replies
        self._heard: OrderedDict[int, None] = OrderedDict()

    async def give(self, message: discord.Message, me: int) -> None:
        """Answer if it is a question, and never raise."""
        if not any(command.name == "ask" for command in self._desk.commands):
            return
        asked = messages.asked(message, me, replies=self._replies)
        if asked is None or message.id in self._heard:
            return
        self._heard[message.id] = None
        if len(self._heard) > _REMEMBERED:
            self._heard.popitem(last=False)
        try:
            await self._give(asked)
        except (Unsent, Lost, Held) as error:
            _log.warning("an answer did not reach Discord (reference %s): %s", reference(asked.invocation.id), error)
        except Exception:
            _log.exception("an answer failed (reference %s)", reference(asked.invocation.id))

    async def _give(self, asked: messages.Asked) -> None:
        if asked.unread:
            reply = said(_UNREAD)
        else:
            async with self._typing(asked.where):
                reply = await self._work(asked.invocation)
        if not reply.again:  # another process of ours has heard it, too, and answers
            await self._tell(asked, reply)

    async def _work(self, asked: Invocation) -> Reply:
        """The desk's answer; in words what went wrong, by a reference that stands in the log."""
        try:
            async with asyncio.timeout(self._deadlines.work):
                return await self._desk.respond(asked)
        except TimeoutError:
            _log.warning("took too long (reference %s): %s", reference(asked.id), asked.command)
            return said(f"That took too long, and I gave up. The log has it as {reference(asked.id)}.")
        except Exception:
            _log.exception("an answer failed (reference %s)", reference(asked.id))
            return _sorry(asked)

    @asynccontextmanager
    async def _typing(self, where: str) -> AsyncIterator[None]:
        """Seen to type meanwhile. What is under way is waited for: said after the answer it would stay for seconds."""
        done = asyncio.Event()
        typing = asyncio.create_task(self._type(where, done))
        try:
            yield
        finally:
            done.set()
            await asyncio.gather(typing, return_exceptions=True)

    async def _type(self, where: str, done: asyncio.Event) -> None:
        while not done.is_set():
            with suppress(Unsent, Lost, Held, TimeoutError):  # a sign of life is worth no more than one try
                async with asyncio.timeout(self._deadlines.acknowledge):
                    await self._wire.once("POST", f"/channels/{where}/typing", most=self._deadlines.acknowledge)
            with suppress(TimeoutError):
                async with asyncio.timeout(_TYPES_FOR):
                    await done.wait()

    async def _tell(self, asked: messages.Asked, reply: Reply) -> None:
        """Post the answer as a reply, and further parts below it."""
        talk = messages.key(asked.invocation.thread_id)
        for number, part in enumerate(render.messages(reply.document, key=lambda _: talk), 1):
            answer = await self._post(asked, part, number)
            if not answer.well:
                _log.error(
                    "Discord refuses an answer (reference %s): %s %s",
                    reference(asked.invocation.id),
                    words(answer),
                    answer.body,
                )
                if answer.status == 400:  # the message, not the place, is what Discord dislikes
                    await self._post(asked, render.messages(_sorry(asked.invocation).document)[0], 0)
                return

    async def _post(self, asked: messages.Asked, part: Json, number: int) -> Answer:
        """One message, which stands once however often it is sent: Discord drops one whose nonce it had just now.

        A reply needs Read Message History, and pings nobody unless told to:
        https://docs.discord.com/developers/resources/message#create-message.
        """
        body = part | {"nonce": f"{asked.invocation.id}.{number}", "enforce_nonce": True}
        below = {"message_reference": {"message_id": asked.invocation.id, "fail_if_not_exists": False}}
        answer = await self._send(asked.where, body | (below if number < 2 else {}))
        return await self._send(asked.where, body) if answer.code == NO_HISTORY else answer

    async def _send(self, where: str, body: Json) -> Answer:
        return await self._wire.ask("POST", f"/channels/{where}/messages", within=self._deadlines.deliver, body=body)


def _sorry(asked: Invocation) -> Reply:
    return said(f"Something went wrong here, and it is not your doing. The log has it as {reference(asked.id)}.")
