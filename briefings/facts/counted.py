"""What a number counts: the noun phrase that follows it, found by plurals and closed lists of words (English only)."""

from __future__ import annotations

import re

from briefings.facts.lists import listed

_A = re.compile(r"(?i)\b(?:an?|one|each|every|another)[ \u00a0][^ ]+$")
_VERBS = listed(
    "includes faces says plans makes gives comes goes begins starts ends runs gazes wants needs holds looks"
)
_NEXT = re.compile(r"[ \u00a0\u202f]{1,2}(?P<word>[“‘\"']?[^\W\d_](?:[\w’'&./-]*\w)?(?:(?<=\b[A-Z]\.[A-Z])\.)?)")
_OF = re.compile(
    r"[ \u00a0]of(?:[ \u00a0](?:the|its|his|her|their|our|those|these|all|such))?(?:[ \u00a0](?:other"
    r"|more than))?(?=[ \u00a0][^\W\d_])"
)
_IN = re.compile(
    r"[ \u00a0](?:worth )?(?:in|of)(?:[ \u00a0][a-z][a-z-]+){0,2}[ \u00a0](?:aid|assistance|assets|bonds|bonuses|cash"
    r"|compensation|costs|damages"
    r"|debt|debts|donations|drugs|equipment|exports|fees|fines|funding|funds|goods|grants|imports|investment"
    r"|investments|loans|losses|military aid"
    r"|penalties|profit|profits|relief|revenue|revenues|sales|savings|stock|shares|support|tariffs|taxes"
    r"|weapons)(?![\w-])"
)

_IRREGULAR = listed(
    """
    people men women children police troops personnel staff aircraft fish sheep deer cattle feet teeth mice
    geese dead injured wounded missing homeless media data criteria alumni bacteria fungi phenomena species
    series offspring others folk folks clergy spacecraft watercraft hovercraft youth elderly poor unemployed
    infantry cavalry crew percent lives wives wolves knives leaves thieves halves shelves
    """
)
_PEOPLE = re.compile(r"(?:[a-z]+(?:men|women|people|children|folk))$")
_NOT_PLURAL = listed(
    """
    was has is this his its as us yes plus less versus says does goes across always perhaps sometimes besides
    towards afterwards nowadays thus minus whereas unless regardless overseas upwards downwards backwards
    forwards indoors outdoors gas bus virus campus census status bonus focus chaos crisis analysis basis texas
    dallas christmas kansas arkansas paris congress politics business diabetes rabies process access express
    press express previous various serious religious famous dangerous anonymous enormous numerous indigenous
    ambitious suspicious mysterious precious obvious continuous simultaneous consecutive-days hers theirs ours
    yours mr's news sports sales arms mps-elect united-states states’ yes
    """
) - {"sales"}
_STOPS = listed(
    """
    one two three four five six seven eight nine ten eleven twelve half
    a an the and or but nor so yet if then than that which who whom whose what when where while why how
    because although though since until unless before after during for from to into onto in on at by with
    without within about above below over under between among amid against through throughout across along despite
    except beyond inside outside aboard atop unlike
    around near off out up down per via as like of is are was were be been being am has have had having do
    does did done will would shall should can could may might must cannot he she it they we you i him her them
    us me my your his its their our this that these those there here not no never also only just even still
    already again ever once twice too much now today yesterday tomorrow tonight said says say told tell
    according ago later earlier away apart ahead long old tall wide high deep each every both either neither
    died die came come went go took take made make got get gave give left leave lost lose back won win held
    hold kept keep led lead saw see sent send spent spend stood stand began begin became become fell fall rose
    rise ran run met meet found voted vote remain remained live work want need think believe feel know use hope
    expect plan try monday tuesday wednesday thursday friday saturday sunday
    """
)
_MODIFIERS = frozenset(["more"])
_ONE_OF_THESE = listed(
    """
    person man woman child boy girl student teacher soldier officer policeman policewoman civilian passenger
    driver pilot victim suspect survivor patient worker employee protester player goal vote seat death case
    injury fatality casualty death arrest hostage american israeli palestinian russian ukrainian briton
    republican democrat marine sailor firefighter journalist lawmaker resident vehicle house home
    """
)


def noun_phrase(text: str, at: int, *, singular: bool = False) -> tuple[int, int] | None:
    """From where to where the noun phrase after a number goes: up to its first plural (and plurals after it).

    `singular` asks for one of a closed list of countable nouns instead, for "one soldier". None where no head is found.
    """
    of = _OF.match(text, at)
    start, end, here = -1, -1, of.end() if of else at
    for _ in range(8):
        found = _NEXT.match(text, here)
        if not found or _stops(found["word"], text, found.end()):
            break
        start = found.start("word") if start < 0 else start
        here = found.end()
        head = found["word"].casefold() in _ONE_OF_THESE if singular else plural(found["word"])
        if head:
            end = here
        elif end > 0:
            break
        if found["word"].casefold() in _MODIFIERS and end < 0:
            start = -1
    if end < 0:
        return None
    return start, end if of else _with_of(text, end)


def _stops(word: str, text: str, end: int) -> bool:
    return (word.casefold() in _STOPS and word != "US") or word[0] in "“‘\"'" or word.endswith(("n't", "n’t"))


def _with_of(text: str, end: int) -> int:
    """A head goes on over "of": "members of the National Guard"."""
    of = _OF.match(text, end)
    if not of:
        return end
    here, last = of.end(), end
    for _ in range(4):
        found = _NEXT.match(text, here)
        if (
            not found
            or _stops(found["word"], text, found.end())
            or not (last == end or _continues(text, last, found["word"]))
        ):
            break
        last = here = found.end()
        if plural(found["word"]):
            break
    return last


def _continues(text: str, last: int, word: str) -> bool:
    """Whether a word still belongs to the phrase after "of": capitals, plurals, and what a possessive possesses."""
    return word[0].isupper() or plural(word) or text[last - 2 : last] in ("’s", "'s", "s’", "s'")


def plural(word: str) -> bool:
    """Whether a word looks like an English plural (or is one of the irregular ones)."""
    low = word.casefold()
    if low in _IRREGULAR or _PEOPLE.match(low):
        return True
    return (
        len(low) > 3
        and low[-1] == "s"
        and low not in _NOT_PLURAL
        and not low.endswith(("ss", "us", "'s", "’s", "ous", "sis"))
    )


def in_kind(text: str, at: int) -> int:
    """Where "in aid", "in damages", "worth of drugs" after an amount of money ends; `at` where there is none."""
    found = _IN.match(text, at)
    return found.end() if found else at


def attributed(text: str, at: int, *, plurals: bool = True) -> int:
    """Where the noun ends that a measure stands before ("30-day [ceasefire]", "25% [tariff]"); `at` where none is sure.

    Without `plurals` a plural opens a new clause instead: "the $1 billion lawmakers could spend". After "a 40-metre
    wall" a word that looks like a plural is the verb: "a 164-store chain includes".
    """
    here = at
    single = bool(_A.search(text, max(0, at - 24), at))
    for _ in range(3):
        found = _NEXT.match(text, here)
        if not found or not found["word"][0].islower() or _stops(found["word"], text, found.end()):
            break
        if found["word"].endswith(("ly", "ed")):
            break
        if plural(found["word"]):
            return here if single or found["word"] in _VERBS else found.end() if plurals else at
        here = found.end()
    return here
