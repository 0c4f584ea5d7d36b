"""Which mentions name the same person or body, and the fullest form in which the article names them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefings.facts.given_names import FEMALE, MALE
from briefings.facts.lists import listed
from briefings.facts.places import PLACES
from briefings.facts.speech import UTTERS
from briefings.facts.titles import HONORIFICS
from briefings.model import Article, Name, Span

_NEXT = re.compile(r" ([a-z]+)")

Kind = Literal["person", "organisation", "place", "other"]
Group = tuple[
    str, str, str
]  # first word, last word, suffix: the same for "Ann Lee" and "Ann B. Lee", not for "Ann Lee Jr."

SUFFIXES = listed("jr. jr sr. sr ii iii iv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as it stands, before it is linked to its other mentions; `honorific` is the office or title before it."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    kind: Kind
    honorific: str = ""


class People:
    """The people whom an article names in full, to be found by last name or, where it is theirs alone, by first."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._forms: defaultdict[Group, Counter[str]] = defaultdict(Counter)
        self._by_last: defaultdict[str, list[Group]] = defaultdict(list)
        self._by_first: defaultdict[str, set[Group]] = defaultdict(set)
        self._found: dict[tuple[tuple[str, ...], str], str] = {}
        for mention in mentions:
            if group := group_of(mention.words):
                if group not in self._forms:
                    self._by_last[group[1]].append(group)
                    self._by_first[group[0]].add(group)
                self._forms[group][mention.text] += 1

    def full(self, words: tuple[str, ...], honorific: str) -> str:
        """The fullest form for a mention of these words, or "" if nobody in the article is named so in full."""
        key = words, HONORIFICS.get(honorific, "")
        if key not in self._found:
            self._found[key] = self._look(words, honorific)
        return self._found[key]

    def _look(self, words: Sequence[str], honorific: str) -> str:
        group = group_of(words)
        if group and group in self._forms:
            return self._fullest(group)
        last = words[-1] if words[-1].lower() not in SUFFIXES or len(words) < 2 else words[-2]
        heirs = [heir for heir in self._by_last.get(last, ()) if _fits(heir, honorific)]
        if heirs and len(words) == 1:
            return self._fullest(max(heirs, key=lambda heir: sum(self._forms[heir].values())))
        first = self._by_first.get(words[0], set())
        alone = len(first) == 1 and len(words) == 1 and words[0] not in PLACES
        return self._fullest(next(iter(first))) if alone else ""

    def _fullest(self, group: Group) -> str:
        return max(self._forms[group], key=lambda form: (len(form.split()), self._forms[group][form], form))


def group_of(words: Sequence[str]) -> Group | None:
    """What identifies a person among the mentions of one article; None for a single word."""
    suffix = words[-1].lower().rstrip(".") if words[-1].lower() in SUFFIXES else ""
    core = words[:-1] if suffix else words
    return (core[0], core[-1], suffix) if len(core) > 1 else None


def gender(full: str, honorific: str = "") -> str:
    """ "female", "male" or "" as title and given name tell."""
    if told := HONORIFICS.get(honorific, ""):
        return told
    first = full.split(maxsplit=1)[0].lower() if full else ""
    return (
        "female" if first in FEMALE and first not in MALE else "male" if first in MALE and first not in FEMALE else ""
    )


def _fits(group: Group, honorific: str) -> bool:
    told = HONORIFICS.get(honorific, "")
    return not told or gender(group[0]) in ("", told)


def linked(article: Article, mentions: Sequence[Mention]) -> list[Name]:
    """The mentions as Names: each with its fullest form, a lone surname as the person who bears it."""
    speak = {mention.text for mention in mentions if len(mention.words) == 1 and _acts(article.text, mention)}
    people = People(mention for mention in mentions if _person(mention, speak))
    bodies = _acronyms(article.text, mentions)
    alone = {mention.text for mention in mentions if mention.kind == "person"}  # once a person, always a person
    return [_name(article, mention, people, bodies, alone) for mention in mentions]


def _acts(text: str, mention: Mention) -> bool:
    """Whether a lone name is called Mr or Ms somewhere, or says something."""
    following = _NEXT.match(text, mention.end)
    return bool(mention.honorific) or bool(following and following[1] in UTTERS)


def _person(mention: Mention, speak: set[str]) -> bool:
    """People by themselves, and names in two or three words whose last word speaks or is called Mr elsewhere."""
    if mention.kind != "other" or len(mention.words) not in (2, 3) or " of " in mention.text:
        return mention.kind == "person" and len(mention.words) > 1
    first, last = mention.words[0], mention.words[-1]
    return last in speak and last not in PLACES and first not in PLACES and not last.endswith("ers") and first != "The"


def _acronyms(text: str, mentions: Sequence[Mention]) -> Mapping[str, str]:
    """ "Federal Reserve Board (FRB)" makes FRB a short form of it; so do its initials alone."""
    known: dict[str, str] = {}
    for mention in mentions:
        if len(mention.words) > 1:
            initials = "".join(word[0] for word in mention.words)
            inside = text[mention.end : mention.end + 12]
            if inside.startswith((f" ({initials})", f" (the {initials})")) or mention.kind == "organisation":
                known.setdefault(initials, mention.text)
    return known


def _name(article: Article, mention: Mention, people: People, bodies: Mapping[str, str], alone: set[str]) -> Name:
    full, kind = "", mention.kind
    if kind in ("person", "other") or (kind == "place" and article.text[mention.start - 3 : mention.start] != "in "):
        full = people.full(mention.words, mention.honorific)
        kind = "person" if full or (kind == "other" and mention.text in alone) else kind
    if not full and mention.text.replace(".", "") in bodies and len(mention.words) == 1:
        full, kind = bodies[mention.text.replace(".", "")], "organisation"
    span = Span(article_id=article.id, start=mention.start, end=mention.end)
    return Name(span=span, text=mention.text, kind=kind, full=full or mention.text)
