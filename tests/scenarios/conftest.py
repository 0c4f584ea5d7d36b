"""A terminal in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    folder = tmp_path / "a folder of its own"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Terminal(folder, capsys)
