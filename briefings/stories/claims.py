"""What a figure says: how many of what, to whom it happened, where and when; English only, no claim elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefings.model import Article, Facts, Figure
from briefings.stories.terms import stem
from briefings.text import Sentence, sentences

# What befell those counted, and below what was done to them: each with its words.
_BEFELL = {
    "killed": (
        r"kill\w*|dead|die[ds]?|dying|deaths?|fatal\w*|perish\w*|drown\w*|lost (?:their|his|her) li\w+|"
        r"lives (?:were )?lost|claim\w* (?:\S+ )?lives|toll"
    ),
    "injured": r"injur\w*|wound\w*|hurt|hospitali[sz]ed",
    "missing": r"missing|unaccounted",
    "arrested": r"arrest(?:ed|s|ing)?|detain\w*|in custody",
    "displaced": r"displac\w*|evacuat\w*|homeless|fled|flee\w*",
    "rescued": r"rescu(?:ed|es?|ing)|saved|pulled",
    "charged": r"charged|indicted",
    "infected": r"infect(?:ed|s|ions?)?|sicken\w*|fell ill",
}
_DONE = {
    "destroyed": r"destroy\w*|razed|flattened",
    "damaged": r"damag(?:ed|es?|ing)",
    "burned": r"burn(?:ed|t|s|ing)?|scorched|consumed",
    "cancelled": r"cancel\w*|scrapp\w*",
    "delayed": r"delay(?:ed|ing)|postpon\w*",
    "cut": r"cut(?:s|ting)?|shed(?:s|ding)?|lay(?:ing)? off|laid off|axe\w*|slash\w*|eliminat\w*",
    "sent": r"send(?:s|ing)?|sent|deploy\w*|dispatch\w*|mobili[sz]\w*",
    "gathered": r"gather\w*|attend\w*|march\w*|rall(?:y|ied|ies)|protest(?:ed|ing)|demonstrated|turned out",
    "bought": r"buy(?:s|ing)?|bought|acquir\w*|purchas\w*|takeover",
    "fined": r"fined?|penalt\w*",
    "paid": r"pa(?:id|ys?|ying|yments?)",
    "sentenced": r"sentenced?|jailed|prison",
}
VICTIMS = frozenset(_BEFELL)
_BEFALLS = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in (_BEFELL | _DONE).items()), re.I)
_ANYONE = (
    "people person other victim life death fatality injury casualty dead injured wounded missing arrest case infection"
)
PEOPLE = frozenset(["", *_ANYONE.split()])
_PART = re.compile(
    r"(?:\bincluding(?: at least)?|\bamong (?:them|whom|those)(?: were| was)?|\bof (?:them|whom|"
    r"those)(?: were)?|\bas well as|\bplus"
    r"|\bfrom|\bcompared (?:with|to)|\bagainst|\bversus|\bthan(?: the)?|\bup from|\bdown from|"
    r"\bmost of the|\banother|\ba further|\bsome of the"
    r"|\bof (?:the|its|their|those)|\bout of|\bthe (?:first|last|other|remaining)|\bdespite)\s*$",
    re.I,
)
_PART_AFTER = re.compile(
    r"\s*(?:of (?:them|whom|those|the|these|its|his|her)\b|\w+ of (?:them|whom)\b|other |others?\b|more (?!than))", re.I
)
_EARLIER = re.compile(
    r"\b(?:last (?:year|month|week|decade|time)|years? (?:ago|earlier|before)|in recent (?:years|"
    r"weeks|months)|previous\w*|earlier (?:this|in the)"
    r"|(?:a|an|per|each|every) (?:year|day|night|week|month|hour)|annual\w*|so far this (?:year|"
    r"season|month)|since (?!monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday|then)|decades?|historic\w*|record\w*|on average|per (?:person|capita)|worst|"
    r"deadliest|had been|typically)\b",
    re.I,
)
_MAYBE = re.compile(
    r"\b(?:could|may|might|feared?|forecast\w*|expect\w*|predict\w*|project(?:ed|s|ions?)|if|"
    r"unless|seek\w*|aim\w*|hop(?:es|ed|ing)|target\w*|goal)\b",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:already|currently|existing|in total|altogether|total of|bringing|overall|now stationed)\b", re.I
)
_MORE = frozenset(["extra", "additional", "more", "new", "further", "fresh"])
_STEP = re.compile(
    r"\b(?:rose|risen|rises?|fell|fallen|falls?|grew|grown|dropp?\w*|climb\w*|increas\w*|"
    r"declin\w*|cut|down|up|jump\w*|gain\w*|lost|slid\w*|by)\s+(?:by\s+)?$",
    re.I,
)
_BOUNDARY = re.compile(r"[;:—–]| [-] |, (?:and|but|while|whereas|as|after|when) |\b(?:while|whereas|although)\b|[()]")
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]cross|[Aa]t|[Ff]rom) (?:the )?(?:(?:neighbou?ring|"
    r"nearby|\w+ern|central) )?((?:[A-Z][\w’'-]+ ?)+)"
)
_WORDS = re.compile(r"[^\W\d_]{3,}")
_OF = re.compile(r" (?:of|in|from|for|with|at|on|who|that|which) ")
_THOUGHT = re.compile(r"[,;:—–()]")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_MOVED = re.compile(
    r"\b(?:rose|risen|fell|fallen|grew|grown|drop\w*|climb\w*|slow\w*|jump\w*|gain\w*|slid\w*|slip\w*|slump\w*)\b"
)
_SCORED = frozenset(["point", "goal", "run", "wicket", "score", "game", "set", "seat"])
_PASSED_OVER = frozenset(map(stem, f"worth total amount reached million billion trillion thousand {_DAYS}".split()))
_LONG_SINCE = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure with what it counts (`unit`, `befell`), its qualifications, and the words and places around it.

    `before` and `after` are the telling words next to it: what there was so much of, and what it was for.
    """

    article: Article
    figure: Figure
    unit: str
    qualities: frozenset[str]
    befell: str
    step: bool
    maybe: bool
    standing: bool
    more: bool
    places: frozenset[str]
    context: frozenset[str]
    before: str
    after: str


