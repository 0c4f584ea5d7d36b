"""The sample newswire as stored articles, and questions to them."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from briefings import sample
from briefings.answering import answer
from briefings.model import Answer, Article, Feed, Question, Scope, Tenant, Turn
from briefings.polling import Poll
from briefings.storage import Fetched, Store

NOW = datetime(2026, 2, 4, 12, tzinfo=UTC)
ANNA = Tenant(platform="discord", place="anna")
BORIS = Tenant(platform="slack", place="boris")
_FILLED: dict[object, bytes] = {}


def articles(outlet: sample.Outlet) -> tuple[Article, ...]:
    """One outlet's reports, read off its own pages."""
    return tuple(
        _article(outlet, report.url, report.title, "\n\n".join(report.paragraphs), report.at)
        for report in sample._reports(outlet, sample.edition(NOW))
    )


def feed(outlet: sample.Outlet) -> Feed:
    return Feed(id=outlet.slug, url=outlet.feed, title=outlet.name)


@asynccontextmanager
async def stored(folder: Path, *, readers: Sequence[tuple[Tenant, Sequence[sample.Outlet]]]) -> AsyncIterator[Store]:
    """A store with the whole newswire, of which each tenant reads some outlets; filled once by each process."""
    path = folder / "nutgraf.db"
    key = tuple((tenant, *(outlet.slug for outlet in outlets)) for tenant, outlets in readers)
    if key not in _FILLED:
        async with Store(path) as store:
            await _fill(store, readers)
        _FILLED[key] = path.read_bytes()  # whole: the last connection that closes leaves no journal behind
    path.write_bytes(_FILLED[key])
    async with Store(path) as store:
        yield store


async def _fill(store: Store, readers: Sequence[tuple[Tenant, Sequence[sample.Outlet]]]) -> None:
    for tenant, outlets in readers:
        for outlet in outlets:
            await store.subscribe(tenant, feed(outlet))
    for outlet in sample.OUTLETS:
        found = Fetched(feed=feed(outlet), poll=Poll(status=200), articles=articles(outlet))
        await store.record_all([found])


async def ask(
    store: Store, text: str, *, tenant: Tenant = ANNA, turns: tuple[Turn, ...] = (), under: tuple[Article, ...] = ()
) -> Answer:
    question = Question(
        id="q",
        text=text,
        asked_at=NOW,
        headline=under[0].title if under else "",
        article_ids=tuple(each.id for each in under),
        turns=turns,
    )
    return await answer(store, question, Scope(tenant=tenant), NOW)


def turn(told: Answer) -> Turn:
    """An answer as its thread remembers it."""
    ids = tuple(article.id for article in told.articles)
    return Turn(question=told.question, answer=told.points[0].text if told.points else "", article_ids=ids, at=NOW)


def _article(outlet: sample.Outlet, url: str, title: str, text: str, at: datetime) -> Article:
    text = re.sub(r"<[^>]+>", "", html.unescape(text))
    return Article(
        id=url, key=url, url=url, title=title, text=text, outlet=outlet.name, published_at=at, seen_at=max(at, at)
    )
