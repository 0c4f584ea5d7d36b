"""What in a text its sources do not support: a gate over each sentence, vetoes for its facts, receipts for ours."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Article, Unsupported, Verdict
from briefings.text import sentences
from briefings.verification.claims import Claim
from briefings.verification.receipts import check_headline, check_quote, receipted
from briefings.verification.sources import Sources
from briefings.verification.support import support
from briefings.verification.vetoes import vetoes

__all__ = ["check_headline", "check_quote", "receipted", "verify"]


def verify(text: str, articles: Sequence[Article]) -> Verdict:
    """Whether the articles support each sentence of a text; the score is that of the worst. Pure."""
    sources = Sources.of(articles)
    verdicts = [_verify(sentence.text, sources) for sentence in sentences(text)]
    return Verdict(
        supported=all(verdict.supported for verdict in verdicts),
        score=min((verdict.score for verdict in verdicts), default=1.0),
        unsupported=tuple(each for verdict in verdicts for each in verdict.unsupported),
    )


def _verify(sentence: str, sources: Sources) -> Verdict:
    language = sources.articles[0].language if sources.articles else "en"
    claim = Claim.of(sentence, language)
    found = support(claim.tokens, sources)
    against = vetoes(claim, sources)
    if not found.enough and not against:
        against = (Unsupported(kind="gist", text=sentence),)
    return Verdict(supported=not against, score=found.score, unsupported=against)
