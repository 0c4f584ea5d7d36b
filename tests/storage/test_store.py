from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from briefings.model import Article, Briefing, Coverage, Plan, Point, Span, Story
from briefings.polling import Poll
from briefings.storage import Fetched, Place, Store, sqlite
from tests.storage.samples import ANNA, BORIS, HOUR, NOW, article, feed, poll

SINCE = NOW - 24 * HOUR


@pytest.fixture
async def store(place: Place) -> AsyncIterator[Store]:
    async with Store(place) as opened:
        yield opened


async def test_subscribing_twice_files_anew_and_is_new_once(store: Store) -> None:
    assert await store.subscribe(ANNA, feed(), ["sea"])
    assert not await store.subscribe(ANNA, feed(), ["sea", "north"])
    (only,) = await store.subscriptions(ANNA)
    assert (only.tenant, only.feed, only.topics) == (ANNA, feed(), ("sea", "north"))
    assert await store.subscriptions(BORIS) == ()


async def test_a_feeds_title_outlives_a_subscription_that_does_not_know_it(store: Store) -> None:
    await store.record(feed(), poll(), seen={}, articles=[])
    await store.subscribe(ANNA, replace(feed(), title="", site=""))
    (only,) = await store.subscriptions(ANNA)
    assert only.feed == feed()


async def test_unsubscribing_leaves_others_their_articles_and_receipts_for_ever(store: Store) -> None:
    for tenant in (ANNA, BORIS):
        await store.subscribe(tenant, feed())
    await store.record(feed(), poll(), seen={}, articles=[article()])
    await store.issue(ANNA, Plan(), _briefing("The ferry sails"), (), claim=None, at=NOW)
    assert await store.unsubscribe(ANNA, feed().url)
    assert not await store.unsubscribe(ANNA, feed().url)
    assert await store.articles(ANNA, since=SINCE, until=NOW) == ()
    assert await store.articles(BORIS, since=SINCE, until=NOW) == (article(),)
    assert await store.article(ANNA, article().id) == article()


async def test_a_tenant_sees_nothing_of_a_feed_that_only_others_read(store: Store) -> None:
    await store.subscribe(ANNA, feed("harbour"))
    await store.subscribe(BORIS, feed("ledger"))
    await store.record(feed("harbour"), poll(), seen={}, articles=[article("ferry")])
    await store.record(feed("ledger"), poll(), seen={}, articles=[article("budget")])
    assert [each.key for each in await store.articles(ANNA, since=SINCE, until=NOW)] == ["ferry"]
    assert [each.key for each in await store.articles(BORIS, since=SINCE, until=NOW)] == ["budget"]
    assert await store.articles(ANNA, since=SINCE, until=NOW, feeds=["ledger"]) == ()


async def test_what_a_configuration_no_longer_declares_goes_and_what_was_added_by_hand_stays(store: Store) -> None:
    await store.subscribe(ANNA, feed("harbour"))
    await store.declare(ANNA, [(feed("ledger"), ["money"]), (feed("wire"), [])])
    assert not await store.unsubscribe(ANNA, feed("ledger").url)
    await store.declare(ANNA, [(feed("wire"), [])])
    assert {each.feed.id for each in await store.subscriptions(ANNA)} == {"harbour", "wire"}


async def test_a_text_is_new_once_and_an_edit_is_a_new_revision_of_the_same_article(store: Store) -> None:
    await store.subscribe(ANNA, feed())
    first, edited = article(hours=3), replace(article(text="The ferry is late.", hours=2), published_at=NOW - 3 * HOUR)
    assert await store.record(feed(), poll(), seen={}, articles=[first, first]) == (first,)
    assert await store.record(feed(), poll(), seen={}, articles=[first]) == ()
    assert await store.record(feed(), poll(), seen={}, articles=[edited]) == (edited,)
    assert await store.articles(ANNA, since=SINCE, until=NOW) == (edited,)
    assert await store.revisions(ANNA, [first.key]) == {first.key: (first, edited)}
    assert await store.article(ANNA, first.id) == first


async def test_a_window_goes_by_publication_but_never_by_a_time_ahead_of_our_seeing_it(store: Store) -> None:
    await store.subscribe(ANNA, feed())
    told = {
        "old": replace(article("old"), published_at=NOW - 30 * HOUR),
        "ahead": replace(article("ahead", hours=2), published_at=NOW + 5 * HOUR),
        "undated": replace(article("undated", hours=1), published_at=None),
        "late": replace(article("late", hours=1), published_at=NOW - 9 * HOUR),
    }
    await store.record(feed(), poll(), seen={}, articles=list(told.values()))
    assert await store.articles(ANNA, since=SINCE, until=NOW) == (told["late"], told["ahead"], told["undated"])


