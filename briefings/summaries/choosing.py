"""Which sentences together say the most of a story, in the words that a reader has time for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.summaries.candidates import POINT_WORDS, Candidate

_SAME = 0.6  # of the shorter one's terms: more in common, and it says the same again
_SAME_ELSEWHERE = 0.7  # of the lesser one's worth
_HANGS = re.compile(
    r"(?i)(?:he|she|they|it|this|that|these|those|his|her|their|its|such|both|another|others?|but|and|also|yet|so|or"
    r"|however|meanwhile|instead|still|nevertheless|moreover|furthermore|then|there|indeed|after all|in fact)\b"
)
_ADDRESSES = re.compile(r"(?i)\byour?\b")
# Editorial, not fitted, in the unit of worth (an expected content word): a point should stand alone and be short.
_HANGING = 0.7
_ADDRESSING = 0.5
_OVER_LENGTH = 0.2  # a word
_SPEECH = 2.0  # times the share in quotation marks: what somebody said has its own place, the quote


@dataclass(frozen=True, slots=True)
class _Option:
    """A candidate, the worth of each of its terms, and what choosing it costs."""

    candidate: Candidate
    worth: Mapping[str, float]
    cost: float

    def repeats(self, other: _Option) -> bool:
        """Whether one of the two says what the other says, or a part of it.

        Two outlets word the same news differently, so there it is the weighty terms that tell.
        """
        one, two = self.candidate.terms.all, other.candidate.terms.all
        if self.candidate.article is other.candidate.article:
            return self.candidate is other.candidate or len(one & two) > _SAME * min(len(one), len(two))
        shared = sum(self.worth.get(term, 0.0) for term in one & two)
        return shared > _SAME_ELSEWHERE * min(sum(self.worth.values()), sum(other.worth.values()))


def choose(
    candidates: Sequence[Candidate], worth: Mapping[str, float], *, most: int, words: int, later: float
) -> list[Candidate]:
    """At most `most` candidates of at most `words` words that together cover the terms of most worth.

    Maximal coverage (Gillick and Favre 2009, https://aclanthology.org/W09-1802/), solved greedily and by exchange.
    `later` is what each candidate of the same article that stands before costs.
    """
    options = [
        _Option(c, {term: worth[term] for term in c.terms.all if term in worth}, _cost(c, later)) for c in candidates
    ]
    chosen: list[_Option] = []
    best = 0.0
    while move := max(_moves(chosen, options, most, words), key=lambda found: found[0], default=None):
        if move[0] <= best + 1e-9:
            break
        best, chosen = move
    return [option.candidate for option in chosen]


def _moves(
    chosen: list[_Option], options: Sequence[_Option], most: int, words: int
) -> Iterator[tuple[float, list[_Option]]]:
    """Every set that one addition, or one exchange, makes of what is chosen, with its value."""
    bases = [chosen] * (len(chosen) < most) + [chosen[:n] + chosen[n + 1 :] for n in range(len(chosen))]
    for base in bases:
        covered = {term: value for option in base for term, value in option.worth.items()}
        value = sum(covered.values()) - sum(option.cost for option in base)
        room = words - sum(option.candidate.words for option in base)
        for option in options:
            fits = option.candidate.words <= room or not base
            if fits and not any(option.repeats(other) for other in base):
                gain = sum(worth for term, worth in option.worth.items() if term not in covered) - option.cost
                yield value + gain, [*base, option]


def _cost(candidate: Candidate, later: float) -> float:
    return (
        later * candidate.rank
        + _HANGING * bool(_HANGS.match(candidate.text))
        + _ADDRESSING * bool(_ADDRESSES.search(candidate.text))
        + _SPEECH * candidate.speech
        + _OVER_LENGTH * max(0, candidate.words - POINT_WORDS)
    )
