"""Who said it is neither dropped nor exchanged: a claim's reported speech against its source's, English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS
from briefings.model import Unsupported
from briefings.text import folded
from briefings.verification.alike import alike, groups
from briefings.verification.claims import Claim
from briefings.verification.lexicon import GRAMMAR
from briefings.verification.reported import SAYING, WORD, Reported, ended, reported, subject
from briefings.verification.sources import Sources
from briefings.verification.stems import stem
from briefings.verification.tokens import Token, tokens

_PUT_AT = re.compile(r"\b(?:put|puts|putting)\b[^,;.]{1,40}\bat\b")
_NOBODY = listed("he she it they we i who which also later then now both all has have had is are was were")
_HALF = 0.5
_PART = 0.4  # of what a claim takes from a sentence that somebody says there
_ASIDE = 20  # characters before an aside in which somebody stands: "The mayor, Edwin Salas, said"
_TOGETHER = 3  # characters between a name and the next: "CNN's Dana Bash"
_SAYS: Final = frozenset[int]().union(
    *(
        groups(word)
        for word in ("announcement", "warned", "forecast", "account", "confirmed", "alleged", "complaint", "estimated")
    )
)


def unreported(claim: Claim, sentences: Sequence[str], language: str) -> Iterator[Unsupported]:
    """An "attribution" where most of what the claim takes from a sentence is somebody's word there, and here a fact."""
    ours = [each for each in reported(claim.text) if claim.text[each.start : each.end].strip(" ,")]
    if any(each.last - each.first > _HALF * len(claim.text) or len(ours) > 1 for each in ours):
        return
    said = [_speaker(claim.text, each) - GRAMMAR for each in ours]
    stems = {token.stem for token in claim.tokens if token.kind != "grammar"}
    taken = [[token for token in tokens(text, language) if token.stem in stems] for text in sentences]
    words, text = max(zip(taken, sentences, strict=True), key=lambda pair: len(pair[0]))
    if _told_anew(claim, text):
        return
    for each in reported(text):
        inside = sum(each.first <= token.start < each.last for token in words)
        theirs = _speaker(text, each) - GRAMMAR
        kept = any(mine and (mine <= theirs or theirs <= mine) for mine in said)
        if not kept and inside > _PART * len(words) and text[each.start : each.end].strip(" ,"):
            yield Unsupported(kind="attribution", text=text[each.start : each.end].strip())
            return


def _told_anew(claim: Claim, text: str) -> bool:
    """Whether all who say so in a sentence stand in the claim, and a word for saying with them: "a warning by …"."""
    there = {token.stem for token in tokens(text) if token.form not in SAYING}  # "had not been consulted" is no saying
    own = [token for token in claim.tokens if token.stem not in there]
    saying = any(token.form in UTTERS or not groups(token.sense).isdisjoint(_SAYS) for token in own)
    if not saying and not _PUT_AT.search(claim.text):
        return False
    for each in reported(text):
        words = [token for token in tokens(text[each.start : each.end]) if _tells(token)]
        stand = [token for token in words if _stands(token, claim)]
        named = [token for token in words if token.kind == "name" and token.start]
        if not stand or words[-1] not in stand or not {*named} <= {*stand} or 2 * len(stand) < len(words):
            return False
    return True


def _stands(token: Token, claim: Claim) -> bool:
    return any(token.stem == each.stem or alike(token.form, each.form) for each in claim.tokens)


def moved(text: str, sentences: Sequence[str]) -> str:
    """What somebody says, where who says so opens the claim and closes its source or the other way round; else ""."""
    ours = reported(text)
    theirs = [each.first for sentence in sentences for each in reported(sentence)[:1]]
    if len(ours) != 1 or not any(bool(first) != bool(ours[0].first) for first in theirs):
        return ""
    return text[ours[0].first : ours[0].last].strip(" ,")


