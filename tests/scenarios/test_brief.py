"""The whole way, from feeds over HTTP to what a person sees, as the command runs it."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime
from typing import Any

from bot import app
from tests.fakes.web import Publisher
from tests.scenarios.terminal import Terminal

STRIKE = (
    "Tram drivers in Port Ellery voted by 62 percent to strike from Monday over new rosters, their union said. "
    "Of 870 drivers, 791 took part in the vote. The union wants the roster six weeks ahead."
)
MINE = (
    "The government approved the country's first lithium mine at Sarn on Tuesday and attached 63 conditions. "
    "The mine is to produce 18,000 tonnes of lithium carbonate a year, the ministry said."
)
TALKS = (
    "Ellery Transit offered the tram drivers of Port Ellery a rise of 4 percent on Wednesday to call off the strike. "
    "Union secretary Bela Novak said that the drivers would vote on the offer by Friday."
)


def feed(*items: tuple[str, str, str]) -> bytes:
    at = format_datetime(app.now() - timedelta(hours=2), usegmt=True)
    listed = "".join(
        f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{at}</pubDate>"
        f"<description>{text}</description></item>"
        for link, title, text in items
    )
    return f'<rss version="2.0"><channel><title>The Harbour Post</title>{listed}</channel></rss>'.encode()


def receipts_hold(story: dict[str, Any]) -> None:
    """Each thing told stands in the article that its receipt names."""
    texts = {article["id"]: article["text"] for article in story["articles"]}
    for point in story["points"]:
        first = point["sources"][0]
        words = iter(texts[first["article_id"]][first["start"] : first["end"]].split())
        assert all(word in words for word in point["text"].split()), point
        for source in [*point["sources"], *(gloss["source"] for gloss in point["glosses"])]:
            assert 0 <= source["start"] < source["end"] <= len(texts[source["article_id"]])
    for told in [*([story["quote"]] if story["quote"] else []), *story["figures"]]:
        assert texts[told["article_id"]][told["start"] : told["end"]] == told["text"]
    for difference in story["differs"]:
        for told in difference["figures"]:
            assert texts[told["article_id"]][told["start"] : told["end"]] == told["text"]


async def test_with_nothing_set_up_the_sample_newswire_is_briefed(terminal: Terminal) -> None:
    code, out, error = await terminal("brief")
    assert code == 0
    assert error == ""
    assert "5 stories from" in out
    assert "10,000" in out
    assert "1 of 4 feeds failed" in out
    assert "This was the sample newswire" in out
    assert "nutgraf init" in out


async def test_every_receipt_of_the_sample_holds_from_the_json_alone(terminal: Terminal) -> None:
    told = await terminal.json()
    assert len(told["stories"]) == 5
    for story in told["stories"]:
        assert 3 <= len(story["points"]) <= 5
        assert len(story["headline"]) <= 90
        receipts_hold(story)


async def test_the_sample_has_what_the_desk_is_for(terminal: Terminal) -> None:
    told = await terminal.json("--stories", "20", "--since", "3d")
    border = next(story for story in told["stories"] if "10,000" in story["headline"])
    assert {article["outlet"] for article in border["articles"]} == {
        "The Harbour Post",
        "Meridian Wire",
        "Northern Ledger",
    }
    assert border["quote"]["speaker"].endswith("Claudia Sheinbaum")
    comet = next(story for story in told["stories"] if "comet" in story["headline"])
    assert len(comet["copies"]) == 1, "wire copy counts once"
    headlines = " ".join(story["headline"] for story in told["stories"]).casefold()
    assert not any(word in headlines for word in ("quiz", "live", "sponsored", "7 things"))
    differing = {difference["about"] for story in told["stories"] for difference in story["differs"]}
    assert differing, "outlets' differing figures are shown"
    assert any(story["corrections"] for story in told["stories"]), "the corrected figure is told"


async def test_a_second_run_asks_conditionally_and_marks_what_is_new(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        strike = ("http://post.example/strike", "Port Ellery tram drivers vote to strike", STRIKE)
        url = publisher.serve("/rss", feed(strike), ETag='"1"')
        first = await terminal.json("--feeds", url)
        assert [story["new"] for story in first["stories"]] == [True]

        again = await terminal.json("--feeds", url)
        assert publisher.asked("/rss")[-1].headers["If-None-Match"] == '"1"'
        assert [story["new"] for story in again["stories"]] == [False]

        mine = ("http://post.example/mine", "Government approves lithium mine at Sarn", MINE)
        publisher.serve("/rss", feed(strike, mine), ETag='"2"')
        third = await terminal.json("--feeds", url)
        assert [(story["headline"], story["new"]) for story in third["stories"]] == [
            (mine[1], True),
            (strike[1], False),
        ]


async def test_a_story_that_goes_on_returns_with_what_is_new_in_it(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        strike = ("http://post.example/strike", "Port Ellery tram drivers vote to strike over rosters", STRIKE)
        url = publisher.serve("/rss", feed(strike))
        await terminal.json("--feeds", url)
        talks = ("http://post.example/talks", "Port Ellery tram drivers offered 4 percent to call off strike", TALKS)
        publisher.serve("/rss", feed(strike, talks))
        (story,) = (await terminal.json("--feeds", url))["stories"]
        assert story["new"]
        assert story["told_at"]
        told = " ".join(point["text"] for point in story["points"])
        assert "4 percent" in told
        assert "62 percent" not in told


async def test_one_bad_feed_is_named_and_costs_the_others_nothing(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        good = publisher.serve("/good", feed(("http://post.example/mine", "Government approves lithium mine", MINE)))
        bad = publisher.serve("/bad", b"nothing like a feed")
        code, out, _ = await terminal("brief", "--feeds", good, bad)
        assert code == 1
        assert "Government approves lithium mine" in out
        assert bad in out


async def test_where_the_network_is_missing_it_shows_what_it_has(terminal: Terminal) -> None:
    async with Publisher() as publisher:
        url = publisher.serve("/rss", feed(("http://post.example/mine", "Government approves lithium mine", MINE)))
        await terminal("brief", "--feeds", url)
    code, out, _ = await terminal("brief", "--feeds", url)
    assert code == 1
    assert "Government approves lithium mine" in out
    assert len([line for line in out.splitlines() if url in line]) == 1


async def test_feeds_may_be_files_and_opml(terminal: Terminal) -> None:
    saved = terminal.folder / "saved feed.xml"
    saved.write_bytes(feed(("http://post.example/mine", "Government approves lithium mine", MINE)))
    listed = terminal.folder / "list.opml"
    listed.write_text(f'<opml version="2.0"><body><outline xmlUrl="{saved.as_uri()}"/></body></opml>')
    for named in (saved, listed):
        code, out, _ = await terminal("brief", "--feeds", str(named))
        assert (code, "Government approves lithium mine" in out) == (0, True)


async def test_a_topic_is_the_feeds_filed_under_it_or_else_what_speaks_of_it(terminal: Terminal) -> None:
    everything = await terminal.json("--topic", "sample")
    assert len(everything["stories"]) == 5
    about = await terminal.json("--topic", "wind")
    assert ["wind" in story["headline"] for story in about["stories"]] == [True]
    assert (await terminal.json("--topic", "gardening"))["stories"] == []


async def test_a_file_that_is_not_there_is_wrong_use(terminal: Terminal) -> None:
    code, _, error = await terminal("brief", "--feeds", "nowhere.xml")
    assert code == 2
    assert "nowhere.xml" in error
    assert "Traceback" not in error
