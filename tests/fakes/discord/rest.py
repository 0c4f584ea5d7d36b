"""Discord's REST interface, as much of it as nutgraf uses: https://docs.discord.com/developers/reference."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.discord import contract, rules
from tests.fakes.discord.faults import VIA
from tests.fakes.discord.interactions import MESSAGE, UPDATE, Refusal, body_of
from tests.fakes.discord.world import (
    HISTORY,
    PUBLIC_THREAD,
    SEND,
    SEND_IN_THREADS,
    THREADS,
    VIEW,
    FakeChannel,
    Json,
    edited,
    message,
    user,
)

if TYPE_CHECKING:
    from tests.fakes.discord.server import FakeDiscord

Answer = tuple[int, Any]
Deed = Callable[..., Awaitable[Answer]]


class Rest:
    """Every request passes here: who asks, what goes wrong, how often, and whether it is what Discord takes."""

    def __init__(self, server: FakeDiscord) -> None:
        self._server = server
        self._deeds: list[tuple[str, re.Pattern[str], Deed]] = [
            (method, re.compile(path), deed)
            for method, path, deed in (
                ("GET", r"/users/@me", self._me),
                ("GET", r"/(?:oauth2/)?applications/@me", self._application),
                ("GET", r"/gateway/bot", self._gateway),
                ("GET", r"/applications/(?P<owner>\d+)(?:/guilds/\d+)?/commands", self._commands),
                ("PUT", r"/applications/(?P<owner>\d+)(?:/guilds/\d+)?/commands", self._register),
                ("GET", r"/guilds/(?P<guild>\d+)", self._guild),
                ("GET", r"/guilds/(?P<guild>\d+)/members/(?P<who>\d+)", self._member),
                ("GET", r"/channels/(?P<channel>\d+)", self._channel),
                ("GET", r"/channels/(?P<channel>\d+)/messages", self._list),
                ("POST", r"/channels/(?P<channel>\d+)/messages", self._post),
                ("POST", r"/channels/(?P<channel>\d+)/typing", self._type),
                ("GET", r"/channels/(?P<channel>\d+)/messages/(?P<message>\d+)", self._read),
                ("PATCH", r"/channels/(?P<channel>\d+)/messages/(?P<message>\d+)", self._edit),
                ("POST", r"/channels/(?P<channel>\d+)/messages/(?P<message>\d+)/threads", self._thread),
                ("POST", r"/interactions/(?P<interaction>\d+)/(?P<token>\w+)/callback", self._callback),
                ("PATCH", r"/webhooks/\d+/(?P<token>\w+)/messages/@original", self._edit_answer),
                ("DELETE", r"/webhooks/\d+/(?P<token>\w+)/messages/@original", self._delete_answer),
                ("POST", r"/webhooks/\d+/(?P<token>\w+)", self._follow_up),
            )
        ]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """The answer to a request, with whatever goes wrong on its way."""
        path = "/" + request.match_info["path"]
        body, files = await body_of(request)
        self._server.requests.append((request.method, path, body))

        async def act() -> web.Response:
            return await self._act(request, path, body, files)

        fault = next((f for f in self._server.faults if f.befalls(f"{request.method} {path}")), None)
        return await fault.around(act, request) if fault else await act()

    async def _act(self, request: web.Request, path: str, body: Any, files: dict[str, bytes]) -> web.Response:
        headers = dict(VIA)
        free = path.startswith(("/interactions/", "/webhooks/"))
        if not free and request.headers.get("Authorization") != f"Bot {self._server.token}":
            return _json(401, {"message": "401: Unauthorized", "code": 0}, headers)
        if not free:
            limited = self._server.limits.refused(f"{request.method} {path}", headers)
            if limited:
                return limited
        try:
            status, said = await self._deed(request, path, body, files)
        except Refusal as refusal:
            status, said = refusal.status, {"message": refusal.words, "code": refusal.code}
        if self._server.checked:
            wrong = contract.complaints_about_answer(request.method, path, status, said)
            self._server.complaints += [f"our answer to {request.method} {path}: {w}" for w in wrong]
        return _json(status, said, headers)

    async def _deed(self, request: web.Request, path: str, body: Any, files: dict[str, bytes]) -> Answer:
        for method, pattern, deed in self._deeds:
            found = pattern.fullmatch(path)
            if found and method == request.method:
                self._complain(request.method, path, body)
                return await deed(query=request.query, body=body, files=files, **found.groupdict())
        return 404, {"message": "404: Not Found", "code": 0}

    def _complain(self, method: str, path: str, body: Any) -> None:
        """Refuse what Discord would, and remember it: a test in which that happens fails."""
        if not self._server.checked or method not in ("POST", "PATCH", "PUT"):
            return
        wrong = contract.complaints_about_request(method, path, body)
        if path.endswith("/callback"):
            wrong += rules.broken(body["data"]) if body["type"] in (MESSAGE, UPDATE) else []
        elif "/messages" in path or "/webhooks/" in path:
            wrong += rules.broken(body, edit=method == "PATCH") if not path.endswith("/threads") else []
        if wrong:
            self._server.complaints += [f"{method} {path}: {w}" for w in wrong]
            raise Refusal(400, 50035, f"Invalid Form Body: {wrong[0]}")

    async def _me(self, **_: Any) -> Answer:
        return 200, self._server.bot | {"mfa_enabled": False, "locale": "en-US"}

    async def _application(self, **_: Any) -> Answer:
        return 200, self._server.application

    async def _gateway(self, **_: Any) -> Answer:
        after = int(self._server.starts_after * 1000)
        limit = {"total": 1000, "remaining": self._server.starts_left, "reset_after": after, "max_concurrency": 1}
        return 200, {"url": self._server.gateway_url, "shards": 1, "session_start_limit": limit}

    async def _commands(self, **_: Any) -> Answer:
        return 200, self._server.commands

    async def _register(self, body: list[Json], owner: str, **_: Any) -> Answer:
        if owner != self._server.application["id"]:
            raise Refusal(403, 20012, "You are not authorized to perform this action on this application")
        self._server.commands = [
            _defaults(given)
            | {
                "id": self._server.snowflake(),
                "application_id": owner,
                "version": self._server.snowflake(),
                "default_member_permissions": _text(given.get("default_member_permissions")),
                "type": given.get("type", 1),
            }
            for given in body
        ]
        self._server.gateway.note()
        return 200, self._server.commands

    async def _guild(self, guild: str, **_: Any) -> Answer:
        if guild not in self._server.guilds:
            raise Refusal(404, 10004, "Unknown Guild")
        return 200, self._server.guilds[guild].json()

    async def _member(self, guild: str, who: str, **_: Any) -> Answer:
        known = self._server.guilds.get(guild)
        if not known or who != known.bot_id:
            raise Refusal(404, 10007, "Unknown Member")
        return 200, known.member(user(who, "nutgraf", bot=True), roles=[str(int(guild) + 1)])

    async def _channel(self, channel: str, **_: Any) -> Answer:
        return 200, self._visible(channel).json()

    async def _list(self, channel: str, query: Any, **_: Any) -> Answer:
        found = self._visible(channel)
        if not found.bot_may & HISTORY:
            return 200, []  # as Discord does without that permission: nothing, and no error
        limit = int(query.get("limit", 50))
        if not 1 <= limit <= 100:
            raise Refusal(400, 50035, "Invalid Form Body: limit")
        return 200, _page(found.messages, query, limit)

    async def _read(self, channel: str, message: str, **_: Any) -> Answer:
        return 200, self._message(channel, message)

    async def _type(self, channel: str, **_: Any) -> Answer:
        self._server.typing.append(self._writable(channel).id)
        return 204, None

    async def _post(self, channel: str, body: Json, files: dict[str, bytes], **_: Any) -> Answer:
        found = self._writable(channel)
        _may_reply(found, body.get("message_reference"))
        nonce = str(body.get("nonce") or "")
        if len(nonce) > 25:
            raise Refusal(400, 50035, "Invalid Form Body: nonce")
        if nonce and body.get("enforce_nonce"):
            at, earlier = self._server.nonces.get((channel, nonce), (None, {}))
            if at and self._server.now() - at < self._server.nonce_life:
                return 200, earlier
        made = message(body, snowflake=self._server.snowflake(), channel=found, author=self._server.bot)
        found.messages.append(made)
        if nonce:
            self._server.nonces[channel, nonce] = (self._server.now(), made)
        await self._server.published(found, made)
        return 200, made | ({"nonce": nonce} if nonce else {})

    async def _edit(self, channel: str, message: str, body: Json, **_: Any) -> Answer:
        return 200, edited(self._message(channel, message), body)

    async def _thread(self, channel: str, message: str, body: Json, **_: Any) -> Answer:
        found = self._visible(channel)
        self._message(channel, message)
        if not found.bot_may & THREADS:
            raise Refusal(403, 50013, "Missing Permissions")
        if message in found.guild.channels:
            raise Refusal(400, 160004, "A thread has already been created for this message")
        if not 1 <= len(body["name"]) <= 100:
            raise Refusal(400, 50035, "Invalid Form Body: name")
        made = found.guild.thread(found, body["name"], message).json()
        await self._server.gateway.dispatch("THREAD_CREATE", made | {"newly_created": True})
        return 201, made

    async def _callback(self, interaction: str, token: str, body: Json, files: dict[str, bytes], **_: Any) -> Answer:
        self._server.interactions.call_back(interaction, token, body, files)
        return 204, None

    async def _edit_answer(self, token: str, body: Json, files: dict[str, bytes], **_: Any) -> Answer:
        return 200, self._server.interactions.edit(token, body, files)

    async def _delete_answer(self, token: str, **_: Any) -> Answer:
        self._server.interactions.delete(token)
        return 204, None

    async def _follow_up(self, token: str, body: Json, files: dict[str, bytes], **_: Any) -> Answer:
        return 200, self._server.interactions.follow_up(token, body, files)

    def _visible(self, channel: str) -> FakeChannel:
        try:
            found = self._server.channel_of(channel)
        except StopIteration:
            raise Refusal(404, 10003, "Unknown Channel") from None
        if not found.bot_may & VIEW:
            raise Refusal(403, 50001, "Missing Access")
        return found

    def _writable(self, channel: str) -> FakeChannel:
        found = self._visible(channel)
        if not found.bot_may & (SEND_IN_THREADS if found.kind == PUBLIC_THREAD else SEND):
            raise Refusal(403, 50013, "Missing Permissions")
        return found

    def _message(self, channel: str, snowflake: str) -> Json:
        found = next((m for m in self._visible(channel).messages if m["id"] == snowflake), None)
        if found is None:
            raise Refusal(404, 10008, "Unknown Message")
        return found


def _may_reply(channel: FakeChannel, named: Json | None) -> None:
    """https://docs.discord.com/developers/resources/message#create-message, limitations."""
    if named is None:
        return
    if not channel.bot_may & HISTORY:
        raise Refusal(403, 160002, "Cannot reply without permission to read message history")
    there = any(each["id"] == named["message_id"] for each in channel.messages)
    if not there and named.get("fail_if_not_exists", True):
        raise Refusal(400, 50035, "Invalid Form Body: message_reference: Unknown message")


