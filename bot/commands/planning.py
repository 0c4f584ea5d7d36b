"""What people typed, as a plan; and a plan, as they would type it (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.blocks import Field, Form
from bot.commands.drafts import Draft
from briefings.model import Channel, Language, Plan, Schedule
from config import times

NAME = "News"
LONGEST_NAME = 36
"""So that an act of 64 characters carries it."""

MOST_A_DAY = 24
"""A channel is briefed once an hour at most: a plan by the minute would keep the desk from everyone else."""

_MOST_TOPICS, _LONGEST_TOPIC = 20, 60
_LANGUAGES: Mapping[str, Language] = {"en": "en", "es": "es", "de": "de", "fr": "fr"}
_FIELDS: Mapping[str, Field] = {
    "topics": Field(
        name="topics", label="Topics that matter more", hint="climate, energy, Berlin", required=False, longest=500
    ),
    "days": Field(name="days", label="Days", hint="mon-fri, or sat, sun, or every day"),
    "times": Field(name="times", label="Times of day", hint="07:30, 18:00"),
    "cron": Field(name="cron", label="Cron line (empty: days and times)", hint="30 7 * * mon-fri", required=False),
    "zone": Field(name="zone", label="Time zone", hint="Europe/Berlin"),
    "stories": Field(name="stories", label="Number of stories, 1 to 20", hint="5", longest=3),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What is wrong in a draft: by field, what it is and the right form."""

    troubles: tuple[tuple[str, str], ...]


def fresh(name: str, zone: str, locale: str) -> Draft:
    """What a form for a new plan begins with."""
    return {
        "name": name,
        "days": "every day",
        "times": "07:30",
        "zone": zone,
        "stories": "5",
        "language": fresh_language(locale),
    }


def fresh_language(locale: str) -> Language:
    """The language of the frame for a person of this locale, until somebody says otherwise."""
    return _LANGUAGES.get(locale[:2].casefold(), "en")


def draft_of(plan: Plan) -> Draft:
    """A plan as one would type it."""
    schedule = plan.schedule or Schedule(zone="")
    quiet = f"{schedule.quiet[0]:%H:%M}-{schedule.quiet[1]:%H:%M}" if schedule.quiet else ""
    return {
        "name": plan.name,
        "topics": ", ".join(plan.topics),
        "only": ", ".join(plan.only),
        "days": times.days_written(schedule.days),
        "times": ", ".join(f"{at:%H:%M}" for at in schedule.times),
        "cron": schedule.cron,
        "zone": schedule.zone,
        "stories": str(plan.stories),
        "since": _since(plan.hours, times.window(schedule.days)),
        "quiet": quiet,
        "language": plan.language,
        "nothing_new": "silent" if plan.silent else "say",
        "thread": "yes" if plan.thread else "no",
    }


def form(draft: Draft, act: str) -> Form:
    """The form for a draft: when it is due by days and times, or by a cron line where the draft has one."""
    names = (
        ("topics", "cron", "zone", "stories") if draft.get("cron") else ("topics", "days", "times", "zone", "stories")
    )
    filled = (replace(_FIELDS[name], value=_value(draft, name)) for name in names)
    return Form(title=f"Briefing “{draft['name'][:32]}”", act=act, fields=tuple(filled))


