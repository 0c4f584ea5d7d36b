"""Stories in order of weight, as EDITORIAL.md § A briefing weighs them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import datetime

from briefings.model import Article
from briefings.stories.copies import copies
from briefings.stories.kinds import kind
from briefings.stories.order import published
from briefings.text import folded

# A doubling of independent outlets is worth 1: three outlets make 2, seven 3, fifteen 4.
_NEW = 1.5  # a story of this minute against one a day old: a little more than twice the outlets
_HALF_LIFE = 8.0  # hours in which newness halves: what broke in the morning still counts at night
_MATTER = 0.5  # each matter of consequence: three of them (a war, deaths, a treaty) outweigh twice the outlets
_MOST_MATTERS = 4
_TOPIC = 3.0  # a topic asked for, in a title: such stories come first unless eight times as many outlets tell another
_TOPIC_IN_TEXT = 1.0
_LESSER = 0.5  # share of its weight that a story keeps if there is nothing but opinion, or digests, of it
_LEAD = 400  # code points of the text that tell what a report is of

_MATTERS = {
    "death": r"kill\w*|dead|dies|died|deaths?|fatal\w*|murder\w*|massacre|casualties|victims",
    "disaster": r"(?:earth)?quake|tsunami|hurricane|typhoon|cyclone|floods?|flooding|wildfires?|eruption|landslide"
    r"|explosion|derail\w*|collaps\w*|famine|drought|evacuat\w*",
    "war": r"war|invasion|invaded|air ?strikes?|missiles?|drones?|troops|ceasefire|truce|hostages?|shelling|coup|rebels"
    r"|militants?|nuclear",
    "law": r"court|judge|ruling|convicted|sentenced|indicted|charged|lawsuit|law|bill|ban|banned|sanctions|treaty"
    r"|constitution\w*|impeach\w*|arrest\w*",
    "power": r"elections?|votes?|resigns?|resigned|president|prime minister|chancellor|parliament|congress|senate"
    r"|government|minister|summit",
    "money": r"billions?|trillions?|tariffs?|inflation|recession|interest rates?|central bank|layoffs|job cuts"
    r"|bankruptcy|strike|unemployment|debt|budget",
    "health": r"outbreak|epidemic|pandemic|virus|vaccin\w*|contaminat\w*|recall\w*|hospitals?",
}
_MATTER_OF = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _MATTERS.items()), re.I)


def rank(
    groups: Sequence[Sequence[Article]], *, topics: Sequence[str], now: datetime
) -> tuple[tuple[tuple[Article, ...], float], ...]:
    """Stories with their weight, the weightiest first; 0 weighs what no briefing tells (briefings/stories/kinds.py).

    Weight = log2(1 + independent outlets) + newness + consequence + topics asked for. Consequence is read in English
    only. Wire copy counts once; so do an outlet's several pieces.
    """
    asked = [pattern for topic in topics if (pattern := _asked(topic))]
    weighed = [(tuple(story), round(weight(story, asked, now), 4)) for story in groups]
    return tuple(sorted(weighed, key=lambda item: (-item[1], published(item[0][0]))))


def weight(story: Sequence[Article], asked: Sequence[re.Pattern[str]], now: datetime) -> float:
    """What one story weighs; `asked` finds the topics in folded text."""
    kinds = {article.id: kind(article) for article in story}
    told = [article for article in story if kinds[article.id] == "report"]
    lesser = not told
    told = told or [article for article in story if kinds[article.id] in ("digest", "opinion")]
    if not told:
        return 0.0
    total = math.log2(1 + _outlets(told)) + _newness(told, now) + _consequence(told) + _topics(told, asked)
    return total * _LESSER if lesser else total


def _outlets(told: Sequence[Article]) -> int:
    repeated = copies(told)
    return len({article.outlet or article.id for article in told if article.id not in repeated})


def _newness(told: Sequence[Article], now: datetime) -> float:
    moments = [moment for article in told if (moment := article.published_at or article.seen_at)]
    if not moments:
        return 0.0
    hours = max(0.0, (now - max(moments)).total_seconds() / 3600)
    return float(_NEW * 0.5 ** (hours / _HALF_LIFE))


def _consequence(told: Sequence[Article]) -> float:
    """Matters that at least half of the reports speak of where they say what happened."""
    spoken = [{match.lastgroup for match in _MATTER_OF.finditer(f"{a.title}. {a.text[:_LEAD]}")} for a in told[:20]]
    shared = sum(2 * sum(name in matters for matters in spoken) >= len(spoken) for name in _MATTERS)
    return _MATTER * min(shared, _MOST_MATTERS)


def _topics(told: Sequence[Article], asked: Sequence[re.Pattern[str]]) -> float:
    if any(pattern.search(folded(article.title)) for pattern in asked for article in told):
        return _TOPIC
    return _TOPIC_IN_TEXT if any(p.search(folded(a.text[:_LEAD])) for p in asked for a in told) else 0.0


def _asked(topic: str) -> re.Pattern[str] | None:
    words = folded(topic).split()
    return re.compile(r"\b" + r"\s+".join(re.escape(word) for word in words) + r"(?:s|es)?\b") if words else None
