"""When to fetch a feed again, and what a response means for that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import blake2b
from types import MappingProxyType

from briefings.model import Failure, Feed
from briefings.polling import words

EVERY = timedelta(hours=1)
"""How often a feed that says nothing is fetched: https://rachelbythebay.com/w/feed/ asks for once an hour at most."""

SELDOM = timedelta(days=1)
"""What a feed's own wishes and our backing off are capped at: a typing error in a ttl must not lose a week of news."""

PATIENCE = timedelta(days=7)
"""The longest Retry-After that is believed; it is waited out in full up to here."""

SPREAD = 0.1
"""Up to this share of the wait is added at random, so that the feeds of a host do not come due all at once."""

FORGIVEN = 3
"""Failures in a row after which a permanent move is forgotten and the feed's own address is asked again."""

_EMPTY: Mapping[str, str] = MappingProxyType({})
_MAX_AGE = re.compile(r"(?i)(?:^|[\s,])max-age\s*=\s*\"?(\d{1,10})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """What we know of a feed between fetches; Poll() of one that was never fetched.

    `etag` and `last_modified` are the publisher's own characters. `body_hash` is that of the last body that was read.
    `status` is that of the last answer (0: none, or no feed), `entries` the number in the last body, `failures` those
    in a row since the last success, `error` and `cure` the words for the last one. `every` is what the feed asks for
    in its body (ttl, sy:updatePeriod). `gone` is 410, `moved_to` where a permanent redirect that worked led.
    `not_before` is the moment until which a publisher that refused us has asked to be left alone (Retry-After).
    """

    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    last_fetch_at: datetime | None = None
    last_success_at: datetime | None = None
    next_fetch_at: datetime | None = None
    status: int = 0
    entries: int = 0
    failures: int = 0
    error: str = ""
    cure: str = ""
    every: timedelta | None = None
    gone: bool = False
    moved_to: str = ""
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What came back: `url` after all redirects, `moved_to` after the permanent ones that came first ("": none).

    Header names are in lower case. `body` is decompressed.
    """

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=lambda: _EMPTY)
    body: bytes = b""
    moved_to: str = ""

    @property
    def unchanged(self) -> bool:
        """Whether the publisher says that nothing has changed since the validators that we sent."""
        return self.status == 304

    @property
    def good(self) -> bool:
        """Whether there is a body that may be a feed; 203 is a proxy's 200 (RFC 9110, section 15.3.4)."""
        return self.status in {200, 203}


def due(poll: Poll, now: datetime) -> bool:
    """Whether the feed should be fetched now. One that is further off than any rule allows had a wrong clock: it is."""
    if poll.gone:
        return False
    at = poll.next_fetch_at
    return at is None or now >= at or at - now > PATIENCE * (1 + SPREAD)


def held(poll: Poll, now: datetime) -> bool:
    """Whether the publisher has asked to be left alone until later, whoever wants to know and however much."""
    return poll.not_before is not None and now < poll.not_before <= now + PATIENCE


def address(feed: Feed, poll: Poll) -> str:
    """Where to ask for the feed: its own URL, or where it has moved."""
    return poll.moved_to or feed.url


def request_headers(poll: Poll) -> Mapping[str, str]:
    """The validators exactly as the publisher wrote them, oddities included (RFC 9110, section 13.1)."""
    headers = {"If-None-Match": poll.etag, "If-Modified-Since": poll.last_modified}
    return {name: value for name, value in headers.items() if value}


def body_hash(body: bytes) -> str:
    """A body's fingerprint: equal for equal bytes."""
    return blake2b(body, digest_size=16).hexdigest()


def after(
    poll: Poll,
    came: Response | Failure,
    *,
    now: datetime,
    jitter: float,
    every: timedelta | None = None,
    entries: int | None = None,
    digest: str = "",
) -> Poll:
    """What we know once this came back, a body that was read as a feed or not at all being told apart by the caller.

    `jitter` is random in [0, 1). `digest` is the body's `body_hash`, "" if there is none. `every` and `entries` are
    what was read from the body; None where it was not read, because it is the one that we know.
    A body that is no feed, or no answer at all, is passed as a Failure.
    """
    poll = replace(poll, last_fetch_at=now)
    if isinstance(came, Failure):
        return _failed(replace(poll, status=0), came, wait=timedelta(), now=now, jitter=jitter)
    poll = replace(poll, status=came.status)
    failure = failed(poll, came)
    if failure is not None:
        poll = replace(poll, gone=came.status == 410)
        return _failed(poll, failure, wait=retry_after(came, now), now=now, jitter=jitter)
    every = poll.every if entries is None else every
    poll = replace(poll, body_hash=digest or poll.body_hash, every=every)
    return _succeeded(poll, came, now=now, jitter=jitter, entries=entries)


def _succeeded(poll: Poll, came: Response, *, now: datetime, jitter: float, entries: int | None) -> Poll:
    known = poll if came.unchanged else Poll()  # a 304 may leave validators out (RFC 9110, section 15.4.5)
    return replace(
        poll,
        etag=came.headers.get("etag", known.etag),
        last_modified=came.headers.get("last-modified", known.last_modified),
        last_success_at=now,
        next_fetch_at=_later(now, pause(came, poll.every, now), jitter),
        entries=poll.entries if entries is None else entries,
        failures=0,
        error="",
        cure="",
        moved_to=came.moved_to or poll.moved_to,
        not_before=None,
    )


def _failed(poll: Poll, failure: Failure, *, wait: timedelta, now: datetime, jitter: float) -> Poll:
    failures = poll.failures + 1
    backoff = min(EVERY * 2 ** min(failures - 1, 10), SELDOM)
    return replace(
        poll,
        next_fetch_at=None if poll.gone else _later(now, max(backoff, wait), jitter),
        failures=failures,
        error=failure.error,
        cure=failure.cure,
        moved_to="" if failures >= FORGIVEN else poll.moved_to,
        not_before=now + wait if wait else None,
    )


def _later(now: datetime, wait: timedelta, jitter: float) -> datetime:
    return now + wait * (1 + SPREAD * min(max(jitter, 0.0), 1.0))


def pause(came: Response, every: timedelta | None, now: datetime) -> timedelta:
    """How long to leave a feed alone that answered well: the longest of our hour, its max-age and its own wish."""
    return max(EVERY, min(max(_max_age(came), every or timedelta()), SELDOM), retry_after(came, now))


def _max_age(came: Response) -> timedelta:
    found = _MAX_AGE.search(came.headers.get("cache-control", ""))
    return timedelta(seconds=min(int(found.group(1)), SELDOM.total_seconds())) if found else timedelta()


def retry_after(came: Response, now: datetime) -> timedelta:
    """How long the publisher asks us to stay away: seconds or an HTTP date (RFC 9110, section 10.2.3); else nothing."""
    value = came.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:10])), PATIENCE)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, OverflowError, IndexError):
        return timedelta()
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return min(max(at - now, timedelta()), PATIENCE)


def failed(poll: Poll, came: Response) -> Failure | None:
    """The failure that an answer's status is, in words with a cure; None if the answer is good."""
    if came.good or (came.unchanged and poll.last_success_at is not None):
        return None
    error, cure = words.status(came.status)
    return Failure(url=came.url, error=error, cure=cure)
