"""A briefing as Markdown: text from outside stays text, whatever marks it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import tzinfo

from bot.render import layout
from briefings.model import Briefing, Point, Story

# What CommonMark or GitHub gives a meaning to within a line (commonmark.org, "Backslash escapes"; GFM autolinks).
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~@$]|&(?=[#\w])|:(?=//)|(?<=\bwww)\.)")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_IN_LINK = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C", "\n": ""})
_STRESS = {"plain": "{}", "strong": "**{}**", "gloss": "{}"}


def briefing(told: Briefing, *, zone: tzinfo) -> str:
    """The whole briefing."""
    clock = layout.clock(told, zone)
    fresh, again = layout.fresh_and_told(told)
    lines = [f"**{escaped(layout.lead_line(told, clock))}**", ""]
    for number, story in enumerate(fresh, 1):
        lines += [*_story(number, story, clock), ""]
    lines += [f"* {escaped(story.headline)} {layout.again_line(story, clock)}" for story in again]
    lines += ["", "---", *(f"{escaped(line.strip())}  " for line in layout.foot(told)), ""]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Text in which no character has a meaning to Markdown."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


def _story(number: int, story: Story, clock: layout.Clock) -> Iterator[str]:
    found = layout.sources(story)
    known = layout.numbers(found)
    yield f"## {number}. {escaped(story.headline)}"
    yield ""
    if since := layout.since_line(story, clock):
        yield f"*{since}*\n"
    for point in story.points:
        yield f"* {_point(point)} {escaped(layout.marks(point.spans, known))}"
    if story.quote:
        yield f"\n> {escaped(layout.spoken_in(story, clock))} — **{escaped(layout.said_by(story.quote))}**"
    for line in [layout.corrected(each, clock) for each in story.corrections]:
        yield f"\n*{escaped(line)}*"
    for line in [layout.differing(each, known, clock) for each in story.differs]:
        yield f"\n*{escaped(line)}*"
    yield "\n" + " · ".join(_source(source, clock) for source in found)


def _point(point: Point) -> str:
    return "".join(_STRESS[part.kind].format(escaped_within(part.text)) for part in layout.parts(point))


def escaped_within(text: str) -> str:
    """As `escaped`, for a piece of a line: the white space at its ends is kept."""
    return _SPECIAL.sub(r"\\\1", text)


def _source(source: layout.Source, clock: layout.Clock) -> str:
    name = escaped(layout.source_line(source, clock))
    address = layout.address(source.article).translate(_IN_LINK)
    return rf"\[{source.number}\] " + (f"[{name}](<{address}>)" if address else name)
