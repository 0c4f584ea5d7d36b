"""The gateway: connected, dropped, refused, left."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.discord_bot import DiscordBot
from briefings.errors import SettingError
from tests.discord_bot.conftest import QUICK, bot_for, runs
from tests.discord_bot.desk import FewWords
from tests.fakes.discord import MORNING, TOKEN, FakeDiscord, Fault

ANOTHER = "another.token"


async def test_it_asks_for_no_privileged_intent_and_says_what_it_is_connected_to(
    discord: FakeDiscord, desk: FewWords
) -> None:
    discord.guild("Here"), discord.guild("There")
    async with runs(discord, desk) as bot:
        assert discord.gateway.identified[0]["intents"] == 1 | 1 << 9
        assert bot.status.connected
        assert bot.status.what == "connected to Discord as nutgraf, in 2 servers"
        assert discord.gateway.compressions in (["zlib-stream"], ["zstd-stream"])
        assert f"client_id={discord.application['id']}" in bot.invite_link
    assert not bot.status.connected


async def test_a_dropped_connection_is_resumed_and_what_was_missed_is_answered(
    discord: FakeDiscord, desk: FewWords
) -> None:
    world = discord.guild().channel("world")
    async with runs(discord, desk):
        await discord.gateway.hang_up()
        seen = await discord.person().slash("help", world)
        assert seen.text.startswith("Help")
        assert (len(discord.gateway.identified), discord.gateway.resumed) == (1, 1)


@pytest.mark.parametrize("code", [1000, 1001, 4000, 4008, 4009])
async def test_a_closed_connection_is_made_again(discord: FakeDiscord, desk: FewWords, code: int) -> None:
    async with runs(discord, desk):
        await discord.gateway.hang_up(code)
        await discord.online()
        assert (await discord.person().slash("help", discord.guild().channel("world"))).text


async def test_a_reconnect_that_discord_asks_for_is_a_resume(discord: FakeDiscord, desk: FewWords) -> None:
    world = discord.guild().channel("world")
    async with runs(discord, desk):
        await discord.gateway.tell(7)
        await discord.gateway.until(lambda gateway: gateway.resumed)
        assert (await discord.person().slash("help", world)).text
        assert len(discord.gateway.identified) == 1


@pytest.mark.parametrize("resumable", [True, False])
async def test_an_invalid_session_is_resumed_if_discord_says_so_and_begun_anew_if_not(
    discord: FakeDiscord, desk: FewWords, resumable: bool
) -> None:
    world = discord.guild().channel("world")
    async with runs(discord, desk):
        await discord.gateway.tell(9, resumable)
        await discord.gateway.until(lambda gateway: gateway.resumed or len(gateway.identified) == 2)
        assert (len(discord.gateway.identified), discord.gateway.resumed) == ((1, 1) if resumable else (2, 0))
        assert (await discord.person().slash("help", world)).text


async def test_a_resume_that_is_refused_becomes_a_new_session(discord: FakeDiscord, desk: FewWords) -> None:
    async with runs(discord, desk):
        discord.gateway.fates.append("invalid")
        await discord.gateway.hang_up()
        await discord.gateway.until(lambda gateway: len(gateway.identified) == 2)


async def test_first_connections_that_fail_in_all_ways_are_tried_again(discord: FakeDiscord, desk: FewWords) -> None:
    discord.gateway.fates += ["drop", "slam", "invalid", "invalid-resumable", "slam"]
    discord.faults += [
        Fault(where="GET /users/@me", kind="cloudflare"),
        Fault(where="GET /users/@me", kind="dropped"),
        Fault(where="GET /gateway/bot", kind="status", status=503),
        Fault(where="GET /oauth2/*", kind="status", status=418),
        Fault(where="GET /applications/*", kind="dropped", times=2),
        Fault(where="PUT /applications/*", kind="status", status=500),
    ]
    async with runs(discord, desk) as bot:
        assert bot.status.connected


async def test_a_gateway_that_falls_silent_is_left_for_another_connection(desk: FewWords) -> None:
    async with FakeDiscord(heartbeat=0.1) as discord, runs(discord, desk, patience=replace(QUICK, silence=0.3)):
        await discord.gateway.until(lambda gateway: gateway.beats > 2)
        before, discord.gateway.deaf = discord.gateway.connections, True
        await discord.gateway.until(lambda gateway: gateway.connections > before)
        discord.gateway.deaf = False
        await discord.gateway.hang_up()
        assert (await discord.person().slash("help", discord.guild().channel("world"))).text


async def test_a_wrong_token_is_named_with_its_cure(discord: FakeDiscord, desk: FewWords) -> None:
    with pytest.raises(SettingError, match=r"NUTGRAF_DISCORD_TOKEN.*Reset Token") as caught:
        await bot_for(discord, desk, token=ANOTHER).run()
    assert ANOTHER not in str(caught.value)


async def test_a_token_that_is_taken_back_ends_the_run(discord: FakeDiscord, desk: FewWords) -> None:
    running = asyncio.create_task(bot_for(discord, desk).run())
    await discord.online()
    discord.gateway.token = ANOTHER
    await discord.gateway.hang_up()
    with pytest.raises(SettingError, match="NUTGRAF_DISCORD_TOKEN"):
        await running


async def test_a_day_without_sessions_left_is_waited_for(discord: FakeDiscord, desk: FewWords) -> None:
    discord.starts_left, discord.starts_after = 0, 0.2
    async with runs(discord, desk):
        assert discord.now() - MORNING >= timedelta(seconds=0.2)


async def test_without_a_gateway_in_the_settings_discord_says_where_it_is_and_where_to_resume(desk: FewWords) -> None:
    async with FakeDiscord() as discord:
        discord.resume_url = f"{discord.gateway_url}?for=resuming"
        bot = DiscordBot(TOKEN, desk, api_url=discord.api_url, patience=QUICK)
        task = asyncio.create_task(bot.run())
        await discord.online()
        await discord.gateway.hang_up()
        await discord.gateway.until(lambda gateway: gateway.resumed)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_two_bots_in_one_process_do_not_disturb_each_other(discord: FakeDiscord, desk: FewWords) -> None:
    async with FakeDiscord(token=ANOTHER) as elsewhere:
        other = FewWords()
        task = asyncio.create_task(bot_for(elsewhere, other, token=ANOTHER).run())
        async with runs(discord, desk):
            await elsewhere.online()
            await discord.person().slash("help", discord.guild().channel("here"))
            await elsewhere.person().slash("help", elsewhere.guild().channel("there"))
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
    assert [len(desk.asked), len(other.asked)] == [1, 1]


async def test_commands_are_registered_once_and_again_only_when_they_change(
    discord: FakeDiscord, desk: FewWords
) -> None:
    async with runs(discord, desk):
        pass
    async with runs(discord, desk):
        pass
    assert len(discord.asked("PUT", "/commands")) == 1
    desk.commands = desk.commands[1:]
    async with runs(discord, desk):
        await discord.gateway.until(lambda _: len(discord.asked("PUT", "/commands")) == 2)


async def test_told_to_stop_it_says_farewell_and_is_gone_within_a_second(discord: FakeDiscord, desk: FewWords) -> None:
    desk.slow = 30
    async with asyncio.timeout(8):
        async with runs(discord, desk):
            slow = await discord.person().begin_slash("help", discord.guild().channel("world"))
            await slow.until(lambda seen: seen.thinking)
            begun = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - begun < 5  # of the slow answer's thirty
    assert discord.gateway.closed_with == [1000]
    assert [t for t in asyncio.all_tasks() if "on_interaction" in repr(t)] == []


async def test_told_to_stop_while_discord_is_silent_it_is_gone_all_the_same(
    discord: FakeDiscord, desk: FewWords
) -> None:
    async with asyncio.timeout(8):
        async with runs(discord, desk):
            discord.gateway.deaf = True


async def test_an_answer_that_is_nearly_there_is_given_before_it_stops(discord: FakeDiscord, desk: FewWords) -> None:
    desk.slow = 0.05
    async with runs(discord, desk):
        seen = await discord.person().begin_slash("help", discord.guild().channel("world"))
        await seen.until(lambda s: s.thinking)
    assert seen.text.startswith("Help")


@pytest.mark.parametrize("moment", range(0, 40, 4))
async def test_told_to_stop_at_any_moment_it_stops(discord: FakeDiscord, desk: FewWords, moment: int) -> None:
    task = asyncio.create_task(bot_for(discord, desk).run())
    await asyncio.sleep(moment / 1000)
    task.cancel()
    done, _ = await asyncio.wait({task}, timeout=8)
    assert done == {task}
    assert task.cancelled()
