"""Who says so: reported speech in a claim and in its source, English; a claim neither drops it nor gives it another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from briefings.facts.lists import listed
from briefings.facts.speech import UTTERS, VOICES
from briefings.model import Unsupported
from briefings.text import folded
from briefings.verification.alike import alike, groups
from briefings.verification.claims import Claim
from briefings.verification.lexicon import GRAMMAR
from briefings.verification.meant import BODIES, REFERRING
from briefings.verification.sources import Sources
from briefings.verification.stems import stem
from briefings.verification.tokens import Token, tokens

_SAYING = frozenset(form for form in UTTERS if form.endswith("ed")) - listed(
    """added asked continued texted posted ventured stressed countered pleaded pledged promised vowed denied urged
    declared proclaimed revealed recalled volunteered blasted boasted bragged gushed joked mused quipped shouted
    screamed whispered retweeted tweeted"""
) | listed(
    """said say says saying told tells informed wrote writes according argues argue warns warn claims alleges allege
    insists reported believe believes believed think thinks thought estimates estimated predicts suggests
    admits testifies fears concludes"""
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?(?=\W|$)")
_BREAK = re.compile(r"[,;:“”\"—]|\s-\s|\b(?:and|but|while|who|which|that|as)\b")
_END = re.compile(r"[,;:“”\"—]|\.(?:\s+[A-Z]|\s*$)|\b(?:and|but|while|who|which)\b")
_THAT = re.compile(  # "told the Ledger on Tuesday that …"
    r"(?: (?:on|in|at|to|the|last|late|early|this|week|month|reporters|[A-Z][^ ,;:]*))* that\b"
)
_LARGE = re.compile(r"(?<![^\W_])[A-Z][\w’'.-]* $")
_ASIDE = re.compile(r"(?<=[^\s,])(, (?:who|which|whose|director|chief|head|president|a|an|the) [^,;“”]{3,90}, )$")
_AGED = re.compile(r"(?<=[^\s,])(, \d{1,3}, )$")  # "Marlow, 26, said"
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|it['’]s)(?: also| earlier| \w+ly)? $")
_CLAUSE = re.compile(
    r" (?:on|in|at|to|that|it|he|she|they|there)\b|.*\b(?:will|would|is|are|was|were|has|have|had|can)\b"
)
_TO_DO = re.compile(  # "told staff to delete emails" is an order
    r"(?: (?!(?:that|how|why|he|she|it|they|there|had|has|is|was|were|are|would|will)\b)[^ ,;.]+){1,6}? to [a-z]"
)
_PUT_AT = re.compile(r"\b(?:put|puts|putting)\b[^,;.]{1,40}\bat\b")
_ATTRIBUTE = re.compile(r"\b(?:the|an?|most|all|no|more|its|their|any|of|with|by) $")
_BY = re.compile(r" by (?=[A-Za-z])")
_INVERTED = re.compile(r"[,”\"]\s*$")
_NOBODY = listed("he she it they we i who which also later then now both all has have had is are was were")
_HALF = 0.5
_PART = 0.4  # of what a claim takes from a sentence that somebody says there
_TOGETHER = 3  # characters between a name and the next: "CNN's Dana Bash"
_VAGUE = frozenset(form for word in REFERRING | GRAMMAR for form in (word, stem(word)))
_OPENS = 60  # characters in which somebody stands who "…, and said"
_SAYS: Final = frozenset[int]().union(
    *(
        groups(word)
        for word in ("announcement", "warned", "forecast", "account", "confirmed", "alleged", "complaint", "estimated")
    )
)


@dataclass(frozen=True, slots=True)
class Reported:
    """Words from offset `first` to `last` are what somebody says, who stands from `start` to `end`."""

    start: int
    end: int
    first: int
    last: int


def reported(text: str) -> tuple[Reported, ...]:
    """Each speech reported in a sentence: "…, police said", "according to …", "the board said that …"."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Reported]:
    for word in _WORD.finditer(text):
        form = folded(word[0]).rstrip(".")
        if form not in _SAYING or (word[0][0].isupper() and form != "according"):  # "the United States"
            continue
        before, after = text[: word.start()], text[word.end() :]
        if form == "according":
            if not after.startswith((" to whom", " to which")):
                yield _according(text, word.start(), word.end() + 4)
        elif form == "saying":
            yield Reported(0, _subject(text, word.start()), word.end() + 1, len(text))
        elif _PASSIVE.search(before) and _BY.match(after):
            yield _told_by(text, word.start(), word.end() + 4)  # "Parliament was told by the minister that …"
        elif not _nobody(form, before, after):
            yield _said(text, word, before, after)


