from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import timedelta

import pytest
from aiohttp import web as server

from briefings.collecting import collect
from briefings.errors import StoreError
from briefings.model import TERMINAL
from tests.collecting.desk import HOSTILE, HOUR, NOW, TEASER, WHOLE, Desk, Item, only, page, rss
from tests.fakes.web import silence, truncated

pytestmark = pytest.mark.asyncio(loop_scope="module")  # children are slow to start: one serves all tests


async def test_a_feeds_entries_become_stored_articles(desk: Desk) -> None:
    desk.publisher.serve("/feed", rss(Item(link="https://harbour.example/a"), Item(link="https://harbour.example/b")))
    outcome = only(await desk.collect("/feed"))
    assert (outcome.state, outcome.entries, len(outcome.new), outcome.failure) == ("fetched", 2, 2, None)
    assert outcome.feed.title == "Harbour Post"


async def test_a_second_run_asks_nobody_who_is_not_due(desk: Desk) -> None:
    desk.publisher.serve("/feed", rss(Item(link="https://harbour.example/a")))
    await desk.collect("/feed")
    again = await desk.collect("/feed", at=NOW + timedelta(minutes=59))
    assert only(again).state == "not due"
    assert len(desk.publisher.requests) == 1
    assert only(await desk.collect("/feed", at=NOW + timedelta(minutes=59), only_due=False)).state == "unchanged"
    assert len(desk.publisher.requests) == 2


async def test_what_has_not_changed_is_asked_for_conditionally_and_not_read(desk: Desk) -> None:
    desk.publisher.serve("/feed", rss(Item(link="https://harbour.example/a")), ETag='W/"odd', Last_Modified="then")
    await desk.collect("/feed")
    outcome = only(await desk.collect("/feed", at=NOW + 2 * HOUR))
    assert (outcome.state, outcome.new, outcome.poll.status, outcome.poll.entries) == ("unchanged", (), 304, 1)
    asked = desk.publisher.requests[1].headers
    assert (asked["If-None-Match"], asked["If-Modified-Since"]) == ('W/"odd', "then")


async def test_a_feed_that_changes_dates_and_tracking_parameters_brings_nothing_new(desk: Desk) -> None:
    link = "https://harbour.example/lock"
    desk.publisher.serve("/feed", rss(Item(link=link, guid="1")))
    await desk.collect("/feed")
    later = Item(link=link + "?utm_source=rss&utm_campaign=2", guid="1", date="Sun, 01 Mar 2026 11:11:11 GMT")
    desk.publisher.serve("/feed", rss(later, head="<lastBuildDate>Sun, 01 Mar 2026 11:11:11 GMT</lastBuildDate>"))
    outcome = only(await desk.collect("/feed", at=NOW + 2 * HOUR))
    assert (outcome.state, outcome.new) == ("fetched", ())


async def test_an_edited_article_is_a_new_revision_of_the_same_article(desk: Desk) -> None:
    link = "https://harbour.example/lock"
    desk.publisher.serve("/feed", rss(Item(link=link)))
    first = (await desk.collect("/feed")).new
    desk.publisher.serve("/feed", rss(Item(link=link, text=WHOLE.replace("nine", "eleven"))))
    second = (await desk.collect("/feed", at=NOW + 2 * HOUR)).new
    assert len(first) == len(second) == 1
    assert first != second
    assert first[0].split("-")[0] == second[0].split("-")[0]


async def test_one_article_in_two_feeds_is_one_article(desk: Desk) -> None:
    desk.publisher.serve("/world", rss(Item(link="https://harbour.example/lock?utm_source=world")))
    desk.publisher.serve("/local", rss(Item(link="https://harbour.example/lock?utm_source=local")))
    collected = await desk.collect("/world", "/local")
    assert len(collected.new) == 1


