"""Plans, their clocks and occurrences, and what was told at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from briefings.model import Occurrence, Plan, Tenant, Told
from briefings.storage import occurring, telling
from briefings.storage import plans as _plans
from briefings.storage.database import Database
from briefings.storage.occurring import Clock, Named, Reached, Recorded


class Planned(Database):
    """Plans, their clocks and occurrences, and what was told at them."""

    async def plans(self, tenant: Tenant) -> tuple[Plan, ...]:
        """The tenant's plans, in the order in which they came."""
        return await self._read(_plans.plans, tenant)

    async def all_plans(self) -> tuple[tuple[Tenant, Plan], ...]:
        """Every tenant's plans, for the clock; paused ones are among them."""
        return await self._read(_plans.everyones)

    async def plan(self, tenant: Tenant, name: str) -> Plan | None:
        """The tenant's plan of exactly this name."""
        return await self._read(_plans.plan, tenant, name)

    async def put_plan(self, tenant: Tenant, plan: Plan) -> bool:
        """Add a plan, or change the one of its name; False where a configuration declares that."""
        return await self._write(_plans.put_plan, tenant, plan)

    async def remove_plan(self, tenant: Tenant, name: str) -> bool:
        """Forget a plan; False where there is none of this name, or where a configuration declares it."""
        return await self._write(_plans.remove, tenant, name)

    async def pause_plan(self, tenant: Tenant, name: str, paused: bool) -> bool:
        """Pause a plan or go on with it; False where there is none, or where a configuration declares it."""
        return await self._write(_plans.pause, tenant, name, paused)

    async def declare_plans(self, tenant: Tenant, plans: Sequence[Plan]) -> None:
        """Make what a configuration declares so: these plans, and no longer those that it declared before."""
        await self._write(_plans.declare, tenant, plans)

    async def clocks(self) -> Mapping[Named, Clock]:
        """Since when each plan's times are what they are."""
        return await self._read(occurring.clocks)

    async def set_clock(self, tenant: Tenant, plan: str, clock: Clock) -> None:
        """From this moment on the plan's times are these."""
        await self._write(occurring.set_clock, tenant, plan, clock)

    async def reached(self, since: datetime) -> Mapping[Named, Reached]:
        """How far each plan's occurrences after `since` have come; plans without any are missing."""
        return await self._read(occurring.reached, since)

    async def occurrences(self, tenant: Tenant, plan: str, *, since: datetime) -> tuple[Recorded, ...]:
        """What became of a plan's occurrences after `since`, oldest first."""
        return await self._read(occurring.recorded, tenant, plan, since)

    async def claim(self, occurrence: Occurrence, *, token: str, now: datetime, over: str = "") -> bool:
        """Take an occurrence, or take it `over` from the unsettled claim with that token; whether it is ours now."""
        return await self._write(occurring.claim, occurrence, token=token, now=now, over=over)

    async def skip(self, skipped: Sequence[tuple[Occurrence, str, str]], *, now: datetime) -> None:
        """Record occurrences that are not posted: which, why, over which unsettled claim ("": none)."""
        await self._write(occurring.skip, skipped, now)

    async def fail(self, occurrence: Occurrence, *, token: str, why: str, now: datetime) -> None:
        """Record that what was claimed with this token has come to nothing, and why."""
        await self._write(occurring.fail, occurrence, token=token, why=why, now=now)

    async def release(self, occurrence: Occurrence, *, token: str, why: str, now: datetime) -> None:
        """Give the claim with this token back: it failed as of `now`, but that was no attempt."""
        await self._write(occurring.release, occurrence, token=token, why=why, now=now)

    async def told(self, tenant: Tenant, plan: str, *, since: datetime) -> tuple[Told, ...]:
        """What the plan's briefings have told since then, oldest first."""
        return await self._read(telling.told, tenant, plan, since=since)

    async def all_told(self, tenant: Tenant, *, since: datetime) -> tuple[Told, ...]:
        """What the briefings of all the tenant's plans have told since then, oldest first."""
        return await self._read(telling.everything, tenant, since=since)

    async def last_told_in(self, tenant: Tenant, story_id: str) -> str:
        """The id of the tenant's latest kept briefing that told a story, "" for none."""
        return await self._read(telling.last_told_in, tenant, story_id)
