"""Catching up, following, and finding a story again in a chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.commands import ENTRIES
from briefings.catching_up import catch_up, in_child
from briefings.model import TERMINAL, Plan, Scope, Told
from tests.answering.newswire import NOW, articles
from tests.commands.newsroom import HARBOUR, MERIDIAN, furnished, told
from tests.commands.plain import shown
from tests.commands.room import ANNA, BORIS, GUILD, NEWS, OTHER, Room, golden

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.fixture
def write(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--write-golden"))


async def test_one_catches_up_follows_a_story_and_finds_one_again(room: Room, write: bool) -> None:
    await furnished(room)
    briefing = await told(room, ago=timedelta(hours=1))
    first = await room.say("catchup", minutes="1")
    await room.say("catchup")
    await room.say(*room.pressed(first, "Receipts"))
    rest = await room.say(*room.pressed(first, "Tell the rest"))
    await room.say(*room.pressed(rest, "Receipts"))
    following = await room.say("follow", briefing.id, briefing.stories[1].id)
    await room.say(*room.pressed(following, "Follow no longer"))
    await room.say("follow", "gone", "gone")
    await room.say("catchup", minutes="soon")
    await room.say("story", words="troops")
    await room.say("story", words="zebra")
    found = await room.say("story")
    await room.say(*room.pressed(found, "Bank of Vastria"))
    golden(room, "catching-up", write)


async def test_what_somebody_follows_comes_first_and_only_for_them(room: Room) -> None:
    await furnished(room)
    bank = next(each for each in articles(HARBOUR) if each.id.endswith("bank-vastria-rate-cut"))
    had = Told(story_id="s", at=NOW, headline=bank.title, article_ids=(bank.id,), points=())
    assert await room.store.follow(GUILD, ANNA.id, had)
    for person in (ANNA, BORIS):
        await room.store.mark(GUILD, person.id, bank.published_at or NOW)
    mine = shown(await room.say("catchup", minutes="60")).splitlines()
    other = shown(await room.give(room.asked("catchup", person=BORIS, options={"minutes": "60"}))).splitlines()
    assert "Vastria" in mine[1]
    assert "Vastria" not in other[1]
    [followed] = await room.store.followed(GUILD, ANNA.id)
    assert len(followed.article_ids) > 1
    assert await room.store.followed(OTHER, ANNA.id) == ()


async def test_catching_up_takes_nothing_away_from_the_next_briefing(room: Room) -> None:
    await furnished(room)
    await room.say("catchup", minutes="30")
    briefing = await told(room)
    assert all(story.new for story in briefing.stories)


async def test_a_child_process_catches_up_alike(room: Room) -> None:
    await furnished(room)
    here = await catch_up(room.store, Scope(tenant=GUILD), "1", now=NOW)
    there = await in_child(room.isolation)(room.store, Scope(tenant=GUILD), "1", now=NOW)
    assert here == there


async def test_each_person_of_each_place_has_a_mark_of_their_own(room: Room) -> None:
    await furnished(room, {GUILD: [HARBOUR], OTHER: [MERIDIAN]})
    mine = shown(await room.say("catchup", minutes="60"))
    theirs = shown(await room.give(room.asked("catchup", tenant=OTHER, options={"minutes": "60"})))
    again = shown(await room.say("catchup", minutes="60"))
    boris = shown(await room.give(room.asked("catchup", person=BORIS, options={"minutes": "60"})))
    assert "Meridian" not in mine
    assert "Harbour" not in theirs
    assert "Harbour Post" not in again
    assert "Harbour Post" in boris


async def test_a_story_is_offered_while_its_words_are_typed_and_only_where_it_was_told(room: Room) -> None:
    await furnished(room, {GUILD: [HARBOUR], TERMINAL: [MERIDIAN]})
    await told(room)
    theirs = await told(room, TERMINAL)
    typed = room.asked("story")
    mine = await room.desk.complete(typed, "words", "")
    assert mine
    assert not {value for value, _ in mine} & {each.id for each in theirs.stories}
    assert await room.desk.complete(replace(typed, tenant=OTHER), "words", "") == ()
    declared = Plan(name="World", channels=(NEWS,), declared=True)
    await room.store.declare_plans(TERMINAL, [declared])
    more = await room.desk.complete(typed, "words", "")
    assert {each.id for each in theirs.stories} <= {value for value, _ in more}
    assert theirs.stories[0].headline in shown(await room.say("story", words=theirs.stories[0].id))


async def test_a_story_of_a_feed_that_is_no_longer_read_is_not_offered_and_its_receipts_stay(room: Room) -> None:
    await furnished(room, {GUILD: [HARBOUR]})
    briefing = await told(room)
    [subscription] = await room.store.subscriptions(GUILD)
    await room.say("feed remove", feed=subscription.feed.id)
    assert await room.desk.complete(room.asked("story"), "words", "") == ()
    assert "No story that was told" in shown(await room.say("story", words=briefing.stories[0].headline))
    assert briefing.stories[0].points[0].text[:20] in shown(
        await room.say("receipts", briefing.id, briefing.stories[0].id)
    )


async def test_only_who_may_set_up_sees_what_the_model_costs(room: Room) -> None:
    await furnished(room, {})
    assert "Manage Server" in shown(await room.give(room.asked("budget", person=BORIS)))
    assert "No model is configured" in shown(await room.say("budget"))
    assert {entry.command.name for entry in ENTRIES if entry.command.setup} >= {"answers", "budget"}


async def test_where_nothing_is_read_yet_one_is_told_how_to_begin(room: Room) -> None:
    for command, options in (("catchup", {}), ("ask", {"question": "Who?"})):
        assert "/feed add theguardian.com" in shown(await room.say(command, **options))