async def test_another_feeds_wording_of_an_article_is_no_edit_of_it(desk: Desk) -> None:
    link = desk.publisher.serve("/lock.html", page(WHOLE), Content_Type="text/html")
    desk.publisher.serve("/world", rss(Item(link=link, text=WHOLE)))
    desk.publisher.serve("/local", rss(Item(link=link, text=TEASER, title="A lock, at last")))
    first = (await desk.collect("/world")).new
    assert (await desk.collect("/local")).new == ()
    assert not desk.publisher.asked("/lock.html")
    assert len((await desk.collect("/world", "/local", at=NOW + 9 * HOUR)).new) == 0
    assert len(await desk.store.revisions(TERMINAL, [first[0].split("-")[0]])) == 0
    for path in ("/world", "/local"):
        await desk.store.subscribe(TERMINAL, desk.feed(path))
        found = await desk.store.articles(TERMINAL, since=NOW - 9 * HOUR, until=NOW + HOUR, feeds=[path])
        assert [article.id for article in found] == list(first)


async def test_a_tenant_gets_a_public_feeds_own_words_where_another_tenants_feed_brought_the_article(
    desk: Desk,
) -> None:
    members = replace(TERMINAL, place="members")
    link = desk.publisher.serve("/lock.html", page(TEASER), Content_Type="text/html")
    desk.publisher.serve("/letter", rss(Item(link=link, text=f"For members only. {WHOLE}")))
    desk.publisher.serve("/public", rss(Item(link=link, text=TEASER)))
    await desk.store.subscribe(members, desk.feed("/letter"))
    await desk.store.subscribe(TERMINAL, desk.feed("/public"))
    assert len((await desk.collect("/letter", "/public")).new) == 2
    (own,) = await desk.store.articles(TERMINAL, since=NOW - 9 * HOUR, until=NOW + HOUR)
    (theirs,) = await desk.store.articles(members, since=NOW - 9 * HOUR, until=NOW + HOUR)
    assert own.key == theirs.key
    assert "members only" in theirs.text
    assert "members only" not in own.text


async def test_an_edit_in_the_second_feed_is_a_revision_too(desk: Desk) -> None:
    link = "https://harbour.example/lock"
    desk.publisher.serve("/world", rss(Item(link=link)))
    desk.publisher.serve("/local", rss(Item(link=link)))
    await desk.collect("/world", "/local")
    desk.publisher.serve("/local", rss(Item(link=link, text=WHOLE.replace("nine", "eleven"))))
    assert len((await desk.collect("/world", "/local", at=NOW + 2 * HOUR)).new) == 1


async def test_half_a_character_costs_itself_only(desk: Desk) -> None:
    lone = r'{"id": "\ud800", "url": "https://harbour.example/\udfff", "title": "\ud800", "content_text": "%s \udc00"}'
    head = r'{"version": "https://jsonfeed.org/version/1.1", "title": "\ud800", "items": ['
    desk.publisher.serve("/feed", (head + lone % WHOLE + "]}").encode(), ETag="\udcff")
    assert len((await desk.collect("/feed")).new) == 1


async def test_a_failing_feed_is_a_value_and_costs_the_others_nothing(desk: Desk) -> None:
    publisher = desk.publisher
    publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    publisher.serve("/page", b"<!doctype html><html><body>Welcome</body></html>")
    publisher.serve("/empty", b"")
    publisher.serve("/503", status=503, Retry_After="7200")
    publisher.serve("/410", status=410)
    publisher.play("/cut", truncated)
    publisher.play("/slow", silence)
    publisher.redirect("/loop", "/loop")
    bad = ["/page", "/empty", "/503", "/410", "/404", "/cut", "/slow", "/loop", "http://[::1]:9/", "ftp://x.example/f"]
    collected = await desk.collect(*bad, "/good")
    assert [outcome.state for outcome in collected.outcomes] == ["failed"] * len(bad) + ["fetched"]
    assert len(collected.failed) == len(bad)
    assert all(failure.error and failure.cure for failure in collected.failed)
    assert not any(failure.url in failure.error for failure in collected.failed)
    again = await desk.collect(*bad, "/good", at=NOW + timedelta(minutes=5))
    assert {outcome.state for outcome in again.outcomes} == {"not due"}
    assert len(again.failed) == len(bad)
    assert len(publisher.asked("/410")) == 1
    await desk.collect(*bad, at=NOW + timedelta(days=30))
    assert len(publisher.asked("/410")) == 1
    assert len(publisher.asked("/503")) == 2


