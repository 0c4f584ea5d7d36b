"""The headline of a story: the outlets' own title that says most of what all of them say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from briefings.model import Article
from briefings.summaries.asides import FINITE, asides, without
from briefings.summaries.candidates import Reading
from briefings.summaries.terms import terms
from briefings.summaries.weighing import study

LONGEST = 90  # characters, EDITORIAL § A story
_OPENING = 2  # sentences of a report that may serve as its headline
_READ = 400  # characters of a title or lead that are looked at: what is longer is neither
_LABEL = re.compile(
    r"(?i)^\W*(?:(?:live|live updates?|live blog|watch(?: live)?|video|photos?|pictures|gallery|breaking(?: news)?"
    r"|exclusive|updated?|just in|opinion|analysis|in pictures|explainer|listen|podcast)\s*(?::|\||[-–—])\s+)+"
)
_LIVE_TAIL = re.compile(
    r"(?i)\s*(?:[-–—:|]\s*(?:live(?: updates?| blog)?|video|watch|in pictures|as it happened|gallery))$"
)
_SUFFIX = re.compile(r"\s+(?:\||//|·|»)\s+[^|]*$|\s+[-–—]\s*(?P<outlet>[^-–—|]{2,40})$")
_PAPERS = re.compile(
    r"(?i)\b(?:news|times|post|journal|herald|tribune|gazette|guardian|telegraph|cnn\w*|bbc|reuters|ap)$"
)
_FULL_STOP = re.compile(r"(?<=[a-z0-9)’'\"]{2})\.$")
_TEASES = re.compile(
    r"(?i)\?|!|\.\.\.$|…$|\bhere(?:['’]s| is| are)\b|\bwhat (?:to|we|you|it|this)\b|\bthings (?:to|you)\b"
    r"|\b(?:you|your|we|our|my|i)\b"
    r"|\bthis is (?:why|how|what)\b|\bneed to know\b|\bexplained\b|\blive\b|\beverything\b|\btakeaways\b"
    r"|^(?:why|how|what|who|when|where|watch|see|meet|inside|listen|\d+ \w+ (?:to|that|for))\b|: inside\b"
    r"|^(?:this|that)(?: is|['’]s) "
)
_HIDES = re.compile(r"^[\"“‘']|[\"“‘'][^\"”’']+[\"”’']")
_TELLS = re.compile(r"(?i)\b(?:says?|said|tells?|told|calls?|called|warns?|vows?|claims?|accuses?|according)\b|:")
_SOURCE = re.compile(
    r", (?:according to [^,]+|(?:[\w.'’ -]{2,40} )?(?:said|says|say|announced|reported|reports)\b[^,]{0,30})$"
)
_CLAUSE = re.compile(r"(?:[;,:](?!\d)| [-–—]| (?=(?:as|after|amid|while|because|despite|when|which|who|where) )) ?")
_PHRASE = re.compile(r" (?=(?:in|on|at|during|since|until|near|across|for the (?:first|second|last)) )")
_SAYS = re.compile(
    r"\b(?:says?|said|insists?|believes?|claims?|claimed|warned|warns?|announced|added|argued) (?:that )?"
)
_WITHIN = re.compile(r" (?:that|which|who|whom|whose|where)\b")  # what follows has a verb of its own
_OPEN_ENDED = re.compile(
    r"(?i)\b(?:not|never|no|of|to|the|an?|and|or|is|are|was|were|be|been|has|have|had|will|by|than|its|their|his|her"
    r"|but|only|just|as|so|he|she|it|they|in|on|at|for|with|from|about|like|well|shortly|soon|likely|some|two|hours"
    r"|(?:is|are|was|were|be|been) \w+|had (?:his|her|its|their) \w+|, \w+|, (?:with|including) [^,]+"
    r"|(?<!ev)en|[a-z]{2,}(?:ing|ed))$"
)
_GRAMMAR = re.compile(
    r"(?i) (?:not|of|to|the|an?|and|or|is|are|was|were|be|been|has|have|had|will|by|than|its|their|his|her|but|only"
    r"|as|he|she|it|they|in|on|at|for|with|from|about|like|that|which|who|according|despite|after|before)$"
)
_HANGS = re.compile(r"(?i)(?:he|she|it|they|this|that|these|those|his|her|its|their|there|but|and|so)\b")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))

_FRONTED = re.compile(  # so opened, a sentence has its actor after the first comma
    r"(?:After|As|While|When|Because|Although|Though|Despite|If|Since|Before|Following|Amid|In|On|At|By|For|To|With|From"
    r"|Given|Under|Until|Unless|During|Even|Once|[A-Z][a-z]+(?:ing|ed))\b"
)


def headline(articles: Sequence[Article]) -> tuple[str, str]:
    """The headline, at most 90 characters, and the id of the article whose title (or lead) it is.

    Where no title will do (a question, a tease, none at all) the lead of the article that says most, shortened by
    deletion, serves; where that cannot be shortened, the least bad title.
    """
    readings, worth = study(tuple(articles))
    titles = [(title, reading.article) for reading in readings if (title := _shorter(_bare(reading.article)))]
    good = [(title, article) for title, article in titles if not _TEASES.search(title)]
    leads = [(lead, reading.article) for reading in readings if (lead := _lead(reading))]
    for choice in (good, leads, titles):
        if choice:
            text, article = max(choice, key=lambda found: _value(found[0], worth))
            return text, article.id
    return _last(readings)


def _value(title: str, worth: Mapping[str, float]) -> float:
    """How much of the story a headline says; half of it if its quotation marks hide who speaks."""
    said = sum(worth.get(term, 0.0) for term in terms(title).all)
    return said / 2 if _HIDES.search(title) and not _TELLS.search(title) else said


def _bare(article: Article) -> str:
    """The title without the outlet's name and without labels like "LIVE:"."""
    title = " ".join(article.title[:_READ].split())
    while (suffix := _SUFFIX.search(title)) and _is_outlet(suffix["outlet"], article):
        title = title[: suffix.start()]
    return _FULL_STOP.sub("", _LIVE_TAIL.sub("", _LABEL.sub("", title))).strip()


