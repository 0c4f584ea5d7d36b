"""The command, run as a person runs it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run


class Terminal:
    """Runs the command as a person does, in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys

    async def __call__(self, *words: str) -> tuple[int, str, str]:
        code = await asyncio.to_thread(run, [*words, "--data", str(self.folder / "data")])
        out, error = self.capsys.readouterr()
        return code, out, error

    async def json(self, *words: str) -> dict[str, Any]:
        _, out, _ = await self("brief", "--format", "json", *words)
        shown: dict[str, Any] = json.loads(out)
        return shown
