"""What stands beside a name says who it is: "Tom Brand, 48", "the mayor, Ada Velt", "Erik Velt, who owns it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, Literal

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS
from briefings.model import Unsupported
from briefings.verification.bound import There
from briefings.verification.claims import Claim
from briefings.verification.clauses import HELPING, RELATIVE, Clause, past
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token

ROLES: Final = listed(
    """president minister mayor governor senator chief director chairman chair chairwoman head leader captain coach
    king queen judge secretary ambassador chancellor premier editor manager spokesman spokeswoman champion boss partner
    husband wife lawyer"""
)
"""What somebody is called with or beside his name."""

ONCE: Final = listed("former ex acting deputy vice assistant outgoing interim incoming late retired elect then")
"""What makes a role one that somebody had, or nearly has."""

_SAID: Final = listed("say says said according told tells")
_OPENS: Final = listed("the a an its his her their our my one")
_LONGEST: Final = 8  # words of what stands beside a name
_INITIALS: Final = 2  # "Kevin McCarthy (R-KY)"
_SHARED: Final = 0.6  # of them


@dataclass(frozen=True, slots=True)
class Beside:
    """The stems of a name, or of the word in its place, and the words beside it."""

    of: frozenset[str]
    words: tuple[Token, ...]


def misnamed(
    claim: Claim, said: Sequence[Clause], there: There, strict: Sources, named: frozenset[str]
) -> Iterator[Unsupported]:
    """An age, a role or a "who" beside another name than in the cited sentences; a role that was somebody's once."""
    read = [passage.tokens for passage in strict.passages]
    theirs = [pair for sentence in there.read for pair in _beside(sentence, named)]
    for ours in _beside(said, named, ROLES):
        others = _others(ours, theirs) if ours.of <= strict.stems else frozenset[str]()
        if others and not any(_near(ours, others, words) for words in read):
            first, last = ours.words[0], ours.words[-1]
            kind: Literal["figure", "name"] = "figure" if first.kind == "figure" else "name"
            yield Unsupported(kind=kind, text=claim.text[first.start : last.end])
    yield from _once(claim, read)


def _others(ours: Beside, theirs: Sequence[Beside]) -> frozenset[str]:
    """The stems of those beside whom the cited sentences have these words; none where that is the same name."""
    found = [each.of for each in theirs if _as(ours, each) and any(len(stem) > _INITIALS for stem in each.of)]
    if any(ours.of <= each or each <= ours.of for each in found):
        return frozenset()
    return frozenset[str]().union(*found)


def _near(ours: Beside, others: frozenset[str], words: Sequence[Token]) -> bool:
    """Whether a sentence has the name and one of the words next to each other, however it was read."""
    said = {token.stem for token in ours.words}
    return any(
        {one.stem, other.stem} & (ours.of - others) and {one.stem, other.stem} & said
        for place, one in enumerate(words)
        for other in words[place + 1 : place + 3]
    )


def _as(ours: Beside, theirs: Beside) -> bool:
    """Whether most of the words are the same; of a role that alone."""
    stems = {_key(token) for token in theirs.words}
    roles = [token for token in ours.words if token.form in ROLES]
    if roles and {token.form for token in theirs.words} & ROLES:
        return all(_key(token) in stems for token in roles)
    return sum(_key(token) in stems for token in ours.words) >= _SHARED * len(ours.words)


def _key(token: Token) -> str:
    return token.form.partition(" ")[0] if token.kind == "figure" else token.stem


def _beside(found: Sequence[Clause], named: frozenset[str], roles: frozenset[str] | None = None) -> Iterator[Beside]:
    """Each name with what stands beside it; of words right before one, those that are `roles`, or all."""
    for place, clause in enumerate(found):
        yield from _within(clause.tokens, named, roles)
        if not place:
            continue
        before, words = found[place - 1], clause.tokens
        aside = not clause.verbs and not any(each.form in HELPING | UTTERS | _SAID for each in words)
        aside = aside and (words[0].form in _OPENS or any(each.form in ROLES for each in words) or _bare(words, named))
        relative = words[0].form in RELATIVE - {"where", "which"}
        telling = tuple(each for each in words if each.kind in ("plain", "name", "figure"))
        owner = _ending(before.tokens, named, any(each.kind == "figure" for each in telling))
        if owner and telling and len(telling) <= _LONGEST and (aside or relative) and not _name(telling, named):
            yield Beside(owner, telling)
        if aside and _name(telling, named) and len(telling) == len(words) and not _names_at_end(before.tokens, named):
            role = _role(before.tokens)
            if role:
                yield Beside(frozenset(each.stem for each in words), role)


def _bare(words: Sequence[Token], named: frozenset[str]) -> bool:
    """Whether there is nothing but an age, or a name."""
    return (len(words) == 1 and words[0].kind == "figure") or _name(words, named)


def _within(words: Sequence[Token], named: frozenset[str], roles: frozenset[str] | None) -> Iterator[Beside]:
    """ "Mayor Ada Velt", "the 24-year-old driver"."""
    for place, token in enumerate(words[:-1]):
        after = words[place + 1]
        if token.kind == "figure" and token.form.endswith("years old"):
            run = list(takewhile(lambda each: each.form in named, words[place + 1 :])) or [after]
            yield Beside(frozenset(each.stem for each in run), (token,))
        elif after.form in named and (
            (roles is not None and token.form in roles) or (roles is None and token.kind == "plain")
        ):
            run = list(takewhile(lambda each: each.form in named, words[place + 1 :]))
            before = words[max(0, place - 1) : place + 1] if roles is None else (token,)
            yield Beside(frozenset(each.stem for each in run), tuple(before))


def _name(telling: Sequence[Token], named: frozenset[str]) -> bool:
    return all(each.form in named for each in telling)


def _names_at_end(words: Sequence[Token], named: frozenset[str]) -> list[Token]:
    return list(takewhile(lambda each: each.form in named and each.kind == "name", reversed(words)))


def _ending(words: Sequence[Token], named: frozenset[str], aged: bool) -> frozenset[str]:
    """The name with which a piece ends; whoever is so `aged`, in the place of one."""
    run = _names_at_end(words, named)
    if run or not aged or not words or words[-1].kind != "plain":
        return frozenset(each.stem for each in run)
    return frozenset((words[-1].stem,))


def _role(words: Sequence[Token]) -> tuple[Token, ...]:
    """What leads to a name behind a comma: "the union's chief", of "thanked the union's chief"."""
    found = list(takewhile(lambda each: each.kind == "plain" and not past(each), reversed(words)))
    return tuple(found[:1])


def _once(claim: Claim, theirs: Sequence[Sequence[Token]]) -> Iterator[Unsupported]:
    """ "President Nora Stahl" for "the former president, Nora Stahl"."""
    known = [each for words in theirs for each in _held(words)]
    for role, name, once in _held(claim.tokens):
        found = [
            each[2].form if each[2] else "" for each in known if (each[0].form, each[1].form) == (role.form, name.form)
        ]
        if found and (once.form if once else "") not in found:
            yield Unsupported(kind="name", text=claim.text[role.start : name.end])


def _held(words: Sequence[Token]) -> Iterator[tuple[Token, Token, Token | None]]:
    for place, token in enumerate(words[:-1]):
        after = words[place + 1]
        if token.form in ROLES and after.kind == "name":
            before = words[place - 1] if place and words[place - 1].form in ONCE else None
            yield token, after, before
