"""`nutgraf preview`: the briefing as Discord and as Slack will show it, made from the very payloads."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace
from dataclasses import replace

from bot import app
from bot.chat import Reply
from bot.cli.brief import composed
from bot.render import discord, preview, slack, told
from briefings.model import Briefing
from config.settings import load

_ID = "0" * 12  # a briefing that is shown only is not kept; its buttons are shown nevertheless


def run(arguments: Namespace) -> int:
    """Print the page; 0 even where a feed failed: the page says so."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    name = f"preview {app.now():%Y-%m-%dT%H:%M:%S.%f}"  # what a preview tells is not told for any other
    briefing, _, _ = asyncio.run(composed(settings, arguments, sample=arguments.briefing == "sample", name=name))
    print(page(replace(briefing, id=_ID, language=arguments.language)), end="")
    return 0


def page(briefing: Briefing) -> str:
    """The briefing, and the receipts of its first story, on both platforms."""
    zone = app.zone()
    documents = {feeds: told.briefing(briefing, zone=zone, feeds=feeds, asked=True) for feeds in _FEEDS.values()}
    scenes = [
        preview.Scene(platform="discord", title="Briefing", messages=discord.messages(documents[_FEEDS["discord"]])),
        preview.Scene(platform="slack", title="Briefing", messages=slack.messages(documents[_FEEDS["slack"]])),
    ]
    for story in briefing.stories[:1]:
        behind = told.receipts(briefing, story, zone=zone)
        scenes += [
            preview.Scene(platform="discord", title="Receipts", messages=discord.reply(Reply(document=behind))),
            preview.Scene(platform="slack", title="Receipts", messages=slack.messages(behind)),
        ]
    return preview.page(scenes, at=f"{briefing.until.astimezone(zone):%H:%M}")


_FEEDS = {"discord": "/feed list", "slack": "/nutgraf feed list"}