def _nobody(form: str, before: str, after: str) -> bool:
    """Whether nobody says anything: "is expected", "estimated at", "the most confirmed cases", "told staff to go"."""
    if (_ATTRIBUTE.search(before) and form.endswith("ed")) or (form in ("told", "tells") and _TO_DO.match(after)):
        return True
    return bool(_PASSIVE.search(before)) or after.startswith((" at ", " as "))


def _said(text: str, word: re.Match[str], before: str, after: str) -> Reported:
    if re.match(r"\s*(?:[,.;]|$)", after) or word[0].endswith("."):
        start = _since(text, word.start())
        aside = re.match(
            r",(?! (?:and|but|while|though|although|who|which|as)\b)", after
        )  # "After that, police said, …"
        return Reported(start, word.start(), 0, len(text) if aside and start else start)  # "…, police said."
    if _INVERTED.search(before) and _speaks(after):
        return Reported(word.end() + 1, _until(text, word.end() + 1), 0, word.start())  # "…, said police."
    return _before(text, word.start(), word.end())


def _speaks(after: str) -> bool:
    """Whether somebody stands behind a verb that ends a clause, and not what "Norbank, the largest bank," says."""
    found = re.match(r"(?: [^ ,;:]+){1,9}(?=[.,;])", after)
    return found is not None and not _CLAUSE.match(found[0])


def _according(text: str, start: int, by: int) -> Reported:
    """ "According to …" of all the rest: of what follows where it opens the sentence, of what precedes at its end."""
    until = _until(text, by)
    if not text[:start].strip():
        return Reported(by, until, until, len(text))
    return Reported(by, until, 0, start if len(text) - until < 3 else len(text))


def _told_by(text: str, start: int, by: int) -> Reported:
    that = text.find(" that ", by)
    until = min(_until(text, by), that if that >= 0 else len(text))
    return Reported(by, until, 0 if that < 0 else until, start if that < 0 else len(text))


def _before(text: str, start: int, end: int) -> Reported:
    """Speech that follows: "Police said on Monday that …"; or that went before: "…, police said on Monday."."""
    since = _since(text, start)
    rest = text[end:].rstrip(' .”"')
    rest = re.sub(r"^ (?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*", "", rest) if text[start:end] == "told" else rest
    short = not rest or re.fullmatch(
        r"(?: (?:on|in|at|to|during|after|late|early|last|this|earlier|reporters?)\b[^,;]{0,60})+", rest
    )
    if since and short and text[:since].rstrip().endswith((",", ",”", ',"')):
        return Reported(since, start, 0, since)
    that = _THAT.match(text[end:])
    return Reported(since, start, end + (that.end() if that else 0), len(text))


def _since(text: str, end: int) -> int:
    """Where the clause before an offset begins; of "the board, which met on Monday, said" at "the board"."""
    if aside := _ASIDE.search(text, 0, end) or _AGED.search(text, 0, end):
        end = aside.start(1)
    last = 0
    for found in _BREAK.finditer(text, 0, max(0, end - 1)):
        last = last if _joins(text, found) else found.end()
    return last


def _until(text: str, start: int) -> int:
    ends = (found for found in _END.finditer(text, start) if not _joins(text, found))
    return next((found.start() for found in ends), len(text))


