"""Plans: kept as they are, each tenant's apart, and a configuration's out of reach of the chat."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.model import Plan
from briefings.storage import Place, Store
from tests.storage.plans import PLANS
from tests.storage.samples import ANNA, BORIS

WORLD = Plan(name="World", title="World")


@pytest.fixture
async def store(place: Place) -> AsyncIterator[Store]:
    async with Store(place) as opened:
        yield opened


@given(st.lists(PLANS, max_size=12, unique_by=lambda plan: plan.name))
@settings(max_examples=8, deadline=None)
def test_any_plan_comes_back_as_it_was_declared_or_made_by_hand(made: list[Plan]) -> None:
    async def kept() -> tuple[tuple[Plan, ...], tuple[Plan, ...], list[Plan | None]]:
        with TemporaryDirectory() as folder:
            async with Store(Path(folder) / "nutgraf.db") as store:
                await store.declare_plans(BORIS, made)
                for plan in made:
                    assert await store.put_plan(ANNA, plan)
                one_by_one = [await store.plan(ANNA, plan.name) for plan in made]
                return await store.plans(ANNA), await store.plans(BORIS), one_by_one

    annas, boris, one_by_one = asyncio.run(kept())
    assert annas == tuple(made)
    assert boris == tuple(replace(plan, declared=True) for plan in made)
    assert one_by_one == made


async def test_a_plan_of_a_known_name_is_changed_in_its_place(store: Store) -> None:
    for name in ("World", "Money"):
        await store.put_plan(ANNA, Plan(name=name))
    assert await store.put_plan(ANNA, replace(WORLD, stories=9))
    assert [(plan.name, plan.stories) for plan in await store.plans(ANNA)] == [("World", 9), ("Money", 5)]


async def test_a_tenant_neither_sees_nor_touches_the_plan_of_another(store: Store) -> None:
    await store.put_plan(ANNA, WORLD)
    assert await store.plans(BORIS) == ()
    assert await store.plan(BORIS, "World") is None
    assert not await store.pause_plan(BORIS, "World", True)
    assert not await store.remove_plan(BORIS, "World")
    await store.declare_plans(BORIS, [replace(WORLD, stories=2)])
    assert await store.all_plans() == ((ANNA, WORLD), (BORIS, replace(WORLD, stories=2, declared=True)))


async def test_a_plan_is_paused_gone_on_with_and_removed(store: Store) -> None:
    await store.put_plan(ANNA, WORLD)
    assert await store.pause_plan(ANNA, "World", True)
    assert await store.plan(ANNA, "World") == replace(WORLD, paused=True)
    assert await store.pause_plan(ANNA, "World", False)
    assert await store.plan(ANNA, "World") == WORLD
    assert await store.remove_plan(ANNA, "World")
    assert not await store.remove_plan(ANNA, "World")


async def test_what_a_configuration_declares_only_the_configuration_changes(store: Store) -> None:
    await store.put_plan(ANNA, replace(WORLD, stories=9))
    await store.put_plan(ANNA, Plan(name="Mine"))
    await store.declare_plans(ANNA, [WORLD, Plan(name="Money")])
    assert not await store.put_plan(ANNA, replace(WORLD, stories=2))
    assert not await store.pause_plan(ANNA, "World", True)
    assert not await store.remove_plan(ANNA, "World")
    assert await store.plan(ANNA, "World") == replace(WORLD, declared=True)
    await store.declare_plans(ANNA, [Plan(name="Money")])
    assert [plan.name for plan in await store.plans(ANNA)] == ["Mine", "Money"]
