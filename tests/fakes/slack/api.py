"""The Web API's methods that we use, each as https://docs.slack.dev/reference/methods/ has it."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.fakes.slack.checks import complaints_about_view
from tests.fakes.slack.state import Json, Message, Room, Team

if TYPE_CHECKING:
    from tests.fakes.slack.server import SlackServer


class ApiError(Exception):
    """ok:false, with the code and what more the answer says."""

    def __init__(self, code: str, **more: Any) -> None:
        super().__init__(code)
        self.body = {"ok": False, "error": code, **more}


@dataclass(slots=True, kw_only=True)
class Call:
    """A call of a method with its arguments, by whichever way they came."""

    server: SlackServer
    team: Team
    args: Json

    def room(self) -> Room:
        room = self.team.rooms.get(str(self.args.get("channel", "")))
        if room is None or (room.private and self.team.bot not in room.members):
            raise ApiError("channel_not_found")
        return room

    def joined(self) -> Room:
        room = self.room()
        if room.archived:
            raise ApiError("is_archived")
        if self.team.bot not in room.members:
            raise ApiError("not_in_channel")
        return room


Method = Callable[[Call], Json]


def auth_test(call: Call) -> Json:
    team = call.team
    return {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.domain.title(),
        "team_id": team.id,
        "user": "nutgraf",
        "user_id": team.bot,
        "bot_id": team.bot_id,
        "is_enterprise_install": False,
    }


def post_message(call: Call) -> Json:
    args = call.args
    if str(args.get("channel", "")) in call.team.people:  # a person's id posts to the direct messages with them
        call.args["channel"] = call.server.direct(call.team, str(args["channel"])).id
    room = call.joined()
    _refuse_bad_message(call)
    message = call.server.put(
        Message(
            ts=call.server.clock.ts(),
            channel=room.id,
            by=call.team.bot,
            text=args.get("text", ""),
            blocks=args.get("blocks") or [],
            metadata=args.get("metadata"),
            thread_ts=args.get("thread_ts", ""),
            sent=args,
        ),
        room,
    )
    return {"channel": room.id, "ts": message.ts, "message": message.public()}


def post_ephemeral(call: Call) -> Json:
    room, person = call.joined(), str(call.args.get("user", ""))
    if person not in call.team.people:
        raise ApiError("user_not_in_channel")
    _refuse_bad_message(call)
    message = Message(
        ts=call.server.clock.ts(),
        channel=room.id,
        by=call.team.bot,
        text=call.args.get("text", ""),
        blocks=call.args.get("blocks") or [],
        thread_ts=call.args.get("thread_ts", ""),
        only_for=person,
        sent=call.args,
    )
    call.server.put(message, room)
    return {"message_ts": message.ts}


def update(call: Call) -> Json:
    room = call.joined()
    for message in room.messages:
        if message.ts == call.args.get("ts") and message.by == call.team.bot and not message.only_for:
            message.text, message.blocks = call.args.get("text", ""), call.args.get("blocks") or []
            call.server.notice()
            return {"channel": room.id, "ts": message.ts, "text": message.text}
    raise ApiError("message_not_found")


def history(call: Call) -> Json:
    room = call.joined()
    return _page(call, [m for m in reversed(room.messages) if not m.thread_ts or m.thread_ts == m.ts])


def replies(call: Call) -> Json:
    room, root = call.joined(), call.args.get("ts")
    found = [m for m in room.messages if root in (m.ts, m.thread_ts)]
    if not found:
        raise ApiError("thread_not_found")
    return _page(call, found)


def _page(call: Call, messages: list[Message]) -> Json:
    """A page of messages: `oldest` and `latest` exclusive unless `inclusive`, the cursor opaque."""
    args, inclusive = call.args, bool(call.args.get("inclusive"))
    oldest, latest = float(args.get("oldest") or 0), float(args.get("latest") or "inf")
    all_metadata = bool(args.get("include_all_metadata")) and "metadata.message:read" in call.team.scopes
    kept = [
        m
        for m in messages
        if not m.only_for and (oldest < float(m.ts) < latest or (inclusive and float(m.ts) in (oldest, latest)))
    ]
    start = int(base64.b64decode(args["cursor"]).decode().removeprefix("next:")) if args.get("cursor") else 0
    end = start + min(int(args.get("limit") or 100), call.server.page)
    more = end < len(kept)
    cursor = base64.b64encode(f"next:{end}".encode()).decode() if more else ""
    return {
        "messages": [m.public(with_metadata=all_metadata) for m in kept[start:end]],
        "has_more": more,
        "response_metadata": {"next_cursor": cursor},
    }


def info(call: Call) -> Json:
    room = call.room()
    return {
        "channel": {
            "id": room.id,
            "name": room.name,
            "creator": room.creator,
            "is_archived": room.archived,
            "is_private": room.private,
            "is_im": room.id.startswith("D"),
            "is_member": call.team.bot in room.members,
        }
    }


def join(call: Call) -> Json:
    room = call.room()
    if room.archived:
        raise ApiError("is_archived")
    if room.private:
        raise ApiError("method_not_supported_for_channel_type")
    room.members.add(call.team.bot)
    return info(call)


def user_info(call: Call) -> Json:
    human = call.team.people.get(str(call.args.get("user", "")))
    if human is None:
        raise ApiError("user_not_found")
    user: Json = {"id": human.id, "name": human.name, "is_admin": human.admin, "is_owner": human.owner}
    if call.args.get("include_locale"):
        user["locale"] = human.locale
    return {"user": user}


def open_view(call: Call) -> Json:
    trigger = call.server.triggers.get(str(call.args.get("trigger_id", "")))
    if trigger is None or trigger.team != call.team.id:
        raise ApiError("invalid_trigger_id")
    if trigger.used:
        raise ApiError("exchanged_trigger_id")
    if call.server.now() > trigger.until:
        raise ApiError("expired_trigger_id")
    trigger.used = True
    return {"view": call.server.show_view(call.team, trigger.person, _checked_view(call))}


def update_view(call: Call) -> Json:
    shown = call.server.views.get(str(call.args.get("view_id", "")))
    if shown is None:
        raise ApiError("not_found")
    shown.update(_checked_view(call))
    call.server.notice()
    return {"view": shown}


def _checked_view(call: Call) -> Json:
    view = call.args.get("view")
    if not isinstance(view, dict):
        raise ApiError("invalid_arguments")
    wrong = complaints_about_view(view)
    if wrong:
        call.server.complaints += wrong
        raise ApiError("invalid_arguments", response_metadata={"messages": wrong})
    return view


def upload_url(call: Call) -> Json:
    if not call.args.get("filename") or not int(call.args.get("length") or 0):
        raise ApiError("invalid_arguments")
    file_id = call.server.ids.make("F")
    call.server.uploads[file_id] = {"id": file_id, "name": call.args["filename"], "size": int(call.args["length"])}
    return {"upload_url": f"{call.server.address}/upload/v1/{file_id}", "file_id": file_id}


def complete_upload(call: Call) -> Json:
    files = [call.server.uploads[named["id"]] for named in call.args["files"]]
    if any("body" not in file for file in files):
        raise ApiError("file_not_found")
    if channel := call.args.get("channel_id"):
        call.args["channel"] = channel
        room = call.joined()
        by, thread = call.team.bot, call.args.get("thread_ts", "")
        message = Message(ts=call.server.clock.ts(), channel=room.id, by=by, files=files, thread_ts=thread)
        call.server.put(message, room)
    return {"files": [{"id": file["id"], "title": file["name"]} for file in files]}


def _refuse_bad_message(call: Call) -> None:
    wrong = call.server.wrong(call.args)
    if "no_text" in wrong or "msg_too_long" in wrong:
        raise ApiError(wrong[0])
    if wrong:
        call.server.complaints += wrong
        raise ApiError("invalid_blocks", errors=wrong)


METHODS: dict[str, tuple[tuple[str, ...], Method]] = {
    "auth.test": ((), auth_test),
    "chat.postMessage": (("chat:write",), post_message),
    "chat.postEphemeral": (("chat:write",), post_ephemeral),
    "chat.update": (("chat:write",), update),
    "conversations.history": (("channels:history", "groups:history"), history),
    "conversations.replies": (("channels:history", "groups:history"), replies),
    "conversations.info": (("channels:read", "groups:read"), info),
    "conversations.join": (("channels:join",), join),
    "users.info": (("users:read",), user_info),
    "views.open": ((), open_view),
    "views.update": ((), update_view),
    "files.getUploadURLExternal": (("files:write",), upload_url),
    "files.completeUploadExternal": (("files:write",), complete_upload),
}
"""By name: the scopes of which a bot token needs one, and what the method does."""
