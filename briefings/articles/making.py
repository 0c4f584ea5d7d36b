"""Articles from feed entries, pages and plain text files."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime, timedelta

from briefings import markup, text, urls
from briefings.articles import names, pages, teasers
from briefings.errors import PageError
from briefings.feeds import identity
from briefings.model import Article, Entry, Feed

_BYLINE = re.compile(r"(?i)^by\s+(?P<who>[^.!?]{3,80})$")


def from_entry(entry: Entry, feed: Feed, *, page: bytes | None, page_url: str = "", now: datetime) -> Article:
    """The article that an entry announces: the entry's own text if it is whole, else its page's, else its teaser.

    The text is the longer of the feed's and the page's where the feed carries a teaser. `published_at` is the entry's
    date, else the page's; one that lies ahead of `now` by less than a day is taken as now, by more as unknown.
    """
    own = teasers.own_text(entry)
    read = _page(page, page_url or entry.url) if page and teasers.wants_page(entry) else None
    report = read.text if read and len(read.text) > len(own) else own
    outlet = names.outlet(feed.title, site=feed.site or feed.url)
    return _article(
        key=_key(entry, feed),
        report=report,
        url=urls.canonical(entry.url),
        title=names.headline(entry.title or (read.title if read else ""), outlet, feed.title),
        outlet=outlet,
        byline=entry.author or (read.author if read else ""),
        published_at=_past(entry.published_at or entry.updated_at or (read.published_at if read else None), now),
        seen_at=now,
    )


def from_page(page: bytes, url: str, *, content_type: str, now: datetime) -> Article:
    """The article on a page that was asked for by itself. Raises PageError where there is none."""
    if content_type.partition(";")[0].strip().lower() == "text/plain":
        return from_text(page.decode("utf-8", "replace"), name=url, now=now)
    read = pages.read(page, url)
    outlet = names.outlet(read.site, site=url)
    return _article(
        key=_hash(urls.identity(url)),
        report=read.text,
        url=urls.canonical(url),
        title=names.headline(read.title, outlet, read.site),
        outlet=outlet,
        byline=read.author,
        published_at=_past(read.published_at, now),
        seen_at=now,
    )


def from_text(text: str, *, name: str, now: datetime) -> Article:
    """The article in a plain text file; `name` is what it is called by."""
    paragraphs = markup.normalised(text).split("\n\n")
    bylines = [found for paragraph in paragraphs if (found := _BYLINE.match(paragraph))]
    report = "\n\n".join(paragraph for paragraph in paragraphs if not _BYLINE.match(paragraph))
    byline = bylines[0]["who"].strip() if bylines else ""
    return _article(
        key=_hash(name), report=report, url="", title="", outlet="", byline=byline, published_at=None, seen_at=now
    )


def _page(page: bytes, url: str) -> pages.Page | None:
    try:
        return pages.read(page, url)
    except PageError:
        return None


def _key(entry: Entry, feed: Feed) -> str:
    """From the address, which other feeds share; from the feed where the address names no single article."""
    address = urls.identity(entry.url) if entry.url else ""
    if not address.strip("/").partition("/")[2] or identity.shared(entry.key):
        return _hash(feed.id, entry.key)
    return _hash(address)


def _past(when: datetime | None, now: datetime) -> datetime | None:
    if when is None or when - now > timedelta(days=1):
        return None
    return min(when, now)


def _article(
    *,
    key: str,
    report: str,
    url: str,
    title: str,
    outlet: str,
    byline: str,
    published_at: datetime | None,
    seen_at: datetime,
) -> Article:
    return Article(
        id=f"{key}-{_hash(title, report)[:8]}",
        text=report,
        key=key,
        url=url,
        title=title,
        outlet=outlet,
        byline=byline,
        language=text.language(report),
        published_at=published_at,
        seen_at=seen_at,
    )


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
