"""`/story`: a story that was told is found again by its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.blocks import Button, Buttons
from bot.chat import Command, Invocation, Option, Reply
from bot.commands import plans, scoping
from bot.commands.doors import Doors, Entry
from bot.commands.saying import cut, paragraph, reply, typed
from briefings.catching_up import find
from briefings.model import Scope, Tenant, Told

_BACK = timedelta(days=30)
_MOST = 5  # buttons in a row
_LONGEST_LABEL = 75

Owned = tuple[Tenant, Told]


async def story(doors: Doors, asked: Invocation) -> Reply:
    """The story of these words as it was told last; of several, a button each."""
    words = asked.options.get("words", "") or next(iter(asked.words), "")
    told = await _told(doors, asked)
    found = [each for each in told if each.story_id == words] or list(find(list(told), words, most=_MOST))
    if not found:
        return _nothing(asked, words)
    if len(found) > 1:
        row = tuple(Button(label=cut(each.headline, _LONGEST_LABEL), act=f"story:{each.story_id}") for each in found)
        return Reply(document=(paragraph("Which of these?" if words else "Told last:"), Buttons(row=row)))
    return await _shown(doors, asked, told[found[0]], found[0])


async def offered(doors: Doors, asked: Invocation, typed_so_far: str) -> tuple[tuple[str, str], ...]:
    """(id, headline) of stories that have the words typed so far."""
    return tuple((each.story_id, each.headline) for each in find(list(await _told(doors, asked)), typed_so_far))


async def _told(doors: Doors, asked: Invocation) -> dict[Told, Tenant]:
    """What the tenant was told, and what the operator's plans told here, of feeds that they still read."""
    since = doors.now() - _BACK
    theirs = [(owner, plan) for owner, plan in await plans.all_here(doors, asked) if owner != asked.tenant]
    found = {each: owner for owner, plan in theirs for each in await doors.store.told(owner, plan.name, since=since)}
    found |= dict.fromkeys(await doors.store.all_told(asked.tenant, since=since), asked.tenant)
    read = await _read(doors, found)
    return {each: owner for each, owner in found.items() if not read.isdisjoint(each.article_ids)}


async def _read(doors: Doors, found: Mapping[Told, Tenant]) -> frozenset[str]:
    """The articles of these stories that whoever was told them still reads: a feed may have been removed since."""
    read: set[str] = set()
    for tenant in set(found.values()):
        ids = sorted({each for told, owner in found.items() if owner == tenant for each in told.article_ids})
        read |= await doors.store.ids_in_scope(Scope(tenant=tenant), ids)
    return frozenset(read)


async def _shown(doors: Doors, asked: Invocation, owner: Tenant, found: Told) -> Reply:
    briefing = await scoping.kept(doors, asked, await doors.store.last_told_in(owner, found.story_id))
    stories = tuple(each for each in briefing.stories if each.id == found.story_id) if briefing else ()
    if briefing is None or not stories:
        return reply(paragraph(f"{found.headline}: it was told, but its briefing is no longer kept."))
    document = doors.looks.briefing(
        replace(briefing, stories=stories),
        zone=await scoping.zone(doors, asked),
        following=None,
        feeds=typed(asked, "feed list").text,
        asked=True,
    )
    return Reply(document=document)


def _nothing(asked: Invocation, words: str) -> Reply:
    if not words:
        return reply(paragraph("No story was told in the last 30 days."))
    ask = typed(asked, f"ask {cut(words, 60)}")
    none = f"No story that was told here in the last 30 days has “{cut(words, 60)}”."
    return reply(paragraph(none, " Articles that no briefing told may have it: ", ask))


_WORDS = Option(name="words", summary="Words of its headline", completes=True)
ENTRIES = (
    Entry(
        command=Command(name="story", summary="A story that was told, found by its words", options=(_WORDS,)),
        respond=story,
    ),
)
