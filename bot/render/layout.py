"""What every platform shows alike: the lead line, numbered sources, a point in parts, the foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from bot.render.json import speaker
from bot.render.words import FRAMES, Frame
from briefings.model import Article, Briefing, Correction, Difference, Point, Quote, Span, Story

_MOST_SOURCES = 6
_DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article under its number in a story; `also` are outlets that carry the same wire text."""

    number: int
    article: Article
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a point: plain text, text to stress, or an editor's addition (its brackets included)."""

    text: str
    kind: Literal["plain", "strong", "gloss"] = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The sentence that something shown rests on, and the source that it stands in."""

    source: Source
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """When, where and in which language a briefing is read: times are told as short as they can be from there."""

    now: datetime
    zone: tzinfo
    words: Frame

    def tell(self, at: datetime) -> str:
        """ "15:30" of today, "Sun 15:30" of the last days, else "17 Feb" or "17 Feb 2021"."""
        then, today = at.astimezone(self.zone), self.now.astimezone(self.zone).date()
        if then.date() == today:
            return self._hour(then)
        if 0 < (today - then.date()).days < _DAYS_OF_A_WEEK:
            weekday = self.words.weekdays[then.weekday()]
            return self.words.weekday_hour.format(weekday=weekday, hour=self._hour(then))
        date = self._date(then)
        return date if then.year == today.year else self.words.date_year.format(date=date, year=then.year)

    def ahead(self, at: datetime) -> str:
        """ "18:00" of today, else "Wed 4 Feb, 07:30"."""
        then = at.astimezone(self.zone)
        return (
            self._hour(then) if self.is_today(at) else self.words.ahead.format(day=self.day(at), hour=self._hour(then))
        )

    def day(self, at: datetime) -> str:
        """ "Tue 3 Feb"."""
        then = at.astimezone(self.zone)
        return self.words.day.format(weekday=self.words.weekdays[then.weekday()], date=self._date(then))

    def is_today(self, at: datetime) -> bool:
        """Whether it is of the day on which the briefing is read."""
        return at.astimezone(self.zone).date() == self.now.astimezone(self.zone).date()

    def _hour(self, then: datetime) -> str:
        return self.words.hour.format(hour=then.hour, minute=then.minute)

    def _date(self, then: datetime) -> str:
        pattern = self.words.first_of_month if then.day == 1 else self.words.date
        return pattern.format(day=then.day, month=self.words.months[then.month - 1])


def clock(briefing: Briefing, zone: tzinfo) -> Clock:
    """The clock of a briefing's reader, in the briefing's language."""
    return Clock(now=briefing.until, zone=zone, words=FRAMES[briefing.language])


def lead_line(briefing: Briefing, clock: Clock) -> str:
    """Plan and edition, number of stories, what they were picked from."""
    words, coverage = clock.words, briefing.coverage
    return words.lead.format(
        edition=edition(briefing, clock),
        stories=words.count(len(briefing.stories), words.stories),
        articles=words.count(coverage.articles, words.articles),
        outlets=words.count(coverage.outlets, words.outlets),
    )


def nothing_new(briefing: Briefing, clock: Clock) -> str:
    """The one line that a briefing without anything new is worth."""
    words, coverage = clock.words, briefing.coverage
    return words.nothing_new.format(
        edition=edition(briefing, clock),
        articles=words.count(coverage.articles, words.articles),
        outlets=words.count(coverage.outlets, words.outlets),
    )


def without_feeds(briefing: Briefing, clock: Clock) -> tuple[str, str]:
    """What a briefing that reads no feeds says instead: what stands before and what behind the command to type."""
    before, after = clock.words.no_feeds.split("{command}")
    return before.format(title=briefing.title), after


def adding(feeds: str) -> str:
    """What to type to add a feed where `feeds` shows which fail: "/feed add theguardian.com"."""
    return f"{feeds.rpartition(' ')[0]} add theguardian.com"


def edition(briefing: Briefing, clock: Clock) -> str:
    """The plan and the part of the day: "World · Tue 3 Feb, morning"."""
    at = briefing.until.astimezone(clock.zone)
    part = clock.words.parts_of_day[_part_of_day(at.hour)]
    return clock.words.edition.format(title=briefing.title, day=clock.day(briefing.until), part=part)


def foot(briefing: Briefing) -> tuple[str, ...]:
    """What the reader should know of how this was made: feeds failing, a line each, with the cure; what worded it."""
    failed = briefing.coverage.failed
    lines = []
    if failed:
        lines.append(f"{feeds_failed(briefing)}:")
    for cure in dict.fromkeys(each.cure for each in failed):
        lines += [f"  {each.url}: {each.error}" for each in failed if each.cure == cure]
        lines += [f"  → {cure}"] if cure else []
    return (*lines, worded_by(briefing))


def feeds_failed(briefing: Briefing) -> str:
    """ "2 of 30 feeds failed", "" where none did."""
    words, coverage = FRAMES[briefing.language], briefing.coverage
    if not coverage.failed:
        return ""
    return words.feeds_failed.format(
        failed=words.number(len(coverage.failed)), feeds=words.count(coverage.feeds, words.feeds)
    )


def worded_by(briefing: Briefing) -> str:
    """Who or what worded the points, and what was in a model's way: "… (extractive); the model was too slow"."""
    words = FRAMES[briefing.language]
    who, semicolon, why = briefing.wrote.partition("; ")
    return words.worded_by.format(who=(words.extractive if who == "extractive" else who) + semicolon + why)


