"""An entry, a page and a file of one report become one and the same text, and furniture is none of it."""

from __future__ import annotations

import html
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.table import SHARED
from briefings import articles, feeds, markup
from briefings.articles import names
from briefings.errors import PageError
from briefings.model import Article, Entry, Feed

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
FEED = Feed(id="f", url="https://tide.example/feed.xml", title="The Daily Tide - World", site="https://tide.example/")
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))

REPORT = """The harbour bridge was closed on Friday after a container ship struck one of its piers, the port \
authority said.

“Nobody was hurt, and that is a small miracle,” said Maria Lopez, the harbour master. About 2,500 cars cross it \
each hour.

Engineers will inspect the pier on Saturday. The ship, which carried 4,200 containers, lost power at 06:12, an \
official said.

The bridge was opened in 1971 and was last repaired in 2003, when one of its lanes was closed for six months."""


def entry(**fields: Any) -> Entry:
    values: dict[str, Any] = {"feed_id": "f", "key": "k", "url": "https://tide.example/news/bridge"}
    values |= {"title": "Bridge shut"} | fields
    return Entry(**values)


def paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(one, quote=False)}</p>\n" for one in text.split("\n\n"))


def page(text: str, *, language: str = "en", title: str = "Bridge shut after ship strikes pier") -> bytes:
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8">
<title>{title} - The Daily Tide</title>
<meta property="og:site_name" content="The Daily Tide"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2026-11-20T14:33:00+02:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>{title}</h1><p class="byline">By Jane Roe</p><p>20 November 2026</p>
<div class="share-bar"><a href="#">Share on X</a> <a href="#">Email</a></div>
<figure><img src="a.jpg"><figcaption>The bridge on Friday. Photograph: A. Smith</figcaption></figure>
{paragraphs(text)}
<div class="related"><h3>Read more</h3><ul><li><a href="/1">Ferry fares to rise in spring</a></li></ul></div>
<p>Read more: <a href="/3">Why ships lose power</a></p></article>
<section class="comments"><h3>Comments</h3><p>A reader thinks that this is a long comment about bridges and \
boats.</p></section>
<footer><p>© 2026 The Daily Tide. All rights reserved.</p></footer></body></html>""".encode()


def in_feed(text: str) -> Entry:
    body = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item>
    <title>Bridge shut</title><link>https://tide.example/news/bridge</link><description>Teaser …</description>
    <content:encoded><![CDATA[{paragraphs(text)}
    <p>By Jane Roe</p><div class="sharedaddy">Share</div>]]></content:encoded>
    </item></channel></rss>"""
    return feeds.parse(body.encode(), feed=FEED, headers={}).entries[0]


def from_entry(item: Entry, page: bytes | None = None, feed: Feed = FEED) -> Article:
    return articles.from_entry(item, feed, page=page, now=NOW)


def test_file_page_and_feed_give_the_same_text() -> None:
    plain = articles.from_text(REPORT + "\n\nBy Jane Roe\n", name="bridge.txt", now=NOW)
    read = articles.from_page(page(REPORT), "https://tide.example/news/bridge", content_type="text/html", now=NOW)
    fed = from_entry(in_feed(REPORT))
    assert plain.text == read.text == fed.text == REPORT
    assert plain.byline == read.byline == fed.byline == "Jane Roe"
    assert read.key == fed.key


@pytest.mark.skipif(not SEEDS, reason="../shared/seeds is absent")
def test_the_article_that_the_product_was_asked_for_with_is_the_same_from_file_page_and_feed() -> None:
    original = SEEDS[0].read_text(encoding="utf-8")
    plain = articles.from_text(original, name=SEEDS[0].name, now=NOW)
    assert plain.title == ""
    assert plain.byline
    assert plain.byline not in plain.text
    assert len(plain.text.split("\n\n")) == len(original.strip().splitlines()) - 1
    read = articles.from_page(page(plain.text), "https://tide.example/x", content_type="text/html", now=NOW)
    assert plain.text == read.text == from_entry(in_feed(plain.text)).text


def test_a_page_says_who_wrote_it_where_and_when() -> None:
    read = articles.from_page(page(REPORT), "https://tide.example/a?utm_source=x", content_type="text/html", now=NOW)
    assert (read.title, read.outlet, read.url) == (
        "Bridge shut after ship strikes pier",
        "The Daily Tide",
        "https://tide.example/a",
    )
    assert read.published_at == datetime(2026, 11, 20, 12, 33, tzinfo=UTC)
    assert (read.language, read.seen_at) == ("en", NOW)


