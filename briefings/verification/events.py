"""What happened: words for events that a claim may not bring in, and how many other words of its own it may have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.alike import HAPPENING, LIGHT, groups, happens, told
from briefings.verification.alike.apart import fields
from briefings.verification.alike.forms import PASTS
from briefings.verification.claims import Claim
from briefings.verification.sources import Passage, Sources
from briefings.verification.tokens import Token

_TELLING: Final = ("plain", "name")
_SMALL: Final = listed("a an the of in on at to for by with from and or is are was were has have had it its that which")
_CLOSE = 0.75  # of the telling words in the source's own form: then a new verb stands in the place of another
_OWN, _EACH = 1, 6  # … and so many words may be new that are no events: one, and one more for each six that tell
_FREE, _LESS = 1.0, 1.2  # else for each telling word so many new ones, less that share which stands in order
_EVENT = 1.5  # words that an event counts for
_COVERED = 0.4  # of a sentence that a claim worded anew goes through


@dataclass(frozen=True, slots=True)
class New:
    """What a claim says in words for which no cited sentence has another, among `telling` words.

    `events` and, in a claim that is no free rewording, `weak` verbs; `own` words of other kinds; `other` are events in
    the place of one of their field that excludes them. A `share` of the telling words stands there in the same form,
    and one of all words in the `order` of one sentence. The claim goes through the `covered` share of the sentence
    nearest to it; `left` says whether it leaves anything out.
    """

    events: tuple[Token, ...]
    weak: tuple[Token, ...]
    own: tuple[Token, ...]
    other: tuple[Token, ...]
    telling: int
    share: float
    order: float
    covered: float
    left: bool

    def bearable(self) -> bool:
        """Whether a rewording as free as this one brings in so much: the more of its words are the source's own, the
        more a new one is another event rather than another word."""
        if self.other:
            return False
        if self.share >= _CLOSE:
            stand = self.events or (self.weak and self.left)
            return not stand and len(self.own) <= _OWN + self.telling // _EACH
        most = (_FREE - _LESS * self.order) * self.telling
        return _EVENT * len(self.events) + len(self.own) + len(self.weak) <= most and self.anew()

    def anew(self) -> bool:
        """Whether the claim goes through a cited sentence in words of its own."""
        return self.share < _CLOSE and self.covered >= _COVERED


def brought_in(claim: Claim, strict: Sources, near: Sources) -> Iterator[Unsupported]:
    """Events that no cited sentence has, nor other words for them, and more words of other kinds that stand nowhere
    near than a rewording needs."""
    found = new(claim, strict, near)
    if not found.bearable():
        for token in dict.fromkeys((*found.other, *found.events, *found.weak, *found.own)):
            yield Unsupported(kind="word", text=claim.text[token.start : token.end])


def new(claim: Claim, strict: Sources, near: Sources) -> New:
    """Weigh what a claim brings in."""
    telling = [token for token in claim.tokens if token.kind != "grammar"]
    share = sum(token.stem in strict.stems for token in telling) / len(telling) if telling else 1.0
    mine = _brought(claim, strict)
    events = [token for token in mine if happens(token.sense)]
    weak = [token for token in mine if token not in events and _past(token)] if share >= _CLOSE else []
    own = [token for token in mine if token not in (*events, *weak) and not _has(near, token)]
    left = [[each for each in passage.tokens if not _covered(each, claim, strict.stems)] for passage in strict.passages]
    fields_left = frozenset(field for each in left for token in each for field in fields(token.sense))
    read = zip(left, (passage.tokens for passage in strict.passages), strict=True)
    return New(
        events=tuple(events),
        weak=tuple(weak),
        own=tuple(own),
        other=tuple(token for token in mine if not fields(token.sense).isdisjoint(fields_left)),
        telling=len(telling),
        share=share,
        order=max((_order(claim, passage) for passage in strict.passages), default=0.0),
        covered=max((1 - _weight(rest) / (_weight(all_) or 1) for rest, all_ in read), default=0.0),
        left=any(_weight(each) for each in left),
    )


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


def _order(claim: Claim, passage: Passage) -> float:
    """The share of a claim's words that stand in a sentence in their order, nearly all in blocks."""
    ours, theirs = ([token.form for token in side] for side in (claim.tokens, passage.tokens))
    kept = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in kept) / max(1, len(ours))


def _covered(token: Token, claim: Claim, stems: frozenset[str]) -> bool:
    """Whether a claim has a word of its source, or one in its place that it bears out."""
    mine = told(token.sense)
    return any(
        token.stem == each.stem or (each.stem not in stems and not mine.isdisjoint(groups(each.sense)))
        for each in claim.tokens
    )


def _weight(words: Sequence[Token]) -> int:
    return sum(token.kind != "grammar" and not light(token) for token in words)


def light(token: Token) -> bool:
    """Whether a word says nothing new by itself."""
    return token.kind == "plain" and not token.phrase and token.form in LIGHT


def _past(token: Token) -> bool:
    return token.form in PASTS or token.form.endswith("ed")


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
