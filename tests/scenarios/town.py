"""nutgraf as `nutgraf run` wires it, between a Discord, a Slack and publishers on loopback; time goes when told to."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from bot.app.running import Running, Surroundings, running
from bot.keeping_on import Keeping
from bot.standing import Standing
from briefings.isolation import Isolation
from briefings.sample import OUTLETS, documents
from config.settings import Settings, load
from tests.commands.room import Loopback
from tests.fakes.discord import TOKEN, FakeDiscord
from tests.fakes.slack import Message, Room, SlackServer
from tests.fakes.web import Publisher
from tests.scenarios.test_brief import MINE, STRIKE, TALKS

SIX = datetime(2025, 2, 4, 6, tzinfo=UTC)
"""A Tuesday; long before the real clock, by which the fake Slack dates its messages."""

MORNING = SIX + timedelta(hours=1, minutes=30)
LONGEST = 60.0  # seconds until a test is taken to hang
SITES = ("harbour", "ledger", "wire")
STORIES = (("Tram drivers vote to strike", STRIKE), ("Government approves lithium mine", MINE))
HEADLINES = tuple(title for title, _ in STORIES)
SENTENCE = STRIKE.partition(". ")[0]
SEVEN = (
    *STORIES,
    ("Bakers win price case", "A court in Tolm ruled on Monday that 41 bakers may set the price of rye bread."),
    ("Glacier hut closes", "The alpine club closes the hut at 3,100 metres because the ice below it thaws."),
    ("Orchestra names conductor", "Marit Solberg, 39, becomes chief conductor of the radio orchestra in autumn."),
    ("Vaccine reaches islands", "Nurses vaccinated 2,300 children against measles on the outer islands in a week."),
    ("Satellite maps drought", "A satellite measured that soil in the Varn basin holds 18 percent less water."),
)
"""More than one message of Discord's holds."""

LATER = ("Transit offers the drivers a rise", TALKS)


