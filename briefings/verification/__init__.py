"""What in a text its sources do not support: a gate over the whole sentence, vetoes for its facts, receipts for ours."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Article, Unsupported, Verdict
from briefings.text import sentences
from briefings.verification import sources
from briefings.verification.receipts import check_headline, check_quote, receipted
from briefings.verification.support import score
from briefings.verification.tokens import tokens
from briefings.verification.vetoes import vetoes

__all__ = ["check_headline", "check_quote", "receipted", "verify"]

_LEAST = 0.5


def verify(text: str, articles: Sequence[Article]) -> Verdict:
    """Whether the articles support each sentence of a text; the score is that of the worst. Pure."""
    verdicts = [_verify(sentence.text, articles) for sentence in sentences(text)]
    return Verdict(
        supported=all(verdict.supported for verdict in verdicts),
        score=min((verdict.score for verdict in verdicts), default=1.0),
        unsupported=tuple(each for verdict in verdicts for each in verdict.unsupported),
    )


def _verify(sentence: str, articles: Sequence[Article]) -> Verdict:
    claim = tokens(sentence)
    worth = max((score(claim, source) for source in sources.of(articles)), default=0.0)
    found = [*vetoes(sentence, articles)]
    if not found and worth < _LEAST:
        found.append(Unsupported(kind="gist", text=sentence))
    return Verdict(supported=not found, score=worth, unsupported=tuple(found))
