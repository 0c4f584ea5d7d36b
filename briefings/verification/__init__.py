"""What in a text its sources do not support: a gate over each sentence, vetoes for its facts, receipts for ours."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.model import Article, Unsupported, Verdict
from briefings.text import sentences
from briefings.verification.claims import Claim
from briefings.verification.receipts import check_quote, receipted, titles
from briefings.verification.sources import Sources
from briefings.verification.support import Support, support
from briefings.verification.translated import check_translated
from briefings.verification.vetoes import vetoes
from briefings.verification.worded import check_worded

__all__ = ["check_headline", "check_quote", "check_translated", "check_worded", "receipted", "verify"]


_LONGEST = 1500  # characters, ten times a sentence of ours: what goes on after that is not supported
_LOWERING = frozenset(("figure", "quote", "speaker", "name", "date", "negation"))


def verify(text: str, articles: Sequence[Article]) -> Verdict:
    """Whether the articles support a text: each of its sentences, or all of it word for word. Pure.

    The score is that of its worst sentence: 1 for one that stands in an article as it is, from a half on for one that
    is cut from it, below for one that is worded anew; less if a figure, quote, speaker, name, date or "not" is wrong.
    A text without a sentence is supported.
    """
    sources = Sources.of(articles)
    if sources.verbatim(text):
        return Verdict(supported=True, score=1.0)
    verdicts = [_verify(sentence.text, sources) for sentence in sentences(text)]
    return Verdict(
        supported=all(verdict.supported for verdict in verdicts),
        score=min((verdict.score for verdict in verdicts), default=1.0),
        unsupported=tuple(each for verdict in verdicts for each in verdict.unsupported),
    )


def check_headline(headline: str, articles: Sequence[Article]) -> Verdict:
    """Whether a headline is borne out: by the articles' titles alone, or else by titles and texts together.

    A title is no part of its article's text and has no span; the receipt of a headline is that `verify` supports it.
    """
    above = titles(articles)
    verdict = verify(headline, above)
    return verdict if verdict.supported and headline.strip() else verify(headline, (*above, *articles))


def _verify(sentence: str, sources: Sources) -> Verdict:
    if sources.verbatim(sentence):
        return Verdict(supported=True, score=1.0)
    claim = Claim.of(sentence[:_LONGEST], sources.language)
    found = support(claim.tokens, sources)
    against = vetoes(claim, sources)
    if (not found.enough() or len(sentence) > _LONGEST) and not against:
        against = (Unsupported(kind="gist", text=sentence),)
    return Verdict(supported=not against, score=_lowered(found, against), unsupported=against)


def _lowered(found: Support, against: Sequence[Unsupported]) -> float:
    """A wrong fact or a turned "not" lowers the score, most where a sentence is worded anew and little else tells."""
    wrong = any(each.kind in _LOWERING for each in against)
    return found.score * ((0.8 if found.copied() else 0.5) if wrong else 1.0)
