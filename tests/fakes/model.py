"""A model's server on loopback: OpenAI's chat completions over HTTP, answered as a script says, well or badly."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from types import TracebackType
from typing import Any, Self

from aiohttp import web

Asked = Mapping[str, Any]
Reply = Callable[[web.BaseRequest, Asked], Awaitable[web.StreamResponse]]


class ModelServer:
    """An async context manager. `script` are replies in order, the last for ever; `asked` is what came.

    `models` are those that it says it has; None where it has no such list.
    """

    def __init__(self, *script: Reply) -> None:
        self.script = list(script)
        self.asked: list[Asked] = []
        self.keys: list[str] = []
        self.models: list[str] | None = ["small"]
        self.port = 0

    async def __aenter__(self) -> Self:
        self._runner = web.ServerRunner(web.Server(self._answer), shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def forms(self) -> list[str]:
        """Which structured output each request asked for."""
        return [asked.get("response_format", {}).get("type", "text") for asked in self.asked]

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if (request.method, request.path) == ("GET", "/v1/models") and self.models is not None:
            return web.json_response(
                {"object": "list", "data": [{"id": id_, "object": "model"} for id_ in self.models]}
            )
        if (request.method, request.path) != ("POST", "/v1/chat/completions"):
            return web.json_response({"error": {"message": "no such path"}}, status=404)
        asked = json.loads(await request.read())
        number = len(self.asked)
        self.asked.append(asked)
        self.keys.append(request.headers.get("Authorization", ""))
        return await self.script[min(number, len(self.script) - 1)](request, asked)


def says(text: str | Callable[[Asked], str], *, usage: bool = True, finish: str = "stop", **message: Any) -> Reply:
    """A model that says this, or what it makes of the request."""

    async def reply(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
        content = text if isinstance(text, str) else text(asked)
        choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
        counted = {"prompt_tokens": 700, "completion_tokens": 90, "total_tokens": 790}
        return web.json_response(
            {"id": "x", "object": "chat.completion", "created": 0, "model": asked["model"], "choices": [choice]}
            | ({"usage": counted} if usage else {})
        )

    return reply


def gives(answer: Any) -> Reply:
    """A model that answers with this value as JSON."""
    return says(json.dumps(answer))


def fails(status: int, what: str = "it broke", **headers: str) -> Reply:
    """An error as OpenAI's servers write it; headers by name, `_` for `-`."""

    async def reply(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.json_response({"error": {"message": what, "code": None}}, status=status, headers=named)

    return reply


def without(forms: Iterable[str], then: Reply, *, status: int = 500) -> Reply:
    """A server that fails on these kinds of structured output (llama-cpp-python's does so on a schema)."""
    refused = frozenset(forms)

    async def reply(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
        if asked.get("response_format", {}).get("type") in refused:
            return await fails(status, "response_format: unsupported")(request, asked)
        return await then(request, asked)

    return reply


async def hangs_up(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
    """A connection that is cut before there is an answer."""
    assert request.transport is not None
    request.transport.close()
    return web.Response()


async def silent(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
    """An answer that never begins."""
    await asyncio.sleep(30)
    return web.Response()


async def endless(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
    """An answer without an end, as fast as it is read."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    await response.write(b'{"choices": [{"message": {"content": "')
    while True:
        await response.write(b"a" * 65_536)
        await asyncio.sleep(0)


async def html(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
    """What a portal or a wrong address answers: a page, with status 200."""
    return web.Response(text="<html><body>Welcome</body></html>", content_type="text/html")


async def mislabelled(request: web.BaseRequest, asked: Asked) -> web.StreamResponse:
    """A good answer under a wrong content type."""
    good = await says('{"ok": true}')(request, asked)
    assert isinstance(good, web.Response)
    return web.Response(body=good.body, content_type="text/plain")
