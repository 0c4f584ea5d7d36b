"""Which stories people follow, and to whom a channel's answers are shown."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, PrimaryKeyConstraint, String, Table, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Channel, Tenant, Told
from briefings.storage.schema import Moment, Texts, metadata
from briefings.storage.statements import put, put_first

follows = Table(
    "follows",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("person", String),
    Column("story_id", String),
    Column("at", Moment, nullable=False),
    Column("headline", String, nullable=False),
    Column("article_ids", Texts, nullable=False),
    Column("points", Texts, nullable=False),
    PrimaryKeyConstraint("platform", "place", "person", "story_id"),
)
answering = Table(
    "answering",
    metadata,
    Column("platform", String),
    Column("place", String),
    Column("channel", String),
    Column("public", Boolean, nullable=False),
    PrimaryKeyConstraint("platform", "place", "channel"),
)

_TOLD = ("story_id", "at", "headline", "article_ids", "points")


async def toggle(connection: AsyncConnection, tenant: Tenant, person: str, story: Told) -> bool:
    """Follow the story, or no longer; whether it is followed now."""
    mine = _of(tenant) | {"person": person}
    if await put_first(connection, follows, mine | {name: getattr(story, name) for name in _TOLD}):
        return True
    await connection.execute(
        delete(follows).where(*_by(follows, tenant), follows.c.person == person, follows.c.story_id == story.story_id)
    )
    return False


async def followed(connection: AsyncConnection, tenant: Tenant, person: str) -> tuple[Told, ...]:
    """Oldest first, each as it stood when the person last had it."""
    columns = (follows.c[name] for name in _TOLD)
    query = select(*columns).where(*_by(follows, tenant), follows.c.person == person)
    rows = await connection.execute(query.order_by(follows.c.at, follows.c.story_id))
    return tuple(Told(**row._mapping) for row in rows)


async def caught_up(connection: AsyncConnection, tenant: Tenant, person: str, stories: tuple[Told, ...]) -> None:
    """What the person has got of these stories by now; one that they follow no longer stays so."""
    mine = {each.story_id for each in await followed(connection, tenant, person)}
    rows = [
        _of(tenant) | {"person": person} | {name: getattr(each, name) for name in _TOLD}
        for each in stories
        if each.story_id in mine
    ]
    await put(connection, follows, rows, changing=_TOLD[1:])


async def show(connection: AsyncConnection, tenant: Tenant, channel: Channel, public: bool) -> None:
    """From now on a channel's answers are shown to all, or to who asked."""
    await put(connection, answering, [_of(tenant) | {"channel": channel.id, "public": public}], changing=("public",))


async def shown(connection: AsyncConnection, tenant: Tenant, channel: Channel) -> bool | None:
    """None where nobody has said so."""
    query = select(answering.c.public).where(*_by(answering, tenant), answering.c.channel == channel.id)
    return (await connection.execute(query)).scalar_one_or_none()


def _of(tenant: Tenant) -> dict[str, Any]:
    return {"platform": tenant.platform, "place": tenant.place}


def _by(table: Table, tenant: Tenant) -> tuple[Any, ...]:
    return table.c.platform == tenant.platform, table.c.place == tenant.place
