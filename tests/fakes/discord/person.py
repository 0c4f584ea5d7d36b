"""Somebody who uses the chat: slash commands, presses, forms and typing, as Discord's client would send them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.fakes.discord import world
from tests.fakes.discord.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, SUBMIT, Seen
from tests.fakes.discord.rules import walk
from tests.fakes.discord.world import MANAGE_GUILD, FakeChannel, Json, user
from tests.fakes.discord.writing import mentioned

if TYPE_CHECKING:
    from tests.fakes.discord.server import FakeDiscord

SUB_COMMAND, STRING, INTEGER, BOOLEAN, NUMBER, ATTACHMENT = 1, 3, 4, 5, 10, 11
PYTHON: dict[int, tuple[type, ...]] = {
    STRING: (str,),
    INTEGER: (int,),
    BOOLEAN: (bool,),
    NUMBER: (int, float),
    ATTACHMENT: (bytes,),
}


@dataclass(slots=True, kw_only=True)
class FakePerson:
    """A member of the guild whose channels they act in."""

    server: FakeDiscord
    id: str
    name: str
    may_set_up: bool = False
    locale: str = "en-US"

    async def slash(self, command: str, channel: FakeChannel, **options: Any) -> Seen:
        """Type a command, and wait for its answer."""
        seen = await self.begin_slash(command, channel, **options)
        return await seen.until(lambda s: s.answered and not s.thinking)

    async def begin_slash(self, command: str, channel: FakeChannel, **options: Any) -> Seen:
        """Type a command, and wait for nothing."""
        registered, leaf = self.server.command(command)
        resolved: Json = {}
        filled = [self._filled(leaf, name, value, resolved) for name, value in options.items()]
        missing = [o["name"] for o in leaf.get("options", ()) if o.get("required") and o["name"] not in options]
        assert not missing, f"Discord's client asks for {missing} first"
        data = _command_data(registered, leaf, filled) | ({"resolved": resolved} if resolved else {})
        return await self._send(COMMAND, channel, data)

    async def type(self, command: str, channel: FakeChannel, option: str, typed: str, **others: Any) -> list[Json]:
        """Type into an option, and see what is offered."""
        registered, leaf = self.server.command(command)
        described = {o["name"]: o for o in leaf["options"]}
        assert described[option].get("autocomplete"), f"{option} completes nothing"
        filled = [{"name": name, "type": described[name]["type"], "value": value} for name, value in others.items()]
        filled.append({"name": option, "type": STRING, "value": typed, "focused": True})
        seen = await self._send(AUTOCOMPLETE, channel, _command_data(registered, leaf, filled))
        await seen.until(lambda s: s.choices is not None)
        return seen.choices or []

    async def press(self, message: Json, button: str, *, channel: FakeChannel | None = None) -> Seen:
        """Press a message's button by its label or the beginning of its custom_id, and wait for the answer."""
        seen = await self.begin_press(message, button, channel=channel)
        return await seen.until(lambda s: s.answered and not s.thinking)

    async def begin_press(self, message: Json, button: str, *, channel: FakeChannel | None = None) -> Seen:
        """Press it, and wait for nothing."""
        found = [c for c in walk(message["components"]) if c["type"] == 2 and _named(c, button)]
        assert found, f"no button {button!r} in {message['components']}"
        assert "custom_id" in found[0], f"{button!r} opens {found[0].get('url')}"
        data = {"custom_id": found[0]["custom_id"], "component_type": 2, "id": 1}
        where = channel or self.server.channel_of(message["channel_id"])
        return await self._send(COMPONENT, where, data, message=message)

    async def submit(self, form: Seen, **values: str | list[str]) -> Seen:
        """Fill in a form that was opened, and send it; what is not named stays as it was filled in."""
        assert form.answered == MODAL
        assert form.modal
        fields = [c for c in walk(form.modal["components"]) if c["type"] in (3, 4)]
        unknown = set(values) - {f["custom_id"] for f in fields}
        assert not unknown, f"the form has no {unknown}"
        components = [_sent(c, values) for c in form.modal["components"] if c["type"] in (1, 18)]
        data = {"custom_id": form.modal["custom_id"], "components": components}
        seen = await self._send(SUBMIT, form.channel, data)
        return await seen.until(lambda s: s.answered and not s.thinking)

    async def write(
        self, channel: FakeChannel, text: str, *, to: Json | None = None, ping: bool = True, bot: bool = False
    ) -> Json:
        """Write a message, as a reply `to` one if it is named, and wait for nothing."""
        given = {"content": text} | ({"message_reference": {"message_id": to["id"]}} if to else {})
        author = user(self.id, self.name, bot=bot)
        made = world.message(given, snowflake=self.server.snowflake(), channel=channel, author=author)
        made |= mentioned(made, [self.server.bot], pings=ping)
        channel.messages.append(made)
        await self.server.published(channel, made)
        return made

    async def ask(self, channel: FakeChannel, text: str, *, to: Json | None = None, ping: bool = True) -> Json:
        """Write a message, and wait for what stands below it as a reply."""
        made = await self.write(channel, text, to=to, ping=ping)
        found = await self.server.reply_to(made, channel)
        assert found["author"]["id"] == self.server.bot["id"]
        return found

    def _filled(self, leaf: Json, name: str, value: object, resolved: Json) -> Json:
        described = {o["name"]: o for o in leaf.get("options", ())}
        assert name in described, f"{leaf['name']} has no option {name}"
        kind = described[name]["type"]
        assert isinstance(value, PYTHON[kind]), f"{name} takes {PYTHON[kind]}"
        allowed = [choice["value"] for choice in described[name].get("choices") or ()]
        assert not allowed or value in allowed, f"{name} is one of {allowed}"
        if isinstance(value, bytes):
            attachment = self.server.upload(f"{name}.opml", value)
            resolved.setdefault("attachments", {})[attachment["id"]] = attachment
            value = attachment["id"]
        return {"name": name, "type": kind, "value": value}

    async def _send(self, kind: int, channel: FakeChannel, data: Json, *, message: Json | None = None) -> Seen:
        seen = self.server.interactions.begin(kind, channel)
        payload = self._payload(seen, data) | ({"message": message} if message else {})
        await self.server.gateway.dispatch("INTERACTION_CREATE", payload)
        return seen

    def _payload(self, seen: Seen, data: Json) -> Json:
        channel, guild = seen.channel, seen.channel.guild
        if channel.private:
            return self._alone(seen, data)
        member = guild.member(user(self.id, self.name))
        permissions = str(channel.bot_may | (MANAGE_GUILD if self.may_set_up else 0))
        return self._common(seen, data) | {
            "guild": {"id": guild.id, "locale": "en-US", "features": []},
            "guild_id": guild.id,
            "channel": channel.json() | {"permissions": permissions, "last_message_id": None},
            "channel_id": channel.id,
            "member": member | {"permissions": permissions},
            "guild_locale": "en-US",
            "authorizing_integration_owners": {"0": guild.id},
            "context": 0,
        }

    def _alone(self, seen: Seen, data: Json) -> Json:
        """In a conversation of the person with the bot."""
        talk = {"id": seen.channel.id, "type": 1, "last_message_id": None, "flags": 0}
        return self._common(seen, data) | {
            "channel": talk,
            "channel_id": seen.channel.id,
            "user": user(self.id, self.name),
            "authorizing_integration_owners": {"0": "0"},
            "context": 1,
        }

    def _common(self, seen: Seen, data: Json) -> Json:
        return {
            "id": seen.id,
            "application_id": self.server.application["id"],
            "type": seen.kind,
            "data": data,
            "token": seen.token,
            "version": 1,
            "app_permissions": str(seen.channel.bot_may),
            "locale": self.locale,
            "entitlements": [],
            "attachment_size_limit": 10_485_760,
        }


