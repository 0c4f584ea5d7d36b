"""The file in which `nutgraf run` writes at each tick how it stands, for `nutgraf status` and health checks."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.standing import Standing

_FORM = TypeAdapter(Standing)


def write(path: Path, standing: Standing) -> None:
    """Replace the file whole, so that no reader sees half of it."""
    part = path.with_suffix(".part")
    part.write_bytes(_FORM.dump_json(standing, indent=1))
    os.replace(part, path)


def read(path: Path) -> Standing | None:
    """What stands there; None where nothing does that can be read."""
    try:
        return _FORM.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