def named(text: str) -> str:
    """A plan's name; raises ValueError for one that a button could not carry."""
    name = " ".join(text.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable() or {":", "|"} & set(name):
        raise ValueError(f"“{name}” is no name; write 1 to {LONGEST_NAME} letters, digits and spaces, without : and |")
    return name


def planned(draft: Draft, before: Plan | None, here: Channel) -> Plan | Wrong:
    """The plan that a draft says, which changes `before` if there is one; or all that is wrong in it.

    A new plan goes to the channel where it was made. One that is changed goes where it went, and here too if the draft
    says so.
    """
    by_cron = bool(draft.get("cron", "").strip())
    read: dict[str, Any] = {}
    troubles = []
    for name, reads in _READS.items():
        if by_cron and name in ("days", "times"):
            continue
        try:
            read[name] = reads(draft.get(name, "").strip())
        except ValueError as error:
            troubles.append((_FIELDS[name].label if name in _FIELDS else name, str(error)))
    if troubles:
        return Wrong(troubles=tuple(troubles))
    schedule = Schedule(
        zone=read["zone"],
        days=read.get("days", times.EVERY_DAY),
        times=read.get("times", ()),
        cron=read["cron"],
        quiet=read["quiet"],
    )
    senseless = _senseless(schedule)
    return Wrong(troubles=senseless) if senseless else _plan(read, schedule, before, here)


def _plan(read: Mapping[str, Any], schedule: Schedule, before: Plan | None, here: Channel) -> Plan:
    channels = before.channels if before else ()
    if not before or (read["here"] and here not in channels):
        channels = (*channels, here)
    return replace(
        before or Plan(),
        name=read["name"],
        title=read["name"],
        topics=read["topics"],
        only=read["only"],
        stories=read["stories"],
        hours=(read["since"] or times.window(schedule.days)) / timedelta(hours=1),
        schedule=schedule,
        channels=channels,
        language=read["language"],
        silent=read["nothing_new"],
        thread=read["thread"],
    )


def _senseless(schedule: Schedule) -> tuple[tuple[str, str], ...]:
    """What is wrong with times that are each well formed."""
    inside = [at for at in schedule.times if schedule.quiet and times.in_quiet(at, schedule.quiet)]
    if inside:
        return ((_FIELDS["times"].label, f"{inside[0]:%H:%M} lies in the quiet hours; it would never go out"),)
    if not times.goes_out(schedule):
        return ((_FIELDS["cron"].label, "all of its times lie in the quiet hours; it would never go out"),)
    if schedule.cron and times.most_a_day(schedule.cron) > MOST_A_DAY:
        return (
            (_FIELDS["cron"].label, "a channel is briefed once an hour at most; write 0 * * * * for every full hour"),
        )
    return ()


def _since(hours: float, usual: timedelta) -> str:
    """How far back a plan looks, where it is not as far as its days ask for."""
    minutes = round(hours * 60)
    if timedelta(minutes=minutes) == usual:
        return ""
    return f"{minutes}m" if minutes % 60 else f"{minutes // 60}h"


def _value(draft: Draft, name: str) -> tuple[str, ...]:
    value = draft.get(name, "")
    return (value[: _FIELDS[name].longest],) if value else ()


def _topics(text: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(" ".join(piece.split()) for piece in re.split(r"[,;\n]", text) if piece.strip()))
    if len(found) > _MOST_TOPICS or any(len(topic) > _LONGEST_TOPIC for topic in found):
        raise ValueError(f"that is too much; write at most {_MOST_TOPICS} topics of at most {_LONGEST_TOPIC} letters")
    return found


def _stories(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 20:
        raise ValueError(f"“{text}” is no number of stories; write one from 1 to 20")
    return int(text)


def _language(text: str) -> Language:
    if (text or "en") not in _LANGUAGES:
        raise ValueError(f"“{text}” is no language that we write in; there are en, es, de and fr")
    return _LANGUAGES[text or "en"]


def _silent(text: str) -> bool:
    if text not in ("", "say", "silent"):
        raise ValueError(f"“{text}” is neither; write say or silent")
    return text == "silent"


def yes(text: str) -> bool:
    """Whether an option that is yes or no says yes."""
    return text.casefold() in ("yes", "true")


def _unless_empty(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: read(text) if text else None


_READS: Mapping[str, Callable[[str], Any]] = {
    "name": named,
    "topics": _topics,
    "only": _topics,
    "days": lambda text: times.days(text or "every day"),
    "times": times.times,
    "cron": lambda text: times.cron(text) if text else "",
    "zone": times.zone_meant,
    "stories": _stories,
    "since": _unless_empty(times.duration),
    "quiet": _unless_empty(times.quiet),
    "language": _language,
    "nothing_new": _silent,
    "thread": yes,
    "here": yes,
}
