"""Paragraphs that are no sentences of the report: bylines, dates, "read more", share lines, what software appends."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LETTER = re.compile(r"[^\W_]")
_ENDED = re.compile(r"[.!?…:;。！？]['\"”’»)\]]*$|['\"”»]$")

# Capitalised names, joined by commas and "and"; no byline has a verb or ends in a full stop.
_PART = (
    r"(?:[A-ZÀ-ÖØ-Þ][\w.'’\-]*|and|und|et|y|e|de|del|della|di|da|van|von|der|den|la|le|el|al|bin|in|for|at|the|of|&)"
)
_BYLINE = re.compile(
    rf"(?:By|BY|Von|Par|Por|Di|Door|Words by|Reported by)[:\s]\s*(?P<who>{_PART}(?:,?\s+{_PART}){{0,9}})$"
)
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene)\w*"
)
_DATELINE = re.compile(
    rf"(?i)(?:(?:first )?(?:published|posted|updated|last (?:modified|updated)|veröffentlicht|publié"
    rf"|publicado|stand)\b.*"
    rf"|(?:\w+day,?\s+)?\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{_MONTH}\.?,?\s+(?:de\s+)?\d{{4}}.{{0,20}}"
    rf"|(?:\w+day,?\s+)?{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}.{{0,20}}"
    r"|\d{4}-\d\d-\d\d.{0,20}|\d{1,2}[./]\d{1,2}[./]\d{2,4}.{0,20}|\d+ (?:min(?:ute)?s?|hours?) (?:ago|read))"
)
# Anywhere: lines that lead away from the report or credit a picture.
_LEADING_AWAY = re.compile(
    r"(?i)(?:read more|read also|also read|see also|related|more on this|more from|recommended|watch|listen|don't miss"
    r"|mehr zum thema|lesen sie (?:auch|mehr)|siehe auch|lire aussi|à lire(?: aussi)?|voir aussi|le[ae] también"
    r"|te puede interesar|más información)\s*(?:[:»>|–—-].*|$)"
    r"|(?:image|photo|photograph|media|video|bildquelle|foto|crédit photo|crédito)s?"
    r"(?: (?:source|caption|credit|by))?\s*[:,©].*"
    r"|(?:advertisement|anzeige|publicité|publicidad|sponsored|scroll down.*|article continues.*|story continues.*)$"
    r"|(?:share|tweet|email|print|copy link|save)(?: (?:this|on|via|it|article|story)\b.{0,40})?$"
    r"|(?:sign up|subscribe|follow us|join our|download our|click here|get our|enjoyed the article)\b.{0,160}$"
    r"|.{0,12}(?:getty images|/\s?afp|/\s?reuters)$"
)
# At the end: what feeds and blogs append.
_APPENDED = re.compile(
    r"(?i)(?:the post .* (?:appeared|was) first (?:published )?on .*|.* first appeared on .*|∞? ?permalink"
    r"|(?:continue reading|keep reading|read (?:the )?(?:full|rest|whole|entire|more|on)|seguir leyendo|leer más"
    r"|weiterlesen|lire la suite|leggi tutto)\b.{0,80}|\d+ points?, \d+ comments?|(?:view "
    r"|leave a )?comments?(?: \(\d+\))?"
    r"|(?:©|\(c\)|copyright)\s.{0,120}|all rights reserved\.?|originally published .{0,100}"
    r"|tags?:.{0,200}|filed under.*"
    r"|\[?if the formatting looks odd.*)"
)
_TAIL = re.compile(
    r"(?i)\s*(?:\[?(?:…|\.\.\.)\]?)?\s*\b(?:continue reading|read more|read on|read the full (?:story"
    r"|article)|weiterlesen"
    r"|mehr lesen|lire la suite|seguir leyendo|leer más|leggi tutto)\b\s*(?:…|\.\.\.|»|→|>+)?$"
)


@dataclass(frozen=True, slots=True)
class Report:
    """What is left of a text: its report, and the byline that stood above or below it."""

    text: str
    byline: str = ""


def without(plain: str, *, title: str = "") -> Report:
    """The report in a normalised text, its furniture left out; the title is not repeated in it.

    The byline is handed back, for a byline is no sentence of the report and yet must not be lost.
    """
    paragraphs = [one for one in plain.split("\n\n") if _LETTER.search(one) and not _LEADING_AWAY.fullmatch(one)]
    while paragraphs and _APPENDED.fullmatch(paragraphs[-1]):
        paragraphs.pop()
    kept, byline = [], ""
    for number, paragraph in enumerate(paragraphs):
        at_edge = number < 4 or number >= len(paragraphs) - 2
        found = _BYLINE.fullmatch(paragraph) if at_edge and len(paragraph) < 120 else None
        byline = byline or (found["who"] if found else "")
        headed = number < 4 and (_same(paragraph, title) or (len(paragraph) < 60 and _DATELINE.fullmatch(paragraph)))
        if not found and not headed:
            kept.append(paragraph)
    if kept and (cut := _TAIL.search(kept[-1], max(len(kept[-1]) - 80, 0))) and cut.start():
        kept[-1] = kept[-1][: cut.start()].rstrip() + ("" if _ENDED.search(kept[-1][: cut.start()].rstrip()) else "…")
    return Report("\n\n".join(kept), byline)


def _same(paragraph: str, title: str) -> bool:
    return bool(title) and paragraph.casefold() == title.casefold()


def is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do; a headline or a subheading does not."""
    return bool(_ENDED.search(line))