GERMAN = """Die Hafenbrücke ist am Freitag gesperrt worden, nachdem ein Frachter einen Pfeiler gerammt hatte, \
teilte die Behörde mit.

„Es grenzt an ein Wunder, dass niemand verletzt wurde“, sagte die Hafenmeisterin. Stündlich fahren rund 2.500 Autos \
über die Brücke.

Gutachter wollen den Pfeiler am Samstag untersuchen. Die Brücke wurde 1971 eröffnet und zuletzt vor zwanzig Jahren \
saniert."""
FRENCH = """Le pont du port a été fermé vendredi après qu’un cargo a heurté l’une de ses piles, ont annoncé les \
autorités portuaires.

« Personne n’a été blessé, et c’est presque un miracle », a déclaré la capitaine du port. Quelque 2 500 voitures \
l’empruntent chaque heure.

Des ingénieurs examineront la pile samedi. Le pont, ouvert en 1971, avait été réparé pour la dernière fois il y a \
vingt ans."""
SPANISH = """El puente del puerto fue cerrado el viernes después de que un carguero golpeara uno de sus pilares, \
informó la autoridad portuaria.

«Nadie resultó herido, y eso es casi un milagro», dijo la capitana del puerto. Unos 2.500 coches lo cruzan cada hora.

Los ingenieros examinarán el pilar el sábado. El puente se inauguró en 1971 y fue reparado por última vez hace \
veinte años."""


@pytest.mark.parametrize(("language", "text"), [("de", GERMAN), ("fr", FRENCH), ("es", SPANISH)])
def test_pages_in_other_languages_come_out_whole(language: str, text: str) -> None:
    read = articles.from_page(
        page(text, language=language), "https://tide.example/a", content_type="text/html", now=NOW
    )
    assert (read.text, read.language) == (text.replace("\u202f", " "), language)


def test_a_page_in_another_encoding_is_read_by_what_the_response_says() -> None:
    body = (
        page(GERMAN, language="de").replace(b'<meta charset="utf-8">', b"").decode().replace("„", '"').replace("“", '"')
    )
    read = articles.from_page(
        body.encode("latin-1"), "https://t.example/a", content_type="text/html; charset=ISO-8859-1", now=NOW
    )
    assert "Hafenbrücke" in read.text


def test_a_short_report_on_a_page_is_still_only_the_report() -> None:
    short = REPORT.split("\n\n", maxsplit=1)[0]
    read = articles.from_page(page(short), "https://tide.example/a", content_type="text/html", now=NOW)
    assert read.text == short


def test_a_page_without_a_report_is_an_error_with_a_cure() -> None:
    with pytest.raises(PageError) as refused:
        articles.from_page(b"<html><body></body></html>", "https://t.example/", content_type="text/html", now=NOW)
    assert refused.value.cure


def test_a_teaser_is_completed_from_its_page_and_stands_alone_without_it() -> None:
    teaser = entry(summary="A ship struck the bridge. Nobody was hurt, but the … <a href='x'>Continue reading</a>")
    assert articles.wants_page(teaser)
    assert from_entry(teaser, page(REPORT)).text == REPORT
    assert from_entry(teaser).text == "A ship struck the bridge."
    assert from_entry(teaser, b"<html>").text == "A ship struck the bridge."


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"content": paragraphs(REPORT), "summary": "Teaser"}, False),
        ({"summary": paragraphs(REPORT + REPORT)}, False),
        ({"summary": "A ship struck the bridge."}, True),
        ({"content": "<p>A ship.</p>", "summary": "A ship."}, True),
        ({"content": paragraphs(REPORT) + "<p>Read more</p>"}, True),
        ({"content": "船" * 400}, False),
        ({"summary": "x", "url": ""}, False),
        ({"summary": "x", "url": "https://t.example/talk.mp3?x=1"}, False),
    ],
)
def test_a_page_is_asked_for_only_where_the_feed_carries_a_teaser(fields: dict[str, object], wanted: bool) -> None:
    assert articles.wants_page(entry(**fields)) is wanted


def test_the_same_page_in_two_feeds_is_one_article_and_an_edit_is_a_revision_of_it() -> None:
    other = Feed(id="g", url="https://other.example/feed", title="Other")
    one = from_entry(in_feed(REPORT))
    two = from_entry(
        entry(key="z", feed_id="g", url="http://www.tide.example/news/bridge/?fbclid=1#top", content=REPORT), feed=other
    )
    edited = from_entry(in_feed(REPORT + "\n\nThe port will open again on Sunday, the authority said later."))
    assert one.key == two.key == edited.key
    assert one.id != edited.id
    assert one.id == from_entry(in_feed(REPORT)).id


def test_items_that_link_to_the_front_page_are_articles_of_their_own() -> None:
    one, two = (from_entry(entry(key=key, url="https://tide.example/", content=REPORT)) for key in "ab")
    assert one.key != two.key


def test_a_page_of_another_outlet_carries_its_name() -> None:
    links = Feed(id="h", url="https://links.example/rss", title="Best links", site="https://links.example/")
    assert from_entry(entry(summary="Comments"), page(REPORT), links).outlet == "The Daily Tide"


