"""Budgets: set aside before a call, settled after; by workspace, plan and day."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from briefings.model import TERMINAL, Tenant
from briefings.storage import Call, Limits, Place, Store
from tests.forked import ended, forked

NOW = datetime(2026, 2, 3, 23, 30, tzinfo=UTC)
OTHER = Tenant(platform="discord", place="1")


def call(tokens: int = 100, cost: int = 10, currency: str = "USD") -> Call:
    return Call(model="m", currency=currency, tokens=tokens, cost=cost)


async def test_what_is_reserved_counts_until_it_is_settled(place: Place) -> None:
    limits = Limits(tokens=250)
    async with Store(place) as store:
        first = await store.reserve(TERMINAL, "News", call(), limits=limits, at=NOW)
        second = await store.reserve(TERMINAL, "News", call(), limits=limits, at=NOW)
        assert first
        assert second
        assert await store.reserve(TERMINAL, "News", call(), limits=limits, at=NOW) is None
        await store.settle(first, tokens=20, cost=2)
        assert await store.reserve(TERMINAL, "News", call(), limits=limits, at=NOW)
        (spent,) = await store.spent(TERMINAL, on="2026-02-03")
        assert (spent.calls, spent.tokens, spent.cost) == (3, 220, 22)


@pytest.mark.parametrize(
    ("limits", "tenant", "plan", "at", "may"),
    [
        (Limits(cost=15), TERMINAL, "News", NOW, False),
        (Limits(cost=15), TERMINAL, "Sport", NOW, False),
        (Limits(plan_cost=15), TERMINAL, "News", NOW, False),
        (Limits(plan_cost=15), TERMINAL, "Sport", NOW, True),
        (Limits(plan_tokens=150), TERMINAL, "News", NOW, False),
        (Limits(cost=15), OTHER, "News", NOW, True),
        (Limits(cost=15), TERMINAL, "News", NOW + timedelta(hours=1), True),
        (Limits(), TERMINAL, "News", NOW, True),
    ],
)
async def test_a_limit_holds_for_its_workspace_its_plan_and_its_day(
    place: Place, limits: Limits, tenant: Tenant, plan: str, at: datetime, may: bool
) -> None:
    async with Store(place) as store:
        await store.reserve(TERMINAL, "News", call(), limits=Limits(), at=NOW)
        assert bool(await store.reserve(tenant, plan, call(), limits=limits, at=at)) is may


async def test_money_of_one_currency_is_not_counted_in_another(place: Place) -> None:
    async with Store(place) as store:
        await store.reserve(TERMINAL, "News", call(currency="EUR"), limits=Limits(), at=NOW)
        assert await store.reserve(TERMINAL, "News", call(), limits=Limits(cost=15), at=NOW)


async def test_calls_at_once_never_go_beyond_a_limit(place: Place) -> None:
    async with Store(place) as store:
        calls = [store.reserve(TERMINAL, "News", call(), limits=Limits(tokens=450), at=NOW) for _ in range(12)]
        assert sum(bool(each) for each in await asyncio.gather(*calls)) == 4


async def test_two_processes_on_one_database_never_go_beyond_a_limit(tmp_path: Path, place: Place) -> None:
    """A `nutgraf brief` beside a `nutgraf run`: what one reserved the other sees."""
    async with Store(place):
        pass  # made and migrated
    both = {tmp_path / name: forked(_reserved, place, tmp_path / name) for name in ("one", "other")}
    assert [ended(each) for each in both.values()] == [0, 0]
    assert sum(int(each.read_text()) for each in both) == 10


def _reserved(place: Place, said: Path) -> None:
    async def reserved() -> int:
        async with Store(place) as store:
            calls = [store.reserve(TERMINAL, "News", call(), limits=Limits(tokens=1050), at=NOW) for _ in range(12)]
            return sum(bool(each) for each in await asyncio.gather(*calls))

    said.write_text(str(asyncio.run(reserved())))


async def test_wordings_and_manners_are_kept_for_a_while(place: Place) -> None:
    async with Store(place) as store:
        await store.keep_wording("old", "text", at=NOW - timedelta(days=31))
        await store.keep_wording("new", "text", at=NOW)
        assert (await store.wording("old"), await store.wording("new")) == (None, "text")
        await store.keep_manner("http://a/v1", "m", "{}", at=NOW)
        assert await store.manner("http://a/v1", "m", at=NOW + timedelta(days=1)) == "{}"
        assert await store.manner("http://a/v1", "m", at=NOW + timedelta(days=8)) == ""
        assert await store.manner("http://b/v1", "m", at=NOW) == ""
