"""`nutgraf read`: one article and its key facts, with their receipts."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console

from bot import app
from bot.cli.sources import contents
from bot.reading import origins
from bot.render import json as as_json
from bot.render import terminal
from briefings.articles import from_page, from_text
from briefings.errors import InputError, PageError
from briefings.facts import facts
from briefings.feeds import feed_at
from briefings.isolation import Isolation
from briefings.model import Article
from briefings.reading import read
from briefings.summaries import points
from briefings.verification import receipted
from briefings.web import PAGE_LIMIT, PAGES, Web
from config.settings import load

_MOST_POINTS = 5
_FEED = re.compile(rb"(?i)<(?:rss|feed|rdf:rdf)[\s>]|\"https?://jsonfeed\.org/version")


def run(arguments: Namespace) -> int:
    """Read the page, file or stdin and show what it says."""
    article = _article(arguments)
    if not article.text.strip():
        raise InputError(f"{arguments.source}: no text of an article in it", cure="name the page of one article")
    known = facts(article)
    found = points([article], {article.id: known}, most=_MOST_POINTS, now=app.now())
    told = [point for point in found if receipted(point, {article.id: article}).supported]
    if arguments.format == "json":
        print(json.dumps(as_json.article(article, told, known), ensure_ascii=False, indent=2))
    else:
        console = Console(highlight=False, width=None if sys.stdout.isatty() else 80)
        console.print(terminal.article(article, told, known, zone=app.zone()), crop=False)
    return 0


def _article(arguments: Namespace) -> Article:
    source = arguments.source
    if urlsplit(source).scheme in ("http", "https"):
        return asyncio.run(_fetched(source, arguments))
    body = sys.stdin.buffer.read() if source == "-" else contents(Path(source))
    if _is_feed(body):
        return asyncio.run(_first(body, source if source == "-" else Path(source).resolve().as_uri(), {}))
    if _is_page(body):
        return from_page(body, "" if source == "-" else Path(source).resolve().as_uri(), content_type="", now=app.now())
    return from_text(_decoded(body), name=source, now=app.now())


async def _fetched(url: str, arguments: Namespace) -> Article:
    settings = load(os.environ, config=arguments.config)
    async with Web(agent=app.agent(settings), allowed=origins([feed_at(url)])) as web:
        page = await web.get(url, limit=PAGE_LIMIT, accept=PAGES)
    if not page.good:
        raise PageError(f"{url}: the server answers {page.status}", cure="open it in a browser to see why")
    if _is_feed(page.body):
        return await _first(page.body, page.url, dict(page.headers))
    return from_page(page.body, page.url, content_type=page.headers.get("content-type", ""), now=app.now())


async def _first(body: bytes, url: str, headers: Mapping[str, str]) -> Article:
    """The first article of a feed, by the feed's own words."""
    async with Isolation(children=1) as isolation:
        reading = await isolation.run(read, body, feed=feed_at(url), headers=headers, seen={}, now=app.now())
    if not reading.reports:
        raise InputError(f"{url}: a feed without an entry", cure="name the page of one article")
    if reading.entries > 1:
        told = f"{url} is a feed of {reading.entries} entries; this is its first"
        print(f"nutgraf: {told}\n  → nutgraf brief --feeds tells of them all", file=sys.stderr)
    return reading.reports[0].article


def _is_feed(body: bytes) -> bool:
    return bool(_FEED.search(body[:2000]))


def _is_page(body: bytes) -> bool:
    head = body[:2000].lower()
    return any(mark in head for mark in (b"<!doctype html", b"<html", b"<body", b"<article", b"<p>", b"<div"))


def _decoded(body: bytes) -> str:
    if b"\0" in body:
        raise InputError("this is no text", cure="give nutgraf read a page, an HTML or a text file")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")  # what text editors wrote before UTF-8
