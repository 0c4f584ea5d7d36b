"""Names of people, organisations and places, by capitals, titles, context and short closed lists of words.

The rules are made for English. German, whose nouns all have capitals, gets names only on strong evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefings.facts.capitals import Run, Token, loud_lines, runs, within
from briefings.facts.fullest import SUFFIXES, Kind, Mention, linked
from briefings.facts.given_names import GIVEN
from briefings.facts.openers import CALENDAR, OPENERS
from briefings.facts.places import DEMONYMS, PLACES
from briefings.facts.roles import role_after
from briefings.facts.speech import UTTERS
from briefings.facts.titles import ABBREVIATED, BODIES, HONORIFICS, KNOWN_BODIES, OFFICE_PARTS, OFFICES, RULERS
from briefings.model import Article, Name

_LOWER = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w])")
_OFFICE_BEFORE = re.compile(r"([a-z][a-z-]+)[ \u00a0]$")
_AFTER = re.compile(r"(?:, (?P<age>\d\d?),|,? (?P<who>who)\b|[’']s\b| (?P<verb>[a-z]+))")
_PARTICLES = re.compile(r"[ \u00a0](?:de|del|della|di|da|dos|du|van|von|bin|ibn|al|ter)\b")
_INITIAL = re.compile(r"(?:[^\W\d_a-z]\.)+")
_DIRECTIONS = frozenset("north south east west northern southern eastern western central upper lower greater".split())
_STEMS = frozenset(place.rstrip("a").removesuffix("i") for place in PLACES if " " not in place and len(place) > 3) | PLACES
_NEVER_OFFICES = frozenset("executive star head guard legend player boss pilot champion guest lead winner player whip patient".split())


@dataclass(frozen=True, slots=True)
class _Known:
    """What the article itself tells about its words: those it has in lower case, those with a capital inside sentences."""

    lower: frozenset[str]
    inner: Counter[str]
    surnames: frozenset[str]

    def common(self, token: Token) -> bool:
        """Whether a word that opens a sentence has its capital for no other reason."""
        if token.text in self.surnames or self.inner[token.text] and token.low not in OPENERS:
            return False
        return token.low in OPENERS or token.low in self.lower

    def forename(self, token: Token) -> bool:
        """Whether a given name opens the sentence, and not "Will" or "Mark" as a verb."""
        return token.low in GIVEN and (token.low not in OPENERS or self.inner[token.text] > 0)


def names(article: Article) -> tuple[Name, ...]:
    """Every name in order, each with its fullest form in the article."""
    text, loud = article.text, loud_lines(article.text)
    found = list(runs(text))
    quiet = [run for run in found if not within(run.tokens[0].start, loud)]
    known = _Known(
        lower=frozenset(_LOWER.findall(text)),
        inner=Counter(token.text for run in quiet for token in run.tokens[run.opens :]),
        surnames=frozenset(run.tokens[i + 1].text for run in quiet for i in range(len(run.tokens) - 1) if _forename(run, i)),
    )
    mentions = [mention for run in quiet for mention in _mentions(text, run, known)]
    mentions += _headlined(text, [run for run in found if within(run.tokens[0].start, loud)], mentions)
    return tuple(sorted(linked(article, mentions), key=lambda name: name.span))


def _headlined(text: str, loud: Sequence[Run], mentions: Sequence[Mention]) -> list[Mention]:
    """In headlines only what the report names too: its names, and the last names of its people."""
    known = {mention.words: mention.kind for mention in mentions}
    known |= {mention.words[-1:]: mention.kind for mention in mentions if mention.kind == "person"}
    found = []
    for run in loud:
        at = 0
        while at < len(run.tokens):
            size = next((n for n in range(5, 0, -1) if tuple(t.text for t in run.tokens[at : at + n]) in known), 0)
            if size:
                tokens = run.tokens[at : at + size]
                start, end, words = tokens[0].start, tokens[-1].end, tuple(t.text for t in tokens)
                found.append(Mention(start=start, end=end, text=text[start:end], words=words, kind=known[words]))
            at += size or 1
    return found


def _forename(run: Run, i: int) -> bool:
    """Whether a given name stands here with nothing but a space before its surname, which ends the run."""
    ahead = run.tokens[i + 1]
    return run.tokens[i].low in GIVEN and not ahead.joint.strip() and i + 2 == len(run.tokens) and run.tokens[i].text[1:].islower()


def _mentions(text: str, run: Run, known: _Known) -> Iterator[Mention]:
    for tokens in _split(_without_opener(run, known)):
        title, rest = _office(tokens)
        rest = _without_epithet(_without_calendar(rest))
        if rest and not _nobody(rest, bool(title), run, known):
            yield _mention(text, rest, title)


def _without_opener(run: Run, known: _Known) -> Sequence[Token]:
    tokens = run.tokens
    if not run.opens:
        return tokens[1:] if tokens[0].text == "I" else tokens
    while tokens and known.common(tokens[0]) and not (len(tokens) > 1 and known.forename(tokens[0]) and not tokens[1].joint.strip()):
        tokens = tokens[1:]
        if tokens and tokens[0].joint.strip():
            break
    return tokens


def _split(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Part a run at "and", "for", "in" … unless a body's name goes over it ("Department of Health and Human Services")."""
    start = 0
    for i in range(1, len(tokens)):
        joint = tokens[i].joint.strip()
        if not joint or _PARTICLES.match(tokens[i].joint):
            continue
        body = any(token.low in BODIES or token.low in RULERS for token in tokens[start:i])
        if not body and any(token.low in GIVEN for token in tokens[start : i - 1]):
            yield tokens[start:i]
            start = i
            continue
        keeps = body and not joint.startswith(("in", "on")) or joint.startswith("of") and not _is_office(tokens[i - 1])
        if not keeps or joint in ("and", "&") and not any(t.joint.strip().startswith(("of", "for")) for t in tokens[start:i]):
            if joint.startswith("of") and tokens[i].low in OFFICE_PARTS:
                continue
            yield tokens[start:i]
            start = i
    yield tokens[start:]


