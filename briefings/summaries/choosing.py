"""Which sentences together say the most of a story, in the words that a reader has time for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefings.summaries.candidates import POINT_WORDS, Candidate

_SAME = 0.6  # of the shorter one's terms: more in common, and it says the same again
_SAME_ELSEWHERE, _FEWEST_SHARED = 0.5, 0.35  # of the lesser one's worth, and of the shorter one's terms
_HANGS = re.compile(
    r"(?i)(?:he|she|they|it|this|that|these|those|his|her|their|its|such|both|another|others?|but|and|also|yet|so|or"
    r"|however|meanwhile|instead|still|nevertheless|moreover|furthermore|then|there|indeed|after all|in fact"
    r"|in (?:turn|other words|(?:this|that|both|either|each) \w+)|not|neither|none|as such|for (?:this|that)"
    r"|(?:only|both|some|all|one|most|many|several|each) of (?:them|these|those|whom)"
    r"|the (?:move|decision|announcement|step)(?! (?:to|by|of|that)\b)"
    r"|the (?:pair|duo|trio|two|three|four|couple|latter|former|same)\b(?! (?:countries|sides|governments|leaders)))\b"
)
# Of which, another sentence says: "the largest of the three".
_OF_SOME = re.compile(
    r"(?i)\b(?:of|between|among) (?:the|these|those) (?:two|three|four|five|six)(?=[,.;])|\bthe latter\b"
)
# Who says so is nobody here: "…, she wrote."
_SAYS = re.compile(
    r"[,”\"’'] (?:he|she|they|it) (?:also )?(?:said|says|wrote|writes|added|adds|told|argued|noted|warned)\b"
)
_ADDRESSES = re.compile(r"(?i)\byour?\b")
_MOORED = 0.4  # share of it left where the sentence right before is told too
# Editorial, not fitted, in the unit of worth (an expected content word): a point should stand alone and be short.
_HANGING = 1.3
_PART_OF_NOTHING = 3.0
_SPEAKS_AS_HE = 0.3
_ADDRESSING = 0.5
_OVER_LENGTH = 0.2  # a word
_SPEECH = 2.0  # times the share in quotation marks: what somebody said has its own place, the quote


@dataclass(frozen=True, slots=True)
class _Option:
    """A candidate, the worth of each of its terms, what choosing it costs, and how much it leans on what it follows."""

    candidate: Candidate
    worth: Mapping[str, float]
    cost: float
    hangs: float

    def repeats(self, other: _Option) -> bool:
        """Whether one of the two says what the other says, or a part of it.

        Two outlets word the same news differently, so there it is the weighty terms that tell.
        """
        one, two = self.candidate.terms.all, other.candidate.terms.all
        if self.candidate.article is other.candidate.article:
            return self.candidate is other.candidate or len(one & two) > _SAME * min(len(one), len(two))
        if len(one & two) <= _FEWEST_SHARED * min(len(one), len(two)):
            return False  # a name and its office weigh much, and are no news
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
        _Option(c, {term: worth[term] for term in c.terms.all if term in worth}, _cost(c, later), _hangs(c))
        for c in candidates
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
        leans = any(option.hangs for option in base)
        for option in options:
            fits = option.candidate.words <= room or not base
            if fits and not any(option.repeats(other) for other in base):
                gain = sum(worth for term, worth in option.worth.items() if term not in covered) - option.cost
                more = [*base, option]
                yield value + gain - (_hanging(more) if leans or option.hangs else 0.0), more


def _hangs(candidate: Candidate) -> float:
    """How much a sentence needs what stands before it: 1 where it opens with that, more where it speaks of "the largest
    of the three", less where only its speaker is "he".

    A speaker that it names elsewhere serves.
    """
    if _OF_SOME.search(candidate.text):
        return _PART_OF_NOTHING
    if _HANGS.match(candidate.text):
        return 1.0
    return _SPEAKS_AS_HE if not candidate.terms.names and _SAYS.search(candidate.text) else 0.0


def _hanging(chosen: Sequence[_Option]) -> float:
    """What it costs that some of these hang in the air: less for one that follows what it hangs on."""
    cost = 0.0
    for option in chosen:
        if option.hangs:
            own = option.candidate
            moored = any(
                other.candidate.sentence == own.sentence - 1 and other.candidate.article is own.article
                for other in chosen
            )
            cost += _HANGING * option.hangs * (_MOORED if moored else 1.0)
    return cost


def _cost(candidate: Candidate, later: float) -> float:
    return (
        later * candidate.rank
        + _ADDRESSING * bool(_ADDRESSES.search(candidate.text))
        + _SPEECH * candidate.speech
        + _OVER_LENGTH * max(0, candidate.words - POINT_WORDS)
    )
