"""The [[plans]] of nutgraf.toml: briefings that go out by themselves."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from briefings.model import Plan, Schedule
from config import times, values

Filed = tuple[tuple[str, tuple[str, ...]], ...]
"""The addresses of feeds by topic, as [feeds] holds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A setting of a plan: what it means, an example as TOML, and how it is read."""

    meaning: str
    example: str
    read: Callable[[object], Any]


def _days(value: object) -> tuple[int, ...]:
    return times.days(", ".join(values.texts(value)) if isinstance(value, list) else values.text(value))


def _times(value: object) -> tuple[Any, ...]:
    return times.times(", ".join(values.texts(value)) if isinstance(value, list) else values.text(value))


KEYS: Mapping[str, Key] = {
    "name": Key(meaning="What it is called, in its first line too.", example='"World"', read=values.text),
    "zone": Key(
        meaning="The time zone of its readers, by its IANA name.",
        example='"Europe/Berlin"',
        read=lambda value: times.zone(values.text(value)),
    ),
    "channels": Key(
        meaning="Where it goes: discord:ID, slack:ID, slack:WORKSPACE/ID where there are several workspaces, terminal.",
        example='["discord:1234567890", "slack:C0123456"]',
        read=values.channels,
    ),
    "times": Key(meaning="The times of day at which it is due.", example='["07:30", "18:00"]', read=_times),
    "days": Key(meaning="The days on which it is due; every day unless you say so.", example='"mon-fri"', read=_days),
    "cron": Key(
        meaning="Instead of times and days, a cron line of five fields.",
        example='"30 7 * * mon-fri"',
        read=lambda value: times.cron(values.text(value)),
    ),
    "quiet": Key(
        meaning="Hours in which nothing is posted.",
        example='"22:00-07:00"',
        read=lambda value: times.quiet(values.text(value)),
    ),
    "topics": Key(
        meaning="Topics that weigh more in the choice of stories; those above unless you say so.",
        example='["climate", "energy"]',
        read=values.texts,
    ),
    "only": Key(meaning="Topics that it keeps to.", example='["climate"]', read=values.texts),
    "feeds": Key(
        meaning="Topics or addresses out of [feeds] that it reads; all of them unless you say so.",
        example='["world"]',
        read=values.texts,
    ),
    "stories": Key(
        meaning="How many stories it tells, 1 to 20; as above unless you say so.",
        example="8",
        read=values.whole(1, 20),
    ),
    "since": Key(
        meaning="How far back it looks; as above unless you say so, but back to its last day.",
        example='"24h"',
        read=values.duration,
    ),
    "language": Key(
        meaning="The language of the text around the outlets' own words: en, es, de or fr.",
        example='"en"',
        read=values.one_of("en", "es", "de", "fr"),
    ),
    "nothing_new": Key(
        meaning='What to do when nothing is new: "say" so in a line, or stay "silent".',
        example='"say"',
        read=values.one_of("say", "silent"),
    ),
    "thread": Key(meaning="Whether a thread is opened under it, to talk there.", example="false", read=values.yes_no),
}


def read(tables: object) -> tuple[Mapping[str, Any], ...]:
    """The plans' settings, each read by itself; raises TypeError or ValueError that names the plan and the setting."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise TypeError("write each plan under a line [[plans]]")
    plans = tuple(_keys(table, number) for number, table in enumerate(tables, 1))
    names = [plan["name"].casefold() for plan in plans]
    for plan in plans:
        if names.count(plan["name"].casefold()) > 1:
            raise ValueError(f"two are called “{plan['name']}”; what was told is remembered by name")
    return plans


def made(
    tables: Sequence[Mapping[str, Any]], *, feeds: Filed, topics: tuple[str, ...], stories: int, since: timedelta
) -> tuple[Plan, ...]:
    """The plans; what one does not say is as the other settings are. Raises ValueError that names plan and setting."""
    return tuple(
        Plan(
            name=table["name"],
            title=table["name"],
            topics=table.get("topics", topics),
            only=table.get("only", ()),
            feeds=_ids(table, feeds),
            stories=table.get("stories", stories),
            hours=table.get("since", max(since, times.window(table.get("days", ())))) / timedelta(hours=1),
            schedule=_schedule(table),
            channels=table["channels"],
            language=table.get("language", "en"),
            silent=table.get("nothing_new") == "silent",
            thread=table.get("thread", False),
            declared=True,
        )
        for table in tables
    )


def _keys(table: Mapping[str, object], number: int) -> Mapping[str, Any]:
    called = f"“{table['name']}”" if isinstance(table.get("name"), str) else f"number {number}"
    _refuse_nonsense(table, called)
    found = {}
    for key, value in table.items():
        try:
            found[key] = KEYS[key].read(value)
        except (TypeError, ValueError) as error:
            raise ValueError(f"{called}: {key}: {error}") from None
    return found


def _refuse_nonsense(table: Mapping[str, object], called: str) -> None:
    for key in table:
        if key not in KEYS:
            near = difflib.get_close_matches(key, KEYS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(KEYS)}"
            raise ValueError(f"{called}: “{key}” is no setting of a plan; {hint}")
    for key in ("name", "zone", "channels"):
        if key not in table:
            raise ValueError(f"{called}: {key} is missing; add a line such as {key} = {KEYS[key].example}")
    if ("times" in table) == ("cron" in table):
        raise ValueError(f"{called}: say when it is due; by times or by cron, and not by both")
    if "cron" in table and "days" in table:
        raise ValueError(f"{called}: days go with times; a cron line names its own")


def _schedule(table: Mapping[str, Any]) -> Schedule:
    hours = table.get("quiet")
    for at in table.get("times", ()):
        if hours and times.in_quiet(at, hours):
            raise ValueError(f"“{table['name']}”: {at:%H:%M} lies in its quiet hours; it would never go out")
    schedule = Schedule(
        zone=table["zone"],
        days=table.get("days", times.EVERY_DAY),
        times=table.get("times", ()),
        cron=table.get("cron", ""),
        quiet=hours,
    )
    if not times.goes_out(schedule):
        raise ValueError(f"“{table['name']}”: cron: all of its times lie in its quiet hours; it would never go out")
    return schedule


def _ids(table: Mapping[str, Any], filed: Filed) -> tuple[str, ...]:
    from briefings.feeds import feed_at  # noqa: PLC0415  what reads feeds is loaded only where a plan names some

    by_topic = dict(filed)
    known = {url: (url,) for urls in by_topic.values() for url in urls} | by_topic
    for name in table.get("feeds", ()):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "add it there first"
            raise ValueError(f"“{table['name']}”: feeds: “{name}” is no topic and no address under [feeds]; {hint}")
    urls = dict.fromkeys(url for name in table.get("feeds", ()) for url in known[name])
    return tuple(dict.fromkeys(feed_at(url).id for url in urls))
