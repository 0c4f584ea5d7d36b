"""Who the words beside a quotation stand for: the person in full, with office, each with its receipt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefings.facts.attribution import Attribution
from briefings.facts.fullest import gender
from briefings.facts.lists import listed
from briefings.facts.marks import Quoted
from briefings.facts.pronouns import NOBODY, Meant, Sighting, resolve
from briefings.facts.roles import role_after, role_before
from briefings.facts.titles import ABBREVIATED, FEMALE_WORDS, HONORIFICS, MALE_WORDS, OFFICE_PARTS, OFFICES
from briefings.model import Article, Name, Span, Speaker

_OWNER = re.compile(r"['’]s (?!been |not |a |an |the |\w+ing )")
_CROWD = 50  # more people of one name, or mentions of one, are not told apart
_BREAK = re.compile(r"\n\s*")


class Cast:
    """The people of one article, as far as its quotations need them."""

    def __init__(self, article: Article, named: Sequence[Name], marked: Sequence[Quoted]) -> None:
        self._article, self._named = article, named
        self._lines = [found.start() for found in _BREAK.finditer(article.text)]
        self._people = [name for name in named if name.kind == "person"]
        self._genders = self._all_genders()
        self._seen = self._sightings(marked)
        self._namesakes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._stands: defaultdict[str, list[Span]] = defaultdict(list)
        for name in self._people:
            self._namesakes[name.full.split()[-1]][name.full] += 1
        for name in named:
            if name.text == name.full:
                self._stands[name.full].append(name.span)
        self._speaking = NOBODY
        self._known: dict[str, tuple[Span, tuple[int, int] | None]] = {}

    def speaker(self, told: Attribution) -> tuple[Speaker, bool]:
        """The speaker, and whether it is clear who that is."""
        self._speaking = meant = self._meant(told)
        return self._spoken(told, meant.full), meant.clear

    def _meant(self, told: Attribution) -> Meant:
        if told.name >= 0:
            full = self._named[told.name].full
            return Meant(full, told.start, not self._shared(told.name), self._genders.get(full, ""))
        if told.kind == "pronoun":
            return resolve(self._article.text, told.start, told.end, self._line(told.start), self._seen, self._speaking)
        return Meant("", told.start, True)

    def _spoken(self, told: Attribution, full: str) -> Speaker:
        mention = self._span(told.start, told.end)
        if not full:
            return Speaker(name=self._article.text[told.start : told.end], name_span=mention, mention=mention)
        span, role = self._fullest(full, mention)
        role = role or told.role
        role_span = self._span(*role) if role else None
        text = self._article.text[role_span.start : role_span.end] if role_span else ""
        return Speaker(name=full, name_span=span, mention=mention, role=text, role_span=role_span)

    def _fullest(self, full: str, mention: Span) -> tuple[Span, tuple[int, int] | None]:
        """Where the full name stands, by preference with an office before it, and the office."""
        if full not in self._known:
            spans = self._stands[full][:_CROWD] or [mention]
            text = self._article.text
            before = [(span, role) for span in spans if (role := role_before(text, span.start))]
            after = [(span, role) for span in spans if (role := role_after(text, span.end))]
            self._known[full] = (*before, *after, (spans[0], None))[0]
        return self._known[full]

    def _shared(self, place: int) -> bool:
        """Whether a lone last name could be another person's in this article, who is named about as often."""
        name = self._named[place]
        if " " in name.text or name.kind != "person":
            return False
        often = self._namesakes[name.text]
        rival = max((often[full] for full in often if full != name.full), default=0) if len(often) < _CROWD else _CROWD
        return often[name.full] < 4 * rival

    def _sightings(self, marked: Sequence[Quoted]) -> list[Sighting]:
        starts = [quote.start for quote in marked]
        found = []
        for name in self._named:
            if name.kind not in ("person", "other"):
                continue
            place = bisect_right(starts, name.span.start) - 1
            if place < 0 or name.span.start >= marked[place].end:
                found.append(self._sighting(name))
        return found

    def _sighting(self, name: Name) -> Sighting:
        start, text = name.span.start, self._article.text
        before = text[max(0, start - 40) : start].split()
        while before and _titular(before[-1]):
            before.pop()
        owned = bool(_OWNER.match(text, name.span.end))
        acts = (not before or before[-1][-1] in '.,:;”"' or before[-1].lower() in _CLAUSE_WORDS) and not owned
        gender = self._genders.get(name.full, "") if name.kind == "person" else None
        return Sighting(start, name.full, gender, self._line(start), acts)

    def _all_genders(self) -> dict[str, str]:
        genders: dict[str, str] = {}
        for name in self._people:
            if not genders.get(name.full):
                before = self._article.text[max(0, name.span.start - 14) : name.span.start].lower().split()
                word = before[-1] if before else ""
                told = "female" if word in FEMALE_WORDS else "male" if word in MALE_WORDS else ""
                genders[name.full] = told or gender(name.full, word)
        return genders

    def _line(self, at: int) -> int:
        return bisect_left(self._lines, at)

    def _span(self, start: int, end: int) -> Span:
        return Span(article_id=self._article.id, start=start, end=end)


_CLAUSE_WORDS = listed("and but when while as after before because that if although though said")


def _titular(word: str) -> bool:
    if word[-1] in '.,:;”"':
        return word.lower() in ABBREVIATED or word.lower() in HONORIFICS
    return word[:1].isupper() or word in OFFICES or word in OFFICE_PARTS
