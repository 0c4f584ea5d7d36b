"""The tables: feeds and articles once for all, what a person caused under its tenant."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

REVISION = "0006"
"""The newest migration, that this code reads and writes."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Moment(TypeDecorator[datetime]):
    """An aware datetime as microseconds since 1970 in UTC: exact, ordered, and the same in every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """To the database."""
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """From the database, in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Length(TypeDecorator[timedelta]):
    """A length of time in microseconds."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:
        """To the database."""
        return None if value is None else value // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:
        """From the database."""
        return None if value is None else timedelta(microseconds=value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """Some texts as a JSON list."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """To the database."""
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """From the database."""
        return tuple(json.loads(value)) if value else ()


metadata = MetaData()

feeds = Table(
    "feeds",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("title", String, nullable=False, default=""),
    Column("site", String, nullable=False, default=""),
)

polls = Table(
    "polls",
    metadata,
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), primary_key=True),
    Column("etag", String, nullable=False),
    Column("last_modified", String, nullable=False),
    Column("body_hash", String, nullable=False),
    Column("last_fetch_at", Moment),
    Column("last_success_at", Moment),
    Column("next_fetch_at", Moment),
    Column("status", Integer, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("error", String, nullable=False),
    Column("cure", String, nullable=False),
    Column("every", Length),
    Column("gone", Boolean, nullable=False),
    Column("moved_to", String, nullable=False),
    Column("not_before", Moment),
)

entries = Table(
    "entries",
    metadata,
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE")),
    Column("key", String),
    Column("hash", String, nullable=False),
    PrimaryKeyConstraint("feed_id", "key"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("key", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("url", String, nullable=False),
    Column("title", String, nullable=False),
    Column("outlet", String, nullable=False),
    Column("byline", String, nullable=False),
    Column("language", String, nullable=False),
    Column("published_at", Moment),
    Column("seen_at", Moment),
    # when the article belongs into a briefing: published, but not before we could have known of it
    Column("at", Moment, nullable=False),
    Index("articles_by_key", "key"),
    Index("articles_by_time", "at"),
)

# articles that a feed carries in the words of another that its readers read, too
feed_articles = Table(
    "feed_articles",
    metadata,
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE")),
    Column("key", String),
    PrimaryKeyConstraint("key", "feed_id"),
)

# whose words a revision is: a tenant reads what feeds of its own brought, whoever else carries the same address
wordings = Table(
    "wordings",
    metadata,
    Column("key", String),
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE")),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE")),
    # when the feed last came with it: a publisher may go back to an earlier text
    Column("at", Moment, nullable=False),
    # whether the feed had carried the article before: else it is another feed's wording, and no edit
    Column("edit", Boolean, nullable=False),
    PrimaryKeyConstraint("key", "feed_id", "article_id"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they came
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    Column("topics", Texts, nullable=False),
    # whether a configuration file says so: then no command takes it back
    Column("declared", Boolean, nullable=False, default=False),
    UniqueConstraint("platform", "place", "feed_id"),
)

briefings = Table(
    "briefings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("plan", String, nullable=False),
    Column("title", String, nullable=False),
    Column("since", Moment, nullable=False),
    Column("at", Moment, nullable=False),
    # what buttons and receipts know it by, and all of it as JSON; null where it was shown once and not kept
    Column("public_id", String),
    Column("body", Text),
    Index("briefings_by_public_id", "public_id", unique=True),
)

# articles that a tenant was told from: their receipts stay readable when it no longer reads the feed
cited = Table(
    "cited",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("article_id", String),
    PrimaryKeyConstraint("platform", "place", "article_id"),
)

told = Table(
    "told",
    metadata,
    Column("briefing_id", ForeignKey("briefings.id", ondelete="CASCADE")),
    Column("story_id", String),
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("plan", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("headline", String, nullable=False),
    Column("article_ids", Texts, nullable=False),
    Column("points", Texts, nullable=False),
    PrimaryKeyConstraint("briefing_id", "story_id"),
    Index("told_by_plan", "platform", "place", "plan", "at"),
)

# what the index of words knows articles by, whichever it is
documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True),
)
