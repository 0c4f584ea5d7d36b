"""`/help`, and what buttons say that lead to what is not there yet."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import Bullets, Document, Paragraph
from bot.chat import Command, Invocation, Reply
from bot.commands.doors import Doors, Entry
from bot.commands.saying import line, paragraph, reply, small, typed
from bot.commands.translations import in_locale

_MAY = {
    "discord": "Commands marked ⚙ need the permission Manage Server.",
    "slack": "Commands marked ⚙ need an admin of the workspace, or whoever made the channel.",
}


def helping(commands: Sequence[Command]) -> Entry:
    """The entry of the command that shows these and itself."""
    command = Command(name="help", summary="What can be done here")

    async def respond(_: Doors, asked: Invocation) -> Reply:
        return Reply(document=_overview(asked, (*commands, command)))

    return Entry(command=command, respond=respond)


async def ask(_: Doors, asked: Invocation) -> Reply:
    """Until questions are answered: what there is instead."""
    return reply(
        paragraph("Questions are not answered here yet."),
        paragraph("Receipts shows, for each point, the sentence that it rests on and where it stands."),
        small("All on one subject: ", typed(asked, "briefing now"), " with a topic."),
    )


async def follow(_: Doors, asked: Invocation) -> Reply:
    """Until a story can be followed by itself: how stories go on anyway."""
    return reply(
        paragraph("A story is not followed by itself yet."),
        paragraph("One that goes on comes back in the next briefing, with what is new first."),
        small("Its topic can weigh more: ", typed(asked, "briefing schedule"), "."),
    )


UNTIL_LATER = (
    Entry(command=Command(name="ask", summary="Ask about the news"), respond=ask, listed=False),
    Entry(command=Command(name="follow", summary="Follow a story"), respond=follow, listed=False),
)


def usage(command: Command) -> str:
    """How a command is typed: "feed add <address> [topic]"."""
    options = (f"<{option.name}>" if option.required else f"[{option.name}]" for option in command.options)
    return " ".join([command.name, *(() if command.opens_form else options)])


def _overview(asked: Invocation, commands: Sequence[Command]) -> Document:
    first = paragraph("nutgraf reads feeds and posts briefings in which every figure, quote and name has a receipt.")
    start = paragraph(
        "To begin: ", typed(asked, "feed add theguardian.com"), ", then ", typed(asked, "briefing schedule"), "."
    )
    shown = [in_locale(each, asked.locale) for each in commands]
    items = tuple(line(typed(asked, usage(each)), f" {'⚙ ' if each.setup else ''}{each.summary}") for each in shown)
    blocks: tuple[Paragraph, ...] = (first, start)
    return (*blocks, Bullets(items=items), small(_MAY.get(asked.tenant.platform, "Commands marked ⚙ set up.")))
