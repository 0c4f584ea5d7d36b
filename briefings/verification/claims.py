"""One sentence to be verified, read once: its words, names, quotations and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefings.facts import names
from briefings.facts.figures import figures_in
from briefings.facts.marks import Quoted, quoted
from briefings.model import Article, Figure, Name
from briefings.verification.tokens import Token, mended, tokens


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, in the language of its sources."""

    text: str
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    quotes: tuple[Quoted, ...]
    figures: tuple[Figure, ...]

    @classmethod
    def of(cls, sentence: str, language: str) -> Claim:
        """Read a sentence."""
        text = mended(sentence)
        found = tokens(text, language)
        return cls(
            text=text,
            tokens=found,
            names=names(Article(id="", text=text, language=language)),
            quotes=quoted(text),
            figures=figures_in(text, language=language) if any(token.form[0] == "#" for token in found) else (),
        )

    def within(self, start: int, end: int) -> Sequence[Token]:
        """The words from one offset to another."""
        return [token for token in self.tokens if token.start < end and start < token.end]

    def named(self, token: Token) -> bool:
        """Whether a word is part of a name."""
        return any(name.span.start <= token.start < name.span.end for name in self.names)
