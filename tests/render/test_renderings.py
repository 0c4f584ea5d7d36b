"""What people see, held against golden files: `pytest --write-golden` writes them anew; then look at them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from rich.console import Console

from bot.render import html, layout, markdown, terminal
from bot.render import json as as_json
from briefings.model import Briefing
from tests.render import samples

GOLDEN = Path(__file__).parent / "golden"
BRIEFINGS = {
    "plain": samples.briefing(samples.bridge()),
    "mixed": samples.briefing(samples.bridge(), samples.told_before()),
    "again": samples.briefing(samples.told_before()),
    "hostile": samples.briefing(samples.hostile()),
    "empty": samples.briefing(),
}


def _terminal(briefing: Briefing) -> str:
    out = StringIO()
    console = Console(file=out, width=80, highlight=False)
    console.print(terminal.briefing(briefing, zone=UTC, receipts=True, links=False), crop=False)
    return out.getvalue()


def _json(briefing: Briefing) -> str:
    return json.dumps(as_json.briefing(briefing, timings={"collect": 0.5}), ensure_ascii=False, indent=1)


RENDERINGS: dict[str, Callable[[Briefing], str]] = {
    "txt": _terminal,
    "md": lambda briefing: markdown.briefing(briefing, zone=UTC),
    "html": lambda briefing: html.briefing(briefing, zone=UTC),
    "json": _json,
}


@pytest.mark.parametrize("name", BRIEFINGS)
@pytest.mark.parametrize("ending", RENDERINGS)
def test_a_briefing_looks_as_it_was_last_approved(name: str, ending: str, request: pytest.FixtureRequest) -> None:
    shown = RENDERINGS[ending](BRIEFINGS[name])
    path = GOLDEN / f"{name}.{ending}"
    if request.config.getoption("--write-golden"):
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8")


def test_no_line_in_the_terminal_is_wider_than_80_but_for_addresses() -> None:
    for line in _terminal(BRIEFINGS["mixed"]).splitlines():
        assert len(line) <= 80 or "http" in line
        assert line == line.rstrip()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


def test_text_from_outside_stays_text_in_the_page() -> None:
    tags = _Tags()
    tags.feed(html.briefing(BRIEFINGS["hostile"], zone=UTC))
    assert not {"script", "b", "i", "img", "iframe"} & {tag for tag, _ in tags.seen}
    assert all((about.get("href") or "").startswith("http") for tag, about in tags.seen if tag == "a")


def test_text_from_outside_stays_text_in_markdown() -> None:
    tags = _Tags()
    tags.feed(MarkdownIt("gfm-like", {"linkify": False}).render(markdown.briefing(BRIEFINGS["hostile"], zone=UTC)))
    assert {tag for tag, _ in tags.seen} == {"p", "strong", "h2", "ul", "li", "hr", "br"}


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    tags = _Tags()
    tags.feed(html.briefing(BRIEFINGS["mixed"], zone=UTC))
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in tags.seen}
    assert not any("src" in about or "onclick" in about for _, about in tags.seen)


def test_every_receipt_can_be_looked_up_in_the_json_alone() -> None:
    for story in as_json.briefing(BRIEFINGS["plain"], timings={})["stories"]:
        texts = {article["id"]: article["text"] for article in story["articles"]}
        for point in story["points"]:
            first = point["sources"][0]
            assert texts[first["article_id"]][first["start"] : first["end"]] == point["text"]


def test_parts_of_a_point_make_up_its_text_with_the_editors_additions() -> None:
    point = samples.bridge().points[0]
    pieces = layout.parts(point)
    assert "".join(part.text for part in pieces if part.kind != "gloss") == point.text
    assert [part.text for part in pieces if part.kind == "strong"] == ["14 cracks"]
    assert [part.text for part in pieces if part.kind == "gloss"] == [" [2 February]"]
