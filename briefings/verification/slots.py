"""Where a claim that follows a sentence of its sources departs from it: something else in the place of a fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.lexicon import alike, opposed
from briefings.verification.sources import Passage, Sources
from briefings.verification.tokens import Token

_FOLLOWS = 0.5  # of a claim's words by weight in the order of one sentence: below, it has no slots to compare
_CLOSE = 0.75  # from here on a word in the place of another is a change, not another way to put it
_BLOCK = 6  # words: a longer stretch is worded anew and is no slot
_NEAREST = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """Words of a claim and what the sentence has in their place; either may be empty."""

    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]
    next_kept: bool


def departures(claim: Claim, sources: Sources) -> list[Unsupported]:
    """What stands in the claim in place of something else; empty if it follows some sentence without such a change."""
    followed = []
    for number in sources.nearest(claim.tokens, _NEAREST):
        passage = sources.passages[number]
        share, slots = _compare(claim, passage, sources)
        if share >= _FOLLOWS:
            followed.append((share, slots, passage))
    best = max((share for share, _, _ in followed), default=1.0)
    least: list[Unsupported] | None = None
    for share, slots, passage in followed:
        if share >= best - 0.02:
            found = list(_changes(claim, slots, share, passage, sources))
            least = found if least is None or len(found) < len(least) else least
    return least or []


def _compare(claim: Claim, passage: Passage, sources: Sources) -> tuple[float, list[Slot]]:
    """The share of the claim, by weight, that stands in the sentence in the same order; and where it does not."""
    ours, theirs = claim.tokens, passage.tokens
    matcher = SequenceMatcher(None, [t.form for t in ours], [t.form for t in theirs], autojunk=False)
    kept, slots = 0.0, []
    for what, a, b, c, d in matcher.get_opcodes():
        if what == "equal":
            kept += sum(sources.weight(token.form) for token in ours[a:b])
        else:
            slots.append(Slot(tuple(ours[a:b]), tuple(theirs[c:d]), b < len(ours)))
    total = sum(sources.weight(token.form) for token in ours)
    return (kept / total if total else 0.0), slots


def _changes(
    claim: Claim, slots: Sequence[Slot], share: float, passage: Passage, sources: Sources
) -> Iterator[Unsupported]:
    for slot in slots:
        yield from _negation(claim, slot)
        if slot.ours and slot.theirs and len(slot.theirs) <= _BLOCK and len(slot.ours) <= _BLOCK:
            yield from _facts(claim, slot, sources)
            if share >= _CLOSE:
                yield from _words(claim, slot)
        if slot.ours and share >= _CLOSE:
            yield from _new(claim, slot, sources)


def _negation(claim: Claim, slot: Slot) -> Iterator[Unsupported]:
    """Turned round, or made certain: a "not" or a "may" that one has beside words that both have."""
    for kind in ("negation", "hedge"):
        mine = [token for token in slot.ours if token.kind == kind]
        yours = [token for token in slot.theirs if token.kind == kind]
        if bool(mine) == bool(yours) or (kind == "hedge" and mine):
            continue
        if len(slot.theirs) <= 3 or (mine and len(slot.ours) <= 3):
            text = claim.text[mine[0].start : mine[0].end] if mine else yours[0].form
            yield Unsupported(kind="negation", text=text)


def _facts(claim: Claim, slot: Slot, sources: Sources) -> Iterator[Unsupported]:
    for token in slot.ours:
        if token.kind == "figure" and _other(token, slot.theirs, "figure"):
            yield Unsupported(kind="figure", text=claim.text[token.start : token.end])
        elif token.kind == "date" and _other(token, slot.theirs, "date"):
            yield Unsupported(kind="date", text=claim.text[token.start : token.end])
        elif claim.named(token) and _renamed(token, slot, sources):
            yield Unsupported(kind="name", text=claim.text[token.start : token.end])


def _other(token: Token, theirs: Sequence[Token], kind: str) -> bool:
    others = [each for each in theirs if each.kind == kind]
    return bool(others) and all(each.form != token.form for each in others) and not _one(token, theirs)


def _one(token: Token, theirs: Sequence[Token]) -> bool:
    """ "One month" where "a month" stands."""
    return token.form.startswith("#1 ") and any(each.form == token.form[3:] for each in theirs)


def _renamed(token: Token, slot: Slot, sources: Sources) -> bool:
    """Whether another name stands in the place of this one."""
    others = [each.form for each in slot.theirs if each.kind == "name" and each.form not in sources.lowered]
    return bool(others) and not any(
        other == token.form or other.startswith(token.form) or token.form.startswith(other) for other in others
    )


def _words(claim: Claim, slot: Slot) -> Iterator[Unsupported]:
    """A content word in the place of another that is no other form of it and not used for it."""
    ours = [t for t in slot.ours if t.kind in ("plain", "name")]
    theirs = [t for t in slot.theirs if t.kind in ("plain", "name")]
    for token in ours:
        if any(opposed(token.form, each.form) for each in slot.theirs):
            yield Unsupported(kind="word", text=token.form)
        elif theirs and not any(_put_for(token, each) for each in theirs):
            yield Unsupported(kind="word", text=claim.text[token.start : token.end])


def _put_for(one: Token, other: Token) -> bool:
    return one.stem == other.stem or alike(one.form, other.form)


def _new(claim: Claim, slot: Slot, sources: Sources) -> Iterator[Unsupported]:
    """A word that no source has, added to a sentence that is otherwise copied."""
    for token in slot.ours:
        if token.kind == "plain" and not slot.theirs and token.stem not in sources.stems:
            yield Unsupported(kind="word", text=claim.text[token.start : token.end])
