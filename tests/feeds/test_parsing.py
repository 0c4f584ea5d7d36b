"""Feed bytes become entries: all formats, all entries, whatever is broken about them."""

from __future__ import annotations

import io
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.table import SHARED
from briefings import feeds, markup
from briefings.errors import FeedUnreadable
from briefings.feeds import strict, tolerant
from briefings.feeds.parsing import _entry
from briefings.feeds.raw import RawFeed
from briefings.model import Feed

FEED = Feed(id="f", url="https://tide.example/feed.xml")
HEADERS = {"Content-Type": "application/xml; charset=utf-8"}
CORPUS = sorted(path for path in (SHARED / "corpus/feeds").glob("*/*") if path.suffix != ".json")
needs_corpus = pytest.mark.skipif(not CORPUS, reason="../shared/corpus/feeds is absent")

RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Daily Tide</title><link>https://tide.example/</link><language>en-gb</language>{channel}
<item><title>Bridge shut &amp; ferries full</title><link>/news/bridge?utm_source=rss</link>
<guid isPermaLink="false">t-1</guid><pubDate>Fri, 20 Nov 2026 14:33:00 CET</pubDate><dc:creator>Jane Roe</dc:creator>
<description>A ship struck a pier.</description>
<content:encoded><![CDATA[<p>A ship struck a pier.</p>]]></content:encoded>
</item></channel></rss>"""


def parse(body: str | bytes, headers: dict[str, str] | None = None) -> feeds.Parsed:
    return feeds.parse(body.encode() if isinstance(body, str) else body, feed=FEED, headers=headers or {})


def item(inner: str) -> str:
    return f"<rss version='2.0'><channel><title>T</title><item>{inner}</item></channel></rss>"


def test_an_rss_item_is_read_with_all_that_it_says() -> None:
    parsed = parse(RSS.format(channel="<ttl>30</ttl>"))
    (entry,) = parsed.entries
    assert (parsed.title, parsed.site, parsed.language) == ("The Daily Tide", "https://tide.example/", "en-gb")
    assert parsed.every == timedelta(minutes=30)
    assert (entry.feed_id, entry.key, entry.title) == ("f", "t-1", "Bridge shut & ferries full")
    assert (entry.url, entry.author) == ("https://tide.example/news/bridge?utm_source=rss", "Jane Roe")
    assert entry.published_at == datetime(2026, 11, 20, 13, 33, tzinfo=UTC)
    assert (entry.summary, entry.content) == ("A ship struck a pier.", "<p>A ship struck a pier.</p>")


def test_how_often_a_feed_says_to_come_back_is_at_most_a_day() -> None:
    assert parse(RSS.format(channel="<sy:updatePeriod>hourly</sy:updatePeriod>")).every == timedelta(hours=1)
    assert parse(RSS.format(channel="<sy:updatePeriod>monthly</sy:updatePeriod>")).every == timedelta(days=1)
    assert parse(RSS.format(channel="<ttl>nonsense</ttl>")).every is None


def test_atom_is_read_with_its_dates_and_plain_text_kept_from_being_markup() -> None:
    parsed = parse(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tide.example/a/"><title>Tide</title>'
        '<link rel="alternate" href="/"/><entry><id>tag:1</id><title type="html">Less &amp;lt; more</title>'
        '<link rel="self" href="x.xml"/><link href="one"/><updated>2026-11-20T14:33:00.5Z</updated>'
        '<author><name>Jo Doe</name></author><summary type="text">1 &lt; 2</summary></entry></feed>'
    )
    (entry,) = parsed.entries
    assert (parsed.version, entry.url, entry.title) == ("atom10", "https://tide.example/a/one", "Less < more")
    assert entry.published_at is None
    assert entry.updated_at == datetime(2026, 11, 20, 14, 33, 0, 500000, tzinfo=UTC)
    assert (entry.author, entry.summary) == ("Jo Doe", "1 &lt; 2")


def test_rdf_is_read() -> None:
    parsed = parse(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        '<channel><title>Tide</title></channel><item rdf:about="urn:1"><title>One</title><link>https://t.example/1</link>'
        "</item></rdf:RDF>"
    )
    assert [(entry.key, entry.title) for entry in parsed.entries] == [("urn:1", "One")]


def test_json_feed_is_read() -> None:
    body = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Tide",
        "items": [
            {"id": 7, "url": "/7", "title": "T", "content_text": "a < b", "date_published": "2026-11-20T10:00:00+01:00"}
        ],
    }
    (entry,) = parse(json.dumps(body)).entries
    assert (entry.key, entry.url, entry.content) == ("7", "https://tide.example/7", "a &lt; b")
    assert entry.published_at == datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("body", "says"), [("", "sent nothing"), ('{"error":"no"}', "no feed"), ("plain words", "no feed")]
)
def test_what_is_no_feed_is_refused_with_the_reason_and_a_cure(body: str, says: str) -> None:
    with pytest.raises(FeedUnreadable, match=says) as refused:
        parse(body)
    assert refused.value.cure
    assert FEED.url in refused.value.what


def test_a_web_page_is_refused_with_the_address_of_its_feed() -> None:
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Hello</body></html>'
    with pytest.raises(FeedUnreadable) as refused:
        parse(page)
    assert refused.value.cure == "try its feed: https://tide.example/rss"


def test_a_broken_feed_that_has_entries_is_accepted_with_a_note() -> None:
    parsed = parse(
        "<rss version='2.0'><channel><item><title>Fish & chips</title><link>https://t.example/1</link></item>"
    )
    assert [entry.title for entry in parsed.entries] == ["Fish & chips"]
    assert parsed.note.startswith("line ")


def test_a_feed_without_entries_is_a_feed() -> None:
    assert parse("<rss version='2.0'><channel><title>Quiet</title></channel></rss>").entries == ()


def test_bytes_that_look_like_an_address_or_a_path_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "feed.xml"
    secret.write_text(item("<title>secret</title>"))
    with pytest.raises(FeedUnreadable):
        parse(str(secret))


def test_an_entity_that_names_a_file_is_not_followed() -> None:
    body = '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + item("<title>X&a;Y</title>")
    assert all("root:" not in entry.title for entry in parse(body).entries)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Fri, 20 Nov 2026 14:33:00 +0200", datetime(2026, 11, 20, 12, 33, tzinfo=UTC)),
        ("20 Nov 2026 14:33 EST", datetime(2026, 11, 20, 19, 33, tzinfo=UTC)),
        ("Sat, 20 Jun 2026 14:33:00 BST", datetime(2026, 6, 20, 13, 33, tzinfo=UTC)),
        ("2026-11-20T14:33:00+05:30", datetime(2026, 11, 20, 9, 3, tzinfo=UTC)),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59Z", None),
        ("soon", None),
        ("1" * 5000, None),
    ],
)
def test_dates_are_utc_and_those_that_cannot_be_meant_are_none(written: str, meant: datetime | None) -> None:
    assert parse(item(f"<title>x</title><pubDate>{written}</pubDate>")).entries[0].published_at == meant


@pytest.mark.parametrize(
    "author", ["Jo Doe (jo@tide.example)", "jo@tide.example (Jo Doe)", "Jo Doe &lt;jo@tide.example&gt;"]
)
def test_an_author_is_a_name_without_the_mail_address(author: str) -> None:
    assert parse(item(f"<title>x</title><author>{author}</author>")).entries[0].author == "Jo Doe"


def test_the_caption_of_a_picture_is_not_the_body_of_its_entry() -> None:
    media = '<media:content xmlns:media="http://search.yahoo.com/mrss/"><media:description>{0}</media:description></media:content>'
    body = item("<title>x</title><description>News.</description>" + media.format("A very long caption of the picture"))
    for variant in (body, body.replace("<rss", "<!DOCTYPE rss><rss")):  # the second is feedparser's to read
        (entry,) = parse(variant).entries
        assert "caption" not in entry.summary + entry.content


@needs_corpus
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_every_entry_that_feedparser_finds_is_found_and_the_strict_reader_agrees(path: Path) -> None:
    body = path.read_bytes()
    told = {"content-location": FEED.url, "content-type": "application/xml; charset=utf-8"}
    found = feedparser.parse(io.BytesIO(body), response_headers=told, sanitize_html=False, resolve_relative_uris=False)
    ours = parse(body, HEADERS).entries
    assert len(ours) == len(found.entries)
    for mine, other in zip(ours, found.entries, strict=True):
        assert mine.title == markup.line(other.get("title", ""))
        link = other.get("link", "")
        if link.startswith("http") and "wp-atom.php" not in link:  # an empty href there leads to the feed itself
            assert mine.url.rstrip("?") == link.rstrip("?")
        if other.get("id") and not other["id"].startswith("http"):
            assert mine.key.startswith(other["id"])
    if b":description" in body:  # a picture's caption, which feedparser takes for one more body of the entry
        _agree(body, tolerant.read(body, base=FEED.url, headers=told))
    else:
        _agree(body, tolerant.taken(found, base=FEED.url))


def _agree(body: bytes, other: RawFeed) -> None:
    mine = strict.read(body, base=FEED.url, headers={"content-type": "application/xml; charset=utf-8"})
    if mine is None:
        return
    assert len(mine.items) == len(other.items)
    for one, two in zip(mine.items, other.items, strict=True):
        assert one.id == two.id
        ours, theirs = _entry(FEED, "", one), _entry(FEED, "", two)
        assert ours.url == theirs.url or "wp-atom.php" in theirs.url  # as above
        assert (ours.title, ours.published_at, ours.updated_at) == (
            theirs.title,
            theirs.published_at,
            theirs.updated_at,
        )
        assert markup.text(ours.content) == markup.text(theirs.content)
        assert markup.text(ours.summary) == markup.text(theirs.summary)


@needs_corpus
def test_the_strict_reader_declines_few() -> None:
    headers = {"content-type": "application/xml; charset=utf-8"}
    read = [strict.read(path.read_bytes(), base=FEED.url, headers=headers) for path in CORPUS]
    assert read.count(None) <= len(CORPUS) // 25


_XHTML = (
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A ship &lt; a pier.<p>It left.</p></div></content>'
)


@pytest.mark.parametrize(
    "body",
    [
        item("<title>Ships & piers</title><link>https://tide.example/?a=1&b=2</link>"),
        item("<title>Ships & piers</title><description><![CDATA[<p>A & B &amp; C</p>]]></description>"),
        item("<title>M&uuml;hle &amp; Pier&nbsp;7</title>"),
        item("<title>The pier\x02 is shut</title>"),
        item("<title>x</title><link>https://tide.example/?a=1&amp;amp;b=2</link>"),
        "<?xml version='1.0' encoding='utf-8'?>" + item(f"<title>{'Mühle – 7 €'.encode().decode('latin-1')}</title>"),
        item("<title>It\x92s shut</title>"),
        item("<title>x</title><description>The pier is <b>shut</b>.<br/>A ship struck it.</description>"),
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>x</title>{_XHTML}</entry></feed>',
    ],
)
def test_slips_that_leave_no_doubt_are_mended_as_feedparser_does(body: str) -> None:
    mine = strict.read(body.encode(), base=FEED.url, headers=HEADERS)
    other = tolerant.read(body.encode(), base=FEED.url, headers=HEADERS)
    assert mine is not None
    (one,), (two,) = mine.items, other.items
    assert (markup.line(one.title), one.link) == (markup.line(two.title), two.link)
    ours, theirs = _entry(FEED, "", one), _entry(FEED, "", two)
    assert markup.text(ours.content or ours.summary) == markup.text(theirs.content or theirs.summary)


def test_mending_takes_no_longer_than_reading() -> None:
    for hostile in ("<![CDATA[" * 50_000, "&a;" * 75_000, "&" * 125_000, "&a" * 75_000):
        began = time.process_time()
        strict.read(item(hostile).encode(), base=FEED.url, headers=HEADERS)
        assert time.process_time() - began < 1


_TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)


@settings(max_examples=40, deadline=None)
@given(titles=st.lists(_TEXTS, max_size=4))
def test_any_text_in_a_title_comes_out_as_feedparser_has_it(titles: list[str]) -> None:
    escaped = [title.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "") for title in titles]
    items = "".join(f"<item><title>{title}</title><guid>{n}</guid></item>" for n, title in enumerate(escaped))
    body = f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()
    mine = strict.read(body, base=FEED.url, headers={})
    other = tolerant.read(body, base=FEED.url, headers={"content-type": "application/xml; charset=utf-8"})
    assert mine is None or [markup.line(one.title) for one in mine.items] == [
        markup.line(one.title) for one in other.items
    ]


@settings(max_examples=60, deadline=None)
@given(body=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: item(text).encode())))
def test_any_bytes_are_a_feed_or_a_clear_error(body: bytes) -> None:
    try:
        parse(body)
    except FeedUnreadable as error:
        assert error.what  # noqa: PT017  any other exception fails the test
