from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import ClaimLost
from briefings.model import (
    Briefing,
    Channel,
    Correction,
    Coverage,
    Delivery,
    Difference,
    Failure,
    Figure,
    Gloss,
    Occurrence,
    Plan,
    Point,
    Quote,
    Span,
    Speaker,
    Statement,
    Story,
)
from briefings.storage import Claim, Clock, Place, Store
from tests.storage.samples import ANNA, BORIS, HOUR, NOW, article, feed, poll

DUE = Occurrence(tenant=ANNA, plan="World", nominal="2026-02-04T12:00", at=NOW)
NEWS = Channel(platform="discord", id="news", place="guild")


@pytest.fixture
async def store(place: Place) -> AsyncIterator[Store]:
    async with Store(place) as opened:
        yield opened


def _empty(name: str) -> Briefing:
    coverage = Coverage(feeds=1, failed=(), articles=0, outlets=0)
    return Briefing(title="World", since=NOW - HOUR, until=NOW, coverage=coverage, stories=(), id=name)


def _message(name: str = "b1", part: int = 1) -> Delivery:
    return Delivery(
        key=f"{name}-{part}",
        briefing_id=name,
        channel=NEWS,
        part=part,
        parts=2,
        payload="{}",
        changed_at=NOW,
        made_at=NOW,
    )


async def test_of_many_who_claim_an_occurrence_one_has_it_in_one_process_or_several(store: Store) -> None:
    async with Store(store.place) as other:
        tries = [each.claim(DUE, token=f"t{n}", now=NOW) for n, each in enumerate([store, other] * 6)]
        assert sum(await asyncio.gather(*tries)) == 1
    (claimed,) = await store.occurrences(ANNA, "World", since=NOW - HOUR)
    assert (claimed.state, claimed.attempt, claimed.occurrence) == ("claimed", 1, DUE)
    taken = await asyncio.gather(*(store.claim(DUE, token=f"n{n}", now=NOW, over=claimed.token) for n in range(6)))
    assert sum(taken) == 1
    assert not await store.claim(DUE, token="x", now=NOW, over="never was")


async def test_a_briefing_its_claim_what_it_told_and_its_messages_are_written_together_or_not_at_all(
    store: Store,
) -> None:
    claim = Claim(occurrence=DUE, token="ours")
    assert await store.claim(DUE, token=claim.token, now=NOW)
    late = replace(claim, token="theirs")
    with pytest.raises(ClaimLost):
        await store.issue(ANNA, Plan(name="World"), _empty("b1"), [_message()], claim=late, at=NOW)
    assert await store.kept_briefing("b1") is None
    assert await store.deliveries("b1") == ()
    await store.issue(ANNA, Plan(name="World"), _empty("b1"), [_message()], claim=claim, at=NOW)
    with pytest.raises(ClaimLost):
        await store.issue(ANNA, Plan(name="World"), _empty("b2"), [_message("b2")], claim=claim, at=NOW)
    assert await store.deliveries("b2") == ()
    (composed,) = await store.occurrences(ANNA, "World", since=NOW - HOUR)
    assert (composed.state, composed.briefing_id) == ("composed", "b1")
    await store.fail(DUE, token=claim.token, why="too late", now=NOW)
    assert await store.occurrences(ANNA, "World", since=NOW - HOUR) == (composed,)


async def test_how_far_a_plan_has_come_is_told_by_plan(store: Store) -> None:
    early = replace(DUE, nominal="2026-02-04T11:00", at=NOW - HOUR)
    await store.skip([(early, "late", "")], now=NOW)
    assert (await store.reached(NOW - 2 * HOUR))[ANNA, "World"].unsettled is None
    await store.claim(DUE, token="t", now=NOW)
    found = await store.reached(NOW - 2 * HOUR)
    assert (found[ANNA, "World"].newest, found[ANNA, "World"].unsettled) == (NOW, NOW)
    assert list(found) == [(ANNA, "World")]
    await store.skip([(DUE, "too late", "t"), (early, "again", "")], now=NOW)
    told = await store.occurrences(ANNA, "World", since=NOW - 2 * HOUR)
    assert [(each.state, each.reason) for each in told] == [("skipped", "late"), ("skipped", "too late")]
    assert await store.occurrences(BORIS, "World", since=NOW - 2 * HOUR) == ()
    await store.set_clock(ANNA, "World", Clock(fingerprint="a", since=NOW))
    await store.set_clock(ANNA, "World", Clock(fingerprint="b", since=NOW + HOUR))
    assert await store.clocks() == {(ANNA, "World"): Clock(fingerprint="b", since=NOW + HOUR)}


async def test_an_event_is_new_once_and_forgotten_after_a_day(store: Store) -> None:
    assert [await store.first_time("slack:Ev1", NOW) for _ in range(3)] == [True, False, False]
    assert await store.first_time("slack:Ev2", NOW + HOUR)
    assert not await store.first_time("slack:Ev1", NOW + 23 * HOUR)
    assert await store.first_time("slack:Ev1", NOW + 25 * HOUR)


