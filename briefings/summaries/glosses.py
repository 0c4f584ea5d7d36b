"""What an editor adds to a point in square brackets or bold: the date meant, the full name, the figure's noun."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from briefings.facts.titles import OFFICES
from briefings.model import Date, Facts, Figure, Gloss, Name, Span
from briefings.summaries.asides import Part, placed
from briefings.summaries.candidates import Candidate

_LARGE = 20
_TIMES = frozenset({"day", "week", "month", "year", "decade", "hour", "minute"})
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PRONOUN = re.compile(r"(?:He|She)\b")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_SIDES = re.compile(r"\s+v\.?\s")  # the names of a lawsuit are its own
_SHARE = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozens|hundreds|thousands)"
    r"(?: (?:million|billion|percent|per cent)|%)? of (?:(?:the|its|their|his|her|our|all|these|those|about|some|nearly"
    r"|[\w-]+(?:['’]s|s['’])) )*$",
    re.I,
)  # "112 of Wednesday's" before "290 flights"
_NEAR = 30  # code points that hold the word before a name
_FAR = 60  # code points that hold a share of what a figure counts
_RECENT_DAYS = 183  # a day of the last half year is known by its month


def glosses(
    candidate: Candidate, facts: Facts, *, named: frozenset[str] = frozenset(), now: datetime | None = None
) -> tuple[Gloss, ...]:
    """The glosses of a point in the order of its text; people in `named` were introduced by an earlier point.

    `now` is when it is read: by it a date is told with its year or without.
    """
    found = [*_dates(candidate, facts.dates, now), *_names(candidate, facts.names, named), *_pronoun(candidate, facts)]
    return tuple(sorted(found, key=lambda gloss: (gloss.at, gloss.text)))


def opened_by(candidate: Candidate) -> re.Match[str] | None:
    """The pronoun that opens a point as it does its sentence: only that is told from who speaks."""
    return None if candidate.cuts else _PRONOUN.match(candidate.text)


def introduced(candidate: Candidate, facts: Facts) -> frozenset[str]:
    """The people whom a point names in full, be it by a gloss."""
    return frozenset(
        name.full for name in facts.names if name.kind == "person" and _place(candidate, name.span) and name.full
    )


def emphasis(candidate: Candidate, figures: Sequence[Figure]) -> tuple[Part, ...]:
    """[start, end) into the point's text of each figure with what it counts, in order, none overlapping another.

    Of "112 of Wednesday's 290 flights" the 112 is what is told, and belongs to it.
    """
    shown = (part for figure in figures if tells(figure) and (part := _place(candidate, figure.phrase)))
    parts = sorted((_from_share(candidate.text, start), end) for start, end in shown)
    apart: list[Part] = []
    for start, end in parts:
        if apart and start < apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return tuple(apart)


def _from_share(text: str, start: int) -> int:
    """Where a figure begins of which another is a share: there; else where it does."""
    share = _SHARE.search(text, max(0, start - _FAR), start)
    return share.start() if share else start


def tells(figure: Figure) -> bool:
    """Whether a figure is worth a reader's eye: it says what it counts; in words, it is large or a length of time
    ("one month"), not the two of "the two governments". An age alone ("Hale, 50") and a bare number are not."""
    if not any(letter.isdigit() for letter in figure.text):
        large = figure.value is not None and figure.value >= _LARGE
        return (large and bool(figure.unit)) or figure.unit.rstrip("s") in _TIMES
    return figure.phrase != figure.span or figure.unit not in ("", "years old")


def _dates(candidate: Candidate, dates: Sequence[Date], now: datetime | None) -> Iterator[Gloss]:
    """The date behind each relative one: "on Thursday [6 February]"; each said once."""
    published, seen = candidate.article.published_at, set[str]()
    for found in dates:
        part = _place(candidate, found.span)
        text = in_words(found.value, published.year if published else None, now) if found.relative else ""
        if part and text and text not in seen and not _says(found.text, text):
            seen.add(text)
            lacks = text[-4:] if text[-5:-4] == " " and _says(found.text, text[:-5]) else text
            yield Gloss(at=part[1], text=lacks, span=found.span)


def _says(shown: str, text: str) -> bool:
    """Whether a date as written says all that a gloss would: "Feb. 3" needs no "3 February"."""
    return {word[:3] for word in _WORD.findall(text)} <= {word[:3] for word in _WORD.findall(shown)}


def in_words(value: str, year: int | None, now: datetime | None = None) -> str:
    """An ISO date as a reader says it; "" for what is no day, week, month or year.

    The year goes where it is `year`, the article's own, and `now`, if given, lies in it too or is not half a year off.
    """
    week = _WEEK.fullmatch(value)
    try:
        parts = [int(part) for part in value.split("-")] if not week else []
        day = date.fromisocalendar(int(week[1]), int(week[2]), 1) if week else date(*[*parts, 1, 1][:3])
    except (TypeError, ValueError):
        return ""
    if len(parts) == 1:
        return value
    spoken = f"{day:%B}" if len(parts) == 2 else f"{day.day} {day:%B}"
    spoken = spoken if day.year == year and _near(day, now) else f"{spoken} {day.year}"
    return f"week of {spoken}" if week else spoken


def _near(day: date, now: datetime | None) -> bool:
    return now is None or day.year == now.year or abs((now.date() - day).days) < _RECENT_DAYS


def _names(candidate: Candidate, names: Sequence[Name], named: frozenset[str]) -> Iterator[Gloss]:
    """The rest of the name of each person whom the point calls by one word of it: "[Claudia] Sheinbaum"."""
    seen = set(named) | _doubtful(candidate.article.text, names)
    for name in names:
        part = _place(candidate, name.span) if name.kind == "person" and name.full else None
        if part and name.full not in seen:
            seen.add(name.full)
            fullest = next((other.span for other in names if other.text == name.full), None)
            if fullest and name.full not in candidate.text and not _SIDES.match(candidate.text, part[1]):
                yield from _rest(candidate.text, part, name, fullest)


def _doubtful(text: str, names: Sequence[Name]) -> set[str]:
    """Full names whose bearer may be another: "President Biden" beside none but "first lady Jill Biden"."""
    borne: defaultdict[str, set[str]] = defaultdict(set)
    given: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.kind == "person" and (before := text[max(0, name.span.start - _NEAR) : name.span.start].split()):
            offices = borne if name.text == name.full else given
            offices[name.full] |= {before[-1].casefold()} & OFFICES
    return {full for full, offices in given.items() if offices - borne[full]}


def _rest(text: str, part: Part, name: Name, fullest: Span) -> Iterator[Gloss]:
    """What stands in the fullest mention before the word by which a person is called, else what stands after it.

    One who is called by two words of the name or more needs none.
    """
    called, full = name.text.split()[-1], name.full.split()
    if called not in full or len(set(name.text.split()) & set(full)) > 1:
        return
    before, after = " ".join(full[: full.index(called)]), " ".join(full[full.index(called) + 1 :])
    at = part[1] - len(called)
    if before and name.full.startswith(before) and (not at or text[at - 1] == " "):
        yield Gloss(at=max(0, at - 1), text=before, span=replace(fullest, end=fullest.start + len(before)))
    elif after and after[0].isupper() and name.full.endswith(after):
        yield Gloss(at=part[1], text=after, span=replace(fullest, start=fullest.end - len(after)))


def _pronoun(candidate: Candidate, facts: Facts) -> Iterator[Gloss]:
    """Who the "He" or "She" is that opens a point, where the speaker of its quote is certain."""
    if opening := opened_by(candidate):
        mention = (candidate.start, candidate.start + opening.end())
        for quote in facts.quotes:
            speaker = quote.speaker
            if quote.certain and speaker and (speaker.mention.start, speaker.mention.end) == mention:
                yield Gloss(at=opening.end(), text=speaker.name, span=speaker.name_span)
                return


def _place(candidate: Candidate, span: Span) -> Part | None:
    """Where a span of the article stands in the point's text; None if it does not."""
    if span.article_id != candidate.article.id or span.start < candidate.start or span.end > candidate.end:
        return None
    return placed((span.start - candidate.start, span.end - candidate.start), candidate.cuts)
