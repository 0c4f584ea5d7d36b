from __future__ import annotations

import asyncio
import gzip
import resource
import time
import zlib
from collections.abc import AsyncIterator
from ipaddress import IPv4Address, IPv6Address

import pytest
from aiohttp import web as server
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.errors import FeedError, FeedRefused, FeedUnreachable
from briefings.web import Web, addresses, bodies, shown
from tests.fakes.web import Publisher, bomb, compressed, endless, silence, slow_drip, truncated

AGENT = "nutgraf-test (+https://desk.example/about)"


@pytest.fixture
async def publisher() -> AsyncIterator[Publisher]:
    async with Publisher() as made:
        yield made


@pytest.fixture
async def web(publisher: Publisher) -> AsyncIterator[Web]:
    async with Web(agent=AGENT, allowed=frozenset({publisher.origin}), seconds=2.0) as made:
        yield made


async def test_a_body_and_its_headers_arrive_as_they_were_sent(publisher: Publisher, web: Web) -> None:
    url = publisher.serve("/feed", b"<rss/>", ETag='W/"odd', Last_Modified="yesterday, more or less")
    response = await web.get(url)
    assert (response.status, response.body, response.url, response.moved_to) == (200, b"<rss/>", url, "")
    assert response.headers["etag"] == 'W/"odd'
    assert response.headers["last-modified"] == "yesterday, more or less"


async def test_we_say_who_we_are_and_send_nothing_that_was_not_asked_for(publisher: Publisher, web: Web) -> None:
    url = publisher.serve("/feed", b"x", Set_Cookie="id=1")
    await web.get(url)
    await web.get(url, headers={"If-None-Match": 'W/"odd'})
    first, second = publisher.requests
    assert first.headers["User-Agent"] == AGENT
    assert "application/atom+xml" in first.headers["Accept"]
    assert set(first.headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}
    assert second.headers["If-None-Match"] == 'W/"odd'
    assert "Cookie" not in second.headers


async def test_304_is_an_answer(publisher: Publisher, web: Web) -> None:
    url = publisher.serve("/feed", b"x", ETag="no-quotes")
    response = await web.get(url, headers={"If-None-Match": "no-quotes"})
    assert response.unchanged
    assert response.body == b""


async def test_an_error_status_is_an_answer_with_its_headers(publisher: Publisher, web: Web) -> None:
    url = publisher.serve("/feed", b"busy", status=503, Retry_After="120")
    response = await web.get(url)
    assert (response.status, response.headers["retry-after"], response.body) == (503, "120", b"")


async def test_a_url_is_asked_for_exactly_as_written(publisher: Publisher, web: Web) -> None:
    publisher.serve("/a%2Fb?q=%7e&r=a+b,c", b"it")
    assert (await web.get(publisher.url("/a%2Fb?q=%7e&r=a+b,c"))).body == b"it"


async def test_a_url_with_other_letters_is_quoted(publisher: Publisher, web: Web) -> None:
    publisher.serve("/z%C3%BCrich%20heute", b"it")
    assert (await web.get(publisher.url("/zürich heute#oben"))).body == b"it"


@pytest.mark.parametrize(("status", "moved"), [(301, True), (308, True), (302, False), (303, False), (307, False)])
async def test_only_301_and_308_are_permanent(publisher: Publisher, web: Web, status: int, moved: bool) -> None:
    new = publisher.serve("/new", b"here")
    response = await web.get(publisher.redirect("/old", "/new", status))
    assert (response.body, response.url, response.moved_to) == (b"here", new, new if moved else "")


async def test_a_move_reaches_only_as_far_as_the_redirects_are_permanent(publisher: Publisher, web: Web) -> None:
    publisher.serve("/c", b"here")
    publisher.redirect("/b", "/c", 302)
    assert (await web.get(publisher.redirect("/a", "/b", 301))).moved_to == publisher.url("/b")
    publisher.redirect("/y", "/c", 301)
    assert (await web.get(publisher.redirect("/x", "/y", 307))).moved_to == ""


async def test_a_redirect_loop_ends(publisher: Publisher, web: Web) -> None:
    publisher.redirect("/a", "/b")
    with pytest.raises(FeedUnreachable, match="too many redirects"):
        await web.get(publisher.redirect("/b", "/a"))
    assert len(publisher.requests) == 6


