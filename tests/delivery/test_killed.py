from __future__ import annotations

import json
from contextlib import redirect_stdout
from pathlib import Path

from tests.delivery import killed
from tests.forked import ended, forked


def test_killed_at_points_from_the_clock_to_the_last_message_each_part_stands_once(tmp_path: Path) -> None:
    said = tmp_path / "said"
    assert ended(forked(_counted, tmp_path, said)) == 0
    found = json.loads(said.read_text())
    assert found["runs"] > 6
    assert found["posted"] == 4 * found["runs"]
    assert "lost" not in found
    assert "doubled" not in found


def _counted(folder: Path, said: Path) -> None:
    with said.open("w") as there, redirect_stdout(there):
        killed.main(folder, 4)
