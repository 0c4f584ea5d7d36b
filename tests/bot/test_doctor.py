"""What the doctor finds about chat: tokens and permissions by the platforms' doors, and the way in."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Sequence
from datetime import time
from pathlib import Path
from typing import cast

import pytest

from bot.chat import Chat, Status
from bot.cli import run
from bot.cli.examining import Finding, application, chatting, modelled, planned
from briefings.model import Channel, Plan, Schedule
from config.models import ModelSettings
from config.settings import Settings
from config.tokens import Secret
from tests.fakes.discord import TOKEN as BOT_TOKEN
from tests.fakes.discord import FakeDiscord
from tests.fakes.model import ModelServer

DISCORD, SLACK = Channel(platform="discord", id="7"), Channel(platform="slack", id="C1")
PLAN = Plan(name="World", schedule=Schedule(zone="UTC", times=(time(7),)), channels=(DISCORD, SLACK))
TOKEN = Secret("MTIzNDU2Nzg5MDEyMzQ1Njc4.G.hunter2")


class Door:
    """A platform that says of each channel what it was asked."""

    platform = "discord"

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        names = [channel.id for channel in channels]
        return (
            Status(connected=True, what="the token is nutgraf's"),
            Status(connected=False, what=f"may not send in {names}", cure="give it Send Messages there"),
        )


def _invite(application_id: str) -> str:
    return f"https://invite.example/{int(application_id)}"


def _found(settings: Settings, plans: Sequence[Plan], *chats: object) -> list[Finding]:
    async def all_of() -> list[Finding]:
        doors = cast("list[Chat]", list(chats))
        return [each async for each in chatting(settings, plans, doors, _invite)]

    return asyncio.run(all_of())


def test_each_platform_examines_its_own_channels_and_the_admins() -> None:
    admin = Channel(platform="discord", id="8")
    found = _found(Settings(discord_token=TOKEN, admin=admin), [PLAN, PLAN], Door())
    assert found[:2] == [
        Finding(True, "discord: the token is nutgraf's"),
        Finding(False, "discord: may not send in ['7', '8']", "give it Send Messages there"),
    ]


def test_the_invite_link_is_that_of_the_application_and_the_token_stays_hidden() -> None:
    (found,) = _found(Settings(discord_token=TOKEN), [])
    assert "https://invite.example/123456789012345678 adds the bot" in found.what
    assert "hunter2" not in str(found)


@pytest.mark.parametrize("token", ["", "!.b.c", "hunter2.b.c", "YWJj.b.c", "é.b.c"])
def test_a_token_that_names_no_application_gives_none(token: str) -> None:
    assert application(token) == ""
    assert _found(Settings(discord_token=Secret(token)), []) == []


def test_slack_is_told_the_manifests_place_and_how_it_is_reached() -> None:
    tokens = (Secret("xoxb-1"),)
    by_socket = _found(Settings(slack_bot_tokens=tokens), [])
    assert "slack-manifest.json" in by_socket[0].what
    assert by_socket[1].what == "slack: reached by Socket Mode"
    by_http = _found(Settings(slack_bot_tokens=tokens, http_port=8080), [])
    assert "127.0.0.1:8080/slack/events" in by_http[1].what


def test_without_any_platform_the_way_to_one_is_told() -> None:
    (found,) = _found(Settings(), [])
    assert found.well
    assert "NUTGRAF_DISCORD_TOKEN" in found.cure
    assert "slack-manifest.json" in found.cure


def test_a_plan_that_goes_where_nobody_is_connected_is_told() -> None:
    found = list(planned(Settings(discord_token=TOKEN, admin=SLACK), [PLAN]))
    assert [each.what for each in found] == [
        "schedule: 1 briefing",
        "schedule: “World” goes to slack, which is not set up",
        "admin: the channel is of slack, which is not set up",
    ]
    assert "NUTGRAF_SLACK_BOT_TOKEN" in found[1].cure


@pytest.mark.parametrize(
    ("models", "well", "what"),
    [
        (["big", "small"], True, "model: small at "),
        (None, True, "model: small at "),
        (["big", "smaller"], False, " has no small"),
    ],
)
async def test_a_model_is_looked_for_where_it_should_be(models: list[str] | None, well: bool, what: str) -> None:
    async with ModelServer() as there:
        there.models = models
        found = await modelled(ModelSettings(base_url=there.base_url, name="small"))
        assert (found.well, what in found.what) == (well, True)
        assert not there.asked
    if not well:
        assert found.cure.startswith("it has smaller")


async def test_a_model_that_is_down_is_said_without_its_key() -> None:
    async with ModelServer() as there:
        gone = there.base_url
    found = await modelled(ModelSettings(base_url=gone, name="small", key="hunter2"))
    assert not found.well
    assert gone in found.what
    assert "outlets' own words" in found.cure
    assert "hunter2" not in str(found)


async def test_no_model_is_no_trouble() -> None:
    assert (await modelled(ModelSettings())).well


async def test_the_doctor_lets_go_of_what_it_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with FakeDiscord() as discord:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("NUTGRAF_DISCORD_TOKEN", BOT_TOKEN)
        monkeypatch.setenv("NUTGRAF_DISCORD_API_URL", discord.api_url)
        assert await asyncio.to_thread(run, ["doctor", "--data", str(tmp_path)]) == 0
        gc.collect()
    assert "Unclosed" not in caplog.text