async def test_polls_and_entries_come_back_and_unknown_feeds_are_left_out(store: Store) -> None:
    await store.record(feed(), poll(), seen={"a": "1", "b": "2"}, articles=[])
    await store.record(feed(), poll(), seen={"b": "3"}, articles=[])
    await store.keep({feed().id: replace(poll(), failures=2, error="no answer"), "stranger": Poll()})
    assert await store.seen(feed().id) == {"a": "1", "b": "3"}
    assert await store.polls([feed().id, "stranger"]) == {feed().id: replace(poll(), failures=2, error="no answer")}


async def test_more_keys_than_a_statement_takes_are_no_trouble(store: Store) -> None:
    await store.subscribe(ANNA, feed())
    many = [article(f"key {number}") for number in range(1200)]
    many = [replace(each, id=f"{each.key}-1") for each in many]
    assert len(await store.record(feed(), poll(), seen={each.key: "1" for each in many}, articles=many)) == 1200
    assert await store.record(feed(), poll(), seen={}, articles=many) == ()
    assert len(await store.articles_by_id(ANNA, [each.id for each in many])) == 1200
    assert len(await store.polls([str(number) for number in range(40_000)])) == 0


async def test_fetches_stored_together_count_a_text_they_share_once(store: Store) -> None:
    brought = [Fetched(feed=feed(name), poll=poll(), articles=(article(),)) for name in ("harbour", "wire")]
    await store.subscribe(ANNA, feed("wire"))
    assert await store.record_all(brought) == [(article(),), ()]
    assert await store.articles(ANNA, since=SINCE, until=NOW) == (article(),)


async def test_what_was_told_is_remembered_by_tenant_and_plan(store: Store) -> None:
    await store.record(feed(), poll(), seen={}, articles=[article()])
    for plan in ("World", "Money"):
        told_now = _briefing(plan, "The ferry “sails” again.", "次の便は明日。")
        await store.issue(ANNA, Plan(name=plan), told_now, (), claim=None, at=NOW)
    (told,) = await store.told(ANNA, "World", since=NOW - HOUR)
    assert (told.at, told.headline, told.article_ids) == (NOW, "World", (article().id,))
    assert told.points == ("The ferry “sails” again.", "次の便は明日。")
    assert await store.told(BORIS, "World", since=NOW - HOUR) == ()
    assert await store.told(ANNA, "World", since=NOW + HOUR) == ()


async def test_a_story_without_anything_new_was_not_told_again(store: Store) -> None:
    again = _briefing("World")
    again = replace(again, stories=tuple(replace(story, new=False) for story in again.stories))
    await store.issue(ANNA, Plan(name="World"), again, (), claim=None, at=NOW)
    assert await store.told(ANNA, "World", since=NOW - HOUR) == ()


async def test_a_failure_in_the_middle_stores_nothing_of_it(store: Store) -> None:
    await store.subscribe(ANNA, feed())
    timeless = Article(id="t-1", key="t", text="Without any time.")
    with pytest.raises(ValueError, match="seen"):
        await store.record(feed(), poll(), seen={"a": "1"}, articles=[article(), timeless])
    assert (await store.seen(feed().id), await store.polls([feed().id])) == ({}, {})
    assert await store.article(ANNA, article().id) is None


async def test_no_tenant_reads_the_words_of_a_feed_that_only_others_read(store: Store) -> None:
    letter, public = feed("members-letter"), feed("ledger")
    await store.subscribe(ANNA, letter)
    await store.subscribe(BORIS, public)
    secret, teaser = article(text="For members: the ferry is sold.", hours=3), article(text="The ferry.", hours=2)
    await store.record(letter, poll(), seen={}, articles=[secret])
    assert await store.known([secret.key], [ANNA]) == {secret.key}
    assert await store.known([secret.key], [ANNA, BORIS]) == frozenset()
    await store.record(public, poll(), seen={}, articles=[teaser])
    assert await store.articles(BORIS, since=SINCE, until=NOW) == (teaser,)
    assert await store.articles(BORIS, since=SINCE, until=NOW, feeds=[letter.id, public.id]) == (teaser,)
    assert await store.articles(ANNA, since=SINCE, until=NOW) == (secret,)
    assert await store.article(BORIS, secret.id) is None
    assert await store.articles_by_id(BORIS, [secret.id, teaser.id]) == (teaser,)
    assert await store.revisions(BORIS, [secret.key]) == {}
    await store.subscribe(ANNA, public)
    assert await store.articles(ANNA, since=SINCE, until=NOW) == (secret,)
    assert await store.revisions(ANNA, [secret.key]) == {}  # the second feed's wording is no edit
    assert await store.articles(ANNA, since=SINCE, until=NOW, feeds=[public.id]) == (secret,)


