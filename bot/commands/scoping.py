"""What a question may see where it is asked, and what it is about there: a story, and what was asked before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.chat import Invocation
from bot.commands import plans
from bot.commands.doors import Doors
from briefings.catching_up import find
from briefings.composing.keeping import kept_to
from briefings.model import TERMINAL, Briefing, Delivery, Plan, Question, Scope, Story, Tenant, Told


async def scope(doors: Doors, asked: Invocation) -> Scope:
    """What the plans that post to this channel read; where none does, all that the tenant reads.

    Another tenant's feeds are reached only where the operator's own plans post here: he shows them here himself.
    """
    owned = await plans.all_here(doors, asked)
    own = [plan for owner, plan in owned if owner == asked.tenant]
    theirs = [plan for owner, plan in owned if owner != asked.tenant]
    if not theirs:
        return Scope(tenant=asked.tenant, feeds=await _read_by(doors, asked.tenant, own) if own else None)
    also = Scope(tenant=TERMINAL, feeds=await _read_by(doors, TERMINAL, theirs))
    return Scope(tenant=asked.tenant, feeds=await _read_by(doors, asked.tenant, own) if own else (), also=also)


async def _read_by(doors: Doors, tenant: Tenant, here: Sequence[Plan]) -> tuple[str, ...] | None:
    """The feeds of these plans; None for all of the tenant's."""
    subscriptions = await doors.store.subscriptions(tenant)
    kept = [kept_to(plan, subscriptions).feeds for plan in here]
    return tuple(dict.fromkeys(feed for feeds in kept for feed in feeds)) if all(kept) else None


async def reads_nothing(doors: Doors, asked: Invocation) -> bool:
    """Whether there are no feeds from which anything could be told here."""
    return not await doors.store.subscriptions(asked.tenant) and await plans.read_here(doors, asked) is None


async def question(doors: Doors, asked: Invocation, text: str) -> Question:
    """The question with its context: the story whose button it came from or whose thread it is in, and its turns."""
    turns = await doors.store.turns(asked.tenant, asked.channel.id, asked.thread_id) if asked.thread_id else ()
    plain = Question(id=asked.id, text=text, asked_at=doors.now(), turns=turns)
    if asked.words:
        return await _under_a_button(doors, asked, plain)
    standing = await doors.store.delivery_at(asked.channel, asked.thread_id) if asked.thread_id else None
    told = await kept(doors, asked, standing.briefing_id) if standing else None
    return _about(plain, _meant(told, standing, plain)) if told and standing else plain


async def kept(doors: Doors, asked: Invocation, briefing_id: str) -> Briefing | None:
    """A kept briefing of the tenant's, or one that a plan of the operator's posts here."""
    told = await doors.kept(asked.tenant, asked.channel, briefing_id)
    if told is None and any(owner == TERMINAL for owner, _ in await plans.all_here(doors, asked)):
        told = await doors.kept(TERMINAL, asked.channel, briefing_id)
    return told


async def zone(doors: Doors, asked: Invocation) -> ZoneInfo:
    """The clock of the channel's readers: that of the first plan that posts here."""
    found = await plans.here(doors, asked)
    return ZoneInfo(found[1].schedule.zone if found and found[1].schedule else "UTC")


async def _under_a_button(doors: Doors, asked: Invocation, plain: Question) -> Question:
    """A button's words are a briefing and a story; or an answer, whose nearest article is meant."""
    name, story_id = (*asked.words, "")[:2]
    told = await kept(doors, asked, name)
    if told is not None:
        return _about(plain, [story for story in told.stories if story.id == story_id])
    answer = await doors.store.kept_answer(asked.tenant, name)
    near = answer.nearest if answer else None
    return replace(plain, headline=near.title, article_ids=(near.id,)) if near else plain


def _meant(told: Briefing, standing: Delivery, asked: Question) -> Sequence[Story]:
    """The story of a message; of several the one that has most of the question's words, unless the talk is under way.

    A thread that a plan opens stands under the last message, and is of the whole briefing.
    """
    shown = set() if standing.thread else set(re.findall(rf"\bask:{re.escape(told.id)}:([\w-]+)", standing.payload))
    stories = [story for story in told.stories if story.id in shown] or list(told.stories)
    if len(stories) == 1:
        return stories
    found = () if asked.turns else find([as_told(story, told) for story in stories], asked.text, most=1)
    return [story for story in stories if found and story.id == found[0].story_id]


def as_told(story: Story, told: Briefing) -> Told:
    """What a briefing told of a story."""
    return Told(
        story_id=story.id,
        at=told.until,
        headline=story.headline,
        article_ids=tuple(article.id for article in story.articles),
        points=tuple(point.text for point in story.points),
    )


def _about(plain: Question, stories: Iterable[Story]) -> Question:
    story = next(iter(stories), None)
    if story is None:
        return plain
    return replace(plain, headline=story.headline, article_ids=tuple(article.id for article in story.articles))
