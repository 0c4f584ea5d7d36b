"""Messages on their way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefings.composing import key
from briefings.model import TERMINAL, Briefing, Channel, Coverage, Delivery, Plan
from briefings.storage import Store

NOW = datetime(2026, 2, 4, 8, tzinfo=UTC)
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
PLAN = Plan(name="World", title="World")


def channel(name: str = "news", platform: str = "discord") -> Channel:
    return Channel(platform=platform, id=name, place="guild")


def message(part: int = 1, *, parts: int = 2, briefing: str = "b1", to: Channel | None = None) -> Delivery:
    where = to or channel()
    return Delivery(
        key=key(briefing, where, part),
        briefing_id=briefing,
        channel=where,
        part=part,
        parts=parts,
        payload=f"{briefing} {part}/{parts}",
        changed_at=NOW,
        made_at=NOW,
    )


def briefing(name: str = "b1") -> Briefing:
    coverage = Coverage(feeds=1, failed=(), articles=0, outlets=0)
    return Briefing(title="World", since=NOW - 24 * HOUR, until=NOW, coverage=coverage, stories=(), id=name)


async def put(store: Store, *messages: Delivery, at: datetime = NOW) -> None:
    """Issue the briefings of these messages, in their order."""
    for name in dict.fromkeys(each.briefing_id for each in messages):
        theirs = [each for each in messages if each.briefing_id == name]
        await store.issue(TERMINAL, PLAN, briefing(name), theirs, claim=None, at=at)
