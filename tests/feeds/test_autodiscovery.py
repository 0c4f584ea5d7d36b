"""The address of a site is enough to find its feed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings import feeds

PAGE = b"""<!doctype html><html><head><base href="https://tide.example/en/">
<link rel="stylesheet" href="a.css">
<link REL="Alternate" type="application/rss+xml" title="Comments" href="comments.xml">
<link rel=alternate type="application/atom+xml" href="news.atom"><link rel="alternate" hreflang="de" href="/de/">
<link rel="alternate" type="application/feed+json" href="https://tide.example/feed.json"></head><body>x</body></html>"""


def test_announced_feeds_come_first_and_those_of_comments_last() -> None:
    assert feeds.announced(PAGE, "https://tide.example/x") == (
        "https://tide.example/en/news.atom",
        "https://tide.example/feed.json",
        "https://tide.example/en/comments.xml",
    )
    assert feeds.discover(PAGE, "https://tide.example/x")[:1] == ("https://tide.example/en/news.atom",)


def test_guesses_follow_and_are_known_as_guesses() -> None:
    found = feeds.discover(b"<p>no head", "https://tide.example/section/page")
    assert found == feeds.guesses("https://tide.example/section/page")
    assert {"https://tide.example/feed", "https://tide.example/rss.xml", "https://tide.example/atom.xml"} <= set(found)


@settings(max_examples=50, deadline=None)
@given(page=st.binary(max_size=200))
def test_any_page_gives_addresses(page: bytes) -> None:
    assert all(address.startswith("https://t.example") for address in feeds.guesses("https://t.example/"))
    feeds.discover(page, "https://t.example/")
