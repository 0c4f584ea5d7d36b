"""`nutgraf run`: the bot at work, until Ctrl-C or SIGTERM."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from argparse import Namespace
from importlib.metadata import version

from bot import app
from bot.app.running import running
from bot.cli.status import path
from bot.keeping_on import Keeping
from bot.render.standing import lines
from bot.standing import Standing
from config.settings import Settings, load


def run(arguments: Namespace) -> int:
    """Run until told to stop."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for chatty in ("apscheduler", "discord", "slack_bolt", "slack_sdk", "aiohttp.access", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    asyncio.run(_run(settings))
    print("stopped; nothing is half done")
    return 0


async def _run(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for told in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(told, stop.set)
    print(f"nutgraf {version('nutgraf')} starts; Ctrl-C ends it.", flush=True)
    async with running(settings, write=_show) as everything:
        keeping = Keeping(running=everything, clock=app.now, path=path(settings), pid=os.getpid())
        await keeping.on(stop, _say)


def _say(standing: Standing) -> None:
    print("\n".join(lines(standing, zone=app.zone())), flush=True)


def _show(text: str) -> None:
    print(f"\n{text}", flush=True)
