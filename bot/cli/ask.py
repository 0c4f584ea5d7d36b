"""`nutgraf ask`: a question is answered from the stored articles, one in words or many as JSON Lines."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

from rich.console import Console

from bot import app
from bot.cli import sources
from bot.cli.batch import Line, Lines, moment, string
from bot.reading import declared
from bot.render import answered, spoken
from bot.render import json as as_json
from bot.render.json import IMPORTED
from bot.writing import reworded, writers
from briefings.answering import answer
from briefings.errors import InputError, UsageError
from briefings.model import LONGEST_QUESTION, TERMINAL, Answer, Question, Scope
from briefings.storage import Store
from config.settings import Settings, load

_SAMPLE = "This was answered from the sample newswire that ships with nutgraf: invented outlets."

_SAMPLES = (
    "nutgraf: nothing is read here yet; answers are from the sample newswire that ships with it: invented outlets"
)


def run(arguments: Namespace) -> int:
    """Answer; 1 where a line of many was bad, 0 also for a question that is declined."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    if arguments.jsonl:
        return asyncio.run(_many(settings, arguments))
    if not (arguments.question or "").strip():
        raise UsageError("what is the question?", cure='nutgraf ask "how many troops will Mexico send?"')
    if too_long := _too_long(arguments.question):
        raise UsageError(too_long, cure="ask one thing at a time")
    told, is_sample = asyncio.run(_one(settings, arguments))
    _show(told, arguments)
    if told.searched == 0 and not arguments.since:
        print("nutgraf brief collects what your feeds have.", file=sys.stderr)
    if is_sample:
        print(f"\n{_SAMPLE}", file=sys.stdout if arguments.format == "terminal" else sys.stderr)
    return 0


async def _one(settings: Settings, arguments: Namespace) -> tuple[Answer, bool]:
    async with _stored(settings) as (store, is_sample):
        now = app.now()
        question = Question(id="terminal", text=arguments.question, asked_at=now)
        told = await answer(store, question, _scope(arguments, now), now, sources=arguments.sources)
        if arguments.since and not told.searched:
            told = _older(told, (await store.reach(Scope(tenant=TERMINAL), until=now)).articles, now - arguments.since)
    async with Store(app.database_of(settings)) as ledger, writers(settings.model, ledger, app.now) as write:
        return await reworded(told, question, write(TERMINAL, "")), is_sample


async def _many(settings: Settings, arguments: Namespace) -> int:
    lines = Lines(sys.stdin.buffer)
    async with _stored(settings) as (store, is_sample):
        if is_sample:
            print(_SAMPLES, file=sys.stderr)
        for line, question in lines.read(_short):
            now = app.now()
            scope = _scope(arguments, now)
            placed = await _placed(store, question, scope)
            told = await answer(store, placed, scope, now, sources=arguments.sources)
            sys.stdout.write(json.dumps({"id": line["id"], **as_json.answer(told)}, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return 1 if lines.bad else 0


async def _placed(store: Store, asked: Question, scope: Scope) -> Question:
    """A question under the articles that it names, by our ids or those that they were imported with; what names none
    is said, and asked of all."""
    if not asked.article_ids:
        return asked
    ids = asked.article_ids
    found = (*await store.in_scope(scope, ids), *await store.current(scope, [IMPORTED + each for each in ids]))
    by_name = {name: each for each in found for name in (each.id, each.key.removeprefix(IMPORTED))}
    if lacking := [each for each in ids if each not in by_name]:
        print(f"nutgraf: question {asked.id}: there is no article {', '.join(lacking)} (“story”)", file=sys.stderr)
    under = list({by_name[each].id: by_name[each] for each in ids if each in by_name}.values())
    headline = under[0].title if under else ""
    return replace(asked, headline=headline, article_ids=tuple(each.id for each in under))


@asynccontextmanager
async def _stored(settings: Settings) -> AsyncIterator[tuple[Store, bool]]:
    """The store of what is read or was imported; without either, the sample newswire's."""
    async with Store(app.database_of(settings)) as store:
        await store.declare(TERMINAL, declared(settings))
        if await store.subscriptions(TERMINAL):
            yield store, False
            return
    async with sources.desk(settings, (), app.now()) as desk:
        await sources.collected(desk, desk.subscriptions, only_due=False)
        yield desk.parts.store, desk.is_sample


def _scope(arguments: Namespace, now: datetime) -> Scope:
    return Scope(tenant=TERMINAL, since=now - arguments.since if arguments.since else None)


def _older(told: Answer, there: int, since: datetime) -> Answer:
    """Where all that there is, is older than what was asked for, that is said."""
    if not there:
        return told
    since = since.astimezone(app.zone())
    are = "The one article here is" if there == 1 else f"All {there:,} articles here are"
    return replace(told, why=f"{are} from before {since.day} {since:%B %Y, %H:%M}.")


def _too_long(text: str) -> str:
    """What is wrong with a question that has more characters than the chats take; "" where it has not."""
    size = len(" ".join(text.split()))
    most = f"a question may have {LONGEST_QUESTION:,} characters"
    return f"{most}, and this one has {size:,}" if size > LONGEST_QUESTION else ""


def _short(line: Line) -> Question:
    asked = _question(line)
    if too_long := _too_long(asked.text):
        raise InputError(too_long)
    return asked


def _question(line: Line) -> Question:
    text = string(line, "question", required=True)
    if not text.strip():
        raise InputError("“question” is empty")
    story = line.get("story") or ()
    ids = (story,) if isinstance(story, str) else story
    if not isinstance(ids, list | tuple) or not all(isinstance(each, str) for each in ids):
        raise InputError("“story” should be an article's id, or a list of them")
    return Question(
        id=str(line["id"]), text=text, asked_at=moment(string(line, "asked_at"), "asked_at"), article_ids=tuple(ids)
    )


def _show(told: Answer, arguments: Namespace) -> None:
    if arguments.format == "json":
        print(json.dumps(as_json.answer(told), ensure_ascii=False, indent=2))
        return
    zone, links = app.zone(), sys.stdout.isatty()
    console = Console(highlight=False, width=None if links else 80)
    console.print(spoken.document(answered.document(told, zone=zone, buttons=False), links=links), crop=False)
    if arguments.receipts and told.points:
        console.print()
        console.print(spoken.document(answered.receipts(told, zone=zone), links=links), crop=False)
