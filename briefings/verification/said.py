"""Quotations of a claim that are not word for word in its sources, or that somebody else said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings.facts import names, quotes
from briefings.model import Article, Quote, Speaker, Unsupported
from briefings.verification.claims import Claim
from briefings.verification.sources import Sources, plain

_CHANGED = re.compile(
    r"[\[\]]|\(?(?:\.\.\.|…|\. \. \.)\)?"
)  # where an editor put something in or left something out, and says so


def misquoted(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    """Words in marks that no source has as they are, and speakers who are not theirs."""
    if not claim.quotes:
        return
    for quote in claim.quotes:
        words = claim.text[quote.start : quote.end]
        if not all(_stands(piece, sources) for piece in _CHANGED.split(words)):
            yield Unsupported(kind="quote", text=words)
    yield from _speakers(claim, sources)


def _speakers(claim: Claim, sources: Sources) -> Iterator[Unsupported]:
    for ours in read(Article(id="", text=claim.text, language=sources.language)):
        words = plain(ours.text)
        if ours.speaker is None or not ours.certain or len(words.split()) < 3 or not _named(ours.speaker, claim):
            continue
        theirs = [
            each.speaker.name
            for article in sources.articles
            for each in read(article)
            if each.speaker and _overlap(words, plain(each.text))
        ]
        if theirs and not any(_same(ours.speaker.name, name) for name in theirs):
            yield Unsupported(kind="speaker", text=ours.speaker.name)


def _named(speaker: Speaker, claim: Claim) -> bool:
    """Whether it is a name that speaks, not "she" or "officials"."""
    return any(name.span.start < speaker.mention.end and speaker.mention.start < name.span.end for name in claim.names)


@lru_cache(maxsize=32)
def read(article: Article) -> Sequence[Quote]:
    """An article's quotes with their speakers, worked out when the first claim with a quotation asks for them."""
    return quotes(article, names(article))


def _stands(piece: str, sources: Sources) -> bool:
    wanted = plain(piece)
    return not wanted.strip() or any(wanted in text for text in sources.quoted)


def _overlap(ours: str, theirs: str) -> bool:
    return bool(theirs.strip()) and (ours in theirs or theirs in ours)


def _same(one: str, other: str) -> bool:
    """Whether two names may be one person's: the last word, or any that is no title, in common."""
    return not set(plain(one).split()).isdisjoint(plain(other).split())
