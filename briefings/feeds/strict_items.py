"""One item of a well-formed feed, field by field, as feedparser would have it."""

from __future__ import annotations

import html
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache

from lxml import etree

from briefings import urls
from briefings.feeds import dates
from briefings.feeds.raw import RawItem

# the namespaces whose elements carry what we read; "" stands for RSS in any of its guises and for Atom
_PREFIXES = {
    "": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/rss/1.0/modules/syndication/": "sy:",
    "http://purl.org/rss/modules/syndication/": "sy:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_FIELDS = {
    "title": "title",
    "dc:title": "title",
    "media:title": "media_title",
    "link": "link",
    "guid": "guid",
    "id": "guid",
    **dict.fromkeys(("pubdate", "published", "issued", "dcterms:issued"), "published"),
    **dict.fromkeys(("updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified"), "updated"),
    "media:description": "media_description",
    **dict.fromkeys(("description", "dc:description"), "description"),
    **dict.fromkeys(("summary", "itunes:summary"), "description"),
    "content": "content",
    "content:encoded": "content",
    **dict.fromkeys(("author", "managingeditor", "dc:creator", "dc:author", "itunes:author"), "author"),
    **dict.fromkeys(("media:group", "media:content"), "group"),
    "source": "source",
}
_PLAIN_BY_DEFAULT = ("summary", "itunes:summary", "content")
_ODD = frozenset(
    ["item", "entry", "image", "textinput", "abstract", "body", "fullitem", "xhtml:body", "xhtml:div", "info"]
)


# what stands in the place of control characters where Windows-1252 was taken for Latin-1
_MISREAD = {code: bytes((code,)).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_IS_MISREAD = re.compile("[\x80-\x9f]").search


class Unusual(Exception):
    """This feed is feedparser's to read."""


@lru_cache(maxsize=1024)
def _named(tag: str) -> str:
    namespace, _, local = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:].lower() if namespace[1:] not in _PREFIXES else namespace[1:])
    return f"{prefix}{local.lower()}" if prefix is not None else f"?:{local.lower()}"


def name_of(element: etree._Element) -> str:
    """The element's name in lower case with the prefix that its namespace usually has; "?:…" for an unknown one."""
    return _named(element.tag)


def text_of(element: etree._Element) -> str:
    """The element's text, trimmed. Raises Unusual for markup in it."""
    if len(element):
        raise Unusual
    text = (element.text or "").strip()
    return text if text.isascii() else _once(text)


def _once(text: str) -> str:
    """As it was meant, text that was encoded twice or in Windows-1252 under the name of Latin-1; as feedparser does."""
    with suppress(UnicodeError):
        text = text.encode("latin-1").decode()
    return text.translate(_MISREAD) if _IS_MISREAD(text) else text


def link_of(element: etree._Element) -> str | None:
    """The page that a link element of RSS or Atom leads to; None if it leads elsewhere (to itself, to comments)."""
    href = element.get("href") or element.get("url") or element.get("uri")
    if href is None:  # an ampersand that is still escaped in a link was escaped twice
        return _resolved(text_of(element).replace("&amp;", "&"), element)
    kind = element.get("type", "text/html").lower()
    page = element.get("rel", "alternate").lower() == "alternate" and kind in (
        "text/html",
        "html",
        "application/xhtml+xml",
        "xhtml",
    )
    return _resolved(href, element) if page else None


def _resolved(link: str, element: etree._Element) -> str:
    return urls.absolute(link, element.base or "") if link else ""


@dataclass(slots=True)
class _Draft:
    """What has been found of an item, in the order of its elements, by which feedparser decides."""

    atom: bool
    id: str = ""
    link: str | None = None
    title: str = ""
    media_title: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    media_description: str = ""
    summary: str | None = None
    has_content: bool = False
    contents: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)


def item(element: etree._Element, *, atom: bool) -> RawItem:
    """The item. Raises Unusual where feedparser must judge."""
    draft = _Draft(atom, id=element.get(_ABOUT, ""))
    for child in element:
        _take(draft, child)
    return RawItem(
        id=draft.id,
        link=draft.link or "",
        title=draft.title or draft.media_title,
        author=", ".join(dict.fromkeys(filter(None, draft.authors))),
        published_at=draft.published_at,
        updated_at=draft.updated_at,
        summary=draft.media_description if draft.summary is None else draft.summary,
        contents=tuple(draft.contents),
    )


