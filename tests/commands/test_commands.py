"""What holds for all commands: tenants apart, rights at each call, nothing lost, nothing raised, limits kept."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from bot.chat import Invocation, Reply
from bot.commands import ENTRIES
from bot.commands.translations import LOCALES
from bot.render.outside import dead
from briefings.model import TERMINAL, Briefing, Channel, Coverage, Feed, Plan
from tests.commands.plain import shown
from tests.commands.room import ANNA, BORIS, GUILD, NEWS, NOW, OTHER, Room, opml

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def _texts(room: Room, asked: Invocation) -> str:
    return shown(await room.give(asked))


async def test_a_tenant_sees_and_touches_nothing_of_another(room: Room) -> None:
    await room.store.subscribe(GUILD, Feed(id="ours", url="https://ours.example/rss", title="Ours"), ["secret"])
    await room.store.put_plan(GUILD, Plan(name="Ours", title="Ours", channels=(NEWS,), topics=("secret",)))
    coverage = Coverage(feeds=0, failed=(), articles=0, outlets=0)
    room.kept[GUILD, "b1"] = Briefing(title="Ours", since=NOW, until=NOW, coverage=coverage, stories=())
    form = await room.open("briefing schedule", name="Ours", only="secret")
    for command, words, options in (
        ("briefing list", (), {}),
        ("briefing preview", (), {"name": "Ours"}),
        ("briefing pause", (), {"name": "Ours"}),
        ("briefing remove", ("Ours",), {}),
        ("feed list", (), {}),
        ("feed remove", ("ours",), {}),
        ("feed export", (), {}),
        ("receipts", ("b1", ""), {}),
    ):
        reply = await room.give(room.asked(command, *words, options=options, tenant=OTHER, channel=_elsewhere()))
        said = shown(reply).replace("“Ours”", "")
        assert "secret" not in said
        assert "Ours" not in said
        assert not reply.file or b"ours" not in reply.file.body
    for option in ("name", "feed", "topic"):
        assert await room.desk.complete(room.asked("x", tenant=OTHER, channel=_elsewhere()), option, "") == ()
    theirs = await room.desk.form(room.asked(*form.act.split(":"), tenant=OTHER, channel=_elsewhere()))
    assert "secret" not in str(theirs)
    assert [plan.name for plan in await room.store.plans(GUILD)] == ["Ours"]
    assert len(await room.store.subscriptions(GUILD)) == 1


def _elsewhere() -> Channel:
    return Channel(platform="discord", id="900")


async def test_rights_are_looked_at_in_each_call_of_each_command_and_form(room: Room) -> None:
    await room.store.put_plan(GUILD, Plan(name="World"))
    for entry in ENTRIES:
        asked = room.asked(entry.command.name, "World", person=BORIS, options={"name": "World"})
        said = await room.desk.respond(asked)
        assert ("Manage Server" in shown(said)) == entry.command.setup
        if entry.form:
            said_instead = shown(await room.desk.form(replace(asked, id="other")))
            assert ("Manage Server" in said_instead) == entry.command.setup
    assert await room.store.plans(GUILD) == (Plan(name="World"),)
    assert {entry.command.name for entry in ENTRIES if entry.command.setup} >= {"feed add", "briefing remove"}


@pytest.mark.parametrize("alias", ["subscribe", "sub", "Feed  Add"])
async def test_an_alias_does_as_its_command(room: Room, alias: str) -> None:
    url = room.serve("harbour", "Lock opens")
    assert "Added Harbour" in shown(await room.say(alias, address=url))


async def test_a_form_that_outlives_a_restart_changes_the_plan_that_it_was_opened_for(room: Room) -> None:
    await room.store.put_plan(GUILD, Plan(name="News", title="News", stories=3, channels=(NEWS,)))
    form = await room.open("briefing schedule", name="World", zone="UTC")
    room.desk = room.opened()
    await room.send(form, times="09:00")
    plans = {plan.name: plan for plan in await room.store.plans(GUILD)}
    assert plans["News"].stories == 3
    assert plans["World"].schedule is not None
    assert plans["World"].channels == (NEWS,)


async def test_a_person_from_berlin_gets_a_frame_in_german_and_the_zone_of_the_plan_before(room: Room) -> None:
    await room.send(await room.open("briefing schedule", name="A", zone="Europe/Berlin"))
    form = await room.desk.form(room.asked("briefing schedule", options={"name": "B"}, locale="de"))
    assert not isinstance(form, Reply)
    await room.send(form)
    plans = await room.store.plans(GUILD)
    assert [(p.language, p.schedule.zone) for p in plans if p.schedule] == [
        ("en", "Europe/Berlin"),
        ("de", "Europe/Berlin"),
    ]


async def test_a_plan_by_cron_goes_back_to_days_and_times(room: Room) -> None:
    await room.send(await room.open("briefing schedule", name="World", zone="UTC", cron="0 12 * * mon"))
    wrong = await room.send(await room.open("briefing schedule", name="World"), cron="")
    form = await room.open(*room.pressed(wrong, "Go on"))
    await room.send(form, times="09:00")
    (plan,) = await room.store.plans(GUILD)
    assert plan.schedule is not None
    assert (plan.schedule.cron, [f"{at:%H:%M}" for at in plan.schedule.times]) == ("", ["09:00"])


async def test_what_others_write_at_length_is_cut_to_a_line(room: Room) -> None:
    url = room.serve("harbour", "A title without end " * 500)
    room.publisher.serve("/ledger", room.publisher.paths["/harbour"].body.replace(b"Harbour", b"A name " * 900))  # type: ignore[attr-defined]  # an Answer
    for command in ("feed test", "feed add"):
        assert len(shown(await room.say(command, address=url))) < 600
        assert len(shown(await room.say(command, address="http://10.0.0.1/" + "x" * 5000))) < 900
    await room.say("feed add", address=room.publisher.url("/ledger", host="ledger.example"))
    assert len(shown(await room.say("feed list"))) < 600


async def test_there_are_so_many_briefings_and_no_more(room: Room) -> None:
    for n in range(25):
        await room.store.put_plan(GUILD, Plan(name=f"Plan {n}"))
    said = await room.send(await room.open("briefing schedule", name="One more", zone="UTC"))
    assert "no more can be made" in shown(said)
    changed = await room.send(await room.open("briefing schedule", name="plan 7", zone="UTC"))
    assert "is changed" in shown(changed)
    assert len(await room.store.plans(GUILD)) == 25


async def test_there_are_so_many_feeds_and_no_more(room: Room) -> None:
    urls = [f"https://site.example/{n}" for n in range(4)]
    said = await _texts(room, room.asked("feed import", file=opml(*urls)))
    assert "4 feeds added" in said
    said = await _texts(room, room.asked("feed import", file=opml(*urls, *(url + "0" for url in urls))))
    assert "1 feed added, 4 read before. 3 left out: this server may have 5." in said
    said = shown(await room.say("feed add", address=room.serve("harbour", "Lock opens")))
    assert "This server has 5 feeds, as many as it may." in said
    assert len(await room.store.subscriptions(GUILD)) == 5


async def test_what_is_no_public_address_is_not_imported(room: Room) -> None:
    bad = [
        "file:///etc/passwd",
        "http://127.0.0.1/x",
        "http://[::1]/x",
        "http://10.1.2.3/x",
        "http://localhost/x",
        "x://y",
    ]
    said = await _texts(room, room.asked("feed import", file=opml(*bad, "https://good.example/rss")))
    assert "1 feed added" in said
    assert "6 left out" in said
    assert [each.feed.url for each in await room.store.subscriptions(GUILD)] == ["https://good.example/rss"]


async def test_opml_may_be_at_an_address_or_typed_but_not_without_end(room: Room) -> None:
    file = opml("https://good.example/rss")
    room.publisher.serve("/opml", file.body)
    url = room.publisher.url("/opml", host="site.example")
    assert "1 feed added" in shown(await room.say("feed import", file=url))
    assert "1 read before" in shown(await room.say("feed import", file=file.body.decode()))
    big = replace(file, body=file.body + b" " * 1_000_000)
    assert "larger than 1 MB" in await _texts(room, room.asked("feed import", file=big))
    refused = shown(await room.say("feed import", file="http://10.0.0.1/x.opml"))
    assert "private address" in refused
    assert "nutgraf.toml" not in refused


async def test_an_address_copied_from_a_reply_is_one_that_can_be_typed(room: Room) -> None:
    address = dead(room.serve("harbour", "Ferry runs again"))
    assert address != dead("harbour")
    assert "Added" in shown(await room.say("feed add", address=f" {address} "))
    assert "is removed" in shown(await room.say("feed remove", feed=address))


async def test_a_feed_with_a_password_is_removed_by_what_is_shown_of_it(room: Room) -> None:
    for name in ("a", "b"):
        await room.store.subscribe(GUILD, Feed(id=name, url=f"https://anna:hunter2@paid.example/{name}"))
    both = shown(await room.say("feed remove", feed="paid.example"))
    assert "paid.example/a" in both
    assert "hunter2" not in both
    await room.say("feed remove", feed="https://anna@paid.example/a")
    assert [each.feed.id for each in await room.store.subscriptions(GUILD)] == ["b"]


async def test_a_plan_of_ours_without_feeds_hides_none_of_the_operators(room: Room) -> None:
    wire = Feed(id="w", url="https://w.example/rss", title="Wire")
    await room.store.declare(TERMINAL, [(wire, ())])
    await room.store.declare_plans(TERMINAL, [Plan(name="World", title="World", channels=(NEWS,), declared=True)])
    await room.store.put_plan(GUILD, Plan(name="Ours", title="Ours", channels=(NEWS,)))
    assert "What Wire says" in shown(await room.say("briefing now"))


async def test_a_feeds_password_is_shown_to_nobody_and_exported_only_for_who_may_set_up(room: Room) -> None:
    await room.store.subscribe(GUILD, Feed(id="paid", url="https://anna:hunter2@paid.example/rss"))
    for person, told in ((ANNA, True), (BORIS, False)):
        exported = await room.give(room.asked("feed export", person=person))
        assert exported.file is not None
        assert (b"hunter2" in exported.file.body) == told
        await room.give(room.asked("feed list", person=person))
    assert "hunter2" not in str(await room.desk.complete(room.asked("feed remove"), "feed", ""))
    assert "hunter2" not in room.written()


async def test_a_tenant_has_one_briefing_composed_at_a_time(room: Room) -> None:
    for tenant in (GUILD, OTHER):
        await room.store.subscribe(tenant, Feed(id="a", url="https://a.example/rss"))
    room.gate.clear()
    asking = [
        asyncio.create_task(room.desk.respond(room.asked("briefing now", tenant=tenant)))
        for tenant in (GUILD, GUILD, OTHER)
    ]
    async with asyncio.timeout(5):
        first = {(await room.started.get()).place, (await room.started.get()).place}
    assert first == {"g1", "g2"}
    room.gate.set()
    assert all(reply.public for reply in await asyncio.gather(*asking))
    assert len(room.composed) == 3


async def test_a_topic_means_the_feeds_filed_under_it_or_else_stories_that_speak_of_it(room: Room) -> None:
    await room.store.subscribe(GUILD, Feed(id="a", url="https://a.example/rss"), ["Sea"])
    await room.store.subscribe(GUILD, Feed(id="b", url="https://b.example/rss"))
    for topic in ("sea", "bridges", ""):
        await room.say("briefing now", topic=topic)
    assert [(plan.feeds, plan.only) for _, plan in room.composed] == [(("a",), ()), ((), ("bridges",)), ((), ())]


async def test_what_is_offered_fits_and_begins_with_what_is_typed(room: Room) -> None:
    for name in ("Word games", "World", "My world"):
        await room.store.put_plan(GUILD, Plan(name=name, topics=("climate",)))
    await room.store.subscribe(GUILD, Feed(id="f1", url="https://a.example/rss", title="A"), ["sea", "climate"])
    asked = room.asked("briefing pause")
    assert await room.desk.complete(asked, "name", "wor") == (
        ("Word games", "Word games"),
        ("World", "World"),
        ("My world", "My world"),
    )
    assert await room.desk.complete(asked, "topic", "") == (("sea", "sea"), ("climate", "climate"))
    assert await room.desk.complete(asked, "feed", "a") == (("f1", "A"),)
    assert await room.desk.complete(asked, "zone", "new y") == (("America/New_York", "America/New York"),)
    assert len(await room.desk.complete(asked, "zone", "")) == 25
    assert await room.desk.complete(asked, "address", "x") == ()


async def test_a_broken_store_is_told_and_not_raised(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    with closing(sqlite3.connect(room.store.place)) as other:
        other.executescript("DROP TABLE plans")
    assert "Reference 3f2a91" in shown(await room.say("briefing list"))
    assert "Reference 3f2a91" in shown(await room.desk.form(room.asked("briefing schedule", options={"name": "A"})))
    assert await room.desk.complete(room.asked("briefing pause"), "name", "") == ()
    assert len([record for record in caplog.records if "no such table: plans" in (record.exc_text or "")]) == 3


async def test_names_and_summaries_are_as_discord_takes_them_in_every_language(room: Room) -> None:
    """1-32 letters, digits, - and _ in lower case; 1-100 characters.

    https://docs.discord.com/developers/interactions/application-commands#application-command-object
    """
    for command in room.desk.commands:
        groups = [
            (command.name, command.summary),
            *zip(command.names.values(), command.summaries.values(), strict=True),
        ]
        assert tuple(command.names) == tuple(command.summaries) == LOCALES, command.name
        for option in command.options:
            assert tuple(option.names) == tuple(option.summaries) == LOCALES, option.name
            groups += [(option.name, option.summary)]
            groups += zip(option.names.values(), option.summaries.values(), strict=True)
        for name, summary in groups:
            assert len(name.split()) <= 2
            for word in name.split():
                assert len(word) <= 32
                assert word == word.lower()
                assert word.replace("_", "").replace("-", "").isalnum()
            assert 1 <= len(summary) <= 100, summary
        required = [option.required for option in command.options]
        assert required == sorted(required, reverse=True), "required options come first"
    assert all(len(set(c.names)) == len(c.names) for c in room.desk.commands)


async def test_no_two_commands_share_a_name_in_any_language(room: Room) -> None:
    for locale in LOCALES:
        names = [command.names[locale] for command in room.desk.commands]
        assert len(set(names)) == len(names)
        for command in room.desk.commands:
            options = [option.names[locale] for option in command.options]
            assert len(set(options)) == len(options)


async def test_a_reply_of_two_hundred_feeds_is_still_one_screen(room: Room) -> None:
    room.most_feeds = 300
    room.desk = room.opened()
    urls = [f"https://site.example/{n}" for n in range(200)]
    await room.give(room.asked("feed import", file=opml(*urls)))
    listing = shown(await room.say("feed list"))
    assert listing.strip().startswith("200 feeds, not read yet.")
    assert "And 180 more" in listing
    assert len(listing) < 4000
