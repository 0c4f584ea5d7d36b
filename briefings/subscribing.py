"""Use case 4: a site's address becomes a feed that was seen to work."""

from __future__ import annotations

from dataclasses import replace

from briefings.errors import FeedError, FeedUnreachable, FeedUnreadable
from briefings.feeds import Parsed, announced, feed_at, guesses, parse
from briefings.isolation import Isolation
from briefings.model import Feed
from briefings.polling import Response
from briefings.web import Web

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


async def _read(url: str, answer: Response, isolation: Isolation) -> tuple[Feed, Parsed]:
    if not answer.good:
        raise FeedUnreachable(f"{url} answers {answer.status}")
    feed = feed_at(url)
    parsed: Parsed = await isolation.run(parse, answer.body, feed=feed, headers=dict(answer.headers))
    return replace(feed, title=parsed.title, site=parsed.site), parsed
