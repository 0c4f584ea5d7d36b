"""Points of several outlets' reports of one event beside lead-1 of each and the cross-document centroid."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from math import log, sqrt
from pathlib import Path

from benchmarks.quality import points
from benchmarks.table import Table, skipped
from briefings.model import Article
from briefings.summaries import summarize
from briefings.summaries.terms import terms
from briefings.text import sentences

TITLE = "Points of a story that several outlets tell (neus_val, against an editor's round-up)"
_SAME = 0.6  # of the shorter sentence's terms: the centroid, too, does not say a thing twice


def measure(shared: Path) -> Table:
    """Every system on the stories of neus_val; the centroid gets as many words, within half a sentence, as we took."""
    path = shared / "data/stories/neus_val.jsonl"
    if not path.is_file():
        return skipped(TITLE, path)
    stories = [points.story(json.loads(line)) for line in path.open(encoding="utf-8")]
    cases = [
        points.Case("neus_val", Article(id="all", text="\n".join(article.text for article in articles)), (reference,))
        for articles, reference in stories
    ]
    rows = [
        [
            name,
            *points.cells([points.score(case, system(told)) for case, (told, _) in zip(cases, stories, strict=True)]),
        ]
        for name, system in SYSTEMS.items()
    ]
    return Table(title=TITLE, head=("system", "R-1", "R-2", "R-L", "key facts", "words"), rows=rows)


def ours(articles: Sequence[Article]) -> str:
    """Our points, as one text."""
    return " ".join(point.text for point in summarize(articles))


def lead(articles: Sequence[Article]) -> str:
    """The first sentence of each outlet."""
    return " ".join(found[0].text for article in articles if (found := sentences(article.text)))


def centroid(articles: Sequence[Article]) -> str:
    """The sentences nearest to the TF-IDF centroid of all outlets' sentences (MEAD's), at our own length."""
    texts = [found.text for article in articles for found in sentences(article.text)]
    said = [terms(text).all for text in texts]
    rarity = {term: log(1 + len(said) / count) for term, count in Counter(t for one in said for t in one).items()}
    norms = [sqrt(sum(rarity[term] ** 2 for term in one)) or 1.0 for one in said]
    centre: Counter[str] = Counter()
    for one, norm in zip(said, norms, strict=True):
        centre.update({term: rarity[term] / norm for term in one})
    near = [sum(centre[term] * rarity[term] for term in one) / norm for one, norm in zip(said, norms, strict=True)]
    length, taken = len(ours(articles).split()), list[int]()
    for number in sorted(range(len(texts)), key=lambda place: -near[place]):
        used, more = sum(len(texts[place].split()) for place in taken), len(texts[number].split())
        again = any(
            len(said[number] & said[place]) > _SAME * min(map(len, (said[number], said[place]))) for place in taken
        )
        if not again and abs(used + more - length) < abs(used - length):
            taken.append(number)
    return " ".join(texts[place] for place in sorted(taken))


SYSTEMS: dict[str, Callable[[Sequence[Article]], str]] = {"lead-1 of each": lead, "centroid": centroid, "nutgraf": ours}
