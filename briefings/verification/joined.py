"""Two cited sentences told in one, each from its subject on: what is joined so is judged part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from briefings.verification.strangers import runs
from briefings.verification.tokens import Token, tokens

_JOINT: Final = re.compile(r"[,;:]? (?:and|but|while|whereas|although) |[,;] (?!and |but |while |whereas |although )")
_LED_IN: Final = re.compile(r"^(?:In|On|At|After|Before|By|As|Since|During|Under|With|For) [^,;]{2,40}, ")
_LEAST: Final = 3  # telling words of a part
_OPENS: Final = 3  # telling words of a part among which the first of its sentence stands
_OWN: Final = (
    0.1  # of a part's telling words, at most, that its sentence has not; the first name put before a surname is none
)


def parted(text: str, sentences: Sequence[str], language: str) -> tuple[str, ...]:
    """The two parts of a sentence of which each is one of several cited sentences, shortened; else the sentence whole.

    Each begins as its sentence does. So nothing that one sentence says comes to be said of what the other is about.
    """
    if len(sentences) < 2:
        return (text,)
    read = [_telling(tokens(_LED_IN.sub("", each), language)) for each in sentences]
    for joint in _JOINT.finditer(text):
        parts = text[: joint.start()], text[joint.end() :]
        found = [_from(_telling(tokens(part, language)), read) for part in parts]
        if -1 not in found and found[0] != found[1]:
            return parts
    return (text,)


def _telling(words: Sequence[Token]) -> list[Token]:
    return [token for token in words if token.kind != "grammar"]


def _from(part: Sequence[Token], sentences: Sequence[Sequence[Token]]) -> int:
    """The number of the sentence that a part is, shortened; -1 for none."""
    if len(part) < _LEAST:
        return -1
    for number, words in enumerate(sentences):
        stems = {token.stem for token in words}
        new = sum(len(run) for run in runs(part) if stems.isdisjoint(token.stem for token in run))
        opens = bool(words) and any(token.stem == words[0].stem for token in part[:_OPENS])
        if opens and new <= _OWN * len(part):
            return number
    return -1
