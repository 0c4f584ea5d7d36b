"""The check of a sentence that a model wrote: it must follow from the very sentences that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.facts import names
from briefings.model import Article, Span, Unsupported, Verdict
from briefings.text import Sentence, folded, sentences
from briefings.verification.acted import undone
from briefings.verification.apposed import misnamed
from briefings.verification.attributed import misattributed, moved, unreported
from briefings.verification.bound import There, unbound
from briefings.verification.claims import Claim
from briefings.verification.clauses import clauses
from briefings.verification.events import brought_in, light, repeated
from briefings.verification.exchanged import exchanged
from briefings.verification.firmer import contrary, denied, firmer
from briefings.verification.fixed import unfixed
from briefings.verification.joined import parted
from briefings.verification.limits import fractions, unlimited
from briefings.verification.meant import bodies, meant, named
from briefings.verification.receipts import at
from briefings.verification.referred import misspoken
from briefings.verification.seams import merged
from briefings.verification.sources import Sources
from briefings.verification.strangers import acting, halved, misplaced, possessed, runs, strangers, swapped
from briefings.verification.support import support
from briefings.verification.titled import mistitled
from briefings.verification.tokens import Token
from briefings.verification.vetoes import vetoes
from briefings.verification.voiced import unvoiced

_ADDRESS = re.compile(r"(?i)https?:|www\.|\]\(|[<>]|@\w")
_LINK = re.compile(r"(?i)(?:https?:|www\.)\S*")
_DOMAIN = re.compile(r"(?i)\b[\w-]+\.(?:com|org|net|io|co|example|info|ru|de)\b")
# Words for "said" that say no more than it does.
_SAID = frozenset(("said", "stated", "says", "states", "told", "informed", "noted", "announced", "reported"))
_SMALL = frozenset(("on", "in", "at", "by", "of", "to", "for", "from", "with", "the", "a", "an", "and", "its", "their"))
_BEFORE = 2  # sentences before a cited one, in which a pronoun's person may stand
_LONGEST = 600  # characters: what is longer is no point


@dataclass(frozen=True, slots=True)
class Cited:
    """Cited sentences: `texts` one by one, `strict` as sources of their own, `near` with what stands before them;
    `meant` are the words of names for which a pronoun in them may stand, `named` of all names of their articles."""

    texts: tuple[str, ...]
    strict: Sources
    near: Sources
    meant: frozenset[str]
    named: frozenset[str]


def check_worded(text: str, spans: Sequence[Span], articles: Mapping[str, Article]) -> Verdict:
    """Whether a sentence in the language of its sources says what the sentences at `spans` say, and no more.

    Each figure, date, quotation and name stands there (a name also in its fuller form, or for a pronoun, in the
    article); who says so, "may" and "about" are kept; the gate opens by these sentences alone. The score is the gate's.
    """
    found = cited(spans, articles)
    if found is None or not any(letter.isalnum() for letter in text):
        return _verdict([Unsupported(kind="gist", text=text)], 0.0)
    against = list(dict.fromkeys(_against(text, found)))
    claim = Claim.of(text[:_LONGEST], found.near.language)
    return _verdict(against, support(claim.tokens, found.near).score)


def cited(spans: Sequence[Span], articles: Mapping[str, Article]) -> Cited | None:
    """The whole sentences in which the spans stand; None where one of them stands nowhere."""
    if not spans or any(at(span, articles) is None for span in spans):
        return None
    chosen: dict[str, set[int]] = {}
    read = {span.article_id: sentences(articles[span.article_id].text) for span in spans}
    for span in spans:
        places = {n for n, each in enumerate(read[span.article_id]) if each.start < span.end and span.start < each.end}
        chosen.setdefault(span.article_id, set()).update(places)
    strict = [[read[name][n].text for n in sorted(places)] for name, places in chosen.items()]
    near = [
        [read[name][n].text for n in _around(articles[name], read[name], places)] for name, places in chosen.items()
    ]
    ours = [articles[name] for name in chosen]
    others = (meant(articles[name], read[name], places) for name, places in chosen.items())
    texts = tuple(text for part in strict for text in part)
    return Cited(texts, _alone(ours, strict), _alone(ours, near), frozenset[str]().union(*others), named(ours))


def _around(article: Article, read: Sequence[Sentence], places: set[int]) -> list[int]:
    """The places, those just before them, and those in which somebody whom these name is named in full first."""
    found = {max(0, n - back) for n in places for back in range(_BEFORE + 1)}
    named = names(article)
    for name in named:
        if name.full not in ("", name.text) and any(read[n].start <= name.span.start < read[n].end for n in places):
            first = next((each.span.start for each in named if each.text == name.full), -1)
            found.update(n for n, each in enumerate(read) if each.start <= first < each.end)
    roles = bodies([read[n].text for n in places])
    for name in named:
        if not roles.isdisjoint(folded(name.text).split()) and name.span.start < read[min(places)].start:
            found.update(n for n, each in enumerate(read) if each.start <= name.span.start < each.end)
            break
    return sorted(found)


def _alone(articles: Sequence[Article], texts: Sequence[Sequence[str]]) -> Sources:
    return Sources.of(replace(article, text="\n\n".join(parts)) for article, parts in zip(articles, texts, strict=True))


def linked(text: str, found: Cited) -> Iterator[Unsupported]:
    """An address, markup or mention: none comes from a model; but an outlet may be called Earthsky.com."""
    source = _LINK.sub("", " ".join(found.texts))
    named = all(each[0] in source and each[0][0].isupper() for each in _DOMAIN.finditer(text))
    if _ADDRESS.search(text) or not named or "\n" in text.strip():
        yield Unsupported(kind="address", text=text)


def _against(text: str, found: Cited) -> Iterator[Unsupported]:
    yield from linked(text, found)
    if len(text) > _LONGEST:
        yield Unsupported(kind="gist", text=text)
    if any(text.strip() == each for each in found.texts):
        return
    if any(_piece(text.strip(), each) for each in found.texts):
        yield Unsupported(kind="gist", text=text)
    for sentence in sentences(text[:_LONGEST]):
        for part in parted(sentence.text, found.texts, found.near.language):
            yield from _sentence(Claim.of(part, found.near.language), found)


def _piece(text: str, source: str) -> bool:
    """Whether a text is what follows a small word in the middle of a sentence: "Monday, its first cut in two years"."""
    said = text.rstrip(".")
    before, found, _ = source.partition(said) if said else ("", "", "")
    return bool(found) and before.rstrip().split(" ")[-1] in _SMALL


def _sentence(claim: Claim, found: Cited) -> Iterator[Unsupported]:
    against = [*_vetoes(claim, found), *_stands(claim, found), *_reported(claim, found)]
    against += [*unlimited(claim, found.texts, found.strict.language), *fractions(claim, found.strict)]
    against += [
        *strangers(claim, found.strict, found.near, meant=found.meant, named=found.named),
        *misplaced(claim, found.strict),
        *acting(claim, found.strict),
    ]
    against += [*halved(claim, found.strict), *possessed(claim, found.strict)]
    against += [*swapped(claim, found.strict, moved(claim.text, found.texts))]
    if found.near.language == "en":
        against += [*brought_in(claim, found.strict, found.near), *unfixed(claim, found.strict), *_bound(claim, found)]
    against += [*repeated(claim, found.strict), *merged(claim, found.strict, found.meant)]
    against += [*contrary(claim, found.strict), *denied(claim, found.strict)]
    against += [*firmer(claim, found.texts, found.strict.language)]
    yield from against
    if not against and not support(_owned(claim, found.strict), found.near).enough():
        yield Unsupported(kind="gist", text=claim.text)


def _bound(claim: Claim, found: Cited) -> Iterator[Unsupported]:
    """What is told clause by clause."""
    said, there = clauses(claim.tokens, claim.text), There.of(found.strict)
    yield from unbound(claim, said, there, found.named)
    yield from undone(claim, said, there, found.named)
    yield from unvoiced(claim, said, there, found.strict, found.named)
    yield from misnamed(claim, said, there, found.strict, found.named)
    yield from exchanged(claim, said, there, found.strict)
    yield from misspoken(claim, said, found.near)
    yield from mistitled(claim, said, found.strict)


def _owned(claim: Claim, strict: Sources) -> list[Token]:
    """The claim's words without those that only lengthen a name which the cited sentences have ("Mexican President
    Claudia" before "Sheinbaum"), and those that say nothing new."""
    kept: list[Token] = []
    for run in runs(claim.tokens):
        known = [token for token in run if token.form in strict.where]
        kept += known if known and run[0].kind == "name" else run
    return [each for each in kept if each.form in strict.where or not light(each)]


def _vetoes(claim: Claim, found: Cited) -> list[Unsupported]:
    """Those against the whole; but who says so may stand first or last: of the order, what is said alone counts."""
    against = list(vetoes(claim, found.near))
    if any(each.kind == "order" for each in against) and (said := moved(claim.text, found.texts)):
        other = vetoes(Claim.of(said, found.near.language), found.near)
        if not any(each.kind == "order" for each in other):
            return [each for each in against if each.kind != "order"]
    return [each for each in against if each.kind != "word" or folded(each.text) not in _SAID]


def _stands(claim: Claim, found: Cited) -> Iterator[Unsupported]:
    """Figures, dates and quotations of the cited sentences themselves, not of those before them."""
    wanted = ("figure", "date", "quote", "negation")
    yield from (each for each in vetoes(claim, found.strict) if each.kind in wanted)


def _reported(claim: Claim, found: Cited) -> Iterator[Unsupported]:
    if found.strict.language != "en":
        return
    yield from misattributed(claim, found.texts, found.near, found.meant)
    yield from unreported(claim, found.texts, found.strict.language)


def _verdict(against: Sequence[Unsupported], score: float) -> Verdict:
    return Verdict(supported=not against, score=score if not against else score / 2, unsupported=tuple(against))
