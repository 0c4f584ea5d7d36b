"""People use nutgraf on Slack by Socket Mode."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.blocks import Button, Card
from bot.chat import Invocation, Reply
from bot.slack_bot import SlackBot
from briefings.errors import SettingError
from tests.fakes.slack import Message, SlackServer
from tests.slack_bot.conftest import QUICK, door, running
from tests.slack_bot.desk import FORM, StandIn, briefing, line, said


async def test_a_command_is_acknowledged_and_answered_to_the_person_alone(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    sight = await slack.people.slash("/nutgraf", "briefing list")
    assert (sight.error, sight.at_once, sight.text) == ("", {}, "briefing list")
    assert sight.messages[0].only_for == "U1"
    [asked] = desk.invocations
    assert (asked.tenant.place, asked.channel.id, asked.channel.place, asked.person.name) == ("T1", "C1", "", "anna")
    await slack.until(lambda: chat.status.connected)
    assert chat.status.what == "Slack: Example, by Socket Mode"


async def test_brief_is_a_briefing_now_for_all_to_see(slack: SlackServer, chat: SlackBot) -> None:
    sight = await slack.people.slash("/brief", "climate change")
    assert (sight.text, sight.messages[0].only_for) == ("briefing now topic=climate change", "")


async def test_a_mistyped_command_names_the_nearest(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    sight = await slack.people.slash("/nutgraf", "breifing list")
    assert sight.text.startswith("There is no “breifing list”. Did you mean /nutgraf briefing list?")
    assert desk.invocations == []


async def test_setting_up_is_for_admins_and_the_channels_creator(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    slack.teams["T1"].person("U2")
    slack.teams["T1"].room("C2", creator="U2")
    for person, channel in (("U1", "C1"), ("UADMIN", "C1"), ("U2", "C2"), ("U2", "C1")):
        await slack.people.slash("/nutgraf", "sub https://a.example/rss world", person=person, channel=channel)
    assert [asked.person.may_set_up for asked in desk.invocations] == [False, True, True, False]
    assert desk.invocations[1].options == {"address": "https://a.example/rss", "topic": "world"}
    assert len(slack.called("conversations.info")) == 2  # of C1 and C2, once; an admin needs no look


async def test_rights_that_cannot_be_looked_up_are_no_rights_and_are_said_so(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    slack.teams["T1"].scopes.remove("users:read")
    sight = await slack.people.slash("/nutgraf", "feed add https://a.example/rss", person="UADMIN")
    assert "could not be looked up: the token lacks a permission: users:read" in sight.text
    assert desk.invocations == []


async def test_a_slow_job_shows_that_it_works_and_its_answer_takes_that_place(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    desk.answer = desk.slowly
    sight = await slack.people.slash("/nutgraf", "briefing list")
    assert sight.text == "Working on it …"
    desk.release.set()
    await slack.until(lambda: [m.text for m in slack.people.seen("T1", "C1", "U1")] == ["briefing list"])


async def test_a_slow_public_answer_takes_the_note_away(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    desk.answer = desk.slowly
    await slack.people.slash("/brief")
    desk.release.set()
    await slack.until(lambda: [m.text for m in slack.people.seen("T1", "C1", "U1")] == ["briefing now"])
    assert slack.people.seen("T1", "C1", "U1")[0].only_for == ""


async def test_a_form_opens_is_sent_and_answered_where_it_was_opened(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    slack.teams["T1"].room("C3", joined=False)  # a channel that we are not in: the response URL still leads there
    sight = await slack.people.slash("/nutgraf", "briefing schedule", person="UADMIN", channel="C3")
    assert sight.view is not None
    assert sight.view["title"]["text"] == FORM.title
    values = {"zone": "Europe/Berlin", "days": ["0", "4"]}
    sight = await slack.people.submit(values, person="UADMIN", channel="C3")
    assert sight.text == "briefing schedule morning"
    assert desk.invocations[-1].options == {"times": "07:30", "zone": "Europe/Berlin", "days": "0,4"}
    assert (desk.invocations[-1].words, desk.invocations[-1].channel.id) == (("morning",), "C3")


async def test_a_form_that_is_closed_is_only_acknowledged(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    await slack.people.slash("/nutgraf", "briefing schedule", person="UADMIN")
    assert await slack.people.close(person="UADMIN") == {}
    assert len(desk.invocations) == 1


async def test_a_form_that_comes_too_late_is_said_to_be(slack: SlackServer, chat: SlackBot) -> None:
    slack.trigger_lives = -1.0
    sight = await slack.people.slash("/nutgraf", "briefing schedule", person="UADMIN")
    assert "longer than the three seconds" in sight.text


async def test_why_a_form_does_not_open_is_answered(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    desk.opens = lambda: said("This plan is declared in nutgraf.toml.")
    sight = await slack.people.slash("/nutgraf", "briefing schedule", person="UADMIN")
    assert sight.text == "This plan is declared in nutgraf.toml."


async def test_a_button_says_its_act_and_its_message_stays(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    desk.answer = desk.slowly
    message = _post(
        slack,
        briefing(Button(label="Receipts", act="receipts:3f2a:9c1d"), Button(label="Read", link="https://a.example")),
    )
    sight = await slack.people.press(message, "Receipts")
    desk.release.set()
    await slack.until(lambda: "receipts 3f2a:9c1d" in [m.text for m in slack.people.seen("T1", "C1", "U1")])
    [asked] = desk.invocations
    assert (asked.command, asked.words, asked.message_id) == ("receipts", ("3f2a", "9c1d"), message.ts)
    assert sight.messages[0].only_for == "U1"
    assert message in slack.teams["T1"].rooms["C1"].messages
    slack.people.patience = 0
    await slack.people.press(message, "Read")  # a link tells us, too, that it was pressed
    assert len(desk.invocations) == 1


async def test_a_button_opens_its_form(slack: SlackServer, chat: SlackBot) -> None:
    message = _post(slack, briefing(Button(label="Change", act="briefing schedule:morning")))
    assert (await slack.people.press(message, "Change", person="UADMIN")).view is not None


async def test_a_question_is_our_name_in_a_message_or_a_reply_under_ours(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    me = slack.teams["T1"].bot
    message = _post(slack, briefing(Button(label="Receipts", act="receipts:1")))
    await slack.people.say("Who said &lt;that&gt;?", thread=message)
    await slack.people.say(f"<@{me}> and in the <#C1|news>?", thread=message, mention=True)
    await slack.people.say(f"<@{me}> hello?", mention=True)
    asked = [(i.command, i.options["question"], i.thread_id == message.ts) for i in desk.invocations]
    assert asked == [("ask", "Who said <that>?", True), ("ask", "and in the #news?", True), ("ask", "hello?", False)]
    assert all(m.thread_ts for m in slack.people.seen("T1", "C1", "U1") if m.text.startswith("ask "))


async def test_where_replies_are_no_questions_a_mention_still_is(slack: SlackServer, desk: StandIn) -> None:
    async with running(door(slack, desk, replies=False)):
        await slack.until(lambda: slack.sockets.live)
        message = _post(slack, briefing(Button(label="Receipts", act="receipts:1")))
        slack.people.patience = 0
        await slack.people.say("Between ourselves.", thread=message)
        slack.people.patience = 30.0
        await slack.people.say(f"<@{slack.teams['T1'].bot}> and why?", thread=message, mention=True)
    assert [i.options["question"] for i in desk.invocations] == ["and why?"]


async def test_neither_bots_nor_talk_between_people_is_a_question(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    message = _post(slack, briefing(Button(label="Receipts", act="receipts:1")))
    slack.people.patience = 0
    await slack.people.say("Good morning.")
    await slack.people.say("I am a bot.", thread=message, bot="BOTHER")
    await slack.people.say("It is me.", thread=message, person=slack.teams["T1"].bot)
    for text in ("<@UADMIN> did you call the plumber?", "<!here> who did?", "thanks!", ":+1:", "lol ok"):
        await slack.people.say(text, thread=message)
    assert desk.invocations == []
    slack.people.patience = 30.0
    me = slack.teams["T1"].bot
    for text in (f"<@{me}> thanks!", f"<@UADMIN> and <@{me}>, who did?"):
        await slack.people.say(text, thread=message, mention=True)
    assert [i.options["question"] for i in desk.invocations] == ["thanks!", "@UADMIN and , who did?"]


async def test_a_message_that_was_answered_before_a_restart_is_not_answered_again(
    slack: SlackServer, chat: SlackBot, desk: StandIn
) -> None:
    async def twice(_: Invocation) -> Reply:
        return replace(said("That came twice."), again=True)

    desk.answer, slack.people.patience = twice, 0
    await slack.people.say(f"<@{slack.teams['T1'].bot}> hello?", mention=True)
    await slack.until(lambda: desk.invocations)
    slack.people.patience = 30.0
    await slack.people.slash("/nutgraf", "briefing list")
    texts = [message.text for message in slack.people.seen("T1", "C1", "U1")]
    assert [text for text in texts if "twice" in text] == ["That came twice."]


async def test_what_slack_repeats_acts_once(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    message = _post(slack, briefing(Button(label="Receipts", act="receipts:1")))
    slack.people.repeats = 3
    await slack.people.slash("/nutgraf", "briefing list")
    await slack.people.press(message, "Receipts")
    await slack.people.say("And then?", thread=message)
    await slack.people.slash("/nutgraf", "briefing schedule", person="UADMIN")
    await slack.people.submit({"zone": "UTC", "days": ["0"]}, person="UADMIN")
    assert len(slack.sockets.acked) == 15
    assert [i.command for i in desk.invocations] == ["briefing list", "receipts", "ask", *["briefing schedule"] * 2]


async def test_a_file_goes_into_the_persons_messages_with_us(slack: SlackServer, chat: SlackBot) -> None:
    await slack.people.slash("/nutgraf", "export")
    await slack.until(lambda: any("is in your messages" in m.text for m in slack.people.seen("T1", "C1", "U1")))
    [file] = [file for m in slack.teams["T1"].rooms["DU1"].messages for file in m.files]
    assert (file["name"], file["body"]) == ("feeds.opml", b"<opml/>")


async def test_a_file_that_cannot_be_sent_is_said_to_be(slack: SlackServer, chat: SlackBot) -> None:
    slack.teams["T1"].scopes.remove("files:write")
    await slack.people.slash("/nutgraf", "export")
    seen = await slack.until(lambda: [m.text for m in slack.people.seen("T1", "C1", "U1") if "could not" in m.text])
    assert "feeds.opml could not be sent: the token lacks a permission: files:write" in seen[0]


async def test_a_used_or_expired_response_url_is_made_up_for(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    slack.response_url_uses = 0
    assert (await slack.people.slash("/nutgraf", "briefing list")).text == "briefing list"
    slack.response_url_lives = -1.0
    sight = await slack.people.slash("/nutgraf", "briefing list")
    assert (sight.text, sight.messages[0].only_for) == ("briefing list", "U1")
    slack.teams["T1"].rooms["C1"].members.clear()  # and where we are not in the channel, it comes as a direct message
    sight = await slack.people.slash("/nutgraf", "briefing list")
    assert (sight.text, sight.messages[0].channel) == ("briefing list", "DU1")


async def test_an_answer_goes_on_where_the_response_url_ends(slack: SlackServer, chat: SlackBot, desk: StandIn) -> None:
    async def at_length(asked: Invocation) -> Reply:
        return Reply(document=tuple(Card(blocks=(line(f"Story {n}"),)) for n in range(1, 8)))

    desk.answer = at_length
    await slack.people.slash("/nutgraf", "briefing list")
    seen = await slack.until(lambda: s if len(s := slack.people.seen("T1", "C1", "U1")) == 7 else None)
    assert [message.text for message in seen] == [f"Story {n}" for n in range(1, 8)]
    assert {message.only_for for message in seen} == {"U1"}
    assert len(slack.called("response_url")) == slack.response_url_uses == 5


async def test_an_app_token_that_once_worked_is_tried_for_ever(slack: SlackServer, chat: SlackBot) -> None:
    await slack.until(lambda: chat.status.connected)
    slack.app_token, ours = "another", slack.app_token
    slack.sockets.cut()
    await slack.until(lambda: "does not accept NUTGRAF_SLACK_APP_TOKEN" in chat.status.what)
    slack.app_token = ours
    await slack.until(lambda: slack.sockets.connected == 2)


async def test_a_rate_limit_on_an_answer_is_waited_out(slack: SlackServer, chat: SlackBot) -> None:
    slack.fail("response_url", retry_after=0)
    assert (await slack.people.slash("/nutgraf", "briefing list")).text == "briefing list"
    slack.response_url_uses = 0
    slack.fail("chat.postEphemeral", retry_after=0)
    assert (await slack.people.slash("/nutgraf", "briefing list")).text == "briefing list"
    assert len(slack.called("chat.postEphemeral")) == 2


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_when_slack_asks_for_a_new_connection_no_command_is_lost(
    slack: SlackServer, chat: SlackBot, desk: StandIn, reason: str
) -> None:
    await slack.sockets.disconnect(reason, close=False)
    for _ in range(5):
        assert (await slack.people.slash("/nutgraf", "briefing list")).error == ""
    await slack.until(lambda: slack.sockets.connected == 2)
    await slack.sockets.close_replaced()
    assert (await slack.people.slash("/nutgraf", "briefing list")).text == "briefing list"
    assert slack.sockets.most == 2  # the next one was there before the old one went


@pytest.mark.parametrize("how", ["cut", "link_disabled", "refused", "open fails", "slack is away"])
async def test_a_lost_connection_is_made_again(slack: SlackServer, chat: SlackBot, how: str) -> None:
    if how == "refused":
        slack.sockets.refuses = 3
    if how == "open fails":
        slack.fail("apps.connections.open", error="internal_error", times=2)
        slack.fail("apps.connections.open", status=503, body="<html>", times=2)
    if how == "slack is away":
        slack.fail("apps.connections.open", connection="dropped", times=3)
    if how == "link_disabled":
        await slack.sockets.disconnect(how)
    else:
        slack.sockets.cut()
    await slack.until(lambda: slack.sockets.connected == 2)
    assert (await slack.people.slash("/nutgraf", "briefing list")).text == "briefing list"
    await slack.until(lambda: chat.status.connected)


async def test_a_rate_limit_on_connecting_is_waited_out(slack: SlackServer, desk: StandIn) -> None:
    slack.fail("auth.test", retry_after=0)
    slack.fail("apps.connections.open", retry_after=0)
    async with running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)


async def test_a_silent_new_connection_is_given_up(slack: SlackServer, desk: StandIn) -> None:
    slack.sockets.limit = 0
    chat = door(slack, desk)
    async with running(chat):
        await slack.until(lambda: "too_many_websockets" in chat.status.what)
        slack.sockets.limit = 1
        await slack.until(lambda: slack.sockets.live)


@pytest.mark.parametrize(
    ("how", "names"),
    [
        ({"bot_tokens": ("xoxb-wrong",)}, "NUTGRAF_SLACK_BOT_TOKEN (invalid_auth)"),
        ({"bot_tokens": ("xoxb-1", "xoxb-wrong")}, "token 2 of 2 in NUTGRAF_SLACK_BOT_TOKEN"),
        ({"bot_tokens": ("xoxb-1", "xoxb-again")}, "two tokens of the workspace"),
        ({"bot_tokens": ("xapp-1",)}, "NUTGRAF_SLACK_BOT_TOKEN should begin with xoxb-"),
        ({"bot_tokens": ()}, "NUTGRAF_SLACK_BOT_TOKEN"),
        ({"app_token": "xapp-wrong"}, "NUTGRAF_SLACK_APP_TOKEN (invalid_auth)"),
        ({"app_token": ""}, "NUTGRAF_SLACK_APP_TOKEN should begin with xapp-"),
        ({"http": ("127.0.0.1", 0)}, "NUTGRAF_SLACK_SIGNING_SECRET"),
    ],
)
async def test_a_wrong_setting_is_named(slack: SlackServer, desk: StandIn, how: dict[str, Any], names: str) -> None:
    first = slack.teams["T1"]
    slack.teams = {"again": slack.team("T1", "xoxb-again"), "T1": first}
    with pytest.raises(SettingError, match=names.replace("(", r"\(").replace(")", r"\)")) as raised:
        await asyncio.wait_for(door(slack, desk, **how).run(), 5)
    assert "wrong" not in str(raised.value)  # a token is a secret


async def test_pings_are_answered_and_a_quiet_connection_stays(slack: SlackServer, desk: StandIn) -> None:
    async with running(door(slack, desk, pace=replace(QUICK, request=1.0, heartbeat=2.0))):
        await slack.until(lambda: slack.sockets.live)
        await slack.until(lambda: slack.sockets.pings)
        await slack.sockets.ping()
        await slack.until(lambda: slack.sockets.pongs)
    assert slack.sockets.connected == 1


async def test_whatever_fails_is_told_with_a_reference_that_stands_in_the_log(
    slack: SlackServer, chat: SlackBot, desk: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(asked: Invocation) -> Reply:
        raise RuntimeError("out of ink")

    desk.answer = fails
    sight = await slack.people.slash("/nutgraf", "briefing list")
    reference = sight.text.removeprefix("nutgraf failed at this; its log says why, under ").rstrip(".")
    assert f"reference {reference}" in caplog.text
    assert "out of ink" in caplog.text


async def test_it_ends_whenever_it_is_told_to(slack: SlackServer, desk: StandIn) -> None:
    """Also where the websocket is made just then: wait_for of Python 3.11 forgets a cancellation at that moment."""
    for steps in range(0, 120, 6):
        async with running(door(slack, desk)):
            for _ in range(steps):
                await asyncio.sleep(0)
    for _ in range(5):
        await slack.until(lambda: not slack.sockets.live)
        async with running(door(slack, desk)):
            await slack.until(lambda: slack.sockets.live)


async def test_it_ends_within_a_second_with_an_answer_under_way(slack: SlackServer, desk: StandIn) -> None:
    desk.answer = desk.slowly
    async with running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)
        await slack.people.slash("/nutgraf", "briefing list")
    await slack.until(lambda: not slack.sockets.live)


def _post(slack: SlackServer, payload: dict[str, Any]) -> Message:
    room = slack.teams["T1"].rooms["C1"]
    ts, by = slack.clock.ts(), slack.teams["T1"].bot
    return slack.put(Message(ts=ts, channel="C1", by=by, text=payload["text"], blocks=payload["blocks"]), room)
