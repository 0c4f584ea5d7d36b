"""Payloads over HTTP, as Slack signs and repeats them.

See https://docs.slack.dev/authentication/verifying-requests-from-slack/ and https://docs.slack.dev/apis/events-api/.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import aiohttp

from tests.fakes.slack.state import Json

if TYPE_CHECKING:
    from tests.fakes.slack.server import SlackServer

FORM, JSON = "application/x-www-form-urlencoded", "application/json"


def signature(secret: str, timestamp: int, body: str) -> str:
    """Version 0: HMAC-SHA256 over version, timestamp and body."""
    return "v0=" + hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest()


class Callbacks:
    """The app's request URL; `statuses` are what it answered."""

    def __init__(self, server: SlackServer) -> None:
        self._server = server
        self.url = ""
        self.secret = ""
        self.statuses: list[int] = []

    async def send(self, kind: str, payload: Json, *, attempt: int = 0, reason: str = "") -> Json | None:
        """Send a payload as its kind is sent; what it was acknowledged with, None where it was not."""
        repeated = {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason} if attempt else {}
        if kind == "events_api":
            answer = await self.request(json.dumps(payload), JSON, headers=repeated)
        elif kind == "interactive":
            answer = await self.request(urlencode({"payload": json.dumps(payload)}), FORM)
        else:
            answer = await self.request(urlencode(payload), FORM)
        if answer is None or answer[0] != 200:
            return None
        return json.loads(answer[1]) if answer[1].startswith("{") else {"text": answer[1]} if answer[1] else {}

    async def request(
        self, body: str, kind: str, *, headers: Mapping[str, str] | None = None, age: int = 0, secret: str = ""
    ) -> tuple[int, str] | None:
        """A signed request that is so many seconds old; status and body of the answer, None for none in time."""
        stamp = self._server.clock.seconds() - age
        signed = {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": str(stamp),
            "X-Slack-Signature": signature(secret or self.secret, stamp, body),
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            **(headers or {}),
        }
        limit = aiohttp.ClientTimeout(total=self._server.ack_within)
        try:
            async with (
                aiohttp.ClientSession(timeout=limit) as session,
                session.post(self.url, data=body.encode(), headers=signed) as answer,
            ):
                self.statuses.append(answer.status)
                return answer.status, await answer.text()
        except (TimeoutError, aiohttp.ClientError):
            return None
