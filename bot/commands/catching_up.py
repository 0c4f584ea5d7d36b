"""`/catchup`: what somebody missed, in the minutes that they have; and stories that they follow."""

from __future__ import annotations

from dataclasses import replace

from bot.blocks import Button, Buttons, Document, Small
from bot.chat import Command, Invocation, Option, Reply
from bot.commands import scoping
from bot.commands.doors import Doors, Entry
from bot.commands.saying import counted, line, linked, no_feeds, paragraph, reply, small, strong, typed
from briefings.catching_up import WORDS_A_MINUTE, had, within, words
from briefings.composing import briefing_id
from briefings.errors import UsageError
from briefings.model import Briefing, Plan, Story

_MINUTES = 3
_MOST_MINUTES = 60


async def catchup(doors: Doors, asked: Invocation) -> Reply:
    """What came since the person last caught up, what they follow first; from now on that is had.

    What they have no time for is named, with a button that tells it.
    """
    minutes, now = _minutes(asked), doors.now()
    if await scoping.reads_nothing(doors, asked):
        return no_feeds(asked)
    scope = await scoping.scope(doors, asked)
    async with doors.turns[asked.tenant]:
        found = await doors.catch_up(doors.store, scope, asked.person.id, now=now)
    stories = within(found.stories, minutes)
    told = await _kept(doors, asked, replace(found, stories=stories))
    document = await _shown(doors, asked, told)
    if left := found.stories[len(stories) :]:
        rest = await _kept(doors, asked, replace(found, stories=left), named="rest")
        document = (*document, *_named(rest))
    await _got(doors, asked, told)
    await doors.store.mark(asked.tenant, asked.person.id, told.until)
    return Reply(document=document)


async def rest(doors: Doors, asked: Invocation) -> Reply:
    """What there was no time for, by its button."""
    told = await scoping.kept(doors, asked, next(iter(asked.words), ""))
    if told is None:
        return reply(paragraph("This is no longer kept. Newer: ", typed(asked, "catchup")))
    await _got(doors, asked, told)
    return Reply(document=await _shown(doors, asked, told))


async def follow(doors: Doors, asked: Invocation) -> Reply:
    """Follow the story whose button it is, or no longer."""
    name, story_id = (*asked.words, "", "")[:2]
    told = await scoping.kept(doors, asked, name)
    story = next((each for each in told.stories if each.id == story_id), None) if told else None
    if told is None or story is None:
        raise UsageError("this briefing is no longer kept", cure="stories of newer ones can be followed")
    followed = await doors.store.follow(asked.tenant, asked.person.id, scoping.as_told(story, told))
    if followed:
        said = paragraph("You follow ", strong(story.headline), ": what is new in it comes first in your catching up.")
        toggle = Button(label="Follow no longer", act=f"follow:{name}:{story_id}")
        return Reply(document=(said, Buttons(row=(toggle,)), small("Any time: ", typed(asked, "catchup"))))
    return Reply(document=(paragraph("You no longer follow ", strong(story.headline), "."),))


async def _kept(doors: Doors, asked: Invocation, told: Briefing, *, named: str = "") -> Briefing:
    """Kept for its buttons; it takes nothing away from what plans tell."""
    plan = Plan(name=f"catching up of {asked.person.id}", title=told.title)
    told = replace(told, id=briefing_id(asked.tenant, plan, f"{told.until.isoformat()} {asked.id}{named}"))
    await doors.store.issue(asked.tenant, plan, told, (), claim=None, remembered=False, at=told.until)
    return told


async def _shown(doors: Doors, asked: Invocation, told: Briefing) -> Document:
    return doors.looks.briefing(
        told,
        zone=await scoping.zone(doors, asked),
        following=None,
        feeds=typed(asked, "feed list").text,
        asked=True,
    )


def _named(rest: Briefing) -> Document:
    """A line for each story that there was no time for, and the button that tells them."""
    minutes = max(1, round(sum(map(words, rest.stories)) / WORDS_A_MINUTE))
    head = line(strong(f"{counted(len(rest.stories), 'more story', 'more stories')} did not fit:"))
    lines = (head, *(line("• ", linked(story.headline, _address(story))) for story in rest.stories))
    return (Small(lines=lines), Buttons(row=(Button(label=f"Tell the rest ({minutes} min)", act=f"rest:{rest.id}"),)))


def _address(story: Story) -> str:
    return next((article.url for article in story.articles if article.id == story.headline_article), "")


async def _got(doors: Doors, asked: Invocation, told: Briefing) -> None:
    followed = await doors.store.followed(asked.tenant, asked.person.id)
    await doors.store.caught_up(asked.tenant, asked.person.id, had(followed, told.stories, told.until))


def _minutes(asked: Invocation) -> float:
    text = asked.options.get("minutes", "") or str(_MINUTES)
    if not text.isdecimal() or not 1 <= int(text) <= _MOST_MINUTES:
        raise UsageError(f"“{text[:20]}” is no number of minutes", cure=f"give one from 1 to {_MOST_MINUTES}")
    return float(text)


_OPTION = Option(name="minutes", summary="For how many minutes of reading", kind="number")
ENTRIES = (
    Entry(
        command=Command(name="catchup", summary="What you missed since you last looked", options=(_OPTION,)),
        respond=catchup,
    ),
    Entry(command=Command(name="rest", summary="What there was no time for"), respond=rest, listed=False),
    Entry(command=Command(name="follow", summary="Follow a story"), respond=follow, listed=False),
)
