"""A desk with few commands, each there for one way in which a door can be used."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.blocks import Button, Buttons, Field, Form, Paragraph, Words
from bot.chat import Command, File, Invocation, Option, Reply
from briefings.model import Channel, Delivery
from tests.fakes.discord import MORNING, FakeChannel

COMMANDS: tuple[Command, ...] = (
    Command(
        name="briefing now",
        summary="A briefing, now",
        public=True,
        options=(
            Option(name="topic", summary="What about", completes=True, names={"de": "thema"}),
            Option(name="stories", summary="How many", kind="number"),
            Option(name="quiet", summary="Without a sound", kind="yes_no"),
        ),
        names={"de": "briefing jetzt"},
        summaries={"de": "Ein Briefing, jetzt"},
    ),
    Command(name="briefing schedule", summary="When it comes", setup=True, opens_form=True),
    Command(
        name="feed add",
        summary="Read a feed",
        setup=True,
        options=(
            Option(name="topic", summary="Filed under", choices=("world", "climate")),
            Option(name="url", summary="Its address", required=True),
        ),
        aliases=("subscribe", "feed sub"),
    ),
    Command(
        name="feed import",
        summary="Read a list of feeds",
        setup=True,
        options=(Option(name="file", summary="OPML", kind="file", required=True),),
    ),
    Command(name="feed export", summary="The list of feeds"),
    Command(name="help", summary="What I can do"),
)


class FewWords:
    """A desk that echoes what it is asked; `asked` are all invocations."""

    commands = COMMANDS

    def __init__(self) -> None:
        self.asked: list[Invocation] = []
        self.slow = 0.0
        self.broken = False
        self.says: Reply | None = None

    async def respond(self, invocation: Invocation) -> Reply:
        self.asked.append(invocation)
        await asyncio.sleep(self.slow)
        if self.broken:
            raise RuntimeError("a desk that breaks its promise")
        if self.says:
            return self.says
        if invocation.command == "feed export":
            return Reply(document=say("Your feeds"), file=File(name="feeds.opml", body=b"<opml/>"))
        if invocation.command == "feed add" and not invocation.person.may_set_up:
            return Reply(document=say("Only those who may manage the server can add feeds."))
        if invocation.command == "help":
            return Reply(document=(*say("Help"), Buttons(row=(Button(label="Receipts", act="receipts:b1:s2"),))))
        return Reply(
            document=say(f"{invocation.command} {dict(invocation.options)}"),
            public=invocation.command == "briefing now",
        )

    async def form(self, invocation: Invocation) -> Form | Reply:
        await asyncio.sleep(self.slow)
        if not invocation.person.may_set_up:
            return Reply(document=say("Only those who may manage the server can schedule briefings."))
        return Form(
            title="A briefing",
            act="briefing schedule:new",
            fields=(
                Field(name="name", label="Name", value=("World",)),
                Field(name="days", label="Days", kind="choices", value=("0",), choices=(("0", "Mon"), ("1", "Tue"))),
            ),
        )

    async def complete(self, invocation: Invocation, option: str, typed: str) -> tuple[tuple[str, str], ...]:
        if self.broken:
            raise RuntimeError("a desk that breaks its promise")
        return tuple((topic, topic.title()) for topic in ("climate", "cities", "world") if topic.startswith(typed))


def say(text: str) -> tuple[Paragraph]:
    return (Paragraph(line=(Words(text=text),)),)


def message(text: str = "News", key: str = "k1") -> dict[str, Any]:
    """A message as a renderer makes it: words, and a button with the delivery's key."""
    button = {"type": 2, "style": 2, "label": "Receipts", "custom_id": f"receipts:b1:s2|{key}"}
    components = [{"type": 10, "content": text}, {"type": 1, "components": [button]}]
    return {"flags": 1 << 15, "components": components, "allowed_mentions": {"parse": []}}


def delivery(channel: FakeChannel, payload: str, key: str = "k1", *, at: datetime = MORNING) -> Delivery:
    """A message on its way into a channel."""
    where = Channel(platform="discord", id=channel.id, place=channel.guild.id)
    return Delivery(
        key=key,
        briefing_id="b1",
        channel=where,
        part=1,
        parts=1,
        payload=payload,
        state="sending",
        changed_at=(at + timedelta(0)).astimezone(UTC),
    )
