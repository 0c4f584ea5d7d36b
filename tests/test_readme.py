"""The README shows what is printed, and its links lead somewhere."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from bot.cli import run

HERE = Path(__file__).resolve().parents[1]
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_DATES = re.compile(
    rf"(?:\b{_DAY} )?\d\d:\d\d|\b{_DAY}\b(?: \d{{1,2}} [A-Z]\w+\b)?|\d{{1,2}} [A-Z][a-z]+\b"
    r"|/\d{4}/\d\d/\d\d|(?<=, )(?:night|morning|afternoon|evening)|(?<=from )\d+(?= articles)"
)


def _undated(text: str) -> str:
    return _DATES.sub("…", " ".join(text.split()))


def _said(text: str) -> list[str]:
    """Each point by itself, whatever number its source has today."""
    return [piece.strip() for piece in re.split(r"•|\[\d\]", _undated(text))]


async def test_the_first_screen_shows_what_brief_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (HERE / "README.md").read_text("utf-8")
    shown = readme[readme.index("    News ·") : readme.index("    …\n")]
    assert await asyncio.to_thread(run, ["brief", "--data", str(tmp_path)]) == 0
    printed = " ".join(_said(capsys.readouterr().out))
    assert [piece for piece in _said(shown) if piece not in printed] == []


@pytest.mark.parametrize("page", ["README.md", *sorted(str(p.relative_to(HERE)) for p in HERE.glob("docs/**/*.md"))])
def test_links_to_our_own_pages_lead_somewhere(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", (HERE / page).read_text("utf-8")):
        assert (HERE / page).parent.joinpath(target).exists(), target
