from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def test_killed_at_points_from_the_clock_to_the_last_message_each_part_stands_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.delivery.killed", str(tmp_path), "4"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    found = json.loads(done.stdout)
    assert found["runs"] > 6
    assert found["posted"] == 4 * found["runs"]
    assert "lost" not in found
    assert "doubled" not in found
