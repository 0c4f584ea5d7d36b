"""Speakers in German, French and Spanish: only where a verb of saying joins a name and a quotation directly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefings.facts.attribution import Attribution
from briefings.facts.lists import phrases
from briefings.facts.marks import Quoted
from briefings.model import Article, Name

_VERBS = {
    "de": """antwortete, betont, betonte, ergänzte, erklärt, erklärte, forderte, kritisierte, kündigte, meinte, sagt,
    sagte, schreibt, schrieb, teilte, warnte""",
    "fr": """a affirmé, a ajouté, a annoncé, a assuré, a confié, a déclaré, a dit, a écrit, a estimé, a expliqué,
    a lancé, a répondu, a souligné, affirme, ajoute, assure, confie, déclare, dit, écrit, estime, explique, lance,
    raconte, résume, souligne""",
    "es": """advirtió, afirma, afirmó, agregó, añadió, anunció, asegura, aseguró, comentó, declaró, dice, dijo,
    escribió, explica, explicó, ha asegurado, ha declarado, ha dicho, ha explicado, indicó, manifestó, respondió,
    señaló, sostuvo, subrayó""",
}
# Up to three words of a title, none of them a preposition: "die Sprecherin von Ann Ray" is not Ann Ray.
_TITLE = (
    r"(?:(?!(?:von|vom|für|über|zu|und|de|del|des|du|d['’]|à|au|et|sur|a|al|y|en|sobre|con)\b)[\w.'’-]+[ \u00a0]){0,3}"
)
_SAY = {code: "|".join(sorted(phrases(verbs))) for code, verbs in _VERBS.items()}
_AFTER = {code: re.compile(rf"[,.]?[ \u00a0]*,?[ \u00a0]*(?:{verbs})[ \u00a0]{_TITLE}") for code, verbs in _SAY.items()}
_BEFORE = {
    code: re.compile(rf"[ \u00a0](?:{verbs})(?:[ \u00a0]\w+){{0,2}}[ \u00a0]*[:,][ \u00a0]*")
    for code, verbs in _SAY.items()
}
_REACH = 70  # code points between a name and the quotation


def attributed(article: Article, marked: Sequence[Quoted], named: Sequence[Name]) -> list[Attribution | None]:
    """For each quotation the named person whom such a pattern gives; None in any other language or case."""
    starts = [name.span.start for name in named]
    if article.language not in _VERBS:
        return [None] * len(marked)
    return [_after(article, quote, named, starts) or _before(article, quote, named, starts) for quote in marked]


def _after(article: Article, quote: Quoted, named: Sequence[Name], starts: Sequence[int]) -> Attribution | None:
    place = bisect_left(starts, quote.closing)
    if place >= len(named) or starts[place] > quote.closing + _REACH or named[place].kind != "person":
        return None
    between = article.text[quote.closing : starts[place]]
    return _of(named, place) if _AFTER[article.language].fullmatch(between) else None


def _before(article: Article, quote: Quoted, named: Sequence[Name], starts: Sequence[int]) -> Attribution | None:
    place = bisect_left(starts, quote.opening) - 1
    if place < 0 or named[place].span.end < quote.opening - _REACH or named[place].kind != "person":
        return None
    between = article.text[named[place].span.end : quote.opening]
    return _of(named, place) if _BEFORE[article.language].fullmatch(between) else None


def _of(named: Sequence[Name], place: int) -> Attribution:
    span = named[place].span
    return Attribution("name", span.start, span.end, certain=True, name=place)
