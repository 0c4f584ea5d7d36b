"""Speakers in German, French and Spanish: only where a verb of saying joins a name and a quotation directly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefings.facts.attribution import Attribution
from briefings.facts.marks import Quoted
from briefings.model import Article, Name

_VERBS = {
    "de": "sagte|sagt|erklärte|erklärt|betonte|betont|teilte|schrieb|schreibt|kritisierte|forderte|warnte|ergänzte|meinte|antwortete|kündigte",
    "fr": "a dit|dit|a déclaré|déclare|a affirmé|affirme|a expliqué|explique|a ajouté|ajoute|a estimé|estime|a souligné|souligne|a écrit|écrit"
    "|a annoncé|a lancé|lance|a répondu|a assuré|assure|raconte|confie|a confié|résume",
    "es": "dijo|ha dicho|dice|declaró|afirmó|afirma|explicó|explica|añadió|agregó|señaló|aseguró|asegura|sostuvo|escribió|respondió|advirtió"
    "|anunció|manifestó|indicó|comentó|subrayó|ha declarado|ha asegurado|ha explicado",
}
_TITLE = r"(?:(?:der|die|le|la|el|l['’])?[ \u00a0]?(?:[\w.'’-]+[ \u00a0]){0,3})"
_AFTER = {
    code: re.compile(rf"[,.]?[ \u00a0]*,?[ \u00a0]*(?:{verbs})[ \u00a0]{_TITLE}$") for code, verbs in _VERBS.items()
}
_BEFORE = {
    code: re.compile(rf"[ \u00a0](?:{verbs})(?:[ \u00a0]\w+){{0,2}}[ \u00a0]*[:,][ \u00a0]*$")
    for code, verbs in _VERBS.items()
}
_REACH = 70


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
