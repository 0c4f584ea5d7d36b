"""The sample newswire as a web server on loopback: HTTP, conditional requests and pages, as from anywhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import web

from briefings.sample import documents


@asynccontextmanager
async def newswire(edition: datetime) -> AsyncIterator[tuple[str, int]]:
    """Serve the newswire while the block runs; gives the address and port that its host names should connect to."""
    answers = documents(edition)

    async def answer(request: web.Request) -> web.Response:
        document = answers.get(f"http://{request.host}{request.path}")
        if document is None:
            raise web.HTTPNotFound
        validators = {"ETag": document.etag, "Cache-Control": "max-age=0"}
        if request.headers.get("If-None-Match") == document.etag:
            return web.Response(status=304, headers=validators)
        return web.Response(body=document.body, headers={"Content-Type": document.content_type, **validators})

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield runner.addresses[0][:2]
    finally:
        await runner.cleanup()
