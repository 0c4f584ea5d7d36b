"""True sentences put into other words by rule: what a careful writer may do without saying anything else.

Each rule keeps the meaning by its form alone; where a form is not clear the rule does nothing. Words that stand for
others are a list of our own, not that of the gate.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from briefings.facts import names
from briefings.model import Article
from briefings.text import dateline, sentences

_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"  # with a day or a year
)
_WHEN = (
    rf"(?:on (?:{_DAYS})(?: (?:morning|afternoon|evening|night))?|in (?:19|20)\d\d|in (?:{_MONTHS})"
    r"|last (?:week|month|year))"
)
_SAY = "said|says|announced|reported|added|told reporters"
_BY = r"(?:the |The )?[A-Za-z][\w.’'-]*(?: (?:of |the |for |and )?[A-Za-z][\w.’'-]*){0,6}"
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_SMALL = _NUMBERS.split()
_OPEN = "The A An This That These Those It He She They His Her Its Their In On At There Some Many Most"
_OPENERS = frozenset(_OPEN.split())
_INSTEAD = (
    ("about", "around"), ("around", "about"), ("more than", "over"), ("nearly", "almost"), ("began", "started"),
    ("bought", "purchased"), ("injured", "hurt"), ("attempted to", "tried to"), ("tried to", "sought to"),
    ("because(?! of)", "since"), ("although", "though"), ("despite", "in spite of"), ("large", "big"),
    ("huge", "massive"),
    ("received", "got"), ("required", "needed"), ("children", "kids"), ("allowed", "permitted"), ("currently", "now"),
    ("immediately", "at once"), ("per cent", "percent"), ("car", "vehicle"), ("attorney", "lawyer"), ("blaze", "fire"),
    ("employees", "workers"), ("demonstrators", "protesters"), ("prior to", "before"), ("quit", "resigned"),
    ("discovered", "found"), ("numerous", "many"), ("entire", "whole"), ("remained", "stayed"), ("ended", "finished"),
    ("in order to", "to"), ("crucial", "vital"), ("revealed", "disclosed"), ("happened", "took place"),
)  # fmt: skip
_INSTEAD_HELD = (
    ("approximately", "about"), ("roughly", "about"), ("fewer than", "under"), ("said", "stated"), ("told", "informed"),
    ("purchase", "buy"), ("hurt", "wounded"), ("assistance", "help"), ("previously", "earlier"), ("whereas", "while"),
    ("occurred", "happened"), ("gathered", "assembled"), ("damaged", "harmed"), ("demanded", "called for"),
    ("physician", "doctor"), ("movie", "film"), ("obtained", "got"), ("company", "firm"), ("job", "post"),
    ("important", "key"), ("people", "individuals"), ("significant", "major"), ("increased", "rose"),
    ("country", "nation"),
    ("show", "demonstrate"), ("used", "utilised"), ("make", "create"), ("also", "too"), ("finally", "eventually"),
    ("expects", "anticipates"), ("rival", "competitor"), ("residence", "home"), ("talks", "negotiations"),
    ("nationwide(?=[.,])", "across the country"), ("annual", "yearly"), ("shut", "closed"), ("created", "made"),
)  # fmt: skip
_SAFE_VERBS = (
    "approved|rejected|arrested|closed|opened|bought|sold|signed|launched|published|fined|rescued|destroyed|damaged|built"
    "|cancelled|ordered|won|blocked|banned|killed|injured|charged|released|elected|hired|fired|attacked"
)


_COUNTING = ("about", "around", "more than", "nearly", "approximately", "roughly", "fewer than")


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence in other words: `how` by which rules, `original` as it stands in its article."""

    how: str
    original: str
    text: str
    article: Article


Rule = Callable[[str], Iterator[str]]