def misattributed(
    claim: Claim, sentences: Sequence[str], near: Sources, meant: frozenset[str]
) -> Iterator[Unsupported]:
    """A "speaker" whom the cited sentences do not have as the one who says so; "she" may be one of those `meant`."""
    yield from _crossed(claim, sentences)
    theirs = [_speaker(text, each) for text in sentences for each in reported(text)]
    known = frozenset[str]().union(*theirs)
    vague = not theirs or not all(theirs)
    for each in reported(claim.text):
        ours = [token for token in claim.within(each.start, each.end) if _tells(token)]
        names = [token for token in ours if token.kind == "name" and (token.form in near.proper or token.start)]
        if _exchanged(names, sentences):
            yield Unsupported(kind="speaker", text=claim.text[each.start : each.end].strip())
        for token in names:
            fuller = token.form in near.where and any(_fits(other, known) for other in names)  # "Claudia" Sheinbaum
            meant_by = vague and theirs and token.form in meant
            if not (_fits(token, known) or fuller or meant_by):
                yield Unsupported(kind="speaker", text=claim.text[each.start : each.end].strip())
                break
        else:
            if ours and known and not names and not any(_fits(token, known) for token in ours):
                yield Unsupported(kind="speaker", text=claim.text[each.start : each.end].strip())


def _crossed(claim: Claim, sentences: Sequence[str]) -> Iterator[Unsupported]:
    """Who says in the claim what another one says in a sentence in which both speak."""
    ours = _speeches(claim.text)
    for text in sentences if ours else ():
        theirs = _speeches(text)
        for speaker, words, where in ours if len(theirs) > 1 else ():
            own = max((len(words & each) for other, each, _ in theirs if speaker & other), default=-1)
            others = max((len(words & each) for other, each, _ in theirs if not speaker & other), default=0)
            first = min((token.start for token in claim.within(where.first, where.last) if _tells(token)), default=0)
            opens = {token.stem for token in claim.within(first, first + 1)}
            taken = any(opens & each for other, each, _ in theirs if not speaker & other)
            taken = taken and own >= 0 and not any(opens & each for other, each, _ in theirs if speaker & other)
            if 0 <= own < others or taken:
                yield Unsupported(kind="speaker", text=claim.text[where.start : where.end].strip())


def _speeches(text: str) -> list[tuple[frozenset[str], frozenset[str], Reported]]:
    """Each speech of a sentence: the names of who says so, and the words up to where another speaks."""
    found = reported(text)
    read = tokens(text) if found else ()
    told = []
    for each in found:
        until = min(
            (other.start for other in found if other.start > each.first and other is not each), default=each.last
        )
        names = (token.stem for token in read if each.start <= token.start < each.end and _tells(token))
        words = (token.stem for token in read if each.first <= token.start < until and _tells(token))
        told.append((frozenset(names), frozenset(words), each))
    return told


def _exchanged(names: Sequence[Token], sentences: Sequence[str]) -> bool:
    """Whether the names of who says so, one behind the other, stand in a sentence, but in another order."""
    if any(other.start - one.end > _TOGETHER for one, other in pairwise(names)):
        return False
    for sentence in sentences:
        large = (token.form for token in tokens(sentence) if token.kind == "name")
        if all(token.form in large for token in names):
            return False
    return len(names) > 1 and all(any(token.form in folded(text) for text in sentences) for token in names)


def _speaker(text: str, each: Reported) -> frozenset[str]:
    end = each.end
    if each.first == 0 and text[end : end + 2] == ", ":  # "…, said Marta Quispe, the regional governor."
        end = ended(text, end + 2)
    aside = text[: each.start].endswith(", ") or not text[each.start : each.end].strip(" ,")
    start = max(0, each.start - _ASIDE) if aside else each.start  # "The mayor, Edwin Salas, said"
    if not text[each.start : each.end].strip(" ,"):
        start, end = 0, subject(text, each.start)
    words = {folded(word[0]).rstrip(".").removesuffix("'s") for word in WORD.finditer(text, start, end)}
    words |= {token.form for token in tokens(text[start:end])}  # "the UN's" as "u.n", "Example.com" as two
    return frozenset(form for word in words if word not in _NOBODY for form in (word, stem(word)))


def _tells(token: Token) -> bool:
    return token.kind in ("name", "plain") and token.form not in _NOBODY


def _fits(token: Token, known: frozenset[str]) -> bool:
    if token.form in known or token.stem in known:
        return True
    mine = groups(token.form)
    return bool(mine) and any(not mine.isdisjoint(groups(word)) for word in known)
