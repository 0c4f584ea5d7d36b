"""Briefings on their way: post a message at most once, find it again, see where it could be posted."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat import Absent, Later, Posted, Refused, Status, Unknown
from bot.slack_bot.causes import outcome, words
from bot.slack_bot.workspaces import (
    SlackAway,
    Workspace,
    Workspaces,
    code_of,
    needed_by,
    reason,
    retry_after_of,
)
from briefings.errors import SettingError
from briefings.model import Channel, Delivery

_METADATA = "metadata.message:read"
NEEDED_SCOPES = frozenset(
    {
        "app_mentions:read",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "groups:read",
        _METADATA,
        "users:read",
    }
)
"""What the bot token may do; docs/slack.md says what each is for, config/slack-manifest.json asks for them."""

_QUIET = {"unfurl_links": False, "unfurl_media": False, "link_names": False, "parse": "none"}
_CLOCKS_DIFFER = (
    300.0  # seconds by which our clock may be ahead of Slack's; a key is of one message, further back or not
)
_PAGE = 200  # the most that Slack recommends (https://docs.slack.dev/apis/web-api/pagination/)
_PAGES = 50

Outcome = Posted | Refused | Later | Unknown


class Posting:
    """What `Chat` asks of a door about messages of briefings."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def post(self, delivery: Delivery) -> Outcome:
        """Post a delivery's payload; a call whose answer may have been lost is never made again."""
        workspace = await self._workspace(delivery.channel)
        if not isinstance(workspace, Workspace):
            return workspace
        args = {**_QUIET, **json.loads(delivery.payload), "channel": delivery.channel.id}
        args.setdefault("metadata", {"event_type": "nutgraf_message", "event_payload": {"key": delivery.key}})
        posted, code = await _post(workspace.once, args)
        if code == "not_in_channel" and await _joined(workspace, delivery.channel.id):
            posted, _ = await _post(workspace.once, args)
        return posted

    async def find(self, delivery: Delivery) -> Posted | Absent | Unknown:
        """Read the channel, or the thread, back for the message that carries the delivery's key."""
        workspace = await self._workspace(delivery.channel)
        if not isinstance(workspace, Workspace):
            return Unknown(why=workspace.why)
        try:
            found = await _found(workspace, delivery)
        except SlackApiError as error:
            why, _ = words(code_of(error), needed=needed_by(error))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            why = reason(error)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            why = str(error)
        else:
            return Posted(message_id=found) if found else Absent()
        return Unknown(why=f"the channel cannot be read back: {why}")

    async def examine(self, channels: tuple[Channel, ...]) -> tuple[Status, ...]:
        """How each workspace's token and each channel stands."""
        try:
            await self._workspaces.load()
        except (SettingError, SlackAway) as error:
            return (Status(connected=False, what=error.what, cure=error.cure),)
        tokens = [_token(workspace) for workspace in self._workspaces.all]
        return (*tokens, *[await self._channel(channel) for channel in channels])

    async def _channel(self, channel: Channel) -> Status:
        workspace = await self._workspace(channel)
        if not isinstance(workspace, Workspace):
            return Status(connected=False, what=f"{channel.id}: {workspace.why}", cure=getattr(workspace, "cure", ""))
        try:
            found = (await workspace.once.conversations_info(channel=channel.id))["channel"]
        except SlackApiError as error:
            why, cure = words(code_of(error), needed=needed_by(error))
            return Status(connected=False, what=f"{channel.id}: {why}", cure=cure)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return Status(connected=False, what=f"{channel.id}: {reason(error)}")
        return _standing(workspace, found)

    async def _workspace(self, channel: Channel) -> Workspace | Refused | Later:
        """The workspace of a channel: the one that its place names, else the one that has such a channel."""
        try:
            await self._workspaces.load()
        except SettingError as error:
            return Refused(why=error.what, cure=error.cure)
        except SlackAway as error:
            return Later(why=error.what, seconds=error.seconds)
        found = self._workspaces.get(channel.place)
        if found is not None:
            return found
        if channel.place:
            return Refused(why=f"no token is of the workspace {channel.place}", cure="add its bot token")
        for workspace in self._workspaces.all:
            if await _has(workspace, channel.id):
                return workspace
        return Refused(why=f"no workspace has the channel {channel.id}", cure="write it as workspace/channel")


