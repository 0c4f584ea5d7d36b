"""Questions on Discord, through the real door to the real commands."""

from __future__ import annotations

from pathlib import Path

from briefings.model import Tenant
from tests.answering.desk import newsdesk
from tests.discord_bot.conftest import eventually, runs
from tests.fakes.discord import FakeDiscord
from tests.fakes.discord.interactions import MODAL

TROOPS = "How many troops will Mexico send to the border?"


async def test_a_question_is_answered_to_who_asked_and_shared_with_all(discord: FakeDiscord, tmp_path: Path) -> None:
    world = discord.guild().channel("world")
    async with newsdesk(tmp_path, Tenant(platform="discord", place=world.guild.id)) as (desk, store):
        async with runs(discord, desk):
            ada = discord.person()
            seen = await ada.slash("ask", world, question=TROOPS)
            assert "10,000 National Guard troops" in seen.text
            assert (seen.answered, seen.private, world.messages) == (5, True, [])
            receipts = await ada.press(seen.messages[0], "Receipts")
            assert "“Mexico will send 10,000" in receipts.text
            await ada.press(seen.messages[0], "Share")
            await eventually(lambda: TROOPS in str(world.messages))
            assert "Noted: 👍" in (await ada.press(seen.messages[0], "👍 Good")).text
            declined = await ada.slash("ask", world, question="Is the mayor of Port Ellery dead?")
            assert declined.text.startswith("Not in the 31 articles")
        assert [each.up for _, each in await store.all_judgements()] == [True]


async def test_the_ask_button_opens_a_form_whose_question_is_answered(discord: FakeDiscord, tmp_path: Path) -> None:
    world = discord.guild().channel("world")
    tenant = Tenant(platform="discord", place=world.guild.id)
    async with newsdesk(tmp_path, tenant) as (desk, _), runs(discord, desk):
        ada = discord.person()
        seen = await ada.slash("briefing now", world)
        form = await ada.press(seen.messages[0], "Ask")
        assert form.answered == MODAL
        answer = await ada.submit(form, question="How many troops are there?")
        assert answer.private
        assert "10,000 National Guard troops" in answer.text
        bare = await ada.slash("ask", world)
        assert bare.answered == MODAL
        assert "You follow" in (await ada.press(seen.messages[0], "Follow")).text
