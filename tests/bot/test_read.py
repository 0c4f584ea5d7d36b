"""`nutgraf read`: the same article from a text, a page and a feed."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from bot.cli import run
from tests.summaries.samples import BORDER

PARAGRAPHS = "".join(f"<p>{escape(line)}</p>" for line in BORDER.split("\n\n"))
PAGE = f"<!doctype html><html><head><title>Border</title></head><body><article>{PARAGRAPHS}</article></body></html>"
ITEM = f"<item><title>Border</title><link>http://a.example/b</link><description><![CDATA[{PARAGRAPHS}]]></description></item>"
FEED = f'<rss version="2.0"><channel><title>A</title>{ITEM}</channel></rss>'


def _read(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert run(["read", str(path), "--format", "json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_an_article_gives_the_same_from_a_text_a_page_and_a_feed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for name, body in (("a.txt", BORDER), ("a.html", PAGE), ("a.xml", FEED)):
        (tmp_path / name).write_text(body, encoding="utf-8")
        found = _read(tmp_path / name, capsys)
        speakers = [(each["text"], each["speaker"], each["certain"]) for each in found["facts"]["quotes"]]
        told.append(([point["text"] for point in found["points"]], speakers))
    assert told[0] == told[1] == told[2]
    assert any("10,000 members" in point for point in told[0][0])


def test_of_a_feed_of_several_the_first_is_read_and_the_reader_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.xml").write_text(FEED.replace(ITEM, ITEM + ITEM.replace("/b<", "/c<")), encoding="utf-8")
    assert run(["read", str(tmp_path / "a.xml")]) == 0
    assert "2 entries; this is its first" in capsys.readouterr().err
