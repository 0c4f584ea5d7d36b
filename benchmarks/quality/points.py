"""Points of one article beside lead-3, lede, LexRank and TextRank: ROUGE, key-fact recall, words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from statistics import mean

from rouge_score.rouge_scorer import RougeScorer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from benchmarks.table import Table, skipped
from briefings.model import Article
from briefings.summaries import summarize
from briefings.text import sentences

SETS = ("cnndm_dev", "writers_dev")
TITLE = "Points of one article, at no more words than lead-3"
_KINDS = ("rouge1", "rouge2", "rougeL")
_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")
_COUNTING = """two three four five six seven eight nine ten eleven twelve dozen hundred hundreds thousand thousands
    million millions billion half third quarter twice"""
_COUNTS = frozenset(_COUNTING.split())
_QUOTATION = re.compile(r"“([^”]+)”|\"([^\"]+)\"|(?<!\w)[‘']([^‘’']{3,}?)['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Case:
    """An article and its references; `others` are the crowd's summaries of cnndm_dev, for fitting only."""

    source: str
    article: Article
    references: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """ROUGE F1 times 100; key-fact recall times 100, None where the references hold no key fact."""

    rouge1: float
    rouge2: float
    rouge_l: float
    facts: float | None
    words: int


def measure(shared: Path) -> Table:
    """Every system on both sets, in one run."""
    if not (shared / "data/summaries").is_dir():
        return skipped(TITLE, shared / "data/summaries")
    found = {name: cases(shared, name) for name in SETS}
    rows = []
    for system, summary in SYSTEMS.items():
        row = [system]
        for given in found.values():
            row += cells([score(case, summary(case.article)) for case in given])
        rows.append(row)
    head = [
        "system",
        *(
            f"{name.removesuffix('_dev')} {kind}"
            for name in SETS
            for kind in ("R-1", "R-2", "R-L", "key facts", "words")
        ),
    ]
    notes = (
        "ROUGE by rouge_score with stemming; references: of cnndm_dev the highlights, of writers_dev all, averaged.",
        "Key facts: " + " ".join((key_facts.__doc__ or "").split()),
        "The fit has seen these articles; cross-validated figures stand in docs/decisions/summaries.md.",
    )
    return Table(title=TITLE, head=head, rows=rows, notes=notes)


def cases(shared: Path, name: str) -> list[Case]:
    """The articles of one set."""
    found = []
    for line in (shared / "data/summaries" / f"{name}.jsonl").open(encoding="utf-8"):
        given = json.loads(line)
        count = 1 if name == "cnndm_dev" else len(given["refs"])
        article = Article(id=given["id"], text=given["text"])
        found.append(Case(name, article, tuple(given["refs"][:count]), tuple(given["refs"][count:])))
    return found


def story(given: Mapping[str, object]) -> tuple[list[Article], str]:
    """The articles of a line of NeuS, and its editor's round-up."""
    docs, reference = given["docs"], given["ref"]
    assert isinstance(docs, list)
    assert isinstance(reference, dict)
    articles = [Article(id=str(n), text=doc["text"], title=doc["title"]) for n, doc in enumerate(docs)]
    return articles, str(reference["text"])


def score(case: Case, summary: str) -> Score:
    """A summary against each reference, averaged."""
    rouge = [_rouge(reference, summary) for reference in case.references]
    held = [
        found for reference in case.references if (found := recall(reference, case.article.text, summary)) is not None
    ]
    one, two, longest = (100 * mean(kinds) for kinds in zip(*rouge, strict=True))
    return Score(one, two, longest, 100 * mean(held) if held else None, len(summary.split()))


def recall(reference: str, source: str, summary: str) -> float | None:
    """The share of the reference's key facts that stand in the source which the summary carries."""
    wanted = key_facts(reference, source)
    words, plain = _words(summary), _plain(summary)
    return mean(fact in (plain if " " in fact else words) for fact in wanted) if wanted else None


@lru_cache(maxsize=4096)
def key_facts(reference: str, source: str) -> frozenset[str]:
    """The reference's numbers, names and quotations that stand in the source, by a plain rule of its own.

    A number is a word with a digit, or a counting word from "two" on; a name is each capitalised word that does not
    open a sentence (or that the source capitalises within one); a quotation of two words or more is one fact.
    """
    inside = _capitals(source)
    names = _capitals(reference) | (_words(reference) & inside)
    numbers = {word for word in _words(reference) if word in _COUNTS or any(letter.isdigit() for letter in word)}
    said = {_plain(next(filter(None, found.groups()))) for found in _QUOTATION.finditer(reference)}
    plain = _plain(source)
    quotations = {text for text in said if " " in text and text in plain}
    return frozenset(((names | numbers) & _words(source)) | quotations)


def _capitals(text: str) -> set[str]:
    found = set()
    for sentence in sentences(text):
        for word in _WORD.findall(sentence.text)[1:]:
            if word[0].isupper() and word not in {"I", "I'm", "I've", "I'll"}:
                found.add(_form(word))
    return found


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(_form(word) for word in _WORD.findall(text))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return " ".join(_form(word) for word in _WORD.findall(text))


def _form(word: str) -> str:
    return re.sub(r"(?<=\d),(?=\d)", "", word.casefold().replace("’", "'").removesuffix("'s"))


@lru_cache(maxsize=1 << 15)
def _rouge(reference: str, summary: str) -> tuple[float, float, float]:
    found = _SCORER.score(reference, summary)
    one, two, longest = (found[kind].fmeasure for kind in _KINDS)
    return one, two, longest


def cells(scores: Sequence[Score]) -> list[str]:
    facts = [found.facts for found in scores if found.facts is not None]
    figures = [
        mean(found.rouge1 for found in scores),
        mean(found.rouge2 for found in scores),
        mean(found.rouge_l for found in scores),
    ]
    return [
        *(f"{figure:.1f}" for figure in figures),
        f"{mean(facts):.1f}",
        f"{mean(found.words for found in scores):.0f}",
    ]


def points(article: Article) -> str:
    """Our points, as one text."""
    return " ".join(point.text for point in summarize([article]))


def lead(count: int) -> Callable[[Article], str]:
    """The first sentences."""
    return lambda article: " ".join(sentence.text for sentence in sentences(article.text)[:count])


def ranked(summarizer: LexRankSummarizer | TextRankSummarizer) -> Callable[[Article], str]:
    """Three sentences by one of sumy's rankers, over the sentences that all systems here are given."""

    def summary(article: Article) -> str:
        parser = PlaintextParser.from_string(article.text, _Tokenizer())
        return " ".join(str(sentence) for sentence in summarizer(parser.document, 3))

    return summary


class _Tokenizer:
    """What sumy cuts text with: our sentences and words instead of a download of NLTK's."""

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        return tuple(sentence.text for sentence in sentences(paragraph))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(sentence))


_SCORER = RougeScorer(list(_KINDS), use_stemmer=True)
SYSTEMS = {
    "lead-3": lead(3),
    "lede": lead(1),
    "LexRank": ranked(LexRankSummarizer()),
    "TextRank": ranked(TextRankSummarizer()),
    "nutgraf": points,
}
