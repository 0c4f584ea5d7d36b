"""Socket Mode: one websocket to Slack at any time, for ever, each envelope acknowledged at once.

See https://docs.slack.dev/apis/events-api/using-socket-mode/; why not slack_sdk's client: docs/decisions/slack.md.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack_bot.pace import Pace
from bot.slack_bot.workspaces import APP_TOKEN, SlackAway, Workspaces, ask, reason

log = logging.getLogger("nutgraf.slack")
_STAYS = {"warning", "refresh_requested"}  # reasons after which a connection is still served while the next one is made
_CLOSING = aiohttp.ClientWSTimeout(ws_close=0.5)  # Slack leaves TCP open after the closing handshake


class Sockets:
    """The connection, made again whenever it ends. `says` is told how it stands: "" for well, else what is wrong."""

    def __init__(
        self, app: AsyncApp, workspaces: Workspaces, app_token: str, pace: Pace, says: Callable[[str], None]
    ) -> None:
        self._app, self._workspaces, self._pace, self._says = app, workspaces, pace, says
        self._client = workspaces.client(app_token)
        self._served: set[asyncio.Task[str]] = set()

    async def run(self) -> None:
        """Stay connected until cancelled; raises SettingError for a wrong app token."""
        failures, clock = 0, asyncio.get_running_loop().time
        try:
            while True:
                began, asked = clock(), 0.0
                try:
                    why = await self._connection()
                except SlackAway as error:
                    why, asked = error.what, error.seconds
                self._says(why)
                failures = 0 if clock() - began > self._pace.steady else failures + 1
                log.info("Slack's connection ended (%s); making it again", why)
                await asyncio.sleep(max(asked, self._pace.pause(failures)))
        finally:
            await self._end()

    async def _connection(self) -> str:
        """One connection, until it ends or asks to be replaced: why."""
        answer = await ask(self._client, "apps.connections.open", setting=APP_TOKEN)
        replaced: asyncio.Event = asyncio.Event()
        serving = asyncio.create_task(self._serve(answer["url"], replaced))
        self._served.add(serving)
        serving.add_done_callback(self._served.discard)
        waiting = asyncio.create_task(replaced.wait())
        try:
            await asyncio.wait((serving, waiting), return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            serving.cancel()
            raise
        finally:
            waiting.cancel()
        return serving.result() if serving.done() else "Slack asked for a new one"

    async def _serve(self, url: str, replaced: asyncio.Event) -> str:
        """Answer what comes over one websocket until it ends: why it did."""
        try:
            connecting = self._workspaces.session.ws_connect(url, heartbeat=self._pace.heartbeat, timeout=_CLOSING)
            async with await asyncio.wait_for(connecting, self._pace.connect) as socket:
                return await self._listen(socket, replaced)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return f"no websocket to Slack: {reason(error)}"

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse, replaced: asyncio.Event) -> str:
        patience: float | None = self._pace.hello
        while True:
            message = await socket.receive(timeout=patience)
            if message.type is not aiohttp.WSMsgType.TEXT:
                return "Slack closed the connection"
            envelope = json.loads(message.data)
            if envelope.get("type") == "hello":
                self._says("")
                patience = None
            elif envelope.get("type") == "disconnect":
                why = _ended(envelope.get("reason", ""))
                if envelope.get("reason") not in _STAYS:
                    return why
                replaced.set()
                patience = self._pace.drain
            else:
                await self._acknowledge(socket, envelope)

    async def _acknowledge(self, socket: aiohttp.ClientWebSocketResponse, envelope: dict[str, Any]) -> None:
        request = SocketModeRequest.from_dict(envelope)
        if request is None:
            return
        answer = await run_async_bolt_app(self._app, request)
        if answer.status == 200:
            payload = {"payload": json.loads(answer.body)} if answer.body else {}
            await socket.send_json({"envelope_id": request.envelope_id, **payload})

    async def _end(self) -> None:
        for serving in self._served:
            serving.cancel()
        await asyncio.gather(*self._served, return_exceptions=True)


def _ended(reason: str) -> str:
    if reason == "link_disabled":
        return "Socket Mode is switched off in the app's settings"
    return f"Slack ended the connection ({reason})"
