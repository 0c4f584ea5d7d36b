"""People in a workspace: what they type, press and send, and what they then see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.fakes.slack.state import Json, Message, Room, Team

if TYPE_CHECKING:
    from tests.fakes.slack.server import SlackServer


@dataclass(slots=True, kw_only=True)
class Sight:
    """What a person saw after they did something.

    `error` is Slack's own complaint that the app did not react; `at_once` what the acknowledgement showed; `messages`
    what came since, as it stands now; `view` the modal that opened.
    """

    error: str = ""
    at_once: Json = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    view: Json | None = None

    @property
    def text(self) -> str:
        """The plain texts, one a line."""
        return "\n".join(message.text for message in self.messages)


class People:
    """What people do. With `patience` they wait so many seconds for something to happen, 0 not at all."""

    def __init__(self, server: SlackServer) -> None:
        self._server = server
        self.looking_at: dict[tuple[str, str], Json] = {}
        self.patience = 30.0
        self.repeats = 1

    def seen(self, team: str, channel: str, person: str) -> list[Message]:
        """The messages of a channel that a person sees, with those from the app to them alone."""
        team_ = self._server.teams[team]
        rooms = [team_.rooms[channel], *([team_.rooms[f"D{person}"]] if f"D{person}" in team_.rooms else [])]
        return [m for room in rooms for m in room.messages if m.only_for in ("", person)]

    async def slash(
        self, command: str, text: str = "", *, person: str = "U1", channel: str = "C1", team: str = "T1"
    ) -> Sight:
        """Type a slash command (https://docs.slack.dev/interactivity/implementing-slash-commands/)."""
        workspace, room = self._place(team, channel)
        payload = {
            "token": "legacy",
            "api_app_id": "A1",
            "team_id": team,
            "team_domain": workspace.domain,
            "channel_id": channel,
            "channel_name": room.name,
            "user_id": person,
            "user_name": workspace.people[person].name,
            "command": command,
            "text": text,
            "response_url": self._server.response_url(team, channel, person),
            "trigger_id": self._server.trigger(team, person),
            "is_enterprise_install": "false",
        }
        return await self._act("slash_commands", payload, "In_slash_command", team, channel, person)

    async def press(self, message: Message, label: str, *, person: str = "U1", team: str = "T1") -> Sight:
        """Press a message's button with this label or action_id."""
        workspace, room = self._place(team, message.channel)
        button = next(b for b in message.buttons() if label in (b["text"]["text"], b.get("action_id")))
        container = {"type": "message", "message_ts": message.ts, "channel_id": room.id}
        kept = ("action_id", "block_id", "text", "value", "url", "type", "style")
        payload = {
            **self._interaction("block_actions", workspace, person),
            "container": {**container, "is_ephemeral": bool(message.only_for)},
            "channel": {"id": room.id, "name": room.name},
            "message": {"user": message.by, **message.public(), "type": "message"},
            "state": {"values": {}},
            "response_url": self._server.response_url(team, room.id, person, message),
            "actions": [
                {
                    **{k: v for k, v in button.items() if k in kept and k != "style"},
                    "action_ts": self._server.clock.ts(),
                }
            ],
        }
        return await self._act("interactive", payload, "In_block_action_button", team, room.id, person)

    async def submit(
        self, values: dict[str, Any], *, person: str = "U1", channel: str = "C1", team: str = "T1"
    ) -> Sight:
        """Fill in the modal that one looks at, and send it; fields are named by their action_id, then block_id."""
        view = self.looking_at.pop((team, person))
        payload = {
            **self._interaction("view_submission", self._server.teams[team], person),
            "view": {**view, "state": {"values": dict(_filled(view, values))}},
            "response_urls": [],
        }
        return await self._act("interactive", payload, "", team, channel, person)

    async def close(self, *, person: str = "U1", team: str = "T1") -> Json | None:
        """Close the modal that one looks at; the app hears of it if it asked to."""
        view = self.looking_at.pop((team, person))
        if not view.get("notify_on_close"):
            return None
        payload = {**self._interaction("view_closed", self._server.teams[team], person), "view": view}
        return await self._server.deliver("interactive", {**payload, "is_cleared": False})

    async def say(  # what a message is made of
        self,
        text: str,
        *,
        person: str = "U1",
        channel: str = "C1",
        team: str = "T1",
        thread: Message | None = None,
        mention: bool = False,
        bot: str = "",
    ) -> Sight:
        """Write a message, in a thread or not; a mention of the app is a second event of the same message."""
        workspace, room = self._place(team, channel)
        message = Message(ts=self._server.clock.ts(), channel=channel, by=person, text=text)
        message.thread_ts = thread.ts if thread else ""
        self._server.put(message, room)
        common: Json = {"user": person, "text": text, "ts": message.ts, "event_ts": message.ts, "channel": channel}
        common |= {"thread_ts": thread.ts} if thread else {}
        common |= {"bot_id": bot} if bot else {}
        kind = "group" if room.private else "channel"
        plain = {**common, "type": "message", "channel_type": kind} | ({"parent_user_id": thread.by} if thread else {})
        events = [plain, *([{**common, "type": "app_mention"}] if mention else [])]
        return await self._happen(workspace, events, channel, person, waits=bool(thread or mention))

    async def _happen(self, team: Team, events: list[Json], channel: str, person: str, *, waits: bool) -> Sight:
        before = len(self.seen(team.id, channel, person))
        for event in events:
            self._server.hold(f"In_{event['type']}", event)
            payload = {
                "token": "legacy",
                "team_id": team.id,
                "api_app_id": "A1",
                "type": "event_callback",
                "event_id": self._server.ids.make("Ev"),
                "event_time": self._server.clock.seconds(),
                "authorizations": [{"team_id": team.id, "user_id": team.bot, "is_bot": True}],
                "event": event,
            }
            for _ in range(self.repeats):
                await self._server.deliver("events_api", payload)
        return await self._look(team.id, channel, person, before, {}, waits=waits)

    def _place(self, team: str, channel: str) -> tuple[Team, Room]:
        workspace = self._server.teams[team]
        return workspace, workspace.rooms[channel]

    def _interaction(self, kind: str, team: Team, person: str) -> Json:
        return {
            "type": kind,
            "token": "legacy",
            "api_app_id": "A1",
            "team": {"id": team.id, "domain": team.domain},
            "user": {"id": person, "username": team.people[person].name, "name": team.people[person].name},
            "trigger_id": self._server.trigger(team.id, person),
        }

    async def _act(self, kind: str, payload: Json, schema: str, team: str, channel: str, person: str) -> Sight:
        self._server.hold(schema, payload)
        before = len(self.seen(team, channel, person))
        acks = [await self._server.deliver(kind, payload) for _ in range(self.repeats)]
        if acks[0] is None:
            return Sight(error="operation_timeout")
        return await self._look(team, channel, person, before, acks[0], waits=True)

    async def _look(self, team: str, channel: str, person: str, before: int, ack: Json, *, waits: bool) -> Sight:
        """Wait until something is to be seen, then give it; nothing within the patience is nothing."""

        def news() -> bool:
            return len(self.seen(team, channel, person)) > before or (team, person) in self.looking_at

        if waits and self.patience and not ack.get("text"):
            try:
                await self._server.until(news, self.patience)
            except TimeoutError:
                return Sight(at_once=ack)
        return Sight(
            at_once=ack,
            messages=self.seen(team, channel, person)[before:],
            view=self.looking_at.get((team, person)),
        )


def _filled(view: Json, values: dict[str, Any]) -> Any:
    """A view's state: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload/."""
    left = dict(values)
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        value = left.pop(element["action_id"], left.pop(block["block_id"], None))
        if value is None and not block.get("optional") and not _initial(element):
            raise ValueError(f"a person cannot send the form without {block['block_id']}")
        yield block["block_id"], {element["action_id"]: _state(element, value)}
    if left:
        raise ValueError(f"the form has no field {sorted(left)}")


def _initial(element: Json) -> Any:
    return next((value for name, value in element.items() if name.startswith("initial_")), None)


def _state(element: Json, value: Any) -> Json:
    options = {option["value"]: option for option in element.get("options", ())}
    if element["type"] == "plain_text_input":
        return {"type": element["type"], "value": _initial(element) if value is None else value}
    if element["type"] in ("static_select", "radio_buttons"):
        return {"type": element["type"], "selected_option": _initial(element) if value is None else options[value]}
    chosen = (_initial(element) or []) if value is None else [options[one] for one in value]
    return {"type": element["type"], "selected_options": chosen}