def _joins(text: str, found: re.Match[str]) -> bool:
    """Whether it is the "and" of a name: "Centers for Disease Control and Prevention"."""
    return found[0] == "and" and bool(_LARGE.search(text, 0, found.start()) and text[found.end() + 1].isupper())


def unreported(claim: Claim, sentences: Sequence[str], language: str) -> Iterator[Unsupported]:
    """An "attribution" where most of what the claim takes from a sentence is somebody's word there, and here a fact."""
    ours = [each for each in reported(claim.text) if claim.text[each.start : each.end].strip(" ,")]
    if any(each.last - each.first > _HALF * len(claim.text) or len(ours) > 1 for each in ours):
        return
    said = [_speaker(claim.text, each) - GRAMMAR for each in ours]
    stems = {token.stem for token in claim.tokens if token.kind != "grammar"}
    taken = [[token for token in tokens(text, language) if token.stem in stems] for text in sentences]
    words, text = max(zip(taken, sentences, strict=True), key=lambda pair: len(pair[0]))
    if _told_anew(claim, text):
        return
    for each in reported(text):
        inside = sum(each.first <= token.start < each.last for token in words)
        theirs = _speaker(text, each) - GRAMMAR
        kept = any(mine and (mine <= theirs or theirs <= mine) for mine in said)
        if not kept and inside > _PART * len(words) and text[each.start : each.end].strip(" ,"):
            yield Unsupported(kind="attribution", text=text[each.start : each.end].strip())
            return


def _told_anew(claim: Claim, text: str) -> bool:
    """Whether all who say so in a sentence stand in the claim, and a word for saying with them: "a warning by …"."""
    saying = any(token.form in UTTERS or not groups(token.sense).isdisjoint(_SAYS) for token in claim.tokens)
    if not saying and not _PUT_AT.search(claim.text):
        return False
    for each in reported(text):
        words = [token for token in tokens(text[each.start : each.end]) if _tells(token)]
        stand = [token for token in words if _stands(token, claim)]
        named = [token for token in words if token.kind == "name" and token.start]
        if not stand or words[-1] not in stand or not {*named} <= {*stand} or 2 * len(stand) < len(words):
            return False
    return True


def _stands(token: Token, claim: Claim) -> bool:
    return any(token.stem == each.stem or alike(token.form, each.form) for each in claim.tokens)


def moved(text: str, sentences: Sequence[str]) -> str:
    """What somebody says, where who says so opens the claim and closes its source or the other way round; else ""."""
    ours = reported(text)
    theirs = [each.first for sentence in sentences for each in reported(sentence)[:1]]
    if len(ours) != 1 or not any(bool(first) != bool(ours[0].first) for first in theirs):
        return ""
    return text[ours[0].first : ours[0].last].strip(" ,")


def misattributed(
    claim: Claim, sentences: Sequence[str], near: Sources, meant: frozenset[str]
) -> Iterator[Unsupported]:
    """A "speaker" whom the cited sentences do not have as the one who says so; "she" may be one of those `meant`."""
    yield from _crossed(claim, sentences)
    theirs = [_speaker(text, each) for text in sentences for each in reported(text)]
    known = frozenset[str]().union(*theirs)
    vague = not theirs or any(not words - _VAGUE for words in theirs)
    for each in reported(claim.text):
        ours = [token for token in claim.within(each.start, each.end) if _tells(token)]
        names = [token for token in ours if token.kind == "name" and (token.form in near.proper or token.start)]
        if _exchanged(names, sentences):
            yield Unsupported(kind="speaker", text=claim.text[each.start : each.end].strip())
        for token in names:
            fuller = token.form in near.where and any(_fits(other, known) for other in names)  # "Claudia" Sheinbaum
            meant_by = vague and theirs and token.form in meant
            if not (_fits(token, known) or fuller or meant_by or _voiced(token, sentences)):
                yield Unsupported(kind="speaker", text=claim.text[each.start : each.end].strip())
                break
        else:
            if ours and known and not names and not _meant_by(ours, known):
                yield Unsupported(kind="speaker", text=claim.text[each.start : each.end].strip())


