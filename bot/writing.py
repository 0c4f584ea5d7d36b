"""The model that words what the desk chose, if one is configured: who asks it, for whom, at whose expense."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from briefings.composing import Worded
from briefings.model import Plan, Tenant
from briefings.storage import Store
from config.models import ModelSettings

if TYPE_CHECKING:
    from briefings.wording import Writer

Writers = Callable[[Tenant, str], "Writer | None"]
"""Who words for a tenant and a plan ("" for answers); None where no model is configured."""


@asynccontextmanager
async def writers(settings: ModelSettings, store: Store, clock: Callable[[], datetime]) -> AsyncIterator[Writers]:
    """Writers that share one connection to the model."""
    if not settings.wanted:
        yield nobody
        return
    from bot.budget import limits, server  # noqa: PLC0415  half a second that only a model should pay
    from briefings.llm import Llm  # noqa: PLC0415
    from briefings.wording import Writer  # noqa: PLC0415

    async with Llm(server(settings)) as llm:

        def writer(tenant: Tenant, plan: str) -> Writer:
            return Writer(
                llm=llm,
                store=store,
                tenant=tenant,
                plan=plan,
                limits=limits(settings),
                now=clock(),
                seconds=settings.deadline,
            )

        yield writer


def wording(write: Writers, tenant: Tenant, plan: Plan) -> Worded | None:
    """What `compose` puts a briefing through; None for the outlets' own words."""
    writer = write(tenant, plan.name)
    if writer is None:
        return None
    from briefings.wording import worded  # noqa: PLC0415  as above

    return partial(worded, writer=writer)


def nobody(tenant: Tenant, plan: str) -> Writer | None:
    """Where no model is configured."""
    return None
