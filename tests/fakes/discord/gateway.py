"""Discord's gateway: HELLO, IDENTIFY, READY, RESUME, heartbeats, all compressed in one stream a connection.

https://docs.discord.com/developers/events/gateway
"""

from __future__ import annotations

import asyncio
import importlib
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from aiohttp import WSMsgType, web

from tests.fakes.discord.world import Json

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT = 0, 1, 2, 3, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, ACK = 8, 9, 10, 11
GUILD_MESSAGES, MESSAGE_CONTENT = 1 << 9, 1 << 15
PRIVILEGED = 1 << 1 | 1 << 8 | MESSAGE_CONTENT
"""Members, presences, message content: asking for one that is not granted to the application closes 4014."""

Compress = Callable[[bytes], bytes]


@dataclass(slots=True, kw_only=True)
class Session:
    """What survives a dropped connection: its events, for a RESUME."""

    id: str
    intents: int
    events: list[Json] = field(default_factory=list)
    line: Line | None = None


class Line:
    """One connection."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse, compress: Compress | None) -> None:
        self.request, self.socket, self._compress = request, socket, compress

    async def send(self, op: int, data: Any = None, *, event: str | None = None, number: int | None = None) -> None:
        text = json.dumps({"op": op, "d": data, "s": number, "t": event})
        if self.socket.closed:
            return
        if self._compress:
            await self.socket.send_bytes(self._compress(text.encode()))
        else:
            await self.socket.send_str(text)


@dataclass(slots=True, kw_only=True)
class Gateway:
    """`first` and `created` give READY's data and the guilds; `fates` befall the next connections, first one first.

    `granted` are the privileged intents that the application may ask for.
    """

    token: str
    first: Callable[[], Json]
    created: Callable[[], list[Json]]
    heartbeat: float = 41.25
    fates: list[Literal["drop", "slam", "invalid", "invalid-resumable"]] = field(default_factory=list)
    deaf: bool = False
    granted: int = 0
    sessions: dict[str, Session] = field(default_factory=dict)
    identified: list[Json] = field(default_factory=list)
    resumed: int = 0
    beats: int = 0
    connections: int = 0
    compressions: list[str] = field(default_factory=list)
    closed_with: list[int] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def connected(self, request: web.Request) -> web.StreamResponse:
        """A client's connection, to its end."""
        self.connections += 1
        self.note()
        fate = self.fates.pop(0) if self.fates else None
        if fate == "drop":
            assert request.transport
            request.transport.abort()
            return web.Response()
        assert request.query["v"] == "10"
        assert request.query["encoding"] == "json"
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        if fate == "slam":
            await socket.close(code=4000)
            return socket
        line = Line(request, socket, self._compression(request.query.get("compress")))
        await line.send(HELLO, {"heartbeat_interval": int(self.heartbeat * 1000), "_trace": []})
        await self._listen(line, fate)
        return socket

    async def dispatch(self, event: str, data: Any) -> None:
        """An event, to the connected or for their RESUME."""
        await self.dispatch_by_intents(event, lambda _: data)

    async def dispatch_by_intents(self, event: str, seen: Callable[[int], Any]) -> None:
        """An event of which each session has what its intents let it see; None if that is nothing."""
        for session in list(self.sessions.values()):
            data = seen(session.intents)
            if data is None:
                continue
            numbered = {"d": data, "event": event, "number": len(session.events) + 1}
            session.events.append(numbered)
            if session.line:
                await session.line.send(DISPATCH, data, event=event, number=numbered["number"])

    async def again(self) -> None:
        """Send the last event once more under its own number, as after a RESUME with an old one."""
        for session in self.sessions.values():
            if session.line:
                last = session.events[-1]
                await session.line.send(DISPATCH, last["d"], event=last["event"], number=last["number"])

    async def hang_up(self, code: int | None = None) -> None:
        """Close all connections with a code, or without a word."""
        for session in self.sessions.values():
            line, session.line = session.line, None
            if line and code is not None:
                await line.socket.close(code=code)
            elif line and line.request.transport:
                line.request.transport.abort()

    async def tell(self, op: int, data: Any = None) -> None:
        """Send RECONNECT or INVALID_SESSION to all."""
        for session in list(self.sessions.values()):
            if op == INVALID_SESSION and data is False:
                del self.sessions[session.id]
            if session.line:
                await session.line.send(op, data)

    @property
    def online(self) -> int:
        """How many are connected and greeted."""
        return sum(bool(session.line) for session in self.sessions.values())

    def _compression(self, asked: str | None) -> Compress | None:
        self.compressions.append(asked or "")
        if asked == "zlib-stream":
            stream = zlib.compressobj()
            return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)
        if asked == "zstd-stream":
            zstd: Any = importlib.import_module("compression.zstd")  # from Python 3.14 on, where discord.py asks for it
            packer = zstd.ZstdCompressor()
            return lambda data: bytes(packer.compress(data, mode=packer.FLUSH_BLOCK))
        assert asked is None
        return None

    async def _listen(self, line: Line, fate: str | None) -> None:
        session: Session | None = None
        async for received in line.socket:
            if received.type is not WSMsgType.TEXT or self.deaf:
                continue
            said = json.loads(received.data)
            if said["op"] in (IDENTIFY, RESUME) and fate:
                await line.send(INVALID_SESSION, fate == "invalid-resumable")
                fate = None
            elif said["op"] in (IDENTIFY, RESUME):
                session = await self._greet(line, said["op"], said["d"], session)
            else:
                await self._heed(line, said["op"])
        if line.socket.close_code:
            self.closed_with.append(line.socket.close_code)
        if session and session.line is line:
            session.line = None
        self.note()

    async def _heed(self, line: Line, op: int) -> None:
        if op == HEARTBEAT:
            self.beats += 1
            self.note()
            await line.send(ACK)
        elif op not in (PRESENCE, REQUEST_MEMBERS):
            await line.socket.close(code=4001)

    async def _greet(self, line: Line, op: int, said: Json, session: Session | None) -> Session | None:
        refusal = self._refusal(op, said, session)
        if refusal:
            await line.socket.close(code=refusal)
            return None
        if op == RESUME:
            return await self._resume(line, said)
        self.identified.append(said)
        session = Session(id=f"session{len(self.identified)}", intents=said["intents"], line=line)
        self.sessions[session.id] = session
        session.events.append({"d": self.first() | {"session_id": session.id}, "event": "READY", "number": 1})
        for number, guild in enumerate(self.created() if said["intents"] & 1 else [], start=2):
            session.events.append({"d": guild, "event": "GUILD_CREATE", "number": number})
        for event in session.events:
            await line.send(DISPATCH, event["d"], event=event["event"], number=event["number"])
        self.note()
        return session

    def _refusal(self, op: int, said: Json, session: Session | None) -> int:
        """https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-close-event-codes."""
        if said.get("token") != self.token:
            return 4004
        if session:
            return 4005
        if op == RESUME:
            known = self.sessions.get(said["session_id"])
            return 4007 if known and said["seq"] > len(known.events) else 0
        if not isinstance(said.get("intents"), int) or not said.get("properties"):
            return 4013
        return 4014 if said["intents"] & PRIVILEGED & ~self.granted else 0

    async def _resume(self, line: Line, said: Json) -> Session | None:
        session = self.sessions.get(said["session_id"])
        if not session:
            await line.send(INVALID_SESSION, False)
            return None
        session.line = line
        for event in session.events[said["seq"] :]:
            await line.send(DISPATCH, event["d"], event=event["event"], number=event["number"])
        session.events.append({"d": {"_trace": []}, "event": "RESUMED", "number": len(session.events) + 1})
        await line.send(DISPATCH, {"_trace": []}, event="RESUMED", number=len(session.events))
        self.resumed += 1
        self.note()
        return session

    async def until(self, holds: Callable[[Gateway], Any], *, seconds: float = 10) -> None:
        """Wait until so much has come about."""
        try:
            async with asyncio.timeout(seconds):
                while not holds(self):
                    await self.changed.wait()
        except TimeoutError:
            raise AssertionError(f"not in {seconds} s: {self}") from None

    def note(self) -> None:
        """Wake who waits for something here."""
        self.changed.set()
        self.changed = asyncio.Event()
