"""Publishers on loopback: a real HTTP server that answers as they do, well or badly."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from aiohttp import web

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


@dataclass(slots=True, kw_only=True)
class Answer:
    """What a path answers: conditional requests are honoured if there is an ETag or a Last-Modified."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    async def __call__(self, request: web.BaseRequest) -> web.StreamResponse:
        etag, modified = self.headers.get("ETag"), self.headers.get("Last-Modified")
        asked = request.headers.get("If-None-Match"), request.headers.get("If-Modified-Since")
        same = asked[0] == etag if asked[0] is not None else asked[1] == modified and modified is not None
        if self.status == 200 and same:
            return web.Response(status=304, headers={"ETag": etag} if etag else {})
        headers = {"Content-Type": "application/xml", **self.headers}
        return web.Response(body=self.body, status=self.status, headers=headers)


class Publisher:
    """A server with paths; an async context manager. `requests` are all that came, in order."""

    def __init__(self) -> None:
        self.paths: dict[str, Handler] = {}
        self.requests: list[web.BaseRequest] = []
        self.under_way = self.most_under_way = 0
        self.port = 0

    async def __aenter__(self) -> Self:
        self._runner = web.ServerRunner(web.Server(self._answer), shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    @property
    def origin(self) -> tuple[str, int]:
        return ("127.0.0.1", self.port)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def serve(self, path: str, body: bytes = b"", *, status: int = 200, **headers: str) -> str:
        """Answer a path with a body; headers by name, `_` for `-`. Returns its URL."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.paths[path] = Answer(body=body, status=status, headers=named)
        return self.url(path)

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        return self.serve(path, status=status, Location=to)

    def play(self, path: str, handler: Handler) -> str:
        self.paths[path] = handler
        return self.url(path)

    def asked(self, path: str) -> list[web.BaseRequest]:
        return [request for request in self.requests if request.raw_path == path]

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        self.requests.append(request)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            handler = self.paths.get(request.raw_path)
            return await handler(request) if handler else web.Response(status=404)
        finally:
            self.under_way -= 1


async def slow_drip(request: web.BaseRequest) -> web.StreamResponse:
    """A byte now and then, for ever: each read is quick enough, the whole is not."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.05)


async def silence(request: web.BaseRequest) -> web.StreamResponse:
    """An answer that never begins."""
    await asyncio.sleep(30)
    return web.Response()


async def endless(request: web.BaseRequest) -> web.StreamResponse:
    """A body without an end, as fast as it is read."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"x" * 65_536)
        await asyncio.sleep(0)


async def truncated(request: web.BaseRequest) -> web.StreamResponse:
    """A body of which only the first half arrives."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b"x" * 500)
    assert request.transport is not None
    request.transport.close()
    return response


def compressed(body: bytes, coding: str = "gzip") -> Handler:
    """A body compressed as named: gzip, deflate (with the zlib wrapper) or raw (deflate without)."""
    packed = {
        "gzip": gzip.compress,
        "deflate": zlib.compress,
        "raw": lambda data: zlib.compress(data, wbits=-zlib.MAX_WBITS),
    }[coding](body)

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(body=packed, headers={"Content-Encoding": "deflate" if coding == "raw" else coding})

    return answer


def bomb(size: int = 200_000_000) -> Handler:
    """A gzip bomb: zeros that become `size` bytes."""
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)) + packer.flush()

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(body=packed, headers={"Content-Encoding": "gzip"})

    return answer