def _command_data(registered: Json, leaf: Json, filled: list[Json]) -> Json:
    nested = registered is not leaf
    options = [{"name": leaf["name"], "type": SUB_COMMAND, "options": filled}] if nested else filled
    return {"id": registered["id"], "name": registered["name"], "type": 1, "options": options}


def _named(component: Mapping[str, Any], button: str) -> bool:
    return component.get("label") == button or str(component.get("custom_id", "")).startswith(button)


def _sent(component: Json, values: Mapping[str, str | list[str]]) -> Json:
    """A label or a row as a submitted form carries it."""
    if component["type"] == 1:
        return {"type": 1, "id": 1, "components": [_value(c, values) for c in component["components"]]}
    return {"type": 18, "id": 1, "component": _value(component["component"], values)}


def _value(component: Json, values: Mapping[str, str | list[str]]) -> Json:
    name = component["custom_id"]
    sent: Json = {"type": component["type"], "id": 2, "custom_id": name}
    if component["type"] == 4:
        text = str(values.get(name, component.get("value", "")))
        assert text or not component.get("required", True), f"Discord's client asks for {name} first"
        return sent | {"value": text}
    chosen = values.get(name, [o["value"] for o in component["options"] if o.get("default")])
    chosen = [chosen] if isinstance(chosen, str) else chosen
    assert set(chosen) <= {o["value"] for o in component["options"]}, f"{name} offers no {chosen}"
    return sent | {"values": chosen}
