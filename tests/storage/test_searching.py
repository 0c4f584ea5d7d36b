from __future__ import annotations

import sqlite3
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, create_engine, insert

from briefings.model import Article, Scope
from briefings.storage import Place, Store, opening, schema
from briefings.urls import headed
from tests.storage.samples import ANNA, BORIS, HOUR, NOW, article, feed, poll

HERS = Scope(tenant=ANNA)


async def found(store: Store, *phrases: str, scope: Scope = HERS) -> list[str]:
    return [each.key for each, _ in (await store.search(scope, phrases, until=NOW)).articles]


async def test_an_article_is_found_by_its_words_as_soon_as_it_is_stored(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed())
        brought = [article("ferry", "The ferries sail again."), article("bank", "The bank cut its rate.")]
        await store.record(feed(), poll(), seen={}, articles=brought)
        assert await found(store, "ferry") == ["ferry"]
        assert await found(store, "rate", "cut") == ["bank"]
        assert await found(store, "zebra") == []


async def test_a_report_without_a_title_is_found_by_the_words_of_its_address(place: Place) -> None:
    url = "http://harbour-post.example/2026/02/03/bank-cuts-rate.html"
    untitled = replace(article("bank", "It was the first step in two years."), url=url)
    titled = replace(article("ferry"), title="The ferries sail", url="http://harbour-post.example/a-bank-of-fog")
    async with Store(place) as store:
        await store.subscribe(ANNA, feed())
        await store.record(feed(), poll(), seen={}, articles=[untitled, titled])
        assert await found(store, "bank") == ["bank"]
        ((stored, _),) = (await store.search(HERS, ["bank"], until=NOW)).articles
        assert stored.title == ""


@pytest.mark.parametrize(
    ("title", "url", "words"),
    [
        ("Bank cuts rate", "https://a.example/other-words-here", "Bank cuts rate"),
        (" ", "https://a.example/2026/02/bank-cuts-rate/story.html?id=1", "bank cuts rate"),
        ("", "https://a.example/news/4711", ""),
        ("", "https://[broken/bank-cuts-rate", ""),
    ],
)
def test_an_address_stands_for_a_title_only_where_there_is_none_and_it_has_words(
    title: str, url: str, words: str
) -> None:
    assert headed(title, url) == words


async def test_accents_and_endings_make_no_difference(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed())
        await store.record(feed(), poll(), seen={}, articles=[article("josé", "José resigned.")])
        assert await found(store, "jose") == await found(store, "resign") == ["josé"]


async def test_the_newest_revision_is_found_and_only_it(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed())
        await store.record(feed(), poll(), seen={}, articles=[article("ferry", "Fifteen were hurt.", hours=2)])
        await store.record(feed(), poll(), seen={}, articles=[article("ferry", "Twelve were hurt.", hours=1)])
        texts = [each.text for each, _ in (await store.search(Scope(tenant=ANNA), ["hurt"], until=NOW)).articles]
        assert texts == ["Twelve were hurt."]


async def test_a_search_sees_only_what_its_scope_reaches(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed("public"))
        await store.subscribe(BORIS, feed("private"))
        await store.record(feed("public"), poll(), seen={}, articles=[article("a", "The ferry sails.", hours=30)])
        await store.record(feed("private"), poll(), seen={}, articles=[article("b", "The ferry sank.")])
        assert await found(store, "ferry") == ["a"]
        assert await found(store, "ferry", scope=Scope(tenant=BORIS)) == ["b"]
        assert await found(store, "ferry", scope=Scope(tenant=ANNA, feeds=("private",))) == []
        assert await found(store, "ferry", scope=Scope(tenant=ANNA, feeds=())) == []
        assert await found(store, "ferry", scope=Scope(tenant=ANNA, since=NOW - timedelta(days=1))) == []
        assert await store.in_scope(Scope(tenant=ANNA), [article("b", "The ferry sank.").id]) == ()
        assert (await store.reach(Scope(tenant=ANNA), until=NOW)).articles == 1


async def test_what_is_far_down_among_others_articles_is_found_in_a_small_scope(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed("public"))
        await store.subscribe(BORIS, feed("private"))
        hers = [article(f"a{n}", f"The ferry sails. {'And more is told. ' * (40 + n)}") for n in range(3)]
        rest = [article(f"n{n}", "The bank cut its rate.") for n in range(300)]
        await store.record(feed("public"), poll(), seen={}, articles=[*hers, *rest])
        his = [article(f"b{n}", "The ferry, the ferry, the ferry.") for n in range(200)]
        await store.record(feed("private"), poll(), seen={}, articles=his)
        for _ in range(2):  # before it is known how much the scope holds, and after
            assert await found(store, "ferry") == ["a0", "a1", "a2"]
            assert (await store.reach(HERS, until=NOW)).articles == 303


