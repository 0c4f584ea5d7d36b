"""A Discord server on loopback: the unpatched discord.py and our own requests talk to it over real sockets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.fakes.discord.faults import Fault, RateLimits
from tests.fakes.discord.gateway import GUILD_MESSAGES, MESSAGE_CONTENT, Gateway
from tests.fakes.discord.interactions import Interactions
from tests.fakes.discord.person import FakePerson
from tests.fakes.discord.rest import Rest
from tests.fakes.discord.world import VIEW, FakeChannel, FakeGuild, Json, Snowflakes, application, message, user
from tests.fakes.discord.writing import without_words

TOKEN = "not.a.secret"  # noqa: S105 — as it says
MORNING = datetime(2026, 2, 4, 7, 30, tzinfo=UTC)


class FakeDiscord:
    """An async context manager. `now` is its clock; `deadline`, `life` and `heartbeat` are in seconds.

    Leaving it fails the test if it was sent anything that Discord would not take, or sent such itself: `complaints`
    holds what, and whoever expects some takes them out.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime] | None = None,
        token: str = TOKEN,
        deadline: float = 3.0,
        life: float = 900.0,
        heartbeat: float = 41.25,
        checked: bool = True,
    ) -> None:
        self.now = now or _from_morning()
        self.token, self.checked = token, checked
        self.snowflake = Snowflakes(self.now)
        self.bot = user(self.snowflake(), "nutgraf", bot=True)
        self.application = application(self.snowflake(), self.bot)
        self.guilds: dict[str, FakeGuild] = {}
        self.commands: list[Json] = []
        self.faults: list[Fault] = []
        self.complaints: list[str] = []
        self.requests: list[tuple[str, str, Any]] = []
        self.limits = RateLimits()
        self.nonces: dict[tuple[str, str], tuple[datetime, Json]] = {}
        self.nonce_life = timedelta(minutes=5)
        self.attachments: dict[str, bytes] = {}
        self.typing: list[str] = []
        self.interactions = Interactions(snowflake=self.snowflake, bot=self.bot, deadline=deadline, life=life)
        self.gateway = Gateway(token=token, first=self._ready, created=self._created, heartbeat=heartbeat)
        self.resume_url = "wss://gateway-elsewhere.discord.gg"
        self.starts_left, self.starts_after = 1000, 86_400.0
        self.port = 0

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def start(self) -> None:
        """Answer; after a stop under the same address."""
        app = web.Application(client_max_size=30 * 1024 * 1024)
        app.router.add_get("/gateway", self.gateway.connected)
        app.router.add_get("/attachments/{id}/{name}", self._attachment)
        app.router.add_route("*", "/api/v10/{path:.*}", Rest(self).answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Be away."""
        await self.gateway.hang_up()
        await self._runner.cleanup()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        assert error or not self.complaints, "\n".join(self.complaints)

    @property
    def api_url(self) -> str:
        """For NUTGRAF_DISCORD_API_URL."""
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """For NUTGRAF_DISCORD_GATEWAY_URL."""
        return f"ws://127.0.0.1:{self.port}/gateway"

    def guild(self, name: str = "Newsroom") -> FakeGuild:
        """A new server with the bot in it."""
        made = FakeGuild(
            id=self.snowflake(), name=name, bot_id=str(self.bot["id"]), snowflake=self.snowflake, now=self.now
        )
        self.snowflake(), self.snowflake()  # a guild's bot role and owner bear the ids next to its own
        self.guilds[made.id] = made
        return made

    def person(self, name: str = "Ada", *, may_set_up: bool = False, locale: str = "en-US") -> FakePerson:
        """Somebody who can use the chat."""
        return FakePerson(server=self, id=self.snowflake(), name=name, may_set_up=may_set_up, locale=locale)

    def message(self, channel: FakeChannel, given: Json) -> Json:
        """A message of the bot's, as it would stand there if it were posted now."""
        return message(given, snowflake=self.snowflake(), channel=channel, author=self.bot)

    async def online(self, bots: int = 1, *, seconds: float = 10) -> None:
        """Wait until so many bots are connected, and commands are registered."""
        await self.gateway.until(lambda gateway: gateway.online >= bots and self.commands, seconds=seconds)

    def grant_content(self) -> None:
        """What somebody does in the developer portal: the intent MESSAGE_CONTENT is switched on."""
        self.application |= {"flags": 1 << 19, "flags_new": str(1 << 19)}
        self.gateway.granted = MESSAGE_CONTENT

    async def published(self, channel: FakeChannel, made: Json) -> None:
        """MESSAGE_CREATE for a message that now stands in a channel, to whoever may see it there."""
        author = made["author"]
        member = channel.guild.member(author) | {"user": None}
        event = made | {"guild_id": channel.guild.id, "channel_type": channel.kind, "member": member}
        del event["member"]["user"]

        def seen(intents: int) -> Json | None:
            if not intents & GUILD_MESSAGES or not channel.bot_may & VIEW:
                return None
            return event if intents & MESSAGE_CONTENT else without_words(event, str(self.bot["id"]))

        await self.gateway.dispatch_by_intents("MESSAGE_CREATE", seen)
        self.gateway.note()

    async def reply_to(self, asked: Json, channel: FakeChannel, *, seconds: float = 10) -> Json:
        """Wait for the message that stands below another one as a reply."""

        def found() -> Json | None:
            replies = (
                m for m in channel.messages if (m.get("message_reference") or {}).get("message_id") == asked["id"]
            )
            return next(replies, None)

        await self.gateway.until(lambda _: found(), seconds=seconds)
        return found() or {}

    def channel_of(self, snowflake: str) -> FakeChannel:
        """The channel with this id; KeyError if there is none."""
        return next(g.channels[snowflake] for g in self.guilds.values() if snowflake in g.channels)

    def command(self, name: str) -> tuple[Json, Json]:
        """A registered command by its one or two words: the whole, and the part that takes the options."""
        first, _, second = name.partition(" ")
        found = next((c for c in self.commands if c["name"] == first), None)
        assert found, f"/{first} is not registered, of {[c['name'] for c in self.commands]}"
        if not second:
            return found, found
        leaf = next((o for o in found["options"] if o["type"] == 1 and o["name"] == second), None)
        assert leaf, f"/{name} is not registered"
        return found, leaf

    def upload(self, name: str, body: bytes) -> Json:
        """A file that a person attaches, as an interaction resolves it."""
        snowflake = self.snowflake()
        self.attachments[snowflake] = body
        url = f"http://127.0.0.1:{self.port}/attachments/{snowflake}/{name}"
        return {"id": snowflake, "filename": name, "size": len(body), "url": url, "proxy_url": url, "ephemeral": True}

    def asked(self, method: str, path: str) -> list[Any]:
        """The bodies of the requests with this method to a path that ends so."""
        return [body for m, p, body in self.requests if m == method and p.endswith(path)]

    async def _attachment(self, request: web.Request) -> web.Response:
        return web.Response(body=self.attachments[request.match_info["id"]])

    def _ready(self) -> Json:
        return {
            "v": 10,
            "user": self.bot | {"verified": True, "mfa_enabled": False, "locale": None},
            "guilds": [{"id": snowflake, "unavailable": True} for snowflake in self.guilds],
            "resume_gateway_url": self.resume_url,
            "application": {"id": self.application["id"], "flags": self.application["flags"]},
            "private_channels": [],
            "session_type": "normal",
        }

    def _created(self) -> list[Json]:
        return [guild.created() for guild in self.guilds.values()]


def _from_morning() -> Callable[[], datetime]:
    """A clock that starts at one and the same moment in each test, and goes on as real ones do."""
    started: list[float] = []

    def now() -> datetime:
        try:
            at = asyncio.get_running_loop().time()
        except RuntimeError:
            return MORNING
        started[:1] = started[:1] or [at]
        return MORNING + timedelta(seconds=at - started[0])

    return now
