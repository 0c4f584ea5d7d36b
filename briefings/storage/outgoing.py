"""The tables of what is due and what is on its way; the events that have been seen."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, PrimaryKeyConstraint, String, Table, Text, UniqueConstraint

from briefings.storage.schema import Moment, metadata

clocks = Table(
    "clocks",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("plan", String),
    # of the plan's times: once they change, only what comes after counts
    Column("fingerprint", String, nullable=False),
    Column("since", Moment, nullable=False),
    PrimaryKeyConstraint("platform", "place", "plan"),
)

occurrences = Table(
    "occurrences",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("plan", String),
    Column("nominal", String),
    Column("at", Moment, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("token", String, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("briefing_id", String, nullable=False),
    PrimaryKeyConstraint("platform", "place", "plan", "nominal"),
    Index("occurrences_by_time", "at"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("number", Integer, primary_key=True),  # the order in which they go out
    Column("key", String, nullable=False),
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("plan", String, nullable=False),
    # "" where somebody asked for it, instead of the clock
    Column("nominal", String, nullable=False),
    Column("briefing_id", String, nullable=False),
    Column("channel_platform", String, nullable=False),
    Column("channel_id", String, nullable=False),
    Column("channel_place", String, nullable=False),
    Column("part", Integer, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("payload", Text, nullable=False),
    Column("state", String, nullable=False),
    # whether anything is left to do: only these are looked through for what is next
    Column("open", Boolean, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("token", String, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("not_before", Moment),
    Column("message_id", String, nullable=False),
    Column("error", String, nullable=False),
    Column("thread", String, nullable=False),
    Column("thread_id", String, nullable=False),
    UniqueConstraint("key"),
    Index("deliveries_open", "channel_platform", "open"),
    Index("deliveries_by_briefing", "briefing_id"),
    Index("deliveries_by_message", "message_id"),
)

events = Table(
    "events",
    metadata,
    Column("id", String, primary_key=True),
    Column("at", Moment, nullable=False),
    Index("events_by_time", "at"),
)