async def test_secrets_do_not_follow_a_redirect_to_another_origin(publisher: Publisher, web: Web) -> None:
    async with Publisher() as other, Web(agent=AGENT, allowed=frozenset({publisher.origin, other.origin})) as both:
        publisher.redirect("/a", other.serve("/b", b"x"))
        await both.get(publisher.url("/a"), headers={"Authorization": "secret", "If-None-Match": "tag"})
        assert "Authorization" not in other.requests[0].headers
        assert other.requests[0].headers["If-None-Match"] == "tag"
        publisher.redirect("/c", "/d")
        await both.get(publisher.url("/c"), headers={"Authorization": "secret"})
        assert publisher.asked("/d")[0].headers["Authorization"] == "secret"


async def test_a_redirect_to_a_private_port_that_was_not_named_is_refused(publisher: Publisher, web: Web) -> None:
    async with Publisher() as secret:
        target = secret.serve("/admin", b"secret")
        with pytest.raises(FeedRefused, match="a private address"):
            await web.get(publisher.redirect("/a", target))
        with pytest.raises(FeedRefused):
            await web.get(target)
        assert not secret.requests


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://x/", "data:text/plain,x"])
async def test_a_redirect_to_another_scheme_is_refused(publisher: Publisher, web: Web, target: str) -> None:
    with pytest.raises(FeedRefused):
        await web.get(publisher.redirect("/a", target))


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "0.0.0.0", "localhost", "[::1]", "[::]",  # noqa: S104
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    ],
)  # fmt: skip
async def test_no_spelling_of_loopback_is_asked(publisher: Publisher, host: str) -> None:
    publisher.serve("/", b"secret")
    async with Web(agent=AGENT, seconds=2.0) as web:
        with pytest.raises(FeedError):
            await web.get(publisher.url("/", host))
    assert not publisher.requests


async def test_a_name_that_the_operator_gave_may_be_private_on_its_port_only(publisher: Publisher) -> None:
    publisher.serve("/", b"ours")
    async with Web(agent=AGENT, allowed=frozenset({("localhost", publisher.port)})) as web:
        assert (await web.get(publisher.url("/", "localhost"))).body == b"ours"
        assert (await web.get(publisher.url("/", "LOCALHOST"))).body == b"ours"
        with pytest.raises(FeedRefused):
            await web.get(publisher.url("/"))


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "192.0.0.192", "198.18.0.1", "224.0.0.1", "255.255.255.255", "0.0.0.0", "168.63.129.16",  # noqa: S104
        "::", "::1", "::ffff:10.0.0.1", "::10.0.0.1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "fec0::1", "ff02::1",
        "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:a00:1::", "2001::1", "2001:db8::1", "3fff::1", "5f00::1",
        "2606:4700::5efe:a00:1", "not an address", "",
    ],
)  # fmt: skip
def test_special_addresses_are_not_public(address: str) -> None:
    assert not addresses.public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111", "64:ff9b::101:101", "2002:101:101::"]
)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert addresses.public(address)


@given(st.ip_addresses(v=6) | st.ip_addresses(v=4))
@settings(deadline=None, max_examples=200)
def test_what_python_knows_to_be_private_is_never_public(address: IPv4Address | IPv6Address) -> None:
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        assert not addresses.public(str(address))


@pytest.mark.parametrize(
    "url", ["", "feed", "file:///etc/passwd", "ftp://x/", "http://", "http://[::1", "http://a:99999/"]
)
async def test_what_is_no_web_address_is_refused_with_a_cure(web: Web, url: str) -> None:
    with pytest.raises(FeedRefused) as refused:
        await web.get(url)
    assert refused.value.cure


async def test_an_endless_body_is_cut_at_the_limit(publisher: Publisher, web: Web) -> None:
    with pytest.raises(FeedUnreachable, match="too large"):
        await web.get(publisher.play("/", endless), limit=1_000_000)


async def test_a_gzip_bomb_costs_no_more_than_the_limit(publisher: Publisher, web: Web) -> None:
    url = publisher.play("/", bomb())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FeedUnreachable, match="too large"):
        await web.get(url, limit=10_000_000)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kB on Linux


