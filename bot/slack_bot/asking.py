"""What a payload of Slack asks of us, before we know who it is that asks (pure)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.blocks import Document
from bot.chat import Command
from bot.chatter import asks_nothing
from bot.slack_bot.words import Misunderstood, act, named, plain, understand

USES = 5  # of a response URL (https://docs.slack.dev/interactivity/handling-user-interaction/#message_responses)
Body = Mapping[str, Any]
_SAID = (None, "thread_broadcast", "file_share")  # subtypes of messages that a person wrote just now


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody wants and the way back to them.

    `id` is of the event, the same when Slack repeats it. `instead` is what to say where nothing can be done.
    `response_url` may be used `left` times; if `own`, what it replaces is its own message, not one with our button.
    """

    id: str
    team: str
    channel: str
    person: str
    name: str = ""
    command: str = ""
    words: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    instead: Document = ()
    message: str = ""
    thread: str = ""
    trigger: str = ""
    response_url: str = ""
    left: int = USES
    own: bool = False

    def kept(self) -> str:
        """What a form remembers of where it was opened, for its private_metadata of at most 3,000 characters."""
        kept = {"channel": self.channel, "thread": self.thread, "message": self.message}
        return json.dumps({**kept, "url": self.response_url})


def by_command(body: Body, commands: Sequence[Command]) -> Asked:
    """A slash command (https://docs.slack.dev/interactivity/implementing-slash-commands/)."""
    understood = understand(body["command"], body.get("text") or "", commands)
    asked = Asked(
        id=body["trigger_id"],
        team=body["team_id"],
        channel=body["channel_id"],
        person=body["user_id"],
        name=body.get("user_name", ""),
        trigger=body["trigger_id"],
        response_url=body["response_url"],
        own=True,
    )
    if isinstance(understood, Misunderstood):
        return replace(asked, instead=understood.document)
    return replace(asked, command=understood.command.name, options=understood.options)


def by_button(body: Body) -> Asked | None:
    """A pressed button; None for one that is a link, which Slack tells us of, too.

    See https://docs.slack.dev/reference/interaction-payloads/block_actions-payload/.
    """
    said, container = body["actions"][0].get("value") or "", body.get("container") or {}
    if not said:
        return None
    command, words = act(said)
    return Asked(
        id=body["trigger_id"],
        team=(body.get("team") or {}).get("id", ""),
        channel=container.get("channel_id", ""),
        person=body["user"]["id"],
        name=body["user"].get("username", ""),
        command=command,
        words=words,
        message=container.get("message_ts", ""),
        thread=container.get("thread_ts", ""),
        trigger=body["trigger_id"],
        response_url=body.get("response_url", ""),
    )


def by_form(body: Body) -> Asked:
    """A sent form (https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload/)."""
    view = body["view"]
    kept = json.loads(view.get("private_metadata") or "{}")
    command, words = act(view["callback_id"])
    return Asked(
        id=f"{view['id']}:submitted",
        team=(body.get("team") or {}).get("id", ""),
        channel=kept.get("channel", ""),
        person=body["user"]["id"],
        name=body["user"].get("username", ""),
        command=command,
        words=words,
        options=filled(view["state"]["values"]),
        message=kept.get("message", ""),
        thread=kept.get("thread", ""),
        response_url=kept.get("url", ""),
    )


def by_message(body: Body, me: str, *, replies: bool = True) -> Asked | None:
    """A question: our name in what a person writes, or (if `replies`) words under a message of ours; else None.

    Without our name, what names somebody else or asks nothing ("thanks!", a picture) is none. Its id is the message's,
    not the event's: a mention in a thread is two events.
    """
    event = body["event"]
    if event.get("bot_id") or event.get("subtype") not in _SAID or event.get("user") in (None, "", me):
        return None
    below = event["type"] == "message" and event.get("parent_user_id") == me
    if not (below and replies) and event["type"] != "app_mention":
        return None
    text = event.get("text") or ""
    question, called = plain(text, me), named(text)
    if event["type"] != "app_mention" and me not in called and (called or asks_nothing(question)):
        return None
    return Asked(
        id=f"{event['channel']}:{event['ts']}",
        team=body.get("team_id", ""),
        channel=event["channel"],
        person=event["user"],
        command="ask",
        options={"question": question},
        message=event.get("thread_ts") or event["ts"],
        thread=event.get("thread_ts") or event["ts"],
    )


def filled(values: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """A view's state as options by action_id; several choices are parted by commas, a field left empty is ""."""
    return {name: _value(state) for block in values.values() for name, state in block.items()}


def _value(state: Body) -> str:
    if "selected_options" in state:
        return ",".join(option["value"] for option in state["selected_options"] or ())
    if "selected_option" in state:
        return str((state["selected_option"] or {}).get("value", ""))
    return str(state.get("value") or "")
