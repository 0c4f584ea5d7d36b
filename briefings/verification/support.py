"""The gate's score: what it takes to cut and paste a sentence from its sources, and how much of it they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefings.verification.alike import groups
from briefings.verification.lexicon import PRONOUNS
from briefings.verification.sources import Passage, Sources
from briefings.verification.tokens import Token
from briefings.weights import GATE

_READ = 64  # sentences of the sources that a claim may be cut from
_COVERING = 16
_AT_MOST = 60  # places of one word among them
_NEAR = 60  # tokens over which going on in a later sentence is cheaper than starting anew elsewhere

Limits = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Support:
    """`cost` of cutting, per word; `words` the idf-weighted share of the claim's words that the sources have.

    `held` is the same for its telling words, other forms and words used alike counted; `apart` is how much of that no
    single sentence has.
    """

    cost: float
    words: float
    held: float
    apart: float

    def copied(self, limits: Limits = GATE) -> bool:
        """Whether the sentence is cut from its sources rather than written anew: the two are judged differently."""
        return self.cost < limits["copied"]

    @property
    def score(self) -> float:
        """0 to 1: from a half on for what is copied, by its cost; below for what is rewritten, by its words."""
        if self.copied():
            return 1 - self.cost / GATE["copied"] / 2
        return (9 * self.words + 1 - min(1.0, self.cost)) / 20

    def enough(self, limits: Limits = GATE) -> bool:
        """Whether the gate opens: enough of it stands there, and in one sentence.

        What is written anew out of several sentences must hold more of their own words; what has no word of its own
        is not written anew but pieced together.
        """
        anew = not self.copied(limits) and limits["words"] <= self.words <= limits["pieced"]
        return self.held >= limits["held"] and (self.apart <= limits["apart"] or anew)


def support(claim: Sequence[Token], sources: Sources) -> Support:
    """How far the sources' wording bears out a claim."""
    if not claim:
        return Support(cost=0.0, words=1.0, held=1.0, apart=0.0)
    total = sum(sources.weight(token.form) for token in claim)
    stands = sum(sources.weight(token.form) for token in claim if token.form in sources.where)
    number, covered = covering(claim, sources)
    plain = [token for token in claim if token.kind != "name"]
    return Support(
        cost=cutting(claim, sources) / len(claim),
        words=stands / total if total else 1.0,
        held=min(_held(claim, number, sources), _held(plain, number, sources)),
        apart=_share(claim, sources, sources) - covered,
    )


def _held(claim: Sequence[Token], number: int, sources: Sources) -> float:
    """What the sources have of a claim. Words used alike count within one sentence alone: a long article has one for
    nearly any word."""
    one = _share(claim, sources.passages[number], sources) if 0 <= number < len(sources.passages) else 0.0
    return max(one, _share(claim, sources, sources, alike=False))


def covering(claim: Sequence[Token], sources: Sources) -> tuple[int, float]:
    """The sentence that has most of a claim's telling words, in whatever order, and that share; -1 for none."""
    near = sources.nearest(claim, _COVERING)
    share, number = max(((_share(claim, sources.passages[each], sources), -each) for each in near), default=(0.0, 1))
    return -number, share + (_meant(claim, -number, sources) if number <= 0 else 0.0)


def _meant(claim: Sequence[Token], number: int, sources: Sources) -> float:
    """The share of names that a pronoun of the sentence may stand for: those of the two sentences before it."""
    passage = sources.passages[number]
    if passage.forms.isdisjoint(PRONOUNS):
        return 0.0
    before = [sources.passages[each] for each in range(max(0, number - 2), number)]
    total = sum(sources.weight(token.form) for token in claim if token.kind != "grammar")
    names = (token.form for token in claim if token.kind == "name" and token.form not in passage.forms)
    return sum(sources.weight(form) for form in names if any(form in each.forms for each in before)) / (total or 1.0)


def _share(claim: Sequence[Token], within: Passage | Sources, sources: Sources, *, alike: bool = True) -> float:
    forms = within.where if isinstance(within, Sources) else within.forms
    total = held = 0.0
    for token in claim:
        if token.kind != "grammar":
            weight = sources.weight(token.form)
            total += weight
            if token.form in forms:
                held += weight
            elif token.kind != "figure":
                held += weight * _nearly(token, within, alike)
    return held / total if total else 1.0


def _nearly(token: Token, within: Passage | Sources, alike: bool) -> float:
    """What another form of a word counts, and another word for it."""
    if token.stem in within.stems:
        return 0.9
    return 0.8 if alike and not groups(token.sense).isdisjoint(within.groups) else 0.0


def cutting(claim: Sequence[Token], sources: Sources) -> float:
    """The least cost of making the claim's words out of the sources' sentences.

    Going on where one is costs nothing, leaving words of a sentence out a little, going on elsewhere more, and a word
    that is not taken from anywhere most: the shortest path over (word of the claim, place in the sources), by Viterbi.
    """
    forms, sentence = _laid_out(claim, sources)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        if len(places[form]) < _AT_MOST:
            places[form].append(place)
    paths: dict[int, float] = {-1: 0.0}
    for number, token in enumerate(claim):
        anew = min(paths.values()) + (GATE["jump"] if number else 0.0)
        after = {place + 1 for place in paths if 0 <= place + 1 < len(forms) and forms[place + 1] == token.form}
        found = {
            place: min(anew, _going_on(place, paths, sentence)) for place in after.union(places.get(token.form, ()))
        }
        for place, cost in paths.items():
            if place not in found:
                found[place] = cost + GATE["word"]
        limit = min(found.values()) + GATE["jump"]  # a costlier path never wins: starting anew from the best is cheaper
        paths = {place: cost for place, cost in found.items() if cost <= limit}
    return min(paths.values())


def _laid_out(claim: Sequence[Token], sources: Sources) -> tuple[list[str], list[int]]:
    """The forms of the nearest sentences one after the other, and the number of the sentence of each."""
    forms: list[str] = []
    sentence: list[int] = []
    for number in sorted(sources.nearest(claim, _READ)):
        forms += [token.form for token in sources.passages[number].tokens]
        sentence += [number] * (len(forms) - len(sentence))
    return forms, sentence


def _going_on(place: int, paths: dict[int, float], sentence: Sequence[int]) -> float:
    """The least cost of coming to a place from an earlier one close by."""
    least = float("inf")
    for before, cost in paths.items():
        if 0 <= before < place <= before + _NEAR:
            least = min(least, cost + _step(before, place, sentence))
    return least


def _step(before: int, place: int, sentence: Sequence[int]) -> float:
    if sentence[before] != sentence[place]:
        return GATE["near"]
    left_out = place - before - 1
    return GATE["gap"] + GATE["left_out"] * left_out if left_out else 0.0
