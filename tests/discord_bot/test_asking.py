"""Questions on Discord, through the real door to the real commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefings.model import Tenant
from tests.answering.desk import newsdesk
from tests.discord_bot.conftest import eventually, runs
from tests.discord_bot.desk import FewWords
from tests.fakes.discord import FakeDiscord
from tests.fakes.discord.interactions import MODAL
from tests.fakes.discord.rules import text_of, walk
from tests.fakes.discord.world import Json

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


async def test_a_mention_and_replies_to_its_answers_are_one_talk_across_a_restart(
    discord: FakeDiscord, tmp_path: Path
) -> None:
    world = discord.guild().channel("world")
    tenant = Tenant(platform="discord", place=world.guild.id)
    async with newsdesk(tmp_path, tenant) as (desk, store):
        ada = discord.person()
        async with runs(discord, desk):
            first = await ada.ask(world, f"<@{discord.bot['id']}> Who is the governor of the Bank of Vastria?")
        assert "Maria Oduya" in text_of(first["components"])
        assert _labels(first) == ["Receipts", "👍 Good", "👎 Not good"]
        async with runs(discord, desk):
            second = await ada.ask(world, "What did she say?", to=first)
            third = await ada.ask(world, "What did the governor say of prices?", to=second)
            assert (await ada.press(third, "👍 Good")).private
            assert "“" in (await ada.press(second, "Receipts")).text
        talk = world.messages[0]["id"]
        assert [turn.question[:8] for turn in await store.turns(tenant, world.id, talk)] == [
            "Who is t",
            "What did",
            "What did",
        ]


@pytest.mark.parametrize("words", ["", "help"])
async def test_a_mention_without_a_question_is_told_how_to_ask(
    discord: FakeDiscord, tmp_path: Path, words: str
) -> None:
    world = discord.guild().channel("world")
    async with newsdesk(tmp_path, Tenant(platform="discord", place=world.guild.id)) as (desk, _), runs(discord, desk):
        said = await discord.person().ask(world, f"<@{discord.bot['id']}> {words}")
        assert "`/ask who resigned this week?`" in text_of(said["components"])


async def test_two_processes_hear_a_mention_and_one_answers(discord: FakeDiscord, tmp_path: Path) -> None:
    world = discord.guild().channel("world")
    async with newsdesk(tmp_path, Tenant(platform="discord", place=world.guild.id)) as (desk, _):
        async with runs(discord, desk), runs(discord, desk):
            await discord.online(2)
            asked = await discord.person().write(world, f"<@{discord.bot['id']}> {TROOPS}")
            assert "10,000" in text_of((await discord.reply_to(asked, world))["components"])
        assert len(world.messages) == 2


def _labels(message: Json) -> list[str]:
    return [each["label"] for each in walk(message["components"]) if each["type"] == 2]


async def test_a_form_that_is_not_ready_in_time_is_refused_before_discord_gives_up(discord: FakeDiscord) -> None:
    slow = FewWords()
    slow.slow = 5
    world = discord.guild().channel("world")
    async with runs(discord, slow, form=0.2):
        seen = await discord.person(may_set_up=True).slash("briefing schedule", world)
    assert seen.text == "That took too long. Please try again."
