"""`/help`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.blocks import Bullets, Document, Paragraph
from bot.chat import Command, Invocation, Reply
from bot.commands.doors import Doors, Entry
from bot.commands.saying import line, paragraph, small, typed
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


def usage(command: Command) -> str:
    """How a command is typed: "feed add <address> [topic]"."""
    options = (f"<{option.name}>" if option.required else f"[{option.name}]" for option in command.options)
    return " ".join([command.name, *(() if command.opens_form and not command.unless else options)])


def _overview(asked: Invocation, commands: Sequence[Command]) -> Document:
    first = paragraph("nutgraf reads feeds and posts briefings in which every figure, quote and name has a receipt.")
    start = paragraph(
        "To begin: ", typed(asked, "feed add theguardian.com"), ", then ", typed(asked, "briefing schedule"), "."
    )
    shown = [in_locale(each, asked.locale) for each in commands]
    items = tuple(line(typed(asked, usage(each)), f" {'⚙ ' if each.setup else ''}{each.summary}") for each in shown)
    blocks: tuple[Paragraph, ...] = (first, start)
    return (*blocks, Bullets(items=items), small(_MAY.get(asked.tenant.platform, "Commands marked ⚙ set up.")))