async def _post(client: AsyncWebClient, args: dict[str, Any]) -> tuple[Outcome, str]:
    """One call on the wire: what came of it, and Slack's code where it said no."""
    try:
        answer = await client.api_call("chat.postMessage", json=args)
        return Posted(message_id=answer["ts"]), ""
    except SlackApiError as error:
        code = code_of(error)
        if getattr(error.response, "status_code", 200) >= 500:
            return Unknown(why=f"Slack answered with HTTP {error.response.status_code}"), code
        return outcome(code, needed=needed_by(error), retry_after=retry_after_of(error)), code
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        return Later(why=f"Slack cannot be reached: {reason(error)}"), ""
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        return Unknown(why=f"the answer was lost: {reason(error)}"), ""
    except (AttributeError, KeyError, TypeError, ValueError):  # slack_sdk fails so on an answer that is not Slack's
        return Unknown(why="Slack's answer made no sense"), ""


async def _joined(workspace: Workspace, channel: str) -> bool:
    """Join a public channel, where the token may."""
    if "channels:join" not in workspace.scopes:
        return False
    try:
        await workspace.once.conversations_join(channel=channel)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
        return False
    return True


async def _has(workspace: Workspace, channel: str) -> bool:
    try:
        await workspace.once.conversations_info(channel=channel)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError):
        return False
    return True


async def _found(workspace: Workspace, delivery: Delivery) -> str:
    """The id of the message that carries the delivery's key, "" for certainly none; raises where that is unsure."""
    if _METADATA not in workspace.scopes:  # a message's metadata may then not be shown: it would seem absent
        raise ValueError(f"the token lacks the scope {_METADATA}")
    thread = json.loads(delivery.payload).get("thread_ts", "")
    async for message in _read_back(workspace.once, delivery.channel.id, thread, delivery.changed_at):
        if delivery.key in message.get("metadata", {}).get("event_payload", {}).values():
            return str(message["ts"])
    return ""


async def _read_back(
    client: AsyncWebClient, channel: str, thread: str, since: datetime
) -> AsyncIterator[dict[str, Any]]:
    """All messages of a channel or thread since then, page by page; raises ValueError where there is no end of them.

    Cursors hold their place while new messages come (https://docs.slack.dev/apis/web-api/pagination/).
    """
    args: dict[str, Any] = {"channel": channel, "include_all_metadata": True, "limit": _PAGE, "inclusive": True}
    args["oldest"] = f"{since.timestamp() - _CLOCKS_DIFFER:.6f}"
    if thread:
        args["ts"] = thread
    for _ in range(_PAGES):
        page = await client.api_call("conversations.replies" if thread else "conversations.history", params=args)
        for message in page["messages"]:
            yield message
        args["cursor"] = (page.get("response_metadata") or {}).get("next_cursor", "")
        if not args["cursor"]:
            return
    raise ValueError(f"more than {_PAGE * _PAGES} messages since then")


def _token(workspace: Workspace) -> Status:
    missing = sorted(NEEDED_SCOPES - workspace.scopes)
    if missing:
        _, cure = words("missing_scope")
        return Status(connected=False, what=f"{workspace.name}: the token lacks {', '.join(missing)}", cure=cure)
    return Status(connected=True, what=f"{workspace.name}: the token is good")


def _standing(workspace: Workspace, found: dict[str, Any]) -> Status:
    """Whether a channel can be posted to."""
    name = f"#{found.get('name', found['id'])} in {workspace.name}"
    if found.get("is_archived"):
        why, cure = words("is_archived")
        return Status(connected=False, what=f"{name}: {why}", cure=cure)
    if found.get("is_member") or found.get("is_im"):
        return Status(connected=True, what=f"{name}: nutgraf is in it")
    if not found.get("is_private") and "channels:join" in workspace.scopes:
        return Status(connected=True, what=f"{name}: nutgraf will join it")
    why, cure = words("not_in_channel")
    return Status(connected=False, what=f"{name}: {why}", cure=cure)
