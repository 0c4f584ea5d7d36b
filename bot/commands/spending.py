"""`/budget`: what the model cost a place today, and what it may still cost."""

from __future__ import annotations

from bot.chat import Command, Invocation, Reply
from bot.commands.doors import Doors, Entry
from bot.commands.saying import paragraph, reply


async def budget(doors: Doors, asked: Invocation) -> Reply:
    """As `nutgraf budget` has it, of this place."""
    return reply(*(paragraph(each.strip()) for each in await doors.budget(asked.tenant)))


ENTRIES = (
    Entry(command=Command(name="budget", summary="What the model cost today", setup=True), respond=budget),
)  # fmt: skip
