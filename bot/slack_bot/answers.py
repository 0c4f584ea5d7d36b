"""What is said back to a person: by the response URL while it lasts, else by the Web API; in words if nothing works."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.blocks import Document, Form, Paragraph, Words
from bot.chat import File, Reply
from bot.slack_bot.asking import Asked
from bot.slack_bot.causes import words
from bot.slack_bot.workspaces import SDK_LOG, Workspace, Workspaces, code_of, needed_by

log = logging.getLogger("nutgraf.slack")
_ELSEWHERE = frozenset({"not_in_channel", "channel_not_found", "user_not_in_channel"})
_QUIET = {"unfurl_links": False, "unfurl_media": False}
_NOT_EPHEMERAL = frozenset({"metadata", *_QUIET})
Args = Mapping[str, Any]


class Rendering(Protocol):
    """What makes Slack's payloads: bot.render.slack."""

    def messages(self, document: Document, /) -> tuple[dict[str, Any], ...]:
        """Arguments of chat.postMessage but for the channel, one a message."""

    def modal(self, form: Form, /, *, private_metadata: str) -> dict[str, Any]:
        """A view; its callback_id is the form's act, each field's action_id the field's name."""


@dataclass(slots=True, kw_only=True)
class Route:
    """The way back to whoever asked: how often the response URL is still good, and whether we said that we work."""

    workspace: Workspace
    asked: Asked
    left: int
    working: bool = False


class Answers:
    """Brings replies to people; what cannot be brought stands in the log."""

    def __init__(self, render: Rendering, workspaces: Workspaces) -> None:
        self._render, self._workspaces = render, workspaces

    async def working(self, route: Route) -> None:
        """Show that we work on it, to the person alone."""
        await self._bring(route, {"text": "Working on it …"}, public=False)
        route.working = True

    async def bring(self, route: Route, reply: Reply) -> None:
        """Bring a reply with its file: to the person alone unless it is public."""
        if route.working and route.asked.own and reply.public:
            await self._respond(route, {"delete_original": True})
        for number, message in enumerate(self._render.messages(reply.document)):
            args = dict(message)
            if number == 0 and route.working and route.asked.own and not reply.public:
                args["replace_original"] = True
            await self._bring(route, args, public=reply.public)
        if reply.file is not None:
            await self._upload(route, reply.file, public=reply.public)

    async def _bring(self, route: Route, args: dict[str, Any], *, public: bool) -> None:
        kind = "in_channel" if public else "ephemeral"
        thread = {"thread_ts": route.asked.thread} if route.asked.thread else {}
        if await self._respond(route, {**_QUIET, **args, **thread, "response_type": kind}):
            return
        args.pop("replace_original", None)
        try:
            await _post(route, {**_QUIET, **args, **thread}, public=public)
        except SlackApiError as error:
            why, _ = words(code_of(error), needed=needed_by(error))
            log.error("an answer could not be brought to %s in %s: %s", route.asked.person, route.asked.channel, why)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.error("an answer could not be brought to %s in %s: %s", route.asked.person, route.asked.channel, error)

    async def _respond(self, route: Route, body: Args) -> bool:
        """By the response URL; whether that worked."""
        if not route.asked.response_url or route.left <= 0:
            return False
        route.left -= 1
        client = AsyncWebhookClient(
            url=route.asked.response_url,
            session=self._workspaces.session,
            retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=3)],
            logger=SDK_LOG,
        )
        try:
            answer = await client.send_dict(dict(body))
        except aiohttp.ClientConnectorError:
            return False
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("a response URL failed: %s", error)
            return True  # it may have been shown: to say it twice is worse than to have said it in doubt
        if answer.status_code != 200:
            log.info("a response URL was refused: %s %s", answer.status_code, answer.body)
            route.left = 0 if answer.status_code in (403, 404, 410) else route.left
        return answer.status_code == 200

    async def _upload(self, route: Route, file: File, *, public: bool) -> None:
        """A public file goes into the channel; another into the person's messages with us."""
        client, channel = route.workspace.patient, route.asked.channel
        try:
            if not public:
                note = {**_QUIET, "channel": route.asked.person, "text": file.name, "mrkdwn": False}
                opened = await client.api_call("chat.postMessage", json=note)
                channel = opened["channel"]
            thread = route.asked.thread if public and route.asked.thread else None
            await client.files_upload_v2(
                content=file.body, filename=file.name, title=file.name, channel=channel, thread_ts=thread
            )
            said = "" if public else f"{file.name} is in your messages with nutgraf."
        except SlackApiError as error:
            why, cure = words(code_of(error), needed=needed_by(error))
            said = f"{file.name} could not be sent: {why}." + (f" What helps: {cure}." if cure else "")
        except (SlackRequestError, aiohttp.ClientError, TimeoutError, OSError) as error:
            said = f"{file.name} could not be sent: {error}."
        if said:
            await self._bring(route, {"text": said, "mrkdwn": False}, public=False)


async def _post(route: Route, args: dict[str, Any], *, public: bool) -> None:
    """By the Web API: where we are not in the channel, in the person's messages with us."""
    client = route.workspace.patient
    method = "chat.postMessage" if public else "chat.postEphemeral"
    there = {name: value for name, value in args.items() if public or name not in _NOT_EPHEMERAL}
    to = {} if public else {"user": route.asked.person}
    try:
        await client.api_call(method, json={**there, **to, "channel": route.asked.channel})
    except SlackApiError as error:
        if code_of(error) not in _ELSEWHERE:
            raise
        args.pop("thread_ts", None)
        await client.api_call("chat.postMessage", json={**args, "channel": route.asked.person})


def sentence(text: str) -> Reply:
    """A reply of one sentence."""
    return Reply(document=(Paragraph(line=(Words(text=text),)),))
