"""What people write in Discord without a command, and what they see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pytest

from bot.blocks import Button, Buttons
from bot.chat import Command, Invocation, Option, Reply
from bot.discord_bot import DiscordBot
from briefings.model import Channel
from tests.discord_bot.conftest import eventually, runs
from tests.discord_bot.desk import FewWords, message, say
from tests.fakes.discord import FakeChannel, FakeDiscord, Fault
from tests.fakes.discord.rules import text_of
from tests.fakes.discord.world import EVERYTHING_WE_ASK, HISTORY, Json

ASK = Command(name="ask", summary="A question", options=(Option(name="question", summary="What"),))
GUILDS, GUILD_MESSAGES, MESSAGE_CONTENT = 1, 1 << 9, 1 << 15


class Asked(FewWords):
    """A desk that takes questions; its answers have buttons, as ours have."""

    commands = (*FewWords.commands, ASK)

    async def respond(self, invocation: Invocation) -> Reply:
        said = await super().respond(invocation)
        if invocation.command == "ask" and not self.says:
            receipts = Buttons(row=(Button(label="Receipts", act=f"receipts:{invocation.id}:0"),))
            return Reply(document=(*say(f"answer {len(self.asked)}"), receipts))
        return said


@dataclass
class Room:
    """A channel with a briefing's message in it, and the thread that nutgraf opened under that."""

    discord: FakeDiscord
    news: FakeChannel
    briefing: Json
    thread: FakeChannel
    me: str


@pytest.fixture
def desk() -> Asked:
    return Asked()


@pytest.fixture
def room(discord: FakeDiscord) -> Room:
    news = discord.guild().channel("news")
    briefing = discord.message(news, message())
    news.messages.append(briefing)
    thread = news.guild.thread(news, "World", briefing["id"])
    return Room(discord=discord, news=news, briefing=briefing, thread=thread, me=f"<@{discord.bot['id']}>")


async def test_a_mention_is_a_question_and_its_answer_a_reply_that_pings_nobody(room: Room, desk: Asked) -> None:
    async with runs(room.discord, desk):
        ada = room.discord.person()
        answer = await ada.ask(room.news, f"{room.me} who  resigned?")
    asked = desk.asked[0]
    assert (asked.command, asked.options, asked.public) == ("ask", {"question": "who resigned?"}, True)
    assert (asked.tenant.place, asked.channel.id, asked.person.name) == (room.news.guild.id, room.news.id, "Ada")
    assert (text_of(answer["components"]).splitlines()[0], answer["flags"]) == ("answer 1", 1 << 15)
    posted = room.discord.asked("POST", f"/channels/{room.news.id}/messages")[0]
    assert posted["allowed_mentions"] == {"parse": []}
    assert (posted["nonce"], posted["enforce_nonce"]) == (f"{asked.id}.1", True)


async def test_no_privileged_intent_is_asked_for_that_is_not_granted_and_what_helps_is_said(
    room: Room, desk: Asked
) -> None:
    async with runs(room.discord, desk) as bot:
        assert room.discord.gateway.identified[0]["intents"] == GUILDS | GUILD_MESSAGES
        assert bot.status.connected
        assert "switch Message Content Intent on" in bot.status.cure
        assert [each.cure for each in await bot.examine(())][1:] == [bot.status.cure]


async def test_where_it_is_granted_words_in_our_thread_are_a_question_without_a_mention(
    room: Room, desk: Asked
) -> None:
    room.discord.grant_content()
    async with runs(room.discord, desk) as bot:
        assert room.discord.gateway.identified[0]["intents"] == GUILDS | GUILD_MESSAGES | MESSAGE_CONTENT
        assert bot.status.cure == ""
        assert len(await bot.examine(())) == 1
        await room.discord.person().ask(room.thread, "and how many before?")
    asked = desk.asked[0]
    assert (asked.channel.id, asked.thread_id) == (room.news.id, room.thread.id)


async def test_where_the_setting_is_off_it_is_not_asked_for_and_only_a_mention_is_a_question(
    room: Room, desk: Asked
) -> None:
    room.discord.grant_content()
    async with runs(room.discord, desk, replies=False) as bot:
        assert room.discord.gateway.identified[0]["intents"] == GUILDS | GUILD_MESSAGES
        assert (bot.status.cure, len(await bot.examine(()))) == ("", 1)
        ada = room.discord.person()
        await ada.write(room.news, "is that so?", to=room.briefing)
        await ada.ask(room.thread, f"{room.me} how many?")
    assert [asked.options["question"] for asked in desk.asked] == ["how many?"]


async def test_an_intent_that_is_refused_all_the_same_is_given_up(room: Room, desk: Asked) -> None:
    room.discord.grant_content()
    room.discord.gateway.granted = 0
    async with runs(room.discord, desk) as bot:
        assert room.discord.gateway.connections == 2
        assert room.discord.gateway.identified[-1]["intents"] == GUILDS | GUILD_MESSAGES
        assert "Message Content" in bot.status.cure
        await room.discord.person().ask(room.news, f"{room.me} who resigned?")


