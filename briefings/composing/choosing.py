"""Which stories a briefing tells: the weightiest that are new or have news, then those told before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from briefings.composing.telling import tell
from briefings.model import Article, Plan, Story, Told
from briefings.stories import earlier, group, kind, rank, speaks_of
from briefings.text import length

_FEWEST_WORDS = 8

Revisions = Mapping[str, Sequence[Article]]


def chosen(
    window: Sequence[Article],
    past: Sequence[Article],
    *,
    told: Sequence[Told],
    revisions: Revisions,
    plan: Plan,
    now: datetime,
) -> tuple[Story, ...]:
    """At most `plan.stories` with something new in them, weightiest first; then as many that were told before.

    `window` are the articles to tell of, `past` those of stories told before, by which a story that goes on is known.
    """
    window = [article for article in window if kind(article) != "aside" and _says_something(article)]
    here = {article.id for article in window}
    last = max((each.at for each in told), default=None)
    fresh: list[Story] = []
    again: list[Story] = []
    for articles, weight in rank(_grouped([*window, *past]), topics=(*plan.topics, *plan.only), now=now):
        if len(fresh) == plan.stories or weight <= 0:
            break
        before = earlier(articles, told)
        current = [article for article in articles if article.id in here]
        if not current or _beside(current, plan.only) or (before is None and _passed_over(current, last)):
            continue
        if story := tell(current, weight, before=before, revisions=revisions, now=now):
            (fresh if story.new else again).append(story)
    return (*fresh, *again[: plan.stories])


def _grouped(articles: Sequence[Article]) -> list[Sequence[Article]]:
    """Stories; what bears no date is grouped by itself: it may be of any year, and joined strangers of like words."""
    dated = [article for article in articles if article.published_at]
    return [*group(dated), *group([article for article in articles if not article.published_at])]


def _says_something(article: Article) -> bool:
    """Whether there is a sentence to tell from: a bare title gives no point, and makes strangers look alike."""
    return len(article.text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS or length(article.text) >= _FEWEST_WORDS


def _beside(articles: Sequence[Article], only: Sequence[str]) -> bool:
    """Whether a plan keeps to topics that these articles do not speak of."""
    return bool(only) and not speaks_of(articles, only)


def _passed_over(articles: Iterable[Article], last: datetime | None) -> bool:
    """Whether the last briefing had all of this before it and told of weightier things."""
    return last is not None and all(article.seen_at is not None and article.seen_at <= last for article in articles)
