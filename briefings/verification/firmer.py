"""A claim that is firmer than its source, or its contrary: "did" for "will" or "may", "after" for "before"; English."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from briefings.facts.lists import listed
from briefings.model import Unsupported
from briefings.verification.alike import alike
from briefings.verification.claims import Claim
from briefings.verification.implied import anew, implied
from briefings.verification.lexicon import HEDGES, OPPOSITES
from briefings.verification.sources import Sources
from briefings.verification.stems import stem
from briefings.verification.tokens import Token, tokens

_FUTURE: Final = listed(
    "must will would shall whether won't wouldn't plans planned plan intends intend expects expected hopes hope"
)
_OPEN: Final = (
    _FUTURE
    | HEDGES
    | listed(
        """can could should must due set poised going scheduled forecast projected aims aim wants want upcoming
        proposes propose seeks seek considers considering future coming provided providing assuming should"""
    )
)
_DONE: Final = listed("is are was were has have had been did does already")
_ACCUSED: Final = listed(
    """accused accuses accuse accusing allege alleges alleged alleging allegedly allegation allegations suspected
    suspect suspects charged charges purported purportedly reportedly rumoured rumored supposedly apparently claimed
    claims claim believed thought"""
)
_CHARGE: Final = listed(
    "charge accusation accusations accuser maintained maintains insists insisted contends denied denies"
)
_OF_WHAT: Final = listed("of that over against he she they")
_SAID_TO: Final = listed("said believed thought understood reported alleged rumoured rumored supposed")
_BE: Final = listed("is are was were")
_MAY: Final = listed("may might could")
_PERHAPS: Final = HEDGES | listed("can could potentially potential")
_IRREGULAR: Final = listed(
    """made got went took gave began came met held paid led sent found said told left lost won kept built bought sold
    ran became wrote spoke broke chose drew drove fell felt flew fought grew heard knew meant rose saw spent stood
    struck swore taught thought threw understood withdrew gone taken given begun done been shown known"""
)
_SOFT: Final = listed("expected set due would should chance risk threat")
_UNSURE: Final = listed(
    """likely unlikely perhaps possibly probably potentially presumably apparently supposedly purportedly reportedly
    tentative tentatively preliminary potential possible"""
)
_SAME_IN_THE_PAST: Final = listed("cost cut hit hurt let put set shut spread split bet quit")
_BEHIND, _BEFORE, _AFTER = 4, 6, 2  # words behind "likely" of which one should stand here, and where its like may be
_NEAR, _FAR = 5, 12  # words before one in which "will" may stand
_JOINING: Final = listed("and but while after when who which that because although")
_WITHIN = 7  # words after "accused" or "allegedly" that it speaks of


def contrary(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A word that the cited sentences do not have, while they have its contrary, which the claim has not."""
    ours = {token.form: token for token in claim.tokens if _bare(token)}
    theirs = frozenset(token.form for passage in strict.passages for token in passage.tokens if _bare(token))
    for one, other in OPPOSITES:
        if one in ours and other in theirs and other not in ours and one not in theirs:
            token = ours[one]
            small = token.kind == "grammar"
            said = any(alike(each.sense, other) for each in claim.tokens if each.kind == "plain")
            if not (said if small else _forms_of(token, theirs)):
                yield Unsupported(kind="word", text=claim.text[token.start : token.end])


def _bare(token: Token) -> bool:
    return token.kind in ("plain", "grammar", "figure")


def _forms_of(token: Token, theirs: frozenset[str]) -> bool:
    return any(stem(form) == token.stem for form in theirs)


def denied(claim: Claim, strict: Sources) -> Iterator[Unsupported]:
    """A "not" where no cited sentence has or implies one."""
    theirs = [token for passage in strict.passages for token in passage.tokens]
    if any(token.kind == "negation" for token in theirs):
        return
    free = anew(claim.tokens, strict.stems)
    for place, token in enumerate(claim.tokens):
        if token.kind == "negation" and not (free and implied(claim.tokens, place, theirs)):
            yield Unsupported(kind="negation", text=token.form)


def firmer(claim: Claim, sentences: Sequence[str], language: str) -> Iterator[Unsupported]:
    """What the cited sentences only foresee or allege, and the claim tells as done."""
    if language != "en":
        return
    theirs = max((tokens(each, language) for each in sentences), key=lambda read: _shared(claim, read), default=())
    for place, token in enumerate(theirs):
        after = theirs[place + 1 : place + 1 + _WITHIN]
        yield from _firmer(claim, token, after)
        if token.form in _SAID_TO and after and after[0].form == "to" and place and theirs[place - 1].form in _BE:
            yield from _told_as_sure(claim, token, after[:_WITHIN])  # "are said to be interested"
        if token.form == "to" and place and theirs[place - 1].form in _BE:
            yield from _told_as_done(claim, after[:5])  # "the troops are to stop drugs"


