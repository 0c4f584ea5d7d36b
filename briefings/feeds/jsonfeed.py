"""JSON Feed 1 and 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from briefings import urls
from briefings.feeds import dates
from briefings.feeds.raw import RawFeed, RawItem


def looks_like(body: bytes) -> bool:
    """Whether the first character that counts opens a JSON object."""
    return body[:64].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def read(body: bytes, *, base: str) -> RawFeed | None:
    """The feed, or None if this is some other JSON or none at all."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    version = _text(found, "version") if isinstance(found, dict) else ""
    if "jsonfeed.org/version/" not in version or not isinstance(found.get("items"), list):
        return None
    return RawFeed(
        title=_text(found, "title"),
        site=_link(_text(found, "home_page_url"), base),
        language=_text(found, "language"),
        items=tuple(_item(item, base) for item in found["items"] if isinstance(item, dict)),
        version="json" + version.rsplit("/", 1)[-1].replace(".", ""),
    )


def _item(item: Mapping[str, Any], base: str) -> RawItem:
    link = _text(item, "url") or _text(item, "external_url")
    content = _text(item, "content_html") or html.escape(_text(item, "content_text"), quote=False)
    return RawItem(
        id=_text(item, "id"),
        link=_link(link, base),
        title=_text(item, "title"),
        author=_author(item),
        published_at=_date(_text(item, "date_published")),
        updated_at=_date(_text(item, "date_modified")),
        summary=html.escape(_text(item, "summary"), quote=False),
        contents=(content,) if content else (),
    )


def _author(item: Mapping[str, Any]) -> str:
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    return ", ".join(name for author in authors or () if isinstance(author, dict) and (name := _text(author, "name")))


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name, "")
    # ids that are numbers are against the format and common
    return value if isinstance(value, str) else str(value) if isinstance(value, int) and name == "id" else ""


def _link(link: str, base: str) -> str:
    return urls.absolute(link, base) if link else ""


def _date(text: str) -> datetime | None:
    try:
        return dates.meant(datetime.fromisoformat(text))
    except ValueError:
        return None
