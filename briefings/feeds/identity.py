"""What an item's identity in its feed is (DESIGN § Identity): guid, else canonical link, else title and date."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from briefings import urls
from briefings.feeds.raw import RawItem

_SHARED = " #"


def keys(items: Sequence[RawItem]) -> tuple[str, ...]:
    """A key for each item: the same for the same item at the next fetch, different for different ones of this fetch.

    Where items share a guid or link and yet point to different pages, or have different titles and nothing but the
    shared link, each key is told apart by what differs. Items alike in all that are one item, listed twice.
    """
    plain = [_key(item) for item in items]
    groups: dict[str, list[RawItem]] = defaultdict(list)
    for key, item in zip(plain, items, strict=True):
        groups[key].append(item)
    return tuple(
        f"{key}{_SHARED}{mark}" if (mark := _mark(item, groups[key])) else key
        for key, item in zip(plain, items, strict=True)
    )


def shared(key: str) -> bool:
    """Whether other items of the feed bear the same guid or link, so that the link alone does not name the article."""
    return _SHARED in key


def _key(item: RawItem) -> str:
    if item.id and not item.id.startswith("http"):
        return item.id
    link = urls.canonical(item.link) if item.link else ""
    if item.id and item.id != item.link:
        # a guid that is the link with a fragment or tracking on it changes with each edit (BBC): the link is steadier
        return link if link and urls.canonical(item.id) == link else item.id
    return link or _hash(item.title, item.published_at.isoformat() if item.published_at else item.summary)


def _mark(item: RawItem, group: Sequence[RawItem]) -> str:
    if len(group) == 1:
        return ""
    if len({urls.canonical(one.link) for one in group}) > 1:
        return _hash(urls.canonical(item.link))
    own = item.id and item.id not in (item.link, urls.canonical(item.link))
    if len({one.title for one in group}) > 1 and not (own and item.link):
        return _hash(item.title, item.id)
    return ""


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
