"""Discord's door: the Chat protocol of bot/chat.py over discord.py's gateway and our own requests."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import discord

from bot.chat import Absent, Desk, Later, Posted, Refused, Status, Unknown
from bot.discord_bot import reading
from bot.discord_bot.answers import Answers, Deadlines
from bot.discord_bot.commands import registration, same
from bot.discord_bot.gateway import CURE, Backoff, Connection, Patience, stay
from bot.discord_bot.limits import Held, Limits
from bot.discord_bot.outcomes import HAS_A_THREAD, failure, outcome, words
from bot.discord_bot.permissions import invite, may_read
from bot.discord_bot.talking import Talking
from bot.discord_bot.wire import API_URL, Answer, Lost, Unsent, Wire
from briefings.model import Channel, Delivery

_log = logging.getLogger(__name__)
_HOLD = 6.0
"""Seconds for which a message waits for its turn here, a bucket's five and a bit; for longer it goes back."""
_ARCHIVED_AFTER = 1440
"""Minutes without a word until a thread is archived: a day, until the next briefing."""
_UNREAD = (
    "to be asked in its threads without a mention, switch Message Content Intent on "
    "(discord.com/developers/applications → Bot) and start nutgraf again"
)
_GRACE = 0.3
"""Seconds for answers that are being given when we are told to stop."""


