"""The manifest asks for what the code uses, and for nothing else; docs/slack.md says why."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from bot.slack_bot import NEEDED_SCOPES, SLASHES
from tests.fakes.slack.api import METHODS

ROOT = Path(__file__).parents[2]
MANIFEST: dict[str, Any] = json.loads((ROOT / "config" / "slack-manifest.json").read_text("utf-8"))
PAGE = (ROOT / "docs" / "slack.md").read_text("utf-8")
OF_EVENTS = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
}


def test_scopes_are_those_of_the_methods_events_and_features_in_use() -> None:
    asked = MANIFEST["oauth_config"]["scopes"]["bot"]
    used = {scope for scopes, _ in METHODS.values() for scope in scopes}
    assert asked == sorted(NEEDED_SCOPES)
    assert set(asked) == used | set(OF_EVENTS.values()) | {"commands", "metadata.message:read"}


def test_our_calls_are_all_of_methods_that_the_scopes_cover() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "bot" / "slack_bot").glob("*.py"))
    called = set(re.findall(r'"((?:chat|conversations|users|views|files|auth)\.\w+)"', code))
    called |= {name.replace("_", ".", 1) for name in re.findall(r"\.(conversations_\w+|users_info)\(", code)}
    assert called
    assert called <= METHODS.keys()


def test_commands_events_and_modes_are_those_that_the_code_knows() -> None:
    commands = MANIFEST["features"]["slash_commands"]
    assert {command["command"] for command in commands} == SLASHES.keys()
    assert not any(command["should_escape"] for command in commands)
    settings = MANIFEST["settings"]
    assert set(settings["event_subscriptions"]["bot_events"]) == OF_EVENTS.keys()
    assert settings["socket_mode_enabled"]
    assert settings["interactivity"]["is_enabled"]
    assert not settings["token_rotation_enabled"]  # we keep no refresh tokens
    assert MANIFEST["features"]["app_home"]["messages_tab_enabled"]  # files and private answers go there


def test_slacks_limits_of_a_manifest_hold() -> None:
    """https://docs.slack.dev/reference/app-manifest/: name 35, description 140, command 32 characters."""
    shown = MANIFEST["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert all(len(command["command"]) <= 32 for command in MANIFEST["features"]["slash_commands"])


def test_the_page_says_what_each_scope_is_for_and_takes_five_steps_at_most() -> None:
    assert all(f"`{scope}`" in PAGE for scope in NEEDED_SCOPES)
    steps = re.findall(r"^\d+\. ", PAGE.split("## ")[1], re.MULTILINE)
    assert 1 <= len(steps) <= 5
