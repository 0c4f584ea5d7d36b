"""What people ask about the sample in their own words (tests/answering/asked.txt): what comes first, in which tone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from benchmarks.asked import NOW, ORRIN_NOW, Asked, followups, orrin, stored
from benchmarks.table import Table
from briefings.answering import answer
from briefings.model import TERMINAL, Answer, Article, Question, Scope

TITLE = "Questions in other words than the reports have"
NOTES = (
    "200 questions over the sample, written by a hand that knew the articles and not how they are answered",
    "one half: weights fitted by it (beside the quizzes), rules mended; the other was read once, and not mended by",
    "a tester wrote 20 reports and 78 questions; at first 19 were right and firm, 29 first, 6 firm without an answer",
)


@dataclass(frozen=True, slots=True)
class Told:
    """How one question was answered: its tone, whether it has an answer, and the place of the point that has it."""

    tone: str
    answerable: bool
    place: int

    @property
    def right(self) -> bool:
        """Firmly answered, and the answer first."""
        return self.tone == "answered" and self.answerable and not self.place


async def told(articles: Sequence[Article], asked: Sequence[Asked], now: datetime = NOW) -> list[Told]:
    """Each question to some articles as nutgraf answers it."""
    texts = {article.id: article for article in articles}
    async with stored(articles) as store:
        scope = Scope(tenant=TERMINAL)
        answers = [
            await answer(store, Question(id=each.id, text=each.text, asked_at=now), scope, now) for each in asked
        ]
    return [
        Told(said.tone, bool(each.answer), _place(each, said, texts)) for each, said in zip(asked, answers, strict=True)
    ]


async def table() -> Table:
    """The table of both halves."""
    rows = [
        _row("the sample: mended by", await told(*followups(held=False))),
        _row("the sample: held out", await told(*followups(held=True))),
        _row("a tester's own reports", await told(*orrin(), ORRIN_NOW)),
    ]
    head = ("questions", "answered by a report", "firmly, answer first", "answer first", "answer shown", "declined")
    return Table(title=TITLE, head=(*head, "answered by none", "firmly"), rows=rows, notes=NOTES)


def _row(name: str, some: Sequence[Told]) -> Sequence[str]:
    there, gone = ([each for each in some if each.answerable is answerable] for answerable in (True, False))
    counts = (
        [each.right for each in there],
        [not each.place for each in there],
        [each.place < len(there) for each in there],
        [each.tone == "declined" for each in there],
    )
    firm = sum(each.tone == "answered" for each in gone)
    return name, str(len(there)), *(str(sum(count)) for count in counts), str(len(gone)), str(firm)


def _place(asked: Asked, said: Answer, texts: dict[str, Article]) -> int:
    """Which point has the answer, in its own words or in the sentence that it is made of; 1,000 for none."""
    for number, point in enumerate(said.points):
        receipts = (texts[span.article_id].text[span.start : span.end] for span in point.spans)
        if asked.answer and any(map(asked.told_in, (point.text, *receipts))):
            return number
    return 1_000
