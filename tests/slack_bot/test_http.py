"""Slack over HTTP: signed requests, and nothing else, are heard."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.blocks import Button
from bot.slack_bot import SlackBot
from briefings.errors import SettingError
from tests.fakes.slack import Message, SlackServer
from tests.slack_bot.conftest import door, running
from tests.slack_bot.desk import StandIn, briefing

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"  # noqa: S105 - of a server that lives for a test
URL_CHECK = json.dumps({"token": "legacy", "challenge": "3eZbrw1a", "type": "url_verification"})
JSON = "application/json"


@pytest.fixture
async def chat(slack: SlackServer, desk: StandIn) -> AsyncIterator[SlackBot]:
    """The door, listening at a port of its own."""
    chat = door(slack, desk, app_token="", signing_secret=SECRET, http=("127.0.0.1", 0))
    async with running(chat):
        while chat.address is None:  # noqa: ASYNC110 - as people see it: nothing tells them
            await asyncio.sleep(0.01)
        slack.callbacks.secret = SECRET
        slack.callbacks.url = f"http://127.0.0.1:{chat.address[1]}/slack/events"
        yield chat


async def test_slacks_check_of_the_address_is_answered(slack: SlackServer, chat: SlackBot) -> None:
    answer = await slack.callbacks.request(URL_CHECK, JSON)
    assert answer is not None
    assert json.loads(answer[1]) == {"challenge": "3eZbrw1a"}
    assert slack.sockets.connected == 0


async def test_commands_buttons_forms_and_events_come_in(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    assert (await slack.people.slash("/nutgraf", "briefing list")).text == "briefing list"
    assert (await slack.people.slash("/nutgraf", "briefing schedule", person="UADMIN")).view is not None
    sight = await slack.people.submit({"zone": "UTC", "days": ["1"]}, person="UADMIN")
    assert sight.text == "briefing schedule morning"
    team, payload = slack.teams["T1"], briefing(Button(label="Receipts", act="receipts:1"))
    message = Message(ts=slack.clock.ts(), channel="C1", by=team.bot, text="World", blocks=payload["blocks"])
    slack.put(message, team.rooms["C1"])
    assert (await slack.people.press(message, "Receipts")).text == "receipts 1"
    assert (await slack.people.say("Why?", thread=message)).messages[-1].text == "ask question=Why?"
    assert set(slack.callbacks.statuses) == {200}


@pytest.mark.parametrize(
    "how",
    [
        {"secret": "another"},
        {"age": 301},
        {"age": -301},
        {"headers": {"X-Slack-Signature": "v0="}},
        {"headers": {"X-Slack-Signature": ""}},
        {"headers": {"X-Slack-Request-Timestamp": "soon"}},
    ],
)
async def test_what_slack_did_not_sign_just_now_is_refused(
    slack: SlackServer, chat: SlackBot, desk: StandIn, how: dict[str, object]
) -> None:
    body = "command=%2Fnutgraf&text=briefing+list&team_id=T1&channel_id=C1&user_id=U1&trigger_id=1&response_url=x"
    answer = await slack.callbacks.request(body, "application/x-www-form-urlencoded", **how)  # type: ignore[arg-type]
    assert answer is not None
    assert answer[0] == 401
    assert desk.invocations == []


async def test_a_body_that_is_no_text_is_refused(chat: SlackBot) -> None:
    assert chat.address is not None
    url = f"http://127.0.0.1:{chat.address[1]}"
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{url}/slack/events", data=b"\xff\xfe\x00") as answer:
            assert answer.status == 400
        async with session.get(f"{url}/health") as answer:
            assert (answer.status, await answer.json()) == (200, {"ok": True})


async def test_a_port_that_is_taken_is_named(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    second = door(slack, desk, app_token="", signing_secret=SECRET, http=chat.address)
    with pytest.raises(SettingError, match="NUTGRAF_HTTP_PORT"):
        await second.run()


@pytest.mark.parametrize(
    ("body", "signature", "stamp"),
    [
        ("[1]", "v0=0", ""),
        ('"payload"', "v0=0", ""),
        ('{"authorizations": 1}', "v0=0", ""),
        ('{"event": "x", "team": [], "authorizations": ["x"]}', "v0=0", ""),
        ("{}", "v0=é", ""),
        ("{}", "v0=0", "9" * 5000),
    ],
)
async def test_nobody_but_slack_makes_the_door_fail(
    slack: SlackServer, chat: SlackBot, body: str, signature: str, stamp: str
) -> None:
    stamped = {"X-Slack-Signature": signature, "X-Slack-Request-Timestamp": stamp or str(slack.clock.seconds())}
    answer = await slack.callbacks.request(body, JSON, headers=stamped)
    assert answer is not None
    assert answer[0] in (400, 401)
