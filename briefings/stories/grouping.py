"""Reports of the same event are put together, different events apart."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from briefings.model import Article
from briefings.stories.order import published
from briefings.stories.pairing import log_odds, pairs
from briefings.weights import PAIRS

_FIRM = (
    5.0  # log odds beyond which a pair's word counts no more; pairs that share too little to be looked at say -_FIRM
)


def group(articles: Sequence[Article], *, model: Mapping[str, float] = PAIRS) -> tuple[tuple[Article, ...], ...]:
    """Stories, each in the order in which its articles appeared, the earliest story first.

    Revisions of one article and articles of the same words are one story by definition; the rest is average linkage
    over the log odds that two reports are of one event.
    """
    units = _units(articles)
    parts = _linked(len(units), _edges([unit[-1] for unit in units], model), model["join"] + _FIRM)
    stories = (sorted((a for k in part for a in units[k]), key=published) for part in parts)
    return tuple(sorted(map(tuple, stories), key=lambda story: published(story[0])))


def join(article: Article, groups: Sequence[Sequence[Article]]) -> int | None:
    """Which of the groups an arriving article belongs to, by the mean over their articles; None opens a story."""
    others = [(index, other) for index, story in enumerate(groups) for other in story]
    support: dict[int, float] = defaultdict(float)
    for (one, other), value in _edges([*(other for _, other in others), article], PAIRS).items():
        if other == len(others):
            support[others[one][0]] += value / len(groups[others[one][0]])
    best = max(support, key=lambda index: (support[index], -index), default=None)
    return best if best is not None and support[best] >= PAIRS["join"] + _FIRM else None


def _units(articles: Iterable[Article]) -> list[list[Article]]:
    """Articles that are one by definition, in an order that does not depend on the input's."""
    ordered = sorted(articles, key=published)
    newest = {article.key or article.id: article for article in ordered}
    units: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for article in ordered:
        latest = newest[article.key or article.id]
        units[latest.title, latest.text].append(article)
    return list(units.values())


def _edges(articles: Sequence[Article], model: Mapping[str, float]) -> Mapping[tuple[int, int], float]:
    """What speaks for each pair, from 0 (nothing) to 2 * _FIRM; pairs without an entry have nothing."""
    found = pairs(articles)
    support = np.clip(log_odds(found, model) + _FIRM, 0, 2 * _FIRM)
    kept = support > 0
    one, other = found.one[kept].tolist(), found.other[kept].tolist()
    return dict(zip(zip(one, other, strict=True), support[kept].tolist(), strict=True))


def _linked(size: int, edges: Mapping[tuple[int, int], float], least: float) -> list[list[int]]:
    """Average linkage over sparse edges: the two parts with the highest mean are joined, down to `least`."""
    parts = {k: [k] for k in range(size)}
    near: dict[int, dict[int, float]] = {k: {} for k in range(size)}  # sums over the pairs between two parts
    for (one, other), value in edges.items():
        near[one][other] = near[other][one] = value
    queue = [(-value, one, other) for (one, other), value in edges.items() if value >= least]
    heapq.heapify(queue)
    fresh = size
    while queue:
        _, one, other = heapq.heappop(queue)
        if one in parts and other in parts:
            parts[fresh] = parts.pop(one) + parts.pop(other)
            near[fresh] = _merged(near, one, other, fresh)
            for third, total in near[fresh].items():
                mean = total / (len(parts[fresh]) * len(parts[third]))
                if mean >= least:
                    heapq.heappush(queue, (-mean, third, fresh))
            fresh += 1
    return list(parts.values())


def _merged(near: dict[int, dict[int, float]], one: int, other: int, fresh: int) -> dict[int, float]:
    sums = near.pop(one)
    for third, total in near.pop(other).items():
        sums[third] = sums.get(third, 0.0) + total
    sums.pop(one, None)
    sums.pop(other, None)
    for third, total in sums.items():
        near[third].pop(one, None)
        near[third].pop(other, None)
        near[third][fresh] = total
    return sums
