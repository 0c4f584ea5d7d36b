"""Where news comes from: whose desk, which feed, which article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenant:
    """Whose desk it is: a guild, a workspace, or the terminal of this machine."""

    platform: str
    place: str


TERMINAL = Tenant(platform="terminal", place="local")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that we read, stored once however many tenants subscribe to it. `id` follows from `url`."""

    id: str
    url: str
    title: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A tenant reads a feed, under the topics it filed it by."""

    tenant: Tenant
    feed: Feed
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed, as published: markup untouched, dates in UTC or None, `key` its identity in its feed."""

    feed_id: str
    key: str
    url: str
    title: str
    author: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    summary: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One revision of a report: `key` names all revisions, `id` this text for ever, so that receipts never move.

    `text` is plain, paragraphs parted by a blank line; every Span counts its code points. `published_at` is UTC,
    None where the publisher gives none; `seen_at` is when we first stored this revision.
    """

    id: str
    text: str
    key: str = ""
    url: str = ""
    title: str = ""
    outlet: str = ""
    byline: str = ""
    language: str = "en"
    published_at: datetime | None = None
    seen_at: datetime | None = None
