"""What is new in a story that an earlier briefing told."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from itertools import count

from briefings.model import Article, Told
from briefings.stories.copies import copies
from briefings.stories.order import published
from briefings.stories.terms import numbers, stem

_MOSTLY = 0.5  # share of telling words not told before from which a point is news
_SOMETHING = 0.25  # the same beside a new name: a name alone is often only another spokesman for what is known
_WORD = re.compile(r"[^\W_]+")


def earlier(group: Sequence[Article], told: Sequence[Told]) -> Told | None:
    """All that earlier briefings told of this story, as one: its latest headline, all articles, all points."""
    ids = {article.id for article in group}
    met = sorted((t for t in told if ids & set(t.article_ids)), key=lambda t: (t.at, t.story_id))
    if not met:
        return None
    return Told(
        story_id=story_id(group, told),
        at=met[-1].at,
        headline=met[-1].headline,
        article_ids=tuple(dict.fromkeys(i for t in met for i in t.article_ids)),
        points=tuple(dict.fromkeys(p for t in met for p in t.points)),
    )


def story_id(group: Sequence[Article], told: Sequence[Told]) -> str:
    """The id of the told story that goes on here, else one derived from the earliest article's key.

    It goes on where more than half of its articles are (or half, with its first): in one group, never in two.
    """
    ids = {article.id for article in group}
    going_on = [t for t in told if _goes_on(t, ids)]
    if going_on:
        return max(going_on, key=lambda t: (len(ids & set(t.article_ids)), t.at, t.story_id)).story_id
    taken = {t.story_id for t in told}
    key = min((published(article), article.key or article.id) for article in group)[1]
    return next(name for again in count() if (name := _name(key + "+" * again)) not in taken)


def news(group: Sequence[Article], told: Told) -> tuple[Article, ...]:
    """Articles that the earlier briefing did not have, less copies of those that it had."""
    repeated = copies(group)
    return tuple(a for a in group if a.id not in told.article_ids and a.id not in repeated)


def is_news(point: str, told: Sequence[str]) -> bool:
    """Whether a point says what was not told: a figure, a name with something more, or mostly other words.

    The same in other words is no news. Words are compared without their commonest English endings, names by capitals:
    other languages err towards news.
    """
    before = {stem(word) for text in told for word in _WORD.findall(text)}
    if not numbers(point) <= frozenset().union(*map(numbers, told)):
        return True
    said = [(word, term) for word in _WORD.findall(point) if (term := stem(word))]
    new = [word for word, term in said if term not in before]
    named = any(word[0].isupper() and not point.startswith(word) for word in new)
    share = len(new) / max(1, len(said))
    return share > _MOSTLY or (named and share > _SOMETHING)


def _goes_on(told: Told, ids: set[str]) -> bool:
    return 2 * len(ids & set(told.article_ids)) + bool(ids & set(told.article_ids[:1])) > len(told.article_ids)


def _name(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]
