"""What can go wrong on the way to Discord, scripted; and its rate limits."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, Literal

from aiohttp import web

VIA = {"Via": "1.1 google"}
"""Discord's own answers pass a load balancer that says so; Cloudflare's refusals, in front of it, do not."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """Befalls the next `times` requests whose "METHOD /path" matches `where` (`*` is anything).

    "status" answers without acting, "acted" acts and then answers so; "dropped" closes the connection before acting,
    "lost" after it; "slow" waits, then all is well. "limited", "global" and "cloudflare" are the three kinds of 429.
    """

    where: str
    kind: Literal["status", "acted", "dropped", "lost", "slow", "limited", "global", "cloudflare"]
    times: int = 1
    status: int = 500
    seconds: float = 0.02
    body: str = "upstream trouble"
    headers: Mapping[str, str] = field(default_factory=dict)

    def befalls(self, line: str) -> bool:
        """Whether it is this one's turn; counts down."""
        if self.times <= 0 or not fnmatchcase(line, self.where):
            return False
        self.times -= 1
        return True

    async def around(self, act: Callable[[], Any], request: web.Request) -> web.StreamResponse:
        """The request's answer, with this gone wrong."""
        if self.kind in ("limited", "global", "cloudflare"):
            return _limited(self.kind, self.seconds)
        if self.kind == "slow":
            await asyncio.sleep(self.seconds)
        if self.kind in ("acted", "lost", "slow"):
            answer: web.StreamResponse = await act()
            if self.kind == "slow":
                return answer
        if self.kind in ("dropped", "lost"):
            assert request.transport
            request.transport.abort()
        return web.Response(status=self.status, text=self.body, headers=dict(self.headers))


def _limited(kind: str, seconds: float) -> web.Response:
    """https://docs.discord.com/developers/topics/rate-limits."""
    if kind == "cloudflare":
        return web.Response(status=429, text="error code: 1015", headers={"Retry-After": str(seconds)})
    scope = "global" if kind == "global" else "user"
    headers = VIA | {"Retry-After": str(seconds), "X-RateLimit-Scope": scope}
    headers |= {"X-RateLimit-Global": "true"} if kind == "global" else {}
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": kind == "global"}
    return web.Response(status=429, text=json.dumps(body), content_type="application/json", headers=headers)


@dataclass(slots=True, kw_only=True)
class _Window:
    opened: float
    used: int = 0


@dataclass(slots=True, kw_only=True)
class RateLimits:
    """So many requests in so many seconds: to a channel's messages, and of a bot in all."""

    channel: tuple[int, float] = (5, 5.0)
    overall: tuple[int, float] = (50, 1.0)
    exceeded: int = 0
    windows: dict[str, _Window] = field(default_factory=dict)

    def refused(self, lane: str, headers: dict[str, str]) -> web.Response | None:
        """A 429 if it is too much, else None; `headers` are filled with what the bucket's answer says."""
        left, seconds = self._take("", self.overall)
        if left < 0:
            self.exceeded += 1
            return _limited("global", seconds)
        left, seconds = self._take(lane, self.channel)
        if left < 0:
            self.exceeded += 1
            return _limited("limited", seconds)
        headers |= {
            "X-RateLimit-Limit": str(self.channel[0]),
            "X-RateLimit-Remaining": str(left),
            "X-RateLimit-Reset-After": f"{seconds:.3f}",
            "X-RateLimit-Bucket": "a1b2c3",
        }
        return None

    def _take(self, lane: str, most: tuple[int, float]) -> tuple[int, float]:
        now = asyncio.get_running_loop().time()
        window = self.windows.get(lane)
        if window is None or now >= window.opened + most[1]:
            window = self.windows[lane] = _Window(opened=now)
        window.used += 1
        return most[0] - window.used, round(max(window.opened + most[1] - now, 0.001), 3)
