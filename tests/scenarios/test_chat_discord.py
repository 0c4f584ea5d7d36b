"""nutgraf on Discord, from an empty server to a briefing each morning, as `nutgraf run` wires it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.discord.rules import EPHEMERAL, text_of
from tests.scenarios.town import HEADLINES, LATER, MORNING, SENTENCE, STORIES, Town

pytestmark = pytest.mark.asyncio(loop_scope="module")
DAY, TICK = timedelta(days=1), timedelta(seconds=15)


async def test_a_server_is_set_up_briefed_once_each_morning_and_paused(town: Town) -> None:
    address = town.serve("harbour", *STORIES)
    news = town.discord.guild().channel("news")
    async with town.running(town.settings(slack="")) as desk:
        await town.discord.online()
        ada = town.discord.person(may_set_up=True)
        assert "Added [Harbour]" in (await ada.slash("feed add", news, address=address, topic="city")).text
        form = await ada.slash("briefing schedule", news)
        saved = await ada.submit(form, days="every day", times="07:30", zone="UTC")
        assert "News is scheduled: every day at 07:30" in saved.text.replace("**", "")

        await town.goes_to(MORNING - timedelta(minutes=1), desk)
        assert news.messages == []
        for seconds in (5, 20):
            await town.goes_to(MORNING + timedelta(seconds=seconds), desk)
        [briefing] = news.messages
        assert all(headline in str(briefing["components"]) for headline in HEADLINES)
        seen = await town.discord.person("Bo").press(briefing, "Receipts")
        assert seen.private
        assert HEADLINES[0] in seen.text
        assert SENTENCE in seen.text

        assert "paused" in (await ada.slash("briefing pause", news, name="News")).text
        town.clock.at += DAY
        town.serve("harbour", LATER)
        await town.goes_to(MORNING + DAY, desk)
        assert len(news.messages) == 1
        await ada.slash("briefing resume", news, name="News")
        await town.goes_to(MORNING + DAY + TICK, desk)
        await town.goes_to(MORNING + 2 * DAY, desk)
        assert len(news.messages) == 2


async def test_in_the_thread_under_a_briefing_one_asks_without_a_mention_and_on_after_a_restart(town: Town) -> None:
    news = town.discord.guild().channel("news")
    plan = town.plan(town.serve("harbour", *STORIES), to=(f"discord:{news.id}",))
    settings = town.settings(plan.replace("[feeds]", "thread = true\n[feeds]"), slack="")
    town.discord.grant_content()
    ada = town.discord.person()
    async with town.running(settings) as desk:
        await town.goes_to(MORNING, desk)
        [briefing] = news.messages
        thread = news.guild.channels[briefing["id"]]
        first = await ada.ask(thread, "How many tram drivers took part in the vote?")
        assert "791 took part in the vote" in text_of(first["components"])
    async with town.running(settings):
        await town.discord.online()
        second = await ada.ask(thread, "And what percentage of them voted to strike?")
        assert "62 percent" in text_of(second["components"])
    assert len(news.messages) == 1


async def test_what_was_told_is_asked_about_found_again_and_caught_up_with(town: Town) -> None:
    news = town.discord.guild().channel("news")
    plan = town.plan(town.serve("harbour", *STORIES), to=(f"discord:{news.id}",))
    ada, boss = town.discord.person(), town.discord.person("Boss", may_set_up=True)
    async with town.running(town.settings(plan, slack="")) as desk:
        await town.goes_to(MORNING, desk)
        [briefing] = news.messages
        [offer] = await ada.type("story", news, "words", "lithium")
        assert offer["name"] == HEADLINES[1]
        found = await ada.slash("story", news, words=offer["value"])
        assert (found.private, HEADLINES[1] in found.text, HEADLINES[0] in found.text) == (True, True, False)

        form = await ada.press(briefing, "Ask")
        answer = await ada.submit(form, question="How many took part in the vote?")
        assert (answer.private, "791 took part" in answer.text) == (True, True)
        shared = await ada.press(answer.messages[0], "Share")
        await shared.until(lambda seen: seen.deleted)
        assert [text_of(each["components"]).splitlines()[0] for each in news.messages[1:]] == [
            "**How many took part in the vote?**"
        ]

        missed = await ada.slash("catchup", news, minutes=2)
        assert (missed.private, all(headline in missed.text for headline in HEADLINES)) == (True, True)
        again = await ada.slash("catchup", news)
        assert not any(headline in again.text for headline in HEADLINES)

        assert "everybody here sees" in (await boss.slash("answers", news, show="public")).text
        public = await ada.slash("ask", news, question="How many conditions has the lithium mine?")
        await public.until(lambda seen: seen.deleted)
        assert "63 conditions" in text_of(news.messages[-1]["components"])
        assert not news.messages[-1]["flags"] & EPHEMERAL
