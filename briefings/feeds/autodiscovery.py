"""The feeds that a web page announces, and where else they tend to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

from briefings import urls

_TYPES = re.compile(r"(?i)^(application|text)/((rss|atom|rdf)\+xml|feed\+json)|^application/json.*feed")
_HEAD = 2_000_000
# where WordPress, Jekyll, Hugo, Ghost, Substack and most newspapers put them, likeliest first
_WELL_KNOWN = ("/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/rss", "/feeds/posts/default")


def discover(page: bytes, url: str) -> tuple[str, ...]:
    """Addresses to try for a page's feed, likeliest first: those that it announces, then guesses at its site."""
    return tuple(dict.fromkeys((*announced(page, url), *guesses(url))))


def announced(page: bytes, url: str) -> tuple[str, ...]:
    """The feeds that a page names, feeds of comments last."""
    if not page.strip():
        return ()
    links, base = _links(page, url)
    found = dict.fromkeys(urls.absolute(href, base) for href, _ in links)
    comments = {urls.absolute(href, base) for href, title in links if re.search(r"(?i)comment", f"{href} {title}")}
    return tuple(sorted(found, key=lambda address: address in comments))


def guesses(url: str) -> tuple[str, ...]:
    """Addresses at which a site often has its feed; whether one is there, asking tells."""
    return tuple(urls.absolute(path, url) for path in _WELL_KNOWN)


def _links(page: bytes, url: str) -> tuple[list[tuple[str, str]], str]:
    found, base = [], url
    for _, element in _elements(page[:_HEAD]):
        href, rel, kind = (element.get(name, "").strip() for name in ("href", "rel", "type"))
        if element.tag == "base" and href:
            base = urls.absolute(href, url)
        elif href and "alternate" in rel.lower().split() and _TYPES.match(kind):
            found.append((href, element.get("title", "")))
    return found, base


def _elements(page: bytes) -> Iterator[tuple[str, etree._Element]]:
    parser = etree.HTMLPullParser(events=("start",), tag=("link", "base"))
    parser.feed(page)
    return cast(Iterator[tuple[str, etree._Element]], parser.read_events())
