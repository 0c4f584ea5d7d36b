"""`make image-check`: replays the Dockerfile's own install steps in a fresh folder, then runs what came of it.

No Docker engine can be had on our build machines; this is as far as the image can be proven without one.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Replay, run, and say what holds; an exception names the step that does not."""
    with tempfile.TemporaryDirectory(prefix="nutgraf-image-") as name:
        place = Path(name)
        place.chmod(0o755)
        for instruction, words in steps((ROOT / "Dockerfile").read_text("utf-8")):
            print(f"{instruction} {words}", flush=True)
            _replay(instruction, words, place)
        _try(place)
    print("The image's install steps work, and what they install writes to its data folder alone.")


def steps(dockerfile: str) -> Iterator[tuple[str, str]]:
    """The instructions of the first stage, in order, continued lines joined."""
    text = re.sub(r"\\\n\s*", " ", dockerfile)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for number, line in enumerate(lines):
        instruction, _, words = line.partition(" ")
        if instruction == "FROM" and number:
            return
        yield instruction, words


def _replay(instruction: str, words: str, place: Path) -> None:
    source = place / "src"
    if instruction == "WORKDIR":
        source.mkdir()
    elif instruction == "COPY":
        *names, target = words.split()
        for name in names:
            _copied(ROOT / name, source / (name if target.endswith("/") else target))
    elif instruction == "RUN":
        _run(shlex.split(words.replace("/opt/", f"{place}/opt/").replace("/src", str(source))), source, place)
    elif instruction != "FROM":
        raise ValueError(f"the Dockerfile's first stage has an instruction that is not replayed here: {instruction}")


def _copied(origin: Path, target: Path) -> None:
    if origin.is_dir():
        shutil.copytree(origin, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(origin, target)


def _run(words: list[str], folder: Path, place: Path) -> None:
    shim = place / "bin"
    shim.mkdir(exist_ok=True)
    if not (shim / "python").exists():
        (shim / "python").symlink_to(Path(sys.base_prefix) / "bin" / "python3")
    subprocess.run(words, cwd=folder, check=True, env=os.environ | {"PATH": f"{shim}:{os.environ['PATH']}"})


def _try(place: Path) -> None:
    """What the second stage makes of it: the source is gone, and one folder is written to."""
    shutil.rmtree(place / "src")
    data = place / "data"
    data.mkdir(mode=0o700)
    before = _files(place / "opt")
    kept = {"PATH": f"{place}/opt/nutgraf/bin:/usr/bin:/bin", "NUTGRAF_DATA": str(data), "HOME": str(data)}
    for words in (["nutgraf", "--version"], ["nutgraf", "doctor"], ["nutgraf", "brief"]):
        print("$", *words, flush=True)
        subprocess.run(words, cwd=data, check=True, env=kept | {"PYTHONDONTWRITEBYTECODE": "1"})
    if changed := before ^ _files(place / "opt"):
        raise SystemExit(f"written outside the data folder: {sorted(changed)[:5]}")


def _files(folder: Path) -> set[tuple[str, int]]:
    return {(str(path), path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    main()
