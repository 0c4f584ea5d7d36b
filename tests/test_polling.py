from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import polling
from briefings.model import Failure, Feed
from briefings.polling import (
    EVERY,
    FORGIVEN,
    PATIENCE,
    SELDOM,
    SPREAD,
    Poll,
    Response,
    after,
    due,
    held,
    request_headers,
)
from briefings.polling.hosts import deferred
from briefings.polling.words import TROUBLES, status

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://harbour.example/feed"
HOUR = timedelta(hours=1)


def answer(status: int = 200, body: bytes = b"<rss/>", moved_to: str = "", **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(url=URL, status=status, headers=named, body=body, moved_to=moved_to)


def well(poll: Poll, came: Response, **also: object) -> Poll:
    return after(poll, came, now=NOW, jitter=0.0, entries=3, digest="of the body", **also)  # type: ignore[arg-type]


def read_once(**headers: str) -> Poll:
    return well(Poll(), answer(200, b"<rss/>", "", **headers))


def test_a_feed_that_was_never_fetched_is_due() -> None:
    assert due(Poll(), NOW)
    assert not request_headers(Poll())


@pytest.mark.parametrize("etag", ['"abc"', 'W/"abc"', "abc", "W/abc", '"a"b"', '""', "W/", '"ü"', '"gzip--gzip"'])
def test_validators_go_back_exactly_as_they_came(etag: str) -> None:
    poll = read_once(etag=etag, last_modified="Sunday, perhaps")
    assert request_headers(poll) == {"If-None-Match": etag, "If-Modified-Since": "Sunday, perhaps"}


def test_validators_are_renewed_by_an_equal_body_and_by_304() -> None:
    poll = after(read_once(etag="old"), answer(etag="new"), now=NOW, jitter=0)
    assert (poll.etag, poll.entries) == ("new", 3)
    assert after(poll, answer(304, etag="newer"), now=NOW, jitter=0).etag == "newer"


def test_a_304_without_validators_leaves_ours_and_the_body_as_they_were() -> None:
    poll = read_once(etag="tag", last_modified="then")
    later = after(poll, answer(304, body=b""), now=NOW + HOUR, jitter=0)
    assert request_headers(later) == request_headers(poll)
    assert later.body_hash == poll.body_hash
    assert (later.status, later.entries, later.failures) == (304, 3, 0)


def test_a_full_answer_without_validators_ends_conditional_requests() -> None:
    assert not request_headers(after(read_once(etag="tag"), answer(), now=NOW, jitter=0))


def test_a_failure_keeps_the_validators() -> None:
    poll = after(read_once(etag="tag"), answer(500, etag="of the error page"), now=NOW, jitter=0)
    assert request_headers(poll) == {"If-None-Match": "tag"}


def test_a_refusal_with_retry_after_holds_until_then_and_a_success_ends_it() -> None:
    poll = after(read_once(), answer(429, retry_after="7200"), now=NOW, jitter=0)
    assert poll.not_before == NOW + 2 * HOUR
    assert held(poll, NOW + 2 * HOUR - timedelta(seconds=1))
    assert not held(poll, NOW + 2 * HOUR)
    assert well(poll, answer()).not_before is None
    assert not held(after(poll, answer(500), now=NOW, jitter=0), NOW)


def test_no_publisher_holds_us_off_for_longer_than_a_week_nor_a_clock_that_was_wrong() -> None:
    poll = after(Poll(), answer(503, retry_after="99999999"), now=NOW, jitter=0)
    assert poll.not_before == NOW + PATIENCE
    assert not held(poll, NOW - 365 * timedelta(days=1))


def test_304_to_a_feed_that_we_never_had_is_a_failure() -> None:
    poll = after(Poll(), answer(304), now=NOW, jitter=0)
    assert poll.failures == 1
    assert "nothing yet" in poll.error


def test_a_feed_that_says_nothing_is_left_alone_for_an_hour() -> None:
    poll = read_once()
    assert not due(poll, NOW + HOUR - timedelta(seconds=1))
    assert due(poll, NOW + HOUR)


@pytest.mark.parametrize(
    ("cache_control", "wait"),
    [
        ("max-age=7200", 2 * HOUR),
        ("public, MAX-AGE=7200, s-maxage=1", 2 * HOUR),
        ('max-age="7200"', 2 * HOUR),
        ("max-age=60", HOUR),
        ("s-maxage=7200", HOUR),
        ("no-cache", HOUR),
        ("max-age=nonsense", HOUR),
        ("max-age=99999999999999999999", SELDOM),
    ],
)
def test_max_age_makes_us_wait_longer_never_shorter(cache_control: str, wait: timedelta) -> None:
    assert read_once(cache_control=cache_control).next_fetch_at == NOW + wait


@pytest.mark.parametrize(
    ("every", "wait"), [(None, 1), (timedelta(minutes=5), 1), (3 * HOUR, 3), (timedelta(days=9), 24)]
)
def test_a_feeds_own_wish_makes_us_wait_longer_up_to_a_day(every: timedelta | None, wait: int) -> None:
    assert well(Poll(), answer(), every=every).next_fetch_at == NOW + wait * HOUR


def test_a_feeds_own_wish_still_counts_when_nothing_changed() -> None:
    poll = after(well(Poll(), answer(), every=3 * HOUR), answer(304), now=NOW, jitter=0)
    assert poll.next_fetch_at == NOW + 3 * HOUR


def test_a_wish_that_the_feed_no_longer_has_is_forgotten() -> None:
    poll = well(well(Poll(), answer(), every=3 * HOUR), answer(body=b"<rss>2</rss>"))
    assert poll.next_fetch_at == NOW + HOUR


@pytest.mark.parametrize("code", [429, 503, 200, 500])
@pytest.mark.parametrize(
    "value", ["10800", " 10800 ", format_datetime(NOW + 3 * HOUR, usegmt=True), "Sunday, 01-Mar-26 15:00:00 GMT"]
)
def test_retry_after_is_waited_out_in_seconds_and_as_a_date(code: int, value: str) -> None:
    poll = after(Poll(), answer(code, retry_after=value), now=NOW, jitter=0, entries=0)
    assert poll.next_fetch_at == NOW + 3 * HOUR


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", format_datetime(NOW - HOUR, usegmt=True), "³", "9e9"])
def test_an_odd_retry_after_is_no_reason_to_hurry_or_to_crash(value: str) -> None:
    assert after(Poll(), answer(429, retry_after=value), now=NOW, jitter=0).next_fetch_at == NOW + HOUR


def test_no_retry_after_silences_a_feed_for_ever() -> None:
    assert after(Poll(), answer(503, retry_after="9" * 30), now=NOW, jitter=0).next_fetch_at == NOW + PATIENCE


def test_failures_back_off_to_a_day_and_one_success_ends_it() -> None:
    poll, waits = Poll(), []
    for _ in range(8):
        poll = after(poll, Failure(url=URL, error="no such host", cure="look"), now=NOW, jitter=0)
        assert poll.next_fetch_at
        waits.append((poll.next_fetch_at - NOW) // HOUR)
    assert waits == [1, 2, 4, 8, 16, 24, 24, 24]
    assert (poll.error, poll.cure, poll.status) == ("no such host", "look", 0)
    poll = well(poll, answer())
    assert (poll.failures, poll.error, poll.cure, poll.next_fetch_at) == (0, "", "", NOW + HOUR)


def test_410_is_never_asked_again() -> None:
    poll = after(read_once(), answer(410), now=NOW, jitter=0)
    assert poll.gone
    assert not due(poll, NOW + timedelta(days=1000))
    assert poll.cure


def test_a_permanent_move_counts_once_it_has_led_to_a_feed() -> None:
    feed = Feed(id="f", url=URL)
    moved = "https://new.example/feed"
    for lost in (Failure(url=URL, error="not a feed"), answer(404, moved_to=moved)):
        assert polling.address(feed, after(Poll(), lost, now=NOW, jitter=0)) == URL
    poll = well(Poll(), answer(moved_to=moved))
    assert polling.address(feed, poll) == moved
    assert polling.address(feed, after(poll, answer(304), now=NOW, jitter=0)) == moved


def test_a_move_that_no_longer_works_is_forgotten() -> None:
    poll = well(Poll(), answer(moved_to="https://new.example/feed"))
    for _ in range(FORGIVEN):
        assert poll.moved_to
        poll = after(poll, answer(404), now=NOW, jitter=0)
    assert not poll.moved_to


def test_a_clock_that_was_wrong_does_not_silence_a_feed() -> None:
    poll = after(Poll(), answer(), now=NOW + timedelta(days=4000), jitter=0, entries=1)
    assert due(poll, NOW)


@pytest.mark.parametrize("code", [*range(400, 452), *range(500, 512), 204, 206, 300, 304, 599, 999])
def test_every_status_that_is_no_success_has_words_and_a_cure(code: int) -> None:
    error, cure = status(code)
    assert str(code) in error
    assert cure
    assert after(Poll(), answer(code), now=NOW, jitter=0).error == error


def test_every_trouble_has_words_and_a_cure() -> None:
    assert all(what and cure for what, cure in TROUBLES.values())


def reddit(name: str, asked: datetime | None) -> tuple[Feed, Poll]:
    return Feed(id=name, url=f"https://www.reddit.com/r/{name}/.rss"), Poll(last_fetch_at=asked)


def test_of_a_host_that_wants_one_request_a_minute_one_feed_goes_ahead_at_a_time() -> None:
    known = [reddit("a", NOW - HOUR), reddit("b", NOW - 2 * HOUR), reddit("c", NOW - HOUR)]
    elsewhere = (Feed(id="d", url="https://notreddit.com/feed"), Poll())
    asking = [feed for feed, _ in [*known, elsewhere]]
    assert deferred([*known, elsewhere], asking, NOW) == {"a", "c"}


def test_a_host_that_was_asked_just_now_is_left_alone() -> None:
    known = [reddit("a", NOW - timedelta(seconds=30)), reddit("b", None)]
    assert deferred(known, [known[1][0]], NOW) == {"b"}
    assert not deferred(known, [known[1][0]], NOW + timedelta(seconds=30))


retry = st.one_of(
    st.integers(0, 10**12).map(str),
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(lambda at: format_datetime(at.replace(tzinfo=UTC))),  # noqa: DTZ001
    st.text(max_size=20),
)
answers = st.builds(
    answer,
    status=st.sampled_from([200, 203, 204, 206, 300, 304, 400, 401, 403, 404, 410, 418, 429, 500, 502, 503, 599]),
    body=st.binary(max_size=5),
    moved_to=st.sampled_from(["", "https://new.example/feed"]),
    retry_after=retry,
    cache_control=st.one_of(st.integers(0, 10**12).map("max-age={}".format), st.text(max_size=20)),
    etag=st.text(max_size=5),
)
came = st.one_of(answers, st.just(Failure(url=URL, error="no such host", cure="look")))
steps = st.lists(st.tuples(came, st.floats(0, 0.999), st.none() | st.timedeltas(), st.none() | st.just(4)), max_size=8)


@given(steps)
@settings(deadline=None, max_examples=150)
def test_whatever_comes_the_next_fetch_is_later_than_an_hour_and_within_the_cap(
    history: list[tuple[Response | Failure, float, timedelta | None, int | None]],
) -> None:
    poll, now = Poll(), NOW
    for one, jitter, every, entries in history:
        poll = after(poll, one, now=now, jitter=jitter, every=every, entries=entries)
        if poll.gone:
            assert not due(poll, now + PATIENCE * 9)
            return
        asked = polling.retry_after(one, now) if isinstance(one, Response) else timedelta()
        assert poll.next_fetch_at is not None
        wait = poll.next_fetch_at - now
        assert max(EVERY, asked) <= wait <= max(SELDOM, asked) * (1 + SPREAD)
        assert not due(poll, now)
        assert bool(poll.error) == bool(poll.failures) == bool(poll.cure)
        now = poll.next_fetch_at
        assert due(poll, now)


@given(steps)
@settings(deadline=None, max_examples=50)
def test_the_same_history_leads_to_the_same_poll(
    history: list[tuple[Response | Failure, float, timedelta | None, int | None]],
) -> None:
    def told() -> Poll:
        poll = Poll()
        for one, jitter, every, entries in history:
            poll = after(poll, one, now=NOW, jitter=jitter, every=every, entries=entries)
        return poll

    assert told() == replace(told())
