"""What people do in Discord, and what they see."""

from __future__ import annotations

import asyncio

import pytest

from bot.chat import File, Reply
from bot.discord_bot import DiscordBot
from tests.discord_bot.conftest import runs
from tests.discord_bot.desk import FewWords, message, say
from tests.fakes.discord import FakeDiscord, Fault

pytestmark = pytest.mark.usefixtures("running")


async def test_a_command_is_acknowledged_and_its_answer_takes_the_place_of_thinking(
    discord: FakeDiscord, desk: FewWords
) -> None:
    world = discord.guild().channel("world")
    seen = await discord.person().slash("briefing now", world, topic="climate", stories=3, quiet=True)
    assert seen.answered == 5
    assert not seen.private
    assert seen.text == "briefing now {'topic': 'climate', 'stories': '3', 'quiet': 'yes'}"
    assert [m["id"] for m in world.messages] == [seen.messages[0]["id"]]
    asked = desk.asked[0]
    assert (asked.tenant.place, asked.channel.id, asked.locale) == (world.guild.id, world.id, "en-US")
    assert asked.person.name == "Ada"


async def test_what_only_concerns_the_person_only_they_see(discord: FakeDiscord) -> None:
    world = discord.guild().channel("world")
    seen = await discord.person().slash("help", world)
    assert seen.private
    assert not world.messages


async def test_who_may_set_up_is_known_from_the_permissions_that_discord_resolved(
    discord: FakeDiscord, desk: FewWords
) -> None:
    world = discord.guild().channel("world")
    seen = await discord.person().slash("feed add", world, url="https://example.org/rss.xml")
    assert seen.text.startswith("Only those who may manage")
    await discord.person("Bo", may_set_up=True).slash("feed add", world, url="https://example.org/rss.xml")
    assert [asked.person.may_set_up for asked in desk.asked] == [False, True]


@pytest.mark.parametrize("alias", ["subscribe", "feed sub"])
async def test_an_alias_is_its_command(discord: FakeDiscord, desk: FewWords, alias: str) -> None:
    await discord.person(may_set_up=True).slash(alias, discord.guild().channel("world"), url="https://example.org")
    assert desk.asked[0].command == "feed add"


async def test_a_button_carries_its_words_and_its_message_and_answers_only_who_pressed_it(
    discord: FakeDiscord, desk: FewWords, running: DiscordBot
) -> None:
    world = discord.guild().channel("world")
    seen = await discord.person().slash("briefing now", world)
    posted = seen.messages[0] | message()
    pressed = await discord.person("Bo").press(posted, "Receipts")
    asked = desk.asked[1]
    assert (asked.command, asked.words, asked.message_id) == ("receipts", ("b1", "s2"), posted["id"])
    assert pressed.private


async def test_a_form_opens_at_once_and_is_answered_when_sent(discord: FakeDiscord, desk: FewWords) -> None:
    world, ada = discord.guild().channel("world"), discord.person(may_set_up=True)
    form = await ada.slash("briefing schedule", world)
    assert form.modal
    assert form.modal["title"] == "A briefing"
    sent = await ada.submit(form, days=["0", "1"])
    asked = desk.asked[0]
    assert (asked.command, asked.words) == ("briefing schedule", ("new",))
    assert asked.options == {"name": "World", "days": "0,1"}
    assert sent.private


async def test_a_form_that_is_refused_is_refused_in_words(discord: FakeDiscord) -> None:
    seen = await discord.person().slash("briefing schedule", discord.guild().channel("world"))
    assert seen.private
    assert seen.text.startswith("Only those who may manage")


async def test_options_complete_while_one_types(discord: FakeDiscord) -> None:
    offered = await discord.person().type("briefing now", discord.guild().channel("world"), "topic", "c", stories=3)
    assert offered == [{"name": "Climate", "value": "climate"}, {"name": "Cities", "value": "cities"}]


async def test_a_desk_in_trouble_does_not_keep_one_from_typing(discord: FakeDiscord, desk: FewWords) -> None:
    desk.broken = True
    assert await discord.person().type("briefing now", discord.guild().channel("world"), "topic", "c") == []


async def test_an_attached_file_reaches_the_desk(discord: FakeDiscord, desk: FewWords) -> None:
    ada = discord.person(may_set_up=True)
    await ada.slash("feed import", discord.guild().channel("world"), file=b"<opml>\xe9</opml>")
    assert desk.asked[0].file == File(name="file.opml", body=b"<opml>\xe9</opml>")


async def test_a_file_that_is_too_large_is_refused_in_words(discord: FakeDiscord, desk: FewWords) -> None:
    ada = discord.person(may_set_up=True)
    seen = await ada.slash("feed import", discord.guild().channel("world"), file=b"x" * 5_000_001)
    assert "larger than 5,000,000 bytes" in seen.text
    assert not desk.asked


async def test_a_file_is_handed_out_where_it_can_be_seen(discord: FakeDiscord) -> None:
    seen = await discord.person().slash("feed export", discord.guild().channel("world"))
    assert seen.files == {"feeds.opml": b"<opml/>"}
    assert any(c["type"] == 13 for c in seen.messages[0]["components"])


