"""The contracts themselves: what the platforms take passes, and what they refuse is named."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contracts import discord, slack
from tests.contracts.schemas import ContractError, needed


def _message(*components: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"flags": 1 << 15, "components": list(components), "allowed_mentions": {"parse": []}, **more}


def _text(content: str) -> dict[str, Any]:
    return {"type": 10, "content": content}


def _button(custom_id: str) -> dict[str, Any]:
    return {"type": 1, "components": [{"type": 2, "style": 2, "label": "Ask", "custom_id": custom_id}]}


POST = ("POST", "/api/v10/channels/1/messages?x=1")


def test_a_message_that_discord_takes_passes() -> None:
    discord.check(*POST, _message({"type": 17, "accent_color": 1, "components": [_text("a"), _button("x")]}))
    discord.check("POST", "/channels/1/messages", {"content": "hi", "allowed_mentions": {"parse": []}})
    discord.check("POST", "/interactions/1/tok/callback", {"type": 5, "data": {"flags": 64}})


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (_message(), "empty"),
        (_message(_text("a" * 4000), _text("b")), "4,000"),
        (_message(*[_text("a")] * 41), "40|too long"),
        (_message(_button("x"), _button("x")), "custom_id is given twice"),
        (_message(_text("a"), content="b"), "content"),
        ({"flags": 1 << 15, "components": [_text("a")]}, "allowed_mentions"),
        ({"content": "a" * 2001, "allowed_mentions": {"parse": []}}, "2,000"),
        ({"allowed_mentions": {"parse": []}}, "empty"),
        ({"components": [_text("a")], "allowed_mentions": {"parse": []}}, "IS_COMPONENTS_V2"),
    ],
)
def test_a_message_that_discord_refuses_is_named(body: dict[str, Any], why: str) -> None:
    with pytest.raises(ContractError, match=why):
        discord.check(*POST, body)


@needed
def test_what_only_the_schema_knows_is_checked_too() -> None:
    with pytest.raises(ContractError, match="/components/0/type"):
        discord.check(*POST, _message({"type": 99}))
    with pytest.raises(ContractError, match="no path"):
        discord.check("GET", "/nowhere", None)
    with pytest.raises(ContractError, match="slack-blockkit"):
        slack.check_blocks([{"type": "header", "text": {"type": "mrkdwn", "text": "a"}}])


def _slack(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"text": "a", "blocks": list(blocks), "unfurl_links": False, "unfurl_media": False, **more}


SECTION: dict[str, Any] = {"type": "section", "text": {"type": "mrkdwn", "text": "a"}}


def test_a_message_that_slack_takes_passes() -> None:
    slack.check_message(_slack(SECTION, {"type": "divider"}))


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (_slack(*[SECTION] * 51), "1 to 50|too long"),
        (_slack({"type": "section"}), "text or fields"),
        (_slack(SECTION | {"block_id": "x"}, SECTION | {"block_id": "x"}), "block_id"),
        (_slack({"type": "section", "text": {"type": "mrkdwn", "text": "<!channel>"}}), "pings"),
        (_slack({"type": "section", "text": {"type": "mrkdwn", "text": "a" * 3001}}), "3,000|too long|mrkdwn"),
        (_slack(*[{"type": "section", "text": {"type": "mrkdwn", "text": "a" * 2900}}] * 5), "in all|too_long"),
        (_slack(SECTION) | {"unfurl_links": True}, "unfurl"),
        (_slack(SECTION) | {"text": "<!here>"}, "pings"),
    ],
)
def test_a_message_that_slack_refuses_is_named(args: dict[str, Any], why: str) -> None:
    with pytest.raises(ContractError, match=why):
        slack.check_message(args)
