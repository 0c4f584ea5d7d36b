"""How well an article may answer a question, by signs that are cheap to read off many."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import islice
from math import exp, log
from urllib.parse import urlsplit

from briefings.model import Article
from briefings.passages.forms import normal
from briefings.passages.query import Query
from briefings.weights import QUESTIONS

LEAD_WORDS = 120
_WEEK_AND_A_DAY = 8
_FAR = 5.0  # the logarithm of some five months: what a report without a date counts as
_SAME = b"\x00"

Signs = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that the index found, and the index's own score for it, higher for better."""

    article: Article
    score: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """An article with its score for a question; scores of one question compare, those of two do not.

    `share` is the score as a share of one among all that were found, `covers` the share of the question's weight in it.
    """

    article: Article
    score: float
    share: float
    covers: float


@dataclass(frozen=True, slots=True)
class _Text:
    title: bytes
    lead: bytes
    whole: bytes
    address: bytes


def informed(query: Query, *, articles: int, having: Mapping[str, int]) -> Query:
    """The query with the rarity of its terms, by how many of all articles have each: Robertson and Spärck Jones's."""
    rarity = {
        term.term: term.weight * log(1 + (articles - count + 0.5) / (count + 0.5))
        for term in query.terms
        for count in [min(articles, having.get(term.term, 0))]
    }
    return replace(query, rarity=rarity)


def rank(query: Query, hits: Sequence[Hit], *, asked_at: datetime | None) -> list[Ranked]:
    """The articles, best first."""
    found = [(signs(query, hit, asked_at=asked_at), hit.article) for hit in hits]
    weighed = [(weigh(each), each, article) for each, article in found]
    return ranked(weighed)


def ranked(weighed: Sequence[tuple[float, Signs, Article]]) -> list[Ranked]:
    """Scores become an order, with each one's share."""
    best = max((score for score, _, _ in weighed), default=0.0)
    total = sum(exp(score - best) for score, _, _ in weighed)
    order = sorted(weighed, key=lambda each: (-each[0], each[2].id))
    return [Ranked(article, score, exp(score - best) / total, each["covers"]) for score, each, article in order]


def weigh(signs: Signs, weights: Mapping[str, float] = QUESTIONS) -> float:
    """The score of an article by its signs."""
    return sum(weights.get(f"article.{name}", 0.0) * value for name, value in signs.items())


def signs(query: Query, hit: Hit, *, asked_at: datetime | None) -> Signs:
    """What tells of an article, each sign between 0 and some units."""
    text = _read(hit.article)
    total = sum(query.rarity.values()) or 1.0
    missing = [query.rarity[term.term] for term in query.terms if not _has(text.whole, term.forms)]
    return {
        "index": hit.score / total,
        "title": _covered(query, text.title),
        "lead": _covered(query, text.lead),
        "covers": 1.0 - sum(missing) / total,
        "address": _covered(query, text.address),
        "names": _share(query, text.lead, names=True),
        "asks": _share(query, text.lead, names=False),
        "pairs": _pairs(query, text.lead),
        "missing": max(missing, default=0.0),
        **_dated(hit.article.published_at, asked_at),
    }


def _covered(query: Query, part: bytes) -> float:
    """The share of the question's weight that a part has."""
    total = sum(query.rarity.values()) or 1.0
    return sum(query.rarity[term.term] for term in query.terms if _has(part, term.forms)) / total


def _has(part: bytes, forms: Sequence[bytes]) -> bool:
    return any(form in part for form in forms)


def _share(query: Query, part: bytes, *, names: bool) -> float:
    """The weight of the question's names (or of the words that ask) that a part has; a half where there are none."""
    wanted = [term for term in query.terms if (term.name if names else term.asks)]
    total = sum(query.rarity[term.term] for term in wanted)
    return sum(query.rarity[term.term] for term in wanted if _has(part, term.forms)) / total if total else 0.5


def _pairs(query: Query, part: bytes) -> float:
    """The share of the question's pairs of words that stand together here as well, grammar between them or not."""
    if not query.pairs:
        return 0.0
    forms = {term.term: term.forms for term in query.terms}
    return sum(_beside(part, forms.get(one, ()), forms.get(two, ())) for one, two in query.pairs) / len(query.pairs)


def _beside(part: bytes, one: Sequence[bytes], two: Sequence[bytes]) -> bool:
    if not (_has(part, one) and _has(part, two)):
        return False
    return _pair(tuple(one), tuple(two)).search(part) is not None


@lru_cache(maxsize=512)
def _pair(one: tuple[bytes, ...], two: tuple[bytes, ...]) -> re.Pattern[bytes]:
    first, second = (b"|".join(re.escape(form.rstrip()) for form in forms) for forms in (one, two))
    return re.compile(rb"(?:" + first + rb")\w*(?: (?:a|an|the|of|in|on|to|and|for|s))*(?= )(?:" + second + rb")")


def _dated(published: datetime | None, asked: datetime | None) -> Signs:
    """How near the question's day an article is; nothing where the question has none."""
    if asked is None:
        return {}
    if published is None:
        return {"undated": 1.0, "away": _FAR}
    days = (asked - published).total_seconds() / 86_400
    return {
        "week": float(-1 <= days <= _WEEK_AND_A_DAY),
        "later": float(days < -1),
        "away": log(1 + abs(days)),
    }


@lru_cache(maxsize=1024)
def _read(article: Article) -> _Text:
    lead, _ = split(article.text)
    title = normal(article.title)
    return _Text(
        title=title,
        lead=title + _SAME + normal(lead),
        whole=title + _SAME + normal(article.text),
        address=normal(address(article.url)),
    )


def address(url: str) -> str:
    """The words of an address's path, which publishers make of a title."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return re.sub(r"[\W_]+", " ", path)


def split(text: str) -> tuple[str, str]:
    """The first words of a text, and the rest of it."""
    last = next(islice(re.finditer(r"\S+", text), LEAD_WORDS - 1, None), None)
    return (text[: last.end()], text[last.end() :]) if last else (text, "")
