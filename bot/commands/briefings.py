"""`/briefing`: now, list, preview, pause, resume, remove, and the receipts of a story."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.blocks import Bullets, Button, Buttons, Line
from bot.chat import Command, Invocation, Option, Reply
from bot.commands import asking, plans, scoping
from bot.commands.doors import Doors, Entry
from bot.commands.planning import NAME, fresh_language
from bot.commands.saying import due, line, moment, no_feeds, paragraph, reply, small, strong, typed, where
from briefings.composing.keeping import kept_to
from briefings.errors import UsageError
from briefings.model import Plan, Tenant

_NAME = Option(name="name", summary="Which briefing", completes=True)
_NAMED = replace(_NAME, required=True)


async def now(doors: Doors, asked: Invocation) -> Reply:
    """The briefing of this moment, by the plan that posts here if there is one."""
    owner, plan = await plans.read_here(doors, asked) or (asked.tenant, _plain(asked))
    return await _shown(doors, asked, owner, _on(plan, asked.options.get("topic", "")), public=True)


async def preview(doors: Doors, asked: Invocation) -> Reply:
    """What a plan's next briefing would tell, to the person who asked."""
    owner, plan = await plans.meant(doors, asked)
    return await _shown(doors, asked, owner, plan, public=False)


async def list_(doors: Doors, asked: Invocation) -> Reply:
    """Every plan, when it is due and where it goes."""
    found = await plans.visible(doors, asked)
    if not found:
        make = typed(asked, "briefing schedule")
        return reply(paragraph("No briefing is on a schedule yet. ", make, " makes one for this channel."))
    items = tuple(_item(doors, asked, owner, plan) for owner, plan in found)
    return Reply(document=(Bullets(items=items),))


async def pause(doors: Doors, asked: Invocation) -> Reply:
    """No more of a plan until it is resumed."""
    plan = await _changeable(doors, asked)
    await doors.store.pause_plan(asked.tenant, plan.name, True)
    said = paragraph(strong(plan.name), " is paused: nothing is posted until somebody resumes it.")
    return Reply(document=(said, _row(("Resume", "briefing resume", plan))))


async def resume(doors: Doors, asked: Invocation) -> Reply:
    """A plan goes on; what was due in between is not made up for."""
    plan = replace(await _changeable(doors, asked), paused=False)
    await doors.store.pause_plan(asked.tenant, plan.name, False)
    return Reply(
        document=(
            paragraph(strong(plan.name), f" goes on, {where(plan, asked.channel)}. ", next_line(doors, asked, plan)),
            _row(("Pause", "briefing pause", plan)),
        )
    )


async def remove(doors: Doors, asked: Invocation) -> Reply:
    """A plan is forgotten."""
    plan = await _changeable(doors, asked)
    await doors.store.remove_plan(asked.tenant, plan.name)
    schedule = typed(asked, "briefing schedule")
    return reply(
        paragraph(strong(plan.name), " is removed: nothing more of it is posted."),
        small("It was due ", due(plan.schedule), ". ", schedule, " makes it anew."),
    )


async def receipts(doors: Doors, asked: Invocation) -> Reply:
    """The sentences that a story's points rest on, or an answer's. The words are the briefing and the story."""
    briefing_id, story_id = (*asked.words, "", "")[:2]
    told = await scoping.kept(doors, asked, briefing_id)
    of_an_answer = await asking.receipts(doors, asked) if told is None else None
    if of_an_answer:
        return of_an_answer
    stories = [story for story in told.stories if story_id in ("", story.id)] if told else []
    if told is None or not stories:
        raise UsageError("this briefing is no longer kept", cure="newer ones still have their receipts")
    zone = await scoping.zone(doors, asked)
    shown = (block for story in stories for block in doors.looks.receipts(told, story, zone=zone))
    return Reply(document=tuple(shown))


def next_line(doors: Doors, asked: Invocation, plan: Plan) -> str:
    """When a plan's next briefing is due, in words."""
    coming = doors.next_occurrence(asked.tenant, plan, now=doors.now())
    if coming is None or plan.schedule is None:
        return "No next time is to be found for it."
    return f"Next: {moment(coming.at, doors.now(), plan.schedule.zone)}."


async def _changeable(doors: Doors, asked: Invocation) -> Plan:
    owner, plan = await plans.meant(doors, asked)
    if plan.declared or owner != asked.tenant:
        raise UsageError(
            f"“{plan.name}” is set in nutgraf.toml, which is read-only here",
            cure="whoever runs this bot can change it there",
        )
    return plan


async def _shown(doors: Doors, asked: Invocation, owner: Tenant, plan: Plan, *, public: bool) -> Reply:
    subscriptions = await doors.store.subscriptions(owner)
    if not subscriptions:
        return no_feeds(asked)
    async with doors.turns[asked.tenant]:
        told = await doors.compose(owner, kept_to(plan, subscriptions))
    coming = doors.next_occurrence(owner, plan, now=doors.now())
    document = doors.looks.briefing(
        told,
        zone=_zone(plan),
        following=coming.at if coming else None,
        feeds=typed(asked, "feed list").text,
        asked=True,
    )
    return Reply(document=document, public=public)


def _plain(asked: Invocation) -> Plan:
    """What is told where no plan posts: its own memory, that of this channel."""
    return Plan(name=f"now in {asked.channel.id}", title=NAME, language=fresh_language(asked.locale))


def _on(plan: Plan, topic: str) -> Plan:
    """The plan kept to a topic, if one is given."""
    topic = " ".join(topic.split())[:60]
    return replace(plan, title=f"{plan.title}: {topic}", only=(topic,)) if topic else plan


def _item(doors: Doors, asked: Invocation, owner: Tenant, plan: Plan) -> Line:
    about = f", {due(plan.schedule)}, {where(plan, asked.channel)}. "
    if plan.paused:
        return line(strong(plan.name), about, "Paused: ", typed(asked, f"briefing resume {plan.name}"), " goes on.")
    by = " Set in nutgraf.toml." if plan.declared else ""
    coming = next_line(doors, replace(asked, tenant=owner), plan)
    return line(strong(plan.name), about, coming, by)


def _row(*buttons: tuple[str, str, Plan]) -> Buttons:
    return Buttons(row=tuple(Button(label=label, act=f"{command}:{plan.name}") for label, command, plan in buttons))


def _zone(plan: Plan) -> ZoneInfo:
    return ZoneInfo(plan.schedule.zone if plan.schedule else "UTC")


ENTRIES = (
    Entry(
        command=Command(
            name="briefing now",
            summary="A briefing of this moment, here",
            options=(Option(name="topic", summary="Only this topic", completes=True),),
            public=True,
        ),
        respond=now,
    ),
    Entry(command=Command(name="briefing list", summary="Which briefings are due when, and where"), respond=list_),
    Entry(
        command=Command(
            name="briefing preview", summary="What the next briefing would tell, only for you", options=(_NAME,)
        ),
        respond=preview,
    ),
    Entry(
        command=Command(
            name="briefing pause", summary="Post no more of a briefing for now", options=(_NAMED,), setup=True
        ),
        respond=pause,
    ),
    Entry(
        command=Command(name="briefing resume", summary="Go on with a paused briefing", options=(_NAMED,), setup=True),
        respond=resume,
    ),
    Entry(
        command=Command(name="briefing remove", summary="Forget a briefing", options=(_NAMED,), setup=True),
        respond=remove,
    ),
    Entry(command=Command(name="receipts", summary="The sentences behind a story"), respond=receipts, listed=False),
)
