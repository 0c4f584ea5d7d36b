"""The feeds that a web page announces, and where else they tend to be."""

from __future__ import annotations

import re

from lxml import etree

from briefings import urls

_TYPES = re.compile(r"(?i)^(application|text)/((rss|atom|rdf)\+xml|feed\+json)|^application/json.*feed")
_HEAD = 2_000_000
# where WordPress, Jekyll, Hugo, Ghost, Substack and most newspapers put them, likeliest first
WELL_KNOWN = ("/feed", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/rss", "/feed/", "/feeds/posts/default")


def discover(page: bytes, url: str) -> tuple[str, ...]:
    """Addresses to try for a page's feed, likeliest first: those that it `announced`, then the `guesses` at its site."""
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
    return tuple(urls.absolute(path, url) for path in WELL_KNOWN)


def _links(page: bytes, url: str) -> tuple[list[tuple[str, str]], str]:
    parser = etree.HTMLPullParser(events=("start",), tag=("link", "base"))
    parser.feed(page[:_HEAD])
    found, base = [], url
    for _, element in parser.read_events():
        href = (element.get("href") or "").strip()
        if element.tag == "base" and href:
            base = urls.absolute(href, url)
        elif (
            href
            and "alternate" in (element.get("rel") or "").lower().split()
            and _TYPES.match(element.get("type") or "")
        ):
            found.append((href, element.get("title") or ""))
    return found, base
