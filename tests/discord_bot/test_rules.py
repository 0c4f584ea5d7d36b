"""What is decided without a network: commands as Discord takes them, permissions, limits."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat import Command, Option
from bot.commands import ENTRIES
from bot.commands.helping import helping
from bot.commands.translations import translated
from bot.discord_bot import NEEDED, Limits, invite
from bot.discord_bot.commands import registration, same
from bot.discord_bot.limits import Held
from bot.discord_bot.permissions import granted, missing
from tests.contracts.discord import check
from tests.discord_bot.desk import COMMANDS


def test_commands_of_two_words_are_sub_commands_and_aliases_stand_beside_them() -> None:
    registered = {each["name"]: each for each in registration(COMMANDS)}
    assert sorted(registered) == ["briefing", "feed", "help", "subscribe"]
    assert [o["name"] for o in registered["feed"]["options"]] == ["add", "sub", "import", "export"]
    assert registered["feed"]["description"] == "add, sub, import, export"
    assert registered["help"].get("options") is None


def test_names_are_localised_word_by_word() -> None:
    briefing = registration(COMMANDS)[0]
    assert briefing["name_localizations"] == {"de": "briefing"}
    now = briefing["options"][0]
    assert (now["name_localizations"], now["description_localizations"]) == (
        {"de": "jetzt"},
        {"de": "Ein Briefing, jetzt"},
    )
    assert now["options"][0]["name_localizations"] == {"de": "thema"}


def test_required_options_come_first() -> None:
    add = next(each for each in registration(COMMANDS) if each["name"] == "subscribe")
    assert [o["name"] for o in add["options"]] == ["url", "topic"]


def test_what_only_sets_up_is_hinted_at_those_who_may() -> None:
    hints = {each["name"]: each.get("default_member_permissions") for each in registration(COMMANDS)}
    assert hints == {"briefing": None, "feed": None, "help": None, "subscribe": 1 << 5}


@pytest.mark.parametrize("names", [("feed", "feed add"), ("feed add", "feed"), ("help", "help")])
def test_a_name_that_cannot_stand_is_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        registration(tuple(Command(name=name, summary="x") for name in names))


def test_what_discord_adds_makes_no_difference_and_what_we_change_does() -> None:
    ours = registration(COMMANDS)
    theirs: list[dict[str, Any]] = [
        each | {"id": "1", "application_id": "2", "version": "3", "nsfw": False, "name_localizations": None} | each
        for each in reversed(ours)
    ]
    theirs = [t | {"default_member_permissions": _text(t.get("default_member_permissions"))} for t in theirs]
    assert same(ours, theirs)
    assert not same(ours, theirs[1:])
    summary = Command(name="help", summary="Other words", options=(Option(name="x", summary="y"),))
    assert not same(registration((*COMMANDS[:-1], summary)), theirs)


def test_the_invitation_asks_for_exactly_what_is_needed() -> None:
    link = invite("4242")
    assert link.startswith("https://discord.com/oauth2/authorize?client_id=4242&")
    assert "scope=bot+applications.commands" in link
    assert f"permissions={sum(bit for bit, _ in NEEDED.values())}" in link
    assert sum(bit for bit, _ in NEEDED.values()) == 309_237_746_688


def test_permissions_are_reckoned_as_discord_reckons_them() -> None:
    view, send, attach = (NEEDED[name][0] for name in ("View Channel", "Send Messages", "Attach Files"))
    guild = {"id": "1", "roles": [{"id": "1", "permissions": str(view)}, {"id": "2", "permissions": str(send)}]}
    me = {"roles": ["2"], "user": {"id": "9"}}
    assert granted(guild, me, {}) == view | send
    overwrites = [
        {"id": "1", "allow": "0", "deny": str(view)},
        {"id": "2", "allow": str(view), "deny": str(send)},
        {"id": "9", "allow": str(send | attach), "deny": "0"},
        {"id": "3", "allow": str(1 << 3), "deny": "0"},
    ]
    assert granted(guild, me, {"permission_overwrites": overwrites}) == view | send | attach
    admin = {"id": "1", "roles": [{"id": "1", "permissions": str(1 << 3)}]}
    assert missing(granted(admin, me, {"permission_overwrites": overwrites}), 0) == ()


def test_what_is_missing_is_named_and_without_view_that_alone() -> None:
    everything = sum(bit for bit, _ in NEEDED.values())
    assert missing(everything & ~NEEDED["Send Messages"][0], 0) == ("Send Messages",)
    assert missing(everything & ~NEEDED["Send Messages"][0], 11) == ()
    assert missing(0, 0) == ("View Channel",)


@settings(max_examples=15, deadline=None)
@given(delays=st.lists(st.floats(0, 0.02), min_size=10, max_size=40), most=st.integers(1, 5))
def test_no_window_at_discord_ever_sees_more_than_allowed_whatever_the_network_does(
    delays: list[float], most: int
) -> None:
    """A request arrives somewhere between its sending and its answer; here half-way."""
    window = 0.03
    arrivals: list[float] = []

    async def post(limits: Limits, number: int, delay: float) -> None:
        async with limits.turn(str(number), most=9):
            await asyncio.sleep(delay / 2)
            arrivals.append(asyncio.get_running_loop().time())
            await asyncio.sleep(delay / 2)

    async def all_of_them() -> None:
        limits = Limits(a_second=most, window=window)
        await asyncio.gather(*(post(limits, number, delay) for number, delay in enumerate(delays)))

    asyncio.run(all_of_them())
    for first, beyond in zip(arrivals, arrivals[most:], strict=False):
        assert beyond - first >= window - 0.001  # the loop's clock has this resolution


async def test_a_lane_is_closed_as_long_as_discord_says_and_others_are_not() -> None:
    limits = Limits()
    limits.learn("a", 200, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset-After": "60"}, {})
    with pytest.raises(Held) as held:
        async with limits.turn("a", most=5):
            pass
    assert 59 < held.value.seconds <= 60
    async with limits.turn("b", most=0):
        pass


def _text(permissions: object) -> str | None:
    return None if permissions is None else str(permissions)


def test_the_commands_that_we_have_are_such_that_discord_takes_them() -> None:
    entries = (*ENTRIES, helping([entry.command for entry in ENTRIES if entry.listed]))
    registered = registration([translated(entry.command) for entry in entries if entry.listed])
    check("PUT", "/applications/1/commands", registered)
    names = [each["name"] for each in registered]
    assert {"briefing", "feed", "help"} <= set(names)
    assert len(names) == len(set(names))
