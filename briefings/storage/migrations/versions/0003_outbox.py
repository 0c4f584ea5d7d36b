"""Occurrences, kept briefings and messages on their way."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make what this step adds."""
    _wordings()
    _kept()
    _clock()
    _deliveries()


def _wordings() -> None:
    op.create_table(
        "wordings",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("feed_id", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("edit", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "feed_id", "article_id"),
    )
    if op.get_bind().dialect.name == "sqlite":  # no other database is older than this step
        # the first feed that carried an article brought its text; others were only noted to carry it
        op.execute(
            "INSERT INTO wordings (key, feed_id, article_id, at, edit) "
            "SELECT a.key, f.feed_id, a.id, coalesce(a.seen_at, a.at), 1 FROM feed_articles f "
            "JOIN articles a ON a.key = f.key "
            "WHERE f.rowid = (SELECT min(rowid) FROM feed_articles WHERE key = f.key)"
        )


def _kept() -> None:
    op.add_column("briefings", sa.Column("public_id", sa.String(), nullable=True))
    op.add_column("briefings", sa.Column("body", sa.Text(), nullable=True))
    op.create_index("briefings_by_public_id", "briefings", ["public_id"], unique=True)
    cited = op.create_table(
        "cited",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "place", "article_id"),
    )
    told = op.get_bind().execute(sa.text("SELECT platform, place, article_ids FROM told")).all()
    rows = {(platform, place, one) for platform, place, listed in told for one in json.loads(listed)}
    op.bulk_insert(cited, [dict(zip(("platform", "place", "article_id"), row, strict=True)) for row in sorted(rows)])


def _clock() -> None:
    op.create_table(
        "clocks",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "place", "plan"),
    )
    op.create_table(
        "occurrences",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("nominal", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("briefing_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "place", "plan", "nominal"),
    )
    op.create_index("occurrences_by_time", "occurrences", ["at"], unique=False)


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("nominal", sa.String(), nullable=False),
        sa.Column("briefing_id", sa.String(), nullable=False),
        sa.Column("channel_platform", sa.String(), nullable=False),
        sa.Column("channel_id", sa.String(), nullable=False),
        sa.Column("channel_place", sa.String(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=True),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("thread_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("key"),
    )
    op.create_index("deliveries_open", "deliveries", ["channel_platform", "open"], unique=False)
    op.create_index("deliveries_by_briefing", "deliveries", ["briefing_id"], unique=False)
    op.create_index("deliveries_by_message", "deliveries", ["message_id"], unique=False)
    op.create_table(
        "events",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("events_by_time", "events", ["at"], unique=False)
