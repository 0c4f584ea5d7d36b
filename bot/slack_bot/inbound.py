"""What comes from Slack becomes an invocation: acknowledged at once, acted on once, answered when it is done."""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
from collections import OrderedDict
from collections.abc import Coroutine
from typing import Any

import aiohttp
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError

from bot.chat import Command, Desk, Invocation, Reply
from bot.slack_bot.answers import Answers, Rendering, Route, sentence
from bot.slack_bot.asking import Asked, Body, by_button, by_command, by_form, by_message
from bot.slack_bot.causes import words
from bot.slack_bot.pace import Pace
from bot.slack_bot.people import Known, People
from bot.slack_bot.workspaces import SDK_LOG, Workspaces, code_of, needed_by, reason
from briefings.model import Channel, Tenant

log = logging.getLogger("nutgraf.slack")
_ANY = re.compile("")
_STRANGER = "nutgraf has no token of this workspace. Who runs it can add one: NUTGRAF_SLACK_BOT_TOKEN."
_REMEMBERED = 10_000  # events: more than come within the hour in which Slack may repeat one


class Inbound:
    """The listeners of a Bolt app; `app` takes what Slack sends in either mode."""

    def __init__(
        self,
        desk: Desk,
        render: Rendering,
        workspaces: Workspaces,
        signing_secret: str,
        pace: Pace,
        *,
        replies: bool = True,
    ) -> None:
        self._desk, self._render, self._workspaces, self._pace = desk, render, workspaces, pace
        self._replies = replies
        self._answers, self._people = Answers(render, workspaces), People(pace)
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()
        self.app = AsyncApp(
            name="nutgraf",
            logger=SDK_LOG,
            client=workspaces.client(),
            signing_secret=signing_secret,
            authorize=_Installed(workspaces),  # type: ignore[arg-type]  # Bolt also takes an AsyncAuthorize
            user_facing_authorize_error_message=_STRANGER,
            process_before_response=True,  # our listeners only start tasks; else Bolt polls for the ack, each 10 ms
        )
        self.app.command(_ANY)(self._command)
        self.app.action(_ANY)(self._action)
        self.app.view_submission(_ANY)(self._submission)
        self.app.view_closed(_ANY)(self._closed)
        self.app.event(_ANY)(self._event)

    async def end(self) -> None:
        """Stop whatever is still under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _command(self, ack: AsyncAck, body: Body) -> None:
        await ack()
        self._hear(by_command(body, self._desk.commands))

    async def _action(self, ack: AsyncAck, body: Body) -> None:
        await ack()
        self._hear(by_button(body))

    async def _submission(self, ack: AsyncAck, body: Body) -> None:
        await ack()
        self._hear(by_form(body))

    async def _closed(self, ack: AsyncAck) -> None:
        await ack()

    async def _event(self, ack: AsyncAck, body: Body) -> None:
        await ack()
        workspace = self._workspaces.get(body.get("team_id", ""))
        if workspace is not None and self._find("ask") is not None:
            self._hear(by_message(body, workspace.bot, replies=self._replies))

    def _hear(self, asked: Asked | None) -> None:
        """Act on it, unless it came before: Slack repeats what it thinks unacknowledged, and Bolt lets it through."""
        workspace = self._workspaces.get(asked.team) if asked is not None else None
        if asked is None or workspace is None or asked.id in self._seen:
            return
        self._seen[asked.id] = None
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)
        self._start(self._attend(Route(workspace=workspace, asked=asked, left=asked.left), asked))

    async def _attend(self, route: Route, asked: Asked) -> None:
        try:
            await self._converse(route, asked)
        except Exception:  # whatever it is, whoever asked is told, and the log says what
            reference = secrets.token_hex(4)
            log.exception("an answer on Slack failed, reference %s", reference)
            await self._answers.bring(route, sentence(f"nutgraf failed at this; its log says why, under {reference}."))

    async def _converse(self, route: Route, asked: Asked) -> None:
        """Find out who asks, then open a form or give an answer."""
        if asked.instead:
            await self._answers.bring(route, Reply(document=asked.instead))
            return
        command = self._find(asked.command)
        rights = command is None or command.setup
        known = await self._people.know(route.workspace, asked.person, asked.name, asked.channel, rights=rights)
        if known.unknown and command is not None and command.setup:
            why = f"Whether you may do this could not be looked up: {known.unknown}. Nothing was changed; try again."
            await self._answers.bring(route, sentence(why))
            return
        invocation = self._invocation(asked, known)
        if command is not None and command.wants_form(asked.options) and asked.trigger:
            await self._form(route, invocation)
        else:
            await self._reply(route, invocation)

    def _invocation(self, asked: Asked, known: Known) -> Invocation:
        return Invocation(
            id=asked.id,
            tenant=Tenant(platform="slack", place=asked.team),
            channel=Channel(platform="slack", id=asked.channel, place=self._workspaces.place(asked.team)),
            person=known.person,
            command=asked.command,
            words=asked.words,
            options=asked.options,
            message_id=asked.message,
            thread_id=asked.thread,
            locale=known.locale.partition("-")[0],
        )

    async def _reply(self, route: Route, invocation: Invocation) -> None:
        answering = asyncio.ensure_future(self._desk.respond(invocation))
        try:
            done, _ = await asyncio.wait((answering,), timeout=self._pace.slow)
            if not done:
                await self._answers.working(route)
            reply = await answering
            if not reply.again or route.asked.trigger:  # behind a message nobody waits for a second answer
                await self._answers.bring(route, reply)
        finally:
            answering.cancel()

    async def _form(self, route: Route, invocation: Invocation) -> None:
        """Open the form that a command asks for, within the three seconds in which its trigger is good."""
        form = await self._desk.form(invocation)
        if isinstance(form, Reply):
            await self._answers.bring(route, form)
            return
        args = {
            "trigger_id": route.asked.trigger,
            "view": self._render.modal(form, private_metadata=route.asked.kept()),
        }
        try:
            await route.workspace.once.api_call("views.open", json=args)
        except SlackApiError as error:
            why, cure = words(code_of(error), needed=needed_by(error))
            log.warning("a form was not opened: %s", why)
            helps = f" What helps: {cure}." if cure else ""
            await self._answers.bring(route, sentence(f"The form could not be opened: {why}.{helps}"))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            await self._answers.bring(route, sentence(f"The form could not be opened: {reason(error)}. Try again."))

    def _find(self, name: str) -> Command | None:
        return next((command for command in self._desk.commands if command.name == name), None)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("an answer on Slack failed", exc_info=error)


class _Installed(AsyncAuthorize):
    """Whom Bolt speaks for: the workspace whose token we have."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def __call__(  # Bolt names the arguments, and hands over more
        self, *, team_id: str | None, enterprise_id: str | None, **_more: Any
    ) -> AuthorizeResult | None:
        workspace = self._workspaces.get(team_id or "")
        if workspace is None:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=workspace.team,
            bot_token=workspace.token,
            bot_user_id=workspace.bot,
            bot_id=workspace.bot_id,
        )
