"""nutgraf in several places at once: a plan for all, two guilds, two workspaces, a platform that is down."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from briefings.errors import SettingError
from tests.scenarios.town import HEADLINES, MORNING, STORIES, Town, eventually

pytestmark = pytest.mark.asyncio(loop_scope="module")
MINUTE = timedelta(minutes=1)


async def test_a_declared_plan_is_told_in_discord_slack_and_the_terminal_at_once(town: Town) -> None:
    news, room = town.discord.guild().channel("news"), town.workspace("T1", "xoxb-1", "C1")
    where = (f"discord:{news.id}", "slack:C1", "terminal")
    gone = town.address("ledger", "/gone")
    async with town.running(town.settings(town.plan(town.serve("harbour", *STORIES), gone, to=where))) as desk:
        assert [door.connected for door in desk.said[0].doors] == [True, True, True]
        assert [(each.plan, each.at) for each in desk.said[0].coming] == [("World", MORNING)]
        await town.goes_to(MORNING, desk)
        await town.goes_to(MORNING + MINUTE, desk)
        told = [str(news.messages), town.posted(room)[0].text, "\n".join(desk.shown)]
        assert all(text.count(headline) == 1 for text in told for headline in HEADLINES)
        assert (len(news.messages), len(town.posted(room)), len(desk.shown)) == (1, 1, 1)
        assert "`nutgraf feeds check`" in told[0]  # the feeds are the operator's: no list in the chat has them
        assert all("Next edition: Wed 5 Feb, 07:30" in text for text in (told[0], str(town.posted(room)), told[2]))


async def test_guilds_see_nothing_of_each_other(town: Town) -> None:
    one, two = (town.discord.guild(name).channel("news") for name in ("One", "Two"))
    feeds = {one.id: town.serve("harbour", STORIES[0]), two.id: town.serve("ledger", STORIES[1])}
    async with town.running(town.settings(slack="")) as desk:
        await town.discord.online()
        ada = town.discord.person(may_set_up=True)
        for channel, name in ((one, "Trams"), (two, "Mines")):
            await ada.slash("feed add", channel, address=feeds[channel.id])
            form = await ada.slash("briefing schedule", channel, name=name)
            await ada.submit(form, times="07:30", zone="UTC")
        await town.goes_to(MORNING - MINUTE, desk)
        await town.goes_to(MORNING, desk)
        [first], [second] = one.messages, two.messages
        assert [headline in str(first) for headline in HEADLINES] == [True, False]
        assert [headline in str(second) for headline in HEADLINES] == [False, True]
        listed = (await ada.slash("feed list", two)).text + (await ada.slash("briefing list", two)).text
        assert "Mines" in listed
        assert "harbour" not in listed.casefold()
        assert "Trams" not in listed
        assert "no briefing “Trams”" in (await ada.slash("briefing pause", two, name="Trams")).text
        stolen = await ada.press(first, "Receipts", channel=two)
        assert HEADLINES[0] not in stolen.text


async def test_workspaces_see_nothing_of_each_other(town: Town) -> None:
    rooms = town.workspace("T1", "xoxb-1", "C1"), town.workspace("T2", "xoxb-2", "C2")
    feeds = town.serve("harbour", STORIES[0]), town.serve("ledger", STORIES[1])
    people = town.slack.people
    async with town.running(town.settings(discord="", slack="xoxb-1,xoxb-2")) as desk:
        for number, name in enumerate(("Trams", "Mines")):
            here = {"person": "UADMIN", "team": f"T{number + 1}", "channel": f"C{number + 1}"}
            await people.slash("/nutgraf", f"feed add {feeds[number]}", **here)
            await people.slash("/nutgraf", f"briefing schedule {name}", **here)
            await people.submit({"times": "07:30", "zone": "UTC"}, **here)
        await town.goes_to(MORNING - MINUTE, desk)
        await town.goes_to(MORNING, desk)
        [first], [second] = town.posted(rooms[0]), town.posted(rooms[1])
        assert [headline in first.text for headline in HEADLINES] == [True, False]
        assert [headline in second.text for headline in HEADLINES] == [False, True]
        listed = [await people.slash("/nutgraf", f"{what} list", **here) for what in ("feed", "briefing")]
        assert "Mines" in listed[1].text
        assert "harbour" not in listed[0].text.casefold()
        assert "Trams" not in listed[1].text


async def test_a_platform_that_is_down_delays_no_other(town: Town) -> None:
    news, room = town.discord.guild().channel("news"), town.workspace("T1", "xoxb-1", "C1")
    where = (f"discord:{news.id}", "slack:C1")
    async with town.running(town.settings(town.plan(town.serve("harbour", *STORIES), to=where))) as desk:
        await town.discord.stop()
        town.clock.at = MORNING
        await desk.running.occurring.tick(MORNING)
        await eventually(lambda: town.posted(room))
        assert news.messages == []
        await town.discord.start()
        for minutes in (2, 4, 6):  # the first answer may be lost to a connection that was cut
            await town.goes_to(MORNING + minutes * MINUTE, desk)
        assert (len(news.messages), len(town.posted(room))) == (1, 1)


async def test_a_wrong_token_is_said_and_the_other_platform_goes_on(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    room = town.workspace("T1", "xoxb-1", "C1")
    settings = town.settings(town.plan(town.serve("harbour", *STORIES), to=("slack:C1",)), discord="not.the.token")
    async with town.running(settings) as desk:
        doors = {door.platform: door for door in desk.said[0].doors}
        assert (doors["discord"].connected, doors["slack"].connected) == (False, True)
        assert "NUTGRAF_DISCORD_TOKEN" in doors["discord"].what
        assert doors["discord"].cure
        await town.goes_to(MORNING, desk)
        assert len(town.posted(room)) == 1
    assert [r.levelno for r in caplog.records if "NUTGRAF_DISCORD_TOKEN" in r.getMessage()] == [logging.ERROR]


async def test_with_no_platform_left_it_ends_and_says_why(town: Town) -> None:
    async with town.running(town.settings(discord="not.the.token", slack="")) as desk:
        with pytest.raises(SettingError, match="NUTGRAF_DISCORD_TOKEN"):
            await desk.ended
