"""What a question is asked about, where it does not say so itself: its story, and what was asked before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefings.facts import facts
from briefings.facts.given_names import FEMALE, MALE
from briefings.model import Article, Question
from briefings.passages import PRONOUNS, Query, Wanted, looked_for, terms

_FEW_TERMS = 2
_ABOUT = 0.6  # of its words, for a question to be about a story
_FOLLOWS_ON = re.compile(r"(?i)^\W*(?:and|but|what about|how about|so)\b")
_WORD = re.compile(r"[^\W\d_]+")
_PERSON = re.compile(r"(?i)\b(?P<who>he|she|him|her|his|hers)\b")
_SHE, _HE = frozenset(("she", "her", "hers")), frozenset(("he", "him", "his"))


@dataclass(frozen=True, slots=True)
class Meant:
    """A question in context: what it looks for, and the articles that it is about, first or `only`."""

    query: Query
    article_ids: tuple[str, ...]
    only: bool = False


def meant(question: Question, known: tuple[Article, ...]) -> tuple[Meant, ...]:
    """What a question may mean, in the order in which it is to be tried; `known` are the articles of its story and of
    the last answer.

    Under a story it is asked of that alone first. What stands by itself is then asked of everything, as if it stood
    nowhere: the story's words would only hide what answers it.
    """
    last = question.turns[-1] if question.turns else None
    text = _with_names(question, known)
    alone = looked_for(text)
    about = _told(alone, known)
    leans = _leans(text, alone, about)
    context = [question.headline] if question.headline else []
    if last and leans:
        context += [last.question, last.answer]
    before = looked_for(last.question).wanted if last and _elliptical(text, alone) else None
    ids = tuple(dict.fromkeys([*question.article_ids, *(last.article_ids if last and leans else ())]))
    there = Meant(looked_for(text, context=context, of=_kept(alone, before)), ids, only=not leans)
    itself = Meant(alone, ())
    if not ids:
        return (itself,)
    if leans:
        return (there, itself) if len(alone.terms) > _FEW_TERMS else (there,)
    return (there, itself) if about >= _ABOUT else (itself,)


def _told(asked: Query, known: Sequence[Article]) -> float:
    """The share of a question's own words that a story has, in these words or in others used alike."""
    said = frozenset(filter(None, terms(" ".join(f"{each.title} {each.text}" for each in known))))
    own = [term for term in asked.terms if term.weight == 1.0]
    return sum(term.stands(said) for term in own) / len(own) if own else 1.0


def _leans(text: str, alone: Query, about: float) -> bool:
    """Whether a question needs what was said before: by a pronoun, by how it opens, or by having hardly a word, none of
    them of another story."""
    words = {word.casefold() for word in _WORD.findall(text)}
    if words & PRONOUNS or _FOLLOWS_ON.match(text):
        return True
    return len(alone.terms) <= _FEW_TERMS and about >= _ABOUT


def _elliptical(text: str, alone: Query) -> bool:
    return bool(_FOLLOWS_ON.match(text)) and (alone.wanted.kind == "plain" or not alone.wanted.counted)


def _kept(alone: Query, before: Wanted | None) -> Wanted | None:
    """What the question before asked for, where this one asks for nothing else ("and before?")."""
    asks = alone.wanted
    if before is None or asks.kind not in ("plain", before.kind) or asks.counted or asks.unit not in ("", before.unit):
        return None
    return before


def _with_names(question: Question, known: tuple[Article, ...]) -> str:
    """The question with the person's name in place of the first "she", where the last answer or headline has one."""
    asked = _PERSON.search(question.text)
    if not asked or not known:
        return question.text
    said = " ".join([*(turn.answer for turn in question.turns[-1:]), question.headline])
    name = _person(asked["who"].casefold(), said, known)
    return question.text[: asked.start("who")] + name + question.text[asked.end("who") :] if name else question.text


def _person(pronoun: str, said: str, known: tuple[Article, ...]) -> str:
    found: list[str] = []
    for article in known:
        for name in facts(article).names:
            full = name.full or name.text
            last = full.split()[-1]
            if name.kind == "person" and last in said and _suits(pronoun, full) and full not in found:
                found.append(full)
    return found[0] if found else ""


def _suits(pronoun: str, name: str) -> bool:
    first = name.split(maxsplit=1)[0].casefold()
    if pronoun in _SHE:
        return first in FEMALE or first not in MALE
    return pronoun not in _HE or first in MALE or first not in FEMALE
