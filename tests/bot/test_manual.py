"""The manual says what the commands say of themselves."""

from __future__ import annotations

from pathlib import Path

from bot import manual
from bot.cli.arguments import lessons
from bot.commands import ENTRIES

HERE = Path(__file__).resolve().parents[2]


def test_the_page_of_commands_is_up_to_date() -> None:
    assert (HERE / "docs" / "commands.md").read_text("utf-8") == manual.page(), "make docs"


def test_every_command_of_the_chat_and_the_terminal_stands_in_it() -> None:
    page = manual.page()
    assert all(f"`/{entry.command.name}" in page for entry in ENTRIES if entry.listed)
    assert all(f"### {lesson.words}\n" in page for lesson in lessons())
    assert {"nutgraf brief", "nutgraf feeds", "nutgraf feeds add"} <= {lesson.words for lesson in lessons()}
