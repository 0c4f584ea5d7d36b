"""What a person missed since they last looked, in the time that they have; and a story found again by its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from briefings.composing.choosing import chosen
from briefings.model import Briefing, Coverage, Plan, Scope, Story, Told
from briefings.passages import terms
from briefings.storage import Store

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047."""

_FIRST_TIME = timedelta(days=1)
_FURTHEST = timedelta(days=7)
_MOST_STORIES = 20
_MOST_FOUND = 25  # what Discord's autocompletion takes
_HEADLINE = 3.0  # a word in a headline tells so much more than one in a point


async def catch_up(
    store: Store, scope: Scope, person: str, *, now: datetime, minutes: float, topics: Sequence[str] = ()
) -> Briefing:
    """The weightiest stories since the person's mark, as many as are read in so many minutes, one at the least.

    Without a mark it looks a day back, never more than a week. The mark stays: `Store.mark` moves it once the person
    has got this. Raises StoreError.
    """
    mark = await store.marked(scope.tenant, person) or now - _FIRST_TIME
    since = max(mark, now - _FURTHEST, scope.since or mark)
    window = await store.articles(scope.tenant, since=since, until=now, feeds=scope.feeds)
    revisions = await store.revisions(scope.tenant, [article.key for article in window])
    plan = Plan(title="Since you last looked", topics=tuple(topics), stories=_MOST_STORIES)
    stories = chosen(window, (), told=(), revisions=revisions, plan=plan, now=now)
    outlets = len({article.outlet for article in window})
    feeds = len(scope.feeds) if scope.feeds is not None else len(await store.subscriptions(scope.tenant))
    return Briefing(
        title=plan.title,
        since=since,
        until=now,
        coverage=Coverage(feeds=feeds, failed=(), articles=len(window), outlets=outlets),
        stories=within(stories, minutes),
    )


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
