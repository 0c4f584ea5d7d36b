"""Questions in a chat: what is said, held against golden files; who may see what; what a thread remembers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands.rationing import Rations
from briefings.model import TERMINAL, Judgement, Plan
from tests.answering.newswire import NOW
from tests.commands.newsroom import HARBOUR, LEDGER, MERIDIAN, furnished, posted, told
from tests.commands.plain import shown
from tests.commands.room import BORIS, GUILD, NEWS, OTHER, Room, golden
from tests.fakes import model as fake
from tests.wording.desk import desk as scripted

pytestmark = pytest.mark.asyncio(loop_scope="module")

SENTENCE = (
    "Mexico will send 10,000 National Guard troops to its border with the United States, and Washington will hold back "
    "its new tariffs on Mexican goods for one month, the two governments said on Wednesday."
)
SHORTER = "The two governments said on Wednesday that Mexico will send 10,000 National Guard troops to its border."
TROOPS = "How many troops will Mexico send to the border?"


@pytest.fixture
def write(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--write-golden"))


async def test_a_question_is_answered_with_receipts_shared_and_judged(room: Room, write: bool) -> None:
    await furnished(room)
    answer = await room.say("ask", question=TROOPS)
    await room.say(*room.pressed(answer, "Receipts"))
    await room.say(*room.pressed(answer, "Share"))
    await room.say(*room.pressed(answer, "👍"))
    await room.say(*room.pressed(answer, "👎"))
    await room.say("ask", question="Is the mayor of Port Ellery dead?")
    await room.say("ask", question=" ")
    await room.say("answers", show="public")
    await room.say("ask", question="When will ferry sailings resume?")
    await room.say("answers", show="private")
    await room.say("share", "gone")
    await room.say("up", "gone")
    golden(room, "asking", write)
    assert [each.up for each in await room.store.judgements(GUILD)] == [False]
    assert (await room.store.all_judgements())[0][0] == GUILD


async def test_a_question_has_a_thousand_characters_at_most(room: Room) -> None:
    await furnished(room, {})
    assert "this one has 1,001" in shown(await room.say("ask", question="a" * 1001))
    assert "no articles" in shown(await room.say("ask", question="a" * 1000))


async def test_a_declined_answer_offers_its_nearest_story(room: Room) -> None:
    await furnished(room)
    declined = await room.say("ask", question="Is the mayor of Port Ellery dead?")
    form = await room.open(*room.pressed(declined, "Ask about: "))
    assert form.fields[0].label.startswith("About: ")
    assert "Not in the" not in shown(await room.send(form, question="What happened?"))


async def test_the_ask_button_of_a_story_opens_a_form_about_it(room: Room) -> None:
    await furnished(room)
    briefing = await told(room)
    bank = briefing.stories[1]
    form = await room.open("ask", briefing.id, bank.id)
    assert form.fields[0].label.startswith(f"About: {bank.headline[:20]}")
    assert "Six of the nine" in shown(await room.send(form, question="How many voted for it?"))
    form = await room.open("ask", briefing.id)
    assert form.fields[0].label == "Your question"
    assert "10,000" in shown(await room.send(form, question=TROOPS))


async def test_no_form_is_wanted_for_a_question_that_was_typed(room: Room) -> None:
    ask = next(each for each in room.desk.commands if each.name == "ask")
    assert ask.wants_form({})
    assert not ask.wants_form({"question": TROOPS})


async def test_whoever_asks_too_often_is_told_when_they_may_again(room: Room, write: bool) -> None:
    room.rations = Rations(person=2, place=3)
    await furnished(room, {})
    for _ in range(3):
        await room.say("ask", question="Who?")
    room.now += timedelta(seconds=20)
    await room.give(room.asked("ask", person=BORIS, options={"question": "Who?"}))
    await room.give(room.asked("ask", person=BORIS, options={"question": "Who?"}))
    await room.give(room.asked("ask", tenant=OTHER, options={"question": "Who?"}))
    room.now += timedelta(seconds=40)
    await room.say("ask", question="Who?")
    golden(room, "too-often", write)


async def test_where_all_see_it_a_limit_is_told_once_until_one_may_ask_again(room: Room) -> None:
    room.rations = Rations(person=1, place=9)
    await furnished(room, {})

    async def said() -> str:
        return shown(await room.give(room.asked("ask", options={"question": "Who?"}, public=True)))

    assert "no articles" in await said()
    assert "You have asked 1 questions" in await said()
    assert await said() == ""
    room.now += timedelta(minutes=1)
    assert "no articles" in await said()
    assert "You have asked" in await said()


async def test_a_thread_remembers_its_last_turns_across_a_restart(room: Room) -> None:
    await furnished(room)
    await room.give(
        room.asked("ask", thread_id="t1", options={"question": "Who is the governor of the Bank of Vastria?"})
    )
    room.desk = room.opened()
    she = await room.give(room.asked("ask", thread_id="t1", options={"question": "What did she say?"}))
    assert "Oduya" in shown(she)
    elsewhere = await room.give(room.asked("ask", thread_id="t2", options={"question": "What did she say?"}))
    assert shown(elsewhere) != shown(she)
    assert await room.store.turns(OTHER, NEWS.id, "t1") == ()


async def test_in_a_thread_under_a_briefing_a_question_is_about_the_story_that_it_names(room: Room) -> None:
    await furnished(room)
    briefing = await told(room, stories=2)
    await posted(room, briefing, "m1")
    said = [
        shown(await room.give(room.asked("ask", thread_id=thread, options={"question": question})))
        for question in ("How many voted for the bank's cut?", "And what did she say?")
        for thread in ("m1", "m2")
    ]
    assert "Six of the nine" in said[0]
    assert "Bank of Vastria" in said[2]
    assert said[2] != said[3]  # it goes on where the thread is


async def test_a_guild_never_sees_what_another_reads(room: Room) -> None:
    await furnished(room, {GUILD: [HARBOUR], OTHER: [MERIDIAN]})
    mine = shown(await room.say("ask", question=TROOPS))
    other = await room.give(room.asked("ask", tenant=OTHER, options={"question": TROOPS}))
    assert "Harbour" in mine
    assert "Meridian" not in mine
    assert "Meridian" in shown(other)
    assert "Harbour" not in shown(other)
    for label in ("Receipts", "Share", "👍"):
        stolen = await room.say(*room.pressed(other, label))
        assert "no longer kept" in shown(stolen)
    assert await room.store.all_judgements() == ()


async def test_a_channel_asks_what_its_plans_read(room: Room) -> None:
    await furnished(room)
    plan = Plan(name="Harbour", feeds=(HARBOUR.slug,), channels=(NEWS,))
    await room.store.put_plan(GUILD, plan)
    assert "from 31 articles" not in shown(await room.say("ask", question=TROOPS))
    elsewhere = replace(NEWS, id="200")
    asked = await room.give(room.asked("ask", channel=elsewhere, options={"question": TROOPS}))
    assert "from 31 articles" in shown(asked)


async def test_the_operators_feeds_are_asked_where_his_plans_post_and_nowhere_else(room: Room) -> None:
    await furnished(room, {TERMINAL: [MERIDIAN, LEDGER]})
    await room.store.declare_plans(TERMINAL, [Plan(name="W", feeds=(MERIDIAN.slug,), channels=(NEWS,), declared=True)])
    here = shown(await room.say("ask", question=TROOPS))
    assert "Meridian" in here
    assert "Ledger" not in here
    away = await room.give(room.asked("ask", channel=replace(NEWS, id="200"), options={"question": TROOPS}))
    assert "no articles here yet" in shown(away)


@pytest.mark.parametrize(("text", "worded"), [(SHORTER, True), (SHORTER.replace("10,000", "20,000"), False)])
async def test_a_model_words_an_answer_and_what_it_makes_up_is_not_told(
    room: Room, tmp_path: Path, text: str, *, worded: bool
) -> None:
    await furnished(room)
    gives = fake.gives({"answered": True, "points": [{"text": text, "sources": [{"report": 1, "words": SENTENCE}]}]})
    async with scripted(tmp_path / "model", gives) as at:
        room.write = lambda _tenant, _plan: at.writer
        room.desk = room.opened()
        told = shown(await room.say("ask", question=TROOPS))
    assert ("worded by fake-1" in told) == worded
    assert "20,000" not in told
    assert "10,000" in told
    assert "[1]" in told


async def test_a_thumb_is_one_of_each_person(room: Room) -> None:
    await furnished(room)
    answer = await room.say("ask", question=TROOPS)
    up, down = room.pressed(answer, "👍"), room.pressed(answer, "👎")
    await room.say(*up)
    await room.give(room.asked(*down, person=BORIS))
    await room.say(*up)
    judged = await room.store.judgements(GUILD)
    assert sorted(each.up for each in judged) == [False, True]
    assert judged[0] == Judgement(answer_id=up[1], question=TROOPS, up=judged[0].up, at=NOW)


async def test_an_answer_is_for_who_asked_unless_set_otherwise(room: Room) -> None:
    await furnished(room)
    assert not (await room.say("ask", question=TROOPS)).public
    room.public_answers = True
    room.desk = room.opened()
    answer = await room.say("ask", question=TROOPS)
    assert answer.public
    assert TROOPS in shown(answer)
    assert "Share" not in shown(answer)
    await room.say("answers", show="private")
    assert not (await room.say("ask", question=TROOPS)).public


async def test_what_is_asked_in_a_message_all_see_below_the_question_and_it_is_not_said_twice(room: Room) -> None:
    await furnished(room)
    asked = room.asked("ask", options={"question": TROOPS}, public=True)
    answer = await room.give(asked)
    assert answer.public
    assert "Share" not in shown(answer)
    assert TROOPS not in shown(answer)
    assert not answer.again
    assert (await room.give(asked)).again
