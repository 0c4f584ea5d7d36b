"""Stories in order of weight, as EDITORIAL.md § A briefing weighs them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import heapify, heappop, heappush

from briefings.model import Article
from briefings.stories.copies import copies
from briefings.stories.kinds import kind
from briefings.stories.order import published

# A doubling of independent outlets is worth 1: three outlets make 2, seven 3, fifteen 4.
_NEW = 1.5  # a story of this minute against one a day old: a little more than twice the outlets
_HALF_LIFE = 8.0  # hours in which newness halves: what broke in the morning still counts at night
_UNDATED = 24.0  # hours: a feed without dates lists its oldest pages beside today's
_MATTER = 0.5  # each matter of consequence: three of them (a war, deaths, a treaty) outweigh twice the outlets
_MOST_MATTERS = 4
_TOPIC = 3.0  # a topic asked for, in a title: such stories come first unless eight times as many outlets tell another
_TOPIC_IN_TEXT = 1.0
_LESSER = 0.5  # share of its weight that a story keeps if there is nothing but opinion, or digests, of it
_PERSONAL = 0.5  # share that one keeps whose every report opens in the writer's own person: a diary, a review
# English only, and without what stands in quotation marks.
_SPEECH = re.compile(r"“[^”]*”?|\"[^\"]*\"?|(?<!\w)[‘'][^‘’']*['’](?!\w)")
_WRITER = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|my|My|me|myself)\b(?!\.)")
_ENOUGH = 20  # articles that show what a story is about
_WORD = re.compile(r"[^\W_]+")
_LEAD = 400  # code points of the text that tell what a report is of

_MATTERS = {
    "death": "killed killing kill dead dies died dying death fatal murder murdered massacre casualties victim",
    "disaster": """quake earthquake tsunami hurricane typhoon cyclone flood flooding wildfire eruption landslide
        explosion derailed derailment collapse collapsed famine drought evacuated evacuation""",
    "war": """war invasion invaded airstrike missile drone troop ceasefire truce hostage shelling coup rebel militant
        nuclear""",
    "law": """court judge ruling convicted conviction sentenced indicted charged lawsuit law bill banned ban sanction
        treaty constitution constitutional impeachment impeached arrest arrested""",
    "power": """election vote resign resigned president minister chancellor parliament congress senate government
        summit""",
    "money": """billion trillion tariff inflation recession layoff bankruptcy strike unemployment debt budget
        interest""",
    "health": "outbreak epidemic pandemic virus vaccine vaccination contaminated recall hospital",
}
_MATTER_OF = {word + s: name for name, words in _MATTERS.items() for word in words.split() for s in ("", "s")}


def rank(
    groups: Sequence[Sequence[Article]], *, topics: Sequence[str], now: datetime
) -> Iterator[tuple[tuple[Article, ...], float]]:
    """Stories with their weight, the weightiest first; 0 weighs what no briefing tells (briefings/stories/kinds.py).

    Weight = log2(1 + independent outlets) + newness + consequence + topics asked for, halved for what is told in the
    writer's own person. Consequence is read in English only. Wire copy counts once; so do an outlet's several pieces.
    A story is weighed only when it may be the next one: a briefing asks for the first few of thousands.
    """
    asked = [pattern for topic in topics if (pattern := _asked(topic))]
    waiting = [(-_most(story, asked, now), published(story[0]), n, False) for n, story in enumerate(groups)]
    heapify(waiting)
    while waiting:
        negative, order, number, weighed = heappop(waiting)
        if weighed:
            yield tuple(groups[number]), -negative
        else:
            heappush(waiting, (-round(weight(groups[number], asked, now), 4), order, number, True))


def _most(story: Sequence[Article], asked: Sequence[re.Pattern[str]], now: datetime) -> float:
    """What a story can weigh at the most, by what is known without reading it."""
    topic = _TOPIC if asked else 0.0
    return math.log2(1 + len(story)) + _newness(story, now) + _MATTER * _MOST_MATTERS + topic


def speaks_of(story: Sequence[Article], topics: Sequence[str]) -> bool:
    """Whether the titles or the leads of a story have one of these topics in them."""
    return _topics(story, [pattern for topic in topics if (pattern := _asked(topic))]) > 0


def weight(story: Sequence[Article], asked: Sequence[re.Pattern[str]], now: datetime) -> float:
    """What one story weighs; `asked` finds the topics in case-folded text."""
    kinds = {article.id: kind(article) for article in story}
    told = [article for article in story if kinds[article.id] == "report"]
    lesser = not told
    told = told or [article for article in story if kinds[article.id] in ("digest", "opinion")]
    if not told:
        return 0.0
    total = math.log2(1 + _outlets(told)) + _newness(told, now) + _consequence(told) + _topics(told, asked)
    total *= _PERSONAL if all(map(_in_person, told[:_ENOUGH])) else 1.0
    return total * _LESSER if lesser else total


def _in_person(article: Article) -> bool:
    """Whether a report opens with its writer, twice: once may be a stray word."""
    lead = article.text[:_LEAD] if article.language == "en" else ""
    return len(_WRITER.findall(_SPEECH.sub("", lead))) > 1


def _outlets(told: Sequence[Article]) -> int:
    outlets = {article.outlet or article.id for article in told}
    if len(outlets) == 1:
        return 1
    repeated = copies(told)
    return len({article.outlet or article.id for article in told if article.id not in repeated})


def _newness(told: Sequence[Article], now: datetime) -> float:
    """1.5 for this minute, half of it eight hours ago; what bears no date counts as of yesterday."""
    moments = [article.published_at for article in told if article.published_at]
    hours = max(0.0, (now - max(moments)).total_seconds() / 3600) if moments else _UNDATED
    return float(_NEW * 0.5 ** (hours / _HALF_LIFE))


def _consequence(told: Sequence[Article]) -> float:
    """Matters that at least half of the reports speak of where they say what happened."""
    leads = (_WORD.findall(f"{article.title} {article.text[:_LEAD]}".casefold()) for article in told[:_ENOUGH])
    spoken = [{_MATTER_OF[word] for word in lead if word in _MATTER_OF} for lead in leads]
    shared = sum(2 * sum(name in matters for matters in spoken) >= len(spoken) for name in _MATTERS)
    return _MATTER * min(shared, _MOST_MATTERS)


def _topics(told: Sequence[Article], asked: Sequence[re.Pattern[str]]) -> float:
    if any(pattern.search(article.title.casefold()) for pattern in asked for article in told):
        return _TOPIC
    return _TOPIC_IN_TEXT if any(p.search(a.text[:_LEAD].casefold()) for p in asked for a in told) else 0.0


def _asked(topic: str) -> re.Pattern[str] | None:
    words = topic.casefold().split()
    return re.compile(r"\b" + r"\s+".join(re.escape(word) for word in words) + r"(?:s|es)?\b") if words else None
