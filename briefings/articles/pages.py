"""The report on a web page, by trafilatura (docs/decisions/full-text.md)."""

from __future__ import annotations

import re
from configparser import ConfigParser
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from lxml import etree

from briefings import markup
from briefings.errors import PageError
from briefings.feeds import dates

# trafilatura's elements (after TEI) to those of HTML, so that pages and feeds become text by one and the same way
_TAGS = {
    "head": "h2",
    "item": "li",
    "list": "ul",
    "quote": "blockquote",
    "lb": "br",
    "hi": "span",
    "ref": "a",
    "del": "s",
}
# The moment of publication, which trafilatura rounds to its day: Open Graph and schema.org, as written by publishers.
_PUBLISHED = re.compile(
    rb"""(?i)["']datePublished["']\s*:\s*["']([^"']{10,40})["']"""
    rb"""|<meta[^>]{0,80}article:published_time["'][^>]{0,80}content=["']([^"']{10,40})["']"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of itself, and its report as plain text."""

    text: str
    title: str = ""
    author: str = ""
    site: str = ""
    published_at: datetime | None = None


def read(page: bytes, url: str, *, described: bool = True) -> Page:
    """The report on a page, without comments, tables, captions, subheadings. Raises PageError where there is none.

    What the page says of itself costs as much again as its text, and is left out unless it is to be `described`.
    """
    import trafilatura  # noqa: PLC0415  0.24 s that a feed with full content should not pay

    found = trafilatura.bare_extraction(
        page,
        url=url or None,
        fast=True,
        include_comments=False,
        include_tables=False,
        with_metadata=described,
        config=_config(),
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = "" if found is None or isinstance(found, dict) else _text(found.body)
    if found is None or isinstance(found, dict) or not text:
        raise PageError(f"no report found on {url or 'the page'}", cure="open it in a browser; it may need a log-in")
    return Page(
        text=text,
        title=markup.line(found.title or ""),
        author=markup.line((found.author or "").replace("; ", ", ")),
        site=markup.line(found.sitename or ""),
        published_at=_published(page, found.date or "") if described else None,
    )


@lru_cache(maxsize=1)
def _config() -> ConfigParser:
    """Short reports are reports: under 250 characters trafilatura falls back to all of the page's text in one piece."""
    from trafilatura.settings import use_config  # noqa: PLC0415  as above

    config: ConfigParser = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "80"
    config["DEFAULT"]["MIN_OUTPUT_SIZE"] = "1"
    return config


def _text(body: etree._Element) -> str:
    for element in body.iter("*"):
        element.tag = _TAGS.get(element.tag, element.tag)
    return markup.text(etree.tostring(body, encoding="unicode", method="html"))


def _published(page: bytes, day: str) -> datetime | None:
    """The moment that the page states if it is of the day that trafilatura found, else midnight of that day."""
    midnight = dates.meant(dates.read(day))
    stated = (found[1] or found[2] for found in _PUBLISHED.finditer(page))
    moments = (dates.meant(dates.read(text.decode("ascii", "replace"))) for text in stated)
    near = (when for when in moments if when and midnight and abs((when - midnight).total_seconds()) < 38 * 3600)
    return next(near, midnight)


def decoded(page: bytes, content_type: str) -> bytes:
    """The page in UTF-8 where the response names its encoding; else as it is, for the page to say."""
    charset = content_type.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    if not charset or charset in ("utf-8", "utf8"):
        return page
    try:
        return page.decode(charset).encode()
    except (LookupError, UnicodeDecodeError):
        return page
