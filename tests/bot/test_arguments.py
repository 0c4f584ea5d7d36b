"""The words of the command: help that teaches, and errors that show the way."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.cli import run

COMMANDS = ["brief", "read", "feeds", "init", "doctor", "budget", "summarize", "facts", "group", "verify"]


def _leaves(words: list[str]) -> int:
    with pytest.raises(SystemExit) as left:
        run(words)
    code = left.value.code
    assert isinstance(code, int)
    return code


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _leaves([command, "--help"]) == 0
    assert "example" in capsys.readouterr().out


def test_help_names_every_command_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert _leaves(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in COMMANDS)
    assert "exit codes" in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["breif"], "did you mean brief?"),
        (["brief", "--format", "htm"], "did you mean html?"),
        (["brief", "--since", "3"], "write 90m, 24h, 3d or 1w"),
        (["brief", "--stories", "0"], "from 1 to 20"),
        (["feeds", "ad"], "did you mean add?"),
        (["brief", "--topic", " "], "write one such as climate"),
        ([], "COMMAND"),
    ],
)
def test_wrong_use_leaves_with_two_and_says_the_right_one(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _leaves(words) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "--help" in error


def test_help_loads_nothing_heavy() -> None:
    heavy = "{'aiohttp', 'sqlalchemy', 'rich', 'feedparser', 'trafilatura', 'alembic', 'numpy'}"
    code = (
        f"import sys, bot.cli.arguments; bot.cli.arguments._parser().format_help(); print({heavy} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
