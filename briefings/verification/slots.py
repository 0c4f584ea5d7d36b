"""Where a claim that follows a sentence of its sources departs from it: something else in the place of a fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from briefings.model import Unsupported
from briefings.verification.alike import alike, groups
from briefings.verification.claims import Claim
from briefings.verification.lexicon import opposed
from briefings.verification.sources import Passage, Sources
from briefings.verification.tokens import Token

_FOLLOWS = 0.5  # of a claim's words by weight in the order of one sentence: below, it has no slots to compare
_CLOSE = 0.8  # from here on a word in the place of another is a change, not another way to put it
_BLOCK = 6  # words: a longer stretch is worded anew and is no slot, unless the rest is copied and a clause was left out
_NEAREST = 4
_LEFT_OUT = 0.04
_TIE = 0.02
_DERIVED = ("", "s", "n", "an", "ns", "ans", "ian", "ians", "i", "is", "ish", "ese")
_PERSONAL = frozenset(("he", "she", "they", "his", "her", "their"))  # what "it" is may stand further off


@dataclass(frozen=True, slots=True)
class Slot:
    """Telling words of a claim and the sentence's in their place; either may be empty. `small` is its grammar."""

    ours: tuple[Token, ...]
    theirs: tuple[Token, ...]
    small: frozenset[str]
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Followed:
    """A sentence of the sources that a claim follows by a `share` of its weight, and where it does not."""

    number: int
    share: float
    slots: tuple[Slot, ...]

    @property
    def closeness(self) -> float:
        """The share, less for each telling word left out between words of the claim: what is picked together from a
        long sentence follows it less than what stands there in one."""
        inner = self.slots[1:] if self.slots and not self.slots[0].ours and self.slots[0].opens else self.slots
        return self.share - _LEFT_OUT * sum(len(slot.theirs) for slot in inner if not slot.closes)


def followed(claim: Claim, sources: Sources) -> tuple[Followed, ...]:
    """The sentences that a claim follows most closely."""
    found = [_compare(claim, number, sources) for number in sources.nearest(claim.tokens, _NEAREST)]
    best = max((each.closeness for each in found), default=0.0)
    return tuple(each for each in found if each.share >= _FOLLOWS and each.closeness >= best - _TIE)


def departures(claim: Claim, sources: Sources) -> list[Unsupported]:
    """What stands in the claim in place of something else; empty if it follows some sentence without such a change."""
    least: list[Unsupported] | None = None
    for each in followed(claim, sources):
        found = list(_changes(claim, each, sources))
        least = found if least is None or len(found) < len(least) else least
    return least or []


def _compare(claim: Claim, number: int, sources: Sources) -> Followed:
    passage = sources.passages[number]
    ours = [token for token in claim.tokens if token.kind != "grammar"]
    theirs = [place for place, token in enumerate(passage.tokens) if token.kind != "grammar"]
    forms = [passage.tokens[place].form for place in theirs]
    kept, slots = 0.0, []
    for what, a, b, c, d in SequenceMatcher(None, [t.form for t in ours], forms, autojunk=False).get_opcodes():
        if what == "equal":
            kept += sum(sources.weight(token.form) for token in ours[a:b])
        else:
            slots.append(_slot(ours[a:b], passage, theirs, c, d))
    total = sum(sources.weight(token.form) for token in ours)
    return Followed(number, kept / total if total else 0.0, tuple(slots))


