"""Questions on Slack, through the real door to the real commands."""

from __future__ import annotations

from pathlib import Path

from briefings.model import Tenant
from tests.answering.desk import newsdesk
from tests.fakes.slack import SlackServer
from tests.slack_bot.conftest import door, running

TEAM = Tenant(platform="slack", place="T1")
TROOPS = "How many troops will Mexico send to the border?"


async def test_a_question_is_answered_to_who_asked_and_shared_with_all(slack: SlackServer, tmp_path: Path) -> None:
    async with newsdesk(tmp_path, TEAM) as (desk, store), running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)
        sight = await slack.people.slash("/ask", TROOPS)
        await slack.until(lambda: "10,000 National Guard troops" in _seen(slack))
        answer = slack.people.seen("T1", "C1", "U1")[-1]
        assert answer.only_for == "U1"
        assert "10,000" in sight.text or sight.text == "Working on it …"
        await slack.people.press(answer, "Share")
        await slack.until(lambda: TROOPS in _seen(slack, "UADMIN"))
        await slack.people.press(answer, "👍 Good")
        await slack.until(lambda: "Noted: 👍" in _seen(slack))
        await slack.people.slash("/ask", "Is the mayor of Port Ellery dead?")
        await slack.until(lambda: "Not in the 31 articles" in _seen(slack))
        assert [each.up for _, each in await store.all_judgements()] == [True]


async def test_the_ask_button_opens_a_form_whose_question_is_answered(slack: SlackServer, tmp_path: Path) -> None:
    async with newsdesk(tmp_path, TEAM) as (desk, _), running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)
        await slack.people.slash("/brief")
        told = await slack.until(lambda: next((m for m in slack.people.seen("T1", "C1", "U1") if _asks(m)), None))
        await slack.people.press(told, "Ask")
        view = await slack.until(lambda: slack.people.looking_at.get(("T1", "U1")))
        assert view["blocks"][0]["label"]["text"].startswith("About: ")
        await slack.people.submit({"question": "How many troops are there?"})
        await slack.until(lambda: "as of 12:00" in _seen(slack))
        await slack.people.slash("/ask")
        assert await slack.until(lambda: slack.people.looking_at.get(("T1", "U1")))


async def test_a_mention_and_what_follows_it_in_its_thread_are_one_talk(slack: SlackServer, tmp_path: Path) -> None:
    me = slack.teams["T1"].bot
    async with newsdesk(tmp_path, TEAM) as (desk, store), running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)
        await slack.people.say(f"<@{me}> Who is the governor of the Bank of Vastria?", mention=True)
        await slack.until(lambda: "Maria Oduya" in _seen(slack))
        first = next(m for m in slack.people.seen("T1", "C1", "U1") if m.by == "U1")
        await slack.people.say(f"<@{me}> What did she say?", thread=first, mention=True)
        await slack.until(lambda: sum("as of 12:00" in str(m) for m in slack.people.seen("T1", "C1", "U1")) == 2)
        assert len(await store.turns(TEAM, "C1", first.ts)) == 2


async def test_a_mention_alone_gets_an_example_and_a_picture_in_the_thread_gets_nothing(
    slack: SlackServer, tmp_path: Path
) -> None:
    me = slack.teams["T1"].bot
    async with newsdesk(tmp_path, TEAM) as (desk, _), running(door(slack, desk)):
        await slack.until(lambda: slack.sockets.live)
        await slack.people.slash("/brief")
        told = await slack.until(lambda: next((m for m in slack.people.seen("T1", "C1", "U1") if _asks(m)), None))
        slack.people.patience = 0
        await slack.people.say("", thread=told)
        await slack.people.say(f"<@{me}>", mention=True)
        await slack.until(lambda: "What would you like to know?" in _seen(slack))
        assert [m.text for m in slack.people.seen("T1", "C1", "U1") if m.thread_ts == told.ts] == [""]
        assert "/nutgraf feed import" not in _seen(slack)


def _seen(slack: SlackServer, person: str = "U1") -> str:
    return "\n".join(str(message.public()) for message in slack.people.seen("T1", "C1", person))


def _asks(message: object) -> bool:
    return "ask:" in str(message)
