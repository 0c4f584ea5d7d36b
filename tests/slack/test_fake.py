"""The fake is Slack enough for Slack's own client library, unpatched."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack import Rate, SlackServer

QUIET: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}


@asynccontextmanager
async def connected(app: AsyncApp, slack: SlackServer) -> AsyncIterator[None]:
    """Bolt's own connection to the fake."""
    handler = AsyncSocketModeHandler(app, "xapp-1", ping_interval=0.05)
    await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt's own types end here
    try:
        await slack.until(lambda: slack.sockets.live)
        yield
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]  # as above


async def test_bolts_own_socket_mode_handler_serves_a_command(slack: SlackServer) -> None:
    app = AsyncApp(client=AsyncWebClient("xoxb-1", base_url=slack.api_url), signing_secret="s")

    async def hello(ack: AsyncAck, respond: AsyncRespond) -> None:
        await ack("At once.")
        await respond("Later.")

    app.command("/hello")(hello)
    async with connected(app, slack):
        await slack.until(lambda: slack.sockets.pings > 2)
        sight = await slack.people.slash("/hello")
        assert sight.at_once == {"text": "At once."}
        await slack.until(lambda: [m.text for m in slack.people.seen("T1", "C1", "U1")] == ["Later."])


@pytest.mark.parametrize("way", ["query", "form", "json"])
async def test_arguments_come_by_query_form_or_json(slack: SlackServer, way: str) -> None:
    client = AsyncWebClient("xoxb-1", base_url=slack.api_url)
    args: dict[str, Any] = {"channel": "C1", "text": "Hello", **QUIET}
    if way == "query":
        await client.api_call("chat.postMessage", http_verb="GET", params=args)
    elif way == "form":
        await client.api_call("chat.postMessage", data=args)
    else:
        await client.api_call("chat.postMessage", json=args)
    assert slack.teams["T1"].rooms["C1"].messages[0].text == "Hello"


async def test_a_message_can_be_changed(slack: SlackServer) -> None:
    client = AsyncWebClient("xoxb-1", base_url=slack.api_url)
    ts = (await client.chat_postMessage(channel="C1", text="Before", **QUIET))["ts"]
    await client.chat_update(channel="C1", ts=ts, text="After")
    assert (await client.conversations_history(channel="C1"))["messages"][0]["text"] == "After"
    with pytest.raises(SlackApiError, match="message_not_found"):
        await client.chat_update(channel="C1", ts="1.0", text="After")


async def test_a_trigger_opens_one_view_which_can_be_changed(slack: SlackServer) -> None:
    client = AsyncWebClient("xoxb-1", base_url=slack.api_url)
    view = {"type": "modal", "title": {"type": "plain_text", "text": "A"}, "blocks": [{"type": "divider"}]}
    trigger = slack.trigger("T1", "U1")
    shown = await client.views_open(trigger_id=trigger, view=view)
    await client.views_update(view_id=shown["view"]["id"], view={**view, "private_metadata": "x"})
    assert slack.views[shown["view"]["id"]]["private_metadata"] == "x"
    for wrong, code in ((trigger, "exchanged_trigger_id"), ("1.2", "invalid_trigger_id")):
        with pytest.raises(SlackApiError, match=code):
            await client.views_open(trigger_id=wrong, view=view)


async def test_a_call_too_many_is_refused_for_its_channel_alone(slack: SlackServer) -> None:
    slack.teams["T1"].room("C2")
    slack.faults.rates["chat.postMessage"] = [Rate(calls=2, seconds=60, each="channel")]
    client = AsyncWebClient("xoxb-1", base_url=slack.api_url)
    for channel in ("C1", "C1", "C2"):
        await client.chat_postMessage(channel=channel, text="Hello", **QUIET)
    with pytest.raises(SlackApiError) as raised:
        await client.chat_postMessage(channel="C1", text="Hello", **QUIET)
    assert raised.value.response.headers["Retry-After"] == "60"


async def test_an_event_that_is_not_acknowledged_comes_again(slack: SlackServer) -> None:
    app = AsyncApp(client=AsyncWebClient("xoxb-1", base_url=slack.api_url), signing_secret="s")
    heard: list[tuple[str, str]] = []

    @app.middleware
    async def late(req: AsyncBoltRequest, ack: AsyncAck) -> BoltResponse:
        headers = req.headers
        heard.append((headers.get("x-slack-retry-num", [""])[0], headers.get("x-slack-retry-reason", [""])[0]))
        await asyncio.sleep(0.1)
        return await ack()

    slack.ack_within, slack.retries_after, slack.people.patience = 0.05, (0.0, 0.0), 0
    async with connected(app, slack):
        await slack.people.say("Hello?")
        await slack.until(lambda: len(slack.sockets.acked) == 3)
    assert heard[0][1] == ""
    assert heard[1:] == [("1", "timeout"), ("2", "timeout")]


async def test_what_would_ping_or_is_malformed_is_refused_and_noted(slack: SlackServer) -> None:
    client = AsyncWebClient("xoxb-1", base_url=slack.api_url)
    for args in ({"text": "<!channel> wake up"}, {"text": "x", "blocks": [{"type": "divider"}] * 51}):
        with pytest.raises(SlackApiError, match="invalid_blocks"):
            await client.api_call("chat.postMessage", json={"channel": "C1", **QUIET, **args})
    for args, code in (({"text": ""}, "no_text"), ({"text": "x" * 40_001}, "msg_too_long")):
        with pytest.raises(SlackApiError, match=code):
            await client.api_call("chat.postMessage", json={"channel": "C1", **QUIET, **args})
    assert len(slack.complaints) >= 2
    slack.complaints.clear()