class DiscordBot:
    """One token's bot. `api_url` goes up to and with /api/v10; without `gateway_url` Discord says where that is.

    With `replies` what people write in a thread of ours, or in reply to us, is a question without a mention, too, as
    far as Discord lets us read it.
    """

    def __init__(  # noqa: PLR0913 - an access in all its parts, each given by name
        self,
        token: str,
        desk: Desk,
        *,
        api_url: str = API_URL,
        gateway_url: str | None = None,
        replies: bool = True,
        patience: Patience | None = None,
        deadlines: Deadlines | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._token, self._desk = token.strip(), desk
        self._api_url, self._gateway_url = api_url.rstrip("/"), gateway_url or ""
        self._patience = patience or Patience()
        self._limits = limits or Limits()
        self._wire = Wire(self._token, self._api_url, limits=self._limits, slowest=self._patience.request)
        files_from = frozenset({urlsplit(self._api_url).netloc}) if self._api_url != API_URL else frozenset[str]()
        deadlines = deadlines or Deadlines()
        self._answers = Answers(desk, self._wire, deadlines=deadlines, files_from=files_from)
        self._talking, self._replies = Talking(desk, self._wire, deadlines=deadlines, replies=replies), replies
        self._connection: Connection | None = None
        self._status = Status(connected=False, what="connecting to Discord")
        self._answering: set[asyncio.Task[None]] = set()

    @property
    def platform(self) -> str:
        """The name by which channels know it."""
        return "discord"

    @property
    def status(self) -> Status:
        """How it stands now."""
        connection = self._connection
        if not self._status.connected or not connection or not connection.user:
            return self._status
        servers = len(connection.guilds)
        count = f"{servers} server{'' if servers == 1 else 's'}"
        what = f"connected to Discord as {connection.user.name}, in {count}"
        return Status(connected=True, what=what, cure=_UNREAD if self._replies and not connection.reads else "")

    @property
    def invite_link(self) -> str:
        """How to add it to a server; "" before the first connection."""
        found = self._connection.application_id if self._connection else None
        return invite(str(found)) if found else ""

    async def run(self) -> None:
        """Stay connected, for ever and with backoff, until cancelled; raises SettingError for a token that is wrong."""
        backoff = Backoff(self._patience)
        registering = asyncio.create_task(self._register())
        try:
            await stay(lambda reads: self._connect(backoff, reads), self._token, backoff, self._note)
        finally:
            registering.cancel()
            await self._finish()
            self._note("not connected to Discord any more")

    async def close(self) -> None:
        """Let go of what `post`, `find` and `examine` opened; `run` does so itself at its end."""
        await self._wire.close()

    async def post(self, delivery: Delivery) -> Posted | Refused | Later | Unknown:
        """Post one message, with one request at most; Discord drops it where one with this nonce was posted before.

        The nonce is remembered for some minutes:
        https://docs.discord.com/developers/resources/message#create-message-jsonform-params
        """
        body = json.loads(delivery.payload) | {"nonce": delivery.key, "enforce_nonce": True}
        path = f"/channels/{delivery.channel.id}/messages"
        return await self._outcome(self._wire.once("POST", path, most=_HOLD, body=body))

    async def find(self, delivery: Delivery) -> Posted | Absent | Unknown:
        """Read the channel back for the message with this delivery's key, from its `changed_at` on."""
        return await reading.find(self._wire, delivery)

    async def open_thread(self, channel: Channel, message_id: str, name: str) -> Posted | Refused | Later | Unknown:
        """Open a thread under a message; it bears the message's id, and opened before it is found again."""
        body = {"name": name.strip()[:100] or "…", "auto_archive_duration": _ARCHIVED_AFTER}
        path = f"/channels/{channel.id}/messages/{message_id}/threads"
        return await self._outcome(self._wire.ask("POST", path, body=body), there=message_id)

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        """Whether the token works, and whether each channel can be posted to, with the cure where not."""
        try:
            me = await self._wire.ask("GET", "/users/@me", within=10)
        except (Unsent, Lost, Held) as error:
            cure = f"is {self._api_url} reachable from here?"
            return (Status(connected=False, what=f"Discord cannot be reached: {error}", cure=cure),)
        if me.status == 401:
            return (Status(connected=False, what="NUTGRAF_DISCORD_TOKEN: Discord does not know this token", cure=CURE),)
        if not me.well:
            return (Status(connected=False, what=words(me)),)
        token = Status(connected=True, what=f"Discord knows the token; it is {me.body['username']}'s")
        return (token, *await self._heeds(), *[await reading.examine(self._wire, channel) for channel in channels])

    async def _heeds(self) -> tuple[Status, ...]:
        """Whether questions in its threads need a mention."""
        try:
            app = reading.good(await self._wire.ask("GET", "/applications/@me", within=10))
        except (Unsent, Lost, Held, reading.CannotRead):
            return ()
        if not self._replies or may_read(int(app["flags"])):
            return ()
        return (Status(connected=True, what="Message Content Intent is off", cure=_UNREAD),)

    async def _outcome(self, request: Awaitable[Answer], there: str = "") -> Posted | Refused | Later | Unknown:
        try:
            answer = await request
        except (Unsent, Lost, Held) as error:
            return failure(error)
        return Posted(message_id=there) if there and answer.code == HAS_A_THREAD else outcome(answer)

    def _connect(self, backoff: Backoff, reads: bool) -> Connection:
        self._connection = Connection(
            api_url=self._api_url,
            gateway_url=self._gateway_url,
            patience=self._patience,
            backoff=backoff,
            limits=self._limits,
            reads=self._replies and reads,
            heard=self._hear,
            written=self._read,
            up=self._up,
        )
        return self._connection

    async def _hear(self, interaction: discord.Interaction) -> None:
        self._note_answering()
        await self._answers.give(interaction)

    async def _read(self, message: discord.Message, me: int) -> None:
        self._note_answering()
        await self._talking.give(message, me)

    def _note_answering(self) -> None:
        """An answer that is being given is waited for at the end."""
        task = asyncio.current_task()
        if task:
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)

    def _up(self, connected: bool) -> None:
        self._status = Status(connected=connected, what="" if connected else "connecting to Discord again")

    def _note(self, what: str) -> None:
        self._status = Status(connected=False, what=what)

    async def _register(self) -> None:
        """Have Discord know our commands; tried again until it does."""
        backoff = Backoff(self._patience)
        ours = registration(self._desk.commands)
        while True:
            await backoff.wait()
            try:
                await self._overwrite(ours)
            except (Unsent, Lost, Held, reading.CannotRead) as error:
                _log.warning("commands are not registered with Discord yet: %s", error)
            else:
                return

    async def _overwrite(self, ours: list[dict[str, Any]]) -> None:
        me = reading.good(await self._wire.ask("GET", "/applications/@me"))
        path = f"/applications/{me['id']}/commands"
        theirs = await self._wire.ask("GET", path, query={"with_localizations": "true"})
        if theirs.well and same(ours, theirs.body):
            return
        answer = await self._wire.ask("PUT", path, body=ours)
        if 400 <= answer.status < 429:  # once more is of no use
            _log.error("Discord refuses our commands: %s %s", words(answer), answer.body)
        elif not answer.well:
            raise reading.CannotRead(words(answer))

    async def _finish(self) -> None:
        """Let answers that are being given be finished, for a moment."""
        if self._answering:
            _, late = await asyncio.wait(set(self._answering), timeout=_GRACE)
            for task in late:
                task.cancel()
            with suppress(asyncio.CancelledError):
                await asyncio.gather(*late, return_exceptions=True)
        await self._wire.close()
