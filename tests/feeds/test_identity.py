"""An item keeps its key from fetch to fetch, and no two items of a feed lose one another."""

from __future__ import annotations

from datetime import UTC, datetime

from briefings.feeds.identity import keys, shared
from briefings.feeds.raw import RawItem


def test_the_guid_comes_first_then_the_link_then_title_and_date() -> None:
    when = datetime(2026, 11, 20, tzinfo=UTC)
    named, linked, bare = keys(
        (
            RawItem(id="g", link="https://t.example/1"),
            RawItem(link="https://T.example:443/2?utm_medium=rss#top"),
            RawItem(title="x", published_at=when),
        )
    )
    assert (named, linked) == ("g", "https://t.example/2")
    assert bare == keys((RawItem(title="x", published_at=when, summary="edited"),))[0]


def test_a_guid_that_is_the_link_with_a_changing_fragment_is_the_link() -> None:
    first = keys((RawItem(id="https://t.example/1#0", link="https://t.example/1?at_medium=RSS"),))
    assert first == keys((RawItem(id="https://t.example/1#3", link="https://t.example/1"),)) == ("https://t.example/1",)


def test_items_that_share_a_guid_and_lead_to_different_pages_are_two() -> None:
    one, two = keys((RawItem(id="g", link="https://t.example/1"), RawItem(id="g", link="https://t.example/2")))
    assert one != two
    assert shared(one)
    assert shared(two)


def test_items_that_all_link_to_one_page_are_told_apart_by_title() -> None:
    found = keys(tuple(RawItem(link="https://t.example/", title=title) for title in "abc"))
    assert len(set(found)) == 3


def test_an_item_that_is_listed_twice_is_one() -> None:
    one, two = keys((RawItem(id="g", link="https://t.example/1", title="a"),) * 2)
    assert one == two == "g"


def test_an_item_edited_under_its_guid_and_link_is_still_that_item() -> None:
    old, new = keys(tuple(RawItem(id="g", link="https://t.example/1", title=title) for title in ("a", "a, corrected")))
    assert old == new
