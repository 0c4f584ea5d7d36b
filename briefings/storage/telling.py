"""What briefings told, remembered by tenant and plan."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Briefing, Plan, Story, Tenant, Told
from briefings.storage import schema


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


async def record(connection: AsyncConnection, tenant: Tenant, plan: Plan, briefing: Briefing, *, at: datetime) -> None:
    """One row for the briefing and one for each story that it told anew."""
    owner = {"platform": tenant.platform, "place": tenant.place, "plan": plan.name, "at": at}
    made = await connection.execute(
        insert(schema.briefings), owner | {"title": briefing.title, "since": briefing.since}
    )
    (number,) = made.inserted_primary_key or (None,)
    rows = [owner | {"briefing_id": number} | _row(story) for story in briefing.stories if story.new]
    if rows:
        await connection.execute(insert(schema.told), rows)


def _row(story: Story) -> dict[str, object]:
    return {
        "story_id": story.id,
        "headline": story.headline,
        "article_ids": tuple(article.id for article in story.articles),
        "points": tuple(point.text for point in story.points),
    }
