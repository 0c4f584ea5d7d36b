"""One event as outlets tell it: its points, and where the outlets differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from briefings.model.facts import Figure, Quote, Span
from briefings.model.sources import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Gloss:
    """What an editor adds in square brackets at offset `at` of a point's text: a date, a full name; `span` backs it."""

    at: int
    text: str
    span: Span


Wrote = Literal["outlet", "model", "translation"]
"""Whose words they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing the reader should know. `text` stands in its first span, word for word but for asides left out.

    Further spans are other outlets' sentences that say the same. `emphasis` are [start, end) pairs into `text`.
    `wrote` is who worded it: an "outlet"; a "model", then its sentence was verified against its spans, whose words are
    others; or a model that put it into another language, a "translation".
    """

    text: str
    spans: tuple[Span, ...]
    glosses: tuple[Gloss, ...] = ()
    emphasis: tuple[tuple[int, int], ...] = ()
    new: bool = True
    wrote: Wrote = "outlet"

    def touches(self, other: Point) -> bool:
        """Whether the two rest on a sentence, or a part of one, that is the same."""
        return any(one.touches(two) for one in self.spans for two in other.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One outlet's figure for a thing on which outlets differ."""

    figure: Figure
    outlet: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Outlets give different figures for the same thing at the same time; newest first. `about` is what they count."""

    about: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An outlet changed a figure that we may have told: the old one in the earlier revision, the new one now."""

    outlet: str
    at: datetime | None
    before: Figure
    after: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an earlier briefing told of a story: when, under which headline, from which articles, in which points."""

    story_id: str
    at: datetime
    headline: str
    article_ids: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event as one or more outlets tell it, composed for reading.

    `headline` is an outlet's own: the title of the article with the id `headline_article`; or a model's, verified
    against that article (`headline_wrote`). `quote_translation` is a model's, of `quote`, "" for none: the words of the
    quote stay the speaker's own, and this stands beside them under the sign of what it is.
    `copies` are articles that carry the same wire text as an earlier one of `articles`, each with that one's id; they
    count once.
    `superseded` are older revisions that `corrections` point into.
    `told_at` is when an earlier briefing told the story, `new` whether there is anything in it since.
    """

    id: str
    headline: str
    headline_article: str
    articles: tuple[Article, ...]
    points: tuple[Point, ...]
    quote: Quote | None = None
    figures: tuple[Figure, ...] = ()
    differs: tuple[Difference, ...] = ()
    corrections: tuple[Correction, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    superseded: tuple[Article, ...] = ()
    weight: float = 0.0
    new: bool = True
    told_at: datetime | None = None
    headline_wrote: Wrote = "outlet"
    quote_translation: str = ""
