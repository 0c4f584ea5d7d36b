"""A feed from its address: the same id however the address is spelt."""

from __future__ import annotations

import hashlib

from briefings.model import Feed
from briefings.urls import canonical


def feed_at(url: str, *, title: str = "", site: str = "") -> Feed:
    """The feed that is read at `url`; `title` and `site` where they are known before it is fetched."""
    name = hashlib.sha256(canonical(url).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Feed(id=name, url=url, title=title, site=site)