def _firmer(claim: Claim, token: Token, after: Sequence[Token]) -> Iterator[Unsupported]:
    if token.form in _FUTURE:
        yield from _told_as_done(claim, after[:5])
    elif token.form in _MAY:
        yield from _told_as_certain(claim, after[:5])
        yield from _told_as_done(claim, after[:5])
    elif token.form in _UNSURE:
        yield from _told_as_sure(claim, token, after[:_BEHIND])
    elif token.form == "charges" and after and after[0].form not in _OF_WHAT:
        return
    elif token.form in _ACCUSED and not any(each.form in _ACCUSED | _OPEN | _CHARGE for each in claim.tokens):
        told = any(each.kind == "plain" and _place(claim, each) >= 0 for each in after)
        yield from [Unsupported(kind="modality", text=token.form)] * told


def _shared(claim: Claim, theirs: Sequence[Token]) -> int:
    stems = {token.stem for token in claim.tokens if token.kind != "grammar"}
    return len({token.stem for token in theirs} & stems)


def _told_as_done(claim: Claim, after: Sequence[Token]) -> Iterator[Unsupported]:
    """What comes after "will" and stands in the claim with nothing open just before it; a present may ("closes")."""
    telling = [token for token in after if token.kind in ("plain", "name", "figure")]
    found = [(token, place) for token in telling if (place := _place(claim, token)) >= 0]
    if not found:
        return
    anchor, at = found[0]
    before = _clause(claim, at)
    if claim.tokens[at].form in _OPEN:
        return
    if any(token.form in _OPEN or token.form == "to" for token in before):
        return
    if any(each.form in _OPEN for _, place in found for each in claim.tokens[max(0, place - 2) : place]):
        return
    helped = any(token.form in ("be", "have") for token in after[: after.index(anchor)])
    done = any(token.form in _DONE for token in before[-3:])
    form = claim.tokens[at].form
    verb = anchor is telling[0] and not helped
    past = (form.endswith("ed") or form in _IRREGULAR) and form != anchor.form
    past = past or (verb and form == anchor.form and form in _SAME_IN_THE_PAST)
    alone = len(found) > 1 and anchor.kind != "name" and not anew(claim.tokens, {each.stem for each in after})
    if past or (done if helped or verb else alone):
        yield Unsupported(kind="modality", text=claim.text[claim.tokens[at].start : claim.tokens[at].end])


def _clause(claim: Claim, at: int) -> Sequence[Token]:
    """The words before a word in its clause, the last few at least and none far off."""
    for place in range(at - 1, max(0, at - _FAR), -1):
        between = claim.text[claim.tokens[place].end : claim.tokens[place + 1].start]
        if at - place >= _NEAR and (set(",;:—") & set(between) or claim.tokens[place].form in _JOINING):
            return claim.tokens[place + 1 : at]
    return claim.tokens[max(0, at - _FAR) : at]


def _told_as_certain(claim: Claim, after: Sequence[Token]) -> Iterator[Unsupported]:
    """What comes after "may" and in the claim stands after "will", with nothing that says "perhaps"."""
    places = [place for token in after if token.kind == "plain" and (place := _place(claim, token)) >= 0]
    before = claim.tokens[max(0, places[0] - 4) : places[0]] if places else ()
    if any(token.form in ("will", "would") for token in before) and not any(t.form in _PERHAPS for t in before):
        yield Unsupported(kind="modality", text=claim.text[before[0].start : claim.tokens[places[0]].end])


def _told_as_sure(claim: Claim, unsure: Token, after: Sequence[Token]) -> Iterator[Unsupported]:
    """What comes after "likely", with nothing like it near: before it, just behind it, or where the claim begins."""
    found = [place for token in after if token.kind != "grammar" and (place := _place(claim, token)) >= 0]
    if not found:
        return
    near = (*claim.tokens[max(0, found[0] - _BEFORE) : found[0] + 1 + _AFTER], *claim.tokens[:2])
    if not any(each.form in _PERHAPS | _UNSURE | _SOFT | _SAID_TO or alike(each.sense, unsure.sense) for each in near):
        yield Unsupported(kind="modality", text=unsure.form)


def _place(claim: Claim, token: Token) -> int:
    """Where a word stands in the claim, in any form or another for it; -1 where it does not."""
    for place, each in enumerate(claim.tokens):
        if each.kind in ("plain", "name", "figure") and (
            each.stem.rstrip("e") == token.stem.rstrip("e") or alike(each.sense, token.sense)
        ):
            return place
    return -1
