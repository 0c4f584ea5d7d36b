"""JSON Lines in, JSON Lines out, in order: the engine by itself, for pipelines and for measuring."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import isfinite
from typing import Any

from bot.render import json as render
from bot.render.outside import without_controls
from briefings.errors import InputError
from briefings.facts import facts
from briefings.model import Article
from briefings.stories import group
from briefings.summaries import summarize
from briefings.text import language
from briefings.verification import verify

Line = Mapping[str, Any]


@dataclass(slots=True)
class Lines:
    """Objects from JSON Lines; a bad line is told on stderr by its number, skipped, and remembered in `bad`."""

    source: Iterable[bytes]
    bad: int = 0

    def read(self, use: Callable[[Line], Any]) -> Iterator[tuple[Line, Any]]:
        """Each good line with what `use` makes of it; InputError from `use` makes it a bad line."""
        for number, raw in enumerate(self.source, 1):
            if raw.strip():
                try:
                    line = _object(raw)
                    result = use(line)
                except InputError as error:
                    self.bad += 1
                    print(f"nutgraf: line {number}: {without_controls(str(error))}", file=sys.stderr)
                else:
                    yield line, result


def run(arguments: Namespace) -> int:
    """Answer every line of stdin on stdout; exit code 1 if a line was bad."""
    lines = Lines(sys.stdin.buffer)
    answers = {"summarize": _summarize, "facts": _facts, "group": _group, "verify": _verify}[arguments.command]
    for answer in answers(lines, arguments):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 1 if lines.bad else 0


def _summarize(lines: Lines, arguments: Namespace) -> Iterator[Line]:
    for line, (articles, ids) in lines.read(_story):
        points = summarize(articles, most=arguments.points)
        yield {"id": line["id"], "points": [render.sole_span(point, ids) for point in points]}


def _facts(lines: Lines, _: Namespace) -> Iterator[Line]:
    for line, given in lines.read(article):
        yield {"id": line["id"], **render.facts(facts(given))}


def _group(lines: Lines, _: Namespace) -> Iterator[Line]:
    read = list(lines.read(article))
    articles = [replace(each, id=str(number), key=str(number)) for number, (_, each) in enumerate(read)]
    first = {each.id: story[0].id for story in group(articles) for each in story}
    numbers: dict[str, int] = {}
    for (line, _), each in zip(read, articles, strict=True):
        yield {"id": line["id"], "story": numbers.setdefault(first[each.id], len(numbers) + 1)}


def _verify(lines: Lines, _: Namespace) -> Iterator[Line]:
    for line, (text, articles) in lines.read(_claim):
        yield {"id": line["id"], **render.verdict(verify(text, articles))}


def _object(raw: bytes) -> Line:
    try:
        line = json.loads(raw)
    except RecursionError:
        raise InputError("nested too deeply", cure="one object a line") from None
    except ValueError as error:
        raise InputError(f"not JSON: {error}", cure="one object a line, UTF-8") from None
    if not isinstance(line, dict):
        raise InputError("not an object", cure='a line looks like {"id": …, "text": …}')
    _identified(line)
    return line


def _identified(line: Line) -> None:
    """Raise InputError unless the line has an id that can be given back: a text or a finite number."""
    if "id" not in line:
        raise InputError("“id” is missing")
    name = line["id"]
    if (
        isinstance(name, bool)
        or not isinstance(name, str | int | float)
        or (isinstance(name, float) and not isfinite(name))
    ):
        raise InputError("“id” should be a text or a number")


def _story(line: Line) -> tuple[Sequence[Article], Mapping[str, Any]]:
    if "articles" not in line:
        return (article(line),), {str(line["id"]): line["id"]}
    articles = _articles(line)
    return articles, {str(given["id"]): given["id"] for given in line["articles"]}


def _claim(line: Line) -> tuple[str, Sequence[Article]]:
    return string(line, "text", required=True), _articles(line)


def _articles(line: Line) -> Sequence[Article]:
    given = line.get("articles")
    if not isinstance(given, list):
        raise InputError("“articles” should be a list of articles")
    if not given:
        raise InputError("“articles” is empty")
    for each in given:
        if not isinstance(each, dict):
            raise InputError("each of “articles” should be an object")
        _identified(each)
    articles = tuple(article(each) for each in given)
    if len({each.id for each in articles}) < len(articles):
        raise InputError("two of “articles” have the same “id”")
    return articles


def article(line: Line) -> Article:
    """The article that a line holds; raises InputError."""
    text = string(line, "text", required=True)
    return Article(
        id=str(line["id"]),
        key=str(line["id"]),
        text=text,
        title=string(line, "title"),
        url=string(line, "url"),
        outlet=string(line, "outlet"),
        language=string(line, "language") or language(text),
        published_at=moment(string(line, "published_at")),
    )


def string(line: Line, name: str, *, required: bool = False) -> str:
    """A text of a line; raises InputError where it is no text, or missing though required."""
    value = line.get(name)
    if isinstance(value, str) or (value is None and not required):
        return value or ""
    raise InputError(f"“{name}” is missing" if value is None else f"“{name}” should be a text")


def moment(text: str, name: str = "published_at") -> datetime | None:
    """A time as written, in UTC; raises InputError."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            raise InputError(f"“{name}” is no date: {text}", cure="write 2026-02-03T08:00:00Z") from None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
