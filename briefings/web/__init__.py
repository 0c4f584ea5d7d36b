"""The door to the web: HTTP with limits, manners, and no way to a private address."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType, TracebackType
from typing import Self

import aiohttp
from aiohttp.abc import AbstractResolver
from yarl import URL

from briefings.errors import FeedError, FeedRefused, FeedUnreachable, HostUnreachable
from briefings.polling import Response
from briefings.polling.words import TROUBLES
from briefings.web import addresses, bodies

FEED_LIMIT = 10_000_000
"""Decompressed bytes of a feed."""

PAGE_LIMIT = 5_000_000
"""Decompressed bytes of a page."""

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"
)
"""The Accept header for a feed."""

PAGES = "text/html, application/xhtml+xml, */*;q=0.1"
"""The Accept header for a page."""

REDIRECTS = 5
_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
_SECRET = frozenset({"authorization", "cookie", "proxy-authorization"})
_NONE: Mapping[str, str] = MappingProxyType({})
_HEADER_SIZE = 65_536  # some publishers' Content-Security-Policy alone is longer than aiohttp's 8,190


class _PrivateError(OSError):
    """The address that a socket was wanted for is not public."""


class Web:
    """HTTP GET for feeds and pages; an async context manager.

    `agent` is the User-Agent: who we are and a URL to complain at. `allowed` are the (host, port) pairs that the
    operator named himself, the only ones that may be private. `at_once` and `per_host` bound the requests under way,
    `seconds` the time that one may take in all, a third of it without a byte. `resolver` finds hosts otherwise than by
    the system's DNS.
    """

    def __init__(
        self,
        *,
        agent: str,
        allowed: frozenset[tuple[str, int]] = frozenset(),
        at_once: int = 32,
        per_host: int = 4,
        seconds: float = 30.0,
        resolver: AbstractResolver | None = None,
    ) -> None:
        self._agent = agent
        self._allowed = frozenset((host.lower(), port) for host, port in allowed)
        self._at_once = asyncio.Semaphore(at_once)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(per_host))
        self._seconds = seconds
        self._resolver = resolver

    async def __aenter__(self) -> Self:
        self._guarded = self._session(_public_only)
        self._trusting = self._session(_any)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._guarded.close()
        await self._trusting.close()

    def _session(self, factory: Callable[[aiohttp.AddrInfoType], socket.socket]) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, ttl_dns_cache=300, socket_factory=factory, resolver=self._resolver),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self._agent, "Accept-Encoding": "gzip, deflate"},
            timeout=aiohttp.ClientTimeout(
                total=self._seconds, sock_read=self._seconds / 3, sock_connect=self._seconds / 3
            ),
            trust_env=False,
            auto_decompress=False,
            max_line_size=_HEADER_SIZE,
            max_field_size=_HEADER_SIZE,
        )

    async def get(
        self, url: str, *, headers: Mapping[str, str] = _NONE, limit: int = FEED_LIMIT, accept: str = FEEDS
    ) -> Response:
        """What is at `url`, after up to five redirects; an error status is an answer like any other, without its body.

        `limit` counts decompressed bytes. Raises FeedRefused for what we will not ask (a private address on any hop,
        another scheme than http and https) and FeedUnreachable if there is no whole answer; both name `url`.
        HostUnreachable, a FeedUnreachable, names the host as well, which may be one that a redirect leads to.
        """
        with _errors_of(url):
            at, moved, permanent = _parsed(url), "", True
            sent = {"Accept": accept, **headers}
            for _ in range(REDIRECTS + 1):
                with _errors_of(url, at.host or ""):
                    answer = await self._hop(at, sent, limit)
                target = _target(at, answer)
                if target is None:
                    return Response(
                        url=str(at), status=answer.status, headers=answer.headers, body=answer.body, moved_to=moved
                    )
                permanent = permanent and answer.status in _PERMANENT
                moved = str(target) if permanent else moved
                sent = sent if target.origin() == at.origin() else _without_secrets(sent)
                at = target
            what, cure = _words(url, "redirects")
            raise FeedUnreachable(what, cure=cure)

    async def _hop(self, url: URL, headers: Mapping[str, str], limit: int) -> Response:
        host = url.host or ""
        session = self._trusting if (host.lower(), url.port) in self._allowed else self._guarded
        async with self._hosts[host], self._at_once, session.get(url, headers=headers, allow_redirects=False) as answer:
            body = b""
            if answer.status in {200, 203}:
                encoding = answer.headers.get("Content-Encoding", "")
                body = await bodies.read(answer.content.iter_any(), encoding=encoding, limit=limit)
            return Response(url=str(url), status=answer.status, headers=_lowered(answer.headers), body=body)


def _public_only(address: aiohttp.AddrInfoType) -> socket.socket:
    """Asked for every address of every connection, so that neither DNS nor a redirect leads around it."""
    if not addresses.public(str(address[4][0])):
        raise _PrivateError(errno.EACCES, "a private address")
    return _any(address)


def _any(address: aiohttp.AddrInfoType) -> socket.socket:
    family, kind, proto, _, _ = address
    return socket.socket(family, kind, proto)


def _parsed(url: str) -> URL:
    """The URL as written, if that can be sent; else quoted."""
    url = url.strip()
    parsed = URL(url, encoded=url.isascii() and " " not in url)
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise aiohttp.InvalidURL(url)
    return parsed.with_fragment(None)


def _target(at: URL, answer: Response) -> URL | None:
    location = answer.headers.get("location", "")
    if answer.status not in _REDIRECTS or not location:
        return None
    return _parsed(str(at.join(URL(location.strip(), encoded=location.isascii() and " " not in location.strip()))))


def _without_secrets(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in headers.items() if name.lower() not in _SECRET}


def _lowered(headers: Mapping[str, str]) -> dict[str, str]:
    """Names in lower case, repeated fields joined (RFC 9110, section 5.3), values that are not UTF-8 left out."""
    found: dict[str, str] = {}
    for name, value in headers.items():
        if not any("\udc80" <= char <= "\udcff" for char in value):
            key = name.lower()
            found[key] = f"{found[key]}, {value}" if key in found else value
    return found


def shown(url: str) -> str:
    """A URL as it may be printed: without the password in it."""
    try:
        return str(URL(url).with_password(None)) if "@" in url else url
    except ValueError:
        return url


def _words(url: str, trouble: str, detail: str = "") -> tuple[str, str]:
    what, cure = TROUBLES[trouble]
    return f"{shown(url)}: {what}{detail and f': {detail}'}", cure


@contextmanager
def _errors_of(url: str, host: str = "") -> Iterator[None]:
    """Every way in which a request for `url`, which has got as far as `host`, can fail, as one of our errors."""
    try:
        yield
    except FeedError:
        raise
    except (
        aiohttp.ClientError,
        TimeoutError,
        OSError,
        ValueError,
        bodies.TooLargeError,
        bodies.BrokenOffError,
    ) as error:
        what, cure = _words(
            url, trouble := _trouble(error), str(error) if isinstance(error, bodies.BrokenOffError) else ""
        )
        if trouble in _NOBODY:
            raise HostUnreachable(what, cure=cure, host=host) from error
        kind = FeedRefused if trouble in {"private", "address"} else FeedUnreachable
        raise kind(what, cure=cure) from error


def _trouble(error: Exception) -> str:
    for kinds, trouble in _TROUBLES:
        if isinstance(error, kinds):
            return trouble
    if isinstance(error, aiohttp.ClientConnectorError):
        return "private" if isinstance(error.os_error, _PrivateError) else "refused"
    return "broken"


_NOBODY = frozenset({"dns", "refused", "tls", "timeout"})
_TROUBLES: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((aiohttp.ClientConnectorDNSError,), "dns"),
    ((aiohttp.ClientSSLError, aiohttp.ServerFingerprintMismatch), "tls"),
    ((TimeoutError,), "timeout"),
    ((bodies.TooLargeError,), "large"),
    ((ValueError,), "address"),
)
