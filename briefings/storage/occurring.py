"""Which occurrences there have been and what became of each: one row by plan and nominal time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, and_, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from briefings.errors import ClaimLost
from briefings.model import Occurrence, Tenant
from briefings.storage.outgoing import clocks as clocks_table
from briefings.storage.outgoing import events, occurrences
from briefings.storage.schema import Moment
from briefings.storage.statements import put, put_first

UNSETTLED = ("claimed", "failed")

Named = tuple[Tenant, str]
"""A plan: whose, and by what name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Since when a plan's times are what they are, and the `fingerprint` of those."""

    fingerprint: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What became of an occurrence, and why. `token` is that of its last claim, `attempt` how many there were."""

    occurrence: Occurrence
    state: Literal["claimed", "composed", "skipped", "failed"]
    reason: str = ""
    token: str = ""
    attempt: int = 0
    changed_at: datetime
    briefing_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """The instant of a plan's newest recorded occurrence, and of the oldest that is claimed or has failed."""

    newest: datetime
    unsettled: datetime | None


async def clocks(connection: AsyncConnection) -> Mapping[Named, Clock]:
    """By plan."""
    rows = await connection.execute(select(clocks_table))
    return {_named(row): Clock(fingerprint=row.fingerprint, since=row.since) for row in rows}


async def set_clock(connection: AsyncConnection, tenant: Tenant, plan: str, clock: Clock) -> None:
    """Write it, in the place of an earlier one."""
    row = _plan(tenant, plan) | {"fingerprint": clock.fingerprint, "since": clock.since}
    await put(connection, clocks_table, [row], changing=("fingerprint", "since"))


async def reached(connection: AsyncConnection, since: datetime) -> Mapping[Named, Reached]:
    """By plan, of occurrences after `since`; plans without any are missing."""
    table = occurrences
    unsettled = func.min(case((table.c.state.in_(UNSETTLED), table.c.at)), type_=Moment())
    query = (
        select(table.c.platform, table.c.place, table.c.plan, func.max(table.c.at).label("newest"), unsettled)
        .where(table.c.at > since)
        .group_by(table.c.platform, table.c.place, table.c.plan)
    )
    rows = await connection.execute(query)
    return {_named(row): Reached(newest=row.newest, unsettled=row[-1]) for row in rows}


async def recorded(connection: AsyncConnection, tenant: Tenant, plan: str, since: datetime) -> tuple[Recorded, ...]:
    """Those of a plan after `since`, oldest first."""
    table = occurrences
    query = select(table).where(_of(tenant, plan), table.c.at > since).order_by(table.c.at, table.c.nominal)
    return tuple(_recorded(tenant, plan, row) for row in await connection.execute(query))


async def claim(connection: AsyncConnection, occurrence: Occurrence, *, token: str, now: datetime, over: str) -> bool:
    """Take the occurrence, or take it `over` from the claim with that token; whether it is ours."""
    if not over:
        row = _row(occurrence) | {"state": "claimed", "reason": "", "token": token, "attempt": 1}
        return await put_first(connection, occurrences, row | {"changed_at": now, "briefing_id": ""})
    taken = update(occurrences).where(_is(occurrence), _held(over))
    attempt = occurrences.c.attempt + 1
    done = await connection.execute(taken.values(state="claimed", token=token, attempt=attempt, changed_at=now))
    return done.rowcount > 0


async def skip(connection: AsyncConnection, skipped: Sequence[tuple[Occurrence, str, str]], now: datetime) -> None:
    """Record occurrences that are not posted, why, and over which unsettled claim ("": none)."""
    for occurrence, why, over in skipped:
        if over:
            told = update(occurrences).where(_is(occurrence), _held(over))
            await connection.execute(told.values(state="skipped", reason=why, changed_at=now))
        else:
            row = _row(occurrence) | {"state": "skipped", "reason": why, "token": "", "attempt": 0}
            await put_first(connection, occurrences, row | {"changed_at": now, "briefing_id": ""})


async def fail(connection: AsyncConnection, occurrence: Occurrence, *, token: str, why: str, now: datetime) -> None:
    """Record that what was claimed with this token has come to nothing, and why."""
    failed = update(occurrences).where(_is(occurrence), _held(token))
    await connection.execute(failed.values(state="failed", reason=why, changed_at=now))


async def release(connection: AsyncConnection, occurrence: Occurrence, *, token: str, why: str, now: datetime) -> None:
    """Give the claim with this token back: it failed as of `now`, but that was no attempt."""
    held = update(occurrences).where(_is(occurrence), _held(token))
    attempt = occurrences.c.attempt - 1
    await connection.execute(held.values(state="failed", reason=why, attempt=attempt, changed_at=now))


async def settle(
    connection: AsyncConnection, occurrence: Occurrence, *, token: str, briefing_id: str, why: str, now: datetime
) -> None:
    """The claim has become a briefing. Raises ClaimLost where it is another's by now."""
    held = update(occurrences).where(_is(occurrence), _held(token), occurrences.c.state == "claimed")
    values: dict[str, Any] = {"state": "composed", "reason": why, "briefing_id": briefing_id, "changed_at": now}
    done = await connection.execute(held.values(**values))
    if not done.rowcount:
        raise ClaimLost(f"{occurrence.plan}, {occurrence.nominal}: another process has taken this briefing over")


async def first_time(connection: AsyncConnection, event_id: str, now: datetime, since: datetime) -> bool:
    """Whether an event is seen for the first time; those from before `since` are forgotten."""
    await connection.execute(delete(events).where(events.c.at < since))
    return await put_first(connection, events, {"id": event_id, "at": now})


def _plan(tenant: Tenant, plan: str) -> dict[str, Any]:
    return {"platform": tenant.platform, "place": tenant.place, "plan": plan}


def _row(occurrence: Occurrence) -> dict[str, Any]:
    return _plan(occurrence.tenant, occurrence.plan) | {"nominal": occurrence.nominal, "at": occurrence.at}


def _of(tenant: Tenant, plan: str) -> ColumnElement[bool]:
    table = occurrences
    return and_(table.c.platform == tenant.platform, table.c.place == tenant.place, table.c.plan == plan)


def _is(occurrence: Occurrence) -> ColumnElement[bool]:
    return and_(_of(occurrence.tenant, occurrence.plan), occurrences.c.nominal == occurrence.nominal)


def _held(token: str) -> ColumnElement[bool]:
    return and_(occurrences.c.token == token, occurrences.c.state.in_(UNSETTLED))


def _named(row: Any) -> Named:
    return Tenant(platform=row.platform, place=row.place), row.plan


def _recorded(tenant: Tenant, plan: str, row: Any) -> Recorded:
    return Recorded(
        occurrence=Occurrence(tenant=tenant, plan=plan, nominal=row.nominal, at=row.at),
        state=row.state,
        reason=row.reason,
        token=row.token,
        attempt=row.attempt,
        changed_at=row.changed_at,
        briefing_id=row.briefing_id,
    )
