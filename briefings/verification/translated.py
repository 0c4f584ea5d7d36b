"""The check of a sentence that a model put into another language: what can be compared is, and the rest is not vouched
for here; docs/decisions/model.md says what else is asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from briefings.facts.dates import dates_in
from briefings.facts.dates import same as same_date
from briefings.facts.figures import figures_in, key
from briefings.facts.lists import listed
from briefings.facts.marks import quoted
from briefings.model import Article, Date, Figure, Span, Unsupported, Verdict
from briefings.text import folded
from briefings.verification.lexicon import HEDGES, NEGATIONS
from briefings.verification.sources import plain
from briefings.verification.tokens import Token, tokens
from briefings.verification.worded import Cited, cited, linked

_UNSURE: Final = HEDGES | listed(
    """can should would könnte könnten kann dürfte dürften soll sollen wohl angeblich mutmaßlich mutmaßliche
    mutmaßlichen vermutlich möglicherweise vielleicht offenbar wenn falls sofern vorläufig vorläufige geplant geplante
    pourrait pourraient peut peuvent aurait auraient serait seraient présumé présumée probablement si provisoire prévu
    podría podrían puede pueden habría habrían sería serían presunto presunta probablemente quizá supuesto supuesta
    supuestamente provisional previsto"""
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONGER, _SHORTER = 2.2, 0.35  # of the source in words: beyond that something was added or lost


def check_translated(text: str, spans: Sequence[Span], articles: Mapping[str, Article], *, language: str) -> Verdict:
    """Whether a sentence in `language` keeps the figures, dates, names, quotations, "not" and "may" of its spans.

    Figures and names stand in it in any order but none that the spans lack, quotations in their own language. A
    sentence without any of them has nothing to be held by and is not supported. The score is 1 or 0.
    """
    found = cited(spans, articles)
    against = list(_against(text, found, language)) if found else [Unsupported(kind="gist", text=text)]
    return Verdict(supported=not against, score=0.0 if against else 1.0, unsupported=tuple(dict.fromkeys(against)))


def _against(text: str, found: Cited, language: str) -> Iterator[Unsupported]:
    source = " ".join(found.texts)
    yield from linked(text, found)
    figures = figures_in(text, language=language)
    yield from _figures(figures, figures_in(source, language=found.strict.language))
    published = found.strict.articles[0].published_at
    days = dates_in(text, language=language, published=published.date() if published else None)
    yield from _days(days, _dates(found))
    for each in quoted(text):
        if plain(text[each.start : each.end]) not in plain(source):
            yield Unsupported(kind="quote", text=text[each.start : each.end])
    names = _names(source, found.strict.language)
    kept = [name for name in names if name in folded(text)]
    yield from _strangers(text, source, language)
    yield from _turned(text, source, language, found.strict.language)
    share = len(_WORD.findall(text)) / max(1, len(_WORD.findall(source)))
    if not (figures or days or kept) or not share * len(found.texts) >= _SHORTER or share > _LONGER:
        yield Unsupported(kind="gist", text=text)


def _figures(ours: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[Unsupported]:
    known = {key(figure)[0] for figure in theirs}
    for figure in ours:
        if key(figure)[0] not in known and figure.value != 1:  # "ein" and "une" are figures as little as "a" is
            yield Unsupported(kind="figure", text=figure.text)


def _dates(found: Cited) -> list[Date]:
    return [
        date
        for article in found.strict.articles
        for date in dates_in(
            article.text,
            language=article.language,
            published=article.published_at.date() if article.published_at else None,
        )
    ]


def _days(ours: Sequence[Date], theirs: Sequence[Date]) -> Iterator[Unsupported]:
    for date in ours:
        if not any(_alike(date, other) for other in theirs):
            yield Unsupported(kind="date", text=date.text)


def _alike(one: Date, other: Date) -> bool:
    if one.value and other.value:
        return same_date(one, other)
    return not one.value and not other.value


def _names(text: str, language: str) -> list[str]:
    return [token.form for token in tokens(text, language) if token.kind == "name" and len(token.form) > 2]


def _strangers(text: str, source: str, language: str) -> Iterator[Unsupported]:
    """Names that the source lacks: capitals within a sentence; in German, whose nouns have them, two in a row."""
    known = {form[:5] for form in _WORD.findall(folded(source))}
    read = [token for token in tokens(text, language) if token.start]
    unknown = [token.kind == "name" and token.form[:5] not in known for token in read]
    for place, token in enumerate(read):
        pair = unknown[place] and place + 1 < len(read) and unknown[place + 1] and _next(text, token, read[place + 1])
        if pair or (unknown[place] and language != "de" and not _exonym(token)):
            yield Unsupported(kind="name", text=text[token.start : token.end])


def _next(text: str, one: Token, other: Token) -> bool:
    return text[one.end : other.start] == " "


_EXONYMS: Final = listed(
    """estados unidos alemania francia españa reino unido rusia ucrania china japón italia méxico londres parís berlín
    europa unión europea inglaterra suiza bruselas moscú kiev nueva york états unis allemagne espagne royaume uni russie
    ukraine chine japon italie mexique londres bruxelles moscou europe union européenne angleterre suisse
    lunes martes miércoles jueves viernes sábado domingo gobierno presidente ministro parlamento"""
)


def _exonym(token: Token) -> bool:
    return token.form in _EXONYMS


def _turned(text: str, source: str, language: str, original: str) -> Iterator[Unsupported]:
    ours, theirs = (
        {token.form for token in tokens(each, code)} for each, code in ((text, language), (source, original))
    )
    if bool(ours & NEGATIONS) != bool(theirs & NEGATIONS):
        yield Unsupported(kind="negation", text=text)
    if theirs & HEDGES and not ours & _UNSURE:
        yield Unsupported(kind="modality", text=text)
