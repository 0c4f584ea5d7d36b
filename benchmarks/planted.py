"""Lies of known kinds planted in true sentences, for measuring what verification lets through.

A change is drawn partly from the same article (the hard case: a name or figure that does occur there, in the wrong
place) and partly from outside it. A changed sentence that happens to stand in the article is not handed out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.facts import facts
from briefings.facts.figures import figures_in, key
from briefings.facts.marks import quoted
from briefings.model import Article, Facts, Figure
from briefings.text import folded, sentences

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SCALES = {
    "million": "billion",
    "billion": "million",
    "thousand": "million",
    "trillion": "billion",
    "hundred": "thousand",
}
_STRANGERS = (
    "Amelia Korhonen",
    "Viktor Aldana",
    "Ruth Adeyemi-Clarke",
    "Tomas Brandvold",
    "Leila Haddock",
    "Igor Santini",
)
_FIRST = ("Amelia", "Viktor", "Ruth", "Tomas", "Leila", "Igor", "Priya", "Henrik", "Consuelo", "Dmitri")
_LAST = ("Korhonen", "Aldana", "Brandvold", "Haddock", "Santini", "Okonjo", "Whitlock")
_BODIES = ("Northgate Council", "Halden Institute", "Brightwater Group", "Ministry of Fisheries")
_AUXILIARY = re.compile(r"\b(is|are|was|were|will|would|has|have|had|can|could|should|must)\b(?! not|n't|n’t)")
_OPENS = re.compile(r"(?:If|While|After|Before|When|Although|Though|Because|As|Since|Until|According|Except)\b")
_NOT = re.compile(r"\b(?:not |never )|(?<=\w)n['’]t\b")
_SAME = ({"United States", "U.S.", "US", "America", "USA"}, {"United Kingdom", "UK", "U.K.", "Britain"})
_SAYING = r"(?:said|says|told|added|announced|argued|warned|insisted|explained|wrote|tweeted)"
_INVENTED = (
    "A fire broke out at the station and several passengers were treated for smoke.",
    "{name} was taken to hospital after the meeting and released the same evening.",
    "Police closed the road outside the building for most of the day.",
    "The government has ordered an inquiry into the matter.",
    "{name} declined to comment on the report.",
    "Residents were told to leave their homes and wait for further news.",
    "The company will move its headquarters abroad next year.",
    "A court threw out the case against {name} for lack of evidence.",
    "Shares of the company fell sharply after the news.",
    "{name} apologised to the families and promised to pay for the damage.",
    "Schools and shops in the area stayed closed.",
    "The talks ended without an agreement and will not be taken up again.",
    "Witnesses saw a man run from the scene with a bag.",
    "{name} is expected to resign before the end of the week.",
    "The minister cancelled a trip abroad to deal with the crisis.",
    "A spokeswoman for {name} confirmed that the plan had been dropped.",
    "Doctors said the patient was recovering well.",
    "Opposition lawmakers walked out in protest against the decision.",
    "The bridge will stay closed until engineers have checked it.",
    "{name} met survivors at the airport and thanked the crews.",
)


@dataclass(frozen=True, slots=True)
class Lie:
    """A changed sentence: `kind` as in model.Unsupported and issue 6, `how` the way it was changed."""

    kind: str
    how: str
    true: str
    text: str
    article: Article


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence of an article with the article's facts, and the die."""

    text: str
    article: Article
    facts: Facts
    rng: random.Random
    reworded: bool

    def put(self, start: int, end: int, new: str) -> str:
        return self.text[:start] + new + self.text[end:]


Change = tuple[str, str]  # how it was changed, the sentence then


def lies(article: Article, true: Sequence[str], rng: random.Random, *, reworded: bool = False) -> Iterator[Lie]:
    """At most one lie of each kind for each of these sentences of an article, or of these rewordings of some."""
    known, standing = facts(article), " ".join(folded(article.text).split())
    for sentence in true:
        place = _Place(sentence, article, known, rng, reworded)
        for kind, plant in PLANTERS.items():
            changes = [
                (how, text)
                for how, text in plant(place)
                if text != sentence and " ".join(folded(text).split()) not in standing
            ]
            if changes:
                how, text = rng.choice(changes)
                yield Lie(kind, how, sentence, text, article)


