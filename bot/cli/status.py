"""`nutgraf status`: how the nutgraf that runs here stands; for people, and for health checks."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from pathlib import Path

from bot import app, heartbeat
from bot.render.standing import lines
from bot.standing import trouble
from config.settings import Settings, load


def run(arguments: Namespace) -> int:
    """Show it; 1 where nothing runs, or what runs hangs or is connected to nothing."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    found = heartbeat.read(path(settings))
    if found and not arguments.quiet:
        print(f"nutgraf runs as process {found.pid}, as of {found.at.astimezone(app.zone()):%H:%M:%S}")
        print("\n".join(lines(found, zone=app.zone())))
    if wrong := trouble(found, app.now()):
        cure = "nutgraf run starts it" if found is None else "its log says more"
        print(f"nutgraf: {wrong}\n  → {cure}", file=sys.stderr)
        return 1
    return 0


def path(settings: Settings) -> Path:
    """Where a running nutgraf writes how it stands."""
    return app.standing_of(settings)
