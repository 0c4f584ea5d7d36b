"""nutgraf when things break: restarts in the middle of a briefing, answers that are lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.discord import Fault
from tests.scenarios.town import MORNING, SEVEN, STORIES, Town

pytestmark = pytest.mark.asyncio(loop_scope="module")
MINUTE = timedelta(minutes=1)


async def test_a_restart_in_the_middle_of_a_briefing_goes_on_with_what_is_missing_on_discord(town: Town) -> None:
    news = town.discord.guild().channel("news")
    settings = town.settings(town.plan(town.serve("harbour", *SEVEN), to=(f"discord:{news.id}",), stories=7), slack="")
    where = f"POST /channels/{news.id}/messages"
    town.discord.faults = [Fault(where=where, kind="slow", seconds=0.0), Fault(where=where, kind="dropped", times=100)]
    async with town.running(settings) as desk:
        await town.goes_to(MORNING, desk)
        assert len(news.messages) == 1
    town.discord.faults.clear()
    async with town.running(settings) as desk:
        for minutes in (2, 20):
            await town.goes_to(MORNING + minutes * MINUTE, desk)
    keys = {body["nonce"] for body in town.discord.asked("POST", f"{news.id}/messages")}
    assert (len(news.messages), len(keys)) == (2, 2)
    assert [sum(head in str(message) for message in news.messages) for head, _ in SEVEN] == [1] * 7


async def test_a_restart_in_the_middle_of_a_briefing_goes_on_with_what_is_missing_on_slack(town: Town) -> None:
    room = town.workspace("T1", "xoxb-1", "C1")
    settings = town.settings(town.plan(*town.serve_newswire(), to=("slack:C1",), stories=20), discord="")
    town.slack.fail("chat.postMessage", slow=0.0)
    town.slack.fail("chat.postMessage", connection="dropped")
    async with town.running(settings) as desk:
        await town.goes_to(MORNING, desk)
        assert len(town.posted(room)) == 1
    async with town.running(settings) as desk:
        for minutes in (2, 20):
            await town.goes_to(MORNING + minutes * MINUTE, desk)
    keys = {str(call["metadata"]) for call in town.slack.called("chat.postMessage")}
    assert len(town.posted(room)) == len(keys) >= 2


async def test_a_message_whose_answer_was_lost_is_found_and_not_posted_again(town: Town) -> None:
    news, room = town.discord.guild().channel("news"), town.workspace("T1", "xoxb-1", "C1")
    where = (f"discord:{news.id}", "slack:C1")
    town.discord.faults = [Fault(where=f"POST /channels/{news.id}/messages", kind="lost")]
    town.slack.fail("chat.postMessage", connection="lost")
    async with town.running(town.settings(town.plan(town.serve("harbour", *STORIES), to=where))) as desk:
        for minutes in (0, 2, 20):
            await town.goes_to(MORNING + minutes * MINUTE, desk)
        assert (len(news.messages), len(town.posted(room))) == (1, 1)
        assert len(town.discord.asked("POST", f"{news.id}/messages")) == 1
        assert len(town.slack.called("chat.postMessage")) == 1
        assert (await desk.keeping.stands()).unposted == ()
