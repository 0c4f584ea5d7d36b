"""`nutgraf import`: articles as JSON Lines into the database, as a feed of their own, for `nutgraf ask`."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
from argparse import Namespace
from dataclasses import replace
from datetime import datetime

from bot import app
from bot.cli.batch import Lines, article
from bot.cli.sources import IMPORTED_URL
from bot.render.json import IMPORTED
from briefings.model import TERMINAL, Article, Feed
from briefings.polling import Poll
from briefings.storage import Fetched, Store
from briefings.urls import site
from config.settings import load

FEED = Feed(id="imported", url=IMPORTED_URL, title="Imported")
_AT_ONCE = 500  # articles in a transaction


def run(arguments: Namespace) -> int:
    """Store every line of stdin; exit code 1 if a line was bad."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    lines = Lines(sys.stdin.buffer)
    found = [given for _, given in lines.read(article)]
    count = asyncio.run(_store(Store(app.database_of(settings)), found, app.now()))
    print(f"{count:,} new of {len(found):,} articles stored", file=sys.stderr)
    return 1 if lines.bad else 0


async def _store(opening: Store, found: list[Article], now: datetime) -> int:
    count = 0
    async with opening as store:
        await store.subscribe(TERMINAL, FEED)
        for start in range(0, len(found), _AT_ONCE):
            some = tuple(_revision(each, now) for each in found[start : start + _AT_ONCE])
            new = await store.record_all([Fetched(feed=FEED, poll=Poll(status=200, gone=True), articles=some)])
            count += sum(map(len, new))
    return count


def _revision(given: Article, now: datetime) -> Article:
    """The article with an id for this text of it: imported again with another text it is a new revision."""
    text = f"{given.id}\0{given.title}\0{given.text}".encode("utf-8", "surrogatepass")
    key = IMPORTED + given.id
    outlet = given.outlet or site(given.url)
    return replace(given, outlet=outlet, id=f"{IMPORTED}{hashlib.sha256(text).hexdigest()[:20]}", key=key, seen_at=now)
