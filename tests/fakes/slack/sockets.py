"""Socket Mode: websockets that are handed out once, envelopes that are acknowledged or come again.

See https://docs.slack.dev/apis/events-api/using-socket-mode/.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from tests.fakes.slack.state import Json

if TYPE_CHECKING:
    from tests.fakes.slack.server import SlackServer


class Sockets:
    """The app's connections; an envelope goes to one of them, in turn."""

    def __init__(self, server: SlackServer) -> None:
        self._server = server
        self._tickets: set[str] = set()
        self._acks: dict[str, asyncio.Future[Json]] = {}
        self._turn = 0
        self.live: list[web.WebSocketResponse] = []
        self._going: set[web.WebSocketResponse] = set()
        self.connected = self.pings = self.pongs = self.most = 0
        self.limit = 10
        self.refuses = 0
        self.acked: list[str] = []

    def issue(self) -> str:
        """A URL that can be used once."""
        ticket = uuid.uuid4().hex
        self._tickets.add(ticket)
        return f"{self._server.address.replace('http', 'ws', 1)}/link/?ticket={ticket}&app_id=A1"

    async def link(self, request: web.Request) -> web.StreamResponse:
        """A connection, from its hello to its end."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets or self.refuses > 0:
            self.refuses -= self.refuses > 0
            return web.Response(status=408)
        self._tickets.discard(ticket)
        socket = web.WebSocketResponse(autoping=False)
        await socket.prepare(request)
        await self._greet(socket)
        try:
            async for message in socket:
                if message.type is WSMsgType.PING:
                    self.pings += 1
                    await socket.pong(message.data)
                    self._server.notice()
                elif message.type is WSMsgType.PONG:
                    self.pongs += 1
                    self._server.notice()
                elif message.type is WSMsgType.TEXT:
                    self._read(json.loads(message.data))
        finally:
            if socket in self.live:
                self.live.remove(socket)
            self._server.notice()
        return socket

    async def _greet(self, socket: web.WebSocketResponse) -> None:
        if len(self.live) >= self.limit:
            await socket.send_json({"type": "disconnect", "reason": "too_many_websockets"})
            return
        self.live.append(socket)
        self.connected += 1
        self.most = max(self.most, len(self.live))
        debug = {"host": "applink-1", "build_number": 1, "approximate_connection_time": 18060}
        hello = {"type": "hello", "num_connections": len(self.live), "debug_info": debug}
        await socket.send_json({**hello, "connection_info": {"app_id": "A1"}})
        self._server.notice()

    def _read(self, message: Json) -> None:
        self.acked.append(message["envelope_id"])
        self._server.notice()
        waiting = self._acks.get(message["envelope_id"])
        if waiting is not None and not waiting.done():
            waiting.set_result(message.get("payload") or {})

    async def send(self, kind: str, payload: Json, *, attempt: int = 0, reason: str = "") -> Json | None:
        """Send an envelope; what it was acknowledged with, None where it was not in time or nobody is there."""
        envelope: Json = {"envelope_id": str(uuid.uuid4()), "type": kind, "payload": payload}
        envelope["accepts_response_payload"] = kind != "events_api"
        if kind == "events_api":
            envelope |= {"retry_attempt": attempt, "retry_reason": reason}
        if not self.live:
            return None
        self._turn += 1
        acked: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._acks[envelope["envelope_id"]] = acked
        try:
            staying = [socket for socket in self.live if socket not in self._going] or self.live
            await staying[self._turn % len(staying)].send_json(envelope)
            return await asyncio.wait_for(acked, self._server.ack_within)
        except (TimeoutError, ConnectionError):
            return None
        finally:
            del self._acks[envelope["envelope_id"]]

    async def disconnect(self, reason: str, *, close: bool = True) -> None:
        """Tell all connections to go ("warning", "refresh_requested", "link_disabled"); `close` closes them, too."""
        going = list(self.live)
        self._going.update(going)
        for socket in going:
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-1"}})
        if close:
            await self.close_replaced()

    async def close_replaced(self) -> None:
        """Close those that were told to go; what is still under way on them was answered before."""
        for socket in self._going:
            await socket.close()
        self._going.clear()

    async def ping(self) -> None:
        """Slack's own ping, which a client answers."""
        for socket in self.live:
            await socket.ping(b"Ping from applink-1")

    def cut(self) -> None:
        """Drop all connections without a word."""
        for socket in list(self.live):
            transport: Any = socket._req.transport if socket._req is not None else None
            if transport is not None:
                transport.abort()
