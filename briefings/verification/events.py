"""What happened: words for events that a claim may not bring in, and how many other words of its own it may have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.alike import HAPPENING, LIGHT, groups, happens, told
from briefings.verification.alike.apart import fields
from briefings.verification.claims import Claim
from briefings.verification.clauses import past
from briefings.verification.implied import anew
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token

_TELLING: Final = ("plain", "name")
_SMALL: Final = listed("a an the of in on at to for by with from and or is are was were has have had it its that which")
_OWN, _EACH = 1, 6  # … and so many words may be new that are no events: one, and one more for each six that tell


def brought_in(claim: Claim, strict: Sources, near: Sources) -> Iterator[Unsupported]:
    """Events that no cited sentence has, nor other words for them; more words of other kinds that stand nowhere near
    than a rewording needs.

    How freely the rest is worded is no excuse: of two freely worded sentences one may be true and the other tell
    another event, and nothing in their form says which.
    """
    mine = _brought(claim, strict)
    events = [token for token in mine if happens(token.sense)]
    events += [token for token in claim.tokens if token not in events and _excludes(token, claim, strict)]
    free = anew(claim.tokens, strict.stems)  # else a new verb stands in the place of another
    weak = [token for token in mine if not free and token not in events and past(token)]
    own = [token for token in mine if token not in (*events, *weak) and not _has(near, token)]
    if events or weak or len(own) > _OWN + sum(token.kind != "grammar" for token in claim.tokens) // _EACH:
        for token in (*events, *weak, *own):
            yield Unsupported(kind="word", text=claim.text[token.start : token.end])


def _excludes(token: Token, claim: Claim, strict: Sources) -> bool:
    """Whether a word stands in the place of one of its field that excludes it: "reject" for "approve"."""
    mine = fields(token.sense) if token.kind == "plain" and not _stands_for(token, claim, strict) else frozenset[int]()
    left = (each for passage in strict.passages for each in passage.tokens if not mine.isdisjoint(fields(each.sense)))
    return any(not _covered(each, claim, strict.stems) for each in left)


def _brought(claim: Claim, strict: Sources) -> list[Token]:
    """The words of a claim that say something, for which no cited sentence has another."""
    found: list[Token] = []
    ends: set[str] = set()  # the last words of phrases that stand there: "trial" of "stand trial"
    for token in claim.tokens:
        if _stands_for(token, claim, strict):
            ends.add(token.phrase.rpartition(" ")[2])
        elif token.kind == "plain" and token.form not in ends and not light(token):
            found.append(token)
    return found


def _covered(token: Token, claim: Claim, stems: frozenset[str]) -> bool:
    """Whether a claim has a word of its source, or one in its place that it bears out."""
    mine = told(token.sense)
    return any(
        token.stem == each.stem or (each.stem not in stems and not mine.isdisjoint(groups(each.sense)))
        for each in claim.tokens
    )


def light(token: Token) -> bool:
    """Whether a word says nothing new by itself."""
    return token.kind == "plain" and not token.phrase and token.form in LIGHT


def repeated(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """Two words in a row that the claim says twice and the cited sentences once: "by the committee to the committee".

    It is how a small model fills a place for which it has nobody.
    """
    ours = _pairs(claim.tokens)
    theirs = _pairs([token for passage in strict.passages for token in passage.tokens])
    for pair, times in ours.items():
        if times > max(1, theirs[pair]):
            yield Unsupported(kind="gist", text=" ".join(pair))


def _pairs(words: Sequence[Token]) -> Counter[tuple[str, str]]:
    told = ((one, other) for one, other in pairwise(words) if one.kind in _TELLING and other.kind in _TELLING)
    return Counter((one.form, other.form) for one, other in told if not {one.form, other.form} <= _SMALL)


def _stands_for(token: Token, claim: Claim, strict: Sources) -> bool:
    """Whether a cited sentence has the word, or another for it that the claim has not besides: "announced" stands for
    "said", not beside it."""
    if token.stem in strict.stems:
        return True
    mine, ours = groups(token.sense), {each.phrase or each.stem for each in claim.tokens}
    if not mine.isdisjoint(strict.groups - HAPPENING):
        return True
    theirs = (each for passage in strict.passages for each in passage.tokens)
    return any((each.phrase or each.stem) not in ours and not mine.isdisjoint(told(each.sense)) for each in theirs)


def _has(sources: Sources, token: Token) -> bool:
    return token.stem in sources.stems or not groups(token.sense).isdisjoint(sources.groups)
