"""`nutgraf run`: the bot at work, until Ctrl-C or SIGTERM."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from argparse import Namespace
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib.metadata import version

from bot import app, heartbeat
from bot.app.running import running
from bot.cli.status import path
from bot.keeping_on import Keeping
from bot.render.standing import lines
from bot.standing import Standing
from config.settings import Settings, load

_LOG = logging.getLogger(__name__)
_TWO = "process %d runs from this database already: each message is posted once, but end one of the two"
_OURS = ("bot", "briefings", "nutgraf")


def run(arguments: Namespace) -> int:
    """Run until told to stop."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.DEBUG if arguments.verbose else logging.INFO)
    asyncio.run(serve(settings))
    print("stopped; nothing is half done")
    return 0


async def serve(
    settings: Settings, clock: Callable[[], datetime] = app.now, tick: timedelta = timedelta(seconds=15)
) -> None:
    """Run until SIGTERM or SIGINT; raises SettingError where no platform can be connected to."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for told in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(told, stop.set)
    print(f"nutgraf {version('nutgraf')} starts; Ctrl-C ends it.", flush=True)
    if other := heartbeat.another(path(settings), os.getpid(), clock()):
        _LOG.warning(_TWO, other.pid)
    async with running(settings, write=_show, clock=clock) as everything:
        keeping = Keeping(running=everything, clock=clock, path=path(settings), pid=os.getpid(), tick=tick)
        await keeping.on(stop, _say)


def _say(standing: Standing) -> None:
    print("\n".join(lines(standing, zone=app.zone())), flush=True)


def _show(text: str) -> None:
    print(f"\n{text}", flush=True)
