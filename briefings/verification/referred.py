"""Whom "he said" means: what one says stays his, with or without his name, in whatever sentence it stands; English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from briefings.facts import names
from briefings.facts.lists import listed
from briefings.model import Article, Unsupported
from briefings.text import sentences
from briefings.verification.alike import groups
from briefings.verification.claims import Claim
from briefings.verification.clauses import HELPING, Clause, past
from briefings.verification.meant import BODIES, REFERRING
from briefings.verification.reported import reported
from briefings.verification.sources import Sources
from briefings.verification.stems import stem
from briefings.verification.tokens import Token, mended, tokens

_PRONOUNS: Final = ("he", "she")
_NEXT: Final = re.compile(r"[,;]? (?:and|but|while|whereas) (?:he|she|they|it)\b|;")
_GENERAL: Final = frozenset(map(stem, BODIES | REFERRING | listed("spokesman spokeswoman official chief head boss")))
_BODIES: Final = frozenset(map(stem, BODIES))
_LEAST: Final = 2  # words of a speech that another one has, for it to be that
_MOST: Final = 0.6  # of all of them

People = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Speech:
    """Who says so, by the stems of the words for it, or whoever the `pronoun` there may be; and what is said."""

    who: tuple[frozenset[str], ...]
    words: frozenset[str]
    pronoun: str
    start: int
    end: int


def misspoken(claim: Claim, said: Sequence[Clause], near: Sources) -> Iterator[Unsupported]:
    """A "speaker" who is another than of the speech that the claim's is; or "she" for "he"."""
    people, theirs = _read(near.articles)
    yield from _another(claim, near, people)
    if not reported(claim.text):
        return
    for each in _speeches(claim.text, people, ()):
        ours = each if each.who else _about(each, said)
        nearest = max(theirs, key=lambda each: len(each.words & ours.words), default=None)
        if nearest and _others(ours, nearest, theirs):
            yield Unsupported(kind="speaker", text=claim.text[ours.start : ours.end].strip() or claim.text)


@lru_cache(maxsize=16)
def _read(near: tuple[Article, ...]) -> tuple[People, tuple[Speech, ...]]:
    """The people and the speeches of articles; the last few readings are kept."""
    people = _people(near)
    return people, tuple(speech for article in near for speech in _told(article, people))


def _about(speech: Speech, said: Sequence[Clause]) -> Speech:
    """A speech by whom the last clause before it is about: "Holt met Brand and said"."""
    about = [each.subject for each in said if each.subject and each.tokens[0].start <= speech.start]
    return replace(speech, who=tuple(about[-1:]))


def _others(ours: Speech, nearest: Speech, theirs: Sequence[Speech]) -> bool:
    """Whether what somebody says in the claim is nearest to what another says."""
    shared = len(nearest.words & ours.words)
    if shared < max(_LEAST, _MOST * len(ours.words)) or not ours.who or not nearest.who:
        return False
    if ours.pronoun and nearest.pronoun and ours.pronoun != nearest.pronoun:
        return True
    same = [each for each in theirs if len(each.words & ours.words) == shared]
    if len(nearest.who) > 1 and len(same) == 1:  # "Holt met Brand, and he said": who does is not worked out
        return not ours.pronoun
    mine, yours = ours.who[-1], frozenset[str]().union(*(who for each in same for who in each.who))
    return not _fits(mine, yours) and not mine <= _GENERAL and not yours <= _GENERAL


def _fits(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether one of the words for who says so is another's, or is used alike; each body is one of its own."""
    return any(
        a == b or (_BODIES.isdisjoint((a, b)) and not groups(a).isdisjoint(groups(b))) for a in mine for b in yours
    )


def _people(articles: Sequence[Article]) -> People:
    found = (each for article in articles for each in names(article) if each.kind == "person")
    return {each.full: frozenset(token.stem for token in tokens(each.full)) for each in found if each.full}


def _told(article: Article, people: People) -> Iterator[Speech]:
    """The speeches of an article; "he" may be whoever stands before it in the sentence, or else who opens the last."""
    text = mended(article.text)
    before: tuple[frozenset[str], ...] = ()
    for sentence in sentences(text):
        yield from _speeches(sentence.text, people, before)
        before = _before(sentence.text, people)[:1]


def _before(text: str, people: People) -> tuple[frozenset[str], ...]:
    """The people whom a text names, in its order."""
    stems = [token.stem for token in tokens(text) if token.kind == "name"]
    places = {each: min((n for n, name in enumerate(stems) if name in each), default=-1) for each in people.values()}
    return tuple(sorted((each for each, place in places.items() if place >= 0), key=lambda each: places[each]))


def _speeches(text: str, people: People, before: tuple[frozenset[str], ...]) -> Iterator[Speech]:
    found = reported(text)
    read = tokens(text) if found else ()
    for each in found:
        until = min((one.start for one in found if one.start > each.first and one is not each), default=each.last)
        if cut := _NEXT.search(text, each.first, until):
            until = cut.start()
        speaking = [token for token in read if each.start <= token.start < each.end]
        words = frozenset(token.stem for token in read if each.first <= token.start < until and _tells(token))
        pronoun = next((token.form for token in speaking if token.form in _PRONOUNS), "")
        stems = frozenset(token.stem for token in speaking if _tells(token))
        who = ((_before(text[: each.start], people) or before) if pronoun else (stems,)) if stems or pronoun else ()
        yield Speech(who, words, pronoun, each.start, each.end)


def _tells(token: Token) -> bool:
    return token.kind in ("name", "plain", "figure")


def _another(claim: Claim, near: Sources, people: People) -> Iterator[Unsupported]:
    """ "She resigned" for "he resigned"; or a name for either where two are named: which is whose is not worked out."""
    rows = [(passage, [*_does(passage.tokens)]) for passage in near.passages]
    for pronoun, verb in _does(claim.tokens):
        found = {each for _, row in rows for each, done in row if done.stem == verb.stem}
        if found and pronoun not in found:
            yield Unsupported(kind="speaker", text=claim.text[verb.start : verb.end])
    for passage, row in rows:
        two = passage.forms.issuperset(_PRONOUNS) and len([*_named(passage.stems, people)]) > 1
        only = {verb.stem for _, verb in row} if two else frozenset[str]()
        for one, verb in pairwise(claim.tokens):
            if verb.stem in only and one.kind == "name" and past(verb) and [*_named({one.stem}, people)]:
                yield Unsupported(kind="speaker", text=claim.text[one.start : verb.end])


def _named(stems: Set[str], people: People) -> Iterator[frozenset[str]]:
    return (each for each in people.values() if each & stems)


def _does(words: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    for place, token in enumerate(words):
        if token.form in _PRONOUNS:
            rest = [each for each in words[place + 1 : place + 4] if each.form not in HELPING]
            if rest and rest[0].kind == "plain" and (past(rest[0]) or words[place + 1].form in HELPING):
                yield token.form, rest[0]
