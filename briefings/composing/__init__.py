"""Use case 2: articles become a briefing, what it told is remembered, and its messages are put on their way."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from briefings.composing.issuing import Issue, Paged, briefing_id, deliveries, key
from briefings.composing.picking import CHILD, Picked, Picking, in_child, picked
from briefings.model import Briefing, Coverage, Failure, Plan, Tenant
from briefings.storage import Store

__all__ = ["CHILD", "Issue", "Paged", "Picked", "Picking", "briefing_id", "compose", "in_child", "key", "picked"]

Worded = Callable[[Briefing], Awaitable[Briefing]]
"""A briefing in other words, each checked against the articles as its own were."""


async def compose(  # noqa: PLR0913  whose, what, when, from what, and how it goes on from there
    store: Store,
    *,
    tenant: Tenant,
    plan: Plan,
    now: datetime,
    feeds: Sequence[str],
    failed: Sequence[Failure] = (),
    pick: Picking = picked,
    worded: Worded | None = None,
    issue: Issue | None = None,
) -> Briefing:
    """The briefing of this moment, recorded as told, from these feeds, of which some `failed`.

    With `issue` it is kept under an id and its messages put on their way to the plan's channels, and a claim settled,
    all in one transaction: killed before it, nothing has been told, and after it, it is never told again as new.
    Raises ClaimLost where another process has taken the occurrence over.
    """
    found = await pick(store, tenant, plan, now, feeds)
    nominal = issue.claim.occurrence.nominal if issue and issue.claim else now.isoformat()
    briefing = Briefing(
        title=plan.title,
        since=now - timedelta(hours=plan.hours),
        until=now,
        coverage=Coverage(feeds=len(feeds), failed=tuple(failed), articles=found.articles, outlets=found.outlets),
        stories=found.stories,
        language=plan.language,
        id=briefing_id(tenant, plan, nominal) if issue else "",
    )
    if worded:
        briefing = replace(await worded(briefing), id=briefing.id)
    messages = deliveries(briefing, plan, issue.paged, now=now) if issue else ()
    claim, remembered = (issue.claim, issue.remembered) if issue else (None, True)
    await store.issue(tenant, plan, briefing, messages, claim=claim, remembered=remembered, at=now)
    return briefing
