"""What is offered while one types: names of briefings, topics, feeds, time zones."""

from __future__ import annotations

from collections.abc import Iterable

from bot.chat import Invocation
from bot.commands import finding, plans
from bot.commands.doors import Doors
from briefings.web import shown
from config import times

MOST = 25
"""As many as Discord shows (discord.com/developers/docs, Application Command Interaction, autocomplete)."""

_LONGEST = 100  # of a value and a label, by the same page

Offers = tuple[tuple[str, str], ...]


async def offers(doors: Doors, asked: Invocation, option: str, typed: str) -> Offers:
    """(value, label) pairs of what fits, best first."""
    if option == "zone":
        return _offered((name, name.replace("_", " ")) for name in times.zones_like(typed, most=MOST))
    if option == "words":
        return _offered(await finding.offered(doors, asked, typed))
    if option == "name":
        names = [plan.name for _, plan in await plans.visible(doors, asked)]
        return _offered((name, name) for name in _fitting(names, typed))
    subscriptions = await doors.store.subscriptions(asked.tenant)
    if option == "feed":
        feeds = {each.feed.title or shown(each.feed.url): each.feed.id for each in subscriptions}
        return _offered((feeds[title], title) for title in _fitting(feeds, typed))
    if option == "topic":
        filed = [topic for each in subscriptions for topic in each.topics]
        planned = [topic for _, plan in await plans.visible(doors, asked) for topic in (*plan.topics, *plan.only)]
        return _offered((topic, topic) for topic in _fitting([*filed, *planned], typed))
    return ()


def _fitting(words: Iterable[str], typed: str) -> list[str]:
    """Those that begin with what is typed, then those that hold it; each once."""
    text = typed.strip().casefold()
    holding = [word for word in dict.fromkeys(words) if text in word.casefold()]
    return sorted(holding, key=lambda word: not word.casefold().startswith(text))


def _offered(pairs: Iterable[tuple[str, str]]) -> Offers:
    return tuple((value, label[:_LONGEST]) for value, label in pairs if value and len(value) <= _LONGEST)[:MOST]
