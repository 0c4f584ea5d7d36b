"""Sentences as a reader would part them: nupunkt's boundaries, mended where news is unlike the prose it learned
from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import nupunkt

from briefings.text.quotation import joined

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[•▪●◦‣∙■►▶➤·][ \t\u00a0]*|[*–—-][ \t\u00a0]+)+")
_REMEMBERED = 40_000  # code points: longer texts are rare, and 64 of them would pin memory for nothing

# Stops that need no space after them (Chinese, Japanese) and those of Arabic, Urdu and Hindi, with closing marks.
_OWN_STOPS = re.compile(r"(?:[。！？｡]+[」』”’）】》]*|[؟۔।॥]+[\"”’»)]*)\s*")
_OWN_STOP = re.compile("[。！？｡؟۔।॥]")
_POSSIBLE = re.compile(r"[.…]\.{0,2}[\"”’»“)\]]{0,3}\s+(?=[“„«\"‘¿¡(\[]{0,2}[^\W\d_a-zß-öø-ÿ])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SHORT = """
    mr mrs ms mx dr prof sr jr st ste lt gov sen sens rep reps gen sgt col rev maj capt cpt cmdr adm brig cpl
    pvt pfc supt det insp hon pres sec treas amb atty asst dept univ assn bros inc corp co cos ltd plc llc vs
    etc al eds ed vol fig approx est min max pct pop avg blvd ave rd mt ft no nos jan feb mar apr jun jul aug
    sep sept oct nov dec mon tue tues wed thu thurs fri sat sun del pa va ga fla calif ariz conn mass mich
    minn miss mo neb nev okla ore tenn tex vt wash wis wyo ala ark colo ill ind kan ky la md mont messrs mme
    mlle mgr me dir bzw ca usw vgl nr bd abs str evtl ggf inkl sog bspw tel geb gest hr fr okt dez jh mio mrd
    mind sra srta dña ud uds av art núm pág tel aprox gral cía lic ing fco janv févr avr juil déc env pp cf
"""
_ABBREVIATIONS = frozenset(_SHORT.split())
# After these a sentence never ends, whatever follows.
_LEADING = re.compile(
    r"(?:^|(?<=[\s(“„‘\"«]))(?:Mr|Mrs|Ms|Mx|Dr|Prof|Lt|Govs?|Sens?|Reps?|Gen|Sgt|Col|Rev|Maj|Capt|Cmdr|Adm|Brig|Cpl|Pvt"
    r"|Supt|Det|Insp|Msgr|Hon|St|Mt|vs|pct|Pct|approx"
    r"|Sra?|Srta|Dña|Nr|bzw|ca|usw|vgl|z\. ?B|d\. ?h|u\. ?a|Mme|Mlle|pág|núm|janv|févr|avr|juil)\.\s*$"
)
_MONTH_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|Abs|Nr|pp?|págs?)\.\s*$"
)
_ORDINAL = re.compile(r"(?:^|\s)[0-9]{1,2}\.\s*$")
_MONTH_NEXT = re.compile(
    r"(?:Jan|Jän|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Klasse|Liga|Spieltag|Runde|Platz|Minute)"
)
_LISTED = re.compile(r"\s*[0-9]{1,3}[.)]\s*")
_GOES_ON = re.compile(r"(?:[\w][.…]|\.{2,}|[?!…][\"”’» ]*|[,;:][\"”’»]*)\s*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands: `text` is the article's from `start` to `end`; `paragraph` counts lines from 0."""

    text: str
    start: int
    end: int
    paragraph: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences in order, trimmed of white space and bullets, none crossing a line break.

    A closing mark belongs to the sentence that it closes. A quotation or bracket of several sentences stays in one
    piece
    up to 320 code points, so that a point need not tear it; a longer one is parted like other text. A line without a
    stop (a heading) is a sentence too.
    """
    return _remembered(text) if len(text) <= _REMEMBERED else tuple(_all(text))


@lru_cache(maxsize=64)
def _remembered(text: str) -> tuple[Sentence, ...]:
    return tuple(_all(text))


def _all(text: str) -> Iterator[Sentence]:
    own_stops = _OWN_STOP.search(text) is not None
    for number, found in enumerate(_LINE.finditer(text)):
        line = found.group()
        bullet = _BULLET.match(line)
        first = bullet.end() if bullet else 0
        for left, right in joined(line, first, _ends(line, first, own_stops=own_stops)):
            start, end = _trimmed(text, found.start() + left, found.start() + right)
            if start < end:
                yield Sentence(text[start:end], start, end, number)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _ends(line: str, first: int, *, own_stops: bool) -> list[int]:
    """Where sentences end in a line, the last at its end."""
    ends = {first + end for _, end in nupunkt.sent_spans(line[first:])}
    if own_stops:
        ends |= {found.end() for found in _OWN_STOPS.finditer(line, first)}
    ends |= {found.end() for found in _POSSIBLE.finditer(line, first) if _ended(line, found.start())}
    return [*(end for end in sorted(ends) if first < end < len(line) and not _mistaken(line, end)), len(line)]


def _ended(line: str, stop: int) -> bool:
    """Whether the stop at `stop` ends a sentence and no abbreviation: a word in full stands before it."""
    word = _LAST_WORD.search(line, max(0, stop - 24), stop)
    if not word or len(word.group()) < 2 or word.group().casefold() in _ABBREVIATIONS:
        return False
    return word.start() == 0 or line[word.start() - 1] != "."


def _mistaken(line: str, end: int) -> bool:
    """Whether an end that nupunkt found stands inside a sentence: after "Lt.", in "3. Februar", before "she said"."""
    before, after = line[max(0, end - 16) : end], line[end : end + 12]
    if _LEADING.search(before) or _LISTED.fullmatch(line, 0, end):
        return True
    if after[:1].isdigit() and _MONTH_ABBREVIATED.search(before):
        return True
    if _ORDINAL.search(before) and _MONTH_NEXT.match(after):
        return True
    return after[:1].islower() and bool(_GOES_ON.search(before)) and _attached(before, after)


def _attached(before: str, after: str) -> bool:
    word = _LAST_WORD.search(before.rstrip(" .…"))
    short = word is None or len(word.group()) < 2 or word.group().casefold() in _ABBREVIATIONS
    return short or not before.rstrip().endswith(".") or before.rstrip().endswith("..")
