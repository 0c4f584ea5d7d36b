"""Whom "she", "it" or "the company" may stand for: the first so named before it, and nobody else; English."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from briefings.facts import names
from briefings.facts.lists import listed
from briefings.model import Article, Name
from briefings.text import Sentence, folded
from briefings.verification.lexicon import PRONOUNS
from briefings.verification.tokens import tokens

BODIES: Final = listed(
    """company firm group bank board agency union club team office ministry government council court party utility trust
    operator maker police authority association university school hospital paper network"""
)
REFERRING: Final = (
    PRONOUNS
    | BODIES
    | listed(
        """president minister mayor governor senator judge actor singer coach player author director chief man woman
        there who which"""
    )
)
_BACK = 3  # sentences
_BODY: Final = re.compile(rf"\b[Tt]he ({'|'.join(sorted(BODIES))})\b")


def meant(article: Article, read: Sequence[Sentence], places: Collection[int]) -> frozenset[str]:
    """The words of the names that sentences of an article, by number, may mean by a pronoun or a role: of each kind the
    first name of the last sentence that has one, of the few before; and for "the trust" each name with "Trust"."""
    found = set[str]()
    all_ = names(article)
    roles = bodies([read[number].text for number in places])
    for name in all_:
        if name.span.start < read[min(places)].start and not roles.isdisjoint(folded(name.text).split()):
            found |= _forms(name.text)
    for name in _before(all_, read, places):
        found |= _forms(name.text) | _forms(name.full)
    return frozenset(found)


def named(articles: Iterable[Article]) -> frozenset[str]:
    """The words of all names of articles, but for small ones."""
    words = (token for article in articles for each in names(article) for token in tokens(each.text))
    return frozenset(token.form for token in words if token.kind == "name") - BODIES


def bodies(texts: Sequence[str]) -> frozenset[str]:
    """The roles that stand for a body in the texts: "trust" of "the trust"."""
    return frozenset(role for text in texts for role in _BODY.findall(text))


def _before(all_: Sequence[Name], read: Sequence[Sentence], places: Collection[int]) -> Iterator[Name]:
    for number in places:
        own = [each for each in all_ if read[number].start <= each.span.start < read[number].end]
        yield from own if len({each.full or each.text for each in own}) == 1 else ()  # "Aldane will buy it, it said"
        for kind in {each.kind for each in all_}:
            for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
                inside = [n for n in all_ if n.kind == kind and read[back].start <= n.span.start < read[back].end]
                if inside:
                    yield inside[0]
                    break


def _forms(text: str) -> set[str]:
    return {token.form for token in tokens(text)}
