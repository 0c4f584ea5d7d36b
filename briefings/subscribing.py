"""Use case 4: a site's address becomes a feed that was seen to work; and which feed an address means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from briefings.errors import FeedError, FeedUnreachable, FeedUnreadable, UsageError
from briefings.feeds import Parsed, announced, feed_at, guesses, parse
from briefings.isolation import Isolation
from briefings.model import Feed, Subscription
from briefings.polling import Response
from briefings.web import Web, shown

_MOST_TRIED = 8


async def found(address: str, web: Web, isolation: Isolation) -> tuple[Feed, Parsed]:
    """The feed at an address, or the first that the page there announces, or one at a usual place of its site.

    An address without a scheme is taken for https. Raises FeedError naming the address and what stands there.
    """
    url = address if "://" in address else f"https://{address}"
    answer = await web.get(url)
    if not answer.good:
        raise FeedUnreachable(f"{url} answers {answer.status}", cure="check the address in a browser")
    try:
        return await _read(answer.moved_to or url, answer, isolation)
    except FeedUnreadable as error:
        first = error
    for candidate in [*announced(answer.body, answer.url), *guesses(answer.url)][:_MOST_TRIED]:
        try:
            return await _read(candidate, await web.get(candidate), isolation)
        except FeedError:
            continue
    raise FeedUnreadable(f"{first.what}, and none is to be found from there", cure="look on the site for “RSS”")


def meant(address: str, subscriptions: Sequence[Subscription], *, cure: str) -> Feed:
    """The one feed that is meant by its address, also without its password, its title, its id, or its site's address.

    Raises UsageError where there are several, naming them, or none, with this cure.
    """
    feeds = [each.feed for each in subscriptions]
    exact = [feed for feed in feeds if address in (feed.url, shown(feed.url), feed.title, feed.id)]
    bare = "/" not in address.removeprefix("https://").removeprefix("http://").rstrip("/")
    near = exact or [feed for feed in feeds if bare and _host(address) in (_host(feed.url), _host(feed.site))]
    if len(near) == 1:
        return near[0]
    if near:
        each = ", ".join(shown(feed.url) for feed in near)
        raise UsageError(f"{address} fits {len(near)} feeds", cure=f"name one: {each}")
    raise UsageError(f"you read no feed {address}", cure=cure)


def _host(address: str) -> str:
    return (urlsplit(address if "://" in address else f"//{address}").hostname or "").removeprefix("www.")


async def _read(url: str, answer: Response, isolation: Isolation) -> tuple[Feed, Parsed]:
    if not answer.good:
        raise FeedUnreachable(f"{url} answers {answer.status}")
    feed = feed_at(url)
    parsed: Parsed = await isolation.run(parse, answer.body, feed=feed, headers=dict(answer.headers))
    return replace(feed, title=parsed.title, site=parsed.site), parsed
