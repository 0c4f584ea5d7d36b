"""What a figure counts: 200 crates of rifles are not 200 rifles, nor is a part the whole; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from briefings.facts.lists import listed
from briefings.verification.alike import alike
from briefings.verification.clauses import past
from briefings.verification.tokens import Token

_ALL: Final = listed("all total altogether overall")
_ARTICLES: Final = listed("the a an its his her their those these all some")
_HAS: Final = listed("with carrying of worth")
_IN: Final = listed("in at on")
_MORE: Final = listed("more less fewer higher lower longer shorter earlier later others ahead behind old ago")
_PARTS: Final = listed("half most some none one both")
_NEAR: Final = 5  # words behind a figure that say what it counts

_Found = Iterator[tuple[str, Token]]
_Theirs = Sequence[Sequence[Token]]


def _held(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "200 rifles" for "200 crates of rifles"."""
    for figure, what, _ in _numbered(ours):
        found = [
            (thing, rest) for words in theirs for each, thing, rest in _numbered(words) if each.form == figure.form
        ]
        inside = any(what[-1].stem in {each.stem for each in rest} for _, rest in found)
        kept = any(_put_for(one, other) for thing, _ in found for one in what for other in thing)
        if inside and not kept:
            yield "figure", figure


def _exchanged(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "5,000 crates" for "200 crates and 5,000 rounds"."""
    rows = [each for words in theirs for each in _numbered(words)]
    for figure, what, rest in _numbered(ours):
        own = [each for one, *sides in rows if one.form == figure.form for side in sides for each in side]
        heads = [each for one, thing, _ in rows if one.form == figure.form for each in thing]
        others = {thing[-1].stem for one, thing, _ in rows if one.form != figure.form}
        kept = any(_put_for(one, other) for one in what for other in heads)
        told = any(_put_for(one, other) for one in (*what, *rest) for other in own) and not rest
        if heads and not kept and not told and what[-1].stem in others - {each.stem for each in own}:
            yield "figure", figure


def _numbered(words: Sequence[Token]) -> Iterator[tuple[Token, list[Token], list[Token]]]:
    """Each figure, the words for what it counts, and what stands behind the "of" of these."""
    for place, token in enumerate(words):
        behind = words[place + 1 : place + 1 + _NEAR]
        what = list(takewhile(lambda each: each.kind in ("plain", "name") and not past(each), behind))
        if token.kind != "figure" or not what or what[0].form in _MORE:
            continue
        after = words[place + 1 + len(what) :]
        rest = [each for each in after[1 : 1 + _NEAR] if after[0].form == "of"]
        rest = list(takewhile(lambda each: each.kind in ("plain", "name") or each.form in _ARTICLES, rest))
        yield token, what, [each for each in rest if each.kind != "grammar"]


def _put_for(one: Token, other: Token) -> bool:
    return one.stem == other.stem or alike(one.sense, other.sense)


def _having(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "A tanker with 90 passengers" for "a ferry with 90 passengers"."""
    known = {each.stem for words in theirs for each in words}
    pairs = [pair for words in theirs for pair in _with(words)]
    for thing, figure in _with(ours):
        found = [other for other, each in pairs if each.form == figure.form]
        if found and thing.stem in known and not any(_put_for(thing, other) for other in found):
            yield "figure", figure


def _with(words: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    for one, small, figure in zip(words, words[1:], words[2:], strict=False):
        if one.kind in ("plain", "name") and small.form in _HAS and figure.kind == "figure":
            yield one, figure


def _parts(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "Seven miners" for "two of the seven miners": the whole in the place of its part."""
    for part, whole in (each for words in theirs for each in _of_wholes(words)):
        both = next((each for each in ours if each.form == "both"), None)
        if part.number == "2" and both and not any(each.number == "2" for each in ours):
            yield "figure", both
        for place, token in enumerate(ours):
            if token.kind == "figure" and token.number == whole.number and not _of(ours, place):
                yield "figure", token


def _of_wholes(words: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Each part of a number with that number, if the sentence has it once: "two of the seven"."""
    for part, of, *after in zip(words, words[1:], words[2:], words[3:], strict=False):
        whole = after[1] if after[0].form in _ARTICLES - {"a", "an"} else after[0]
        once = whole.kind == "figure" and sum(each.number == whole.number for each in words) == 1
        if of.form == "of" and once and (part.kind == "figure" or part.form in _PARTS):
            yield part, whole


def _of(words: Sequence[Token], place: int) -> bool:
    """Whether an "of" or "out of" leads to a figure, past an article; "among" does too."""
    last = place > 0 and words[place - 1].form in ("in", "from")
    return last or any(each.form in ("of", "among") for each in words[max(0, place - 3) : place])


def _totals(ours: Sequence[Token], theirs: _Theirs) -> _Found:
    """ "40,000 in Marl" for "10,000 in Marl, 40,000 in all"."""
    if any(each.form in _ALL for each in ours):
        return
    placed = {each.stem for each in _places(ours)}
    for words in theirs:
        parts = {each.stem for each in _places(words)}
        for place, token in enumerate(words):
            near = [each.form for each in (*words[max(0, place - 2) : place], *words[place + 1 : place + 3])]
            if token.kind == "figure" and not _ALL.isdisjoint(near) and placed & parts:
                yield from (("figure", each) for each in ours if each.form == token.form)


def _places(words: Sequence[Token]) -> Iterator[Token]:
    """The names of where so many are: "10,000 in Marl"."""
    for place, token in enumerate(words[2:], 2):
        near = any(each.kind == "figure" for each in words[max(0, place - 4) : place])
        if token.kind == "name" and words[place - 1].form in _IN and near:
            yield token


COUNTS: Final = (_held, _exchanged, _having, _parts, _totals)
"""Each check of a claim's words against the cited sentences'; what they find is a "figure"."""
