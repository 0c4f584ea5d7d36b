"""Plans: what a configuration declares, and what people made in a chat."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import time
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Integer,
    Row,
    String,
    Table,
    Text,
    UniqueConstraint,
    and_,
    delete,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Channel, Plan, Schedule, Tenant
from briefings.storage import schema
from briefings.storage.statements import put

table = Table(
    "plans",
    schema.metadata,
    Column("number", Integer, primary_key=True),  # the order in which they came
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("name", String, nullable=False),
    Column("declared", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    # the rest of it as JSON: no query looks inside, and a plan is always read whole
    Column("body", Text, nullable=False),
    UniqueConstraint("platform", "place", "name"),
)

_COLUMNS = ("name", "declared", "paused")


async def plans(connection: AsyncConnection, tenant: Tenant) -> tuple[Plan, ...]:
    """The tenant's, in the order in which they came."""
    rows = await connection.execute(select(table).where(_of(tenant)).order_by(table.c.number))
    return tuple(_plan(row) for row in rows)


async def everyones(connection: AsyncConnection) -> tuple[tuple[Tenant, Plan], ...]:
    """All tenants'."""
    rows = await connection.execute(select(table).order_by(table.c.number))
    return tuple((Tenant(platform=row.platform, place=row.place), _plan(row)) for row in rows)


async def plan(connection: AsyncConnection, tenant: Tenant, name: str) -> Plan | None:
    """One of the tenant's."""
    row = (await connection.execute(select(table).where(_of(tenant), table.c.name == name))).first()
    return _plan(row) if row else None


async def put_plan(connection: AsyncConnection, tenant: Tenant, plan: Plan) -> bool:
    """Add it, or change the one of its name; False where a configuration declares that."""
    declared = select(table.c.number).where(_of(tenant), table.c.name == plan.name, table.c.declared)
    if (await connection.execute(declared)).first():
        return False
    await put(connection, table, [_row(tenant, plan, declared=False)], changing=("paused", "body"))
    return True


async def remove(connection: AsyncConnection, tenant: Tenant, name: str) -> bool:
    """Whether there was one that no configuration declares."""
    done = await connection.execute(delete(table).where(_of(tenant), table.c.name == name, ~table.c.declared))
    return done.rowcount > 0


async def pause(connection: AsyncConnection, tenant: Tenant, name: str, paused: bool) -> bool:
    """Whether there was one that no configuration declares."""
    mine = update(table).where(_of(tenant), table.c.name == name, ~table.c.declared)
    return (await connection.execute(mine.values(paused=paused))).rowcount > 0


async def declare(connection: AsyncConnection, tenant: Tenant, declared: Sequence[Plan]) -> None:
    """Exactly these are declared, in their order; one that was made by hand under such a name gives way."""
    names = [plan.name for plan in declared]
    await connection.execute(delete(table).where(_of(tenant), table.c.declared | table.c.name.in_(names)))
    rows = [_row(tenant, plan, declared=True) for plan in declared]
    await put(connection, table, rows, changing=("declared", "paused", "body"))


def _of(tenant: Tenant) -> ColumnElement[bool]:
    return and_(table.c.platform == tenant.platform, table.c.place == tenant.place)


def _row(tenant: Tenant, plan: Plan, *, declared: bool) -> dict[str, object]:
    body = {name: value for name, value in asdict(plan).items() if name not in _COLUMNS}
    return {
        "platform": tenant.platform,
        "place": tenant.place,
        "name": plan.name,
        "declared": declared,
        "paused": plan.paused,
        "body": json.dumps(body, ensure_ascii=False, default=time.isoformat),
    }


def _plan(row: Row[Any]) -> Plan:
    """A field that a later nutgraf added is missing in what an earlier one wrote, and has its default."""
    read: dict[str, Any] = json.loads(row.body)
    typed: dict[str, Any] = {
        **{name: tuple(value) if isinstance(value, list) else value for name, value in read.items()},
        "schedule": read["schedule"] and _schedule(read["schedule"]),
        "channels": tuple(Channel(**each) for each in read["channels"]),
    }
    return Plan(name=row.name, declared=row.declared, paused=row.paused, **typed)


def _schedule(read: Mapping[str, Any]) -> Schedule:
    times = tuple(time.fromisoformat(each) for each in read["times"])
    quiet = read["quiet"] and (time.fromisoformat(read["quiet"][0]), time.fromisoformat(read["quiet"][1]))
    return Schedule(zone=read["zone"], days=tuple(read["days"]), times=times, cron=read["cron"], quiet=quiet)
