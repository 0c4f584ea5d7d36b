"""What people thought of answers, as whoever runs nutgraf reads it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from bot.cli import run
from briefings.model import Judgement, Tenant
from briefings.storage import Store
from tests.answering.newswire import NOW


async def _judge(folder: Path) -> None:
    async with Store(folder / "nutgraf.db") as store:
        for place, up in (("g1", True), ("g2", False)):
            judged = Judgement(answer_id="a", question="Who?\nWhy?", up=up, at=NOW)
            await store.judge(Tenant(platform="discord", place=place), "p", judged)


async def test_thumbs_are_counted_and_listed_without_who_gave_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert await asyncio.to_thread(run, ["feedback", "--data", str(tmp_path)]) == 0
    assert "Nobody has judged" in capsys.readouterr().out
    await _judge(tmp_path)
    assert await asyncio.to_thread(run, ["feedback", "--data", str(tmp_path)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "1 👍, 1 👎"
    assert sorted(out[1:]) == ["👍 2026-02-04 12:00 discord g1: Who? Why?", "👎 2026-02-04 12:00 discord g2: Who? Why?"]
    assert await asyncio.to_thread(run, ["feedback", "--data", str(tmp_path), "--format", "json"]) == 0
    assert {json.loads(line)["up"] for line in capsys.readouterr().out.splitlines()} == {True, False}
