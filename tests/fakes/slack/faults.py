"""How a call of the Web API goes wrong: scripted faults, and rates that are exceeded."""

from __future__ import annotations

import asyncio
import math
from collections import defaultdict
from typing import Any

from aiohttp import web

from tests.fakes.slack.state import Fault, Rate


class Faults:
    """What was scripted for each method; `rates` hold until they are changed."""

    def __init__(self) -> None:
        self._next: dict[str, list[Fault]] = defaultdict(list)
        self.rates: dict[str, list[Rate]] = {}

    def add(self, method: str, fault: Fault) -> None:
        self._next[method].append(fault)

    def take(self, method: str) -> Fault | None:
        """The fault that this call has, if any."""
        waiting = self._next[method]
        if not waiting:
            return None
        waiting[0].times -= 1
        return waiting.pop(0) if waiting[0].times <= 0 else waiting[0]

    def limited(self, method: str, team: str, channel: str) -> web.Response | None:
        """Slack's 429, with whole seconds in Retry-After (https://docs.slack.dev/apis/web-api/rate-limits/)."""
        now = asyncio.get_running_loop().time()
        for rate in self.rates.get(method, ()):
            wait = rate.wait(f"{team}:{channel}" if rate.each == "channel" else team, now)
            if wait > 0:
                return too_many(math.ceil(wait))
        return None


def too_many(seconds: int) -> web.Response:
    """The answer to one call too many."""
    return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": str(seconds)})


def failing(fault: Fault) -> web.Response | None:
    """The answer that a fault gives without acting, if it does."""
    if fault.retry_after is not None:
        return too_many(fault.retry_after)
    if fault.status:
        return web.Response(status=fault.status, text=fault.body, content_type=fault.content_type)
    if fault.error:
        body: dict[str, Any] = {"ok": False, "error": fault.error, **fault.more}
        return web.json_response(body)
    return None


def hang_up(request: web.BaseRequest) -> web.Response:
    """Drop the connection: whoever asked gets no answer."""
    if request.transport is not None:
        request.transport.close()
    return web.Response()