async def test_an_answer_in_a_thread_belongs_to_the_channel_above_it(discord: FakeDiscord, desk: FewWords) -> None:
    world = discord.guild().channel("world")
    thread = world.guild.thread(world, "World", discord.snowflake())
    await discord.person().slash("help", thread)
    assert (desk.asked[0].channel.id, desk.asked[0].thread_id) == (world.id, thread.id)


async def test_an_error_is_told_to_who_asked_with_a_reference_that_stands_in_the_log(
    discord: FakeDiscord, desk: FewWords, caplog: pytest.LogCaptureFixture
) -> None:
    desk.broken = True
    seen = await discord.person().slash("help", discord.guild().channel("world"))
    assert seen.text.startswith("Something went wrong here")
    assert seen.text.removesuffix(".").rsplit(" ", 1)[1] in caplog.text


async def test_a_lost_acknowledgement_is_sent_again_and_answered_once(discord: FakeDiscord, desk: FewWords) -> None:
    discord.faults.append(Fault(where="POST /interactions/*", kind="lost"))
    seen = await discord.person().slash("help", discord.guild().channel("world"))
    assert seen.text.startswith("Help")
    assert len(desk.asked) == len(seen.messages) == 1


@pytest.mark.parametrize("kind", ["limited", "dropped", "lost"])
async def test_an_answer_arrives_through_faults(discord: FakeDiscord, kind: str) -> None:
    discord.faults.append(Fault(where="PATCH /webhooks/*", kind=kind))  # type: ignore[arg-type]  # pytest's are strings
    seen = await discord.person().slash("help", discord.guild().channel("world"))
    assert seen.text.startswith("Help")
    assert len(seen.messages) == 1


async def test_an_interaction_that_another_process_acknowledged_is_left_to_it(
    discord: FakeDiscord, desk: FewWords, running: DiscordBot
) -> None:
    world = discord.guild().channel("world")
    async with runs(discord, FewWords()):
        await discord.online(2)
        seen = await discord.person().slash("help", world)
        await asyncio.sleep(0.05)
    assert len(discord.interactions.callbacks) == 2
    assert len(seen.messages) == 1


async def test_an_event_that_comes_again_acts_once(discord: FakeDiscord, desk: FewWords) -> None:
    world, ada = discord.guild().channel("world"), discord.person()
    await ada.slash("help", world)
    await discord.gateway.again()
    await ada.slash("help", world)
    assert len(desk.asked) == 2


async def test_what_comes_too_late_for_discord_is_not_acted_on(discord: FakeDiscord, desk: FewWords) -> None:
    discord.interactions.deadline = 0.0
    late = await discord.person().begin_slash("help", discord.guild().channel("world"))
    await late.until(lambda _: discord.interactions.callbacks)
    discord.interactions.deadline = 3.0
    await discord.person().slash("help", discord.guild().channel("world"))
    assert len(desk.asked) == 1


async def test_two_guilds_stand_side_by_side(discord: FakeDiscord, desk: FewWords) -> None:
    here, there = discord.guild("Here").channel("world"), discord.guild("There").channel("world")
    await asyncio.gather(
        discord.person().slash("briefing now", here, topic="here"),
        discord.person("Bo").slash("briefing now", there, topic="there"),
    )
    assert {a.tenant.place: a.options["topic"] for a in desk.asked} == {here.guild.id: "here", there.guild.id: "there"}
    assert "here" in here.messages[0]["components"][0]["content"]
    assert "there" in there.messages[0]["components"][0]["content"]


async def test_a_long_answer_goes_on_in_further_messages_in_order(discord: FakeDiscord, desk: FewWords) -> None:
    desk.says = Reply(document=tuple(block for text in "ABC" for block in say(text * 3000)))
    seen = await discord.person().slash("help", discord.guild().channel("world"))
    await seen.until(lambda s: len(s.messages) == 3)
    assert [m["components"][0]["content"][0] for m in seen.messages] == ["A", "B", "C"]
    assert all(m["flags"] & 1 << 6 for m in seen.messages)


@pytest.mark.parametrize("public", [True, False])
async def test_who_sees_an_answer_is_as_the_desk_says_not_as_it_was_acknowledged(
    discord: FakeDiscord, desk: FewWords, public: bool
) -> None:
    world = discord.guild().channel("world")
    desk.says = Reply(document=say("Well"), public=public)
    seen = await discord.person().begin_slash("help" if public else "briefing now", world)
    await seen.until(lambda s: s.deleted)
    assert [m["flags"] & 1 << 6 for m in seen.messages] == [0 if public else 1 << 6]
    assert len(world.messages) == public


async def test_an_answer_that_discord_refuses_becomes_an_apology(
    discord: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    discord.faults.append(Fault(where="PATCH /webhooks/*", kind="status", status=400, body="Invalid Form Body"))
    seen = await discord.person().slash("help", discord.guild().channel("world"))
    assert seen.text.startswith("Something went wrong here")
    assert "Invalid Form Body" in caplog.text


async def test_outside_a_server_one_is_told_where_to_ask(discord: FakeDiscord, desk: FewWords) -> None:
    alone = discord.guild().channel("alone")
    alone.private = True
    seen = await discord.person().slash("help", alone)
    assert seen.text.startswith("nutgraf works in servers")
    assert not desk.asked
