"""What models might write of real and sample articles: true rewordings, and each with a lie planted in it.

Half of the articles and of the list of words is held out, and one of two files of paraphrases by hand: the gate was
made looking at the other half alone. The newsroom's sentences are a set of their own.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from benchmarks.overclaims import overclaims
from benchmarks.planted import Lie, lies
from benchmarks.rewording import reworded
from briefings.model import Article, Span
from briefings.text import sentences
from briefings.verification import check_worded

_TESTS = Path(__file__).resolve().parents[1] / "tests/wording"
_DAYS = {"today": "Tuesday", "yesterday": "Monday", "tomorrow": "Wednesday"}
_LIES = re.compile(r"\[(\w+)\] ")
_DATED = re.compile(r"\((\d{4}-\d\d-\d\d)\) ")
_OUTLETS = ("harbour-post", "meridian-wire", "northern-ledger")


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence as a model might hand it in: `kind` is "true" or that of its lie, `how` the way it was made; with
    the sentence that it was made from and the receipts that it names."""

    kind: str
    how: str
    text: str
    true: str
    spans: tuple[Span, ...]
    article: Article

    @property
    def told(self) -> bool:
        """Whether the gate lets it be told in these words."""
        return check_worded(self.text, self.spans, {self.article.id: self.article}).supported


def sample(days: Mapping[str, str] = _DAYS) -> tuple[Article, ...]:
    """The articles of the sample newswire, all written on one day, a Tuesday unless `days` are others."""
    folder = files("briefings.sample").joinpath("wire")
    texts = ((folder.joinpath(f"{name}.txt").read_text("utf-8"), name) for name in _OUTLETS)
    return tuple(each for text, name in texts for each in _wire(text, name, days))


def _wire(text: str, outlet: str, days: Mapping[str, str] = _DAYS) -> Iterator[Article]:
    for block in text.split("=====\n"):
        head, _, body = block.strip().partition("\n\n")
        about = dict(line.split(": ", 1) for line in head.splitlines())
        dated = re.sub(r"\{(\w+)\}", lambda day: days[day[1]], body)
        yield Article(id=about["slug"], title=about["title"], outlet=outlet, text=dated)


def real(path: Path, *, most: int, seed: int) -> Sequence[Article]:
    """Articles drawn from ../shared/data/questions/articles.jsonl."""
    with path.open(encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines]
    drawn = random.Random(seed).sample(items, most)
    return [Article(id=item["id"], title=item["title"], text=item["text"]) for item in drawn]


def written(articles: Iterable[Article], *, held: bool, seed: int, each: int = 3) -> Iterator[Written]:
    """For sentences of the articles: a true rewording by rule, and a lie of each kind planted in it."""
    dice = random.Random(seed)
    for article in articles:
        for other in reworded(article, dice, most=each, held=held):
            yield Written("true", other.how, other.text, other.original, _cited(article, other.original), article)
            planted = lies(article, [other.text], dice, reworded=True)
            for lie in (*planted, *overclaims(article, other.original, other.text, dice)):
                if lie.kind != "merged" or lie.text[-25:] not in other.original:
                    yield _lie(lie, other.original, article)


def scarce(articles: Iterable[Article], *, held: bool, seed: int) -> Iterator[Written]:
    """More lies of the kinds that few sentences have room for: of every sentence that can be reworded."""
    dice = random.Random(seed)
    for article in articles:
        for other in reworded(article, dice, most=30, held=held):
            for lie in overclaims(article, other.original, other.text, dice):
                if lie.kind in ("attribution", "modality"):
                    yield _lie(lie, other.original, article)


def by_hand(*, held: bool) -> Iterator[Written]:
    """Our own paraphrases of sample sentences, or those held out of other reports of ours, and a lie of each kind
    planted in each."""
    reports = _wire((_TESTS / "wire.txt").read_text("utf-8"), "wire") if held else sample()
    known = {article.id: article for article in reports}
    dice = random.Random(3)
    name = "paraphrases_held.jsonl" if held else "paraphrases.jsonl"
    for line in (_TESTS / name).read_text("utf-8").splitlines():
        item = json.loads(line)
        article = known[item["report"]]
        true = next(each.text for each in sentences(article.text) if item["words"] in each.text)
        yield Written("true", "by hand", item["text"], true, _cited(article, true), article)
        planted = lies(article, [item["text"]], dice, reworded=True)
        for lie in (*planted, *overclaims(article, true, item["text"], dice)):
            if lie.kind != "merged" or lie.text[-25:] not in true:
                yield _lie(lie, true, article)


def retold(name: str) -> Iterator[Written]:
    """Sentences of invented reports, each told again freely and truly, and with a lie of the kind that its line names:
    tests/wording/newsroom.txt, bureau.txt and copydesk.txt, each scored once before anything was mended by it."""
    for block in (_TESTS / f"{name}.txt").read_text("utf-8").strip().split("\n\n"):
        head, *lines = block.splitlines()
        told = [line for line in lines if line[:2] not in ("+ ", "- ")]
        article = Article(id=head.split(" | ")[0], title=head.split(" | ")[1], text=" ".join(told))
        true = ""
        for line in lines:
            if line[:2] not in ("+ ", "- "):
                true = line
                continue
            kind, text = _read(line)
            yield Written(kind, name, text, true, _cited(article, true), article)


def traps() -> Iterator[Written]:
    """Sources of a few sentences, each cited whole, with lies aimed at single rules of the gate and true rewordings as
    free: tests/wording/traps.txt. A day in brackets is that of publishing."""
    for number, block in enumerate((_TESTS / "traps.txt").read_text("utf-8").strip().split("\n\n")):
        first, *lines = block.splitlines()
        day = _DATED.match(first)
        true = first[day.end() :] if day else first
        published = datetime.fromisoformat(f"{day[1]}T12:00:00+00:00") if day else None
        article = Article(id=f"trap-{number}", title="", text=true, published_at=published)
        spans = (Span(article_id=article.id, start=0, end=len(true)),)
        for line in lines:
            kind, text = _read(line)
            yield Written(kind, "traps", text, true, spans, article)


def _read(line: str) -> tuple[str, str]:
    """The kind and the text of "+ true" and "- [figure] lie"; a lie that names none tells another event."""
    if line[0] == "+":
        return "true", line[2:]
    kind = _LIES.match(line, 2)
    return (kind[1], line[kind.end() :]) if kind else ("event", line[2:])


def _lie(lie: Lie, true: str, article: Article) -> Written:
    """A lie with the receipts that serve it best: those of all that it is made from, more where it is made up."""
    cited = [true]
    if lie.kind == "merged":
        cited += [each.text for each in sentences(article.text) if lie.text[-25:] in each.text][:1]
    elif lie.kind == "invented":
        cited += [each.text for each in sentences(article.text)[:3]]
    spans = tuple(dict.fromkeys(span for text in cited for span in _cited(article, text)))
    return Written(lie.kind, lie.how, lie.text, true, spans, article)


def _cited(article: Article, text: str) -> tuple[Span, ...]:
    start = article.text.find(text)
    return (Span(article_id=article.id, start=start, end=start + len(text)),) if start >= 0 else ()
