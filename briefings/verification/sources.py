"""What verifying needs to know of the articles, worked out once and used for every sentence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log

from briefings.facts.marks import quoted
from briefings.model import Article
from briefings.text import dateline, folded, sentences
from briefings.verification.alike import told
from briefings.verification.tokens import Token, mended, tokens

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STOPS = frozenset(".!?…。！？")
_ENDS = _STOPS | frozenset(("", "\n", ":", ";", '"', "'", "(", ")", "[", "]", "•", "`", "-"))
_LONGEST = 120  # tokens: what has no full stop for longer is taken in parts
_POSTINGS = 4000  # sentences looked at for one claim, rarest words first


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a source (of `article`), with the sets of its forms, stems and groups of words used alike."""

    article: int
    tokens: tuple[Token, ...]
    forms: frozenset[str]
    stems: frozenset[str]
    groups: frozenset[int]


@dataclass(frozen=True, slots=True)
class Sources:
    """Articles read for verifying: their sentences, and in which of them each form stands.

    `numbers` are figures without their units, `pairs` the two of a range or score, `counted` figures with the stems of
    what they count, `proper` words that mostly have a capital, `initials` those of names of several words; `spaced` is
    each text folded, `quoted` each quotation folded and without its punctuation.
    """

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    where: Mapping[str, Sequence[int]]
    weights: Mapping[str, float]
    stems: frozenset[str]
    groups: frozenset[int]
    numbers: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    proper: frozenset[str]
    counted: frozenset[tuple[str, frozenset[str]]]
    initials: frozenset[str]
    spaced: tuple[str, ...]
    quoted: tuple[str, ...]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> Sources:
        """Read the articles; the last few readings are kept."""
        return _read(tuple(articles))

    @property
    def language(self) -> str:
        """The language of the first article; English where there is none."""
        return self.articles[0].language if self.articles else "en"

    def weight(self, form: str) -> float:
        """How much a word tells: the logarithm of how few of the sentences have it."""
        return self.weights.get(form) or log((len(self.passages) + 1) * 2)

    def verbatim(self, text: str) -> bool:
        """Whether a text stands in an article as it is, from where something begins to where something ends."""
        wanted = " ".join(spaced(text).split())
        return any(_parted(standing, wanted) for standing in self.spaced)

    def nearest(self, claim: Sequence[Token], most: int) -> list[int]:
        """The sentences that share most with a claim by weight, best first."""
        found: defaultdict[int, float] = defaultdict(float)
        looked = 0
        for form in sorted({token.form for token in claim}, key=lambda form: (len(self.where.get(form, ())), form)):
            places = self.where.get(form, ())
            looked += len(places)
            if looked > _POSTINGS and found:
                break
            for number in places[:_POSTINGS]:
                found[number] += self.weight(form)
        return sorted(found, key=lambda number: (-found[number], number))[:most]


@lru_cache(maxsize=16)
def _read(articles: tuple[Article, ...]) -> Sources:
    passages = tuple(chain.from_iterable(_passages(number, article) for number, article in enumerate(articles)))
    where: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for form in passage.forms:
            where[form].append(number)
    texts = [article.text for article in articles]
    every = [token for passage in passages for token in passage.tokens]
    return Sources(
        articles=articles,
        passages=passages,
        where=dict(where),
        weights={form: log((len(passages) + 1) / (len(places) + 0.5)) for form, places in where.items()},
        stems=frozenset(token.stem for token in every),
        groups=frozenset(group for passage in passages for group in passage.groups),
        numbers=frozenset(token.form.partition(" ")[0] for token in every if token.kind == "figure"),
        pairs=frozenset(pair for token in every if token.kind == "figure" for pair in _pairs(token.form)),
        proper=_proper(passages),
        counted=frozenset((token.form, token.counts) for token in every if token.counts),
        initials=frozenset(_initials(passages)),
        spaced=tuple(spaced(article.text) for article in articles),
        quoted=tuple(plain(text[each.start : each.end]) for text in map(mended, texts) for each in quoted(text)),
    )


def _proper(passages: Iterable[Passage]) -> frozenset[str]:
    """Words with a capital more often than not, where the capital tells: that which opens a sentence tells nothing."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for passage in passages:
        for place, token in enumerate(passage.tokens):
            if token.kind != "name":
                small[token.form] += 1
            else:
                large[token.form] += 1 if place else 0
    return frozenset(form for form, times in large.items() if times > small[form] or not small[form])


def _pairs(form: str) -> Iterator[tuple[str, str]]:
    """ "84 to 61" as 84 and 61, and as 61 and 84."""
    parts = [f"#{part}" for part in form[1:].partition(" ")[0].split("-")]
    if len(parts) == 2:
        yield parts[0], parts[1]
        yield parts[1], parts[0]


def _initials(passages: Iterable[Passage]) -> Iterator[str]:
    """Those of two to five capitalised words in a row, small words between them left out."""
    for passage in passages:
        row = ""
        for token in passage.tokens:
            row = (
                row + token.form[0]
                if token.kind == "name"
                else row
                if token.form in ("of", "the", "and", "for")
                else ""
            )
            for size in range(2, min(5, len(row)) + 1):
                yield row[-size:]


def _passages(number: int, article: Article) -> Iterator[Passage]:
    text = mended(article.text)
    found = tokens(text, article.language)
    at = 0
    for sentence in sentences(text):
        opens = sentence.start + dateline(sentence.text)
        while at < len(found) and found[at].start < opens:
            at += 1
        first = at
        while at < len(found) and found[at].start < sentence.end:
            at += 1
        for start in range(first, at, _LONGEST):
            part = found[start : min(at, start + _LONGEST)]
            yield Passage(
                article=number,
                tokens=part,
                forms=frozenset(token.form for token in part),
                stems=frozenset(token.stem for token in part),
                groups=frozenset(group for token in part for group in told(token.sense)),
            )


def spaced(text: str) -> str:
    """The text folded, with single spaces between words and single line breaks, for finding words as they stand."""
    return "\n".join(" ".join(line.split()) for line in folded(text).splitlines() if line.strip())


def _parted(standing: str, wanted: str) -> bool:
    """Whether something stands in a text from one stop, quotation mark, bracket or line to another.

    A comma parts nothing: without its "if" a clause is another statement.
    """
    at = standing.find(wanted) if wanted else 0
    while at >= 0:
        before = standing[max(0, at - 2) : at].rstrip(" ")[-1:]
        after = standing[at + len(wanted) : at + len(wanted) + 2].lstrip(" ")[:1]
        if before in _ENDS and (after in _ENDS or wanted.rstrip(" \"')]")[-1:] in _STOPS):
            return True
        at = standing.find(wanted, at + 1)
    return False


def plain(text: str) -> str:
    """The words of a text folded, each between single spaces."""
    return f" {' '.join(_WORD.findall(folded(text)))} "
