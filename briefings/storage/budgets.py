"""What models cost, by workspace, plan and day; wordings that were paid for; and how each server is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.model import Tenant
from briefings.storage.schema import Moment, metadata
from briefings.storage.statements import put

_KEPT = timedelta(days=30)  # wordings, and the accounts of single calls
_MANNERS_KEPT = timedelta(days=7)  # servers are updated: what one could not do it is asked again after a week

spending = Table(
    "spending",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("platform", String, nullable=False),
    Column("place", String, nullable=False),
    Column("plan", String, nullable=False),
    Column("day", String, nullable=False),
    Column("model", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("tokens", Integer, nullable=False),
    # millionths of the currency, so that sums are exact
    Column("cost", BigInteger, nullable=False),
    # reserved and never settled, as where we were killed, it counts in full
    Column("settled", Boolean, nullable=False),
    Index("spending_by_day", "platform", "place", "day"),
)

wordings = Table(
    "model_texts",
    metadata,
    Column("key", String, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

manners = Table(
    "manners",
    metadata,
    Column("base_url", String),
    Column("model", String),
    Column("manner", String, nullable=False),
    Column("at", Moment, nullable=False),
    PrimaryKeyConstraint("base_url", "model"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What may be used in a day (UTC), by a workspace and by each plan of it; costs in millionths; 0 for any."""

    tokens: int = 0
    cost: int = 0
    plan_tokens: int = 0
    plan_cost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What one call of a model may use: tokens, and their cost in millionths of `currency`."""

    model: str
    currency: str
    tokens: int
    cost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a plan used on a day with a model, what is reserved counted in full; `cost` in millionths of `currency`."""

    plan: str
    model: str
    currency: str
    calls: int
    tokens: int
    cost: int


def day(at: datetime) -> str:
    """The day that spending of a moment counts for, in UTC."""
    return at.astimezone(UTC).date().isoformat()


async def reserve(
    connection: AsyncConnection, tenant: Tenant, plan: str, call: Call, *, limits: Limits, at: datetime
) -> int | None:
    """Set tokens and money aside before they are used; None where that would go beyond a limit."""
    table = spending
    own = (table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.day == day(at))
    for scope, most_tokens, most_cost in (
        (own, limits.tokens, limits.cost),
        ((*own, table.c.plan == plan), limits.plan_tokens, limits.plan_cost),
    ):
        used = await _sum(connection, table.c.tokens, scope)
        paid = await _sum(connection, table.c.cost, (*scope, table.c.currency == call.currency))
        if (most_tokens and used + call.tokens > most_tokens) or (most_cost and paid + call.cost > most_cost):
            return None
    made = await connection.execute(insert(table), _row(tenant, plan, call, at))
    (number,) = made.inserted_primary_key or (None,)
    return number


def _row(tenant: Tenant, plan: str, call: Call, at: datetime) -> Mapping[str, object]:
    owner = {"platform": tenant.platform, "place": tenant.place, "plan": plan, "day": day(at)}
    return {**owner, **asdict(call), "settled": False}


async def _sum(connection: AsyncConnection, column: Column[int], where: tuple[object, ...]) -> int:
    query = select(func.coalesce(func.sum(column), 0)).where(*where)  # type: ignore[arg-type]  # column expressions
    return int((await connection.execute(query)).scalar_one())


async def settle(connection: AsyncConnection, number: int, *, tokens: int, cost: int) -> None:
    """Put what was really used in the place of what was reserved."""
    await connection.execute(
        update(spending).where(spending.c.id == number).values(tokens=tokens, cost=cost, settled=True)
    )


async def spent(connection: AsyncConnection, tenant: Tenant, *, on: str) -> tuple[Spent, ...]:
    """What a workspace used on a day ("2026-02-03"), by plan and model."""
    table = spending
    by = (table.c.plan, table.c.model, table.c.currency)
    query = (
        select(*by, func.count(), func.sum(table.c.tokens), func.sum(table.c.cost))
        .where(table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.day == on)
        .group_by(*by)
        .order_by(*by)
    )
    return tuple(
        Spent(plan=plan, model=model, currency=currency, calls=calls, tokens=tokens, cost=cost)
        for plan, model, currency, calls, tokens, cost in await connection.execute(query)
    )


async def wording(connection: AsyncConnection, key: str) -> str | None:
    """What a model said once, by the key of all that it was asked."""
    return (await connection.execute(select(wordings.c.text).where(wordings.c.key == key))).scalar()


async def keep_wording(connection: AsyncConnection, key: str, text: str, *, at: datetime) -> None:
    """Keep what was paid for; old ones are dropped, and single accounts of that age with them."""
    await put(connection, wordings, [{"key": key, "text": text, "at": at}], changing=("text", "at"))
    await connection.execute(delete(wordings).where(wordings.c.at < at - _KEPT))
    await connection.execute(delete(spending).where(spending.c.day < day(at - _KEPT)))


async def manner(connection: AsyncConnection, base_url: str, model: str, *, at: datetime) -> str:
    """How a server is best asked, as it was kept in the last days; "" where nothing is known."""
    query = select(manners.c.manner).where(
        manners.c.base_url == base_url, manners.c.model == model, manners.c.at > at - _MANNERS_KEPT
    )
    return (await connection.execute(query)).scalar() or ""


async def keep_manner(connection: AsyncConnection, base_url: str, model: str, written: str, *, at: datetime) -> None:
    """Keep how a server is best asked."""
    row = {"base_url": base_url, "model": model, "manner": written, "at": at}
    await put(connection, manners, [row], changing=("manner", "at"))
