"""Whoever does it and to whom it is done are not exchanged, be it told actively or passively; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Article, Unsupported
from briefings.verification.acts import Act, acts
from briefings.verification.alike import groups, told
from briefings.verification.bound import There, joined
from briefings.verification.claims import Claim
from briefings.verification.clauses import Clause
from briefings.verification.sources import Sources
from briefings.verification.stems import stem

_MUTUAL: Final = listed(
    """met meet meets married marry marries merged merge fought fight fights faced face faces played play plays drew
    clashed collided divorced exchanged signed shared discussed talked joined agreed followed follows"""
)
"""What two do with each other, so that either may stand first."""

_ANYBODY: Final = frozenset(map(stem, listed("company firm group business organisation man woman team pair body")))
_ARTICLES: Final = listed("the a an its his her their")
_JOINTS: Final = listed("and but while whereas although though")


@lru_cache(maxsize=16)
def _read(strict: tuple[Article, ...]) -> tuple[list[tuple[Clause, ...]], list[tuple[Act, ...]]]:
    """The clauses and acts of each sentence; the last few readings are kept."""
    read = [joined(sentence) for sentence in There.of(Sources.of(strict)).read]
    return read, [acts(sentence) for sentence in read]


def exchanged(claim: Claim, said: Sequence[Clause], there: There, strict: Sources) -> Iterator[Unsupported]:
    """An act in which the doer of a cited sentence's act is done to, or the other way round."""
    read, rows = _read(strict.articles)
    theirs = [act for row in rows for act in row]
    plain = frozenset(each.stem for clause in there.clauses for each in clause.tokens if each.kind == "plain")
    mine = joined(said)
    for ours in acts(mine):
        same = [each for each in theirs if each.what == ours.what]
        known = bool(same)
        same = same or [each for each in theirs if not groups(ours.verb.sense).isdisjoint(told(each.verb.sense))]
        if ours.verb.form in _MUTUAL or not same:
            continue
        rival = known and all(_rival(ours, row, sentence, plain) for row, sentence in zip(rows, read, strict=True))
        other = known and ours.doer.narrow <= mine[ours.place].stems and _suffering(ours, same, theirs)
        if all(_turned(ours, each, known=known) for each in same) or rival or other:
            yield Unsupported(kind="order", text=claim.text[claim.tokens[0].start : ours.verb.end])


def _turned(ours: Act, theirs: Act, *, known: bool) -> bool:
    """Whether what an act says of doer and done to is the contrary of another; `known` for one and the same verb."""
    kept = _meet(ours.doer.narrow, theirs.doer.broad) or _meet(ours.doer.broad, theirs.doer.narrow)
    suffers = _meet(ours.done.narrow, theirs.doer.narrow)
    spared = suffers and not _meet(ours.done.broad, theirs.done.broad)
    acting = _meet(ours.doer.narrow, theirs.done.broad) and not kept
    if acting and suffers:
        return True
    if not known:
        return False
    dealt = not theirs.doer.told and _meet(ours.done.narrow, theirs.behind.narrow)  # "Holt dealt blow"
    if acting and ours.done.told and not dealt and not _meet(ours.done.narrow, theirs.done.narrow):
        return True
    if spared and theirs.done.told and not kept:
        return True
    if not kept and ours.aimed and _meet(ours.doer.narrow, theirs.aimed) and not (ours.done.told or theirs.done.told):
        return True
    aimed = not ours.passive and not theirs.passive and not kept and bool(ours.doer.narrow)
    return aimed and _meet(theirs.doer.narrow, ours.aimed | ours.done.broad)


def _rival(ours: Act, row: Sequence[Act], sentence: Sequence[Clause], plain: frozenset[str]) -> bool:
    """Whether all of a sentence that do it are others than the one of whom we say so, and he does something else there
    behind or before an "and": "the union criticised the plan, and the minister said"."""
    same = [each for each in row if each.what == ours.what]
    mine = ours.doer.narrow & plain
    for theirs in same:
        yours = theirs.doer.narrow & plain
        if not mine or not yours or not yours.isdisjoint(_ANYBODY) or _meet(ours.doer.broad, theirs.doer.broad):
            return False
        own = [place for place, each in enumerate(sentence) if _meet(mine, each.subject) and place != theirs.place]
        if not any(_joint(sentence, *sorted((each, theirs.place))) for each in own):
            return False
    return True


def _suffering(ours: Act, same: Sequence[Act], theirs: Sequence[Act]) -> bool:
    """Whether others do it than the one of whom we say so, to whom something else is done there."""
    mine = ours.doer.narrow
    done = any(mine <= each.done.narrow and each.what != ours.what for each in theirs)
    alone = all(each.doer.narrow and not _meet(ours.doer.broad, each.doer.broad) for each in same)
    return bool(mine) and done and alone and all(each.doer.narrow.isdisjoint(_ANYBODY) for each in same)


def _joint(sentence: Sequence[Clause], first: int, last: int) -> bool:
    """Whether "and the" or "but his" opens a clause up to the last of two; in "his boots and gloves won" none does."""
    between = (clause.tokens for clause in sentence[first + 1 : last + 1])
    return any(words[0].form in _JOINTS and (len(words) > 1 and words[1].form in _ARTICLES) for words in between)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)