def reworded(
    article: Article, rng: random.Random, *, most: int = 6, rules: int = 3, held: bool = False
) -> Iterator[Reworded]:
    """For sentences of an article, one rewording each by up to so many rules, drawn by the die.

    `held` takes the list of words that was never looked at while the gate was made.
    """
    read = (each.text for each in sentences(article.text)[:30])
    told = [text for text in (each[dateline(each) :] for each in read) if _fit(text)]
    people = {each.full for each in names(article) if each.kind == "person" and len(each.full.split()) > 1}
    given: dict[str, Rule] = {
        "another word": partial(_words, pairs=_INSTEAD_HELD if held else _INSTEAD),
        "first name left out": partial(_short_name, people=sorted(people)),
    }
    ruled = RULES | given
    for original in rng.sample(told, min(most, len(told))):
        text, how = original, list[str]()
        for name in rng.sample(sorted(ruled), len(ruled)):
            made = (other for other in ruled[name](text) if other != text and len(other.split()) >= 5)
            choices = [other for other in made if _quoted(other) <= _quoted(original)]
            if choices and len(how) < rules:
                text = rng.choice(choices)
                how.append(name)
        if how:
            yield Reworded("+".join(sorted(how)), original, text, article)


def _quoted(text: str) -> set[str]:
    """What stands between marks, where no word is ours to change."""
    return set(re.findall(r"“[^”]*", text)) | set(text.split('"')[1::2])


def _fit(text: str) -> bool:
    """Whether it is a plain statement of a length that points have."""
    return (
        7 <= len(text.split()) <= 40
        and text[0].isupper()
        and text.endswith((".", "”"))
        and not re.search(r"[?!:;\[\]…|\n]|\.\.\.|^\w+ —|\b(?:I|we|you|my|our)\b", text)
    )


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]


def _low(text: str) -> str:
    """The opening of a sentence within one: only words that are never names lose their capital."""
    return text[0].lower() + text[1:] if text.split(" ", 1)[0] in _OPENERS else text


def _numbers(text: str) -> Iterator[str]:
    """Digits as words and words as digits, scales and per cent written otherwise."""
    for found in re.finditer(
        r"(?<= [a-z])(?<=[a-z])([a-z]* )(\d{1,2})(?= (?!per|million|billion|a\.m|p\.m)[a-z])", text
    ):
        if 2 <= int(found[2]) <= 15:
            yield text[: found.start(2)] + _SMALL[int(found[2])] + text[found.end() :]
    for number in range(3, 13):
        for found in re.finditer(rf"(?<=[a-z] )\b{_SMALL[number]}\b(?=( [a-z]+))", text):
            if found[1] not in (" million", " billion", " hundred", " thousand", " of", " dozen"):
                yield text[: found.start()] + str(number) + text[found.end() :]
    yield re.sub(r"(\d) ?(?:percent|per cent)\b", r"\1%", text)
    yield re.sub(r"(\d)%", r"\1 percent", text)
    for found in re.finditer(r"(?<![\w.,$£€])(\d{1,3}),000(?![\w,.]\d|,\d|[a-z]| ?(?:million|billion))", text):
        yield text[: found.start()] + found[1] + " thousand" + text[found.end() :]
    for found in re.finditer(r"\$(\d[\d.]*) (million|billion)\b", text):
        yield text[: found.start()] + f"{found[1]} {found[2]} dollars" + text[found.end() :]


def _time_first(text: str) -> Iterator[str]:
    """A time at the end of a sentence of one clause put first."""
    found = re.fullmatch(rf"([^,“”]+) ({_WHEN})\.", text)
    if found and not re.search(rf"\b(?:that|who|which|after|before|when|and|but|{_SAY})\b", found[1]):
        yield f"{_cap(found[2])}, {_low(found[1])}."


def _time_last(text: str) -> Iterator[str]:
    """A time that opens a sentence of one clause put last."""
    found = re.fullmatch(rf"({_WHEN[:-1]})), ([^,“”]+)\.", _low_on(text))
    if found and not re.search(rf"\b(?:that|who|which|after|before|when|and|but|{_SAY})\b", found[2]):
        yield f"{_cap(found[2])} {found[1]}."


