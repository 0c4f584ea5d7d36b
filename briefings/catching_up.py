"""What a person missed since they last looked, in the time that they have; and a story found again by its words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from briefings.composing.choosing import chosen
from briefings.isolation import Isolation
from briefings.model import Article, Briefing, Coverage, Plan, Scope, Story, Told
from briefings.passages import terms
from briefings.storage import Place, Store

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047."""

_FIRST_TIME = timedelta(days=1)
_FURTHEST = timedelta(days=7)
_MOST_STORIES = 20
_MOST_FOUND = 25  # what Discord's autocompletion takes
_HEADLINE = 3.0  # a word in a headline tells so much more than one in a point


class CatchesUp(Protocol):
    """Tells a person what they missed."""

    def __call__(self, store: Store, scope: Scope, person: str, /, *, now: datetime) -> Awaitable[Briefing]:
        """As `catch_up`."""


@dataclass(frozen=True, slots=True)
class _Missed:
    """What came since a person's mark: the articles, their revisions, and in how many feeds it was looked for."""

    window: tuple[Article, ...]
    revisions: Mapping[str, Sequence[Article]]
    feeds: int


async def catch_up(store: Store, scope: Scope, person: str, /, *, now: datetime) -> Briefing:
    """The stories since the person's mark, the weightiest first; `within` says how many are read in some minutes.

    Those come first that the person follows, with what is new in them. Without a mark it looks a day back, never more
    than a week. The mark stays: `Store.mark` moves it once the person has got this. Raises StoreError.
    """
    mark = await store.marked(scope.tenant, person) or now - _FIRST_TIME
    since = max(mark, now - _FURTHEST, scope.since or mark)
    missed = await _missed(store, scope, since, now)
    # as told at the mark: else what came before a story was followed would count as passed over
    followed = [replace(each, at=since) for each in await store.followed(scope.tenant, person)]
    here = {article.id for article in missed.window}
    known = sorted({each for story in followed for each in story.article_ids} - here)
    past = await store.in_scope(scope, known)
    plan = Plan(title="Since you last looked", stories=_MOST_STORIES)
    stories = chosen(missed.window, past, told=followed, revisions=missed.revisions, plan=plan, now=now)
    outlets = len({article.outlet for article in missed.window})
    return Briefing(
        title=plan.title,
        since=since,
        until=now,
        coverage=Coverage(feeds=missed.feeds, failed=(), articles=len(missed.window), outlets=outlets),
        stories=tuple(_followed_first([story for story in stories if story.new], followed)),
    )


def in_child(isolation: Isolation) -> CatchesUp:
    """Catches up in a child process that reads the database itself, so that the event loop stays free."""

    async def caught_up_there(store: Store, scope: Scope, person: str, /, *, now: datetime) -> Briefing:
        return await isolation.run(caught_up_at, store.place, scope, person, now)

    return caught_up_there


def caught_up_at(place: Place, scope: Scope, person: str, now: datetime) -> Briefing:
    """The same from the database at this place, in an event loop of its own."""

    async def opened() -> Briefing:
        async with Store(place) as store:
            return await catch_up(store, scope, person, now=now)

    return asyncio.run(opened())


def had(followed: Sequence[Told], stories: Sequence[Story], at: datetime) -> tuple[Told, ...]:
    """Those followed stories that these go on with, as a person has them who got these at a time."""
    return tuple(_had(each, story, at) for each in followed for story in stories if _goes_on(story, each))


def _had(before: Told, story: Story, at: datetime) -> Told:
    ids = dict.fromkeys([*before.article_ids, *(article.id for article in story.articles)])
    points = dict.fromkeys([*before.points, *(point.text for point in story.points)])
    return replace(before, at=at, headline=story.headline, article_ids=tuple(ids), points=tuple(points))


def _followed_first(stories: Sequence[Story], followed: Sequence[Told]) -> list[Story]:
    return sorted(stories, key=lambda story: not any(_goes_on(story, each) for each in followed))


def _goes_on(story: Story, told: Told) -> bool:
    """Whether it is the same story: it keeps its id while it goes on, and is told from its new articles alone."""
    return story.id == told.story_id or not {article.id for article in story.articles}.isdisjoint(told.article_ids)


async def _missed(store: Store, scope: Scope, since: datetime, now: datetime) -> _Missed:
    """What the scope's own tenant reads, and what another lets be seen, each article once."""
    window = await store.articles(scope.tenant, since=since, until=now, feeds=scope.feeds)
    revisions = dict(await store.revisions(scope.tenant, [article.key for article in window]))
    feeds = len(scope.feeds) if scope.feeds is not None else len(await store.subscriptions(scope.tenant))
    if scope.also is None:
        return _Missed(window, revisions, feeds)
    more, keys = await _missed(store, scope.also, since, now), {article.key for article in window}
    added = tuple(article for article in more.window if article.key not in keys)
    return _Missed((*window, *added), {**more.revisions, **revisions}, feeds + more.feeds)


def within(stories: Sequence[Story], minutes: float) -> tuple[Story, ...]:
    """The first stories that fit, the last of them with as many points as still do; always one with one point."""
    left = minutes * WORDS_A_MINUTE
    kept: list[Story] = []
    for story in stories:
        short = _shortened(story, left)
        if not short.points:
            if kept:
                break
            short = replace(story, points=story.points[:1], quote=None)
        kept.append(short)
        left -= words(short)
    return tuple(kept)


def words(story: Story) -> int:
    """How many words of a story are read."""
    quote = len(story.quote.text.split()) if story.quote else 0
    return len(story.headline.split()) + sum(len(point.text.split()) for point in story.points) + quote


def _shortened(story: Story, left: float) -> Story:
    """The story in so many words: first its quote goes, then its last points."""
    forms = [story, *(replace(story, quote=None, points=story.points[:n]) for n in range(len(story.points), -1, -1))]
    return next((form for form in forms if words(form) <= left), forms[-1])


def find(told: Sequence[Told], typed: str, *, most: int = _MOST_FOUND) -> tuple[Told, ...]:
    """Told stories that have the words typed so far, best first, each once as it was told last; all for no words.

    The last word may be unfinished.
    """
    latest = {each.story_id: each for each in sorted(told, key=lambda each: each.at)}
    wanted = [term for term in terms(typed) if term]
    begun = typed.rsplit(maxsplit=1)[-1].casefold() if typed.split() and not typed.endswith(" ") else ""
    scored = [(_match(each, wanted, begun), each) for each in latest.values()]
    found = [(score, each) for score, each in scored if score > 0 or not typed.strip()]
    return tuple(
        each for _, each in sorted(found, key=lambda pair: (-pair[0], -pair[1].at.timestamp(), pair[1].story_id))
    )[:most]


def _match(told: Told, wanted: Sequence[str], begun: str) -> float:
    headline, points = set(terms(told.headline)), {term for point in told.points for term in terms(point)}
    score = sum(_HEADLINE * (term in headline) + (term in points) for term in wanted)
    starts = any(word.casefold().startswith(begun) for word in told.headline.split()) if begun else False
    return score + _HEADLINE * (starts and (not wanted or wanted[-1] not in headline))