async def test_an_article_that_a_feed_only_carries_is_read_in_the_words_of_the_one_that_brought_it(
    store: Store,
) -> None:
    for name in ("world", "local"):
        await store.subscribe(ANNA, feed(name))
    await store.record(feed("world"), poll(), seen={}, articles=[article()])
    await store.record(feed("local"), poll(), seen={}, articles=[], reached=[article().key])
    assert await store.articles(ANNA, since=SINCE, until=NOW, feeds=["local"]) == (article(),)
    edited = article(text="The ferry is late.", hours=0.5)
    await store.record(feed("local"), poll(), seen={}, articles=[edited])
    assert await store.revisions(ANNA, [edited.key]) == {edited.key: (article(), edited)}


async def test_a_feed_that_leans_on_anothers_words_is_read_anew_for_who_must_not_read_those(store: Store) -> None:
    await store.subscribe(ANNA, feed("letter"))
    await store.record(feed("letter"), poll(), seen={}, articles=[article()])
    await store.record(feed("ledger"), poll(), seen={"a": "1"}, articles=[], reached=[article().key])
    await store.subscribe(ANNA, feed("ledger"))
    assert await store.seen("ledger") == {"a": "1"}
    await store.declare(BORIS, [(feed("ledger"), ())])
    assert await store.seen("ledger") == {}
    again = (await store.polls(["ledger"]))["ledger"]
    assert again == replace(poll(), etag="", last_modified="", body_hash="")
    await store.record(feed("ledger"), poll(), seen={"a": "1"}, articles=[article(text="My own.", hours=0.5)])
    await store.declare(BORIS, [(feed("ledger"), ())])
    assert await store.seen("ledger") == {"a": "1"}


async def test_a_publisher_that_goes_back_to_an_earlier_text_is_believed(store: Store) -> None:
    await store.subscribe(ANNA, feed())
    first, second = article(text="Twelve hurt.", hours=3), article(text="Fifteen hurt.", hours=2)
    for each in (first, second, replace(first, seen_at=NOW - HOUR)):
        await store.record(feed(), poll(), seen={}, articles=[each])
    assert await store.articles(ANNA, since=SINCE, until=NOW) == (first,)
    assert await store.revisions(ANNA, [first.key]) == {first.key: (second, first)}