class Moved:
    """A clock that stands until it is moved."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


@dataclass(slots=True, kw_only=True)
class Desk:
    """A nutgraf that runs: `shown` is what its terminal shows, `said` how it said that it stands."""

    running: Running
    keeping: Keeping
    shown: list[str]
    said: list[Standing]
    ended: asyncio.Task[None]


@dataclass(slots=True, kw_only=True)
class Town:
    """All that is around nutgraf, and the folder with its file of settings and its database."""

    discord: FakeDiscord
    slack: SlackServer
    publisher: Publisher
    clock: Moved
    folder: Path
    children: Isolation
    reachable: set[str] = field(default_factory=lambda: set(SITES))

    def address(self, site: str, path: str = "") -> str:
        return self.publisher.url(path or f"/{site}", host=f"{site}.example")

    def serve(self, site: str, *items: tuple[str, str]) -> str:
        """A feed with these titles and texts, an hour old; its address."""
        self.publisher.serve(f"/{site}", feed(site.title(), items, self.clock.at - timedelta(hours=1)))
        return self.address(site)

    def serve_newswire(self) -> tuple[str, ...]:
        """The sample newswire: enough news for several messages; its feeds' addresses."""
        published = documents(self.clock.at)
        for number, outlet in enumerate(OUTLETS):
            self.publisher.serve(f"/wire{number}", published[outlet.feed].body)
        return tuple(self.address("wire", f"/wire{number}") for number in range(len(OUTLETS)))

    def workspace(self, team_id: str, token: str, channel: str) -> Room:
        """A workspace with nutgraf in one channel, somebody who may set up (UADMIN) and somebody who may not (U1)."""
        team = self.slack.team(team_id, token)
        team.person("U1", name="anna")
        team.person("UADMIN", name="boss", admin=True)
        return team.room(channel, creator="UADMIN")

    @staticmethod
    def posted(room: Room) -> list[Message]:
        """What all see in a channel of Slack's."""
        return [message for message in room.messages if not message.only_for]

    @staticmethod
    def plan(*feeds: str, to: tuple[str, ...], stories: int = 5) -> str:
        """A nutgraf.toml that reads these feeds and tells them in these channels at half past seven."""
        addresses, channels = json.dumps(feeds), json.dumps(to)
        plan = f'[[plans]]\nname = "World"\nzone = "UTC"\ntimes = ["07:30"]\nchannels = {channels}\n'
        return f"{plan}stories = {stories}\n[feeds]\nworld = {addresses}\n"

    def settings(self, toml: str = "", *, discord: str = TOKEN, slack: str = "xoxb-1", data: str = "data") -> Settings:
        """What nutgraf.toml and the environment say; without a token a platform is not there."""
        path = self.folder / "nutgraf.toml"
        path.write_text(toml)
        environment = {
            "NUTGRAF_DISCORD_API_URL": self.discord.api_url,
            "NUTGRAF_DISCORD_GATEWAY_URL": self.discord.gateway_url,
            "NUTGRAF_SLACK_API_URL": self.slack.api_url,
        }
        environment |= {"NUTGRAF_DISCORD_TOKEN": discord} if discord else {}
        environment |= {"NUTGRAF_SLACK_BOT_TOKEN": slack, "NUTGRAF_SLACK_APP_TOKEN": "xapp-1"} if slack else {}
        return load(environment, config=path, data=self.folder / data)

    @asynccontextmanager
    async def running(self, settings: Settings) -> AsyncIterator[Desk]:
        """nutgraf runs meanwhile, and ends cleanly; its plans are looked through when the clock is moved."""
        shown: list[str] = []
        said: list[Standing] = []
        allowed = frozenset((f"{site}.example", self.publisher.port) for site in self.reachable)
        around = Surroundings(allowed=allowed, resolver=Loopback(), children=self.children)
        async with running(settings, write=shown.append, clock=self.clock, around=around) as everything:
            keeping = Keeping(
                running=everything,
                clock=self.clock,
                path=self.folder / "status.json",
                pid=os.getpid(),
                tick=timedelta(hours=1),
            )
            stop = asyncio.Event()
            ended = asyncio.create_task(keeping.on(stop, said.append))
            try:
                await eventually(lambda: ended.done() or said)
                await everything.occurring.tick(self.clock.at)  # plans begin when they are first looked at
                yield Desk(running=everything, keeping=keeping, shown=shown, said=said, ended=ended)
            finally:
                stop.set()
                async with asyncio.timeout(LONGEST):
                    await asyncio.gather(ended, return_exceptions=True)

    async def goes_to(self, at: datetime, desk: Desk) -> None:
        """The clock is moved, the plans are looked through, and all that is due then is posted."""
        self.clock.at = at
        await desk.running.occurring.tick(at)
        desk.running.outbox.poke()
        await eventually_so(lambda: _is_quiet(desk, at))


async def _is_quiet(desk: Desk, at: datetime) -> bool:
    """Whether nothing is due on any platform, and nothing under way."""
    store = desk.running.store
    for chat in desk.running.chats:
        coming = await store.next_delivery(chat.platform, now=at)
        if await store.due_deliveries(chat.platform, now=at) or (coming and coming <= at):
            return False
    return True


async def eventually(holds: Callable[[], object]) -> None:
    """Wait until something is so that nobody tells us of."""
    async with asyncio.timeout(LONGEST):
        while not holds():  # noqa: ASYNC110 — there is no event to wait for
            await asyncio.sleep(0.005)


async def eventually_so(holds: Callable[[], Awaitable[bool]]) -> None:
    """The same of what must be asked for."""
    async with asyncio.timeout(LONGEST):
        while not await holds():  # noqa: ASYNC110 — as above
            await asyncio.sleep(0.01)


def feed(title: str, items: Iterable[tuple[str, str]], at: datetime, site: str = "") -> bytes:
    """An RSS feed of these titles and texts, with pages at this site."""
    site = site or f"https://{title.lower()}.example"
    listed = "".join(
        f"<item><title>{escape(head)}</title><link>{site}/{number}</link>"
        f"<pubDate>{format_datetime(at, usegmt=True)}</pubDate><description>{escape(text)}</description></item>"
        for number, (head, text) in enumerate(items)
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{listed}</channel></rss>'.encode()
