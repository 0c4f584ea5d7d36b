"""What every reader of a format hands over: a feed and its items as found, before identity and links are settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """An item as found: `contents` are HTML bodies beside the summary, `link` is resolved, dates are UTC."""

    id: str = ""
    link: str = ""
    title: str = ""
    author: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    summary: str = ""
    contents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RawFeed:
    """A feed as found; `note` says what is wrong with it, "" if nothing is."""

    title: str = ""
    site: str = ""
    language: str = ""
    items: tuple[RawItem, ...] = ()
    every: timedelta | None = None
    version: str = ""
    note: str = ""
