"""A briefing as the messages that a channel's platform is sent, each with the key that it is found by."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, tzinfo
from io import StringIO
from types import ModuleType

from rich.console import Console

from bot.render import discord, layout, slack, terminal, told
from briefings.composing import key
from briefings.model import Briefing, Channel

_RENDERERS: Mapping[str, ModuleType] = {"discord": discord, "slack": slack}
_FEEDS = {"discord": "/feed list", "slack": "/nutgraf feed list"}
_OPERATORS = "nutgraf feeds check"
_COLUMNS = 80


def pages(
    briefing: Briefing, channel: Channel, *, zone: tzinfo, following: datetime | None, declared: bool = False
) -> tuple[str, ...]:
    """The payloads as JSON, in order; `following` is when the next edition is due.

    The feeds of a `declared` plan are the operator's: no list in the chat shows them.
    """
    if channel.platform not in _RENDERERS:
        return (json.dumps({"text": _plain(briefing, zone, following)}, ensure_ascii=False),)
    feeds = _OPERATORS if declared else _FEEDS[channel.platform]
    document = told.briefing(briefing, zone=zone, following=following, feeds=feeds)
    messages = _RENDERERS[channel.platform].messages(document, key=lambda part: key(briefing.id, channel, part))
    return tuple(json.dumps(message, ensure_ascii=False) for message in messages)


def _plain(briefing: Briefing, zone: tzinfo, following: datetime | None) -> str:
    page = StringIO()
    console = Console(file=page, width=_COLUMNS, highlight=False)
    console.print(terminal.briefing(briefing, zone=zone, links=False), crop=False)
    if following and briefing.coverage.feeds:
        clock = layout.clock(briefing, zone)
        console.print(clock.words.next_edition.format(at=clock.ahead(following)))
    return page.getvalue()
