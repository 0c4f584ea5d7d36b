"""What the commands work with, all of it passed in; and what a command is made of."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol

from bot.blocks import Document, Form
from bot.chat import Command, Invocation, Reply
from bot.commands.drafts import Drafts
from bot.commands.rationing import Rations
from bot.writing import Writers, nobody
from briefings.catching_up import CatchesUp, catch_up
from briefings.isolation import Isolation
from briefings.model import Briefing, Channel, Occurrence, Plan, Story, Tenant
from briefings.storage import Store
from briefings.web import Web


class Composes(Protocol):
    """Use cases 1 and 2 for a reader who asks now."""

    async def __call__(self, tenant: Tenant, plan: Plan) -> Briefing:
        """Collect what is due and compose the plan's briefing of this moment, kept as the tenant's for its buttons.

        It is measured against what the plan has told, and itself is not remembered as told: whoever asks takes
        nothing away from the next briefing.
        """


class Looks(Protocol):
    """What a briefing looks like in a chat: bot.render.told."""

    def briefing(
        self, told: Briefing, *, zone: tzinfo, following: datetime | None, feeds: str, asked: bool
    ) -> Document:
        """All of it, with its buttons. `feeds` is what to type to see the feeds; `asked`: whoever sees it wants it."""

    def receipts(self, told: Briefing, story: Story, *, zone: tzinfo) -> Document:
        """Each point of a story with the sentences of its sources, and their links."""


class Next(Protocol):
    """The clock's reckoning."""

    def __call__(self, tenant: Tenant, plan: Plan, *, now: datetime) -> Occurrence | None:
        """The plan's first occurrence after `now`; None for one that is paused."""


Kept = Callable[[Tenant, Channel, str], Awaitable[Briefing | None]]
"""A kept briefing by its id; None where there is none that this tenant may see in this channel."""

FirstTime = Callable[[str], Awaitable[bool]]
"""Whether this event has not been seen before; asked once for each."""


async def _nothing_spent(_: Tenant) -> tuple[str, ...]:
    return ("No model is configured: the outlets' own words are told, and nothing is spent.",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """What the commands work with.

    `web` must have no private origins allowed: chats name addresses here, and the operator's own network is none of
    theirs. A tenant may have `most_feeds` feeds. By `turns` each tenant has one briefing composed at a time for whoever
    asks: anyone may, and no place shall keep the desk from the others. Questions have `rations`; their answers are seen
    by all if `public_answers`, where a channel does not say otherwise. `write` words them, if anybody does; `budget`
    gives in lines what that cost a tenant today.
    """

    store: Store
    web: Web
    isolation: Isolation
    now: Callable[[], datetime]
    compose: Composes
    looks: Looks
    next_occurrence: Next
    kept: Kept
    first_time: FirstTime
    most_feeds: int = 200
    public_answers: bool = False
    rations: Rations = field(default_factory=Rations)
    write: Writers = nobody
    catch_up: CatchesUp = catch_up
    budget: Callable[[Tenant], Awaitable[tuple[str, ...]]] = _nothing_spent
    drafts: Drafts = field(default_factory=Drafts)
    turns: defaultdict[Tenant, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A command and what it does; `form` where it opens one. Only a button leads to one that is not `listed`."""

    command: Command
    respond: Callable[[Doors, Invocation], Awaitable[Reply]]
    form: Callable[[Doors, Invocation], Awaitable[Form]] | None = None
    listed: bool = True
