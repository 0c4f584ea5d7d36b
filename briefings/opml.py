"""Subscriptions in OPML 2.0 (opml.org/spec2.opml), the format in which feed readers hand them on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from briefings import markup
from briefings.errors import InputError
from briefings.model import Subscription

_CURE = "export your subscriptions as OPML from your feed reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A feed that an OPML file lists, under the topics that it files it by."""

    url: str
    title: str = ""
    site: str = ""
    topics: tuple[str, ...] = ()


def read(body: bytes) -> tuple[Outline, ...]:
    """The feeds of an OPML file in its order, each address once, with the topics of all its places.

    Entities and document types are not followed. Raises InputError for what is no OPML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root: etree._Element | None = etree.fromstring(body.strip(), parser)
    except etree.XMLSyntaxError as error:
        raise InputError("this is no OPML", cure=_CURE) from error
    if root is None or etree.QName(root).localname.lower() != "opml":  # None is what recovering from nothing gives
        raise InputError("this is no OPML", cure=_CURE)
    found: dict[str, Outline] = {}
    for element in root.iter("{*}outline"):
        outline = _outline(element)
        if outline and outline.url in found:
            earlier = found[outline.url]
            topics = tuple(dict.fromkeys(earlier.topics + outline.topics))
            found[outline.url] = Outline(url=earlier.url, title=earlier.title, site=earlier.site, topics=topics)
        elif outline:
            found[outline.url] = outline
    return tuple(found.values())


def write(subscriptions: Iterable[Subscription], title: str) -> str:
    """An OPML file of the subscriptions: one folder a topic, those without a topic first."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = _clean(title)
    body = etree.SubElement(root, "body")
    subscriptions = tuple(subscriptions)
    for subscription in subscriptions:
        if not subscription.topics:
            _append(body, subscription)
    for topic in dict.fromkeys(topic for subscription in subscriptions for topic in subscription.topics):
        folder = etree.SubElement(body, "outline", text=_clean(topic), title=_clean(topic))
        for subscription in subscriptions:
            if topic in subscription.topics:
                _append(folder, subscription)
    drawn = etree.tostring(root, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn}'


def _attribute(element: etree._Element, *names: str) -> str:
    values = {name.lower(): value for name, value in element.attrib.items()}
    return next((found for name in names if (found := markup.line(str(values.get(name, ""))))), "")


def _outline(element: etree._Element) -> Outline | None:
    url = _attribute(element, "xmlurl")
    if not url:
        return None
    folders = [_attribute(parent, "text", "title") for parent in element.iterancestors("{*}outline")][::-1]
    filed = [part.strip() for path in _attribute(element, "category").split(",") for part in path.split("/")]
    return Outline(
        url=url,
        title=_attribute(element, "title", "text"),
        site=_attribute(element, "htmlurl"),
        topics=tuple(dict.fromkeys(topic for topic in (*folders, *filed) if topic)),
    )


def _append(parent: etree._Element, subscription: Subscription) -> None:
    feed = subscription.feed
    title = _clean(feed.title) or feed.url
    named = {"text": title, "title": title, "type": "rss", "xmlUrl": _clean(feed.url)}
    etree.SubElement(parent, "outline", named | ({"htmlUrl": _clean(feed.site)} if feed.site else {}))


def _clean(text: str) -> str:
    return " ".join(markup.normalised(text).split())