def _low_on(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith(("On ", "In ", "Last ")) else text


def _source_first(text: str) -> Iterator[str]:
    """Who says so moved from the end to the beginning."""
    found = re.fullmatch(rf"([^“”]+), ({_BY}) said(?: ({_WHEN}))?\.", text)
    if found and not re.match(r"(?:she|he|it|they|who|which)\b", found[2]):
        when = f" {found[3]}" if found[3] else ""
        yield f"{_cap(found[2])} said{when} that {_low(found[1])}."
        if not when:
            yield f"According to {found[2]}, {_low(found[1])}."
    found = re.fullmatch(rf"([^“”]+), according to ({_BY})\.", text)
    if found:
        yield f"According to {found[2]}, {_low(found[1])}."
        yield f"{_cap(found[2])} said that {_low(found[1])}."


def _source_last(text: str) -> Iterator[str]:
    """Who says so moved from the beginning to the end."""
    found = re.fullmatch(rf"({_BY}) said (?:that )?((?:the|a|an|it|there|its|this|these|no|more|about) [^“”]+)\.", text)
    if found and not re.match(r"(?:He|She|It|They)\b", found[1]):
        yield f"{_cap(found[2])}, according to {_low(found[1])}."
        yield f"{_cap(found[2])}, {_low(found[1])} said."


def _words(text: str, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A word for another."""
    for one, other in pairs:
        counts = r" (?=[$£€]?\d)" if one in _COUNTING else r"(?![\w-])"
        for found in re.finditer(rf"(?<![\w-]){one}(?={counts})", text):
            yield text[: found.start()] + other + text[found.end() :]


def _aside(text: str) -> Iterator[str]:
    """What stands between brackets, or between commas after a name, left out."""
    yield re.sub(r" \([^()]+\)", "", text)
    for found in re.finditer(r"^[^,“”]+[a-z], (?:who|which) [^,“”]{4,70},(?= [a-z])", text):
        if not re.match(r"(?:Unlike|Like|In|On|At|After|Before|For|With|As|While|When|If|By|From|Since|Among) ", text):
            yield text[: text.index(",")] + text[found.end() :]


def _half(text: str) -> Iterator[str]:
    """The first of two statements that an “and” joins after a comma."""
    for found in re.finditer(r"(?<=[a-z0-9]), (?:and|but) (?=(?:the|it|he|she|they|there|its|his|her) )", text):
        left = text[: found.start()]
        lost = re.search(rf"\b(?:{_SAY}|according|say|finds|found)\b", text[found.end() :])
        opens = re.match(r"(?:If|When|While|Although|As|Both)\b", left)
        if len(left.split()) >= 7 and "“" not in text and not opens and not lost:
            yield left + "."


def _passive(text: str) -> Iterator[str]:
    """A short active sentence turned passive."""
    found = re.fullmatch(
        rf"((?:The |A )?[A-Za-z][\w’'.-]*(?: [A-Za-z][\w’'.-]*){{0,4}}) ({_SAFE_VERBS}) "
        rf"((?:the|a|an|its|his|her|two|three|\d+|[A-Z]\w+) ?(?:[\w’'-]+ ?){{0,5}}?)( {_WHEN}| in [A-Z]\w+)?\.",
        text,
    )
    if found and re.match(r"(?:It|He|She|They|Who|That)\b", found[1]):
        return
    if found and not re.search(
        r"\b(?:was|were|is|are|be|been|who|and|of|in|had|has|have|not)\b", found[1] + " " + found[3]
    ):
        many = re.match(r"(?:two|three|\d+)", found[3]) or found[3].rstrip().endswith("s")
        verb = "were" if many else "was"
        done = {"won": "won", "sold": "sold"}.get(found[2], found[2])
        yield f"{_cap(found[3].strip())} {verb} {done} by {_low(found[1])}{found[4] or ''}."


def _short_name(text: str, people: Sequence[str]) -> Iterator[str]:
    """The first names of a person left out."""
    for full in people:
        if full in text and not full.split()[0].endswith(".") and not full.split()[-1].endswith("."):
            yield text.replace(full, full.split()[-1])


def _contracted(text: str) -> Iterator[str]:
    for one, other in (("did not", "didn't"), ("does not", "doesn't"), ("was not", "wasn't"), ("will not", "won't")):
        yield text.replace(f" {one} ", f" {other} ")
        yield text.replace(f" {other} ", f" {one} ").replace(f" {other.replace(chr(39), '’')} ", f" {one} ")


RULES: dict[str, Rule] = {
    "number written otherwise": _numbers,
    "time first": _time_first,
    "time last": _time_last,
    "source first": _source_first,
    "source last": _source_last,
    "aside left out": _aside,
    "first half": _half,
    "passive": _passive,
    "contraction": _contracted,
}
"""Each rule gives the ways in which it puts a sentence, none where its form is not clear."""