@pytest.mark.parametrize("status", [429, 503])
async def test_who_asks_to_be_left_alone_is_even_when_a_person_waits(desk: Desk, status: int) -> None:
    desk.publisher.serve("/feed", status=status, Retry_After="7200")
    assert only(await desk.collect("/feed")).state == "failed"
    held = only(await desk.collect("/feed", at=NOW + HOUR, only_due=False))
    assert held.state == "waiting"
    assert held.failure
    assert str(status) in held.failure.error
    assert len(desk.publisher.requests) == 1
    desk.publisher.serve("/feed", rss(Item(link="https://harbour.example/a")))
    assert only(await desk.collect("/feed", at=NOW + 3 * HOUR, only_due=False)).state == "fetched"
    assert only(await desk.collect("/feed", at=NOW + 3 * HOUR, only_due=False)).state == "unchanged"


async def test_who_fails_without_such_a_wish_is_asked_when_a_person_waits(desk: Desk) -> None:
    desk.publisher.serve("/feed", status=503)
    await desk.collect("/feed")
    await desk.collect("/feed", at=NOW + timedelta(minutes=5), only_due=False)
    assert len(desk.publisher.requests) == 2


async def test_a_feed_recovers(desk: Desk) -> None:
    desk.publisher.serve("/feed", status=500)
    assert only(await desk.collect("/feed")).poll.failures == 1
    desk.publisher.serve("/feed", rss(Item(link="https://harbour.example/a")))
    outcome = only(await desk.collect("/feed", at=NOW + 2 * HOUR))
    assert (outcome.state, outcome.poll.failures, outcome.failure) == ("fetched", 0, None)


async def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(desk: Desk) -> None:
    desk.publisher.redirect("/old", "/new", 301)
    desk.publisher.serve("/new", rss(Item(link="https://harbour.example/a")), ETag='"1"')
    await desk.collect("/old")
    assert only(await desk.collect("/old", at=NOW + 2 * HOUR)).state == "unchanged"
    assert len(desk.publisher.asked("/old")) == 1
    assert len(desk.publisher.asked("/new")) == 2


async def test_a_move_to_something_that_is_no_feed_does_not_count(desk: Desk) -> None:
    desk.publisher.redirect("/old", "/login", 301)
    desk.publisher.serve("/login", b"<!doctype html><html><body>Please log in</body></html>")
    assert only(await desk.collect("/old")).poll.moved_to == ""


async def test_a_file_is_a_feed_that_is_always_due(desk: Desk) -> None:
    desk.files["file:///feeds/harbour.xml"] = rss(Item(link="https://harbour.example/a"))
    assert len((await desk.collect("file:///feeds/harbour.xml")).new) == 1
    assert only(await desk.collect("file:///feeds/harbour.xml")).state == "unchanged"
    assert only(await desk.collect("file:///feeds/absent.xml")).state == "failed"


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="../shared/corpus is absent")
async def test_hostile_feeds_end_in_entries_or_a_clear_error_and_harm_nobody(desk: Desk) -> None:
    desk.publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    paths = []
    for file in sorted(HOSTILE.iterdir()):
        desk.publisher.serve(f"/{file.name}", file.read_bytes())
        paths.append(f"/{file.name}")
    began = time.monotonic()
    collected = await desk.collect(*paths, "/good")
    assert time.monotonic() - began < 10 * len(paths)
    assert {outcome.state for outcome in collected.outcomes} == {"fetched", "failed"}
    assert all(outcome.entries or outcome.failure for outcome in collected.outcomes)
    assert all(failure.error and failure.cure for failure in collected.failed)
    assert collected.outcomes[-1].state == "fetched"
    assert {outcome.feed.url: outcome.entries for outcome in collected.outcomes}[desk.feed("/00_bbc_ok").url] == 33


