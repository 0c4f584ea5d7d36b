"""From a response's bytes to a feed's entries, by the reader that understands them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from briefings import markup
from briefings.errors import FeedUnreadable
from briefings.feeds import autodiscovery, identity, jsonfeed, strict, tolerant
from briefings.feeds.raw import RawFeed, RawItem
from briefings.model import Entry, Feed

_ADDRESS = r"(?:[^\s()<>@]+@[^\s()<>]+|hidden)"
_MAILBOX = re.compile(rf"(?:(?P<before>[^()<>]*?)\s*[(<]{_ADDRESS}[)>]|{_ADDRESS}(?:\s*\((?P<within>[^()]*)\))?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A feed as read: `every` is how often it says to come back, `note` what is wrong with it though it was read."""

    title: str
    site: str
    language: str
    entries: tuple[Entry, ...]
    every: timedelta | None = None
    version: str = ""
    note: str = ""


def parse(body: bytes, *, feed: Feed, headers: Mapping[str, str]) -> Parsed:
    """All entries of an RSS 0.9x to 2.0, RDF, Atom or JSON feed, in its order; `headers` are the response's.

    Raises FeedUnreadable, with the cure, for what is no feed. A broken feed that has entries is no error but a `note`.
    """
    found = _read(body, feed=feed, headers={name.lower(): value for name, value in headers.items()})
    keys = identity.keys(found.items)
    return Parsed(
        title=markup.line(found.title),
        site=_page(found.site),
        language=found.language.strip(),
        entries=tuple(_entry(feed, key, item) for key, item in zip(keys, found.items, strict=True)),
        every=found.every,
        version=found.version,
        note=found.note,
    )


def _read(body: bytes, *, feed: Feed, headers: Mapping[str, str]) -> RawFeed:
    if not body.strip():
        raise FeedUnreadable(f"{feed.url} sent nothing", cure="try again later, or open the address in a browser")
    if jsonfeed.looks_like(body):
        found = jsonfeed.read(body, base=feed.url)
    else:
        found = strict.read(body, base=feed.url, headers=headers)
        found = found or tolerant.read(body, base=feed.url, headers=headers)
    if found is None or not (found.items or (found.version and not found.note)):
        raise _unreadable(body, feed.url, found.note if found else "JSON, but not a JSON Feed")
    return found


def _unreadable(body: bytes, url: str, why: str) -> FeedUnreadable:
    if not _is_page(body):
        return FeedUnreadable(
            f"{url} is no feed: {why or 'no format that we know'}", cure="check the address in a browser"
        )
    named = autodiscovery.announced(body, url)
    cure = f"try its feed: {named[0]}" if named else "look for the address of its feed on the page"
    return FeedUnreadable(f"{url} is a web page", cure=cure)


def _is_page(body: bytes) -> bool:
    start = body[:2000].lower()
    return b"<!doctype html" in start or b"<html" in start or b"<head" in start


def _entry(feed: Feed, key: str, item: RawItem) -> Entry:
    summary, content = _bodies(item)
    return Entry(
        feed_id=feed.id,
        key=key,
        url=_page(item.link),
        title=markup.line(item.title),
        author=_person(item.author),
        published_at=item.published_at,
        updated_at=item.updated_at,
        summary=summary,
        content=content,
    )


def _page(link: str) -> str:
    """The link if a browser can open it: guids of other kinds ("tag:…") are taken for links where there is none."""
    return link if link.lower().startswith(("http://", "https://")) else ""


def _person(author: str) -> str:
    """The name without the mail address that RSS asks for: "Jo Doe (jo@a.example)" and "jo@a.example (Jo Doe)"."""
    found = _MAILBOX.fullmatch(line := markup.line(author[:500]))
    return (found["before"] or found["within"] or "").strip() if found else line


def _bodies(item: RawItem) -> tuple[str, str]:
    """The summary and the longest content; whatever order a feed gives them in, the one does not repeat the other."""
    content = max(item.contents, key=len, default="")
    if item.summary != content:
        return item.summary, content
    return next((other for other in item.contents if other != content), ""), content
