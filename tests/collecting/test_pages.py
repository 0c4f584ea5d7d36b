from __future__ import annotations

import pytest

from briefings.web import Web
from tests.collecting.desk import HOUR, NOW, TEASER, WHOLE, Desk, Item, NoNetwork, only, page, rss
from tests.fakes.web import Publisher, silence

pytestmark = pytest.mark.asyncio(loop_scope="module")  # children are slow to start: one serves all tests


async def test_a_teaser_is_completed_from_its_page(desk: Desk) -> None:
    link = desk.publisher.serve("/lock.html", page(WHOLE), Content_Type="text/html")
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER)))
    assert len((await desk.collect("/feed")).new) == 1
    assert len(desk.publisher.asked("/lock.html")) == 1
    assert desk.publisher.asked("/lock.html")[0].headers["Accept"].startswith("text/html")


async def test_a_page_is_not_asked_for_again_while_its_entry_stays_as_it_is(desk: Desk) -> None:
    link = desk.publisher.serve("/lock.html", page(WHOLE), Content_Type="text/html")
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER)))
    await desk.collect("/feed")
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER), head="<ttl>5</ttl>"))
    assert only(await desk.collect("/feed", at=NOW + 2 * HOUR)).state == "fetched"
    assert len(desk.publisher.asked("/lock.html")) == 1


@pytest.mark.parametrize("status", [403, 404, 429, 503])
async def test_where_a_page_cannot_be_had_the_feeds_own_words_serve(desk: Desk, status: int) -> None:
    link = desk.publisher.serve("/lock.html", status=status)
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER)))
    assert len((await desk.collect("/feed")).new) == 1


@pytest.mark.parametrize(("status", "asked"), [(403, 1), (404, 1), (429, 2), (503, 2), (500, 2)])
async def test_a_page_is_asked_for_again_only_if_its_failure_may_pass(desk: Desk, status: int, asked: int) -> None:
    link = desk.publisher.serve("/lock.html", status=status)
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER)))
    await desk.collect("/feed")
    desk.publisher.serve("/lock.html", page(WHOLE), Content_Type="text/html")
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER), head="<ttl>5</ttl>"))
    await desk.collect("/feed", at=NOW + 2 * HOUR)
    assert len(desk.publisher.asked("/lock.html")) == asked


async def test_a_host_that_says_429_to_a_page_is_asked_for_no_other(desk: Desk) -> None:
    links = [desk.publisher.serve(f"/{number}.html", status=429) for number in range(12)]
    desk.publisher.serve("/feed", rss(*(Item(link=link, text=TEASER, title=f"Lock {link}") for link in links)))
    assert len((await desk.collect("/feed")).new) == 12
    assert len(desk.publisher.requests) - 1 <= 2  # those that were under way at once


async def test_a_host_that_gives_a_page_no_answer_is_asked_for_no_other(desk: Desk) -> None:
    links = [desk.publisher.play(f"/{number}.html", silence) for number in range(12)]
    desk.publisher.serve("/feed", rss(*(Item(link=link, text=TEASER, title=f"Lock {link}") for link in links)))
    assert len((await desk.collect("/feed")).new) == 12
    assert len(desk.publisher.requests) - 1 <= 2  # those that were under way at once


async def test_a_redirect_to_a_host_that_gives_no_answer_says_nothing_of_its_own(desk: Desk) -> None:
    good = desk.publisher.serve("/good.html", page(WHOLE), Content_Type="text/html")
    away = [desk.publisher.redirect(f"/{number}.html", f"http://gone{number}.invalid/") for number in range(6)]
    desk.publisher.serve("/feed", rss(*(Item(link=link, text=TEASER, title=f"Lock {link}") for link in (*away, good))))
    async with Web(agent="nutgraf-test", allowed=frozenset({desk.publisher.origin}), resolver=NoNetwork()) as web:
        desk.web = web
        await desk.collect("/feed")
    assert len(desk.publisher.asked("/good.html")) == 1


async def test_without_a_network_pages_are_soon_not_asked_for(desk: Desk) -> None:
    for outlet in range(12):
        links = [f"https://outlet{outlet}.example/{number}" for number in range(20)]
        items = (Item(link=link, text=TEASER, title=f"Lock {link}") for link in links)
        desk.publisher.serve(f"/{outlet}", rss(*items))
    resolver = NoNetwork()
    async with Web(agent="nutgraf-test", allowed=frozenset({desk.publisher.origin}), resolver=resolver) as web:
        desk.web = web
        assert len((await desk.collect(*(f"/{outlet}" for outlet in range(12)))).new) == 240
    assert len(resolver.asked) <= 24  # those that were under way at once: two of a host


async def test_a_first_fetch_is_no_crawl(desk: Desk) -> None:
    links = [desk.publisher.serve(f"/{number}.html", page(WHOLE), Content_Type="text/html") for number in range(30)]
    desk.publisher.serve("/feed", rss(*(Item(link=link, text=TEASER, title=f"Lock {link}") for link in links)))
    assert len((await desk.collect("/feed")).new) == 30
    assert len(desk.publisher.requests) - 1 == 20


async def test_a_page_that_is_no_html_is_not_read(desk: Desk) -> None:
    link = desk.publisher.serve("/lock.pdf", b"%PDF", Content_Type="application/pdf")
    desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER)))
    assert len((await desk.collect("/feed")).new) == 1


async def test_an_entry_that_leads_to_a_private_address_costs_only_its_page(desk: Desk) -> None:
    async with Publisher() as inside:
        link = inside.serve("/admin", page(WHOLE), Content_Type="text/html")
        desk.publisher.serve("/feed", rss(Item(link=link, text=TEASER)))
        assert len((await desk.collect("/feed")).new) == 1
        assert not inside.requests