def _take(draft: _Draft, element: etree._Element) -> None:
    name = name_of(element)
    take = _TAKE.get(_FIELDS.get(name, ""))
    if take:
        take(draft, element)
    elif name in _ODD or (len(element) and any(_named(inner.tag) in _FIELDS for inner in element.iterdescendants("*"))):
        raise Unusual


def _title(draft: _Draft, element: etree._Element) -> None:
    draft.title = draft.title or text_of(element)


def _media_title(draft: _Draft, element: etree._Element) -> None:
    draft.media_title = draft.media_title or text_of(element)


def _media_description(draft: _Draft, element: etree._Element) -> None:
    """The description of a video is its entry's; that of a picture is a caption, and the entry has one of its own."""
    draft.media_description = draft.media_description or _html(draft, element)


def _link(draft: _Draft, element: etree._Element) -> None:
    link = link_of(element)
    draft.link = draft.link if link is None else link


def _guid(draft: _Draft, element: etree._Element) -> None:
    permanent = element.get("isPermaLink", "true") == "true"
    draft.id = _resolved(text_of(element), element) if permanent else text_of(element)
    if permanent and draft.link is None:
        draft.link = draft.id


def _published(draft: _Draft, element: etree._Element) -> None:
    draft.published_at = _date(text_of(element))


def _updated(draft: _Draft, element: etree._Element) -> None:
    draft.updated_at = _date(text_of(element))


def _date(text: str) -> datetime | None:
    when = dates.read(text)
    if text and when is None:
        raise Unusual
    return dates.meant(when)


def _description(draft: _Draft, element: etree._Element) -> None:
    body = _html(draft, element)
    if draft.summary is None or draft.has_content:
        draft.summary = body
    else:
        _add(draft, body)


def _content(draft: _Draft, element: etree._Element) -> None:
    if element.get("src"):
        raise Unusual
    _add(draft, _html(draft, element))


def _add(draft: _Draft, body: str) -> None:
    draft.has_content = True
    draft.contents.append(body)
    draft.summary = body if draft.summary is None else draft.summary


def _html(draft: _Draft, element: etree._Element) -> str:
    kind = element.get("type", "text" if name_of(element) in _PLAIN_BY_DEFAULT else "html").lower()
    if kind == "xhtml" or (len(element) and kind == "html" and not draft.atom):
        return _inline(element)
    text = text_of(element)
    if kind in ("html", "text/html"):
        return text
    if kind not in ("text", "plain", "text/plain") or element.get("mode"):
        raise Unusual
    if not draft.atom and ("<" in text or "&" in text):
        raise Unusual  # plain by its word and perhaps not by its looks
    return html.escape(text, quote=False)


def _inline(element: etree._Element) -> str:
    """Markup that was not escaped: what stands in the one div of Atom (RFC 4287, 3.1.1.3) or in an element of RSS."""
    inner = element[0] if len(element) == 1 and _named(element[0].tag) in ("xhtml:div", "div") else element
    if any(each.prefix or _named(each.tag) in _FIELDS for each in inner.iterdescendants("*")):
        raise Unusual
    children = (etree.tostring(child, encoding="unicode", method="html") for child in inner)
    return _once("".join((html.escape(inner.text or "", quote=False), *children)).strip())


def _author(draft: _Draft, element: etree._Element) -> None:
    names = [text_of(child) for child in element if name_of(child) == "name"]
    draft.authors += names if len(element) else [text_of(element)]


def _group(draft: _Draft, element: etree._Element) -> None:
    for child in element:
        if name_of(child).startswith("media:"):
            _take(draft, child)
        elif _named(child.tag) in _FIELDS:
            raise Unusual


def _source(_draft: _Draft, _element: etree._Element) -> None:
    """Where an aggregator had it from: none of this item's own fields."""


_TAKE = {
    "title": _title,
    "media_title": _media_title,
    "media_description": _media_description,
    "link": _link,
    "guid": _guid,
    "published": _published,
    "updated": _updated,
    "description": _description,
    "content": _content,
    "author": _author,
    "group": _group,
    "source": _source,
}
