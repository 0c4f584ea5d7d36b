"""A message of a briefing is posted at most once, and found again, whatever goes wrong on the way."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.chat import Absent, Later, Posted, Refused, Unknown
from bot.slack_bot import SlackBot
from briefings.model import Channel
from tests.fakes.slack import Message, SlackServer
from tests.slack.conftest import QUICK, door, running
from tests.slack.desk import NOW, StandIn, delivery

IMPATIENT = replace(QUICK, request=1.0)


async def test_a_posted_message_carries_its_key_and_is_found_by_it(slack: SlackServer, chat: SlackBot) -> None:
    posted = await chat.post(delivery())
    [message] = slack.teams["T1"].rooms["C1"].messages
    assert posted == Posted(message_id=message.ts)
    assert message.metadata == {"event_type": "nutgraf_message", "event_payload": {"key": "n-0001"}}
    assert [message.sent[name] for name in ("unfurl_links", "unfurl_media", "link_names")] == [False] * 3
    assert await chat.find(delivery()) == posted
    assert await chat.find(delivery("n-0002")) == Absent()


async def test_a_payload_without_metadata_is_given_its_key(slack: SlackServer, chat: SlackBot) -> None:
    part = replace(delivery(), payload='{"text": "World: 5 stories"}')
    assert await chat.find(part) == Absent()
    assert await chat.post(part) == await chat.find(part)


@pytest.mark.parametrize(
    ("fault", "outcome", "stands"),
    [
        ({"connection": "lost"}, Unknown, True),
        ({"connection": "dropped"}, Unknown, False),
        ({"slow": 2.0}, Unknown, False),
        ({"status": 500, "body": "<html>"}, Unknown, False),
        ({"status": 503, "body": "busy", "content_type": "text/plain"}, Unknown, False),
        ({"status": 200, "body": "<html>"}, Unknown, False),
        ({"status": 200, "body": "a proxy's greeting", "content_type": "text/plain"}, Unknown, False),
        ({"status": 200, "body": "{", "content_type": "application/json"}, Unknown, False),
        ({"error": "fatal_error"}, Unknown, False),
        ({"error": "internal_error"}, Unknown, False),
        ({"retry_after": 7}, Later, False),
        ({"error": "ratelimited"}, Later, False),
        ({"error": "request_timeout"}, Later, False),
        ({"error": "invalid_auth"}, Refused, False),
        ({"error": "restricted_action"}, Refused, False),
        ({"error": "something_new"}, Refused, False),
        ({"error": "missing_scope", "more": {"needed": "chat:write"}}, Refused, False),
    ],
)
async def test_each_fault_is_told_apart_and_tried_once(
    slack: SlackServer, desk: StandIn, fault: dict[str, Any], outcome: type, stands: bool
) -> None:
    chat = door(slack, desk, pace=IMPATIENT if "slow" in fault else QUICK)
    async with running(chat):
        await slack.until(lambda: slack.sockets.live)
        slack.fail("chat.postMessage", **fault)
        result = await chat.post(delivery())
        assert isinstance(result, outcome)
        assert len(slack.called("chat.postMessage")) == 1
        assert isinstance(await chat.find(delivery()), Posted if stands else Absent)
    if "retry_after" in fault:
        assert result == Later(why="Slack takes no more for now", seconds=7)
    if fault.get("error") == "missing_scope":
        assert isinstance(result, Refused)
        assert result.why == "the token lacks a permission: chat:write"
        assert "slack-manifest" in result.cure


async def test_where_nobody_listens_nothing_was_posted(slack: SlackServer, desk: StandIn) -> None:
    chat = door(slack, desk)
    assert isinstance(await chat.post(delivery()), Posted)
    await slack.__aexit__(None, None, None)
    assert isinstance(await chat.post(delivery("n-0002")), Later)
    assert isinstance(await chat.find(delivery()), Unknown)
    async with slack:  # for the fixture's own end
        pass


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ({"archived": True}, "archived"),
        ({"private": True, "joined": False}, "private"),
        ({}, "no such channel"),
    ],
)
async def test_a_channel_that_takes_nothing_is_refused_with_the_cure(
    slack: SlackServer, chat: SlackBot, kind: dict[str, Any], why: str
) -> None:
    if kind:
        slack.teams["T1"].room("C9", **kind)
    result = await chat.post(delivery(channel="C9"))
    assert isinstance(result, Refused)
    assert why in result.why
    assert result.cure


async def test_a_public_channel_is_joined_if_the_token_may(slack: SlackServer, desk: StandIn) -> None:
    slack.teams["T1"].room("C2", joined=False)
    assert isinstance(await door(slack, desk).post(delivery(channel="C2")), Posted)
    slack.teams["T1"].room("C3", joined=False)
    slack.teams["T1"].scopes.remove("channels:join")
    result = await door(slack, desk).post(delivery(channel="C3"))
    assert isinstance(result, Refused)
    assert "/invite @nutgraf" in result.cure


async def test_a_message_is_found_behind_many_pages_and_in_a_thread(slack: SlackServer, chat: SlackBot) -> None:
    slack.page = 7
    root = await chat.post(delivery())
    assert isinstance(root, Posted)
    reply = await chat.post(delivery("n-0002", thread_ts=root.message_id))
    room = slack.teams["T1"].rooms["C1"]
    for number in range(30):
        slack.put(Message(ts=slack.clock.ts(), channel="C1", by="U1", text=str(number)), room)
    assert await chat.find(delivery()) == root
    assert await chat.find(delivery("n-0002", thread_ts=root.message_id)) == reply
    assert await chat.find(delivery("n-0003", thread_ts=root.message_id)) == Absent()


async def test_what_is_older_than_the_attempt_is_not_read(slack: SlackServer, chat: SlackBot) -> None:
    await chat.post(delivery())
    later = replace(delivery(), changed_at=NOW + timedelta(hours=1))
    assert await chat.find(later) == Absent()


@pytest.mark.parametrize(
    "fault",
    [
        {"retry_after": 1},
        {"error": "missing_scope"},
        {"error": "internal_error"},
        {"connection": "lost"},
        {"status": 200, "body": "?", "content_type": "text/plain"},
    ],
)
async def test_a_channel_that_cannot_be_read_back_proves_nothing(
    slack: SlackServer, chat: SlackBot, fault: dict[str, Any]
) -> None:
    await chat.post(delivery())
    slack.fail("conversations.history", **fault)
    assert isinstance(await chat.find(delivery()), Unknown)


async def test_without_the_right_to_read_metadata_nothing_is_called_absent(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    await chat.post(delivery())
    slack.teams["T1"].scopes.remove("metadata.message:read")
    assert isinstance(await door(slack, desk).find(delivery()), Unknown)


async def test_two_workspaces_are_kept_apart(slack: SlackServer, desk: StandIn) -> None:
    other = slack.team("T2", token="xoxb-2")
    other.room("C2")
    other.person("U9")
    chat = door(slack, desk, bot_tokens=("xoxb-1", "xoxb-2"))
    assert isinstance(await chat.post(delivery(place="T1")), Posted)
    assert isinstance(await chat.post(delivery(channel="C2", place="T2")), Posted)
    assert isinstance(await chat.post(delivery(channel="C2")), Posted)  # unnamed: whichever has the channel
    for refused in (delivery(place="T3"), delivery(channel="C9"), delivery(channel="C2", place="T1")):
        assert isinstance(await chat.post(refused), Refused)
    assert [len(team.rooms[room].messages) for team, room in ((slack.teams["T1"], "C1"), (other, "C2"))] == [1, 2]


async def test_a_thread_is_its_message(chat: SlackBot) -> None:
    channel = Channel(platform="slack", id="C1")
    assert await chat.open_thread(channel, "1.2", "Today") == Posted(message_id="1.2")


async def test_examining_names_what_is_wrong_with_token_and_channels(slack: SlackServer, desk: StandIn) -> None:
    team = slack.teams["T1"]
    for room, kind in {
        "C2": {"joined": False},
        "C3": {"archived": True},
        "C4": {"private": True, "joined": False},
    }.items():
        team.room(room, name=room, **kind)
    channels = tuple(Channel(platform="slack", id=f"C{n}") for n in (1, 2, 3, 4))
    found = await door(slack, desk).examine(channels)
    assert [status.connected for status in found] == [True, True, True, False, False]
    team.scopes -= {"channels:join", "users:read"}
    token, _, unjoinable, *_ = await door(slack, desk).examine(channels)
    assert token.what == "Example: the token lacks channels:join, users:read"
    assert "/invite" in unjoinable.cure
    for how in ({"bot_tokens": ("xoxb-wrong",)}, {"app_token": "xapp-wrong"}):
        [wrong] = await door(slack, desk, **how).examine(channels)
        assert "NUTGRAF_SLACK_" in wrong.what


async def test_a_cancelled_post_is_not_swallowed(slack: SlackServer, chat: SlackBot) -> None:
    slack.fail("chat.postMessage", slow=0.3)
    posting = asyncio.create_task(chat.post(delivery()))
    await slack.until(lambda: slack.called("chat.postMessage"))
    posting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await posting