async def test_progress_tells_every_feed(desk: Desk) -> None:
    told: list[tuple[int, int, str]] = []
    desk.publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    await collect(
        desk.store,
        desk.web,
        desk.isolation,
        feeds=[desk.feed("/good"), desk.feed("/404")],
        now=NOW,
        progress=lambda done, total, outcome: told.append((done, total, outcome.state)),
    )
    assert [(done, total) for done, total, _ in told] == [(1, 2), (2, 2)]
    assert {state for _, _, state in told} == {"fetched", "failed"}


async def test_cancelled_at_any_moment_a_feed_is_stored_whole_or_not_at_all(desk: Desk) -> None:
    async def slow(request: server.BaseRequest) -> server.StreamResponse:
        await asyncio.sleep(0.3)
        return server.Response(body=rss(Item(link="https://harbour.example/slow")))

    desk.publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    desk.publisher.play("/slow", slow)
    for wait in (0.0, 0.02, 0.1):
        task = asyncio.create_task(desk.collect("/good", "/slow", only_due=False))
        await asyncio.sleep(wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    collected = await desk.collect("/good", "/slow", at=NOW + 2 * HOUR, only_due=False)
    assert not collected.failed
    polls = await desk.store.polls(("/good", "/slow"))
    assert all(poll.entries == 1 for poll in polls.values())


async def test_a_run_that_is_cancelled_ends_at_once_and_keeps_what_it_had(desk: Desk) -> None:
    async def slow(request: server.BaseRequest) -> server.StreamResponse:
        await asyncio.sleep(30)
        return server.Response()

    desk.publisher.serve("/busy", status=503)
    desk.publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    await desk.collect("/good", "/busy")
    desk.publisher.serve("/busy", status=503, Retry_After="90000")
    desk.publisher.play("/slow", slow)
    task = asyncio.create_task(desk.collect("/busy", "/good", "/slow", at=NOW + 2 * HOUR))
    await asyncio.sleep(0.3)
    task.cancel()
    began = time.monotonic()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert time.monotonic() - began < 1
    assert only(await desk.collect("/busy", at=NOW + 4 * HOUR, only_due=False)).state == "waiting"
    assert only(await desk.collect("/good", at=NOW + 2 * HOUR)).state == "not due"


async def test_a_broken_store_is_an_error(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise StoreError("the disk is full", cure="make room")

    desk.publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    monkeypatch.setattr(desk.store, "record_all", broken)
    with pytest.raises(StoreError, match="the disk is full"):
        await desk.collect("/good")


async def test_many_feeds_are_stored_together_and_each_is_told_its_own(desk: Desk) -> None:
    for number in range(40):
        desk.publisher.serve(f"/{number}", rss(*(Item(link=f"https://harbour.example/{number}/{n}") for n in range(3))))
    collected = await desk.collect(*(f"/{number}" for number in range(40)))
    assert {(outcome.state, len(outcome.new)) for outcome in collected.outcomes} == {("fetched", 3)}
    assert len(collected.new) == 120
    assert len(await desk.store.known([each.split("-")[0] for each in collected.new])) == 120
    again = await desk.collect(*(f"/{number}" for number in range(40)), at=NOW + 2 * HOUR)
    assert {outcome.state for outcome in again.outcomes} == {"unchanged"}


async def test_the_same_feed_twice_is_asked_once(desk: Desk) -> None:
    desk.publisher.serve("/good", rss(Item(link="https://harbour.example/a")))
    assert len((await desk.collect("/good", "/good")).outcomes) == 1
    assert len(desk.publisher.requests) == 1
