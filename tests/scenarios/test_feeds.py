"""Feeds of one's own: added by address, checked, briefed, handed on, removed."""

from __future__ import annotations

import pytest

from tests.fakes.web import Publisher
from tests.scenarios.terminal import Terminal
from tests.scenarios.test_brief import MINE, feed

ITEM = ("http://post.example/mine", "Government approves lithium mine", MINE)


async def test_a_feed_added_by_hand_is_checked_and_briefed_wherever_it_is(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        url = publisher.serve("/rss", feed(ITEM))
        code, out, _ = await terminal("feeds", "add", url, "--topic", "mines")
        assert (code, "The Harbour Post (1 entry" in out) == (0, True)
        code, out, _ = await terminal("feeds", "check")
        assert (code, "The Harbour Post" in out) == (0, True)
        code, out, _ = await terminal("brief", "--topic", "mines")
        assert (code, ITEM[1] in out) == (0, True)


async def test_a_sites_address_is_enough(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        url = publisher.serve("/rss", feed(ITEM))
        head = f'<html><head><link rel="alternate" type="application/rss+xml" href="{url}"></head><body></body></html>'
        site = publisher.serve("/", head.encode(), Content_Type="text/html")
        assert (await terminal("feeds", "add", site))[0] == 0
        assert url in (await terminal("feeds", "list"))[1]


async def test_an_address_without_a_scheme_may_be_of_a_server_without_a_certificate(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        url = publisher.serve("/rss", feed(ITEM))
        assert (await terminal("feeds", "add", url.removeprefix("http://")))[0] == 0
        assert url in (await terminal("feeds", "list"))[1]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://a.example:b/", "http://[::1", "a.example:99999999"])
async def test_what_is_no_address_is_told_so(terminal: Terminal, address: str) -> None:
    code, _, error = await terminal("feeds", "add", address)
    assert code == 1
    assert error.startswith("nutgraf: ")
    code, out, _ = await terminal("brief", "--feeds", "http://a.example:b/")
    assert (code, "1 of 1 feed failed" in out) == (1, True)


async def test_a_file_that_is_not_there_is_not_looked_for_on_the_web(terminal: Terminal) -> None:
    code, _, error = await terminal("feeds", "add", "./nosuch.xml")
    assert code == 1
    assert error.startswith("nutgraf: nosuch.xml: No such file or directory")


async def test_with_no_feeds_to_check_one_is_told_how_to_begin(terminal: Terminal) -> None:
    code, out, error = await terminal("feeds", "check")
    assert (code, out) == (0, "")
    assert "nutgraf feeds add theguardian.com" in error


async def test_remove_takes_what_is_named_and_nothing_else(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        url = publisher.serve("/rss", feed(ITEM))
        await terminal("feeds", "add", url)
        code, _, error = await terminal("feeds", "remove", publisher.url("/other"))
        assert (code, "you read no feed" in error) == (2, True)
        assert (await terminal("feeds", "remove", url))[0] == 0
        assert url not in (await terminal("feeds", "list"))[1]


async def test_opml_goes_in_and_out_and_what_is_no_address_is_told(terminal: Terminal) -> None:
    listed = terminal.folder / "mine.opml"
    listed.write_text(
        '<opml version="2.0"><body><outline text="World"><outline text="A" xmlUrl="https://a.example/rss"/></outline>'
        '<outline text="B" xmlUrl="not an address"/></body></opml>'
    )
    code, out, error = await terminal("feeds", "import", str(listed))
    assert code == 1
    assert "1 feed added" in out
    assert "not an address" in error
    _, exported, _ = await terminal("feeds", "export")
    assert "https://a.example/rss" in exported
    assert "World" in exported


async def test_a_feed_that_the_configuration_declares_is_struck_out_there(terminal: Terminal) -> None:
    (terminal.folder / "nutgraf.toml").write_text('[feeds]\nworld = ["https://a.example/rss"]\n')
    code, _, error = await terminal("feeds", "remove", "https://a.example/rss")
    assert code == 2
    assert "nutgraf.toml" in error


async def test_a_password_in_an_address_is_printed_by_the_export_alone(terminal: Terminal) -> None:
    (terminal.folder / "paid.opml").write_text(
        '<opml version="2.0"><body><outline xmlUrl="http://anna:hunter2@127.0.0.1:9/rss"/></body></opml>'
    )
    said = [
        await terminal("feeds", *words)
        for words in (["import", "paid.opml"], ["list"], ["check"], ["remove", "http://anna@127.0.0.1:9/rss"], ["list"])
    ]
    assert "hunter2" not in str(said)
    assert "anna@127.0.0.1:9/rss" in said[1][1]
    assert said[4][1] == ""
    await terminal("feeds", "import", "paid.opml")
    assert "hunter2" in (await terminal("feeds", "export"))[1]


async def test_doctor_says_what_is_there_and_what_is_not(terminal: Terminal) -> None:
    code, out, _ = await terminal("doctor")
    assert code == 0
    assert "database" in out
    assert "nutgraf init" in out