async def test_a_reply_to_us_that_pings_needs_no_intent_and_is_about_what_it_replies_to(
    room: Room, desk: Asked
) -> None:
    async with runs(room.discord, desk):
        ada = room.discord.person()
        first = await ada.ask(room.news, "how many?", to=room.briefing)
        second = await ada.ask(room.news, "and before?", to=first)
        await ada.ask(room.news, "and now?", to=second)
        other = await ada.ask(room.news, f"{room.me} who resigned?")
        await ada.ask(room.news, "why?", to=other)
    *talk, opening, going_on = [asked.thread_id for asked in desk.asked]
    assert talk == [room.briefing["id"]] * 3
    assert going_on == opening == desk.asked[3].id


async def test_a_reply_to_a_message_with_one_ask_button_is_about_what_that_asks_about(room: Room, desk: Asked) -> None:
    ask = Button(label="Ask", act="ask:b1:s2")
    desk.says = Reply(document=(*say("Not in the articles; the nearest:"), Buttons(row=(ask,))))
    async with runs(room.discord, desk):
        ada = room.discord.person()
        declined = await ada.ask(room.news, f"{room.me} who resigned?")
        await ada.ask(room.news, "what happened there?", to=declined)
    assert [asked.words for asked in desk.asked] == [(), ("b1", "s2")]


async def test_what_is_not_for_us_is_not_answered(room: Room, desk: Asked) -> None:
    room.discord.grant_content()
    theirs = room.news.guild.channel("theirs")
    async with runs(room.discord, desk):
        ada, bo = room.discord.person(), room.discord.person("Bo")
        hers = await ada.write(room.news, "good morning")
        await ada.write(theirs, "who resigned?")
        await ada.write(room.thread, f"<@{bo.id}> what do you say?")
        await bo.write(room.thread, "me?", to=await ada.write(room.thread, "", ping=False))
        await bo.write(room.news, "good morning", to=hers)
        await ada.write(room.thread, "<@999> did you call the plumber?")
        await ada.write(room.news, f"<@{bo.id}> is that so?", to=room.briefing)
        await ada.write(room.news, "thanks!", to=room.briefing)
        await ada.write(room.thread, "👍")
        await bo.write(room.thread, f"{room.me} I am a bot, too", bot=True)
        await ada.ask(room.news, f"{room.me} now?")
        await ada.ask(room.thread, f"{room.me} thanks!")
        await ada.ask(room.thread, f"{room.me} what does <@{bo.id}> ask?")
    assert [asked.options["question"] for asked in desk.asked] == ["now?", "thanks!", "what does ask?"]


async def test_without_the_intent_what_is_said_in_a_thread_stays_among_those_who_talk(room: Room, desk: Asked) -> None:
    async with runs(room.discord, desk):
        ada = room.discord.person()
        await ada.write(room.thread, "good morning")
        await ada.write(room.news, "is that so?", to=room.briefing, ping=False)
        await ada.ask(room.thread, f"{room.me} now?")
    assert [asked.options["question"] for asked in desk.asked] == ["now?"]


@pytest.mark.parametrize("granted", [True, False])
async def test_our_role_stands_for_us_and_where_its_words_are_kept_from_us_that_is_said(
    room: Room, desk: Asked, granted: bool
) -> None:
    if granted:
        room.discord.grant_content()
    async with runs(room.discord, desk):
        answer = await room.discord.person().ask(room.news, f"<@&{room.news.guild.bot_role}> who resigned?")
    said = text_of(answer["components"])
    assert [asked.options["question"] for asked in desk.asked] == (["who resigned?"] if granted else [])
    assert said.startswith("answer 1" if granted else "You mentioned my role")


async def test_a_sign_of_life_comes_before_the_answer(room: Room, desk: Asked) -> None:
    desk.slow = 30
    async with runs(room.discord, desk):
        await room.discord.person().write(room.thread, f"{room.me} who resigned?")
        await eventually(lambda: room.discord.typing == [room.thread.id])
        assert not room.thread.messages[1:]


async def test_a_sign_of_life_that_fails_does_not_keep_the_answer_back(room: Room, desk: Asked) -> None:
    room.discord.faults.append(Fault(where="POST */typing", kind="status", times=9))
    async with runs(room.discord, desk):
        assert await room.discord.person().ask(room.news, f"{room.me} who resigned?")


async def test_an_event_that_comes_again_is_answered_once(room: Room, desk: Asked) -> None:
    async with runs(room.discord, desk):
        ada = room.discord.person()
        asked = await ada.write(room.news, f"{room.me} who resigned?")
        await room.discord.gateway.again()
        await room.discord.reply_to(asked, room.news)
        await ada.ask(room.news, f"{room.me} why?")
    assert len(desk.asked) == 2


