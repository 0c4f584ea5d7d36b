"""The pages behind reports, within bounds; where one cannot be had, the feed's own words serve."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal
from urllib.parse import urlsplit

from briefings.errors import FeedUnreachable, HostUnreachable
from briefings.isolation import Isolation
from briefings.model import Article, Entry, Feed
from briefings.polling import Response
from briefings.reading import Report, complete
from briefings.web import PAGE_LIMIT, PAGES, Web

PER_FEED = 20
"""Pages asked for a feed at a time, the newest first: a feed's first fetch must not be a crawl."""

IN_ALL = 400
"""Pages asked for in one run."""

PER_HOST = 2
"""Pages asked of a host at a time."""

HANDFUL = 5
"""Hosts not reached, and none reached, after which the network is missing and pages are not asked for."""

_Page = Article | Literal["later", "never"]
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Completed:
    """What became of reports: their articles, and the keys of entries whose page is worth asking for another time."""

    articles: tuple[Article, ...]
    again: frozenset[str]


@dataclass(slots=True, kw_only=True)
class Pages:
    """The pages of one run: how many are left to ask for, which hosts asked us to stop, which are not to be reached."""

    web: Web
    isolation: Isolation
    now: datetime
    left: int = IN_ALL
    closed: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    connected: bool = False
    turns: defaultdict[str, asyncio.Semaphore] = field(
        default_factory=lambda: defaultdict(lambda: asyncio.Semaphore(PER_HOST))
    )

    async def completed(self, reports: Sequence[Report], feed: Feed) -> Completed:
        """The reports' articles, a teaser's with its page's text if that can be had, in the same order."""
        teasers = sorted((report.teaser for report in reports if report.teaser), key=_date, reverse=True)
        asked = teasers[: min(PER_FEED, self.left)]
        self.left -= len(asked)
        found = await asyncio.gather(*(self._page(teaser, feed) for teaser in asked))
        pages = {teaser.key: page for teaser, page in zip(asked, found, strict=True)}
        return Completed(
            articles=tuple(_or_own(pages.get(report.key), report) for report in reports),
            again=frozenset(key for key, page in pages.items() if page == "later"),
        )

    async def _page(self, teaser: Entry, feed: Feed) -> _Page:
        try:
            page = await self._asked(teaser.url)
            if page and page.good and _html(page):
                return await self.isolation.run(complete, teaser, feed, page.body, page.url, self.now)
        except FeedUnreachable:
            return "later"
        except Exception:  # whatever a page does to a parser, it costs the others nothing
            return "never"
        return "later" if page is None or page.status == 429 or page.status >= 500 else "never"

    async def _asked(self, url: str) -> Response | None:
        """The page, unless its host has asked us to stop or is known to give no answer."""
        host = urlsplit(url).hostname or ""
        async with self.turns[host]:
            if host in self.closed | self.lost or self._offline:
                return None
            try:
                page = await self.web.get(url, limit=PAGE_LIMIT, accept=PAGES)
            except HostUnreachable as error:
                self.lost.add(error.host)
                self.connected |= error.host != host  # a redirect led there, and that was an answer
                raise
        self.connected = True
        if page.status in {429, 503}:
            self.closed.add(host)
        return page

    @property
    def _offline(self) -> bool:
        return not self.connected and len(self.lost) >= HANDFUL


def _or_own(page: _Page | None, report: Report) -> Article:
    return page if isinstance(page, Article) else report.article


def _date(entry: Entry) -> datetime:
    return entry.published_at or entry.updated_at or _LONG_AGO


def _html(page: Response) -> bool:
    return page.headers.get("content-type", _HTML[0]).lower().startswith(_HTML)
