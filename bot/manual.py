"""docs/commands.md, made from the tables that the commands themselves are made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.chat import Command, Option
from bot.cli.arguments import Lesson, lessons
from bot.commands import ENTRIES
from bot.commands.helping import helping, usage
from bot.commands.translations import translated

_HEAD = """\
# Commands

Made by `make docs` from the tables that the commands themselves are made from.

## In the chat

On Discord each is a slash command; on Slack it is typed behind `/nutgraf`, options in their order or as `name=value`,
and `/brief` is `/nutgraf briefing now`. `<…>` must be given, `[…]` may be. ⚙ needs Manage Server on Discord, an admin
of the workspace or the creator of the channel on Slack; reading needs nothing. A plan that is set in nutgraf.toml is
shown where it posts, and changed nowhere but there.

| command | |
| --- | --- |
"""

_LANGUAGES = """
Discord shows commands in the language of the person, Slack understands them in each:

| English | español | Deutsch | français |
| --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page."""
    listed = [entry.command for entry in ENTRIES if entry.listed]
    commands = [translated(command) for command in (*listed, helping(listed).command)]
    rows = "".join(f"| `/{usage(each)}` | {_meaning(each)} |\n" for each in commands)
    forms = "".join(f"\n{_form(each)}" for each in commands if each.opens_form and not each.unless)
    names = "".join(
        f"| {each.name} | {each.names['es-ES']} | {each.names['de']} | {each.names['fr']} |\n" for each in commands
    )
    told = "".join(_lesson(each) for each in lessons())
    return f"{_HEAD}{rows}{forms}{_LANGUAGES}{names}\n## In the terminal\n{told}"


def _meaning(command: Command) -> str:
    aliases = f" Also `{'`, `'.join('/' + each for each in command.aliases)}`." if command.aliases else ""
    return f"{'⚙ ' if command.setup else ''}{command.summary}.{aliases}"


def _form(command: Command) -> str:
    """What goes with a command whose form asks for the rest."""
    return f"`/{command.name}` opens a form, and takes with it:\n\n" + "".join(
        f"* `{option.name}`: {option.summary}{_choices(option)}\n" for option in command.options
    )


def _choices(option: Option) -> str:
    return f": {', '.join(option.choices)}" if option.choices else ""


def _lesson(lesson: Lesson) -> str:
    return "\n".join(_lines(lesson)) + "\n"


def _lines(lesson: Lesson) -> Iterator[str]:
    yield from ("", f"### {lesson.words}", "", f"{lesson.summary[:1].upper()}{lesson.summary[1:]}.")
    if lesson.options:
        yield ""
    for shown, meaning in lesson.options:
        yield f"* `{shown}`" + (f": {meaning}" if meaning else "")
    if lesson.examples:
        yield from ("", "```", lesson.examples.strip(), "```")


def main() -> None:
    """Write the page where it belongs."""
    (Path(__file__).parents[1] / "docs" / "commands.md").write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
