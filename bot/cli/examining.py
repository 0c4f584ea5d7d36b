"""What `nutgraf doctor` finds about chat and model: plans without a way out, tokens, permissions, the way in."""

from __future__ import annotations

import base64
import binascii
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

import config
from bot.chat import Chat
from briefings.errors import ModelError
from briefings.model import Channel, Plan
from config.models import ModelSettings
from config.settings import Settings

_SECONDS = 15.0  # for a model to say what it is called; its answers may take longer

_SET_UP = {
    "discord": "set NUTGRAF_DISCORD_TOKEN, or post elsewhere",
    "slack": "set NUTGRAF_SLACK_BOT_TOKEN and NUTGRAF_SLACK_APP_TOKEN, or post elsewhere",
}


class Finding(NamedTuple):
    """Whether it is well, what it is, and the cure, or what to do next."""

    well: bool
    what: str
    cure: str = ""


def planned(settings: Settings, plans: Sequence[Plan]) -> Iterator[Finding]:
    """How many briefings are on a schedule, and those that go to a platform which is not set up."""
    there = {"terminal"} | _set_up(settings)
    cure = "" if plans else "nutgraf.toml or /briefing schedule in the chat puts one there"
    yield Finding(True, f"schedule: {len(plans)} briefings" if len(plans) != 1 else "schedule: 1 briefing", cure)
    for plan in plans:
        for name in sorted({channel.platform for channel in plan.channels} - there):
            what = f"schedule: “{plan.name}” goes to {name}, which is not set up"
            yield Finding(False, what, _SET_UP.get(name, "post elsewhere"))
    if settings.admin and settings.admin.platform not in there:
        name = settings.admin.platform
        yield Finding(False, f"admin: the channel is of {name}, which is not set up", _SET_UP.get(name, ""))


async def chatting(
    settings: Settings, plans: Sequence[Plan], chats: Sequence[Chat], invite: Callable[[str], str]
) -> AsyncIterator[Finding]:
    """Each platform's tokens, scopes and permissions in each channel that is posted to, and how to be let in."""
    if not _set_up(settings):
        how = f"Discord: set NUTGRAF_DISCORD_TOKEN; Slack: paste {manifest()} at api.slack.com/apps, set its tokens"
        yield Finding(True, "chat: none; briefings go to the terminal", how)
    posted = {channel: None for plan in plans for channel in plan.channels} | (
        {settings.admin: None} if settings.admin else {}
    )
    for chat in chats:
        for status in await chat.examine(_of(chat.platform, tuple(posted))):
            yield Finding(status.connected, f"{chat.platform}: {status.what}", status.cure)
    if settings.discord_token and (name := application(settings.discord_token.reveal())):
        yield Finding(True, f"discord: {invite(name)} adds the bot to a server, with exactly the permissions needed")
    if settings.slack_bot_tokens:
        yield Finding(True, f"slack: {manifest()} is what the app must be made from; paste it anew after an update")
        yield Finding(True, f"slack: {_way(settings)}")


async def modelled(settings: ModelSettings) -> Finding:
    """Whether the model that is to word briefings is there; asking that costs nothing."""
    if not settings.wanted:
        return Finding(True, "model: none; the outlets' own words are told")
    from bot.budget import server  # noqa: PLC0415  half a second that only a model should pay
    from briefings.llm import Llm  # noqa: PLC0415

    try:
        async with Llm(server(settings)) as llm:
            names = await llm.models(seconds=_SECONDS)
    except ModelError as error:
        cure = error.cure or "until it is there again, the outlets' own words are told"
        return Finding(False, f"model: {error.what}, at {settings.base_url}", cure)
    if names and settings.name not in names:
        near = get_close_matches(settings.name, names, n=3, cutoff=0.0)
        return Finding(False, f"model: {settings.base_url} has no {settings.name}", f"it has {', '.join(near)}")
    return Finding(True, f"model: {settings.name} at {settings.base_url}")


def application(token: str) -> str:
    """The id of the application that a token of Discord's belongs to: its first part, in base64; "" where it has none.

    https://docs.discord.com/developers/reference#authentication shows a token; its parts are not documented.
    """
    first = token.partition(".")[0]
    try:
        found = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return ""
    return found if found.isdecimal() else ""


def manifest() -> Path:
    """Where the manifest of Slack's app stands."""
    return Path(config.__file__).parent / "slack-manifest.json"


def _set_up(settings: Settings) -> set[str]:
    there = {"discord": settings.discord_token, "slack": settings.slack_bot_tokens}
    return {name for name, token in there.items() if token}


def _of(name: str, channels: tuple[Channel, ...]) -> tuple[Channel, ...]:
    return tuple(channel for channel in channels if channel.platform == name)


def _way(settings: Settings) -> str:
    if settings.http_port is None:
        return "reached by Socket Mode"
    return f"reached by HTTP: its Request URL must lead to {settings.http_host}:{settings.http_port}/slack/events"