async def test_a_message_changes_only_from_how_it_stood(store: Store) -> None:
    await store.issue(ANNA, Plan(), _empty("b1"), [_message(), _message(part=2)], claim=None, at=NOW)
    ready = _message()
    ours = replace(ready, state="sending", token="a", attempt=1)
    assert await store.move(ready, ours)
    assert not await store.move(ready, replace(ours, token="b"))
    assert await store.due_deliveries("discord", now=NOW) == (ours,)
    assert await store.move(ours, replace(ours, state="refused", error="no"), rest="part 1 was refused")
    assert [each.state for each in await store.deliveries("b1")] == ["refused", "skipped"]
    assert await store.due_deliveries("discord", now=NOW) == ()


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
_COUNTS = st.integers(0, 999)
_SPANS = st.builds(Span, article_id=_TEXT, start=_COUNTS, end=_COUNTS)
_FIGURES = st.builds(
    Figure, span=_SPANS, text=_TEXT, value=st.none() | _NUMBERS, upper=st.none() | _NUMBERS, unit=_TEXT, phrase=_SPANS
)
_ARTICLES = st.integers(0, 2).map(lambda number: article(f"article {number}", f"Text {number}"))
_SPEAKERS = st.builds(Speaker, name=_TEXT, name_span=_SPANS, mention=_SPANS, role=_TEXT, role_span=st.none() | _SPANS)
_POINTS = st.builds(
    Point,
    text=_TEXT,
    spans=st.lists(_SPANS, max_size=2).map(tuple),
    glosses=st.lists(st.builds(Gloss, at=_COUNTS, text=_TEXT, span=_SPANS), max_size=1).map(tuple),
    emphasis=st.lists(st.tuples(_COUNTS, _COUNTS), max_size=2).map(tuple),
    new=st.booleans(),
)
_STATEMENTS = st.builds(Statement, figure=_FIGURES, outlet=_TEXT, at=st.none() | _TIMES)
_STORIES = st.builds(
    Story,
    id=_TEXT,
    headline=_TEXT,
    headline_article=_TEXT,
    articles=st.lists(_ARTICLES, max_size=2).map(tuple),
    points=st.lists(_POINTS, max_size=2).map(tuple),
    quote=st.none() | st.builds(Quote, span=_SPANS, text=_TEXT, speaker=st.none() | _SPEAKERS, certain=st.booleans()),
    figures=st.lists(_FIGURES, max_size=2).map(tuple),
    differs=st.lists(st.builds(Difference, about=_TEXT, statements=st.tuples(_STATEMENTS)), max_size=1).map(tuple),
    corrections=st.lists(
        st.builds(Correction, outlet=_TEXT, at=st.none() | _TIMES, before=_FIGURES, after=_FIGURES), max_size=1
    ).map(tuple),
    copies=st.lists(st.tuples(_TEXT, _TEXT), max_size=1).map(tuple),
    superseded=st.lists(_ARTICLES, max_size=1).map(tuple),
    weight=st.floats(allow_nan=False, allow_infinity=False),
    new=st.booleans(),
    told_at=st.none() | _TIMES,
)
_COVERAGE = st.builds(
    Coverage,
    feeds=_COUNTS,
    failed=st.lists(st.builds(Failure, url=_TEXT, error=_TEXT, cure=_TEXT), max_size=1).map(tuple),
    articles=_COUNTS,
    outlets=_COUNTS,
)
_BRIEFINGS = st.lists(
    st.builds(
        Briefing,
        title=_TEXT,
        since=_TIMES,
        until=_TIMES,
        coverage=_COVERAGE,
        stories=st.lists(_STORIES, max_size=2, unique_by=lambda story: story.id).map(tuple),
        wrote=_TEXT,
        language=st.sampled_from(["en", "es", "de", "fr"]),
        id=st.just("an id"),
    ),
    min_size=5,
    max_size=5,
)


@settings(max_examples=4, deadline=None)
@given(_BRIEFINGS)
def test_a_kept_briefing_comes_back_exactly(briefings: list[Briefing]) -> None:
    async def round_trip(folder: str) -> None:
        async with Store(Path(folder) / "nutgraf.db") as store:
            texts = [article(f"article {number}", f"Text {number}") for number in range(3)]
            await store.record(feed(), poll(), seen={}, articles=texts)
            for number, briefing in enumerate(briefings):
                kept = replace(briefing, id=str(number))
                await store.issue(ANNA, Plan(), kept, [], claim=None, at=NOW)
                assert await store.kept_briefing(kept.id) == kept
                assert await store.may_read(kept.id, ANNA)
                assert not await store.may_read(kept.id, BORIS, NEWS)

    with TemporaryDirectory() as folder:
        asyncio.run(round_trip(folder))


async def test_an_articles_text_is_stored_once(store: Store) -> None:
    long = article("ferry", "The ferry sails. " * 200)
    await store.record(feed(), poll(), seen={}, articles=[long])
    story = Story(id="s", headline="A ferry", headline_article=long.id, articles=(long,), points=())
    briefing = replace(_empty("b1"), stories=(story,))
    await store.issue(ANNA, Plan(), briefing, [], claim=None, at=NOW)
    assert await store.kept_briefing("b1") == briefing
    async with store._engine.connect() as connection:
        body = (await connection.exec_driver_sql("SELECT body FROM briefings")).scalar_one()
    assert isinstance(body, str)
    assert "sails" not in body