def _is_outlet(name: str | None, article: Article) -> bool:
    """Whether what follows the last dash is the outlet; what follows a bar always is."""
    if name is None:
        return True
    squashed = _squashed(name)
    host = [label for label in (urlsplit(article.url).hostname or "").split(".") if label not in {"www", "com", "co"}]
    own = [_squashed(article.outlet), *map(_squashed, host[:1])]
    return any(o and (o in squashed or squashed in o) for o in own) or (
        len(name.split()) < 5 and bool(_PAPERS.search(name))
    )


def _squashed(name: str) -> str:
    return re.sub(r"\W", "", name).casefold().removeprefix("the")


def _lead(reading: Reading) -> str:
    """The opening sentence as a headline, without its full stop; "" if it cannot be made short enough.

    One that hangs on what stands elsewhere ("She was …") leaves it to the next.
    """
    opening = [each.text.removesuffix(".") for each in reading.candidates[:_OPENING]]
    fit = next((text for text in opening if not _HANGS.match(text) and not _TEASES.search(text)), "")
    return _shorter(fit, lead=True)


def _shorter(text: str, *, lead: bool = False) -> str:
    """The text, or what is left of it once asides, then last clauses are deleted; "" if that is too long still."""
    for form in _forms(text, lead) if len(text) <= _READ else ():
        if len(form) <= LONGEST:
            return form
    return ""


def _forms(text: str, lead: bool) -> Iterator[str]:
    """Ever less of a text: asides go first, then last clauses, then last phrases; who says so at its end stays.

    A title's verb may look like any noun ("Dam breaks"); in a `lead` one must be found.
    """
    yield text
    short = without(text, asides(text))
    yield short
    source = found.group() if (found := _SOURCE.search(short)) else ""
    said = short.removesuffix(source)
    for breaks in (_CLAUSE, _PHRASE):
        for found in reversed(list(breaks.finditer(said))):
            kept = said[: found.start()]
            whole = _finite(kept, within=lead) or (breaks is _CLAUSE and not lead)
            if whole and _stands(kept) and not _TELLS.search(said[found.start() + 1 :]):
                yield kept + source


def _stands(kept: str) -> bool:
    """Whether what is left still has its actor and its end, and no quotation mark without its fellow."""
    fronted = _FRONTED.match(kept) and "," not in kept
    return (
        len(kept.split()) >= 5
        and not fronted
        and not _OPEN_ENDED.search(kept)
        and kept.count('"') % 2 == 0
        and all(kept.count(opens) == kept.count(closes) for opens, closes in _PAIRS)
    )


def _finite(kept: str, *, within: bool) -> bool:
    """Whether there is a verb that says what happened; after "says" there must be one more, of what is said.

    `within` asks for one before any clause that has a verb of its own ("A house that was once a school").
    """
    says = _SAYS.search(kept)
    inner = _WITHIN.search(kept) if within else None
    return bool(FINITE.search(kept, says.end() if says else 0)) and (
        inner is None or bool(FINITE.search(kept, 0, inner.start()))
    )


def _last(readings: Sequence[Reading]) -> tuple[str, str]:
    """Words of a title or text up to the limit, and a sign that it goes on: better than no headline."""
    for reading in readings:
        told = [each.text for each in reading.candidates] or [each.text for each in reading.sentences] or [""]
        text = _bare(reading.article) or told[0][:_READ]
        if text:
            return text if len(text) <= LONGEST else _broken_off(text), reading.article.id
    return "", readings[0].article.id if readings else ""


def _broken_off(text: str) -> str:
    """As many words as there is room for, the last of them one that can be broken off after."""
    kept = text[: LONGEST - 1].rsplit(" ", 1)[0]
    while (shorter := _GRAMMAR.sub("", kept)) != kept and len(shorter.split()) > 4:
        kept = shorter
    return kept.rstrip(",;:–—- ") + "…"