def fresh_and_told(briefing: Briefing) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Stories to show in full, and those told before in which nothing is new, to show as one line each.

    Where nothing at all is new, whoever asks wants to read it again: all are shown in full.
    """
    fresh = tuple(story for story in briefing.stories if story.new)
    told = tuple(story for story in briefing.stories if not story.new)
    return (fresh, told) if fresh else (told, ())


def sources(story: Story) -> tuple[Source, ...]:
    """The story's articles, cited ones first in the order of citation, copies of one wire text under one number."""
    found = {article.id: article for article in story.articles}
    copied = {copy for copy, _ in story.copies}
    cited = dict.fromkeys(span.article_id for span in _cited(story))
    order = [
        each for each in dict.fromkeys([*cited, *found]) if each in found and (each in cited or each not in copied)
    ]
    return tuple(
        Source(number=number, article=found[each], also=_carriers(story, found, each))
        for number, each in enumerate(order[: max(_MOST_SOURCES, len(cited))], 1)
    )


def _carriers(story: Story, found: Mapping[str, Article], article_id: str) -> tuple[str, ...]:
    own = found[article_id].outlet
    outlets = [found[copy].outlet for copy, of in story.copies if of == article_id and copy in found]
    return tuple(dict.fromkeys(outlet for outlet in outlets if outlet != own))


def numbers(story_sources: Iterable[Source]) -> dict[str, Source]:
    """Sources by article id."""
    return {source.article.id: source for source in story_sources}


def marks(spans: Iterable[Span], known: Mapping[str, Source]) -> str:
    """The citation marks of some spans: "[1][3]"."""
    cited = dict.fromkeys(known[span.article_id].number for span in spans if span.article_id in known)
    return "".join(f"[{number}]" for number in sorted(cited))


def parts(point: Point) -> tuple[Part, ...]:
    """A point's text cut where emphasis begins and ends and where an editor's addition goes in."""
    edges = {
        0,
        len(point.text),
        *(offset for pair in point.emphasis for offset in pair),
        *(g.at for g in point.glosses),
    }
    glosses = {gloss.at: gloss.text for gloss in point.glosses}
    strong = [range(start, end) for start, end in point.emphasis]
    found: list[Part] = []
    cuts = sorted(edges)
    for start, end in zip(cuts, [*cuts[1:], len(point.text)], strict=True):
        if start in glosses:
            found.append(Part(text=f" [{glosses[start]}]" if start else f"[{glosses[0]}] ", kind="gloss"))
        if start < end:
            stressed = any(start in stretch for stretch in strong)
            found.append(Part(text=point.text[start:end], kind="strong" if stressed else "plain"))
    return tuple(found)


