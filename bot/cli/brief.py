"""`nutgraf brief`: collect the feeds, compose a briefing, show it."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rich.console import Console

from bot import app
from bot.cli import sources
from bot.render import html, markdown, terminal
from bot.render import json as as_json
from bot.writing import wording, writers
from briefings.composing import compose
from briefings.model import Briefing, Plan, Subscription
from config.settings import Settings, load

_SAMPLE = """\
This was the sample newswire that ships with nutgraf: invented outlets, one of them with a broken feed.
For real news: nutgraf init (writes nutgraf.toml with well-known feeds), then nutgraf brief."""


class _Timings(NamedTuple):
    collect: float
    compose: float


def run(arguments: Namespace) -> int:
    """Show the briefing; 1 where a feed failed (the sample's broken feed is meant to)."""
    settings = load(os.environ, config=arguments.config, data=arguments.data)
    told, timings, is_sample = asyncio.run(composed(settings, arguments))
    _show(told, timings, arguments)
    if is_sample:
        print(f"\n{_SAMPLE}", file=sys.stdout if arguments.format == "terminal" else sys.stderr)
    return 1 if told.coverage.failed and not is_sample else 0


async def composed(
    settings: Settings, arguments: Namespace, *, sample: bool = False, name: str = ""
) -> tuple[Briefing, _Timings, bool]:
    """The briefing that the arguments ask for, how long it took, and whether it is of the sample newswire.

    What was told is remembered by the plan's name; `name` gives it another.
    """
    async with sources.desk(settings, arguments.feeds or (), app.now(), sample=sample) as desk:
        filed = _filed_under(desk.subscriptions, arguments.topic)
        wanted = filed or desk.subscriptions
        plan = _plan(settings, arguments, only=() if filed else tuple(arguments.topic))
        plan = replace(plan, name=name or plan.name)
        started = time.perf_counter()
        found = await sources.collected(desk, wanted, only_due=False)
        between = time.perf_counter()
        async with sources.ledger(settings, desk) as ledger, writers(settings.model, ledger, app.now) as write:
            told = await compose(
                desk.parts.store,
                tenant=desk.tenant,
                plan=plan,
                now=app.now(),
                feeds=[each.feed.id for each in wanted],
                failed=found.failed,
                worded=wording(write, desk.tenant, plan),
            )
        return told, _Timings(between - started, time.perf_counter() - between), desk.is_sample


def _filed_under(subscriptions: Sequence[Subscription], topics: Sequence[str]) -> tuple[Subscription, ...]:
    """The feeds filed under one of the topics; where none is, the topic is looked for in the texts of all."""
    asked = {topic.casefold() for topic in topics}
    return tuple(each for each in subscriptions if asked & {topic.casefold() for topic in each.topics})


def _plan(settings: Settings, arguments: Namespace, *, only: tuple[str, ...]) -> Plan:
    since = arguments.since or settings.since
    hours = since.total_seconds() / 3600
    stories = arguments.stories or settings.stories
    asked = [f"{hours:g}h", f"{stories} stories", *arguments.topic]
    title = f"{settings.title}: {', '.join(arguments.topic)}" if arguments.topic else settings.title
    return Plan(
        name=f"{settings.title} ({', '.join(asked)})",
        title=title,
        topics=settings.topics,
        only=only,
        stories=stories,
        hours=hours,
    )


def _show(told: Briefing, timings: _Timings, arguments: Namespace) -> None:
    zone = app.zone()
    if arguments.format == "terminal":
        console = Console(highlight=False, width=None if sys.stdout.isatty() else 80)
        console.print(
            terminal.briefing(told, zone=zone, receipts=arguments.receipts, links=sys.stdout.isatty()), crop=False
        )
    elif arguments.format == "markdown":
        print(markdown.briefing(told, zone=zone))
    elif arguments.format == "html":
        print(html.briefing(told, zone=zone), end="")
    else:
        print(json.dumps(as_json.briefing(told, timings=timings._asdict()), ensure_ascii=False, indent=2))
