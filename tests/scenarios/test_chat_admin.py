"""What goes wrong is told to whoever runs nutgraf, by the names that a person knows."""

from __future__ import annotations

import json
import logging
from datetime import timedelta

import pytest

from tests.scenarios.town import MORNING, STORIES, Town

pytestmark = pytest.mark.asyncio(loop_scope="module")
SEND_MESSAGES = 1 << 11
DAY = timedelta(days=1)


async def test_a_channel_that_cannot_be_posted_to_is_told_by_the_briefings_title_and_the_channels_name(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    guild = town.discord.guild()
    news, admin = guild.channel("news", deny=SEND_MESSAGES), guild.channel("admin")
    plan = town.plan(town.serve("harbour", *STORIES), to=(f"discord:{news.id}",))
    settings = town.settings(f'admin = "discord:{admin.id}"\n{plan}', slack="")
    async with town.running(settings) as desk:
        await town.goes_to(MORNING, desk)
        (unposted,) = (await desk.keeping.stands()).unposted
    (told,) = admin.messages
    for words in ("World could not be posted", f"channel <#{news.id}>"):
        assert words in json.dumps(told)
    assert f"World could not be posted. discord, channel {news.id}: " in caplog.text
    assert unposted.startswith(f"World → discord:{news.id}: refused, ")


async def test_a_plan_that_reads_no_feeds_is_told_once_with_the_cure_and_posts_no_empty_briefings(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    guild = town.discord.guild()
    news, admin = guild.channel("news"), guild.channel("admin")
    settings = town.settings(f'admin = "discord:{admin.id}"\n{town.plan(to=(f"discord:{news.id}",))}', slack="")
    async with town.running(settings) as desk:
        for days in range(3):
            await town.goes_to(MORNING + days * DAY, desk)
        assert not any(coming.reads for coming in (await desk.keeping.stands()).coming)
    (here,), (told,) = news.messages, admin.messages
    assert "World reads no feeds yet, and is silent until it does: `nutgraf feeds add" in json.dumps(here)
    assert "World reads no feeds" in json.dumps(told)
    assert "`nutgraf feeds add theguardian.com`" in json.dumps(told)
    assert caplog.text.count("World reads no feeds") == 1
