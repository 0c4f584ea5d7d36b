"""Any XML feed by feedparser, the most forgiving reader there is."""

from __future__ import annotations

import html
import io
from collections.abc import Mapping
from typing import Any

from briefings import urls
from briefings.feeds import dates
from briefings.feeds.raw import RawFeed, RawItem


def read(body: bytes, *, base: str, headers: Mapping[str, str]) -> RawFeed:
    """What feedparser finds. A feed that is not well-formed has a `note`; one that is none has no items and no version."""
    import feedparser  # noqa: PLC0415  0.15 s that a feed which the strict reader takes should not pay

    # a stream, for feedparser would open bytes or a string that look like a path or an address
    told = {**headers, "content-location": base}
    found = feedparser.parse(io.BytesIO(body), response_headers=told, sanitize_html=False, resolve_relative_uris=False)
    feed = found.feed
    return RawFeed(
        title=feed.get("title", ""),
        site=feed.get("link", ""),
        language=feed.get("language") or "",
        items=tuple(_item(entry, base) for entry in found.entries),
        every=dates.every(
            ttl=_text(feed, "ttl"), period=_text(feed, "sy_updateperiod"), frequency=_text(feed, "sy_updatefrequency")
        ),
        version=found.get("version") or "",
        note=str(found.get("bozo_exception", "")) if found.get("bozo") else "",
    )


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name, "")
    return value if isinstance(value, str) else ""


def _item(entry: Any, base: str) -> RawItem:
    return RawItem(
        id=_text(entry, "id"),
        link=urls.absolute(_text(entry, "link"), base) if entry.get("link") else "",
        title=_text(entry, "title"),
        author=_text(entry, "author"),
        published_at=dates.from_struct(dict.get(entry, "published_parsed")),
        updated_at=dates.from_struct(dict.get(entry, "updated_parsed")),  # .get would answer with the other date
        summary=_html(_text(entry, "summary"), entry.get("summary_detail")),
        contents=tuple(_html(content.get("value") or "", content) for content in entry.get("content", ())),
    )


def _html(value: str, detail: Mapping[str, Any] | None) -> str:
    return html.escape(value, quote=False) if detail and detail.get("type") == "text/plain" else value
