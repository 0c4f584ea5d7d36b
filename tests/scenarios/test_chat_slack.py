"""nutgraf on Slack, from an empty workspace to a briefing each morning, as `nutgraf run` wires it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.scenarios.town import HEADLINES, LATER, MORNING, SENTENCE, STORIES, Town

pytestmark = pytest.mark.asyncio(loop_scope="module")
DAY, TICK = timedelta(days=1), timedelta(seconds=15)


async def test_a_workspace_is_set_up_briefed_once_each_morning_and_paused(town: Town) -> None:
    address = town.serve("harbour", *STORIES)
    room = town.workspace("T1", "xoxb-1", "C1")
    slack, boss = town.slack, {"person": "UADMIN"}
    async with town.running(town.settings(discord="")) as desk:
        assert "Added Harbour" in (await slack.people.slash("/nutgraf", f"feed add {address} city", **boss)).text
        opened = await slack.people.slash("/nutgraf", "briefing schedule", **boss)
        assert opened.view is not None
        saved = await slack.people.submit({"days": "every day", "times": "07:30", "zone": "UTC"}, **boss)
        assert "News is scheduled: every day at 07:30" in saved.text

        await town.goes_to(MORNING - timedelta(minutes=1), desk)
        assert town.posted(room) == []
        for seconds in (5, 20):
            await town.goes_to(MORNING + timedelta(seconds=seconds), desk)
        [briefing] = town.posted(room)
        assert all(headline in briefing.text for headline in HEADLINES)
        seen = await slack.people.press(briefing, "Receipts")
        assert [message.only_for for message in seen.messages] == ["U1"]
        assert HEADLINES[0] in seen.text
        assert SENTENCE in seen.text

        assert "paused" in (await slack.people.slash("/nutgraf", "briefing pause News", **boss)).text
        town.clock.at += DAY
        town.serve("harbour", LATER)
        await town.goes_to(MORNING + DAY, desk)
        assert len(town.posted(room)) == 1
        await slack.people.slash("/nutgraf", "briefing resume News", **boss)
        await town.goes_to(MORNING + DAY + TICK, desk)
        await town.goes_to(MORNING + 2 * DAY, desk)
        assert len(town.posted(room)) == 2
