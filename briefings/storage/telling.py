"""What briefings told, remembered by tenant and plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Briefing, Delivery, Occurrence, Plan, Story, Tenant, Told
from briefings.storage import deliveries as outbox
from briefings.storage import occurring, schema
from briefings.storage.kept import body
from briefings.storage.statements import put_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An occurrence that is ours to compose, by this token."""

    occurrence: Occurrence
    token: str


async def told(connection: AsyncConnection, tenant: Tenant, plan: str, *, since: datetime) -> tuple[Told, ...]:
    """Oldest first."""
    table = schema.told
    query = (
        select(table.c.story_id, table.c.at, table.c.headline, table.c.article_ids, table.c.points)
        .where(table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.plan == plan)
        .where(table.c.at >= since)
        .order_by(table.c.at, table.c.story_id)
    )
    return tuple(Told(**row._mapping) for row in await connection.execute(query))


async def everything(connection: AsyncConnection, tenant: Tenant, *, since: datetime) -> tuple[Told, ...]:
    """What all plans of a tenant told, oldest first."""
    table = schema.told
    query = (
        select(table.c.story_id, table.c.at, table.c.headline, table.c.article_ids, table.c.points)
        .where(table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.at >= since)
        .order_by(table.c.at, table.c.story_id)
    )
    return tuple(Told(**row._mapping) for row in await connection.execute(query))


async def last_told_in(connection: AsyncConnection, tenant: Tenant, story_id: str) -> str:
    """The id of the latest briefing that told a story and was kept; "" for none."""
    made, table = schema.briefings, schema.told
    query = (
        select(made.c.public_id)
        .join(table, table.c.briefing_id == made.c.id)
        .where(table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.story_id == story_id)
        .where(made.c.public_id.is_not(None))
        .order_by(table.c.at.desc(), made.c.id.desc())
        .limit(1)
    )
    return (await connection.execute(query)).scalar_one_or_none() or ""


async def issue(  # noqa: PLR0913  whose, what, how it goes out, and on whose claim
    connection: AsyncConnection,
    tenant: Tenant,
    plan: Plan,
    briefing: Briefing,
    deliveries: Sequence[Delivery],
    *,
    claim: Claim | None,
    remembered: bool,
    at: datetime,
) -> None:
    """Settle the claim, record the briefing, and put its messages on their way: all of it or nothing."""
    if claim:
        why = "" if deliveries else "nothing to post"
        await occurring.settle(
            connection, claim.occurrence, token=claim.token, briefing_id=briefing.id, why=why, now=at
        )
    await record(connection, tenant, plan, briefing, remembered=remembered, at=at)
    await outbox.put(connection, tenant, plan.name, claim.occurrence.nominal if claim else "", deliveries)


async def record(
    connection: AsyncConnection,
    tenant: Tenant,
    plan: Plan,
    briefing: Briefing,
    *,
    remembered: bool = True,
    at: datetime,
) -> None:
    """One row for the briefing, whole if it has an id, and if `remembered` one for each story that it told anew."""
    owner = {"platform": tenant.platform, "place": tenant.place, "plan": plan.name, "at": at}
    kept = {"public_id": briefing.id, "body": body(briefing)} if briefing.id else {"public_id": None, "body": None}
    row = owner | {"title": briefing.title, "since": briefing.since} | kept
    made = await connection.execute(insert(schema.briefings), row)
    (number,) = made.inserted_primary_key or (None,)
    rows = [owner | {"briefing_id": number} | _row(story) for story in briefing.stories if story.new and remembered]
    if rows:
        await connection.execute(insert(schema.told), rows)
    ids = dict.fromkeys(each.id for story in briefing.stories for each in (*story.articles, *story.superseded))
    place = {"platform": tenant.platform, "place": tenant.place}
    await put_new(connection, schema.cited, [place | {"article_id": article_id} for article_id in ids])


def _row(story: Story) -> dict[str, object]:
    return {
        "story_id": story.id,
        "headline": story.headline,
        "article_ids": tuple(article.id for article in story.articles),
        "points": tuple(point.text for point in story.points),
    }
