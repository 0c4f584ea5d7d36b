"""Connected to Discord's gateway for ever: discord.py at addresses of our choosing, with a backoff of our own.

https://docs.discord.com/developers/events/gateway
"""

from __future__ import annotations

import asyncio
import logging
import random
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
import yarl
from discord.gateway import DiscordWebSocket, KeepAliveHandler
from discord.http import HTTPClient, Route
from discord.state import ConnectionState

from bot.discord_bot.limits import Limits
from bot.discord_bot.permissions import may_read
from bot.discord_bot.wire import SLOWEST
from briefings.errors import SettingError

_log = logging.getLogger(__name__)
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we do not speak, and nobody need hear why
_CLOSING = 0.3
"""Seconds for a farewell to a gateway that may be gone."""
_TURN = 60.0
"""Seconds that a login waits for its turn among the messages."""
CURE = "copy the bot's token from discord.com/developers/applications → your application → Bot → Reset Token"
_REFUSED = 4014  # https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway
_CLOSED: dict[int, tuple[str, str]] = {
    4013: ("Discord does not know the intents that we ask for", "update nutgraf"),
    _REFUSED: ("Discord does not allow the intents that we ask for", "nutgraf goes on without Message Content Intent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: the first and the longest wait before connecting again, and how long a connection must have stood for
    the waits to begin anew; between two IDENTIFYs; of silence until a gateway is given up, which sends an
    acknowledgement every 41 seconds; until a request is given up."""

    first: float = 1.0
    longest: float = 60.0
    steady: float = 60.0
    identify: float = 5.0
    silence: float = 60.0
    request: float = SLOWEST


class Backoff:
    """How long to wait before the next trial; the first one after a steady connection does not wait."""

    def __init__(self, patience: Patience) -> None:
        self._patience, self._failures = patience, 0
        self._up_since: float | None = None

    def up(self) -> None:
        """A connection stands."""
        self._up_since = asyncio.get_running_loop().time()

    async def wait(self) -> None:
        """Wait one's time."""
        now, since, self._up_since = asyncio.get_running_loop().time(), self._up_since, None
        if since is not None and now - since >= self._patience.steady:
            self._failures = 0
        doubled = self._patience.first * 2.0 ** min(self._failures - 1, 20)
        self._failures += 1
        if self._failures > 1:
            await asyncio.sleep(min(self._patience.longest, doubled) * random.uniform(0.75, 1.25))  # noqa: S311 — jitter


class _Http(HTTPClient):
    """discord.py's requests at our addresses, within the limits of our own.

    It knows them as class attributes only (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY), which two bots in one
    process would share; all its traffic passes these two methods, so the addresses are changed here.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, *, api_url: str, gateway_url: str, backoff: Backoff, limits: Limits
    ) -> None:
        super().__init__(loop)
        self._api_url, self._gateway_url, self._backoff, self._limits = api_url, gateway_url, backoff, limits
        self._named = ""
        self._dialled = False

    async def request(self, route: Route, **content: Any) -> Any:
        route.url = self._api_url + route.url.removeprefix(Route.BASE)
        async with self._limits.turn(route.key, most=_TURN):
            return await super().request(route, **content)

    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """Where the settings say; else where the API says, and for a RESUME where READY said."""
        if self._dialled:
            await self._backoff.wait()
        self._dialled = True
        asked = yarl.URL(url)
        if self._gateway_url:
            asked = yarl.URL(self._gateway_url).with_query(asked.query)
        elif self._named and asked.host == DiscordWebSocket.DEFAULT_GATEWAY.host:
            asked = yarl.URL(self._named).with_query(asked.query)
        return await super().ws_connect(str(asked), compress=compress)

    async def look_up_gateway(self) -> float:
        """Ask where the gateway is; gives seconds to wait until it takes another IDENTIFY, as a rule none."""
        found = await self.request(Route("GET", "/gateway/bot"))
        self._named = found["url"]
        starts = found["session_start_limit"]
        return 0.0 if starts["remaining"] > 0 else float(starts["reset_after"]) / 1000


class Connection(discord.Client):
    """One session with the gateway. It hears of interactions, messages and the servers it is in, and of nothing else.

    If it `reads`, it asks for the words of messages that do not mention it, too, where the application may: Discord
    closes a connection that asks without (4014). discord.py has looked the application up before it dials.
    """

    def __init__(  # noqa: PLR0913 - all that a session stands on, each given by name
        self,
        *,
        api_url: str,
        gateway_url: str,
        patience: Patience,
        backoff: Backoff,
        limits: Limits,
        reads: bool,
        heard: Callable[[discord.Interaction], Awaitable[None]],
        written: Callable[[discord.Message, int], Awaitable[None]],
        up: Callable[[bool], None],
    ) -> None:
        self._addresses = {"api_url": api_url, "gateway_url": gateway_url}
        self._backoff, self._limits, self._patience = backoff, limits, patience
        self._reads, self._heard, self._written, self._up = reads, heard, written, up
        self._asks_for = discord.Intents(guilds=True, guild_messages=True)
        super().__init__(
            intents=self._asks_for,
            heartbeat_timeout=patience.silence,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            guild_ready_timeout=0.0,
        )

    def _get_state(self, **options: Any) -> ConnectionState[Any]:
        """discord.py's own seam for another state; the one place where its HTTP client can be another, too."""
        self.http = self._addressed = _Http(self.loop, **self._addresses, backoff=self._backoff, limits=self._limits)
        return super()._get_state(**options)

    async def setup_hook(self) -> None:
        """Before the gateway is dialled: what we ask of it, where it is, and whether it takes us."""
        self._asks_for.message_content = self._reads and may_read(self.application_flags.value)
        seconds = await self._addressed.look_up_gateway()
        if seconds:
            _log.warning("Discord takes no new session for %.0f s: too many were started today", seconds)
            await asyncio.sleep(seconds)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord takes one IDENTIFY in five seconds."""
        if not initial:
            await asyncio.sleep(self._patience.identify)

    async def on_connect(self) -> None:
        """READY has come."""
        self._backoff.up()
        self._up(True)

    async def on_resumed(self) -> None:
        """RESUMED has come, after what was missed."""
        self._backoff.up()
        self._up(True)

    async def on_disconnect(self) -> None:
        """The connection is gone; discord.py resumes it, or lets us know."""
        self._up(False)

    @property
    def reads(self) -> bool:
        """Whether it is told the words of all messages."""
        return self.intents.message_content

    async def on_message(self, message: discord.Message) -> None:
        """Somebody writes something, or we do."""
        if self.user:
            await self._written(message, self.user.id)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Somebody asks something of us."""
        await self._heard(interaction)


async def stay(
    connect: Callable[[bool], Connection], token: str, backoff: Backoff, note: Callable[[str], None]
) -> None:
    """Be connected until cancelled; `note` is told what is wrong in between. Raises SettingError for a wrong token.

    `connect` is told whether privileged intents may be asked for: no longer, once Discord has refused them.
    """
    refused = False
    while True:
        await backoff.wait()
        connection = connect(not refused)
        session = asyncio.create_task(_session(connection, token))
        try:
            await asyncio.wait({session})
            error = session.exception()
            refused = refused or (isinstance(error, discord.ConnectionClosed) and error.code == _REFUSED)
            note(_why(error))
        finally:
            await _leave(connection, session)


async def _session(connection: Connection, token: str) -> None:
    """A session from login to its end. A task of its own: until Python 3.12, asyncio.wait_for, by which discord.py
    dials, forgets a cancellation that comes as the connection stands, and then nothing would end us."""
    await connection.login(token)
    await connection.connect(reconnect=False)


def _why(error: BaseException | None) -> str:
    """Why a session ended, whatever it was: discord.py lets even AttributeError through where a first connection drops
    before HELLO, and the bot must not stay away for it. Raises SettingError where nothing but a new token helps."""
    if isinstance(error, discord.LoginFailure | discord.ConnectionClosed):
        return _gone(error)
    if error is None:
        return "Discord closed the connection"
    _log.debug("no connection to Discord", exc_info=error)
    return f"no connection to Discord: {str(error) or type(error).__name__}"


def _gone(error: Exception) -> str:
    """What a refusal means; raises SettingError where nothing but a new token helps."""
    code = getattr(error, "code", 0)
    if isinstance(error, discord.LoginFailure) or code == 4004:
        raise SettingError("NUTGRAF_DISCORD_TOKEN: Discord does not know this token", cure=CURE) from None
    what, cure = _CLOSED.get(code, ("", ""))
    return f"{what}; {cure}" if what else f"Discord closed the connection ({code})"


async def _leave(connection: Connection, session: asyncio.Task[None]) -> None:
    """Take leave, without waiting long for who may not answer."""
    session.cancel()
    try:
        async with asyncio.timeout(_CLOSING):
            await connection.close()
    except (TimeoutError, OSError, aiohttp.ClientError):
        await connection.http.close()
    session.cancel()
    await asyncio.wait({session}, timeout=_CLOSING)
    for thread in threading.enumerate():  # discord.py forgets the heartbeat of a connection cut off before READY
        if isinstance(thread, KeepAliveHandler) and thread.ws._connection is connection._connection:
            thread.stop()
