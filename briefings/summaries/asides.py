"""What may be left out of a sentence without making it wrong: brackets, and clauses set off by commas or dashes.

The rules for clauses are for English; in another language only brackets and dashes are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Part = tuple[int, int]

FINITE = re.compile(  # English only: a verb that tells, by closed lists and its ending
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|says?|believes?|insists?|wants?|thinks?|fears?"
    r"|seems?|hopes?|plans|faces|became|began|broke|brought|built|came|caught|chose|cut|drew|drove|fell|felt|fought|found"
    r"|gave|got|grew|held|hit|kept|knew|led|left|lost|made|met|paid|quit|ran|rose|said|sank|saw|sent|set|shot|sold"
    r"|beat|bought|fled|flew|froze|hid|laid|lay|put|rode|shook|slid|sought|taught|tore|wore|spent|spoke|stole|stood"
    r"|struck|swept|threw|told|took|went|won|wrote"
    r"|(?<!\ban )(?<!\ba )(?<!\bthe )(?<!\bof )(?<!ly )(?<!-)[a-z]{3,}ed(?! (?:of|by|as|to) ))\b"
)

_BRACKETS = re.compile(
    r" ?(?<!\\)\([^()\"“”]{1,120}\)(?=[\s,.;:])(?! per\b)"
)  # "65 kilometres (40 miles) per hour" is one measure, and "\(v\)" a formula
_QUOTATIONS = re.compile(r"“[^”]*(?:”|$)|^[^“]*”|\"[^\"]*(?:\"|$)")
_DASH = re.compile(r" (?:—|–|--|-) ")
_DASHES = re.compile(r" (?:—|–|--|-) (?!(?:and|or|but|nor)\b)[^—–\"“”.;:]{3,160}? (?:—|–|--|-)(?= [a-z])")
_ADVERB = re.compile(
    r"(?i), (?:however|meanwhile|though|of course|in turn|too|for example|for instance|moreover|nevertheless|in fact"
    r"|by contrast|on the other hand|in addition|as well),"
)
_RELATIVE = re.compile(r", (?:who|whom|whose|which|where)\b")
_OPENING = re.compile(r"^(?:But|And|Meanwhile|However|Still|Yet|Also|Now|So|Moreover|Nevertheless),? (?=[A-Z])")
# When it was, before what it was: only where a capital follows, which can open the sentence.
_FRONT = re.compile(r"^(?:As|While|After|Before|Following|Amid) [^,—–]{10,140}, (?=[A-Z])")
# A relative clause ends at the comma before a verb (which goes too), or before what the comma still sets off.
_VERB_FOLLOWS = re.compile(
    r",(?= (?:(?:also|now|then|later|still|already|never|has|have|had|is|are|was|were|will|would|can|could|may|might"
    r"|must|did|does|do|said|says|told|took|made|won|led|left|began|came|went|held|gave|got|saw|found|fell|rose|lost|ran|met"
    r"|wrote|spoke|became|brought|built|kept|sent|spent|stood|thought|died)|[a-z]{3,}ed)\b)"
)
_COMMA_STAYS = re.compile(r",(?= (?:according|after|as|because|before|but|by|despite|following|including|while|with) )")
# What follows the news in a long sentence, up to its full stop or to who says so: how, meanwhile, with whom.
_TAIL = re.compile(
    r", (?:(?!(?:according|adding|assuming|barring|being|depending|during|excluding|following|pending|providing"
    r"|seeing)\b)[a-z]{2,}ing"
    r"|(?:even |just )?as (?!of\b|well\b|long\b|many\b|much\b|part\b)|while |with |amid |including |particularly )"
    r"| (?:—|–|--) (?=(?:a|an|the|as|with|which|[a-z]+ing) )"
)
_SAYS_WHO = re.compile(
    r", (?:[^,]{2,60} (?:said|says|announced|reported|reports|told [^,]{2,30})|(?:said|says) [^,]{2,60}"
    r"|according to [^,]+)(?: on \w+day| \w+day)?\.$"
)
_FRONTED = re.compile(
    r"^(?:After|As|While|When|Because|Although|Though|Despite|If|Since|Before|[A-Z][a-z]+ing)\b[^,]*$"
)
_BEFORE_TAIL = 12  # words: the news itself
_LISTED = re.compile(r", (?:and|or) ")
_GOES_ON = re.compile(
    r"^, (?:even |just )?(?:as|while|with|amid) [^,]*,| (?:—|–|--) .* (?:—|–|--) |\d"  # or it holds a figure
    r"|\b(?:about|around|likely|nearly|almost|only|tells?|without)\b"  # words that the gate misses in what is left
)
# An aside with one of these says who says so, how sure it is, or that it is not so: it stays.
_KEEPS = re.compile(
    r"(?i)[\"“”‘:]| '|\b(?:sa(?:y|ys|id|ying)|told|according|reports?|reported(?:ly)?|alleg\w+"
    r"|cit(?:es|ed|ing)|claim\w*|den(?:y|ies|ied)|accus\w+|suspect\w*|confirm\w*|estimat\w+"
    r"|not|n[o']t|never|no|if|unless|could|may|might|would|at least|up to|about (?:\d+|half|a|one|two))\b"
)


def asides(text: str) -> tuple[Part, ...]:
    """[start, end) of each part that may be deleted, in order, none overlapping another, none within a quotation."""
    spoken = [said.span() for said in _QUOTATIONS.finditer(text)]
    found = sorted(
        (start, end)
        for start, end in _found(text)
        if not _KEEPS.search(text, start, end) and not any(a < end and start < b for a, b in spoken)
    )
    apart: list[Part] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def without(text: str, parts: Sequence[Part]) -> str:
    """The text without these parts: what is left stands as it did, in its order."""
    kept, place = "", 0
    for start, end in parts:
        kept, place = kept + text[place:start], end
    return kept + text[place:]


def placed(part: Part, cuts: Sequence[Part]) -> Part | None:
    """Where a part of a text stands once `cuts` are gone from it; None if some of it went too."""
    start, end = part
    if any(cut[0] < end and start < cut[1] for cut in cuts):
        return None
    gone = sum(cut[1] - cut[0] for cut in cuts if cut[1] <= start)
    return start - gone, end - gone


def _found(text: str) -> Iterator[Part]:
    paired = len(_DASH.findall(text)) == 2  # of three or more nobody can say which two belong together
    for pattern in (_OPENING, _BRACKETS, _ADVERB, *([_DASHES] if paired else [])):
        yield from (match.span() for match in pattern.finditer(text))
    for match in _RELATIVE.finditer(text):
        if end := _clause_end(text, match.end()):
            yield match.start(), end
    yield from (match.span() for match in _FRONT.finditer(text))
    yield from _tails(text)


def _tails(text: str) -> Iterator[Part]:
    """The last clause of a sentence, where all that happened stands before it; who says so at the end stays."""
    says = _SAYS_WHO.search(text)
    end = says.start() if says else len(text) - 1
    for match in _TAIL.finditer(text, 0, end) if text.endswith(".") else ():
        before, tail = text[: match.start()], text[match.start() : end]
        whole = len(before.split()) >= _BEFORE_TAIL and FINITE.search(before) and not _FRONTED.search(before)
        if whole and not (_VERB_FOLLOWS.search(tail, 1) or _GOES_ON.search(tail)) and not _LISTED.search(before):
            yield match.start(), end


def _clause_end(text: str, start: int) -> int | None:
    """Where a relative clause ends, at the first comma that can end it, or at the full stop if it has no comma."""
    closing, staying = _VERB_FOLLOWS.search(text, start), _COMMA_STAYS.search(text, start)
    first = text.find(",", start)
    if closing and (first == closing.start() or not staying or closing.start() < staying.start()):
        return closing.end()
    if staying and first == staying.start():
        return staying.start()
    return len(text) - 1 if text.endswith(".") and first < 0 else None
