"""Two cited sentences told in one, each from its subject on: what is joined so is judged part by part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefings.verification.strangers import runs
from briefings.verification.tokens import Token, tokens

_JOINT: Final = re.compile(r"[,;:]? (?:and|but|while|whereas|although) |[,;] (?!and |but |while |whereas |although )")
_LED_IN: Final = re.compile(r"^(?:In|On|At|After|Before|By|As|Since|During|Under|With|For) [^,;]{2,40}, ")
_LEAST: Final = 3  # telling words of a part
_OPENS: Final = 3  # telling words of a part among which the first of its sentence stands
_OWN: Final = 0.1  # of a part's telling words that its sentence may lack; a first name before a surname is none
_RELATIVE: Final = frozenset(("which", "who"))
_REFERRING: Final = _RELATIVE | {"that", "this", "it", "they", "he", "she"}


def parted(text: str, sentences: Sequence[str], language: str) -> tuple[str, ...]:
    """The two parts of a sentence of which each is one of several cited sentences, shortened; else the sentence whole.

    Each begins as its sentence does. So nothing that one sentence says comes to be said of what the other is about.
    """
    if len(sentences) < 2:
        return (text,)
    read = [_Source.of(each, language) for each in sentences]
    for joint in _JOINT.finditer(text):
        parts = text[: joint.start()], text[joint.end() :]
        found = [_from(tokens(part, language), read) for part in parts]
        if -1 not in found and found[0] != found[1]:
            return parts
    return (text,)


@dataclass(frozen=True, slots=True)
class _Source:
    """A sentence's words, and the stems of the first that tells, with what leads in and without."""

    words: Sequence[Token]
    first: frozenset[str]

    @classmethod
    def of(cls, sentence: str, language: str) -> _Source:
        words, rest = tokens(sentence, language), tokens(_LED_IN.sub("", sentence), language)
        return cls(words, frozenset(token.stem for side in (words, rest) for token in _telling(side)[:1]))


def _from(part: Sequence[Token], sentences: Sequence[_Source]) -> int:
    """The number of the sentence that a part is, shortened; it may leave out what leads in. -1 for none."""
    opens = {token.stem for token in _telling(part)[:_OPENS]}
    found = (n for n, each in enumerate(sentences) if opens & each.first and _shortened(part, each.words))
    return next(found, -1)


def _shortened(part: Sequence[Token], words: Sequence[Token]) -> bool:
    telling, stems = _telling(part), {token.stem for token in _telling(words)}
    new = sum(len(run) for run in runs(telling) if stems.isdisjoint(token.stem for token in run))
    return len(telling) >= _LEAST and new <= _OWN * len(telling) and _refers(part, words)


def _refers(part: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether a "which" has something in the place of which it stands; "and Velt Lines, which cut …" is no sentence."""
    ours, theirs = ({token.form for token in side} for side in (part, words))
    return ours.isdisjoint(_RELATIVE) or not theirs.isdisjoint(_REFERRING)


def _telling(words: Sequence[Token]) -> list[Token]:
    return [token for token in words if token.kind != "grammar"]
