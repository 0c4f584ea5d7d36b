"""The file in which `nutgraf run` writes at each tick how it stands, for `nutgraf status` and health checks."""

from __future__ import annotations

import errno
import os
from datetime import datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.standing import STALE, Standing
from briefings.errors import StoreError

_FORM = TypeAdapter(Standing)
_CURES = {errno.ENOSPC: "make room on the disk", errno.EDQUOT: "make room on the disk"}
_CURE = "make its folder writable, or name another one: --data DIR"


def write(path: Path, standing: Standing) -> None:
    """Replace the file whole, so that no reader sees half of it; raises StoreError."""
    part = path.with_suffix(".part")
    try:
        part.write_bytes(_FORM.dump_json(standing, indent=1))
        os.replace(part, path)
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}", cure=_CURES.get(error.errno or 0, _CURE)) from None


def read(path: Path) -> Standing | None:
    """What stands there; None where nothing does that can be read."""
    try:
        return _FORM.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def remove(path: Path, pid: int) -> None:
    """Take away what this process wrote; another's stays."""
    found = read(path)
    if found and found.pid == pid:
        path.unlink(missing_ok=True)


def another(path: Path, pid: int, now: datetime) -> Standing | None:
    """How another process stands that runs from the same database at this moment; None where there is none."""
    found = read(path)
    return found if found and found.pid != pid and now - found.at < STALE and _is_alive(found.pid) else None


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:  # somebody else's
        return True
    except OSError:
        return False
    return True