def _crossed(claim: Claim, sentences: Sequence[str]) -> Iterator[Unsupported]:
    """Who says in the claim what another one says in a sentence in which both speak."""
    for text in sentences:
        theirs = _speeches(text)
        for speaker, words, where in _speeches(claim.text) if len(theirs) > 1 else ():
            own = max((len(words & each) for other, each, _ in theirs if speaker & other), default=-1)
            others = max((len(words & each) for other, each, _ in theirs if not speaker & other), default=0)
            if 0 <= own < others:
                yield Unsupported(kind="speaker", text=claim.text[where.start : where.end].strip())


def _speeches(text: str) -> list[tuple[frozenset[str], frozenset[str], Reported]]:
    """Each speech of a sentence: the names of who says so, and the words up to where another speaks."""
    found = reported(text)
    read = tokens(text)
    told = []
    for each in found:
        until = min(
            (other.start for other in found if other.start > each.first and other is not each), default=each.last
        )
        names = (token.stem for token in read if each.start <= token.start < each.end and token.kind == "name")
        words = (token.stem for token in read if each.first <= token.start < until and _tells(token))
        told.append((frozenset(names), frozenset(words), each))
    return told


def _voiced(name: Token, sentences: Sequence[str]) -> bool:
    """Whether a cited sentence goes on after a name with a verb of saying that reports nothing: "Lumo blamed …"."""
    for text in sentences:
        words = [folded(word[0]) for word in _WORD.finditer(text)]
        for place, word in enumerate(words):
            if word.rstrip(".") == name.form and not {*words[place + 1 : place + 4]}.isdisjoint(UTTERS | VOICES):
                return True
    return False


def _meant_by(ours: Sequence[Token], known: frozenset[str]) -> bool:
    """Whether words without a name may mean those who say so: the same or another word, "the company" for one named."""
    return any(_fits(token, known) for token in ours) or all(token.form in BODIES for token in ours)


def _exchanged(names: Sequence[Token], sentences: Sequence[str]) -> bool:
    """Whether the names of who says so, one behind the other, stand in a sentence, but in another order."""
    if any(other.start - one.end > _TOGETHER for one, other in pairwise(names)):
        return False
    for sentence in sentences:
        large = (token.form for token in tokens(sentence) if token.kind == "name")
        if all(token.form in large for token in names):
            return False
    return len(names) > 1 and all(any(token.form in folded(text) for text in sentences) for token in names)


def _speaker(text: str, each: Reported) -> frozenset[str]:
    end = each.end
    if each.first == 0 and text[end : end + 2] == ", ":  # "…, said Marta Quispe, the regional governor."
        end = _until(text, end + 2)
    aside = text[: each.start].endswith(", ") or not text[each.start : each.end].strip(" ,")
    start = max(0, each.start - _OPENS) if aside else each.start  # "The mayor, Edwin Salas, said"
    if not text[each.start : each.end].strip(" ,"):
        start, end = 0, _subject(text, each.start)
    words = {folded(word[0]).rstrip(".").removesuffix("'s") for word in _WORD.finditer(text, start, end)}
    words |= {token.form for token in tokens(text[start:end])}  # "the UN's" as "u.n", "Example.com" as two
    return frozenset(form for word in words if word not in _NOBODY for form in (word, stem(word)))


def _subject(text: str, end: int) -> int:
    """Where they end whom a sentence opens with: at its first verb of saying, or after some words."""
    found = (word.start() for word in _WORD.finditer(text, 0, end) if folded(word[0]) in UTTERS | VOICES)
    return min(next(found, end), _OPENS)


def _tells(token: Token) -> bool:
    return token.kind in ("name", "plain") and token.form not in _NOBODY


def _fits(token: Token, known: frozenset[str]) -> bool:
    if token.form in known or token.stem in known:
        return True
    mine = groups(token.form)
    return bool(mine) and any(not mine.isdisjoint(groups(word)) for word in known)
