"""`nutgraf preview`, as a person runs it."""

from __future__ import annotations

from tests.scenarios.terminal import Terminal


async def test_a_preview_shows_the_sample_on_both_platforms_and_tells_it_for_no_one_else(terminal: Terminal) -> None:
    for _ in range(2):
        code, page, errors = await terminal("preview", "--briefing", "sample", "--language", "fr")
        assert (code, errors) == (0, "")
        assert page.startswith("<!doctype html>")
        assert "Briefing on Discord, dark" in page
        assert "Receipts on Slack, light" in page
        assert "Rien de nouveau" not in page
