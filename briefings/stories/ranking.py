"""Stories in order of weight."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime

from briefings.model import Article
from briefings.stories.copies import copies
from briefings.text import folded


def rank(
    groups: Sequence[Sequence[Article]], *, topics: Sequence[str], now: datetime
) -> tuple[tuple[tuple[Article, ...], float], ...]:
    """Stories with their weight, the weightiest first (EDITORIAL.md § A briefing)."""
    weighed = [(tuple(story), _weight(story, topics, now)) for story in groups]
    return tuple(sorted(weighed, key=lambda item: (-item[1], item[0][0].title, item[0][0].text, item[0][0].id)))


def _weight(story: Sequence[Article], topics: Sequence[str], now: datetime) -> float:
    repeated = copies(story)
    outlets = {article.outlet or article.url for article in story if article.id not in repeated}
    ages = [(now - at).total_seconds() / 3600 for article in story if (at := article.published_at or article.seen_at)]
    asked = any(folded(topic) in folded(f"{a.title} {a.text[:1000]}") for topic in topics for a in story)
    return math.log2(1 + len(outlets)) + math.exp(-max(0.0, min(ages, default=24.0)) / 24) + (2.0 if asked else 0.0)
