"""Where outlets give different figures for the same thing at the same time; English only, silent elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefings.model import Article, Difference, Facts, Statement
from briefings.stories.agreeing import agree
from briefings.stories.claims import PEOPLE, VICTIMS, Claim, claims
from briefings.stories.order import published

_SAME_TIME = timedelta(hours=12)  # beyond, a higher count is a later one
_FARTHEST = 3  # times: figures further apart than this most often count different things
_DURATIONS = frozenset(["second", "minute", "hour", "day", "week", "month", "year"])
_NONE = Facts()


def differences(group: Sequence[Article], facts: Mapping[str, Facts]) -> tuple[Difference, ...]:
    """Outlets' differing figures for the same quantity of the same thing at the same time; `facts` by article id.

    Each outlet's newest figure counts; figures that may both be right (briefings/stories/agreeing.py) do not differ.
    """
    newest_first = sorted(group, key=published, reverse=True)
    said = [claim for article in newest_first for claim in claims(article, facts.get(article.id, _NONE))]
    found, told = [], set[int]()
    for position, first in enumerate(said):
        if position in told:
            continue
        same = [k for k in range(position, len(said)) if k == position or _same_thing(first, said[k])]
        statements = _statements([said[k] for k in same], said)
        if len(statements) > 1:
            told.update(same)
            found.append(Difference(about=_about(first), statements=statements))
    return tuple(found)


def _same_thing(one: Claim, other: Claim) -> bool:
    return (
        one.befell == other.befell
        and _same_unit(one, other)
        and (one.qualities <= other.qualities or other.qualities <= one.qualities)
        and (one.step, one.maybe) == (other.step, other.maybe)
        and not (one.more and other.standing)
        and not (other.more and one.standing)
        and (not one.places or not other.places or bool(one.places & other.places))
        and (one.unit not in _DURATIONS or one.befell == "sentenced")
        and _same_time(one.article, other.article)
        and _close(one, other)
    )


def _same_unit(one: Claim, other: Claim) -> bool:
    if one.befell in VICTIMS:
        return one.unit == other.unit or {one.unit, other.unit} <= PEOPLE
    if one.unit != other.unit:
        return False
    if one.unit.startswith("age of "):
        return True
    shared = len(one.context & other.context)
    return shared >= 2 and shared >= 0.25 * min(len(one.context), len(other.context)) and _same_neighbours(one, other)


def _same_neighbours(one: Claim, other: Claim) -> bool:
    """What a figure was for stands in the other's sentence too; of money, shares and days also what was so much."""
    counted = one.unit.islower() and one.unit not in _DURATIONS
    if counted and one.befell:
        return True
    if one.after not in other.context | {""} or other.after not in one.context | {""}:
        return False
    return counted or (one.before in other.context | {""} and other.before in one.context | {""})


def _same_time(one: Article, other: Article) -> bool:
    if one.published_at is None or other.published_at is None:
        return True
    return abs(one.published_at - other.published_at) <= _SAME_TIME


def _close(one: Claim, other: Claim) -> bool:
    a, b = one.figure.value, other.figure.value
    return a is not None and b is not None and 0 < max(a, b) <= _FARTHEST * min(a, b)


def _statements(same: Sequence[Claim], said: Sequence[Claim]) -> tuple[Statement, ...]:
    """Each outlet's newest word, if it says one thing, and no two where one report gives the other's figure too.

    Of outlets that differ from others, those that say the same are all named.
    """
    by_outlet: dict[str, list[Claim]] = {}
    for claim in same:
        by_outlet.setdefault(claim.article.outlet or claim.article.id, []).append(claim)
    sure, kept = list[Claim](), list[Claim]()
    for mine in by_outlet.values():
        latest = [claim for claim in mine if claim.article.id == mine[0].article.id]
        if len({claim.figure.value for claim in latest}) == 1:
            sure.append(latest[0])
            if not any(_gives(latest[0], other, said) or _gives(other, latest[0], said) for other in kept):
                kept.append(latest[0])
    values = {claim.figure.value for claim in kept} if len(kept) > 1 else set()
    told = [claim for claim in sure if claim in kept or claim.figure.value in values]
    return tuple(Statement(figure=c.figure, outlet=c.article.outlet, at=c.article.published_at) for c in told)


def _gives(one: Claim, other: Claim, said: Sequence[Claim]) -> bool:
    """Whether the report of `one` has anywhere a count of this unit that agrees with the other's."""
    mine = (each for each in said if each.article.id == one.article.id and each.unit == other.unit)
    return agree(one.figure, other.figure) or any(agree(each.figure, other.figure) for each in mine)


def _about(claim: Claim) -> str:
    noun = claim.figure.unit if claim.figure.unit not in ("", "%") and not claim.figure.unit.isupper() else ""
    return " ".join(part for part in (noun, claim.befell if claim.befell != noun else "") if part) or "the figure"
