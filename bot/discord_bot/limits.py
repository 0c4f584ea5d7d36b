"""Discord's rate limits, kept before they are hit: https://docs.discord.com/developers/topics/rate-limits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

A_SECOND = 50
"""Requests a second that a bot has in all."""
_UNNAMED = 5.0
"""Seconds to wait where nobody named any."""
_MANY = 1024


class Held(Exception):
    """The limits ask for a longer wait than the caller has: so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"rate-limited for {seconds:.1f} s")
        self.seconds = seconds


@dataclass(slots=True)
class _Lane:
    free_at: float = 0.0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Limits:
    """Whose turn it is. A lane is a route with its channel; its requests go one after the other, so they keep order.

    A slot of the 50 a second is given back one second after its request's answer. What counts at Discord is when a
    request arrives, which is before its answer: no second at Discord can see more than 50, whatever the network does.
    """

    def __init__(self, *, a_second: int = A_SECOND, window: float = 1.0) -> None:
        self._slots = asyncio.Semaphore(a_second)
        self._window = window
        self._lanes: dict[str, _Lane] = {}
        self._closed_until = 0.0

    @asynccontextmanager
    async def turn(self, lane: str, *, most: float) -> AsyncIterator[None]:
        """Wait for one's turn in the lane, for at most so many seconds; raises Held where that is not enough."""
        own = self._lane(lane)
        try:
            async with asyncio.timeout(most):
                await self._enter(own, most)
        except TimeoutError:
            raise Held(_UNNAMED) from None
        try:
            yield
        finally:
            own.turn.release()
            asyncio.get_running_loop().call_later(self._window, self._slots.release)

    def learn(self, lane: str, status: int, headers: Mapping[str, str], body: Any) -> None:
        """Take from an answer how long its lane, or everything, is closed."""
        now, own = asyncio.get_running_loop().time(), self._lane(lane)
        if status == 429:
            until = now + retry_after(headers, body)
            if is_everywhere(headers, body):
                self._closed_until = max(self._closed_until, until)
            else:
                own.free_at = max(own.free_at, until)
        elif headers.get("X-RateLimit-Remaining") == "0":
            own.free_at = max(own.free_at, now + _number(headers.get("X-RateLimit-Reset-After"), 0.0))

    async def _enter(self, lane: _Lane, most: float) -> None:
        await lane.turn.acquire()
        try:
            await self._wait(lane, most)
            await self._slots.acquire()
            while self._closed_until > asyncio.get_running_loop().time():  # closed while we waited for a slot
                self._slots.release()
                await self._wait(lane, most)
                await self._slots.acquire()
        except BaseException:
            lane.turn.release()
            raise

    async def _wait(self, lane: _Lane, most: float) -> None:
        loop = asyncio.get_running_loop()
        while (seconds := max(lane.free_at, self._closed_until) - loop.time()) > 0:
            if seconds > most:
                raise Held(seconds)
            await asyncio.sleep(seconds)

    def _lane(self, name: str) -> _Lane:
        if name not in self._lanes and len(self._lanes) >= _MANY:
            now = asyncio.get_running_loop().time()
            self._lanes = {n: own for n, own in self._lanes.items() if own.turn.locked() or own.free_at > now}
        return self._lanes.setdefault(name, _Lane())


def retry_after(headers: Mapping[str, str], body: Any) -> float:
    """Seconds that a 429 or 503 asks for: its body says it to the millisecond, its header in whole seconds."""
    told = body.get("retry_after") if isinstance(body, dict) else None
    return _number(told, _number(headers.get("Retry-After"), _UNNAMED))


def is_everywhere(headers: Mapping[str, str], body: Any) -> bool:
    """Whether a 429 closes all routes: Discord's global limit, or Cloudflare's ban, which has no Via and no JSON."""
    if not isinstance(body, dict) or "Via" not in headers:
        return True
    return bool(body.get("global")) or headers.get("X-RateLimit-Global") == "true"


def _number(told: Any, otherwise: float) -> float:
    try:
        return max(0.0, float(told))
    except (TypeError, ValueError):
        return otherwise
