"""Messages into channels: posted once, and what is said of it is so, whatever goes wrong."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from typing import Literal

import pytest

from bot.chat import Absent, Later, Posted, Refused, Unknown
from bot.discord_bot import DiscordBot
from bot.discord_bot.permissions import NEEDED
from briefings.model import Channel
from tests.discord_bot.conftest import QUICK, bot_for
from tests.discord_bot.desk import FewWords, delivery, message
from tests.fakes.discord import MORNING, FakeDiscord, Fault, RateLimits

POST = "POST /channels/*/messages"
NEWS = json.dumps(message())
Kind = Literal["status", "acted", "dropped", "lost", "slow", "limited", "global", "cloudflare"]


async def test_a_message_is_posted_as_it_is_and_found_by_its_key(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world")
    posted = await bot.post(delivery(world, NEWS))
    assert posted == Posted(message_id=world.messages[0]["id"])
    sent = discord.asked("POST", "/messages")[0]
    assert sent == message() | {"nonce": "k1", "enforce_nonce": True}
    assert await bot.find(delivery(world, NEWS)) == posted


async def test_posted_again_under_its_key_it_stands_once(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world")
    first, second = await bot.post(delivery(world, NEWS)), await bot.post(delivery(world, NEWS))
    assert first == second
    assert len(world.messages) == 1


@pytest.mark.parametrize(
    ("kind", "status", "stands"),
    [("lost", 0, 1), ("dropped", 0, 0), *(("acted", s, 1) for s in (500, 502, 503, 504, 524)), ("status", 500, 0)],
)
async def test_after_an_answer_that_tells_nothing_it_is_unknown_until_the_channel_is_read(
    discord: FakeDiscord, bot: DiscordBot, kind: Kind, status: int, stands: int
) -> None:
    world = discord.guild().channel("world")
    discord.faults.append(Fault(where=POST, kind=kind, status=status))
    assert isinstance(await bot.post(delivery(world, NEWS)), Unknown)
    assert len(discord.asked("POST", "/messages")) == 1
    found = await bot.find(delivery(world, NEWS))
    assert isinstance(found, Posted if stands else Absent)
    assert len(world.messages) == stands


async def test_an_answer_that_takes_too_long_is_unknown(discord: FakeDiscord, desk: FewWords) -> None:
    bot = bot_for(discord, desk, patience=replace(QUICK, request=0.1))
    discord.faults.append(Fault(where=POST, kind="slow", seconds=60))
    assert isinstance(await bot.post(delivery(discord.guild().channel("world"), NEWS)), Unknown)
    await bot.close()


@pytest.mark.parametrize(
    "fault",
    [
        Fault(where=POST, kind="limited", seconds=0.3),
        Fault(where=POST, kind="global", seconds=0.3),
        Fault(where=POST, kind="cloudflare", seconds=0.3),
        Fault(where=POST, kind="status", status=503, headers={"Retry-After": "0.3"}),
    ],
    ids=["of the channel", "of the bot", "of the address", "of a server that is down"],
)
async def test_a_limit_says_when_to_come_again_and_nothing_stands(
    discord: FakeDiscord, bot: DiscordBot, fault: Fault
) -> None:
    world = discord.guild().channel("world")
    fault.times = 1
    discord.faults.append(fault)
    later = await bot.post(delivery(world, NEWS))
    assert isinstance(later, Later)
    assert later.seconds == pytest.approx(0.3)
    assert not world.messages
    assert len(discord.asked("POST", "/messages")) == 1
    assert isinstance(await bot.post(delivery(world, NEWS)), Posted)  # having waited, if need be


async def test_a_channels_limit_holds_up_no_other_channel(discord: FakeDiscord, bot: DiscordBot) -> None:
    guild = discord.guild()
    world, local = guild.channel("world"), guild.channel("local")
    discord.faults.append(Fault(where=POST, kind="limited", seconds=60))
    assert await bot.post(delivery(world, NEWS)) == Later(why="Discord's rate limit", seconds=60.0)
    assert isinstance(await bot.post(delivery(local, NEWS)), Posted)
    held = await bot.post(delivery(world, NEWS))
    assert isinstance(held, Later)
    assert 50 < held.seconds <= 60
    assert len(discord.asked("POST", f"/{world.id}/messages")) == 1  # Discord was not asked again


@pytest.mark.parametrize("kind", ["global", "cloudflare"])
async def test_a_limit_of_all_holds_up_all(discord: FakeDiscord, bot: DiscordBot, kind: Kind) -> None:
    guild = discord.guild()
    discord.faults.append(Fault(where=POST, kind=kind, seconds=60))
    await bot.post(delivery(guild.channel("world"), NEWS))
    assert isinstance(await bot.post(delivery(guild.channel("local"), NEWS)), Later)
    assert len(discord.requests) == 1


@pytest.mark.parametrize("reason", ["overflow", "connection failure", "no healthy upstream"])
async def test_a_503_that_was_never_passed_on_can_be_sent_again(
    discord: FakeDiscord, bot: DiscordBot, reason: str
) -> None:
    told = f"upstream connect error or disconnect/reset before headers. reset reason: {reason}"
    discord.faults.append(Fault(where=POST, kind="status", status=503, body=told))
    assert isinstance(await bot.post(delivery(discord.guild().channel("world"), NEWS)), Later)


async def test_a_503_that_may_have_been_passed_on_is_unknown(discord: FakeDiscord, bot: DiscordBot) -> None:
    told = "upstream connect error or disconnect/reset before headers. reset reason: connection termination"
    discord.faults.append(Fault(where=POST, kind="acted", status=503, body=told))
    assert isinstance(await bot.post(delivery(discord.guild().channel("world"), NEWS)), Unknown)


async def test_what_discord_never_takes_is_refused_with_the_cure(discord: FakeDiscord, bot: DiscordBot) -> None:
    guild = discord.guild()
    mute = guild.channel("mute", deny=NEEDED["Send Messages"][0])
    hidden = guild.channel("hidden", deny=NEEDED["View Channel"][0])
    gone = guild.channel("gone")
    del guild.channels[gone.id]
    whys = [await bot.post(delivery(channel, NEWS)) for channel in (mute, hidden, gone)]
    assert all(isinstance(why, Refused) and why.cure for why in whys)
    malformed = message() | {"content": "and text"}
    refused = await bot.post(delivery(guild.channel("world"), json.dumps(malformed)))
    assert isinstance(refused, Refused)
    discord.complaints.clear()


@pytest.mark.parametrize("status", [301, 403, 404, 405])
async def test_a_wall_before_discord_is_not_taken_for_discord(
    discord: FakeDiscord, bot: DiscordBot, status: int
) -> None:
    discord.faults.append(Fault(where=POST, kind="status", status=status, body="<h1>Login</h1>"))
    later = await bot.post(delivery(discord.guild().channel("world"), NEWS))
    assert isinstance(later, Later)
    assert later.seconds == 60


async def test_nobody_there_is_later(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world")
    await discord.stop()
    assert isinstance(await bot.post(delivery(world, NEWS)), Later)
    await discord.start()
    assert isinstance(await bot.post(delivery(world, NEWS)), Posted)


async def test_a_message_is_found_among_hundreds_that_came_since(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world")
    for number in range(250):
        world.messages.append(discord.message(world, message(key=f"k{number}")))
    found = await bot.find(delivery(world, NEWS, key="k180"))
    assert found == Posted(message_id=world.messages[180]["id"])
    assert isinstance(await bot.find(delivery(world, NEWS, key="k250")), Absent)


async def test_only_what_came_since_is_read(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world")
    world.messages.append(discord.message(world, message()))
    assert isinstance(await bot.find(delivery(world, NEWS, at=MORNING + timedelta(hours=1))), Absent)


async def test_a_channel_that_cannot_be_read_back_is_unknown_not_empty(discord: FakeDiscord, bot: DiscordBot) -> None:
    guild = discord.guild()
    world = guild.channel("world", deny=NEEDED["Read Message History"][0])
    assert isinstance(await bot.post(delivery(world, NEWS)), Posted)
    found = await bot.find(delivery(world, NEWS))
    assert isinstance(found, Unknown)
    assert "Read Message History" in found.why
    assert isinstance(await bot.find(delivery(guild.channel("h", deny=NEEDED["View Channel"][0]), NEWS)), Unknown)
    gone = guild.channel("gone")
    del guild.channels[gone.id]
    assert isinstance(await bot.find(delivery(gone, NEWS)), Absent)


async def test_reading_back_outlasts_faults(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world")
    await bot.post(delivery(world, NEWS))
    discord.faults += [
        Fault(where="GET *", kind="limited"),
        Fault(where="GET *", kind="status", status=502),
        Fault(where="GET *", kind="lost"),
    ]
    assert isinstance(await bot.find(delivery(world, NEWS)), Posted)


@pytest.mark.parametrize("fault", [None, "lost", "limited", "acted"])
async def test_a_thread_opens_once_and_is_found_again(
    discord: FakeDiscord, bot: DiscordBot, fault: Kind | None
) -> None:
    world = discord.guild().channel("world")
    posted = await bot.post(delivery(world, NEWS))
    assert isinstance(posted, Posted)
    channel = Channel(platform="discord", id=world.id, place=world.guild.id)
    if fault:
        discord.faults.append(Fault(where="POST */threads", kind=fault, status=502))
    opened = await bot.open_thread(channel, posted.message_id, "World, Tue 4 Feb " * 10)
    assert opened == Posted(message_id=posted.message_id)
    assert await bot.open_thread(channel, posted.message_id, "World") == opened
    thread = world.guild.channels[posted.message_id]
    assert thread.name == ("World, Tue 4 Feb " * 10)[:100].strip()
    assert isinstance(await bot.post(delivery(thread, NEWS, key="k2")), Posted)


async def test_where_no_thread_may_be_opened_that_is_said(discord: FakeDiscord, bot: DiscordBot) -> None:
    world = discord.guild().channel("world", deny=NEEDED["Create Public Threads"][0])
    posted = await bot.post(delivery(world, NEWS))
    assert isinstance(posted, Posted)
    refused = await bot.open_thread(Channel(platform="discord", id=world.id), posted.message_id, "World")
    assert isinstance(refused, Refused)


async def test_twelve_messages_for_one_channel_keep_their_order_and_hit_no_limit(
    discord: FakeDiscord, bot: DiscordBot
) -> None:
    discord.limits = RateLimits(channel=(5, 0.2))
    world = discord.guild().channel("world")
    posts = [bot.post(delivery(world, json.dumps(message(str(n), f"k{n}")), key=f"k{n}")) for n in range(12)]
    assert all(isinstance(done, Posted) for done in await asyncio.gather(*posts))
    assert [m["components"][0]["content"] for m in world.messages] == [str(n) for n in range(12)]
    assert discord.limits.exceeded == 0


async def test_channels_are_examined_and_what_they_lack_is_named(discord: FakeDiscord, bot: DiscordBot) -> None:
    guild = discord.guild()
    good, thread = guild.channel("good"), guild.thread(guild.channel("above"), "t", discord.snowflake())
    mute = guild.channel("mute", deny=NEEDED["Send Messages"][0] | NEEDED["Attach Files"][0])
    voice = guild.channel("voice", kind=2)
    gone = guild.channel("gone")
    del guild.channels[gone.id]
    named = tuple(Channel(platform="discord", id=c.id, place=guild.id) for c in (good, thread, mute, voice, gone))
    token, _, *found = await bot.examine(named)
    assert token.connected
    assert [status.connected for status in found] == [True, True, False, False, False]
    assert "lacks Send Messages, Attach Files" in found[2].what
    assert all(status.cure for status in found[2:])


async def test_a_wrong_token_is_examined_as_such(discord: FakeDiscord, bot: DiscordBot) -> None:
    discord.token = "reset"  # noqa: S105 — as wrong as can be
    (token,) = await bot.examine(())
    assert not token.connected
    assert "NUTGRAF_DISCORD_TOKEN" in token.what
    assert isinstance(await bot.post(delivery(discord.guild().channel("world"), NEWS)), Later)
