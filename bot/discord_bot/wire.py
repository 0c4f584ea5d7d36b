"""Requests to Discord's REST interface of which each goes over the wire once, and which say what is known of it.

Not discord.py's HTTPClient: it repeats a POST after 500, 502 and 504, which may have been acted on, and it holds a
bucket's last answer back until the bucket is full again, up to five seconds in which a message stands in a channel
and our database does not know it. docs/decisions/discord.md has the details.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import Any

import aiohttp

from bot.discord_bot.limits import Limits, retry_after

API_URL = "https://discord.com/api/v10"
SLOWEST = 30.0
"""Seconds after which a request is given up: a restart waits as long before it reads a channel back."""
_CONNECT = 10.0
_AGAIN = (0.2, 0.5, 1.0, 2.0)
_AGENT = f"DiscordBot (https://pypi.org/project/nutgraf/, {version('nutgraf')}) aiohttp/{aiohttp.__version__}"
"""Discord asks for this form: https://docs.discord.com/developers/reference#user-agent."""


class Unsent(Exception):
    """Nothing went over the wire: no such host, refused, no trust in its certificate."""


class Lost(Exception):
    """It was sent, and what came of it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What Discord said: `body` is JSON as Python has it, or text where it is none; `tries` were needed."""

    status: int
    headers: Mapping[str, str]
    body: Any
    tries: int = 1

    @property
    def code(self) -> int:
        """Discord's own error code, 0 where there is none."""
        return int(self.body.get("code") or 0) if isinstance(self.body, dict) else 0

    @property
    def well(self) -> bool:
        """Whether it was done."""
        return 200 <= self.status < 300


class Wire:
    """A token's way to Discord. `url` goes up to and with /api/v10; opened at the first request, closed by `close`."""

    def __init__(
        self, token: str, url: str = API_URL, *, limits: Limits | None = None, slowest: float = SLOWEST
    ) -> None:
        self._token, self._url, self._slowest = token, url.rstrip("/"), slowest
        self._limits = limits or Limits()
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Let go of the connections; a later request opens new ones."""
        session, self._session = self._session, None
        if session:
            await session.close()

    async def once(self, method: str, path: str, *, most: float = 0.0, **content: Any) -> Answer:
        """One request as the bot, once; waits its turn for at most so many seconds.

        `content` is `body` (JSON), `query`, or `form`. Raises Held, Unsent or Lost.
        """
        lane = f"{method} {path}"
        async with self._limits.turn(lane, most=most):
            answer = await self._send(method, path, {"Authorization": f"Bot {self._token}"}, **content)
            self._limits.learn(lane, answer.status, answer.headers, answer.body)
            return answer

    async def ask(self, method: str, path: str, *, within: float = 30.0, **content: Any) -> Answer:
        """A request as the bot that may be repeated, until it is answered with other than 429 or 5xx, or time is up."""
        return await self._persist(lambda left: self.once(method, path, most=left, **content), within)

    async def reply(self, method: str, path: str, *, within: float, again: bool = True, **content: Any) -> Answer:
        """A request of an interaction, whose path bears its own token: outside the bot's limits.

        It is repeated as `ask` does; without `again`, only where it was certainly not acted on.
        """
        return await self._persist(lambda _: self._send(method, path, {}, **content), within, again=again)

    async def fetch(self, url: str, *, most: int) -> bytes:
        """A file that a person attached, of at most so many bytes; raises Unsent if it is not to be had."""
        try:
            async with asyncio.timeout(self._slowest), self._open().get(url) as response:
                body = await response.content.read(most + 1) if response.status == 200 else b""
                while response.status == 200 and len(body) <= most and not response.content.at_eof():
                    body += await response.content.read(most + 1)
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Unsent(str(error) or type(error).__name__) from None
        if response.status != 200 or len(body) > most:
            raise Unsent(f"HTTP {response.status}" if response.status != 200 else f"more than {most:,} bytes")
        return body

    async def _persist(self, send: Any, within: float, *, again: bool = True) -> Answer:
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        for tries, pause in enumerate((*_AGAIN, None), start=1):
            try:
                answer: Answer = replace(await send(max(0.0, end - loop.time())), tries=tries)
                seconds = _pause(answer, pause or 0.0, again=again)
                if pause is None or seconds is None or loop.time() + seconds > end:
                    return answer
            except (Unsent, Lost) as error:
                seconds = pause or 0.0
                if pause is None or loop.time() + seconds > end or (isinstance(error, Lost) and not again):
                    raise
            await asyncio.sleep(seconds)
        raise AssertionError("the last try returns or raises")

    async def _send(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str],
        *,
        body: Any = None,
        query: Mapping[str, str] | None = None,
        form: Mapping[str, tuple[str, bytes]] | None = None,
    ) -> Answer:
        data: Any = None
        if form:
            data = _multipart(body, form)
        elif body is not None:
            data, headers = json.dumps(body).encode(), {**headers, "Content-Type": "application/json"}
        try:
            async with (
                asyncio.timeout(self._slowest),
                self._open().request(
                    method, self._url + path, data=data, params=query, headers=headers, allow_redirects=False
                ) as response,
            ):
                text = await response.text("utf-8", "replace")
                return Answer(status=response.status, headers=response.headers, body=_read(response, text))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise Unsent(str(error) or "no connection in time") from None
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise Lost(str(error) or f"no answer in {self._slowest:g} s") from None

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                headers={"User-Agent": _AGENT},
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=_CONNECT),
                connector=aiohttp.TCPConnector(limit=0),  # the limits above are tighter than any number of sockets
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


def _pause(answer: Answer, otherwise: float, *, again: bool) -> float | None:
    """Seconds until a request is worth repeating; None where its answer stands."""
    if answer.status in (429, 503):
        named = answer.status == 429 or "Retry-After" in answer.headers
        return retry_after(answer.headers, answer.body) if named else otherwise
    return otherwise if answer.status >= 500 and again else None


def _multipart(body: Any, files: Mapping[str, tuple[str, bytes]]) -> aiohttp.FormData:
    """https://docs.discord.com/developers/reference#uploading-files."""
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("payload_json", json.dumps(body), content_type="application/json")
    for field, (name, content) in files.items():
        form.add_field(field, content, filename=name, content_type="application/octet-stream")
    return form


def _read(response: aiohttp.ClientResponse, text: str) -> Any:
    if response.content_type != "application/json":
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
