"""What a fetch of a feed brings to the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefings.model import Article, Feed
from briefings.polling import Poll


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A feed as it calls itself, its poll, its entries' hashes by key, its new articles, and those of other feeds.

    `reached` are keys of articles that this feed carries too, whose text comes from another feed.
    """

    feed: Feed
    poll: Poll
    seen: Mapping[str, str] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    reached: tuple[str, ...] = ()
