"""Collections of articles whose stories are known, and B-cubed, by which groupings of them are judged."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefings.model import Article


@dataclass(frozen=True, slots=True)
class Labelled:
    """Articles, and for each by its id the story that people put it in; `topic` is what must not be split in folds."""

    articles: Sequence[Article]
    story: Mapping[str, str]
    topic: Mapping[str, str]


def neus(path: Path, first: int = 0, last: int | None = None, *, alone: float = 0.0, seed: int = 7) -> Labelled:
    """The docs of many lines mixed, a line a story; `alone` is the share of the lines that are cut to one article."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()][first:last]
    chance = random.Random(seed)
    cut = set(chance.sample(range(len(lines)), round(alone * len(lines))))
    articles, story = [], {}
    for number, line in enumerate(lines):
        docs = [chance.choice(line["docs"])] if number in cut else line["docs"]
        for position, doc in enumerate(docs):
            name = f"{line['id']}/{position}"
            articles.append(Article(id=name, key=name, title=doc["title"], text=doc["text"]))
            story[name] = line["id"]
    return Labelled(articles, story, story)


def ecb(path: Path) -> Labelled:
    """Short texts without titles; a story and its look-alike ("1", "1plus") are one topic."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    articles = [Article(id=line["id"], key=line["id"], text=line["text"]) for line in lines]
    story = {line["id"]: str(line["story"]) for line in lines}
    return Labelled(articles, story, {name: re.sub(r"\D", "", number) for name, number in story.items()})


def folds(labelled: Labelled, count: int = 5) -> list[frozenset[str]]:
    """Ids of articles in `count` parts, no topic in two."""
    topics = {topic: number % count for number, topic in enumerate(sorted(set(labelled.topic.values())))}
    return [
        frozenset(name for name, topic in labelled.topic.items() if topics[topic] == number) for number in range(count)
    ]


def b_cubed(
    story: Mapping[str, str], stories: Iterable[Sequence[Article]], counted: frozenset[str] | None = None
) -> tuple[float, float, float]:
    """B-cubed F1, precision, recall over all articles, or those counted (Bagga & Baldwin 1998)."""
    found = {article.id: frozenset(a.id for a in group) for group in stories for article in group}
    true = {name: frozenset(names) for names in _inverted(story).values() for name in names}
    ids = [name for name in story if counted is None or name in counted]
    precision = sum(len(true[name] & found[name]) / len(found[name]) for name in ids) / len(ids)
    recall = sum(len(true[name] & found[name]) / len(true[name]) for name in ids) / len(ids)
    return 2 * precision * recall / (precision + recall), precision, recall


def _inverted(story: Mapping[str, str]) -> Mapping[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    for name, label in story.items():
        names[label].append(name)
    return names
