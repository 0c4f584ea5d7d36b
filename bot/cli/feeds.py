"""`nutgraf feeds`: add, remove, list, check, import and export the feeds that the terminal reads."""

from __future__ import annotations

import asyncio
import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from bot import app
from bot.cli import sources, tell
from bot.reading import origins
from bot.render.outside import without_controls
from briefings import opml
from briefings.collecting import Outcome
from briefings.errors import HostUnreachable, NutgrafError, UsageError
from briefings.feeds import feed_at, parse
from briefings.model import TERMINAL, Feed
from briefings.subscribing import found, meant
from briefings.web import Web, shown
from config.settings import Settings, load


def run(arguments: Namespace) -> int:
    """Do one action; 1 where some of the feeds failed."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    return asyncio.run(_ACTIONS[arguments.action](settings, arguments))


async def _add(settings: Settings, arguments: Namespace) -> int:
    failed = 0
    async with sources.configured(settings) as desk:
        for address in arguments.urls:
            try:
                feed, entries = await _working(address, settings, desk)
            except NutgrafError as error:
                failed += 1
                tell(error)
                continue
            new = await desk.parts.store.subscribe(TERMINAL, feed, arguments.topic)
            many = "entry" if entries == 1 else "entries"
            told = f"{feed.title or shown(feed.url)} ({entries} {many}, {shown(feed.url)})"
            print(f"{'Added' if new else 'You read it already:'} {without_controls(told)}")
    return 1 if failed else 0


async def _working(address: str, settings: Settings, desk: sources.Desk) -> tuple[Feed, int]:
    if path := sources.path_of(address):
        feed = feed_at(path.as_uri())
        parsed = await desk.parts.isolation.run(parse, sources.contents(path), feed=feed, headers={})
        return replace(feed, title=parsed.title, site=parsed.site), len(parsed.entries)
    if address.startswith(("./", "../", "/", "~/")):
        sources.contents(Path(address))  # raises: it means a file, and none is there
    if "://" in address:
        return await _found(address, settings, desk)
    try:
        return await _found(f"https://{address}", settings, desk)
    except HostUnreachable as error:
        try:
            return await _found(f"http://{address}", settings, desk)  # a server of one's own may have no certificate
        except HostUnreachable:
            raise error from None


async def _found(url: str, settings: Settings, desk: sources.Desk) -> tuple[Feed, int]:
    async with Web(agent=app.agent(settings), allowed=origins([feed_at(url)])) as web:
        feed, parsed = await found(url, web, desk.parts.isolation)
    return feed, len(parsed.entries)


async def _remove(settings: Settings, arguments: Namespace) -> int:
    async with sources.configured(settings) as desk:
        for address in arguments.urls:
            feed = meant(address, desk.subscriptions, cure="nutgraf feeds list shows those you read")
            if not await desk.parts.store.unsubscribe(TERMINAL, feed.url):
                raise UsageError(f"{shown(feed.url)} is declared in {settings.path}", cure="strike it out there")
            print(f"Removed {without_controls(feed.title or shown(feed.url))}")
    return 0


async def _list(settings: Settings, _: Namespace) -> int:
    async with sources.configured(settings) as desk:
        for each in desk.subscriptions:
            topics = f"  [{', '.join(each.topics)}]" if each.topics else ""
            print(f"{shown(each.feed.url)}  {without_controls(each.feed.title)}{topics}")
        if not desk.subscriptions:
            return _none_yet()
    return 0


def _none_yet() -> int:
    print("No feeds yet. Try: nutgraf feeds add theguardian.com, or: nutgraf init", file=sys.stderr)
    return 0


async def _check(settings: Settings, _: Namespace) -> int:
    async with sources.configured(settings) as desk:
        if not desk.subscriptions:
            return _none_yet()
        done = await sources.collected(desk, desk.subscriptions, only_due=True)
    Console(highlight=False, width=None if sys.stdout.isatty() else 120).print(_health(done.outcomes))
    return 1 if done.failed else 0


async def _import(settings: Settings, arguments: Namespace) -> int:
    body = sys.stdin.buffer.read() if arguments.file == "-" else sources.contents(Path(arguments.file))
    outlines = opml.read(body)
    good = [each for each in outlines if urlsplit(each.url).scheme in ("http", "https", "file")]
    for each in outlines:
        if each not in good:
            print(f"nutgraf: {arguments.file}: “{each.url}” is no address; left out", file=sys.stderr)
    async with sources.configured(settings) as desk:
        new = [
            await desk.parts.store.subscribe(TERMINAL, feed_at(each.url, title=each.title, site=each.site), each.topics)
            for each in good
        ]
    added = "1 feed" if sum(new) == 1 else f"{sum(new)} feeds"
    print(f"{added} added, {len(new) - sum(new)} known before. nutgraf feeds check shows which of them work.")
    return 1 if len(good) < len(outlines) else 0


async def _export(settings: Settings, _: Namespace) -> int:
    async with sources.configured(settings) as desk:
        print(opml.write(desk.subscriptions, settings.title), end="")
    return 0


_ACTIONS = {"add": _add, "remove": _remove, "list": _list, "check": _check, "import": _import, "export": _export}


def _health(outcomes: Sequence[Outcome]) -> Table:
    table = Table("feed", "state", "status", "entries", "last fetch", "next fetch", "last error and its cure", box=None)
    titles = Counter(each.feed.title for each in outcomes)
    for each in outcomes:
        poll = each.poll
        name = each.feed.title if titles[each.feed.title] == 1 and each.feed.title else ""
        trouble = poll.error + (f" → {poll.cure}" if poll.cure else "")
        times = [
            at.astimezone(app.zone()).strftime("%d %b %H:%M") if at else ""
            for at in (poll.last_fetch_at, poll.next_fetch_at)
        ]
        status = str(poll.status) if poll.status else ""
        row = (name or shown(each.feed.url), each.state, status, str(poll.entries), *times, trouble)
        table.add_row(*map(without_controls, row))
    return table
