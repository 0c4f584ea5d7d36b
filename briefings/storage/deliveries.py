"""Messages on their way: one row a part, changed only by who knows how it stood."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, not_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Channel, Delivery, Tenant
from briefings.storage.occurring import Named
from briefings.storage.outgoing import deliveries as table
from briefings.storage.statements import put_new

_OWN = ("key", "briefing_id", "part", "parts", "payload", "made_at")
_CHANGING = ("state", "attempt", "token", "changed_at", "not_before", "message_id", "error", "thread", "thread_id")
_TO_NOTHING = ("refused", "skipped", "uncertain")


def is_open(delivery: Delivery) -> bool:
    """Whether anything is left to do for it: to post it, to learn whether it was posted, to open its thread."""
    to_thread = delivery.state == "sent" and bool(delivery.thread) and not delivery.thread_id
    return to_thread or delivery.state in {"ready", "sending"}


async def put(
    connection: AsyncConnection, tenant: Tenant, plan: str, nominal: str, deliveries: Sequence[Delivery]
) -> None:
    """Put messages on their way; `nominal` is "" for a briefing that somebody asked for."""
    owner = {"platform": tenant.platform, "place": tenant.place, "plan": plan, "nominal": nominal}
    await put_new(connection, table, [owner | _row(each) for each in deliveries])


async def due(
    connection: AsyncConnection, platform: str, now: datetime, resting: Collection[Named], channel: Channel | None
) -> tuple[Delivery, ...]:
    """Of each channel (or this one) the first message with anything left to do, if it may be done now.

    Messages of plans that are `resting` wait, unless somebody asked for them.
    """
    query = select(table).where(table.c.number.in_(_heads(platform, channel)))
    query = query.where(or_(table.c.not_before.is_(None), table.c.not_before <= now), *map(_not_of, resting))
    return tuple(map(_delivery, await connection.execute(query.order_by(table.c.number))))


async def next_at(connection: AsyncConnection, platform: str, now: datetime) -> datetime | None:
    """When the next one that waits may go out: None where none does."""
    query = select(func.min(table.c.not_before)).where(table.c.number.in_(_heads(platform, None)))
    found: datetime | None = (await connection.execute(query.where(table.c.not_before > now))).scalar()
    return found


async def move(connection: AsyncConnection, before: Delivery, after: Delivery, *, rest: str) -> bool:
    """Change it from how it stood `before`; False, and nothing done, if it stands otherwise by now.

    With `rest` the later parts of its briefing in its channel are skipped, for this reason.
    """
    stood = and_(table.c.state == before.state, table.c.attempt == before.attempt, table.c.token == before.token)
    changed = update(table).where(table.c.key == before.key, stood, table.c.thread_id == before.thread_id)
    values = {name: value for name, value in _row(after).items() if name in (*_CHANGING, "open")}
    if not (await connection.execute(changed.values(**values))).rowcount:
        return False
    if rest:
        later = update(table).where(_line(before), table.c.part > before.part, table.c.state == "ready")
        await connection.execute(later.values(state="skipped", open=False, error=rest, changed_at=after.changed_at))
    return True


async def of_briefing(connection: AsyncConnection, briefing_id: str) -> tuple[Delivery, ...]:
    """All parts in all channels, in the order in which they go out."""
    query = select(table).where(table.c.briefing_id == briefing_id).order_by(table.c.number)
    return tuple(map(_delivery, await connection.execute(query)))


async def undelivered(connection: AsyncConnection, tenant: Tenant | None, since: datetime) -> tuple[Delivery, ...]:
    """Those of one tenant or all that came to nothing after `since`, or of which nobody knows; oldest first."""
    query = select(table).where(table.c.state.in_(_TO_NOTHING), table.c.changed_at > since).order_by(table.c.number)
    if tenant is not None:
        query = query.where(table.c.platform == tenant.platform, table.c.place == tenant.place)
    return tuple(map(_delivery, await connection.execute(query)))


async def standing(connection: AsyncConnection, channel: Channel, message_id: str) -> Delivery | None:
    """The one that stands as this message in the channel, or under which the channel or the message is a thread."""
    here = table.c.channel_id == channel.id
    message = and_(here, or_(table.c.message_id == message_id, table.c.thread_id == message_id))
    which = or_(table.c.thread_id == channel.id, message) if message_id else table.c.thread_id == channel.id
    query = select(table).where(table.c.channel_platform == channel.platform, which).order_by(table.c.number.desc())
    row = (await connection.execute(query.limit(1))).first()
    return _delivery(row) if row else None


def _heads(platform: str, channel: Channel | None) -> Any:
    heads = select(func.min(table.c.number)).where(table.c.channel_platform == platform, table.c.open)
    if channel is not None:
        heads = heads.where(table.c.channel_id == channel.id, table.c.channel_place == channel.place)
    return heads.group_by(table.c.channel_id, table.c.channel_place)


def _not_of(plan: Named) -> ColumnElement[bool]:
    tenant, name = plan
    owned = and_(table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.plan == name)
    return not_(and_(owned, table.c.nominal != ""))


def _line(delivery: Delivery) -> ColumnElement[bool]:
    channel = delivery.channel
    return and_(
        table.c.briefing_id == delivery.briefing_id,
        table.c.channel_platform == channel.platform,
        table.c.channel_id == channel.id,
        table.c.channel_place == channel.place,
    )


def _row(delivery: Delivery) -> dict[str, Any]:
    channel = delivery.channel
    where = {"channel_platform": channel.platform, "channel_id": channel.id, "channel_place": channel.place}
    values = {name: getattr(delivery, name) for name in (*_OWN, *_CHANGING)}
    return values | where | {"open": is_open(delivery), "made_at": delivery.made_at or delivery.changed_at}


def _delivery(row: Any) -> Delivery:
    channel = Channel(platform=row.channel_platform, id=row.channel_id, place=row.channel_place)
    return Delivery(channel=channel, **{name: getattr(row, name) for name in (*_OWN, *_CHANGING)})
