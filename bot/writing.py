"""The model that words what the desk chose, if one is configured: who asks it, for whom, at whose expense."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from briefings.answering import agreed
from briefings.composing import Worded
from briefings.model import Answer, Plan, Question, Tenant
from briefings.storage import Store
from config.models import ModelSettings

if TYPE_CHECKING:
    from briefings.wording import Writer

_PASSAGES = 4  # that a model is shown, with what stands around them

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


async def reworded(told: Answer, asked: Question, writer: Writer | None) -> Answer:
    """An answer in a model's words, each checked, if it finds one; the outlets' own where there is no model."""
    if writer is None or told.why or not told.sources:
        return told
    from briefings.wording import answered  # noqa: PLC0415  as above

    found = await answered(asked, told.sources[:_PASSAGES], writer=writer)
    return agreed(told, found.points, found.cited, wrote=found.wrote) if found else told


def nobody(tenant: Tenant, plan: str) -> Writer | None:
    """Where no model is configured."""
    return None