def plain(point: Point) -> str:
    """A point as one line of text, editor's additions in brackets."""
    return "".join(part.text for part in parts(point))


def receipts(point: Point, known: Mapping[str, Source], *, around: int = 0) -> tuple[Receipt, ...]:
    """The source text under each span of a point, `around` code points more on either side."""
    found = []
    for span in point.spans:
        if span.article_id in known:
            text = known[span.article_id].article.text
            sentence = text[max(0, span.start - around) : span.end + around]
            found.append(Receipt(source=known[span.article_id], sentence=" ".join(sentence.split())))
    return tuple(found)


def spoken(quote: Quote) -> str:
    """The words of a quote in marks, without the comma that led over to its speaker."""
    return f"“{quote.text.rstrip(',')}”"


def spoken_in(story: Story, clock: Clock) -> str:
    """The words of a story's quote, in their own language; their translation behind them, marked as one."""
    said = spoken(story.quote) if story.quote else ""
    return f"{said} [{clock.words.translated}: {story.quote_translation}]" if story.quote_translation else said


def said_by(quote: Quote) -> str:
    """The speaker with the role, in the order of the source: "Mexican President Ana Ruiz", "Ana Ruiz, a teacher"."""
    by = quote.speaker
    leading = speaker(quote) or ""
    return f"{leading}, {by.role}" if by and by.role and by.role not in leading else leading


def differing(difference: Difference, known: Mapping[str, Source], clock: Clock) -> str:
    """Where outlets differ: each figure with its outlet and hour, the newest first."""
    each = [
        f"{told.figure.text} ({told.outlet}{_hour(told.at, clock)}) {marks([told.figure.span], known)}".strip()
        for told in difference.statements
    ]
    return clock.words.differs.format(about=difference.about, figures="; ".join(each))


def corrected(correction: Correction, clock: Clock) -> str:
    """A fact that an outlet changed."""
    counted = f" {correction.after.unit}" if correction.after.unit.islower() else ""
    pattern = clock.words.corrected_at if correction.at else clock.words.corrected
    return pattern.format(
        at=clock.tell(correction.at) if correction.at else "",
        outlet=correction.outlet,
        after=f"{correction.after.text}{counted}",
        before=correction.before.text,
    )


def source_line(source: Source, clock: Clock) -> str:
    """An outlet by name and hour, with those that carry the same text."""
    also = f" {clock.words.also_in.format(outlets=', '.join(source.also))}" if source.also else ""
    return f"{source.article.outlet or clock.words.unnamed}{_hour(source.article.published_at, clock)}{also}"


def address(article: Article) -> str:
    """Where a link may lead: the article's own http(s) address, nothing else that a feed may hold."""
    return article.url if article.url.lower().startswith(("http://", "https://")) else ""


def since_line(story: Story, clock: Clock) -> str:
    """For a story told before: what the points are, said first."""
    if story.told_at is None:
        return ""
    words, today = clock.words, clock.is_today(story.told_at)
    if story.new:
        pattern = words.new_since_hour if today else words.new_since
    else:
        pattern = words.as_told_hour if today else words.as_told
    return pattern.format(at=clock.tell(story.told_at))


def again_line(story: Story, clock: Clock) -> str:
    """What stands behind the headline of a story that is not told again: "(as told 08:00, nothing new)"."""
    return clock.words.again.format(told=since_line(story, clock))


def _cited(story: Story) -> Iterable[Span]:
    for point in story.points:
        yield from point.spans
    if story.quote:
        yield story.quote.span
    for difference in story.differs:
        yield from (statement.figure.span for statement in difference.statements)


def _hour(at: datetime | None, clock: Clock) -> str:
    return f", {clock.tell(at)}" if at else ""


def _part_of_day(hour: int) -> int:
    """Night, morning, afternoon or evening, as they stand in the frame's words."""
    return 0 if hour < 5 else 1 if hour < 12 else 2 if hour < 18 else 3
