"""The nouns: what a news desk handles, as frozen values without behaviour of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenant:
    """Whose desk it is: a guild, a workspace, or the terminal of this machine."""

    platform: str
    place: str


TERMINAL = Tenant(platform="terminal", place="local")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that we read, stored once however many tenants subscribe to it. `id` follows from `url`."""

    id: str
    url: str
    title: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """A tenant reads a feed, under the topics it filed it by."""

    tenant: Tenant
    feed: Feed
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed, as published: markup untouched, dates in UTC or None, `key` its identity in its feed."""

    feed_id: str
    key: str
    url: str
    title: str
    author: str = ""
    published_at: datetime | None = None
    updated_at: datetime | None = None
    summary: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One revision of a report: `key` names all revisions, `id` this text for ever, so that receipts never move.

    `text` is plain, paragraphs parted by a blank line; every Span counts its code points. `published_at` is UTC,
    None where the publisher gives none; `seen_at` is when we first stored this revision.
    """

    id: str
    text: str
    key: str = ""
    url: str = ""
    title: str = ""
    outlet: str = ""
    byline: str = ""
    language: str = "en"
    published_at: datetime | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A receipt: the code points from `start` to `end` of the text of the article with this id."""

    article_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as it stands ("about 2,500", "$1.2 billion", "a third"), and what it counts.

    `value` is exact, in units of `unit`: an ISO currency, "%", "part", "years old", "score", a measure in the singular
    ("month", "km"), or the noun counted as it stands ("National Guard troops"). It is None where the number is vague
    ("dozens"). `upper` is the other end of a range, or the other side of a score. `phrase` runs from the number
    through what it counts, for emphasis. `hedge` is what weakens it, as written and within `span` ("about", "up to").
    """

    span: Span
    text: str
    value: Decimal | None = None
    upper: Decimal | None = None
    unit: str = ""
    hedge: str = ""
    phrase: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, organisation or place as mentioned; `full` is its fullest form in the same article."""

    span: Span
    text: str
    kind: Literal["person", "organisation", "place", "other"] = "other"
    full: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A day, month or year as mentioned; `value` is ISO 8601 to the precision known, or "" if it cannot be resolved.

    Weeks are "2025-W05", decades "199X", quarters "2025-Q1", spans of days or years "2025-02-03/2025-02-05".
    `relative` says that `value` was reckoned from the day of publication ("on Thursday", "last week").
    """

    span: Span
    text: str
    value: str = ""
    relative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it: `name` with the receipt of its fullest mention, `mention` what stands beside the quote.

    `mention` may be a pronoun. `role` ("U.S. Defense Secretary") has its own receipt; "" and None where not given.
    """

    name: str
    name_span: Span
    mention: Span
    role: str = ""
    role_span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words in quotation marks, without the marks. A speaker who is not `certain` is never printed as fact."""

    span: Span
    text: str
    speaker: Speaker | None = None
    certain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an article states, each with its span, each kind in the order of the text."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[Date, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A feed that could not be collected: which, why, and the cure."""

    url: str
    error: str
    cure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a briefing was picked from."""

    feeds: int
    failed: tuple[Failure, ...]
    articles: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where messages are posted. `id` is the platform's own; `place` its guild or workspace, "" where `id` says it."""

    platform: str
    id: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a briefing is due, by the wall clock of `zone` (an IANA name): `times` on `days`, or else `cron`.

    Days count from Monday, 0. `cron` has the five usual fields. In `quiet` hours (from, until; they may cross
    midnight) nothing is posted.
    """

    zone: str
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    times: tuple[time, ...] = ()
    cron: str = ""
    quiet: tuple[time, time] | None = None


Language = Literal["en", "es", "de", "fr"]
"""Languages that the text around the outlets' own words can be in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a briefing covers, when it is due and where it goes.

    What was told is remembered by `name`; readers see `title`. `topics` weigh more in the choice of stories, `only`
    are those that it keeps to. `feeds` are ids; without any, all that its tenant reads. `hours` is how far back it
    looks. With nothing new it is `silent`, or says so. `thread` opens one under it. `declared` plans come from a
    configuration, and are read-only elsewhere.
    """

    name: str = "News"
    title: str = "News"
    topics: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    stories: int = 5
    hours: float = 24.0
    schedule: Schedule | None = None
    channels: tuple[Channel, ...] = ()
    language: Language = "en"
    silent: bool = False
    thread: bool = False
    paused: bool = False
    declared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One time at which a plan's briefing is due.

    `nominal` is the wall time that the plan names ("2026-02-04T07:30"), unique in its plan; `at` is the instant.
    """

    tenant: Tenant
    plan: str
    nominal: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A briefing as composed, before any layout. Times are UTC.

    `wrote` says what worded it: "extractive" or a model's name, and after a semicolon what was in a model's way.

    `stories` are new ones in order of weight, then those told before in which nothing is new. `id` is what buttons
    and receipts know it by, "" where it is not kept.
    """

    title: str
    since: datetime
    until: datetime
    coverage: Coverage
    stories: tuple[Story, ...]
    wrote: str = "extractive"
    language: Language = "en"
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message of a briefing on its way: `payload` is what the platform is sent, as JSON.

    `key` follows from briefing, channel and part, is at most 25 characters long, and stands in the message itself, so
    that it can be found there. The states are drawn in docs/decisions/delivery.md. `token` is that of the attempt.
    `thread` is the name of the thread to open under it once it stands, "" for none; `thread_id` is the one opened.
    """

    key: str
    briefing_id: str
    channel: Channel
    part: int
    parts: int
    payload: str
    state: Literal["ready", "sending", "sent", "uncertain", "refused", "skipped"] = "ready"
    attempt: int = 0
    token: str = ""
    changed_at: datetime
    not_before: datetime | None = None
    message_id: str = ""
    error: str = ""
    made_at: datetime | None = None
    thread: str = ""
    thread_id: str = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported:
    """Something in a sentence that its sources do not support: a figure, quote, name, date, word, negation or order.

    Of a model's sentence also: "attribution" (who says so left out), "limit" ("about" left out), "modality" ("will" for
    "may"), "address" (a link, of which models have none).
    """

    kind: Literal[
        "figure", "quote", "speaker", "name", "date", "word", "negation", "order", "gist",
        "attribution", "limit", "modality", "address",
    ]  # fmt: skip
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether sources support a text; `score` is 0 to 1, `unsupported` names what they do not."""

    supported: bool
    score: float
    unsupported: tuple[Unsupported, ...] = ()
