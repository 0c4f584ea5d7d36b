"""A desk that collects from publishers on loopback, and the feeds and pages that they serve."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

from aiohttp.abc import AbstractResolver, ResolveResult

from benchmarks.table import SHARED
from briefings.collecting import Collected, Outcome, collect
from briefings.isolation import Isolation
from briefings.model import Feed
from briefings.storage import Store
from briefings.web import Web
from tests.fakes.web import Publisher

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
HOSTILE = SHARED / "corpus" / "hostile"
WHOLE = "The harbour opened its new lock on Sunday, and nine barges passed through it before noon. " * 12
TEASER = "The harbour opened its new lock on Sunday."


@dataclass(frozen=True, kw_only=True)
class Item:
    link: str
    title: str = "Harbour opens its new lock"
    text: str = WHOLE
    date: str = "Sun, 01 Mar 2026 10:00:00 GMT"
    guid: str = ""

    def xml(self) -> str:
        guid = f'<guid isPermaLink="false">{self.guid}</guid>' if self.guid else ""
        return (
            f"<item><title>{escape(self.title)}</title><link>{escape(self.link)}</link>{guid}"
            f"<pubDate>{self.date}</pubDate><description>{escape(self.text)}</description></item>"
        )


def rss(*items: Item, head: str = "") -> bytes:
    listed = "".join(item.xml() for item in items)
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>'
        f"<link>https://harbour.example/</link><description>News</description>{head}{listed}</channel></rss>"
    ).encode()


def page(text: str) -> bytes:
    paragraphs = "".join(f"<p>{line}.</p>" for line in text.split(". ") if line)
    return f"<html><head><title>A page</title></head><body><article>{paragraphs}</article></body></html>".encode()


class NoNetwork(AbstractResolver):
    """Finds no host; `asked` are those that were looked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        raise OSError(f"{host}: no such host")

    async def close(self) -> None:
        pass


@dataclass
class Desk:
    """All that collecting needs, with a publisher on loopback and time that is told."""

    store: Store
    web: Web
    isolation: Isolation
    publisher: Publisher
    files: dict[str, bytes] = field(default_factory=dict)

    async def collect(self, *paths: str, at: datetime = NOW, only_due: bool = True) -> Collected:
        feeds = [self.feed(path) for path in paths]
        return await collect(
            self.store, self.web, self.isolation, feeds=feeds, now=at, only_due=only_due, local=self.files.__getitem__
        )

    def feed(self, path: str) -> Feed:
        return Feed(id=path, url=path if "://" in path else self.publisher.url(path))


def only(collected: Collected) -> Outcome:
    assert len(collected.outcomes) == 1
    return collected.outcomes[0]