def claims(article: Article, facts: Facts) -> Iterator[Claim]:
    """The figures of an article that say how many there were in this event, no part of them and no earlier event's."""
    if article.language != "en":
        return
    for sentence in sentences(article.text):
        within = [f for f in facts.figures if sentence.start <= f.span.start < sentence.end and f.value is not None]
        whole = [f for f in within if not _partial(sentence, f)]
        for figure in whole:
            clause = _clause(sentence, figure, whole)
            if not _EARLIER.search(clause) and not _dated_elsewhen(article, facts, sentence):
                claim = _claim(article, sentence, figure, clause)
                if claim.unit not in _SCORED and claim.before not in _SCORED and figure.value != 1:
                    yield claim


def _claim(article: Article, sentence: Sentence, figure: Figure, clause: str) -> Claim:
    unit, qualities = _counted(article, figure)
    before = article.text[sentence.start : figure.span.start]
    around = article.text[sentence.start : sentence.end]
    return Claim(
        article=article,
        figure=figure,
        unit=unit,
        qualities=qualities - _MORE,
        befell=_befell(article, figure, clause),
        step=not unit.islower() and bool(_STEP.search(before)),
        maybe=bool(_MAYBE.search(clause)),
        standing=bool(_STANDING.search(clause)),
        more=bool(qualities & _MORE),
        places=frozenset(name for found in _PLACE.finditer(around) for name in found[1].split()),
        context=frozenset(_telling(around)) - {stem(unit)},
        before=next(reversed(_telling(_MOVED.sub("", before))), ""),
        after=next(iter(_telling(_THOUGHT.split(article.text[figure.phrase.end : sentence.end])[0])), ""),
    )


def _telling(text: str) -> list[str]:
    return [term for word in _WORDS.findall(text) if (term := stem(word)) and term not in _PASSED_OVER]


def _counted(article: Article, figure: Figure) -> tuple[str, frozenset[str]]:
    """The counted noun's stem and those of the words before it; an age is its bearer's."""
    words = re.findall(r"[^\W_][\w.'’-]*", _OF.split(figure.unit)[0])
    if figure.unit == "years old":
        bearer = re.findall(r"[^\W\d_]+", article.text[figure.span.end : figure.phrase.end])
        return f"age of {' '.join(bearer).casefold()}" if bearer else "age", frozenset()
    if figure.unit.isupper() or figure.unit == "%" or not words:
        return figure.unit, frozenset()
    return _one(words[-1].casefold()), frozenset(term for word in words[:-1] if (term := stem(word)))


def _one(noun: str) -> str:
    irregular = {
        "people": "people",
        "lives": "life",
        "men": "man",
        "women": "woman",
        "children": "child",
        "dead": "dead",
    }
    if noun in irregular:
        return irregular[noun]
    return (
        noun[:-3] + "y"
        if noun.endswith("ies")
        else noun[:-1]
        if noun.endswith("s") and not noun.endswith("ss")
        else noun
    )


def _partial(sentence: Sentence, figure: Figure) -> bool:
    start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    share = figure.unit == "%"  # "44% of the vote" is no part of another count
    return bool(_PART.search(sentence.text[:start]) or (not share and _PART_AFTER.match(sentence.text[end:])))


def _clause(sentence: Sentence, figure: Figure, figures: Sequence[Figure]) -> str:
    """What stands around a figure up to the next figure that is no part of it, or to where another thought begins."""
    start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    left = max((f.span.end - sentence.start for f in figures if f.span.end <= figure.span.start), default=0)
    right = min((f.span.start - sentence.start for f in figures if f.span.start >= figure.span.end), default=None)
    if left:
        left += max(0, sentence.text[left:start].rfind(" and "))
    if right is not None and (last := sentence.text.rfind(" and ", end, right)) >= 0:
        right = last
    left = max((left + found.end() for found in _BOUNDARY.finditer(sentence.text[left:start])), default=left)
    stop = _BOUNDARY.search(sentence.text, end, len(sentence.text) if right is None else right)
    return sentence.text[left : stop.start() if stop else right]


def _befell(article: Article, figure: Figure, clause: str) -> str:
    at = clause.find(figure.text)
    found = [
        (_distance(match, at, at + len(figure.text)), match.lastgroup or "") for match in _BEFALLS.finditer(clause)
    ]
    return min(found, default=(0, ""))[1]


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return match.start() - end if match.start() >= end else start - match.end()


def _dated_elsewhen(article: Article, facts: Facts, sentence: Sentence) -> bool:
    """Whether the sentence names a day, month or year that is not that of the report."""
    if article.published_at is None:
        return any(len(d.value) == 4 for d in facts.dates if sentence.start <= d.span.start < sentence.end)
    near = {(article.published_at - _LONG_SINCE * k / 7).date().isoformat() for k in range(8)}
    return any(
        not any(day.startswith(date.value) or date.value.startswith(day) for day in near)
        for date in facts.dates
        if date.value and sentence.start <= date.span.start < sentence.end
    )
