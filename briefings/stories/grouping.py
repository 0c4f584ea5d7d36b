"""Reports of the same event are put together, different events apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefings.model import Article
from briefings.stories.copies import published
from briefings.text import folded, words

Vector = Mapping[str, float]


def group(articles: Sequence[Article]) -> tuple[tuple[Article, ...], ...]:
    """Stories, each in the order in which its articles appeared, the earliest story first."""
    ordered = sorted(articles, key=published)
    vectors = _vectors(ordered)
    parts = [[i] for i in range(len(ordered))]
    sims = {
        (i, j): sim
        for i, one in enumerate(vectors)
        for j in range(i)
        if (sim := sum(w * vectors[j].get(t, 0.0) for t, w in one.items())) > 0.05
    }
    for (i, j), sim in sorted(sims.items(), key=lambda item: (-item[1], item[0])):
        if sim < 0.3 or parts[i] is parts[j]:
            continue
        pairs = [sims.get((max(a, b), min(a, b)), 0.0) for a in parts[i] for b in parts[j]]
        if sum(pairs) / len(pairs) > 0.25:
            merged = sorted(parts[i] + parts[j])
            for k in merged:
                parts[k] = merged
    return tuple(tuple(ordered[k] for k in part) for i, part in enumerate(parts) if part[0] == i)


def join(article: Article, groups: Sequence[Sequence[Article]]) -> int | None:
    """The index of the story that an arriving article belongs to, or None if it opens one."""
    stories = group([article, *(other for story in groups for other in story)])
    mine = {other.id for story in stories if article in story for other in story}
    shares = [(len(mine & {other.id for other in story}), -index) for index, story in enumerate(groups)]
    best = max(shares, default=(0, 0))
    return -best[1] if best[0] else None


def _vectors(articles: Sequence[Article]) -> list[Vector]:
    counts = [Counter([*_words(a.title) * 2, *_words(a.text)[:120]]) for a in articles]
    spread: dict[str, int] = defaultdict(int)
    for count in counts:
        for term in count:
            spread[term] += 1
    return [
        _unit({t: (1 + math.log(n)) * math.log((len(articles) + 1) / spread[t]) for t, n in c.items()}) for c in counts
    ]


def _words(text: str) -> list[str]:
    return [folded(word.text) for word in words(text[:2000])]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(w * w for w in vector.values())) or 1.0
    return {term: weight / length for term, weight in vector.items()}
