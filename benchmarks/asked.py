"""The questions of ../shared/data/questions beside the articles that answer them, in a store as a desk has it."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from briefings import sample
from briefings.model import TERMINAL, Article, Feed
from briefings.polling import Poll
from briefings.storage import Fetched, Store
from tests.answering import newswire

NOW = datetime(2026, 2, 4, 12, tzinfo=UTC)
FEED = Feed(id="questions", url="https://questions.example/")
ORRIN_NOW = datetime(2026, 11, 26, 16, tzinfo=UTC)
"""When the questions of `orrin` are asked."""
FOLLOWUPS = Path(__file__).resolve().parents[1] / "tests/answering/asked.txt"
_DEV = 100  # questions of it that the rest was made by
_DESK = 40  # articles
_DATED = re.compile(r"/(20\d\d)[/-](\d\d)[/-](\d\d)/")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, when its week ended, the articles that answer it, and the answer in each form that counts."""

    id: str
    text: str
    week: str
    gold: frozenset[str]
    answer: tuple[str, ...]

    @property
    def at(self) -> datetime:
        """The end of the day on which it was asked."""
        return datetime.strptime(self.week, "%Y%m%d").replace(tzinfo=UTC) + timedelta(days=1)

    def told_in(self, text: str) -> bool:
        """Whether a text has an answer as a sequence of whole words, articles and a plural aside."""
        words = f" {_plain(text)} "
        return any(f" {form} " in words or f" {form}s " in words for form in map(_bare, self.answer))


def load(shared: Path, *, dated: bool = False) -> tuple[list[Article], list[Asked]]:
    """All articles and questions; `dated` gives an article the day that its address names."""
    folder = shared / "data" / "questions"
    articles = [_article(json.loads(line), dated=dated) for line in (folder / "articles.jsonl").open(encoding="utf-8")]
    asked = [_asked(json.loads(line)) for line in (folder / "questions_dev.jsonl").open(encoding="utf-8")]
    return articles, asked


def one_period(
    articles: Sequence[Article], asked: Sequence[Asked], year: int = 2022
) -> tuple[list[Article], list[Asked]]:
    """The dated articles of a year, and the questions of it that they answer: there a date tells least."""
    pool = [article for article in articles if article.published_at and article.published_at.year == year]
    here = {article.id for article in pool}
    return pool, [each for each in asked if each.gold & here and each.week.startswith(str(year))]


def desks(articles: Sequence[Article], asked: Sequence[Asked]) -> list[tuple[list[Article], list[Asked]]]:
    """The articles by day, forty at a time, as a small desk has them, each with the questions that it answers.

    Those without a date are spread over the year by a seed.
    """
    chance = Random(5)
    begin = datetime(2022, 1, 1, tzinfo=UTC)
    at = {each.id: each.published_at or begin + timedelta(days=chance.randrange(365)) for each in articles}
    ordered = sorted(articles, key=lambda each: (at[each.id], each.id))
    pools = [ordered[first : first + _DESK] for first in range(0, len(ordered), _DESK)]
    return [(pool, mine) for pool in pools if (mine := [each for each in asked if each.gold & {a.id for a in pool}])]


def followups(*, held: bool) -> tuple[list[Article], list[Asked]]:
    """The sample newswire, and half of what people may ask about it in their own words (tests/answering/asked.txt).

    Weights are fitted and rules mended by one half, the other is `held` out. Of what no article answers, gold and
    answer are empty.
    """
    articles = [article for outlet in sample.OUTLETS for article in newswire.articles(outlet)]
    blocks = FOLLOWUPS.read_text("utf-8").strip().split("\n\n")
    asked = [_followup(f"asked-{number}", block, articles) for number, block in enumerate(blocks)]
    return articles, asked[_DEV:] if held else asked[:_DEV]


def orrin() -> tuple[list[Article], list[Asked]]:
    """Twenty reports of an invented country and what a tester asked about them, who had written them for that and had
    not seen how questions are answered (tests/answering/orrin); rules were mended by them since."""
    folder = FOLLOWUPS.with_name("orrin")
    reports, lines = (
        [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]
        for name in ("articles.jsonl", "questions.jsonl")
    )
    articles = [
        replace(_article(each, dated=False), published_at=datetime.fromisoformat(each["published_at"]))
        for each in reports
    ]
    return articles, [
        Asked(each["id"], each["question"], f"{NOW:%Y%m%d}", frozenset(), tuple(each["answer"])) for each in lines
    ]


def _followup(name: str, block: str, articles: Sequence[Article]) -> Asked:
    question, *answers = (line[3:] for line in block.splitlines())
    answer = tuple(each for each in answers if each != "-")
    found = Asked(name, question, f"{NOW:%Y%m%d}", frozenset(), answer)
    return replace(found, gold=frozenset(each.id for each in articles if answer and found.told_in(each.text)))


@asynccontextmanager
async def stored(articles: Sequence[Article]) -> AsyncIterator[Store]:
    """A store of its own with these articles."""
    with TemporaryDirectory() as name:
        async with Store(Path(name) / "nutgraf.db") as store:
            await store.subscribe(TERMINAL, FEED)
            await store.record_all([Fetched(feed=FEED, poll=Poll(status=200), articles=tuple(articles))])
            yield store


def _article(line: dict[str, str], *, dated: bool) -> Article:
    day = _DATED.search(line["url"]) if dated else None
    at = datetime.strptime("".join(day.groups()), "%Y%m%d").replace(tzinfo=UTC) if day else None
    return Article(
        id=line["id"],
        key=line["id"],
        text=line["text"],
        title=line["title"],
        url=line["url"],
        published_at=at,
        seen_at=NOW,
    )


def _asked(line: dict[str, object]) -> Asked:
    gold, answer = line["gold"], line["answer"]
    assert isinstance(gold, list)
    assert isinstance(answer, list)
    return Asked(str(line["id"]), str(line["q"]), str(line["week"]), frozenset(gold), tuple(answer))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+(?:[.,]\d+)*", text.casefold().replace("’", "'").replace("'s", "")))


def _bare(text: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", _plain(text))