async def test_the_few_that_are_wanted_are_the_best_of_all(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed())
        brought = [article(f"a{n}", "The ferry sails. " + "And more is told. " * (n * 37 % 101)) for n in range(100)]
        await store.record(feed(), poll(), seen={}, articles=brought)
        every = await found(store, "ferry")
        for _ in range(2):  # before it is known how much the scope holds, and after
            few = await store.search(HERS, ["ferry"], until=NOW, most=3)
            assert [each.key for each, _ in few.articles] == every[:3] == ["a0", "a71", "a41"]
            assert (await store.reach(HERS, until=NOW)).articles == 100


async def test_a_phrase_is_counted_on_when_another_process_brought_something(place: Place) -> None:
    async with Store(place) as store, Store(place) as other:
        await store.subscribe(ANNA, feed())
        for number in range(1, 4):
            brought = [article(f"a{number}", "The ferry sails."), article(f"b{number}", "The bank cut its rate.")]
            await other.record(feed(), poll(), seen={}, articles=brought)
            for _ in range(2):
                having = (await store.search(HERS, ["ferry", "zebra"], until=NOW)).having
                assert having == {"ferry": number, "zebra": 0}


async def test_what_a_scope_holds_is_counted_anew_when_another_process_brought_something(place: Place) -> None:
    scope = Scope(tenant=ANNA)
    async with Store(place) as store, Store(place) as other:
        await store.subscribe(ANNA, feed())
        assert (await store.reach(scope, until=NOW)).articles == 0
        await other.record(feed(), poll(), seen={}, articles=[article("a", "The ferry sails.", hours=3)])
        held = await store.reach(scope, until=NOW)
        assert (held.articles, held.first) == (1, NOW - timedelta(hours=3))
        assert await store.reach(scope, until=NOW) == held
        await other.record(feed(), poll(), seen={}, articles=[article("b", "The ferry sank.", hours=5)])
        held = await store.reach(scope, until=NOW)
        assert (held.articles, held.first) == (2, NOW - timedelta(hours=5))
        await other.unsubscribe(ANNA, feed().url)
        await other.subscribe(ANNA, feed("another"))
        assert (await store.reach(scope, until=NOW)).articles == 0
        await other.subscribe(ANNA, feed())
        assert (await store.reach(scope, until=NOW)).articles == 2


@settings(max_examples=8, deadline=None)
@given(st.lists(st.lists(st.text(max_size=40), max_size=8), min_size=5, max_size=10))
async def test_no_phrase_is_read_as_an_operator(asked: list[list[str]]) -> None:
    with TemporaryDirectory() as name:
        async with Store(Path(name) / "nutgraf.db") as store:
            for phrases in (['"', "NEAR(a b)", "title:x", "*", "a^2", "\0"], *asked):
                await store.search(Scope(tenant=ANNA), phrases, until=NOW)


async def test_articles_from_before_the_index_are_in_it_after_the_migration(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    _at_0003(path, [article(f"key {n}", f"Report number {n} of a ferry.\0 Its end.") for n in range(1203)])
    async with Store(path) as store:
        assert len(await found(store, "ferry")) == 50
        assert await found(store, "1202") == ["key 1202"]
        await store.record(feed(), poll(), seen={}, articles=[article("new", "A zebra.")])
        assert await found(store, "zebra") == ["new"]


async def test_what_is_stored_and_what_is_indexed_stand_or_fall_together(tmp_path: Path) -> None:
    path = tmp_path / "nutgraf.db"
    async with Store(path) as store:
        await store.subscribe(ANNA, feed())
        await store.record(feed(), poll(), seen={}, articles=[article("a", "One."), article("b", "Two.", hours=2)])
        await store.record(feed(), poll(), seen={}, articles=[article("a", "One.")])
    connection = sqlite3.connect(path)
    counts = [
        connection.execute(query).fetchone()
        for query in ("SELECT count(*) FROM articles", "SELECT count(*) FROM documents")
    ]
    connection.close()
    assert counts == [(2,), (2,)]


async def test_times_in_the_future_are_not_searched(place: Place) -> None:
    async with Store(place) as store:
        await store.subscribe(ANNA, feed())
        early = Article(id="x", key="x", text="A ferry.", published_at=NOW + HOUR, seen_at=NOW + HOUR)
        await store.record(feed(), poll(), seen={}, articles=[early])
        assert await found(store, "ferry") == []


def _at_0003(path: Path, articles: list[Article]) -> None:
    """A database as it was before there was an index, with articles that ANNA reads."""
    config = Config()
    config.set_main_option("script_location", str(Path(opening.__file__).parent / "migrations"))
    engine = create_engine(URL.create("sqlite", database=str(path)))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        connection.execute(insert(schema.feeds), asdict(feed()))
        owner = {"platform": ANNA.platform, "place": ANNA.place, "feed_id": feed().id}
        connection.execute(insert(schema.subscriptions), owner | {"topics": (), "declared": False})
        rows = [asdict(each) | {"at": each.seen_at} for each in articles]
        connection.execute(insert(schema.articles), rows)
        words = [
            {"key": each.key, "feed_id": feed().id, "article_id": each.id, "at": NOW, "edit": False}
            for each in articles
        ]
        connection.execute(insert(schema.wordings), words)
    engine.dispose()
