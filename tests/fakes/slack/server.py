"""A Slack server on loopback: Web API, Socket Mode, HTTP callbacks, response URLs; and the people who use it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.fakes.slack.api import METHODS, ApiError, Call
from tests.fakes.slack.callbacks import Callbacks
from tests.fakes.slack.checks import complaints_about, complaints_about_message
from tests.fakes.slack.faults import Faults, failing, hang_up
from tests.fakes.slack.people import People
from tests.fakes.slack.sockets import Sockets
from tests.fakes.slack.state import Clock, Fault, Ids, Json, Message, ResponseUrl, Room, Team, Trigger

APP_TOKEN, BOT_TOKEN = "xapp-1", "xoxb-1"

_FLAGS = {"unfurl_links", "unfurl_media", "link_names", "mrkdwn", "inclusive", "include_all_metadata", "include_locale"}


class SlackServer:
    """An async context manager. Durations are Slack's own, in seconds, and can be set.

    `calls` are all calls of the Web API with their arguments, in order; `complaints` what was wrong with what came in
    or went out: a test ends with none. Only a `strict` one looks: that costs milliseconds a message.
    """

    def __init__(self) -> None:
        self.app_token = APP_TOKEN
        self.ack_within = self.trigger_lives = 3.0
        self.response_url_lives, self.response_url_uses = 1800.0, 5
        self.retries_after: tuple[float, ...] = (0.0, 60.0, 300.0)
        self.page = 999
        self.strict = True
        self.clock, self.ids, self.faults = Clock(), Ids(), Faults()
        self.teams: dict[str, Team] = {}
        self.triggers: dict[str, Trigger] = {}
        self.views: dict[str, Json] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.uploads: dict[str, Json] = {}
        self.calls: list[tuple[str, Json]] = []
        self.complaints: list[str] = []
        self.sockets, self.callbacks, self.people = Sockets(self), Callbacks(self), People(self)
        self._changed = asyncio.Event()
        self.address = ""

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=10_000_000)
        app.router.add_route("*", "/api/{method}", self._answer)
        app.router.add_post("/upload/v1/{file}", self._upload)
        app.router.add_post("/response/{url}", self._respond)
        app.router.add_get("/link/", self.sockets.link)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.sockets.cut()
        await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        return f"{self.address}/api/"

    @staticmethod
    def now() -> float:
        return asyncio.get_running_loop().time()

    def team(self, team_id: str = "T1", token: str = BOT_TOKEN) -> Team:
        """Install the app in a workspace, with the token that it gets there."""
        self.teams[team_id] = Team(id=team_id, token=token, bot=f"UBOT{team_id}", bot_id=f"BBOT{team_id}")
        return self.teams[team_id]

    def fail(self, method: str, **how: Any) -> None:
        """The next call of a method goes wrong so; see Fault."""
        self.faults.add(method, Fault(**how))

    def called(self, method: str) -> list[Json]:
        return [args for name, args in self.calls if name == method]

    def put(self, message: Message, room: Room) -> Message:
        """Show a message in a channel."""
        room.messages.append(message)
        self.notice()
        return message

    def direct(self, team: Team, person: str) -> Room:
        """The direct messages with a person."""
        return team.rooms.get(f"D{person}") or team.room(f"D{person}", name="directmessage")

    def show_view(self, team: Team, person: str, view: Json) -> Json:
        """Show a modal to a person."""
        shown = {**view, "id": self.ids.make("V"), "team_id": team.id, "hash": "1.x", "state": {"values": {}}}
        self.views[shown["id"]] = shown
        self.people.looking_at[team.id, person] = shown
        self.notice()
        return shown

    def trigger(self, team: str, person: str) -> str:
        trigger_id = f"{self.ids.make('')}.{team}.{person}"
        self.triggers[trigger_id] = Trigger(until=self.now() + self.trigger_lives, person=person, team=team)
        return trigger_id

    def response_url(self, team: str, channel: str, person: str, original: Message | None = None) -> str:
        key = self.ids.make("")
        self.response_urls[key] = ResponseUrl(
            team=team,
            channel=channel,
            person=person,
            until=self.now() + self.response_url_lives,
            left=self.response_url_uses,
            original=original,
        )
        return f"{self.address}/response/{key}"

    def hold(self, definition: str, payload: Json) -> None:
        """Hold what we send in against the published contract, where there is one."""
        self.complaints += complaints_about(definition, payload) if self.strict and definition else []

    def wrong(self, message: Json) -> list[str]:
        """What is wrong with a message that comes in."""
        return complaints_about_message(message) if self.strict else []

    def notice(self) -> None:
        """Something changed that somebody may wait for."""
        self._changed.set()

    async def until(self, holds: Callable[[], Any], seconds: float = 30.0) -> Any:
        """Wait until something holds, and give it."""
        async with asyncio.timeout(seconds):
            while not (found := holds()):
                self._changed.clear()
                with suppress(TimeoutError):  # what changes at the other end tells nobody
                    async with asyncio.timeout(0.05):
                        await self._changed.wait()
            return found

    async def deliver(self, kind: str, payload: Json, *, retries: int = 0) -> Json | None:
        """Hand a payload to the app, by HTTP where it has a request URL; an event not acknowledged comes again."""
        way = self.callbacks if self.callbacks.url else self.sockets
        ack = await way.send(kind, payload)
        pauses = self.retries_after if kind == "events_api" else self.retries_after[:retries]
        for attempt, pause in enumerate(pauses, 1):
            if ack is not None:
                break
            await asyncio.sleep(pause)
            ack = await way.send(kind, payload, attempt=attempt, reason="timeout")
        return ack

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method, args = request.match_info["method"], await _arguments(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or args.pop("token", "")
        args.pop("token", None)
        self.calls.append((method, args))
        fault = self.faults.take(method)
        if fault is not None:
            await asyncio.sleep(fault.slow)
            if (failed := failing(fault)) is not None:
                return failed
            if fault.connection == "dropped":
                return hang_up(request)
        response = self._act(method, token, args)
        self.notice()
        return hang_up(request) if fault is not None and fault.connection == "lost" else response

    def _act(self, method: str, token: str, args: Json) -> web.Response:
        if method == "apps.connections.open":
            return web.json_response(self._open(token))
        team = next((team for team in self.teams.values() if team.token == token), None)
        if team is None or method not in METHODS:
            code = "unknown_method" if team else "invalid_auth" if token else "not_authed"
            return web.json_response({"ok": False, "error": code})
        if (limited := self.faults.limited(method, team.id, str(args.get("channel", "")))) is not None:
            return limited
        scopes, act = METHODS[method]
        headers = {"x-oauth-scopes": ",".join(sorted(team.scopes)), "x-accepted-oauth-scopes": ",".join(scopes)}
        try:
            _demand(team, scopes, args)
            body = {"ok": True, **act(Call(server=self, team=team, args=args))}
        except ApiError as error:
            body = error.body
        return web.json_response(body, headers=headers)

    def _open(self, token: str) -> Json:
        if token != self.app_token:
            return {"ok": False, "error": "not_allowed_token_type" if token.startswith("xoxb") else "invalid_auth"}
        return {"ok": True, "url": self.sockets.issue()}

    async def _upload(self, request: web.Request) -> web.Response:
        self.uploads[request.match_info["file"]]["body"] = await request.read()
        return web.Response(text="OK")

    async def _respond(self, request: web.Request) -> web.Response:
        body, url = await request.json(), self.response_urls.get(request.match_info["url"])
        self.calls.append(("response_url", body))
        fault = self.faults.take("response_url")
        if fault is not None and (failed := failing(fault)) is not None:
            return failed
        if url is None or self.now() > url.until:
            return web.json_response({"ok": False, "error": "expired_url"}, status=404)
        if url.left <= 0:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        url.left -= 1
        room = self.teams[url.team].rooms[url.channel]
        if body.get("delete_original") or body.get("replace_original"):
            self._take_away(url, room)
        if body.get("text") or body.get("blocks"):
            self._show_response(body, url, room)
        return web.Response(text="ok")

    def _take_away(self, url: ResponseUrl, room: Room) -> None:
        if url.original is not None and url.original in room.messages:
            room.messages.remove(url.original)
        self.notice()

    def _show_response(self, body: Json, url: ResponseUrl, room: Room) -> None:
        args = {name: value for name, value in body.items() if name not in ("response_type", "replace_original")}
        self.complaints += self.wrong(args)
        team, alone = self.teams[url.team], body.get("response_type") != "in_channel"
        url.original = self.put(
            Message(
                ts=self.clock.ts(),
                channel=room.id,
                by=team.bot,
                text=body.get("text", ""),
                blocks=body.get("blocks") or [],
                thread_ts=body.get("thread_ts", ""),
                only_for=url.person if alone else "",
                sent=body,
            ),
            room,
        )


def _demand(team: Team, scopes: tuple[str, ...], args: Json) -> None:
    """One of the scopes: of two, the second is for private channels."""
    room = team.rooms.get(str(args.get("channel", "")))
    needed = scopes[1] if len(scopes) > 1 and room is not None and room.private else scopes[0] if scopes else ""
    if needed and needed not in team.scopes:
        raise ApiError("missing_scope", needed=needed, provided=",".join(sorted(team.scopes)))


async def _arguments(request: web.Request) -> Json:
    """By query, form or JSON; what is JSON inside a form is read (https://docs.slack.dev/apis/web-api/#post_bodies)."""
    given: Json = dict(request.query)
    if request.content_type == "application/json":
        given |= await request.json() or {}
    elif request.can_read_body:
        given |= dict(await request.post())
    return {name: _unpacked(name, value) for name, value in given.items()}


def _unpacked(name: str, value: Any) -> Any:
    if isinstance(value, str) and name in _FLAGS:
        return value.casefold() in ("1", "true")
    packed = isinstance(value, str) and name in ("blocks", "metadata", "view", "files", "attachments")
    return json.loads(value) if packed else value
