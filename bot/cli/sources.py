"""Which feeds a command means: those of the command line, of nutgraf.toml and `feeds add`, or the sample newswire."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from bot import app
from bot.cli.progress import progress
from bot.reading import PORTS, declared, filed, local, origins
from briefings import opml
from briefings import sample as newswire
from briefings.collecting import Collected, collect
from briefings.errors import InputError
from briefings.feeds import feed_at
from briefings.model import TERMINAL, Feed, Subscription, Tenant
from briefings.sample.newswire import Newswire
from briefings.storage import Store
from config.settings import Settings

IMPORTED_URL = "nutgraf:imported"
"""The feed of what `nutgraf import` stored: nothing that could be fetched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The doors, and what is read through them; `is_sample` where nobody has named a feed yet."""

    parts: app.Parts
    tenant: Tenant
    subscriptions: tuple[Subscription, ...]
    is_sample: bool = False


@asynccontextmanager
async def desk(settings: Settings, named: Sequence[str], now: datetime, *, sample: bool = False) -> AsyncIterator[Desk]:
    """The desk for the feeds named on the command line; without any, the configured ones; without those, the sample.

    The sample's at once where that is asked for.
    """
    if sample:
        async with _sample(settings, now) as found:
            yield found
        return
    if named:
        async with _named(settings, named) as found:
            yield found
        return
    async with configured(settings) as found:
        if found.subscriptions:
            yield found
            return
    async with _sample(settings, now) as found:
        yield found


@asynccontextmanager
async def configured(settings: Settings) -> AsyncIterator[Desk]:
    """The desk of nutgraf.toml and `nutgraf feeds add`."""
    async with Store(app.database_of(settings)) as store:
        await store.declare(TERMINAL, declared(settings))
        subscriptions = tuple(each for each in await store.subscriptions(TERMINAL) if each.feed.url != IMPORTED_URL)
    async with app.parts(settings, allowed=origins([each.feed for each in subscriptions])) as parts:
        yield Desk(parts=parts, tenant=TERMINAL, subscriptions=subscriptions)


@asynccontextmanager
async def _named(settings: Settings, named: Sequence[str]) -> AsyncIterator[Desk]:
    found = [(feed, topics) for each in named for feed, topics in feeds_in(each)]
    name = hashlib.sha256("\n".join(sorted(feed.id for feed, _ in found)).encode()).hexdigest()[:16]
    tenant = Tenant(platform="terminal", place=f"feeds-{name}")
    async with app.parts(settings, allowed=origins([feed for feed, _ in found])) as parts:
        await parts.store.declare(tenant, filed(found))
        yield Desk(parts=parts, tenant=tenant, subscriptions=await parts.store.subscriptions(tenant))


@asynccontextmanager
async def _sample(settings: Settings, now: datetime) -> AsyncIterator[Desk]:
    edition = newswire.edition(now)
    folder = settings.data / "sample"
    database = folder / f"{edition:%Y-%m-%d-%H}.db"
    for old in folder.glob("*.db*"):
        if not old.name.startswith(database.name):
            old.unlink()
    async with (
        Newswire(edition) as wire,
        app.parts(settings, database=database, allowed=wire.origins, resolver=wire.resolver) as parts,
    ):
        await parts.store.declare(TERMINAL, [(feed_at(url), ("sample",)) for url in newswire.FEEDS])
        subscriptions = await parts.store.subscriptions(TERMINAL)
        yield Desk(parts=parts, tenant=TERMINAL, subscriptions=subscriptions, is_sample=True)


@asynccontextmanager
async def ledger(settings: Settings, desk: Desk) -> AsyncIterator[Store]:
    """Where a model's use is written down: that for the sample costs as much, and outlasts the sample's database."""
    if not desk.is_sample:
        yield desk.parts.store
        return
    async with Store(app.database_of(settings)) as store:
        yield store


async def collected(desk: Desk, wanted: Sequence[Subscription], *, only_due: bool) -> Collected:
    """Collect these feeds through the desk's doors, with a line of progress where somebody looks."""
    with progress() as step:
        return await collect(
            desk.parts.store,
            desk.parts.web,
            desk.parts.isolation,
            feeds=[each.feed for each in wanted],
            now=app.now(),
            only_due=only_due,
            local=local,
            progress=step,
        )


def feeds_in(named: str) -> list[tuple[Feed, tuple[str, ...]]]:
    """The feeds that one word of the command line means, with the topics that an OPML file gives them."""
    if urlsplit(named).scheme in PORTS:
        return [(feed_at(named), ())]
    path = path_of(named) or Path(named)
    body = contents(path)
    if b"<opml" in body[:2000].lower():
        return [(feed_at(each.url, title=each.title, site=each.site), each.topics) for each in opml.read(body)]
    return [(feed_at(path.as_uri()), ())]


def path_of(named: str) -> Path | None:
    """The whole path of the file that a word of the command line means; None where it means no file."""
    path = Path(url2pathname(urlsplit(named).path)) if named.startswith("file:") else Path(named)
    return path.resolve() if path.is_file() else None


def contents(path: Path) -> bytes:
    """A file's bytes; raises InputError that names it."""
    try:
        return path.read_bytes()
    except OSError as error:
        cure = "name a file that is there, or an address that begins with https://"
        raise InputError(f"{path}: {error.strerror}", cure=cure) from None
