"""Socket Mode: one websocket to Slack at any time, for ever, each envelope acknowledged at once.

See https://docs.slack.dev/apis/events-api/using-socket-mode/; why not slack_sdk's client: docs/decisions/slack.md.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.slack_bot.pace import Pace
from bot.slack_bot.workspaces import APP_TOKEN, SlackAway, Workspaces, ask, reason
from briefings.errors import SettingError

log = logging.getLogger("nutgraf.slack")
T = TypeVar("T")
_STAYS = {"warning", "refresh_requested"}  # reasons after which a connection is still served while the next one is made
_CLOSING = aiohttp.ClientWSTimeout(ws_close=0.5)  # Slack leaves TCP open after the closing handshake


class Sockets:
    """The connection, made again whenever it ends. `says` is told how it stands: "" for well, else what is wrong."""

    _worked = False

    def __init__(
        self, app: AsyncApp, workspaces: Workspaces, app_token: str, pace: Pace, says: Callable[[str], None]
    ) -> None:
        self._app, self._workspaces, self._pace, self._says = app, workspaces, pace, says
        self._client = workspaces.client(app_token)
        self._tasks: set[asyncio.Task[Any]] = set()

    async def run(self) -> None:
        """Stay connected until cancelled; raises SettingError for an app token that was wrong from the first."""
        failures, clock = 0, asyncio.get_running_loop().time
        try:
            while True:
                began, asked = clock(), 0.0
                try:
                    why = await self._connection()
                except SlackAway as error:
                    why, asked = error.what, error.seconds
                except SettingError as error:
                    if not self._worked:
                        raise
                    why = str(error)
                if why:
                    self._says(why)
                    log.info("Slack's connection ended (%s); making it again", why)
                failures = 0 if not why or clock() - began > self._pace.steady else failures + 1
                await asyncio.sleep(max(asked, self._pace.pause(failures)))
        finally:
            await self._end()

    async def _connection(self) -> str:
        """One connection, until it ends: why; or until Slack asks for another, "" and this one is still served."""
        answer = await ask(self._client, "apps.connections.open", setting=APP_TOKEN)
        replaced: asyncio.Event = asyncio.Event()
        serving = self._start(self._serve(answer["url"], replaced))
        waiting = asyncio.create_task(replaced.wait())
        try:
            await asyncio.wait((serving, waiting), return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            serving.cancel()
            raise
        finally:
            waiting.cancel()
        return "" if replaced.is_set() else serving.result()

    async def _serve(self, url: str, replaced: asyncio.Event) -> str:
        """Answer what comes over one websocket until it ends: why it did."""
        try:
            async with asyncio.timeout(self._pace.connect):  # wait_for loses a cancellation that comes with the result
                socket = await self._workspaces.session.ws_connect(
                    url, heartbeat=self._pace.heartbeat, timeout=_CLOSING
                )
            async with socket:
                return await self._listen(socket, replaced)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return f"no websocket to Slack: {reason(error)}"
        except ValueError:
            return "what came over the websocket is not Slack's"

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse, replaced: asyncio.Event) -> str:
        patience: float | None = self._pace.hello
        while True:
            message = await socket.receive(timeout=patience)
            if message.type is not aiohttp.WSMsgType.TEXT:
                return "Slack closed the connection"
            envelope = json.loads(message.data)
            if envelope.get("type") == "hello":
                self._worked = True
                self._says("")
                patience = None
            elif envelope.get("type") == "disconnect":
                why = _ended(envelope.get("reason", ""))
                if envelope.get("reason") not in _STAYS:
                    return why
                replaced.set()
                patience = self._pace.drain
            else:
                self._start(self._acknowledge(socket, envelope))

    async def _acknowledge(self, socket: aiohttp.ClientWebSocketResponse, envelope: dict[str, Any]) -> None:
        request = SocketModeRequest.from_dict(envelope)
        if request is None:
            return
        answer = await run_async_bolt_app(self._app, request)
        if answer.status == 200:
            payload = {"payload": json.loads(answer.body)} if answer.body else {}
            with suppress(ConnectionError):  # Slack repeats what it got no acknowledgement for
                await socket.send_json({"envelope_id": request.envelope_id, **payload})

    async def _end(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """A task that is held until it is done."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _ended(reason: str) -> str:
    if reason == "link_disabled":
        return "Socket Mode is switched off in the app's settings"
    return f"Slack ended the connection ({reason})"
