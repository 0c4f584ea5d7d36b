"""The pages behind teasers, within bounds; where one cannot be had, the feed's own words serve."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from urllib.parse import urlsplit

from briefings.errors import FeedUnreachable, NutgrafError
from briefings.isolation import Isolation
from briefings.model import Article, Feed
from briefings.polling import Response
from briefings.reading import Teaser, complete
from briefings.web import PAGE_LIMIT, PAGES, Web

PER_FEED = 20
"""Pages asked for a feed at a time, the newest first: a feed's first fetch must not be a crawl."""

IN_ALL = 400
"""Pages asked for in one run."""

_Page = Article | Literal["later", "never"]
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Completed:
    """What became of teasers: their articles, and the keys of entries whose page is worth asking for another time."""

    articles: tuple[Article, ...]
    again: frozenset[str]


@dataclass(slots=True, kw_only=True)
class Pages:
    """The pages of one run: how many are left to ask for, and which hosts asked us to stop."""

    web: Web
    isolation: Isolation
    now: datetime
    left: int = IN_ALL
    closed: set[str] = field(default_factory=set)

    async def completed(self, teasers: Sequence[Teaser], feed: Feed) -> Completed:
        """The teasers' articles, each with its page's text if that can be had, in the same order."""
        asked = [teaser for teaser in teasers if teaser.entry.url][: min(PER_FEED, self.left)]
        self.left -= len(asked)
        found = await asyncio.gather(*(self._page(teaser, feed) for teaser in asked))
        pages = {teaser.entry.key: page for teaser, page in zip(asked, found, strict=True)}
        return Completed(
            articles=tuple(_or_own(pages.get(teaser.entry.key), teaser) for teaser in teasers),
            again=frozenset(key for key, page in pages.items() if page == "later"),
        )

    async def _page(self, teaser: Teaser, feed: Feed) -> _Page:
        url = teaser.entry.url
        if _host(url) in self.closed:
            return "later"
        try:
            page = await self.web.get(url, limit=PAGE_LIMIT, accept=PAGES)
            if page.good and _html(page):
                return await self.isolation.run(complete, teaser.entry, feed, page.body, page.url, self.now)
        except FeedUnreachable:
            return "later"
        except NutgrafError:
            return "never"
        if page.status in {429, 503}:
            self.closed.add(_host(url))
        return "later" if page.status == 429 or page.status >= 500 else "never"


def _or_own(page: _Page | None, teaser: Teaser) -> Article:
    return page if isinstance(page, Article) else teaser.article


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _html(page: Response) -> bool:
    return page.headers.get("content-type", _HTML[0]).lower().startswith(_HTML)
