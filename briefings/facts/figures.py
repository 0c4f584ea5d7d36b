"""Figures: numbers in digits and words, what they count, and what weakens them.

Words, counted nouns, ages and scores are read in English only; other languages get digits, percentages, money and
multipliers, which are written alike everywhere but for the separators.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.facts import lookalikes, ranges, unnumbered
from briefings.facts.amounts import Found, candidates, hanging, is_lookalike, read
from briefings.facts.counted import noun_phrase
from briefings.facts.counting import single
from briefings.facts.dates import dates_in
from briefings.facts.lists import listed
from briefings.facts.units import DURATIONS, KINDS
from briefings.model import Article, Date, Figure, Span

_HEDGE = re.compile(
    r"(?<!\w)(?:an estimated|estimated|about|around|some|roughly|approximately|approx\.|nearly|almost|close to"
    r"|(?:just |well |slightly )?"
    r"(?:more|less|fewer|greater|higher|lower) than|(?:no|not) (?:more|fewer|less) than|(?:just |well )?(?:over"
    r"|under)|at (?:least|most)|up to"
    r"|as (?:many|much|few|little|long|far|high) as|upwards? of|in excess of|above|below|a minimum of|a maximum of"
    r"|rund|etwa|knapp|mehr als|weniger als|mindestens|höchstens|bis zu|über|fast|ungefähr|circa|ca\."
    r"|environ|près de|plus de|moins de|au moins|au plus|jusqu['’]à|quelque|presque"
    r"|unos|unas|cerca de|alrededor de|casi|más de|menos de|al menos|por lo menos|hasta|aproximadamente)[ \u00a0]$",
    re.IGNORECASE,
)
_HEDGES_END = listed(
    """
    estimated about around some roughly approximately approx nearly almost to than over under least most many
    much few little upward upwards of above below minimum maximum rund etwa knapp als mindestens höchstens zu
    über fast ungefähr circa ca environ de moins plus jusqu'à jusqu’à quelque presque unos unas casi menos
    hasta aproximadamente as
    """
)
_LAST_WORD = re.compile(r"([^\s(]+)[ \u00a0]$")
_HEDGE_AFTER = re.compile(r"(?:\+|-plus\b|-odd\b| or (?:more|so|less|fewer)\b| at (?:least|most)\b)")
_SPATIAL = frozenset(("over", "under", "above", "below", "über"))


def figures(article: Article, *, dated: Sequence[Date] | None = None, since: int = 0) -> tuple[Figure, ...]:
    """Every figure of an article, in order; or those that are found from `since` on. `dated`: its dates, where they are
    known already."""
    return figures_in(article.text, language=article.language, article_id=article.id, dated=dated, since=since)


def figures_in(
    text: str, *, language: str = "en", article_id: str = "", dated: Sequence[Date] | None = None, since: int = 0
) -> tuple[Figure, ...]:
    """Every figure of any text, in order; spans count from the start of `text`. `dated`: its dates, where known
    already."""
    days = dates_in(text, language=language, article_id=article_id) if dated is None else dated
    found = list(_numbers(text, language, [(day.span.start, day.span.end) for day in days], since))
    if language == "en":
        found = _merged(found, list(unnumbered.found(text, since)))
    return tuple(_figure(text, article_id, _hedged(text, each)) for each in found)


def _numbers(text: str, language: str, taken: Sequence[tuple[int, int]], since: int) -> Iterator[Found]:
    pattern, at = candidates(language), since
    while match := pattern.search(text, at):
        start = match.start()
        i = bisect_right(taken, (start, len(text)))
        at = taken[i - 1][1] if i and taken[i - 1][1] > start else lookalikes.never(text, start)
        if at:
            continue
        found = _reading(text, match, language)
        if found:
            yield found
        at = max(found.end, match.end()) if found else match.end()


def _reading(text: str, match: re.Match[str], language: str) -> Found | None:
    amount = read(text, match, language)
    if is_lookalike(text, amount):
        return None
    english = language == "en"
    joined = ranges.pair(text, amount, language) or (
        ranges.ratio(text, amount) if english and not amount.unit else None
    )
    if joined:
        return _counting(text, joined) if english and joined.upper and not joined.unit else joined
    if hanging(text, amount):
        return None
    after = _HEDGE_AFTER.match(text, amount.end)
    return single(text, amount, after.end() if after and english else 0, language)


def _counting(text: str, found: Found) -> Found:
    np = noun_phrase(text, found.end)
    return replace(found, unit=text[np[0] : np[1]], closes=np[1]) if np else found


def _merged(found: Sequence[Found], more: Sequence[Found]) -> list[Found]:
    """Both, in order, without those of `more` that overlap others."""
    starts = [each.start for each in found]
    kept = list(found)
    for each in more:
        i = bisect_right(starts, each.start)
        if (i == 0 or found[i - 1].end <= each.start) and (i == len(found) or found[i].start >= each.end):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _hedged(text: str, found: Found) -> Found:
    """The figure with what weakens it, before it or within it."""
    opens = found.start
    start = opens
    for _ in range(2):  # "up to nearly 20 feet" has two
        last = _LAST_WORD.search(text, max(0, start - 18), start)
        if not last or last[1].casefold().rstrip(".") not in _HEDGES_END:
            break
        before = _HEDGE.search(text, max(0, start - 22), start)
        if not before or (found.unit in DURATIONS and _spatial(text, before)):
            break
        start = before.start()
    if start < opens:
        return replace(found, start=start, opens=opens, hedge=text[start:opens].rstrip())
    after = _HEDGE_AFTER.search(text, opens, found.end)
    return replace(found, opens=opens, hedge=after.group().strip(" -") if after else "")


def _spatial(text: str, before: re.Match[str]) -> bool:
    """Whether "over" means during ("over two days") and no more than ("for over two days")."""
    return before.group()[:-1].casefold() in _SPATIAL and not text.endswith("for ", 0, before.start())


def _figure(text: str, article_id: str, found: Found) -> Figure:
    return Figure(
        span=Span(article_id=article_id, start=found.start, end=found.end),
        text=text[found.start : found.end],
        value=found.value,
        upper=found.upper,
        unit=found.unit,
        hedge=found.hedge,
        phrase=Span(article_id=article_id, start=found.opens, end=max(found.end, found.closes)),
    )


def key(figure: Figure) -> tuple[str, str]:
    """What a figure says, whatever its wording: number (or numbers) and kind of unit, "" for a count of things.

    Equal for "10,000 troops" and "ten thousand soldiers", "25%" and "25 percent", "a month" and "one month", "half"
    and "50%".
    """
    if figure.value is None:
        return figure.text[len(figure.hedge) :].strip().casefold(), ""
    kind, ends = _kind(figure.unit), [figure.value, *([figure.upper] if figure.upper is not None else [])]
    if kind == "part":
        kind, ends = "%", [end * 100 for end in ends]
    return "-".join(format(end.normalize(), "f") for end in ends), kind


def _kind(unit: str) -> str:
    return unit if unit in KINDS or (unit.isupper() and len(unit) == 3) else ""


def same(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same number of the same kind; a bare number goes with any kind.

    What is counted and hedges are left to the caller: "about 10,000 troops" is the same number as "10,000 migrants".
    """
    (first, kind), (second, other_kind) = key(one), key(other)
    alike = kind == other_kind or {kind, other_kind} <= {"pound", "GBP", "lb"}
    return first == second and (alike or not one.unit or not other.unit)