def _without_epithet(tokens: Sequence[Token]) -> Sequence[Token]:
    """"Democrat Hillary Clinton", "Fox's" …: a party, a nation or a body before a given name is no part of the name."""
    if len(tokens) > 2 and tokens[1].low in GIVEN and tokens[0].low not in GIVEN | RULERS and not tokens[1].joint.strip():
        first = tokens[0]
        if _demonym(first.low) or first.text in PLACES or first.text.isupper() or first.low in OFFICE_PARTS or first.low in OPENERS:
            return tokens[1:]
    return tokens


def _is_office(token: Token) -> bool:
    return (token.low in OFFICES or token.low in HONORIFICS or token.low in ABBREVIATED) and token.low not in _NEVER_OFFICES


def _office(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """The office that stands before a name, and the name: "U.S. Defense Secretary", "Pete Hegseth"."""
    end = 0
    for i, token in enumerate(tokens):
        if _is_office(token) and token.low not in RULERS:
            rest = tokens[i + 1 :]
            if rest and (rest[0].low in SUFFIXES or any(other.low in BODIES for other in rest)):
                break
            end = i + 1
            while end < len(tokens) and tokens[end].joint.strip().startswith("of") and tokens[end].low in OFFICE_PARTS:
                end += 1
    if end == len(tokens) and end > 1 and not all(t.low in OFFICES | OFFICE_PARTS | DEMONYMS for t in tokens):
        return (), tokens if tokens[-1].low not in OFFICES else ()
    return tokens[:end], tokens[end:]


def _without_calendar(tokens: Sequence[Token]) -> Sequence[Token]:
    while tokens and tokens[0].low in CALENDAR and len(tokens) < 3 and tokens[0].low not in GIVEN:
        tokens = tokens[1:]
    while tokens and tokens[-1].low in CALENDAR and not (len(tokens) == 2 and tokens[0].low in GIVEN):
        tokens = tokens[:-1]
    return tokens


def _nobody(tokens: Sequence[Token], titled: bool, run: Run, known: _Known) -> bool:
    """Whether these capitals name nothing: an adjective of a nation, an office, a word that opens a sentence."""
    if len(tokens) > 1:
        return all(t.low in OFFICES or t.low in OFFICE_PARTS or _demonym(t.low) for t in tokens)
    token = tokens[0]
    if token.text in known.surnames:
        return False
    if titled or token.low in OPENERS:
        return token.low in OPENERS and token.text not in KNOWN_BODIES
    if _demonym(token.low) or token.low in OFFICES or token.low in CALENDAR or token.low in HONORIFICS:
        return token.text not in KNOWN_BODIES
    if _loud(token, known):
        return True
    lonely = run.opens and token is run.tokens[0] and not known.inner[token.text]
    return lonely and _doubtful(token)


def _loud(token: Token, known: _Known) -> bool:
    """Capitals for emphasis, a lone letter, "I'm"."""
    if len(token.text) == 1:
        return token.text != "X"
    shouted = token.text.isupper() and "." not in token.text and (token.low in known.lower or len(token.text) > 6)
    return shouted or token.low in ("ok", "tv") or token.text.startswith(("I'", "I’"))


def _doubtful(token: Token) -> bool:
    if token.text in PLACES or token.text in KNOWN_BODIES or token.low in GIVEN or token.owner:
        return False
    return not (token.text.isupper() and len(token.text) > 1)


def _demonym(low: str) -> bool:
    if low.endswith(("ns", "an", "ers")) and low.rstrip("s").removesuffix("er").rstrip("n").removesuffix("ia").removesuffix("a").title() in _STEMS:
        return True
    return low in DEMONYMS or low.removesuffix("s") in DEMONYMS or low.rpartition("-")[2] in ("led", "based", "born", "backed")


def _mention(text: str, tokens: Sequence[Token], title: Sequence[Token]) -> Mention:
    start, end = tokens[0].start, tokens[-1].end
    honorific = title[-1].low if title else ""
    return Mention(
        start=start, end=end, text=text[start:end], words=tuple(t.text for t in tokens),
        kind=_kind(text, tokens, bool(title)), honorific=honorific,
    )  # fmt: skip


def _kind(text: str, tokens: Sequence[Token], titled: bool) -> Kind:
    full, low = text[tokens[0].start : tokens[-1].end], tokens[0].low
    if titled:
        return "person"
    if full in PLACES or len(tokens) > 1 and low in _DIRECTIONS and text[tokens[1].start : tokens[-1].end] in PLACES:
        return "place"
    if full in KNOWN_BODIES or any(t.low in BODIES for t in tokens):
        return "organisation"
    if low in RULERS and len(tokens) > 1 or len(tokens) > 1 and (low in GIVEN or _INITIAL.fullmatch(tokens[0].text)) and low != "u.s.":
        return "person"
    if any(_INITIAL.fullmatch(t.text) for t in tokens[1:-1]) or tokens[-1].low in SUFFIXES:
        return "person"
    if len(tokens) == 1 and full.isupper() and len(full) > 1:
        return "organisation"
    return "person" if _personal(text, tokens) else "other"


def _personal(text: str, tokens: Sequence[Token]) -> bool:
    """Whether what stands around speaks of a person: an office before, an age, "who" or a verb of saying after."""
    before = _OFFICE_BEFORE.search(text, max(0, tokens[0].start - 24), tokens[0].start)
    if before and before[1] in OFFICES:
        return True
    after = _AFTER.match(text, tokens[-1].end)
    if len(tokens) > 1 and text[tokens[-1].end : tokens[-1].end + 1] == "," and role_after(text, tokens[-1].end):
        return True
    return bool(after and (after["age"] or after["who"] or (after["verb"] in UTTERS and len(tokens) > 1)))