def _figures(place: _Place) -> Iterator[Change]:
    found = figures_in(place.text, language="en")
    yield from _exchanged(place, found)
    for figure in found:
        start, end = figure.phrase.start, figure.span.end
        written = place.text[start:end]
        yield from (("off by one", place.put(start, end, new)) for new in _next_number(written))
        for word, other in _SCALES.items():
            if re.search(rf"\b{word}\b", written):
                yield "scale", place.put(start, end, re.sub(rf"\b{word}\b", other, written))
        if re.search(r"%|per ?cent", written):
            yield "percentage point", place.put(start, end, re.sub(r" ?(?:%|per ?cent)", " percentage points", written))
        others = [one for one in place.facts.figures if key(one) != key(figure) and key(one)[1] == key(figure)[1]]
        if others:
            drawn = place.rng.choice(others)
            number = place.article.text[drawn.phrase.start : drawn.span.end]
            yield "from the same article", place.put(start, end, number)


def _exchanged(place: _Place, found: Sequence[Figure]) -> Iterator[Change]:
    """Two figures of a sentence change places."""
    for one, other in pairwise(found):
        (a, b), (c, d) = ((each.phrase.start, each.span.end) for each in (one, other))
        if b < c and key(one) != key(other):
            text = place.text
            yield "exchanged in the sentence", text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _next_number(written: str) -> Iterator[str]:
    found = list(re.finditer(r"\d+(?!.*\d)", written, re.S))
    for match in found:
        digits = match.group()
        new = str(int(digits) + 1).zfill(len(digits))
        if len(new) == len(digits):
            yield written[: match.start()] + new + written[match.end() :]
    for number, word in enumerate(_NUMBERS[:-1]):
        if re.search(rf"(?i)\b{word}\b", written):
            yield re.sub(rf"(?i)\b{word}\b", _NUMBERS[number + 1], written)


def _dates(place: _Place) -> Iterator[Change]:
    for names, how in ((_WEEKDAYS, "weekday"), (_MONTHS, "month")):
        for number, name in enumerate(names):
            for found in re.finditer(rf"\b{name}\b", place.text):
                if name in ("May", "March") and not re.match(r" \d", place.text[found.end() :]):
                    continue
                new = names[(number + place.rng.randrange(1, len(names))) % len(names)]
                yield how, place.put(*found.span(), new)
    for found in re.finditer(r"\b(?:19|20)\d\d\b(?![,%])", place.text):
        yield "year", place.put(*found.span(), str(int(found.group()) + place.rng.choice((-2, -1, 1, 2))))
    for found in re.finditer(rf"(?<=\b)(?:{'|'.join(_MONTHS)}) (\d\d?)\b", place.text):
        yield "day", place.put(*found.span(1), str(int(found[1]) % 28 + 1))


def _quotes(place: _Place) -> Iterator[Change]:
    other = re.findall(r"\b[a-z]{4,9}\b", place.article.text)
    for quote in quoted(place.text):
        words = re.finditer(r"(?<=[a-z] )[a-z]{4,}(?= [a-z])", place.text[quote.start : quote.end])
        for found in words:  # inside: a quotation cut short at its ends is still verbatim
            start, end = quote.start + found.start(), quote.start + found.end()
            yield "a word of the article", place.put(start, end, place.rng.choice(other or ["plainly"]))
            yield "a word left out", place.put(start, end + 1, "")


def _speakers(place: _Place) -> Iterator[Change]:
    """Who says it: the name beside a verb of saying, where the sentence has a quotation or reports speech."""
    for name, start, end in _named(place, ("person",)):
        after, before = place.text[end : end + 12], place.text[max(0, start - 12) : start]
        if re.match(rf" {_SAYING}\b", after) or re.search(rf"\b{_SAYING} $", before):
            yield from _instead(place, name, start, end, "person")


