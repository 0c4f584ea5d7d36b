"""Numbers that are no figures: times of day, telephone numbers, versions, routes, ordinals, designations."""

from __future__ import annotations

import re

from briefings.facts.lists import listed

RUN = re.compile(r"[\w./:+-]*\w")
_NEVER = re.compile(
    r"[0-9]{1,2}(?:[:.][0-9]{2})?[ \u00a0\u202f]?(?:[ap]\.?m\b|[AP]\.?M\b|o['’]clock\b|Uhr\b|hrs\b(?! of))"
    r"|[0-9]{1,2}:[0-9]{2}"
    r"|[0-9]{1,2}[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?[0-9]{2})?(?![\w'’])"
    r"|[0-9]{4}[ \u00a0](?:GMT|UTC|BST|hours GMT|EST|EDT|CET)\b"
    r"|[0-9]{1,2}(?:[.:][0-9]{2})?[ \u00a0](?:GMT|UTC|BST|E[SD]?T|P[SD]?T|C[ES]?T)\b"
    r"|[0-9]{3}[-. \u2011][0-9]{3}[-. \u2011][0-9]{4}(?![0-9])|[0-9]{3}-[0-9]{4}(?![0-9])|1[-.](?:8[0-9]{2}"
    r"|9[0-9]{2})[-.][0-9]"
    r"|0[0-9]{2,4}[ -][0-9]{3,4}[ -][0-9]{3,6}|0[0-9]+(?![.,0-9])"
    r"|[0-9]+\.[0-9]+\.[0-9]|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|[0-9]+-[0-9]+-[0-9]|(?!1/[234](?![0-9/])|[23]/[34](?![0-9/]))[0-9]+/[0-9]"
    r"|[0-9]+ ?[年月日号號時时点點分岁歳]|[0-9]+(?:st|nd|rd|th)\b|[0-9]{1,3}['’]?s\b|[0-9]{19}"
)
_STRONG = listed(
    """
    no no. nos. number route highway interstate flight boeing airbus apollo falcon page pages chapter section
    article paragraph clause room gate platform channel resolution proposition measure amendment exhibit
    schedule title phase type tier level stage grade category falcon iphone galaxy windows playstation xbox
    nintendo covid psalm verse box suite apt. apartment bowl wrestlemania formula opus autoroute autobahn nr
    nr. nº n° numéro número nummer seite página artículo artikel kapitel absatz § #
    """
)
_WEAK = listed(
    """
    line round week day game season episode act rule lane exit unit building district precinct ward zone class
    group version model figure table note volume part lot seed match test race heat area sector block year
    version pope lap corner over session
    """
)
_BEFORE = re.compile(r"(?:^|(?<=[\s(\[“\"‘]))([^\s(\[“\"‘]{1,24})[ \u00a0\u202f]$")
_OPENERS = listed(
    """
    in on at by for from to with of and or but the a an about around some nearly almost over under after
    before since until than more less fewer least most up as between another only just all these those its his
    her their our when where while if that then now he she they it we who also police officials authorities
    meanwhile killing leaving injuring including another roughly approximately currently today yesterday
    monday tuesday wednesday thursday friday saturday sunday there are were was is have has had nearly so not
    what
    """
)
_STREET = re.compile(
    r"[ \u00a0](?:[A-Z][\w.’'-]*[ \u00a0]){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Drive|Square|Place"
    r"|Way|Court)\b"
)


def never(text: str, at: int) -> int:
    """Where a number at `at` that cannot be a figure ends with all that hangs on it; 0 where it may be one."""
    found = _NEVER.match(text, at)
    if not found:
        return 0
    run = RUN.match(text, at)
    return max(found.end(), run.end() if run else 0)


def glued(text: str, start: int) -> bool:
    """Whether a number hangs on what stands before it: "COVID-19", "I-95", "G7", "#5", "[3", "@2"."""
    before, second = text[start - 1 : start], text[max(start - 2, 0) : start - 1]
    if not before or before.isspace():
        return False
    if before in "-–—‑−":
        return bool(second) and (second.isalnum() or second in ".)")
    return before.isalnum() or (before in "_#@/\\:=&.,+[^~*<" and not (before in ":.," and second.isalpha()))


def designated(text: str, start: int, *, bare: bool) -> bool:
    """Whether a word before the number makes it a name: "Flight 370", "Chapter 11", and if `bare`, any capitalised
    word."""
    found = _BEFORE.search(text, max(0, start - 26), start)
    if not found:
        return False
    word = found[1].casefold()
    if word in _STRONG:
        return True
    if not bare or found[1][-1] in '.!?;:,)”"':
        return False
    return word in _WEAK or (found[1][:1].isupper() and word not in _OPENERS)


def enumerated(text: str, start: int, end: int) -> bool:
    """Whether a number opens a line as its number in a list: "1. ", "2) "."""
    return (
        (start == 0 or text[start - 1] == "\n")
        and text[end : end + 1] in (".", ")", ":")
        and not text[end + 1 : end + 2].isdigit()
    )


def address(text: str, end: int) -> bool:
    """Whether a house number: "10 Downing Street"."""
    return bool(_STREET.match(text, end))
