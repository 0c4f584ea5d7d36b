"""A room in which commands are given: a real store and web, a publisher on loopback, time that is told."""

from __future__ import annotations

import asyncio
import itertools
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from aiohttp.abc import AbstractResolver, ResolveResult

from bot.blocks import Document, Form, Headline, Lead
from bot.chat import File, Invocation, Person, Reply
from bot.commands import Commands, Doors
from bot.commands.rationing import Rations
from bot.schedule import next_occurrence
from bot.writing import Writers, nobody
from briefings.isolation import Isolation
from briefings.model import Briefing, Channel, Coverage, Plan, Story, Tenant
from briefings.storage import Store
from briefings.web import Web
from tests.collecting.desk import Item, rss
from tests.commands.plain import shown
from tests.fakes.web import Publisher

NOW = datetime(2026, 2, 3, 19, 2, tzinfo=UTC)
GUILD = Tenant(platform="discord", place="g1")
OTHER = Tenant(platform="discord", place="g2")
TEAM = Tenant(platform="slack", place="T1")
NEWS = Channel(platform="discord", id="100")
ANNA = Person(id="1", name="anna", may_set_up=True)
BORIS = Person(id="2", name="boris")


class Loopback(AbstractResolver):
    """Hosts under .example are on loopback; there are no others."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        if not host.endswith(".example"):
            raise OSError(f"{host}: no such host")
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=port, family=socket.AF_INET, proto=0, flags=socket.AI_NUMERICHOST
            )
        ]

    async def close(self) -> None:
        pass


class Looks:
    """What stands in for the renderer: the lead, the headlines, and what was passed on."""

    def briefing(
        self, told: Briefing, *, zone: tzinfo, following: datetime | None, feeds: str, asked: bool
    ) -> Document:
        lead = f"{told.title} · {told.until.astimezone(zone):%a %d %b %H:%M}: {len(told.stories)} stories"
        coming = f" · next {following.astimezone(zone):%a %H:%M}" if following else ""
        return (Lead(text=lead + coming), *(Headline(text=story.headline) for story in told.stories))

    def receipts(self, told: Briefing, story: Story, *, zone: tzinfo) -> Document:
        return (Headline(text=f"Receipts of {story.headline}"),)


@dataclass
class Room:
    """Commands are given, and what was said is written down as people read it."""

    store: Store
    isolation: Isolation
    web: Web
    publisher: Publisher
    most_feeds: int = 5
    composed: list[tuple[Tenant, Plan]] = field(default_factory=list)
    kept: dict[tuple[Tenant, str], Briefing] = field(default_factory=dict)
    events: list[str] = field(default_factory=list)
    transcript: list[str] = field(default_factory=list)
    now: datetime = NOW
    rations: Rations = field(default_factory=Rations)
    public_answers: bool = False
    write: Writers = nobody

    def __post_init__(self) -> None:
        self._ids = itertools.count(1)
        self.broken: Exception | None = None
        self.gate = asyncio.Event()
        self.gate.set()
        self.started: asyncio.Queue[Tenant] = asyncio.Queue()
        self.desk = self.opened()

    def opened(self) -> Commands:
        """The commands as after a start of the process."""
        doors = Doors(
            store=self.store,
            web=self.web,
            isolation=self.isolation,
            now=lambda: self.now,
            compose=self._compose,
            looks=Looks(),
            next_occurrence=next_occurrence,
            kept=self._kept,
            first_time=self._first_time,
            most_feeds=self.most_feeds,
            rations=self.rations,
            public_answers=self.public_answers,
            write=self.write,
        )
        return Commands(doors, reference=lambda: "3f2a91")

    async def _first_time(self, event: str) -> bool:
        self.events.append(event)
        return self.events.count(event) == 1

    async def _compose(self, tenant: Tenant, plan: Plan) -> Briefing:
        if self.broken:
            raise self.broken
        self.composed.append((tenant, plan))
        self.started.put_nowait(tenant)
        await self.gate.wait()
        subscriptions = await self.store.subscriptions(tenant)
        stories = tuple(
            Story(id=each.feed.id, headline=f"What {each.feed.title} says", headline_article="", articles=(), points=())
            for each in subscriptions
            if not plan.feeds or each.feed.id in plan.feeds
        )
        coverage = Coverage(feeds=len(subscriptions), failed=(), articles=0, outlets=0)
        return Briefing(title=plan.title, since=NOW, until=NOW, coverage=coverage, stories=stories)

    async def _kept(self, tenant: Tenant, channel: Channel, briefing_id: str) -> Briefing | None:
        return self.kept.get((tenant, briefing_id))

    def serve(self, name: str, *titles: str) -> str:
        """A feed at a site of this name; gives its address."""
        items = [
            Item(link=f"https://{name}.example/{n}", title=title, date=f"Tue, 03 Feb 2026 1{n}:00:00 GMT")
            for n, title in enumerate(titles)
        ]
        body = rss(*items).replace(b"Harbour Post", name.title().encode())
        self.publisher.serve(f"/{name}", body.replace(b"harbour.example", f"{name}.example".encode()))
        return self.publisher.url(f"/{name}", host=f"{name}.example")

    def asked(self, command: str, *words: str, **given: object) -> Invocation:
        """An invocation by Anna in the news channel of the guild, unless said otherwise."""
        named: dict[str, object] = {"tenant": GUILD, "channel": NEWS, "person": ANNA, "id": f"i{next(self._ids)}"}
        return Invocation(command=command, words=words, **(named | given))  # type: ignore[arg-type]  # as given by name

    async def say(self, command: str, *words: str, **options: str) -> Reply:
        """A command by Anna, noted in the transcript."""
        return await self.give(self.asked(command, *words, options=options))

    async def give(self, asked: Invocation) -> Reply:
        """A command, noted in the transcript."""
        reply = await self.desk.respond(asked)
        self._note(asked, shown(reply))
        return reply

    async def open(self, command: str, *words: str, **options: str) -> Form:
        """A command that opens a form."""
        asked = self.asked(command, *words, options=options)
        form = await self.desk.form(asked)
        self._note(asked, shown(form))
        assert isinstance(form, Form)
        return form

    async def send(self, form: Form, **typed: str) -> Reply:
        """A form sent as it was filled in, but for what is typed anew."""
        filled: Mapping[str, str] = {each.name: ", ".join(each.value) for each in form.fields} | typed
        command, *words = form.act.split(":")
        return await self.give(self.asked(command, *words, options=filled))

    def pressed(self, reply: Reply, label: str) -> tuple[str, ...]:
        """The words of the act of a button that a reply shows."""
        buttons = [b for block in reply.document for b in getattr(block, "row", ()) if b.label.startswith(label)]
        assert buttons, f"no button {label}"
        return tuple(buttons[0].act.split(":"))

    def _note(self, asked: Invocation, said: str) -> None:
        who = "" if asked.person == ANNA else f"{asked.person.name}: "
        options = "".join(f" {name}={value}" for name, value in asked.options.items())
        words = "".join(f":{word}" for word in asked.words)
        self.transcript.append(f"> {who}{asked.command}{words}{options}\n{said}\n")

    def written(self) -> str:
        """The transcript, without what is another in each run."""
        text = "\n".join(self.transcript).replace(f":{self.publisher.port}", ":PORT")
        return re.sub(r"(?<=:)[0-9a-f]{8}(?=[:\s)])|(?<=:)[0-9a-f]{16}(?=[:\s)])", "…", text)


def golden(room: Room, name: str, write: bool) -> None:
    """What was said is as it was last approved."""
    path = Path(__file__).parent / "golden" / f"{name}.txt"
    if write:
        path.write_text(room.written(), "utf-8")
    assert room.written() == path.read_text("utf-8")


def opml(*urls: str) -> File:
    """An OPML file of these feeds."""
    outlines = "".join(f'<outline type="rss" text="A feed" xmlUrl="{url}"/>' for url in urls)
    return File(name="mine.opml", body=f'<opml version="2.0"><body>{outlines}</body></opml>'.encode())
