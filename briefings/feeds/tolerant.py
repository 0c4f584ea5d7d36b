"""Any XML feed by feedparser, the most forgiving reader there is."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from briefings import urls
from briefings.feeds import dates
from briefings.feeds.raw import RawFeed, RawItem

# feedparser takes a picture's caption for one more body of the entry
_CAPTION = re.compile(rb"(</?media:)description\b")


def read(body: bytes, *, base: str, headers: Mapping[str, str]) -> RawFeed:
    """What feedparser finds. A feed that is not well-formed has a `note`; what is no feed has no items, no version."""
    import feedparser  # noqa: PLC0415  0.15 s that a feed which the strict reader takes should not pay

    if b"<description" in body or b"<summary" in body:
        body = _CAPTION.sub(rb"\1caption", body)
    # a stream, for feedparser would open bytes or a string that look like a path or an address
    told = {**headers, "content-location": base}
    found = feedparser.parse(io.BytesIO(body), response_headers=told, sanitize_html=False, resolve_relative_uris=False)
    return taken(found, base=base)


def taken(found: Any, *, base: str) -> RawFeed:
    """What we take of all that feedparser found."""
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
        note=_note(found.get("bozo_exception")),
    )


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name, "")
    return value if isinstance(value, str) else ""


def _item(entry: Any, base: str) -> RawItem:
    return RawItem(
        id=_text(entry, "id"),
        link=urls.absolute(_text(entry, "link"), base) if entry.get("link") else "",
        title=_text(entry, "title"),
        author=_authors(entry),
        published_at=_date(entry, "published"),
        updated_at=_date(entry, "updated"),
        summary=_html(_text(entry, "summary"), entry.get("summary_detail")),
        contents=tuple(_html(content.get("value") or "", content) for content in entry.get("content", ())),
    )


def _note(error: Exception | None) -> str:
    import feedparser  # noqa: PLC0415  loaded by now

    if error is None or isinstance(error, feedparser.NonXMLContentType):  # the server's label, not the feed
        return ""
    return re.sub(r"^<unknown>:(\d+):\d+: ", r"line \1: ", str(error))


def _authors(entry: Any) -> str:
    names = dict.fromkeys(name for author in entry.get("authors", ()) if (name := _text(author, "name")))
    return ", ".join(names) if len(names) > 1 else _text(entry, "author")


def _date(entry: Any, name: str) -> datetime | None:
    # dict's own get, for feedparser's answers with the other date where there is none
    parsed = dict.get(entry, f"{name}_parsed")
    written = dict.get(entry, name)
    ours = dates.read(written) if isinstance(written, str) else None
    return dates.meant(ours) or dates.from_struct(parsed)


def _html(value: str, detail: Mapping[str, Any] | None) -> str:
    return html.escape(value, quote=False) if detail and detail.get("type") == "text/plain" else value
