"""Slack over HTTP: its signed requests at /slack/events, and GET /health."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.app.async_app import AsyncApp

from bot.chat import Status
from briefings.errors import SettingError

_LARGEST = 1_000_000  # bytes; Slack's payloads are far smaller
_LONGEST_STAMP = 20  # digits of seconds since 1970


class Callbacks:
    """A server for Slack's requests; Bolt holds their signatures and their age (five minutes) against the secret."""

    def __init__(self, app: AsyncApp, status: Callable[[], Status]) -> None:
        self._app, self._status = app, status
        self.address: tuple[str, int] | None = None

    async def run(self, host: str, port: int) -> None:
        """Serve until cancelled; raises SettingError where the address cannot be had."""
        served = web.Application(client_max_size=_LARGEST)
        served.router.add_post("/slack/events", self._take)
        served.router.add_get("/health", self._health)
        runner = web.AppRunner(served, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        try:
            await _listen(runner, host, port)
            self.address = (host, runner.addresses[0][1])
            await asyncio.Event().wait()
        finally:
            self.address = None
            await runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        if not _can_be_signed(request.headers):
            return web.Response(status=401)
        try:
            bolt_request = await to_bolt_request(request)
        except web.HTTPException:  # too large
            raise
        except Exception:  # Bolt reads who calls before it looks at the signature; what it cannot read is not Slack's
            return web.Response(status=400)
        return await to_aiohttp_response(await self._app.async_dispatch(bolt_request))

    async def _health(self, _request: web.Request) -> web.Response:
        """Nothing but whether all is well: anybody may ask."""
        well = self._status().connected
        return web.json_response({"ok": well}, status=200 if well else 503)


def _can_be_signed(headers: Mapping[str, str]) -> bool:
    """Whether time and signature are such that Bolt can hold them against the secret: it fails on others."""
    stamp = headers.get("X-Slack-Request-Timestamp", "0")
    return stamp.isdecimal() and len(stamp) <= _LONGEST_STAMP and headers.get("X-Slack-Signature", "").isascii()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        what = f"NUTGRAF_HTTP_HOST and NUTGRAF_HTTP_PORT: nothing can listen at {host}:{port} ({error.strerror})"
        raise SettingError(what, cure="name an address of this machine and a free port") from None
