"""What is said in a chat, held against golden files: `pytest --write-golden` writes them anew; then read them."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from briefings.errors import NutgrafError, StoreError
from briefings.model import TERMINAL, Briefing, Channel, Coverage, Feed, Plan, Schedule, Story
from briefings.polling import Poll
from tests.commands.room import BORIS, GUILD, NEWS, NOW, TEAM, Room, golden, opml

pytestmark = pytest.mark.asyncio(loop_scope="module")

MORNING = Schedule(zone="Europe/Berlin", times=(time(7, 30),))


@pytest.fixture
def write(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--write-golden"))


async def test_a_first_evening_from_help_to_a_scheduled_briefing(room: Room, write: bool) -> None:
    harbour = room.serve("harbour", "Harbour opens its new lock", "Barges wait for the tide")
    await room.say("help")
    await room.say("briefing list")
    await room.say("briefing now")
    await room.say("feed list")
    tested = await room.say("feed test", address=harbour)
    await room.say(*room.pressed(tested, "Add"))
    await room.say("feed add", address=harbour, topic="sea, harbours")
    await room.say("feed test", address=harbour)
    await room.say("feed list")
    form = await room.open("briefing schedule", name="World", zone="Europe/Berlin")
    wrong = await room.send(form, days="mon-fri", times="7:30, 25:00", zone="Berln", topics="sea, ferries")
    again = await room.open(*room.pressed(wrong, "Go on"))
    done = await room.send(again, times="7:30, 18:00", zone="berlin")
    await room.say("briefing list")
    await room.say(*room.pressed(done, "Preview"))
    await room.say("briefing now", topic="harbours")
    edit = await room.open(*room.pressed(done, "Edit"))
    await room.send(edit, stories="8")
    await room.say("feed export")
    golden(room, "first-evening", write)


async def test_a_briefing_is_paused_resumed_changed_and_removed(room: Room, write: bool) -> None:
    await room.store.put_plan(GUILD, Plan(name="World", title="World", schedule=MORNING, channels=(NEWS,)))
    paused = await room.say("briefing pause", name="world")
    await room.say("briefing list")
    await room.say(*room.pressed(paused, "Resume"))
    form = await room.open("briefing schedule", name="WORLD", cron="0 12 * * mon", quiet="22:00-06:00")
    await room.send(form)
    await room.say("briefing pause", name="Wrold")
    await room.say("briefing remove", name="World")
    await room.say("briefing pause", name="World")
    await room.say("briefing preview")
    golden(room, "steering", write)


async def test_what_is_refused_is_refused_in_words(room: Room, write: bool) -> None:
    harbour = room.serve("harbour", "Harbour opens its new lock")
    room.publisher.serve("/empty", b"<html>nothing here</html>")
    for command in ("feed add", "briefing pause"):
        await room.give(room.asked(command, person=BORIS))
        await room.give(room.asked(command, person=BORIS, tenant=TEAM))
    await room.say("feed ad")
    for address in (
        "http://169.254.169.254/latest",
        "http://localhost/rss",
        "file:///etc/passwd",
        "https://nowhere.invalid/",
        room.publisher.url("/gone", host="harbour.example"),
        room.publisher.url("/empty", host="site.example"),
        "",
    ):
        await room.say("feed add", address=address)
    await room.say("feed remove", feed="harbour")
    await room.say("feed import")
    await room.give(room.asked("feed import", file=replace(opml(harbour), body=b"no OPML")))
    await room.say("briefing schedule", name="a:b")
    await room.say("receipts", "gone", "story")
    once = room.asked("feed add", options={"address": harbour})
    await room.give(once)
    await room.give(once)
    golden(room, "refused", write)


async def test_what_goes_wrong_with_us_is_told_by_a_reference_that_stands_in_the_log(
    room: Room, write: bool, caplog: pytest.LogCaptureFixture
) -> None:
    await room.store.subscribe(GUILD, Feed(id="harbour", url="https://harbour.example/feed", title="Harbour"))
    for error in (
        ZeroDivisionError("a bug"),
        StoreError("/srv/desk/nutgraf.db: locked", cure="wait"),
        NutgrafError("the wire is cut", cure="mend it"),
    ):
        room.broken = error
        await room.say("briefing now")
    golden(room, "our-side", write)
    assert [record.getMessage()[:16] for record in caplog.records] == ["reference 3f2a91"] * 2
    assert "ZeroDivisionError: a bug" in caplog.text
    assert "/srv/desk" not in room.written()


async def test_what_nutgraf_toml_declares_is_seen_where_it_posts_and_not_changed(room: Room, write: bool) -> None:
    declared = Plan(name="World", title="World", schedule=MORNING, channels=(NEWS, Channel(platform="slack", id="C1")))
    elsewhere = replace(declared, name="Elsewhere", channels=(Channel(platform="discord", id="7"),))
    await room.store.declare_plans(TERMINAL, [declared, elsewhere])
    await room.store.subscribe(TERMINAL, Feed(id="wire", url="https://wire.example/rss", title="Wire"))
    await room.say("briefing list")
    await room.say("briefing preview", name="world")
    await room.say("briefing now")
    for command in ("briefing pause", "briefing resume", "briefing remove", "briefing schedule"):
        await room.say(command, name="World")
    await room.say("briefing preview", name="Elsewhere")
    golden(room, "declared", write)


async def test_feeds_that_fail_are_told_first_with_their_cure(room: Room, write: bool) -> None:
    feeds = [Feed(id=name, url=f"https://{name}.example/rss", title=name.title()) for name in ("a", "b", "c")]
    for feed in feeds:
        await room.store.subscribe(GUILD, feed, ["sea"])
    cure = "find the feed's new address: nutgraf feeds add SITE looks for it"
    failing = Poll(status=404, failures=3, error="HTTP 404: nothing is there", cure=cure)
    await room.store.keep({"a": Poll(status=200, entries=12, last_success_at=NOW), "b": failing})
    listing = await room.say("feed list")
    await room.give(room.asked("feed list", person=BORIS))
    await room.say(*room.pressed(listing, "Remove B"))
    await room.say("feed list")
    golden(room, "health", write)


async def test_a_slack_workspace_reads_its_own_commands(room: Room, write: bool) -> None:
    here = {"tenant": TEAM, "channel": Channel(platform="slack", id="C1", place="T1")}
    for command in ("help", "briefing now", "briefing list", "ask", "follow"):
        await room.give(room.asked(command, **here))
    file = opml(*(room.serve(name, "One") for name in ("harbour", "ledger")), "file:///etc/passwd", "http://10.0.0.1/x")
    await room.give(room.asked("feed import", file=file, **here))
    await room.give(room.asked("feed import", file=file, **here))
    await room.give(room.asked("feed list", **here))
    golden(room, "slack", write)


async def test_a_person_sees_commands_by_the_names_of_their_language(room: Room, write: bool) -> None:
    for locale in ("de", "es-MX", "fr", "it"):
        await room.give(room.asked("help", locale=locale))
        await room.give(room.asked("briefing now", locale=locale))
    golden(room, "languages", write)


async def test_receipts_are_those_of_the_story_whose_button_was_pressed(room: Room) -> None:
    room.kept[GUILD, "3f2a"] = _told("bridge", "ferry")
    await room.say("receipts", "3f2a", "ferry")
    assert "Receipts of ferry" in room.written()
    assert "bridge" not in room.written()
    await room.say("receipts", "3f2a")
    assert "Receipts of bridge\n  Receipts of ferry" in room.written()
    await room.say("receipts", "3f2a", "gone")
    assert "no longer kept" in room.written()


async def test_receipts_of_the_operators_briefing_are_read_where_it_posts_and_nowhere_else(room: Room) -> None:
    room.kept[TERMINAL, "b1"] = _told("bridge")
    await room.say("receipts", "b1", "bridge")
    assert "Receipts" not in room.written()
    await room.store.declare_plans(TERMINAL, [Plan(name="World", schedule=MORNING, channels=(NEWS,))])
    await room.say("receipts", "b1", "bridge")
    assert "Receipts of bridge" in room.written()


def _told(*names: str) -> Briefing:
    stories = (Story(id=name, headline=name, headline_article="", articles=(), points=()) for name in names)
    coverage = Coverage(feeds=1, failed=(), articles=2, outlets=1)
    return Briefing(title="World", since=NOW, until=NOW, coverage=coverage, stories=tuple(stories))
