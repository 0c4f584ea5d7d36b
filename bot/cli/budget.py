"""`nutgraf budget`: what the model cost today, and what it may still cost."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace

from bot import app, budget
from briefings.model import TERMINAL
from briefings.storage import Store
from briefings.storage.budgets import day
from config.settings import Settings, load


def run(arguments: Namespace) -> int:
    """Print it."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    print("\n".join(asyncio.run(_lines(settings))))
    return 0


async def _lines(settings: Settings) -> tuple[str, ...]:
    today = day(app.now())
    async with Store(app.database_of(settings)) as store:
        return budget.lines(await store.spent(TERMINAL, on=today), settings.model, day=today)
