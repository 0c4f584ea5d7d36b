"""Which plan is meant: the tenant's own, and those of the operator's nutgraf.toml that post to this channel."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from bot.chat import Invocation
from bot.commands.doors import Doors
from bot.commands.saying import same
from briefings.errors import UsageError
from briefings.model import TERMINAL, Plan, Tenant

Owned = tuple[Tenant, Plan]


async def visible(doors: Doors, asked: Invocation) -> tuple[Owned, ...]:
    """Every plan that may be seen from here, the tenant's own first."""
    own = [(asked.tenant, plan) for plan in await doors.store.plans(asked.tenant)]
    declared = [] if asked.tenant == TERMINAL else [(TERMINAL, plan) for plan in await doors.store.plans(TERMINAL)]
    return (*own, *((owner, plan) for owner, plan in declared if plan.declared and _posts_here(plan, asked)))


async def meant(doors: Doors, asked: Invocation) -> Owned:
    """The plan that the option `name`, or a button's word, names; without either the one that posts here.

    Raises UsageError that suggests the nearest name, or asks for one.
    """
    plans = await visible(doors, asked)
    name = asked.options.get("name", "") or next(iter(asked.words), "")
    if name:
        return _named(plans, name)
    here = [each for each in plans if _posts_here(each[1], asked)] or list(plans)
    if len(here) == 1:
        return here[0]
    if not here:
        raise UsageError("there is no briefing on a schedule yet", cure="make one: `briefing schedule`")
    raise UsageError("there are several briefings", cure=f"name one: {', '.join(plan.name for _, plan in here)}")


async def here(doors: Doors, asked: Invocation) -> Owned | None:
    """The first plan that posts to this channel."""
    return next(iter(await all_here(doors, asked)), None)


async def read_here(doors: Doors, asked: Invocation) -> Owned | None:
    """The first plan that posts to this channel and has feeds to read: an own one without any hides no other."""
    for owner, plan in await all_here(doors, asked):
        if await doors.store.subscriptions(owner):
            return owner, plan
    return None


async def all_here(doors: Doors, asked: Invocation) -> tuple[Owned, ...]:
    """Every plan that posts to this channel, the tenant's own first."""
    return tuple(each for each in await visible(doors, asked) if _posts_here(each[1], asked))


def _named(plans: Sequence[Owned], name: str) -> Owned:
    folded = {plan.name.casefold(): (owner, plan) for owner, plan in reversed(plans)}
    wanted = " ".join(name.split()).casefold()
    if wanted in folded:
        return folded[wanted]
    near = difflib.get_close_matches(wanted, folded, n=1)
    if near:
        raise UsageError(f"there is no briefing “{name}”", cure=f"did you mean {folded[near[0]][1].name}?")
    known = ", ".join(plan.name for _, plan in plans)
    raise UsageError(f"there is no briefing “{name}”", cure=f"there are: {known}" if known else "none is made yet")


def _posts_here(plan: Plan, asked: Invocation) -> bool:
    return any(same(channel, asked.channel) for channel in plan.channels)
