"""The sample newswire as a web server on loopback: HTTP, conditional requests and pages, as from anywhere else."""

from __future__ import annotations

import socket
from datetime import datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from briefings.sample import OUTLETS, documents


class Newswire:
    """Serves the newswire while it is open; an async context manager.

    Its hosts are in no DNS: `resolver` leads them, and only them, to the server. `origins` are their names and ports.
    """

    def __init__(self, edition: datetime) -> None:
        self._documents = documents(edition)
        app = web.Application()
        app.router.add_get("/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None)
        self.origins = frozenset((urlsplit(outlet.site).hostname or "", 80) for outlet in OUTLETS)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.resolver = _Resolver({name: (host, port) for name, _ in self.origins})
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        document = self._documents.get(f"http://{request.host}{request.path}")
        if document is None:
            raise web.HTTPNotFound
        headers = {"ETag": document.etag, "Cache-Control": "max-age=0"}
        if request.headers.get("If-None-Match") == document.etag:
            return web.Response(status=304, headers=headers)
        return web.Response(body=document.body, headers={"Content-Type": document.content_type, **headers})


class _Resolver(AbstractResolver):
    def __init__(self, known: dict[str, tuple[str, int]]) -> None:
        self._known = known

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        if host not in self._known:
            raise OSError(f"{host} is not of the sample newswire")
        address, there = self._known[host]
        return [ResolveResult(hostname=host, host=address, port=there, family=socket.AF_INET, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing is held open."""