def _page(messages: list[Json], query: Any, limit: int) -> list[Json]:
    """Newest first: the newest `before` one, the oldest `after` one, half on each side `around` one, or the newest."""
    ordered = sorted(messages, key=lambda m: int(m["id"]))
    if "after" in query:
        chosen = [m for m in ordered if int(m["id"]) > int(query["after"])][:limit]
    elif "around" in query:
        older = [m for m in ordered if int(m["id"]) < int(query["around"])][-(limit // 2) :]
        chosen = older + [m for m in ordered if int(m["id"]) >= int(query["around"])][: limit - limit // 2]
    else:
        before = int(query.get("before", 1 << 63))
        chosen = [m for m in ordered if int(m["id"]) < before][-limit:]
    return chosen[::-1]


def _defaults(given: Json) -> Json:
    """What Discord fills in where a command does not say."""
    filled = {"nsfw": False, "name_localizations": None, "description_localizations": None, "dm_permission": True}
    return filled | given


def _text(permissions: int | None) -> str | None:
    return None if permissions is None else str(permissions)


def _json(status: int, body: Any, headers: dict[str, str]) -> web.Response:
    if status == 204:
        return web.Response(status=204, headers=headers)
    response = web.Response(status=status, body=json.dumps(body).encode(), headers=headers)
    response.headers["Content-Type"] = "application/json"  # discord.py wants it without a charset
    return response