def _slot(ours: Sequence[Token], passage: Passage, theirs: Sequence[int], first: int, last: int) -> Slot:
    start = theirs[first - 1] + 1 if first else 0
    end = theirs[last] if last < len(theirs) else len(passage.tokens)
    between = passage.tokens[start:end]
    small = frozenset(token.form for token in between if token.kind == "grammar")
    telling = [token for token in between if token.kind != "grammar"]
    edges = telling if len(telling) <= _BLOCK else [*telling[: _BLOCK // 2], *telling[-_BLOCK // 2 :]]
    return Slot(tuple(ours), tuple(edges), small, opens=not first, closes=last == len(theirs))


def _changes(claim: Claim, sentence: Followed, sources: Sources) -> Iterator[Unsupported]:
    close = sentence.share >= _CLOSE
    for slot in sentence.slots:
        if slot.ours and not slot.theirs and slot.small & _PERSONAL:
            yield from _stranger(claim, slot, sentence.number, sources)
        elif slot.ours and slot.theirs and len(slot.ours) <= _BLOCK and (close or len(slot.theirs) <= _BLOCK):
            yield from _facts(claim, slot, sentence.number, sources)
            yield from _words(claim, slot, sources, sources.passages[sentence.number] if close else None)
        elif slot.ours and close:
            yield from _new(claim, slot, sources)
            yield from _longer(claim, slot, sources)
        elif slot.theirs and close:
            yield from _shorter(claim, slot, sources.passages[sentence.number], sources)
    if close:
        yield from _twice(claim, sources.passages[sentence.number])


def _facts(claim: Claim, slot: Slot, number: int, sources: Sources) -> Iterator[Unsupported]:
    theirs = Counter(token.form for token in sources.passages[number].tokens)
    ours = Counter(token.form for token in claim.tokens)
    for token in slot.ours:
        if (
            token.kind == "figure"
            and _led(claim.tokens, token)
            and _led(sources.passages[number].tokens, token) == _led(claim.tokens, token)
        ):
            continue
        if (token.kind == "figure" and _other(token, slot)) or _single(token, slot):
            yield Unsupported(kind="figure", text=claim.text[token.start : token.end])
        elif token.kind == "date" and _other(token, slot):
            yield Unsupported(kind="date", text=claim.text[token.start : token.end])
        elif ours[token.form] <= theirs[token.form]:
            continue  # it stands elsewhere in the sentence: moved, not put in the place of another
        elif _is_name(claim, token, sources) and _renamed(token, slot, sources):
            yield Unsupported(kind="name", text=claim.text[token.start : token.end])


def _led(words: Sequence[Token], figure: Token) -> str:
    """The "from" or "to" before a figure, which it takes along: "from 3.5 to 3.25", "to 3.25 from 3.5"."""
    leading = (one.form for one, other in pairwise(words) if other.form == figure.form)
    return next((form for form in leading if form in ("from", "to")), "")


def _is_name(claim: Claim, token: Token, sources: Sources) -> bool:
    """Whether a word is a name; one that opens the claim also if the sources have it as one, or not at all."""
    if claim.named(token):
        return True
    return token.kind == "name" and (token.start > 0 or token.form in sources.proper or token.form not in sources.where)


def _other(token: Token, slot: Slot) -> bool:
    digits = any(letter.isdigit() for letter in token.form)  # "was 2011" for "was 22": a year is a number too
    others = [each for each in slot.theirs if each.kind == token.kind or (digits and each.kind in ("figure", "date"))]
    return bool(others) and all(each.form != token.form for each in others) and not _one(token, slot)


def _single(token: Token, slot: Slot) -> bool:
    """Whether "a week" stands where "six weeks" should: the unit is left, its number is not."""
    return token.kind in ("plain", "date") and any(
        each.form.endswith(f" {token.form}") and not each.form.startswith("#1 ") for each in slot.theirs
    )


def _one(token: Token, slot: Slot) -> bool:
    """ "One month" where "a month" stands."""
    return token.form.startswith("#1 ") and any(each.form == token.form[3:] for each in slot.theirs)


def _renamed(token: Token, slot: Slot, sources: Sources) -> bool:
    """Whether another name stands in the place of this one."""
    others = [each.form for each in slot.theirs if each.form in sources.proper]
    return bool(others) and not any(_same_name(token.form, other) for other in others)


def _same_name(one: str, other: str) -> bool:
    """Whether one is the other, its plural or what people or things from there are called."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _DERIVED


def _words(claim: Claim, slot: Slot, sources: Sources, close: Passage | None) -> Iterator[Unsupported]:
    """The contrary of a word; and in a claim that follows a sentence closely, a word in the place of another kind of
    thing, unless it is a name of that sentence that has moved."""
    theirs = [token for token in slot.theirs if token.kind not in ("negation", "hedge")]
    ours = Counter(token.form for token in claim.tokens)
    has = Counter(token.form for token in close.tokens) if close else Counter[str]()
    for token in slot.ours:
        if token.kind not in ("plain", "name"):
            continue
        contrary = any(opposed(token.form, each.form) for each in slot.theirs)
        other = (
            close is not None
            and not (ours[token.form] <= has[token.form] if token.kind == "plain" else has[token.form])
            and any(each.form not in sources.proper for each in theirs)
            and not any(_put_for(token, t) for t in theirs)
        )
        if contrary or other:
            yield Unsupported(kind="word", text=claim.text[token.start : token.end])


def _put_for(one: Token, other: Token) -> bool:
    return one.stem == other.stem or alike(one.sense, other.sense)


def _new(claim: Claim, slot: Slot, sources: Sources) -> Iterator[Unsupported]:
    """A word that no source has, added to a sentence that is otherwise copied."""
    for token in slot.ours:
        known = token.stem in sources.stems or not groups(token.sense).isdisjoint(sources.groups)
        if token.kind == "plain" and not known:
            yield Unsupported(kind="word", text=claim.text[token.start : token.end])


def _longer(claim: Claim, slot: Slot, sources: Sources) -> Iterator[Unsupported]:
    """A name that goes on where the sentence's ends: "the Harbour Council" for "the Harbour"."""
    place = claim.tokens.index(slot.ours[0])
    before, first = claim.tokens[place - 1] if place else None, slot.ours[0]
    if before and before.form in sources.proper and first.start - before.end <= 1 and _is_name(claim, first, sources):
        yield Unsupported(kind="name", text=claim.text[before.start : slot.ours[-1].end])


def _shorter(claim: Claim, slot: Slot, passage: Passage, sources: Sources) -> Iterator[Unsupported]:
    """A name that ends where the sentence's goes on: "the 2016 NL" for "the 2016 NL Division Series".

    "President Ortega" ends where "President Daniel Ortega" does: what is left out stands within.
    """
    place = passage.tokens.index(slot.theirs[0])
    before = passage.tokens[place - 1] if place else None
    if before is None or not all(each.form in sources.proper for each in (before, *slot.theirs)):
        return
    if _goes_on(claim, before, slot, passage):
        return
    run = [before, *slot.theirs]
    if all(after.start - one.end <= 1 for one, after in pairwise(run)):
        yield from (
            Unsupported(kind="name", text=claim.text[each.start : each.end])
            for each in claim.tokens
            if each.form == before.form
        )


def _goes_on(claim: Claim, before: Token, slot: Slot, passage: Passage) -> bool:
    """Whether a name stands behind what was left out, and in the claim next to what stands before it."""
    last = slot.theirs[-1]
    after = next((each for each in passage.tokens if each.start > last.start), None)
    if after is None or after.kind != "name" or after.start - last.end > 1:
        return False
    return any((one.form, two.form) == (before.form, after.form) for one, two in pairwise(claim.tokens))


def _twice(claim: Claim, passage: Passage) -> Iterator[Unsupported]:
    """A figure, date or name that is told more often than in the sentence, while another one of it is not told."""
    ours = Counter(token.form for token in claim.tokens)
    theirs = Counter(token.form for token in passage.tokens)
    for token in claim.tokens:
        kind = token.kind
        if kind not in ("figure", "date", "name") or not 0 < theirs[token.form] < ours[token.form]:
            continue
        if any(each.kind == kind and each.form not in ours for each in passage.tokens[1:]):
            yield Unsupported(kind=kind, text=claim.text[token.start : token.end])


def _stranger(claim: Claim, slot: Slot, number: int, sources: Sources) -> Iterator[Unsupported]:
    """Somebody in the place of a pronoun who is not in the two sentences before it."""
    near = [sources.passages[each] for each in range(max(0, number - 2), number + 1)]
    for token in slot.ours:
        if any(token.stem in passage.stems for passage in near) or token.kind not in ("plain", "name"):
            return
    first = slot.ours[0]
    text = claim.text[first.start : slot.ours[-1].end]
    yield Unsupported(kind="name" if claim.named(first) else "word", text=text)