async def test_a_database_of_the_first_step_keeps_what_its_tenants_read_and_were_told(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    engine = sqlite.File(path, 1.0).engine()
    async with engine.connect() as connection:
        await connection.run_sync(_first_step)
    await engine.dispose()
    async with Store(path) as store:
        assert [each.id for each in await store.articles(ANNA, since=SINCE, until=NOW)] == ["a-2"]
        assert [each.id for each in (await store.revisions(ANNA, ["a"]))["a"]] == ["a-1", "a-2"]
        assert await store.articles(BORIS, since=SINCE, until=NOW) == ()  # its feed only carried the other's text
        assert await store.article(BORIS, "b-1")  # it was told from that one


def _first_step(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(sqlite.__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")
    micros = int((NOW - HOUR).timestamp()) * 10**6
    rows = [("a-1", "a", micros), ("a-2", "a", micros + 1), ("b-1", "b", micros)]
    statements = [
        "INSERT INTO feeds VALUES ('letter', 'https://l.example/', '', ''), ('ledger', 'https://g.example/', '', '')",
        "INSERT INTO feed_articles VALUES ('letter', 'a')",
        "INSERT INTO feed_articles VALUES ('ledger', 'a')",
        "INSERT INTO subscriptions VALUES (1, 'terminal', 'anna', 'letter', '[]', 0)",
        "INSERT INTO subscriptions VALUES (2, 'terminal', 'boris', 'ledger', '[]', 0)",
        "INSERT INTO briefings VALUES (1, 'terminal', 'boris', 'News', 'News', 0, 0)",
        "INSERT INTO told VALUES (1, 'story', 'terminal', 'boris', 'News', 0, 'B', '[\"b-1\"]', '[]')",
        *(
            f"INSERT INTO articles VALUES ('{name}', '{key}', 'Text', '', '', '', '', 'en', {at}, {at}, {at})"  # noqa: S608  our own
            for name, key, at in rows
        ),
    ]
    for statement in statements:
        connection.exec_driver_sql(statement)
    connection.commit()


async def test_half_characters_cost_one_mark_and_move_no_receipt(store: Store) -> None:
    broken = replace(article(), text="Half \ud83d then \ude00 and whole 😀.", title="\udfff")
    await store.subscribe(ANNA, feed())
    (new,) = await store.record(feed(), poll(), seen={"\ud800": "1"}, articles=[broken])
    kept = await store.article(ANNA, broken.id)
    assert kept == new == replace(broken, text="Half \ufffd then \ufffd and whole 😀.", title="\ufffd")


async def test_a_cancelled_write_leaves_a_store_that_works(store: Store) -> None:
    await store.subscribe(ANNA, feed())
    for wait in (0, 0.001, 0.002, 0.004, 0.008):
        writing = asyncio.create_task(
            store.record(feed(), poll(), seen={}, articles=[article(f"{wait}-{n}", "Long. " * 500) for n in range(40)])
        )
        await asyncio.sleep(wait)
        writing.cancel()
        await asyncio.gather(writing, return_exceptions=True)
        whole = [each for each in await store.articles(ANNA, since=SINCE, until=NOW) if each.key.startswith(f"{wait}-")]
        assert len(whole) in {0, 40}
    assert await store.record(feed(), poll(), seen={}, articles=[article()]) == (article(),)


async def test_two_stores_on_one_file_write_at_once(place: Place) -> None:

    async def fill(name: str) -> None:
        async with Store(place) as store:
            await store.subscribe(ANNA, feed(name))
            for number in range(25):
                await store.record(feed(name), poll(), seen={str(number): "1"}, articles=[article(f"{name}{number}")])

    await asyncio.gather(fill("harbour"), fill("ledger"))
    async with Store(place) as store:
        assert len(await store.articles(ANNA, since=SINCE, until=NOW)) == 50


_YEARS = timedelta(days=3650)
_zones = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone(-timedelta(hours=8))])
_times = st.datetimes(min_value=datetime(1902, 1, 1), max_value=datetime(2200, 1, 1), timezones=_zones)  # noqa: DTZ001
_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    ["a\0b", "😀\U0010ffff", "é\u200f"]
)
_articles = st.builds(
    Article,
    id=st.uuids().map(str),
    text=_text,
    key=st.uuids().map(str),
    url=_text,
    title=_text,
    outlet=_text,
    byline=_text,
    language=st.just("de"),
    published_at=st.none() | _times,
    seen_at=_times,
)
_counts = st.integers(0, 2**40)
_polls = st.builds(
    Poll,
    etag=_text,
    last_modified=_text,
    body_hash=_text,
    last_fetch_at=st.none() | _times,
    next_fetch_at=_times,
    last_success_at=st.none() | _times,
    status=_counts,
    entries=_counts,
    failures=_counts,
    error=_text,
    cure=_text,
    every=st.none() | st.timedeltas(-_YEARS, _YEARS),
    gone=st.booleans(),
    moved_to=_text,
)


@settings(max_examples=25, deadline=None)
@given(
    kept=_articles, polled=_polls, entries=st.dictionaries(_text, _text, max_size=5), points=st.lists(_text, max_size=3)
)
def test_whatever_is_stored_comes_back_exactly(
    kept: Article, polled: Poll, entries: dict[str, str], points: list[str]
) -> None:
    async def round_trip(folder: str) -> None:
        async with Store(Path(folder) / "nutgraf.db") as store:
            await store.subscribe(ANNA, feed())
            assert await store.record(feed(), polled, seen=entries, articles=[kept]) == (kept,)
            assert await store.article(ANNA, kept.id) == kept
            assert await store.polls([feed().id]) == {feed().id: polled}
            assert await store.seen(feed().id) == entries
            briefing = _briefing(kept.title, *points)
            await store.issue(ANNA, Plan(), briefing, (), claim=None, at=kept.seen_at or NOW)
            (told,) = await store.told(ANNA, "News", since=kept.seen_at or NOW)
            assert (told.headline, told.points, told.at) == (kept.title, tuple(points), kept.seen_at)
            assert told.at.tzinfo is UTC

    with TemporaryDirectory() as folder:
        asyncio.run(round_trip(folder))


def _briefing(headline: str, *points: str) -> Briefing:
    span = Span(article_id=article().id, start=0, end=3)
    story = Story(
        id="story",
        headline=headline,
        headline_article=article().id,
        articles=(article(),),
        points=tuple(Point(text=text, spans=(span,)) for text in points),
    )
    coverage = Coverage(feeds=1, failed=(), articles=1, outlets=1)
    return Briefing(title="News", since=NOW - 24 * HOUR, until=NOW, coverage=coverage, stories=(story,))
