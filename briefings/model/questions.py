"""What people ask, and what the articles answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from briefings.model.facts import Span
from briefings.model.sources import Article, Tenant
from briefings.model.stories import Point

LONGEST_QUESTION = 1_000
"""Characters of a question: issue 5, and more than is ever needed to ask one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a question may see: what its tenant reads, or only these of its feeds, since then if a time is given.

    `also` is what another tenant lets be seen there: the feeds of the operator's plans that post to the channel.
    """

    tenant: Tenant
    feeds: tuple[str, ...] | None = None
    since: datetime | None = None
    also: Scope | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question that was asked before in a thread, the first point of its answer and the articles it came from."""

    question: str
    answer: str
    article_ids: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody asks. Under a story it is about that first: `headline` and `article_ids` are the story's.

    `turns` are what was asked in the same thread before, oldest first. `asked_at` is None where it does not matter.
    """

    id: str
    text: str
    asked_at: datetime | None
    headline: str = ""
    article_ids: tuple[str, ...] = ()
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where an article answers best: `text` is what stands at `span`. Scores compare within one answer."""

    article: Article
    span: Span
    text: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the articles say to a question, the sentence that answers first.

    "closest": nothing says so directly, the points are what comes nearest. "declined": no points; `nearest` is an
    article to ask about instead, if there is any. `sources` are ranked, one passage an article; `articles` are those
    that the points cite, in the order of citation. It was looked for in `searched` articles, the first of them of
    `since`. `why` is set where an answer of that kind can say what it did ("no two outlets differ on a figure").
    `wrote` says what worded it, as for a Briefing.
    """

    id: str
    question: str
    tone: Literal["answered", "closest", "declined"]
    points: tuple[Point, ...]
    articles: tuple[Article, ...]
    sources: tuple[Passage, ...]
    nearest: Article | None
    searched: int
    since: datetime | None
    as_of: datetime
    why: str = ""
    wrote: str = "extractive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a reader thinks of an answer: thumbs up or down."""

    answer_id: str
    question: str
    up: bool
    at: datetime