async def test_what_another_process_of_ours_answers_is_left_to_it(room: Room, desk: Asked) -> None:
    desk.says = Reply(document=say("That came twice"), again=True)
    async with runs(room.discord, desk):
        await room.discord.person().write(room.news, f"{room.me} who resigned?")
        await eventually(lambda: desk.asked)
    assert not room.discord.asked("POST", f"/channels/{room.news.id}/messages")


@pytest.mark.parametrize("kind", ["lost", "acted", "dropped", "status"])
async def test_an_answer_whose_sending_fails_stands_once(
    room: Room, desk: Asked, kind: Literal["lost", "acted", "dropped", "status"]
) -> None:
    room.discord.faults.append(Fault(where="POST */messages", kind=kind))
    async with runs(room.discord, desk):
        ada = room.discord.person()
        asked = await ada.write(room.news, f"{room.me} who resigned?")
        await room.discord.reply_to(asked, room.news)
        await ada.ask(room.news, f"{room.me} why?")
    assert [text_of(each["components"]).splitlines()[0] for each in _ours(room.news.messages, room)] == [
        "answer 1",
        "answer 2",
    ]


async def test_without_read_message_history_the_answer_is_no_reply_but_stands(room: Room, desk: Asked) -> None:
    room.news.guild.bot_may = EVERYTHING_WE_ASK & ~HISTORY
    async with runs(room.discord, desk):
        await room.discord.person().write(room.news, f"{room.me} who resigned?")
        await eventually(lambda: _ours(room.news.messages, room))
    assert "message_reference" not in room.news.messages[-1]


async def test_a_desk_that_breaks_and_an_answer_that_is_refused_become_apologies_with_a_reference(
    room: Room, desk: Asked, caplog: pytest.LogCaptureFixture
) -> None:
    async with runs(room.discord, desk):
        ada = room.discord.person()
        desk.broken = True
        sorry = await ada.ask(room.news, f"{room.me} who resigned?")
        desk.broken = False
        room.discord.faults.append(Fault(where="POST */messages", kind="status", status=400, body="Invalid Form Body"))
        refused = await ada.ask(room.news, f"{room.me} who resigned?")
    for each in (sorry, refused):
        said = text_of(each["components"])
        assert said.startswith("Something went wrong here")
        assert said.partition("has it as ")[2][:8] in caplog.text


async def test_where_we_may_not_write_it_stands_in_the_log(
    room: Room, desk: Asked, caplog: pytest.LogCaptureFixture
) -> None:
    room.news.deny = 1 << 11
    async with runs(room.discord, desk):
        await room.discord.person().write(room.news, f"{room.me} who resigned?")
        await eventually(lambda: "the bot may not do that in the channel" in caplog.text)


async def test_a_button_below_an_answer_works(room: Room, desk: Asked) -> None:
    async with runs(room.discord, desk):
        ada = room.discord.person()
        answer = await ada.ask(room.news, f"{room.me} who resigned?")
        assert (await ada.press(answer, "Receipts")).private
    assert (desk.asked[1].command, desk.asked[1].words) == ("receipts", (desk.asked[0].id, "0"))


async def test_people_channels_and_emoji_are_read_by_name(room: Room, desk: Asked) -> None:
    async with runs(room.discord, desk):
        await room.discord.person().ask(room.news, f"what of <#{room.news.id}> and <:sad:123> says {room.me}?")
    assert desk.asked[0].options["question"] == "what of #news and :sad: says ?"


async def test_a_thread_that_opens_while_we_are_connected_is_ours(room: Room, desk: Asked) -> None:
    room.discord.grant_content()
    async with runs(room.discord, desk) as bot:
        later = room.discord.message(room.news, message())
        room.news.messages.append(later)
        await _opened(bot, room.news, later["id"])
        await room.discord.person().ask(room.news.guild.channels[later["id"]], "how many?")
    assert desk.asked[0].thread_id == later["id"]


async def test_a_desk_that_takes_no_questions_is_asked_none(room: Room) -> None:
    desk = FewWords()
    async with runs(room.discord, desk):
        ada = room.discord.person()
        await ada.write(room.news, f"{room.me} who resigned?")
        await ada.slash("help", room.news)
    assert [asked.command for asked in desk.asked] == ["help"]


async def _opened(bot: DiscordBot, channel: FakeChannel, message_id: str) -> None:
    await bot.open_thread(Channel(platform="discord", id=channel.id, place=channel.guild.id), message_id, "World")


def _ours(messages: Sequence[Json], room: Room) -> list[Json]:
    ours = room.discord.bot["id"]
    return [each for each in messages if each["author"]["id"] == ours and each is not room.briefing]
