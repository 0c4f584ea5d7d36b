"""What models said, what it cost, and how they are asked."""

from __future__ import annotations

from datetime import datetime

from briefings.model import Tenant
from briefings.storage import budgets
from briefings.storage.budgets import Call, Limits, Spent
from briefings.storage.database import Database


class Worded(Database):
    """What models said, what it cost, and how they are asked."""

    async def reserve(self, tenant: Tenant, plan: str, call: Call, *, limits: Limits, at: datetime) -> int | None:
        """Set aside what a call of a model may use; None where a limit forbids it."""
        return await self._write(budgets.reserve, tenant, plan, call, limits=limits, at=at)

    async def settle(self, reserved: int, *, tokens: int, cost: int) -> None:
        """Say what a call that was reserved for really used."""
        await self._write(budgets.settle, reserved, tokens=tokens, cost=cost)

    async def spent(self, tenant: Tenant, *, on: str) -> tuple[Spent, ...]:
        """What a workspace's models used on a day (ISO, UTC), by plan and model."""
        return await self._read(budgets.spent, tenant, on=on)

    async def wording(self, key: str) -> str | None:
        """What a model said once to what this key stands for."""
        return await self._read(budgets.wording, key)

    async def keep_wording(self, key: str, text: str, *, at: datetime) -> None:
        """Keep what a model said, so that it is not paid for twice."""
        await self._write(budgets.keep_wording, key, text, at=at)

    async def manner(self, base_url: str, model: str, *, at: datetime) -> str:
        """How a model's server is best asked, as last kept; "" where that is unknown."""
        return await self._read(budgets.manner, base_url, model, at=at)

    async def keep_manner(self, base_url: str, model: str, written: str, *, at: datetime) -> None:
        """Keep how a model's server is best asked."""
        await self._write(budgets.keep_manner, base_url, model, written, at=at)
