"""Whose office somebody holds: "the mayor of Dern" is not the mayor of Marl, nor anybody beside whom she is named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Article, Unsupported
from briefings.verification.alike import groups
from briefings.verification.apposed import ONCE, ROLES
from briefings.verification.bound import There
from briefings.verification.claims import Claim
from briefings.verification.clauses import HELPING, Clause, past
from briefings.verification.sources import Sources
from briefings.verification.tokens import Token, mended

_OFFICES: Final = ROLES | listed(
    """spokesperson analyst commissioner prosecutor professor owner founder commander bishop superintendent inspector
    treasurer curator conductor economist coordinator researcher scientist goalkeeper striker defender"""
)
_LONGER: Final = listed("executive officer engineer inspector economist")
_OF: Final = listed("of for at")
_WITHIN: Final = listed("of the a an and in")
_WHOSE: Final = listed("its their his her whose our my your")
_ONE: Final = listed("a an")
_ARTICLES: Final = _ONE | {"the"}
_HOLDS: Final = listed("as is was be became become becomes elected named appointed")
_ALIKE: Final = 4  # letters that "Mexico" and "Mexican" have in common


@dataclass(frozen=True, slots=True)
class Office:
    """A role, the stems of whose or of what it is, and of the name of who holds it; none where it is not told.

    `sure` where it says "of" or "'s" or a name: a "new" mayor is not of anything new. `other` where it is somebody of
    whom no name is told, and no "is" or "as" says that it is whoever else stands there.
    """

    role: Token
    body: frozenset[str]
    who: frozenset[str]
    end: int
    sure: bool
    other: bool


def mistitled(claim: Claim, said: Sequence[Clause], strict: Sources) -> Iterator[Unsupported]:
    """A name with an office that another holds in the cited sentences, or with that of another body than there."""
    ours = [each for each in _offices(claim.tokens, claim.text, said) if each.body and each.who]
    rows = _held(strict.articles) if ours else ()
    for office in ours:
        theirs = [(each, stems) for stems, found in rows for each in found if each.role.stem == office.role.stem]
        own = [each for each, _ in theirs if each.who & office.who]
        held = [(each, stems) for each, stems in theirs if _same(each.body, office.body)]
        others = [each for each, stems in held if each.who or (each.other and office.who <= stems)]
        taken = bool(others) and not any(each.who & office.who for each, _ in held)
        bodies = [each for each in own if each.sure and each.body]
        moved = office.sure and len(bodies) == len(own) > 0 and not any(_same(each.body, office.body) for each in own)
        if (taken and not own) or moved:
            first, last = sorted((office.role.start, office.end))
            yield Unsupported(kind="name", text=claim.text[first:last])


@lru_cache(maxsize=16)
def _held(strict: tuple[Article, ...]) -> tuple[tuple[frozenset[str], tuple[Office, ...]], ...]:
    """The stems of each sentence and the offices that it tells of; the last few readings are kept."""
    sources, texts = Sources.of(strict), [mended(article.text) for article in strict]
    pairs = zip(sources.passages, There.of(sources).read, strict=True)
    return tuple((each.stems, tuple(_offices(each.tokens, texts[each.article], read))) for each, read in pairs)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(a[:_ALIKE] == b[:_ALIKE] or not groups(a).isdisjoint(groups(b)) for a in one for b in other)


def _offices(words: Sequence[Token], text: str, found: Sequence[Clause]) -> Iterator[Office]:
    for place, token in enumerate(words):
        if token.form not in _OFFICES or token.kind not in ("plain", "name"):
            continue
        before = _before(words, place, text)
        own, until = _of(words, place, text)
        told = [each for each in before if each.kind in ("plain", "name") and each.form not in ONCE]
        body = frozenset(each.stem for each in (*told, *own))
        sure = bool(own) or any(each.kind == "name" and (each.start or token.kind == "name") for each in told)
        sure = sure or _possessed(told, text)
        start = place - len(before)
        if start and words[start - 1].form in _WHOSE:
            body, sure = body | _whose(words, start - 1, found), True
        who = _behind(words, until, text)
        if not who or _apart(text, words[until - 1], who[0]):
            who += _ahead(words, start, text)
        holds = start > 0 and words[start - 1].form in _HOLDS | _ONE
        holds = holds or (start > 1 and words[start - 1].form in _ARTICLES and words[start - 2].form in _HOLDS)
        definite = start > 0 and words[start - 1].form == "the" and not holds
        yield Office(token, body, frozenset(each.stem for each in who), (who or [token])[-1].end, sure, definite)


def _apart(text: str, one: Token, other: Token) -> bool:
    between = text[one.end : other.start]
    return any(mark in between for mark in ",;:—()")


def _before(words: Sequence[Token], place: int, text: str) -> list[Token]:
    """The words right before a role: "Environment" Minister, the "union's" chief."""
    found: list[Token] = []
    while place and words[place - 1].kind in ("plain", "name") and not past(words[place - 1]):
        if _apart(text, words[place - 1], words[place]) or words[place - 1].form in _OFFICES:
            break
        place -= 1
        found.append(words[place])
    return found[::-1]


def _of(words: Sequence[Token], place: int, text: str) -> tuple[list[Token], int]:
    """What stands behind the "of" of a role, and where it ends."""
    at = place + 2 if place + 1 < len(words) and words[place + 1].form in _LONGER else place + 1
    if at >= len(words) or words[at].form not in _OF or _apart(text, words[at - 1], words[at]):
        return [], at
    found: list[Token] = []
    at += 1
    while at < len(words) and (words[at].kind in ("plain", "name") or words[at].form in _WITHIN):
        if _apart(text, words[at - 1], words[at]) or words[at].form == "and" or past(words[at]):
            break
        found += [words[at]] if words[at].kind in ("plain", "name") else []
        at += 1
    return found, at


def _possessed(told: Sequence[Token], text: str) -> bool:
    return bool(told) and any(text[each.start : each.end].endswith(("'s", "’s", "s'", "s’")) for each in told)


def _whose(words: Sequence[Token], place: int, found: Sequence[Clause]) -> frozenset[str]:
    """Of whom a "whose" is: what stands right before it; of whom an "its": whom the clause before is about."""
    if words[place].form == "whose":
        said = takewhile(lambda each: each.kind in ("plain", "name") or each.form == "of", reversed(words[:place]))
        return frozenset(each.stem for each in said if each.form != "of")
    about = [
        each.subject for each in found if each.verbs and each.subject and each.tokens[-1].end <= words[place].start
    ]
    return about[-1] if about and words[place].form == "its" else frozenset()


def _behind(words: Sequence[Token], at: int, text: str) -> list[Token]:
    """The name behind a role, or behind its comma."""
    found = list(takewhile(lambda each: each.kind == "name", words[at:]))
    for place, token in enumerate(found):
        if place and _apart(text, words[at + place - 1], token):
            found = found[:place]
            break
    after = at + len(found)
    if found and _apart(text, words[at - 1], found[0]) and after < len(words):
        ends = _apart(text, found[-1], words[after]) or words[after].form in HELPING or past(words[after])
        return found if ends and words[after].form not in _ARTICLES else []
    return found


def _ahead(words: Sequence[Token], start: int, text: str) -> list[Token]:
    """The name before a role: "Ada Velt, the mayor"."""
    first = start - 1 if start and words[start - 1].form in _ARTICLES else start
    if not first or not _apart(text, words[first - 1], words[min(first, len(words) - 1)]):
        return []
    found = list(takewhile(lambda each: each.kind == "name", reversed(words[:first])))
    return found[::-1]
