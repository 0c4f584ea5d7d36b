"""Lies that keep every name and figure: what is possible told as a fact, who says so left out, a limit dropped."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from benchmarks.planted import Lie
from briefings.model import Article

_MAY = re.compile(r"\b(may|might|could)\b(?= [a-z])")
_WILL = re.compile(r"\bwill\b(?= [a-z])")
_HEDGE = re.compile(
    r"(?i)\b(?:allegedly|reportedly|possibly|perhaps|probably|likely|potentially|apparently|alleged|suspected"
    r"|purported|supposed|preliminary|tentative)\b ?"
)
_LIMIT = re.compile(
    r"(?i)\b(?:about|around|nearly|almost|roughly|at least|at most|up to|more than|less than|fewer than|over|some|an "
    r"estimated|approximately) (?=[$£€]?\d|one|two|three|ten|half|a (?:dozen|third|quarter))"
)
_OTHER_LIMIT = {"more than": "less than", "less than": "more than", "at least": "at most", "over": "under"}
_TAIL = re.compile(
    r", (?:according to [^,“”]{3,60}|(?!(?:who|which)\b)[A-Za-z][^,“”]{2,40} (?:said|says|alleged|claimed))(?=[.,])"
)
_LEAD = re.compile(
    r"^(?:According to [^,“”]{3,60}, |[A-Z][^,“”]{2,50} (?:said|says|claimed|alleged|believes?|argued?) that )(?=[a-z])"
)
_COMPARED = {
    "more": "less", "less": "more", "higher": "lower", "lower": "higher", "larger": "smaller", "most": "least",
    "best": "worst", "worst": "best", "faster": "slower", "better": "worse", "worse": "better", "older": "younger",
    "increase": "decrease", "increased": "decreased", "rose": "fell", "fell": "rose", "first": "last",
    "before": "after",
    "after": "before", "highest": "lowest", "lowest": "highest", "above": "below", "below": "above",
}  # fmt: skip

_DONE = {
    "be": "was", "have": "had", "take": "took", "make": "made", "go": "went", "give": "gave", "get": "got",
    "become": "became", "begin": "began", "come": "came", "continue": "continued", "meet": "met", "need": "needed",
    "require": "required", "allow": "allowed", "remain": "remained", "receive": "received", "play": "played",
    "return": "returned", "help": "helped", "use": "used", "pay": "paid", "hold": "held", "offer": "offered",
    "launch": "launched", "open": "opened", "close": "closed", "cost": "cost", "face": "faced", "lead": "led",
    "provide": "provided", "send": "sent", "start": "started", "visit": "visited", "work": "worked", "join": "joined",
}  # fmt: skip

Change = tuple[str, str]


def overclaims(article: Article, original: str, text: str, rng: random.Random) -> Iterator[Lie]:
    """At most one lie of each kind in a (reworded) sentence."""
    for kind, plant in PLANTERS.items():
        changes = [(how, new) for how, new in plant(text) if new not in (text, original) and len(new.split()) >= 4]
        if changes:
            how, new = rng.choice(changes)
            yield Lie(kind, how, original, new, article)


def _modality(text: str) -> Iterator[Change]:
    if _quoted(text):
        return
    for found in _MAY.finditer(text):
        yield f"“will” for “{found[1]}”", text[: found.start()] + "will" + text[found.end() :]
    for found in _WILL.finditer(text):
        for verb, done in _DONE.items():
            if text.startswith(f" {verb} ", found.end()):
                yield "“will” told as done", text[: found.start()] + done + text[found.end() + 1 + len(verb) :]
    for found in _HEDGE.finditer(text):
        new = text[: found.start()] + text[found.end() :]
        yield f"“{found[0].strip().lower()}” left out", new[:1].upper() + new[1:]


def _attribution(text: str) -> Iterator[Change]:
    for pattern, how in ((_TAIL, "tail left out"), (_LEAD, "lead left out")):
        for found in pattern.finditer(text):
            new = text[: found.start()] + text[found.end() :]
            if not _quoted(text):
                yield how, new[:1].upper() + new[1:]


def _limits(text: str) -> Iterator[Change]:
    for found in _LIMIT.finditer(text):
        word = found[0].strip().lower()
        if word not in ("some",):
            yield f"“{word}” left out", text[: found.start()] + text[found.end() :]
        if word in _OTHER_LIMIT:
            yield "turned", text[: found.start()] + _OTHER_LIMIT[word] + " " + text[found.end() :]


def _comparisons(text: str) -> Iterator[Change]:
    for word, other in _COMPARED.items():
        for found in re.finditer(rf"(?<![\w-]){word}(?![\w-])", text):
            yield f"“{other}” for “{word}”", text[: found.start()] + other + text[found.end() :]


def _quoted(text: str) -> bool:
    return any(mark in text for mark in '“”"')


PLANTERS: dict[str, Callable[[str], Iterator[Change]]] = {
    "modality": _modality,
    "attribution": _attribution,
    "limit": _limits,
    "comparison": _comparisons,
}
"""Each kind's planter."""