def test_a_date_ahead_of_the_clock_is_now_or_unknown() -> None:
    soon, far = (from_entry(entry(published_at=NOW + timedelta(hours=hours))) for hours in (5, 50))
    assert (soon.published_at, far.published_at) == (NOW, None)
    assert from_entry(entry(updated_at=NOW - timedelta(hours=1))).published_at == NOW - timedelta(hours=1)


def test_a_file_has_a_title_only_where_that_is_certain() -> None:
    titled = articles.from_text(f"Bridge shut after ship strikes pier\n\n{REPORT}", name="a", now=NOW)
    assert (titled.title, titled.text) == ("Bridge shut after ship strikes pier", REPORT)
    assert articles.from_text(REPORT, name="a", now=NOW).title == ""
    assert articles.from_text("A line\nanother line\nand a third one", name="a", now=NOW).title == ""


def test_lines_that_an_editor_wrapped_are_joined() -> None:
    wrapped = "The harbour bridge was closed on Friday\nafter a container ship struck one of its\npiers, the port said."
    assert articles.from_text(wrapped, name="a", now=NOW).text == " ".join(wrapped.split("\n"))


def test_a_tweet_keeps_its_words_and_its_author() -> None:
    said = '<p>The bridge is shut.</p>— Tide (@tide) <a href="x">20 Nov 2026</a>'
    tweet = f'<blockquote class="twitter-tweet">{said}</blockquote>'
    text = markup.text(f"<p>She wrote:</p>{tweet}<script>widgets()</script>")
    assert text == "She wrote:\n\nThe bridge is shut.\n\n— Tide (@tide) 20 Nov 2026"


@pytest.mark.parametrize(
    ("title", "site", "outlet"),
    [
        ("The Daily Tide - World", "https://www.dailytide.example/", "The Daily Tide"),
        ("World news | The Tide", "https://tide.example/", "The Tide"),
        ("TDT.example: World News", "https://tdt.example/", "TDT.example"),
        ("Tide RSS Feed", "", "Tide"),
        ("World", "https://tide.example/", "tide.example"),
        ("Articles | Letters Online", "https://post.example/", "Letters Online"),
        ("Posts on Harbour Notes", "https://h.example/", "Harbour Notes"),
        ("Harbour: a blog", "https://other.example/", "Harbour: a blog"),
        ("", "https://www.tide.co.uk/x", "tide.co.uk"),
    ],
)
def test_an_outlet_is_called_by_its_name(title: str, site: str, outlet: str) -> None:
    assert names.outlet(title, site=site) == outlet


def test_a_headline_ends_before_the_name_of_the_outlet_and_keeps_its_own_dashes() -> None:
    assert names.headline("Bridge shut – pier struck | The Tide", "Tide") == "Bridge shut – pier struck"
    assert names.headline("Bridge shut - what we know", "Tide") == "Bridge shut - what we know"


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://Tide.Example:443/a?utm_source=x&id=7&fbclid=z#top", "https://tide.example/a?id=7"),
        ("https://tide.example/a?ref=rss&ref=chapter2", "https://tide.example/a?ref=chapter2"),
        ("https://tide.example/a?at_medium=RSS&at_campaign=rss", "https://tide.example/a"),
        ("https://tide.example/news/bridge/amp/", "https://tide.example/news/bridge"),
        ("https://tide.example/amp", "https://tide.example/amp"),
        ("https://tide.example/#!/a", "https://tide.example/#!/a"),
        ("https://tide.example/a#comment-17", "https://tide.example/a#comment-17"),
        ("http://tide.example:8080", "http://tide.example:8080/"),
        ("http://[bad", "http://[bad"),
        ("mailto:a@tide.example", "mailto:a@tide.example"),
    ],
)
def test_an_address_has_one_spelling(url: str, canonical: str) -> None:
    assert articles.canonical(url) == canonical


_URLS = st.builds(
    "{}://{}{}/{}?{}#{}".format,
    st.sampled_from(["http", "https", "HTTP"]),
    st.sampled_from(["a.example", "A.Example.", "u@b.example", "[::1]"]),
    st.sampled_from(["", ":80", ":443", ":8080"]),
    st.text("aB/.%2é-amp", max_size=14),
    st.text("ab=&;utm_source", max_size=20),
    st.text("!/a", max_size=3),
)


@settings(max_examples=200, deadline=None)
@given(url=st.one_of(_URLS, st.text(max_size=40)))
def test_a_canonical_address_is_its_own(url: str) -> None:
    once = articles.canonical(url)
    assert articles.canonical(once) == once


@settings(max_examples=80, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=120))
def test_text_is_always_clean(text: str) -> None:
    for clean in (markup.normalised(text), markup.text(f"<p>{text}</p>"), markup.line(text)):
        assert clean == clean.strip()
        assert unicodedata.is_normalized("NFC", clean)
        assert not any(unicodedata.category(one) == "Cc" for one in clean.replace("\n\n", ""))
        assert "  " not in clean
        assert "\n" not in clean.replace("\n\n", "")
    assert markup.normalised(markup.normalised(text)) == markup.normalised(text)
