"""Everything that `nutgraf run` keeps going, wired together: the only place that names concrete classes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from aiohttp.abc import AbstractResolver
from tzlocal import get_localzone_name

from bot import schedule
from bot.app import agent, database_of, now, zone
from bot.chat import Chat, Desk
from bot.commands import NOBODY, Commands, Doors
from bot.commands.rationing import Rations
from bot.delivery import Outbox
from bot.discord_bot import DiscordBot
from bot.newsroom import Newsroom
from bot.occurring import Occurring
from bot.occurring import Rules as Occasions
from bot.reading import declared, origins
from bot.render import slack, told
from bot.slack_bot import SlackBot
from bot.telling import Admin
from bot.terminal_bot import CHANNEL, TerminalBot
from bot.writing import writers
from briefings.catching_up import CatchesUp, catch_up
from briefings.catching_up import in_child as in_a_child
from briefings.composing import CHILD, in_child
from briefings.isolation import Isolation
from briefings.model import TERMINAL, Plan, Schedule, Tenant
from briefings.storage import Store
from briefings.storage.budgets import day
from briefings.web import Web
from config.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """All that `nutgraf run` keeps going."""

    store: Store
    desk: Desk
    chats: tuple[Chat, ...]
    occurring: Occurring
    outbox: Outbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Where it runs, if not on the open net: tests and benchmarks have loopback for it, and children to share.

    `allowed` are private origins that whoever asks may reach; `resolver` finds hosts otherwise than by DNS.
    """

    allowed: frozenset[tuple[str, int]] = frozenset()
    resolver: AbstractResolver | None = None
    children: Isolation | None = None


@asynccontextmanager
async def running(
    settings: Settings,
    *,
    write: Callable[[str], None],
    clock: Callable[[], datetime] = now,
    around: Surroundings | None = None,
) -> AsyncIterator[Running]:
    """Everything, wired: what nutgraf.toml declares is declared; `write` shows what the terminal channel is sent."""
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(Store(database_of(settings)))
        room = await _newsroom(settings, store, stack, clock, around or Surroundings())
        missed = in_a_child(await stack.enter_async_context(Isolation(children=1, limits=CHILD)))
        desk = Commands(doors(settings, room, missed))
        platforms = (*chats(settings, desk), *((TerminalBot(write),) if _to_terminal(settings) else ()))
        for chat in platforms:
            if isinstance(chat, DiscordBot):  # it may be asked to post after its connection has ended for good
                stack.push_async_callback(chat.close)
        plans = _declared(settings)
        await store.declare_plans(TERMINAL, plans)
        admin = Admin(store=store, chats=platforms, channel=settings.admin, now=clock)
        occurring = Occurring(
            store=store,
            plans=store.all_plans,
            collect=room.collect,
            compose=room.issue,
            poke=lambda: outbox.poke(),  # noqa: PLW0108  the outbox is made after it
            feedless=admin.feedless,
            rules=Occasions(limit=settings.catch_up),
        )
        stack.push_async_callback(occurring.close)
        outbox = Outbox(store=store, chats=platforms, clock=clock, told=admin.amiss, resting=occurring.resting)
        yield Running(store=store, desk=desk, chats=platforms, occurring=occurring, outbox=outbox)


async def _newsroom(
    settings: Settings, store: Store, stack: AsyncExitStack, clock: Callable[[], datetime], around: Surroundings
) -> Newsroom:
    await store.declare(TERMINAL, declared(settings))
    named = origins([each.feed for each in await store.subscriptions(TERMINAL)])
    isolation, picking = around.children or Isolation(), around.children or Isolation(children=1, limits=CHILD)
    if not around.children:
        for children in (isolation, picking):
            await stack.enter_async_context(children)
    web = Web(agent=agent(settings), allowed=around.allowed, resolver=around.resolver)
    trusted = Web(agent=agent(settings), allowed=around.allowed | named, resolver=around.resolver)
    return Newsroom(
        store=store,
        web=await stack.enter_async_context(web),
        trusted=await stack.enter_async_context(trusted),
        isolation=isolation,
        pick=in_child(picking),
        write=await stack.enter_async_context(writers(settings.model, store, clock)),
        now=clock,
        zone=zone(),
    )


def doors(settings: Settings, room: Newsroom, catches_up: CatchesUp = catch_up) -> Doors:
    """What the commands work with."""
    return Doors(
        store=room.store,
        web=room.web,
        isolation=room.isolation,
        now=room.now,
        compose=room.asked,
        looks=told,
        next_occurrence=schedule.next_occurrence,
        kept=room.kept,
        first_time=room.first_time,
        most_feeds=settings.most_feeds,
        public_answers=settings.answers == "public",
        rations=Rations(person=settings.questions_per_person, place=settings.questions_per_place),
        write=room.write,
        catch_up=catches_up,
        budget=partial(_budget, settings, room),
    )


async def _budget(settings: Settings, room: Newsroom, tenant: Tenant) -> tuple[str, ...]:
    from bot.budget import lines  # noqa: PLC0415  half a second that only who asks should pay

    today = day(room.now())
    return lines(await room.store.spent(tenant, on=today), settings.model, day=today)


def chats(settings: Settings, desk: Desk | None = None) -> tuple[Chat, ...]:
    """The chat platforms that are set up, each by its door; without a desk they can only be examined."""
    found: list[Chat] = []
    if settings.discord_token:
        token, gateway = settings.discord_token.reveal(), settings.discord_gateway_url or None
        found.append(
            DiscordBot(
                token,
                desk or NOBODY,
                api_url=settings.discord_api_url,
                gateway_url=gateway,
                replies=settings.thread_questions,
            )
        )
    if settings.slack_bot_tokens:
        found.append(_slack(settings, desk or NOBODY))
    return tuple(found)


def _slack(settings: Settings, desk: Desk) -> Chat:
    app_token, secret = settings.slack_app_token, settings.slack_signing_secret
    return SlackBot(
        desk,
        slack,
        bot_tokens=[each.reveal() for each in settings.slack_bot_tokens],
        app_token=app_token.reveal() if app_token else "",
        signing_secret=secret.reveal() if secret else "",
        http=(settings.http_host, settings.http_port) if settings.http_port else None,
        api_url=settings.slack_api_url,
        replies=settings.thread_questions,
    )


def _to_terminal(settings: Settings) -> bool:
    """Whether anything is shown here: a plan says so, or there is no other place."""
    posts = [channel for plan in settings.plans for channel in plan.channels]
    return CHANNEL in posts or not (settings.discord_token or settings.slack_bot_tokens)


def _declared(settings: Settings) -> tuple[Plan, ...]:
    """The plans of nutgraf.toml; with neither plans nor a platform, a daily one that is shown here."""
    if settings.plans or settings.discord_token or settings.slack_bot_tokens:
        return settings.plans
    daily = Schedule(zone=get_localzone_name(), times=(time(7, 30),))
    return (
        Plan(
            name=settings.title,
            title=settings.title,
            topics=settings.topics,
            stories=settings.stories,
            hours=settings.since / timedelta(hours=1),
            schedule=daily,
            channels=(CHANNEL,),
            declared=True,
        ),
    )
