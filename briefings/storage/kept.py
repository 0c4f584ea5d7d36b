"""Briefings kept whole, for buttons and receipts: as JSON, the articles' own words left out and filled in again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Article, Briefing, Channel, Story, Tenant
from briefings.storage import outgoing, schema
from briefings.storage.articles import by_ids

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def body(briefing: Briefing) -> str:
    """All of it but the articles' texts, which are stored."""
    bare = _with(briefing, lambda article: replace(article, text=""))
    return _adapter().dump_json(bare).decode()


async def kept(connection: AsyncConnection, briefing_id: str) -> Briefing | None:
    """The briefing exactly as it was composed."""
    table = schema.briefings
    query = select(table.c.body).where(table.c.public_id == briefing_id)
    found = (await connection.execute(query)).scalar_one_or_none()
    if not found:
        return None
    bare = _adapter().validate_json(found)
    ids = {each.id for story in bare.stories for each in (*story.articles, *story.superseded)}
    texts = {each.id: each.text for each in await by_ids(connection, sorted(ids))}
    return _with(bare, lambda article: replace(article, text=texts.get(article.id, "")))


async def titles(connection: AsyncConnection, briefing_ids: Collection[str]) -> Mapping[str, str]:
    """By id; those that are not kept are missing."""
    table = schema.briefings
    query = select(table.c.public_id, table.c.title).where(table.c.public_id.in_(list(briefing_ids)))
    return {row.public_id: row.title for row in await connection.execute(query)}


async def may_read(connection: AsyncConnection, briefing_id: str, tenant: Tenant, channel: Channel | None) -> bool:
    """Whether it is the tenant's own, or stands in the channel or in a thread that we opened under it there."""
    made, sent = schema.briefings, outgoing.deliveries
    own = select(made.c.id).where(
        made.c.public_id == briefing_id, made.c.platform == tenant.platform, made.c.place == tenant.place
    )
    allowed: ColumnElement[bool] = exists(own)
    if channel is not None:
        here = or_(sent.c.channel_id == channel.id, sent.c.thread_id == channel.id)
        of = (sent.c.briefing_id == briefing_id, sent.c.channel_platform == channel.platform)
        allowed = or_(allowed, exists(select(sent.c.number).where(*of, here)))
    return bool((await connection.execute(select(allowed))).scalar())


def _with(briefing: Briefing, changed: Callable[[Article], Article]) -> Briefing:
    return replace(briefing, stories=tuple(_story_with(story, changed) for story in briefing.stories))


def _story_with(story: Story, changed: Callable[[Article], Article]) -> Story:
    return replace(
        story, articles=tuple(map(changed, story.articles)), superseded=tuple(map(changed, story.superseded))
    )


@cache
def _adapter() -> TypeAdapter[Briefing]:
    from pydantic import TypeAdapter  # noqa: PLC0415  0.2 s that only a briefing that is kept should pay

    return TypeAdapter(Briefing)
