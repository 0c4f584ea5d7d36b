"""A desk with one story of two invented reports, and a scripted model to word it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from briefings.composing.choosing import chosen
from briefings.llm import Llm, Server
from briefings.model import TERMINAL, Article, Briefing, Coverage, Language, Plan, Story
from briefings.storage import Limits, Store
from briefings.wording import Writer
from tests.fakes.model import Asked, ModelServer, Reply

NOW = datetime(2026, 2, 3, 12, tzinfo=UTC)
FERRY = Article(
    id="ferry.1",
    key="ferry",
    title="Ferry fire off Port Ellery injures 12",
    outlet="The Harbour Post",
    text=(
        "A fire on the ferry Maid of Ellery injured 12 people on Monday, the coastguard said. All 214 passengers were "
        "taken off by lifeboats within 50 minutes.\n\n"
        "The ferry had left Port Ellery for the Skerry islands nine minutes before the fire broke out. "
        "“The drill worked,” said coastguard commander Peter Lund. "
        "The operator, Ellery Lines, may cancel all sailings until Friday. It will pay each passenger about 400 crowns."
    ),
    published_at=NOW - timedelta(hours=3),
    seen_at=NOW,
)
BOARD = Article(
    id="board.1",
    key="board",
    title="Board opens inquiry into Ellery ferry fire",
    outlet="Meridian Wire",
    text=(
        "The Marine Accident Board has opened an inquiry into the fire on the ferry Maid of Ellery off Port Ellery, in "
        "which 12 people were injured on Monday. Inspector Judith Vane said a fuel pipe had been replaced last month."
        "\n\n"
        "Ellery Lines runs three other ferries. It did not comment on the inquiry."
    ),
    published_at=NOW - timedelta(hours=2),
    seen_at=NOW,
)


def story(*articles: Article) -> Story:
    """The story that the desk makes of the reports."""
    found = chosen(articles or (FERRY, BOARD), [], told=[], revisions={}, plan=Plan(stories=1), now=NOW)
    return found[0]


def briefing(*stories: Story, language: Language = "en") -> Briefing:
    return Briefing(
        title="News",
        since=NOW - timedelta(days=1),
        until=NOW,
        coverage=Coverage(feeds=2, failed=(), articles=2, outlets=2),
        stories=stories or (story(),),
        language=language,
    )


def number(asked: Asked, article: Article) -> int:
    """The number that a report was given in a request; 1 where it is not in it."""
    data = asked["messages"][1]["content"]
    found = re.search(rf"<report (\d+) \w+>\n[^\n]*{re.escape(article.title)}", data)
    return int(found[1]) if found else 1


Line = tuple[str, Article, str]
"""A sentence that a model writes, the report that it cites, and the words there."""


def answering(*points: Line, headline: Line | None = None, quote: Mapping[str, Any] | None = None) -> Any:
    """What a model answers to a story's prompt: these points with these sources."""

    def answer(asked: Asked) -> Any:
        def cited(line: Line) -> dict[str, Any]:
            text, article, words = line
            return {"text": text, "sources": [{"report": number(asked, article), "words": words}]}

        title = headline or ("A headline of nothing at all", FERRY, "stands nowhere in it")
        given = None if quote is None else {**quote, "report": number(asked, quote["report"])}
        return {"headline": cited(title), "points": [cited(point) for point in points], "quote": given}

    return answer


@dataclass(frozen=True, slots=True)
class Desk:
    """A writer with a real store and a server's script; `pauses` are those that were asked for and not waited for."""

    writer: Writer
    server: ModelServer
    store: Store
    pauses: Sequence[float]

    def limited(self, limits: Limits) -> Writer:
        return replace(self.writer, limits=limits)


@asynccontextmanager
async def desk(
    tmp_path: Path, *script: Reply, seconds: float = 20, limits: Limits | None = None
) -> AsyncIterator[Desk]:
    pauses: list[float] = []

    async def pausing(seconds: float) -> None:
        pauses.append(seconds)

    async with ModelServer(*script) as server, Store(tmp_path / "desk.db") as store:
        priced = Server(base_url=server.base_url, name="fake-1", price_in=Decimal(2), price_out=Decimal(8))
        async with Llm(priced, pausing=pausing) as llm:
            writer = Writer(
                llm=llm, store=store, tenant=TERMINAL, plan="News", limits=limits or Limits(), now=NOW, seconds=seconds
            )
            yield Desk(writer, server, store, pauses)
