"""The prompts, each a file of its own with a version, and the data that goes with them: numbered and delimited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from typing import Final

from briefings.model import Article, Question

LANGUAGES: Final = {"en": "English", "es": "Spanish", "de": "German", "fr": "French"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """What a model is told. A cached wording is good for one `version`: whoever changes a text counts it up."""

    name: str
    version: int
    text: str


@lru_cache
def prompt(name: str) -> Prompt:
    """The prompt in prompts/<name>.md."""
    head, _, text = files(__package__).joinpath(f"prompts/{name}.md").read_text("utf-8").partition("\n\n")
    return Prompt(name=name, version=int(head.removeprefix("version: ")), text=text.strip())


def instructions(name: str, language: str) -> str:
    """The prompt for a language."""
    return prompt(name).text.replace("{language}", LANGUAGES.get(language, language))


def reports(given: Sequence[tuple[Article, str]]) -> str:
    """Articles with what is shown of their texts, between marks that none of them can hold.

    The mark follows from all of the texts, so no text can be written that closes it.
    """
    sign = mark(text for _, text in given)
    parts = [
        f"<report {number} {sign}>\n{_head(article)}\n{text}\n</report {number} {sign}>"
        for number, (article, text) in enumerate(given, 1)
    ]
    return "\n\n".join(parts)


def question(asked: Question, given: Sequence[tuple[Article, str]]) -> str:
    """A reader's question with passages; and what it may point back to, the story above it and the turn before."""
    said = "\n".join(_asked(asked))
    sign = mark([said])
    return f"<question {sign}>\n{said}\n</question {sign}>\n\n{reports(given)}"


def _asked(asked: Question) -> Iterator[str]:
    if asked.headline:
        yield f"Asked under the story: {asked.headline}"
    for turn in asked.turns[-1:]:
        yield f"Asked before: {turn.question}"
        yield f"Answered: {turn.answer}"
    if asked.asked_at:
        yield f"Asked on {asked.asked_at:%A, %d %B %Y}"
    yield f"The question: {asked.text}"


def mark(texts: Iterable[str]) -> str:
    """Eight letters that follow from texts."""
    return blake2b("\0".join(texts).encode(errors="replace"), digest_size=4).hexdigest()


def _head(article: Article) -> str:
    at = f", {article.published_at:%A, %d %B %Y}" if article.published_at else ""
    return f"{article.outlet or 'an outlet'}{at}: {article.title}".strip()