async def test_a_body_of_exactly_the_limit_is_whole(publisher: Publisher, web: Web) -> None:
    body = b"x" * 5000
    assert (await web.get(publisher.serve("/plain", body), limit=5000)).body == body
    assert (await web.get(publisher.play("/packed", compressed(body)), limit=5000)).body == body
    with pytest.raises(FeedUnreachable):
        await web.get(publisher.play("/packed", compressed(body)), limit=4999)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw"])
async def test_compressed_bodies_are_unpacked(publisher: Publisher, web: Web, coding: str) -> None:
    body = b"<rss>" + b"news " * 1000 + b"</rss>"
    assert (await web.get(publisher.play("/", compressed(body, coding)))).body == body


async def test_a_coding_that_we_did_not_ask_for_is_an_error(publisher: Publisher, web: Web) -> None:
    async def odd(request: server.BaseRequest) -> server.StreamResponse:
        return server.Response(body=b"x", headers={"Content-Encoding": "zstd"})

    with pytest.raises(FeedUnreachable, match="zstd"):
        await web.get(publisher.play("/", odd))


async def test_a_body_that_breaks_off_is_an_error(publisher: Publisher, web: Web) -> None:
    with pytest.raises(FeedUnreachable, match="broke off"):
        await web.get(publisher.play("/", truncated))


@pytest.mark.parametrize("handler", [slow_drip, silence])
async def test_a_slow_publisher_costs_no_more_than_the_time_limit(publisher: Publisher, handler: object) -> None:
    url = publisher.play("/", handler)  # type: ignore[arg-type]
    async with Web(agent=AGENT, allowed=frozenset({publisher.origin}), seconds=0.6) as web:
        began = time.monotonic()
        with pytest.raises(FeedUnreachable, match="no answer in time"):
            await web.get(url)
        assert time.monotonic() - began < 2


async def test_nobody_there_and_no_such_host_are_told_apart(web: Web) -> None:
    async with Publisher() as gone:
        url, origin = gone.url("/"), gone.origin
    async with Web(agent=AGENT, allowed=frozenset({origin})) as allowed:
        with pytest.raises(FeedUnreachable, match="nobody answers"):
            await allowed.get(url)
    with pytest.raises(FeedUnreachable, match="no such host"):
        await web.get("http://nutgraf.invalid/feed")


async def test_a_host_is_never_asked_more_at_once_than_its_share(publisher: Publisher) -> None:
    async def slow(request: server.BaseRequest) -> server.StreamResponse:
        await asyncio.sleep(0.02)
        return server.Response(body=b"x")

    urls = [publisher.play(f"/{number}", slow) for number in range(20)]
    async with Web(agent=AGENT, allowed=frozenset({publisher.origin}), per_host=3) as web:
        await asyncio.gather(*(web.get(url) for url in urls))
    assert publisher.most_under_way == 3


async def test_a_password_is_sent_and_never_shown(publisher: Publisher, web: Web) -> None:
    publisher.serve("/feed", status=503)
    await web.get(f"http://ada:secret@127.0.0.1:{publisher.port}/feed")
    assert publisher.requests[0].headers["Authorization"].startswith("Basic ")
    with pytest.raises(FeedError) as refused:
        await web.get("http://ada:secret@[::1]:9/feed")
    assert "secret" not in str(refused.value)
    assert shown("https://ada:secret@desk.example/feed") == "https://ada@desk.example/feed"


@given(st.binary(max_size=3000), st.sampled_from(["gzip", "deflate"]), st.integers(1, 50))
@settings(deadline=None, max_examples=60)
async def test_any_body_survives_compression_in_any_chunks(body: bytes, coding: str, size: int) -> None:
    packed = gzip.compress(body) if coding == "gzip" else zlib.compress(body)

    async def chunks() -> AsyncIterator[bytes]:
        for start in range(0, len(packed), size):
            yield packed[start : start + size]

    assert await bodies.read(chunks(), encoding=coding, limit=3000) == body
    if len(body) > 1:
        with pytest.raises(bodies.TooLargeError):
            await bodies.read(chunks(), encoding=coding, limit=len(body) - 1)
