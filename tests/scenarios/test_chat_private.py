"""Nobody in a chat reads by nutgraf what only the operator's network can reach."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.discord import FakeChannel, FakePerson
from tests.scenarios.town import HEADLINES, MORNING, STORIES, Town

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_a_private_feed_is_reached_by_no_address_list_or_redirect(town: Town) -> None:
    town.serve("secret", *STORIES)
    secret = (town.publisher.url("/secret"), town.address("secret"))
    town.publisher.redirect("/moved", secret[1], status=301)
    news = town.discord.guild().channel("news")
    async with town.running(town.settings(slack="")) as desk:
        await town.discord.online()
        ada = town.discord.person(may_set_up=True)
        for address in (*secret, town.address("harbour", "/moved")):
            for command in ("feed add", "feed test"):
                said = (await ada.slash(command, news, address=address)).text
                assert "public web" in said, said
        await ada.slash("feed import", news, file=opml(*secret, town.address("harbour", "/moved")))
        await set_up(town, news, ada)
        await town.goes_to(MORNING - timedelta(minutes=1), desk)
        await town.goes_to(MORNING, desk)
    assert town.publisher.asked("/moved")
    assert not town.publisher.asked("/secret")


async def test_the_operators_private_feed_is_his_alone(town: Town) -> None:
    mine = town.serve("secret", *STORIES)
    news = town.discord.guild().channel("news")
    async with town.running(town.settings(f'[feeds]\nwork = ["{mine}"]\n', slack="")) as desk:
        await town.discord.online()
        ada = town.discord.person(may_set_up=True)
        assert "public web" in (await ada.slash("feed add", news, address=mine)).text
        assert "1 left out" in (await ada.slash("feed import", news, file=opml(mine))).text
        await set_up(town, news, ada)
        await town.goes_to(MORNING - timedelta(minutes=1), desk)
        await town.goes_to(MORNING, desk)
        seen = await ada.slash("briefing now", news)
    assert town.publisher.asked("/secret")
    told = str(news.messages) + seen.text
    assert not any(headline in told for headline in HEADLINES)


async def set_up(town: Town, news: FakeChannel, ada: FakePerson) -> None:
    form = await ada.slash("briefing schedule", news)
    await ada.submit(form, times="07:30", zone="UTC")


def opml(*addresses: str) -> bytes:
    outlines = "".join(f'<outline type="rss" text="A feed" xmlUrl="{address}"/>' for address in addresses)
    return f'<opml version="2.0"><body>{outlines}</body></opml>'.encode()
