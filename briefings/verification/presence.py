"""Figures, dates and names of a claim that stand nowhere in its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.facts.dates import dates_in
from briefings.facts.dates import same as same_date
from briefings.facts.lists import listed
from briefings.model import Date, Unsupported
from briefings.verification.claims import Claim
from briefings.verification.measures import amount, amounts
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token

_ORDINARY = listed("today yesterday tomorrow tonight last next this week month year day days weeks months years")
_RARELY = ("one", "two", "half", "double")  # a figure: "one of them", "the two", "half an hour"


def absent(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """Each fact without a match anywhere."""
    for token in claim.tokens:
        written = claim.text[token.start : token.end]
        if token.kind == "figure" and written.casefold() not in _RARELY and not _has_figure(token, claim, sources):
            yield Unsupported(kind="figure", text=written)
    yield from _dates(claim, sources)
    for name in claim.names:
        if not _has_name(claim.within(name.span.start, name.span.end), sources):
            yield Unsupported(kind="name", text=name.text)


def _has_figure(token: Token, claim: Claim, sources: Sources) -> bool:
    """Whether a figure stands in the sources; "one month" does where "a month" stands, a bare number in any unit, each
    of two where both are told, an amount in another unit."""
    if token.form in sources.where or f"#{token.form}" in sources.where or _measures(token, sources):
        return True
    number, _, unit = token.form.partition(" ")
    if "-" in number and any(_in_row(number[1:].split("-"), passage.tokens) for passage in sources.passages):
        return True
    if unit:
        return number in sources.where or (number == "#1" and unit in sources.where)
    if token.form in sources.numbers or token.form.removeprefix("#") in sources.where:
        return True
    return any((token.form, other.form) in sources.pairs for other in claim.tokens)


def _in_row(numbers: Sequence[str], words: Sequence[Token]) -> bool:
    """Whether "23 to 17" stands there as "23 votes to 17"."""
    found = [token.number for token in words if token.kind == "figure"]
    return any(found[at : at + len(numbers)] == [*numbers] for at in range(len(found)))


def _measures(token: Token, sources: Sources) -> bool:
    """Whether some sentence has the same amount in another unit."""
    found = amount(token)
    return found is not None and any(found in amounts(passage.tokens) for passage in sources.passages)


def _dates(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    if not any(token.kind == "date" for token in claim.tokens):
        return
    language = sources.language
    published = next((each.published_at.date() for each in sources.articles if each.published_at), None)
    for date in dates_in(claim.text, language=language, published=published):
        words = claim.within(date.span.start, date.span.end)
        if not (_written(words, sources) or _meant(date, sources)):
            yield Unsupported(kind="date", text=date.text)


def _written(words: Sequence[Token], sources: Sources) -> bool:
    """Whether some sentence has all words of a date that tell."""
    telling = {token.form for token in words if token.kind == "date"} - _ORDINARY
    return all(form in sources.where for form in telling) and (
        not telling or any(telling <= passage.forms for passage in sources.passages)
    )


def _meant(date: Date, sources: Sources) -> bool:
    """Whether the sources mean the same day in other words."""
    if not date.value:
        return False
    for article in sources.articles:
        published = article.published_at.date() if article.published_at else None
        for other in dates_in(article.text, language=article.language, published=published):
            if other.value and same_date(date, other):
                return True
    return False


def _has_name(words: Sequence[Token], sources: Sources) -> bool:
    """Whether each word of a name stands there, and each two of them as one name: in order, at most two words apart."""
    words = [token for token in words if token.kind != "date"]  # "On Monday Helena Brandt" is no longer name
    if all(token.form in sources.where for token in words):
        return all(_together(one.form, other.form, sources) for one, other in pairwise(words))
    if all(token.form in sources.where or derived(token.form, sources) for token in words):
        return True
    if len(words) == 1:
        return words[0].form in sources.initials
    return "".join(token.form[0] for token in words) in sources.where


def _together(one: str, other: str, sources: Sources) -> bool:
    for number in sources.where[one]:
        passage = sources.passages[number]
        if other in passage.forms:
            forms = [token.form for token in passage.tokens]
            if any(form == one and other in forms[at + 1 : at + 4] for at, form in enumerate(forms)):
                return True
    return False


def derived(form: str, sources: Sources) -> bool:
    """Whether the sources have the adjective of a place, or the place: Mexico and Mexican, Iraq and Iraqi."""
    stem = form[:-1] if form[-1] in "aeo" and len(form) > 4 else form
    ends = ("n", "an", "ian", "ish", "ese", "i", "ns", "ans", "ians")
    if any(stem + end in sources.where or form + end in sources.where for end in ends):
        return True
    places = (form.removesuffix(end) for end in ends if form.endswith(end) and len(form) - len(end) >= 3)
    return any(place + last in sources.where for place in places for last in ("", "a", "e", "o", "y", "ia"))
