"""Articles from feed entries and from pages."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta

from briefings import text, urls
from briefings.articles import furniture, names, pages, plain, teasers
from briefings.errors import PageError
from briefings.feeds import identity
from briefings.model import Article, Entry, Feed


def from_entry(entry: Entry, feed: Feed, *, page: bytes | None, page_url: str = "", now: datetime) -> Article:
    """The article that an entry announces: the feed's own text if it is whole, else the page's, else the teaser.

    `page_url` is where the page was found in the end, if elsewhere than at the entry's address. `published_at` is the
    entry's date, else the page's; one that lies ahead of `now` by a day or less is taken as now, by more as unknown.
    """
    outlet = names.outlet(feed.title, site=feed.site or feed.url)
    own = furniture.without(teasers.own_text(entry), title=entry.title)
    found_at = page_url or entry.url
    foreign = urls.site(found_at) != urls.site(feed.site or feed.url)  # an aggregator's feed: the page is another's
    described = foreign or not (entry.title and (entry.published_at or entry.updated_at))
    read = _page(page, found_at, described) if page and teasers.wants_page(entry) else None
    told = furniture.without(read.text, title=read.title or entry.title) if read else own
    teased = len(told.text) <= len(own.text)
    told = own if teased else told
    if read and not teased and foreign and read.site:
        outlet = names.outlet(read.site, site=found_at)
    return _identified(
        Article(
            id="",
            key=_key(entry, feed),
            text=_whole_sentences(told.text) if teased else told.text,
            url=urls.canonical(entry.url),
            title=names.headline(entry.title or (read.title if read else ""), outlet, feed.title),
            outlet=outlet,
            byline=entry.author or (read.author if read else "") or told.byline,
            published_at=_past(entry.published_at or entry.updated_at or (read.published_at if read else None), now),
            seen_at=now,
        )
    )


def from_page(page: bytes, url: str, *, content_type: str, now: datetime) -> Article:
    """The article on a page that was asked for by itself, or in a plain text. Raises PageError where there is none."""
    page = pages.decoded(page, content_type)
    if content_type.partition(";")[0].strip().lower() == "text/plain":
        return from_text(page.decode("utf-8", "replace"), name=url, now=now)
    read = pages.read(page, url)
    told = furniture.without(read.text, title=read.title)
    outlet = names.outlet(read.site, site=url)
    return _identified(
        Article(
            id="",
            key=_hash(urls.identity(url)),
            text=told.text,
            url=urls.canonical(url),
            title=names.headline(read.title, outlet, read.site),
            outlet=outlet,
            byline=read.author or told.byline,
            published_at=_past(read.published_at, now),
            seen_at=now,
        )
    )


def from_text(text: str, *, name: str, now: datetime) -> Article:
    """The article in a plain text; `name` is what the file is called by. A byline is taken out of the text."""
    title, body = plain.titled(text)
    told = furniture.without(body)
    return _identified(Article(id="", key=_hash(name), text=told.text, title=title, byline=told.byline, seen_at=now))


def _page(page: bytes, url: str, described: bool) -> pages.Page | None:
    try:
        return pages.read(page, url, described=described)
    except PageError:
        return None


def _key(entry: Entry, feed: Feed) -> str:
    """From the address, which other feeds share; from the feed where the address names no single article."""
    address = urls.identity(entry.url) if entry.url else ""
    path = address.removeprefix("//").partition("/")[2]
    return _hash(feed.id, entry.key) if not path or identity.shared(entry.key) else _hash(address)


def _past(when: datetime | None, now: datetime) -> datetime | None:
    if when is None or when - now > timedelta(days=1):
        return None
    return min(when, now)


def _whole_sentences(teaser: str) -> str:
    """A teaser without the sentence in which it breaks off, if any other is left."""
    if not teaser.endswith(("…", "...", "[…]", "[...]")):
        return teaser
    found = text.sentences(teaser)
    return teaser[: found[-2].end] if len(found) > 1 and furniture.is_sentence(found[-2].text) else teaser


def _identified(article: Article) -> Article:
    """The article with its id, its key and a hash of its title and text, and with its language."""
    revision = _hash(article.title, article.text)[:12]
    language = text.language(article.text or article.title)
    return replace(article, id=f"{article.key}-{revision}", language=language)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
