"""Whoever does it and to whom it is done are not exchanged, be it told actively or passively; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.acts import Act, acts
from briefings.verification.alike import groups, told
from briefings.verification.bound import There, joined
from briefings.verification.claims import Claim
from briefings.verification.clauses import Clause

_MUTUAL: Final = listed(
    """met meet meets married marry marries merged merge fought fight fights faced face faces played play plays drew
    clashed collided divorced exchanged signed shared discussed talked joined agreed followed follows"""
)
"""What two do with each other, so that either may stand first."""


def exchanged(claim: Claim, said: Sequence[Clause], there: There) -> Iterator[Unsupported]:
    """An act in which the doer of a cited sentence's act is done to, or the other way round."""
    theirs = [act for sentence in there.read for act in acts(joined(sentence))]
    for ours in acts(joined(said)):
        same = [each for each in theirs if each.what == ours.what]
        known = bool(same)
        same = same or [each for each in theirs if not groups(ours.verb.sense).isdisjoint(told(each.verb.sense))]
        if ours.verb.form in _MUTUAL or not same:
            continue
        if all(_turned(ours, each, known=known) for each in same):
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


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)
