"""`/briefing schedule`: a form, filled in with what is known; what was typed is never lost."""

from __future__ import annotations

from dataclasses import replace

from bot.blocks import Bullets, Button, Buttons, Form, Paragraph
from bot.chat import Command, Invocation, Option, Reply
from bot.commands import plans
from bot.commands.briefings import next_line
from bot.commands.doors import Doors, Entry
from bot.commands.drafts import Draft
from bot.commands.planning import NAME, Wrong, draft_of, form, fresh, named, planned
from bot.commands.saying import due, line, paragraph, small, strong, this_place, typed, where
from briefings.errors import UsageError
from briefings.model import Plan

MOST_PLANS = 25
"""Of one tenant: as many as a platform offers while one types a name."""

_ACT = "briefing schedule"
_IN = {"en": "English", "es": "Spanish", "de": "German", "fr": "French"}


async def opened(doors: Doors, asked: Invocation) -> Form:
    """The form: as it was typed before, or for the plan that is named, or for a new one."""
    draft = await _draft(doors, asked)
    return form(draft, _act(doors, asked, draft))


async def saved(doors: Doors, asked: Invocation) -> Reply:
    """A sent form becomes a plan; without a form, the options alone must say all."""
    draft = {**await _draft(doors, asked), **asked.options}
    before = await _before(doors, asked, draft["name"])
    plan = planned(draft, before, asked.channel)
    if isinstance(plan, Wrong):
        return _wrong(doors, asked, plan, draft)
    if before is None and len(await doors.store.plans(asked.tenant)) >= MOST_PLANS:
        raise UsageError(f"there are {MOST_PLANS} briefings, and no more can be made", cure="remove one of them first")
    await doors.store.put_plan(asked.tenant, plan)
    return await _done(doors, asked, plan, new=before is None)


async def _draft(doors: Doors, asked: Invocation) -> Draft:
    """What the form begins with: what a draft or a plan says, and over it what was given.

    An act's words are a draft and a plan's name. After a restart the draft is gone, and the plan serves.
    """
    token, called = (*asked.words, "", "")[:2]
    given = {name: value for name, value in asked.options.items() if value}
    kept = doors.drafts.get(asked.tenant, token)
    if kept is not None:
        return {**kept, **given}
    name = _checked(called or given.get("name", NAME))
    before = await _before(doors, asked, name)
    known = draft_of(before) if before else fresh(name, await _zone(doors, asked), asked.locale)
    return {**known, **given, "name": known["name"]}


def _act(doors: Doors, asked: Invocation, draft: Draft) -> str:
    return f"{_ACT}:{doors.drafts.keep(asked.tenant, draft)}:{draft['name']}"


async def _before(doors: Doors, asked: Invocation, name: str) -> Plan | None:
    own = [plan for plan in await doors.store.plans(asked.tenant) if plan.name.casefold() == name.casefold()]
    theirs = [plan for _, plan in await plans.visible(doors, asked) if plan.name.casefold() == name.casefold()]
    if any(plan.declared for plan in theirs):
        cure = "choose another name; whoever runs this bot can change it there"
        raise UsageError(f"“{name}” is set in nutgraf.toml, which is read-only here", cure=cure)
    return own[0] if own else None


async def _zone(doors: Doors, asked: Invocation) -> str:
    """The zone of the plan that was made last: most places have one."""
    zones = [plan.schedule.zone for plan in await doors.store.plans(asked.tenant) if plan.schedule]
    return zones[-1] if zones else ""


def _checked(name: str) -> str:
    try:
        return named(name)
    except ValueError as error:
        what, _, cure = str(error).partition("; ")
        raise UsageError(what, cure=cure) from None


def _wrong(doors: Doors, asked: Invocation, wrong: Wrong, draft: Draft) -> Reply:
    items = tuple(line(strong(label), f": {what}") for label, what in wrong.troubles)
    edit = Button(label="Go on with what I typed", act=_act(doors, asked, draft), style="main")
    return Reply(document=(paragraph("Nothing is changed yet:"), Bullets(items=items), Buttons(row=(edit,))))


async def _done(doors: Doors, asked: Invocation, plan: Plan, *, new: bool) -> Reply:
    state = "is scheduled" if new else "is changed"
    document: list[Paragraph] = [
        paragraph(strong(plan.name), f" {state}: {due(plan.schedule)}, {where(plan, asked.channel)}."),
        paragraph("It is paused: ", typed(asked, f"briefing resume {plan.name}"), " goes on with it.")
        if plan.paused
        else paragraph(next_line(doors, asked, plan)),
    ]
    if not await doors.store.subscriptions(asked.tenant):
        add = typed(asked, "feed add theguardian.com")
        document.append(paragraph(f"{this_place(asked)} reads no feeds yet. Add one before then: ", add, "."))
    buttons = (
        Button(label="Preview", act=f"briefing preview:{plan.name}", style="main"),
        Button(label="Edit", act=_act(doors, asked, draft_of(plan))),
    )
    return Reply(document=(*document, Buttons(row=buttons), small(_settings(plan))))


def _settings(plan: Plan) -> str:
    """The rest of what a plan says, for whoever wants to check."""
    parts = [
        f"{plan.stories} stories" if plan.stories > 1 else "1 story",
        f"topics: {', '.join(plan.topics)}" if plan.topics else "",
        f"only: {', '.join(plan.only)}" if plan.only else "",
        f"back {plan.hours:g} h",
        f"quiet {plan.schedule.quiet[0]:%H:%M}–{plan.schedule.quiet[1]:%H:%M}"
        if plan.schedule and plan.schedule.quiet
        else "",
        "silent when nothing is new" if plan.silent else "says so when nothing is new",
        "with a thread" if plan.thread else "",
        f"in {_IN[plan.language]}",
    ]
    return " · ".join(part for part in parts if part)


_YES_NO = Option(name="thread", summary="Open a thread under each briefing", kind="yes_no")
ENTRIES = (
    Entry(
        command=Command(
            name=_ACT,
            summary="Put a briefing on a schedule, or change one: opens a form",
            options=(
                Option(name="name", summary="What it is called; one of yours, to change it", completes=True),
                Option(name="zone", summary="The readers' time zone", completes=True),
                Option(name="only", summary="Topics to keep to, with commas between"),
                Option(name="language", summary="Language of the frame", choices=("en", "es", "de", "fr")),
                Option(name="quiet", summary="Hours in which nothing is posted: 22:00-07:00"),
                Option(name="nothing_new", summary="When nothing is new", choices=("say", "silent")),
                _YES_NO,
                replace(_YES_NO, name="here", summary="Post a briefing of yours to this channel, too"),
                Option(name="since", summary="How far back it looks: 24h, 3d, 1w"),
                Option(name="cron", summary="Instead of days and times: 30 7 * * mon-fri"),
            ),
            setup=True,
            opens_form=True,
        ),
        respond=saved,
        form=opened,
    ),
)