def _names(place: _Place) -> Iterator[Change]:
    for name, start, end in _named(place, ("person", "organisation", "place")):
        kind = next(each.kind for each in place.facts.names if each.text == name)
        yield from _instead(place, name, start, end, kind)
        parts = name.split()
        if kind == "person" and len(parts) > 1:
            yield "first name changed", place.put(start, start + len(parts[0]), place.rng.choice(_FIRST))
            yield "last name changed", place.put(end - len(parts[-1]), end, place.rng.choice(_LAST))


def _instead(place: _Place, name: str, start: int, end: int, kind: str) -> Iterator[Change]:
    mine = set(name.split()) | set(next(each.full for each in place.facts.names if each.text == name).split())
    others = sorted(
        each.text
        for each in place.facts.names
        if each.kind == kind
        and mine.isdisjoint(each.full.split())
        and not any({name, each.text} <= same for same in _SAME)
    )
    if others:
        yield "from the same article", place.put(start, end, place.rng.choice(others))
    strangers = _STRANGERS if kind == "person" else _BODIES
    yield "from elsewhere", place.put(start, end, place.rng.choice(strangers))


def _named(place: _Place, kinds: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The names in a sentence; in a reworded one, wherever one is written; of a shortened one, none."""
    start = place.article.text.find(place.text)
    if start < 0 and place.reworded:
        yield from _mentioned(place, kinds)
    for name in place.facts.names if start >= 0 else ():
        first, last = name.span.start - start, name.span.end - start
        if name.kind in kinds and len(name.text) > 2 and first >= 0 and last <= len(place.text):
            yield name.text, first, last


def _mentioned(place: _Place, kinds: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    taken: set[int] = set()
    written = {name.text for name in place.facts.names if name.kind in kinds and len(name.text) > 2}
    for text in sorted(written, key=lambda text: (-len(text), text)):
        for found in re.finditer(rf"(?<![\w]){re.escape(text)}(?![\w])", place.text):
            if taken.isdisjoint(range(*found.span())):
                taken.update(range(*found.span()))
                yield text, *found.span()


def _negations(place: _Place) -> Iterator[Change]:
    for found in _AUXILIARY.finditer(place.text):
        yield "not put in", place.put(found.end(), found.end(), " not")
    for found in _NOT.finditer(place.text):
        yield "not left out", place.put(*found.span(), "")


def _merged(place: _Place) -> Iterator[Change]:
    """One sentence up to its verb, another from the same verb on."""
    for found in _AUXILIARY.finditer(place.text):
        if not 2 <= len(place.text[: found.start()].split()) <= 14:
            continue
        for sentence in place.rng.sample(sentences(place.article.text), min(12, len(sentences(place.article.text)))):
            other = re.search(rf"\b{found[1]}\b", sentence.text)
            rest = sentence.text[other.end() :] if other else ""
            fits = 4 <= len(rest.split()) <= 25 and rest not in place.text and not _OPENS.match(place.text)
            if other and sentence.text != place.text and fits and "“" not in sentence.text:
                yield f"at “{found[1]}”", place.text[: found.end()] + rest


def _turned(place: _Place) -> Iterator[Change]:
    """Two names of a sentence change places."""
    found = sorted({(start, end, name) for name, start, end in _named(place, ("person", "organisation", "place"))})
    for (a, b, one), (c, d, other) in pairwise(found):
        between = place.text[b:c]
        if b < c and len(between.split()) <= 8 and not re.fullmatch(r"(?:,|,? and|,? or) ", between) and one != other:
            yield "two names", place.text[:a] + other + between + one + place.text[d:]


def _invented(place: _Place) -> Iterator[Change]:
    people = sorted({each.full for each in place.facts.names if each.kind == "person"})
    for sentence in _INVENTED:
        if "{name}" not in sentence:
            yield "no name or figure", sentence
        elif people:
            yield "a name of the article", sentence.format(name=place.rng.choice(people))


PLANTERS: dict[str, Callable[[_Place], Iterator[Change]]] = {
    "figure": _figures,
    "date": _dates,
    "quote": _quotes,
    "speaker": _speakers,
    "name": _names,
    "negation": _negations,
    "order": _turned,
    "merged": _merged,
    "invented": _invented,
}
"""Each kind's planter; the first five must all be refused."""
