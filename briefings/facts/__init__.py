"""Figures, quotes with speakers, names and dates, each with its span."""

from __future__ import annotations

from briefings.facts.dates import dates
from briefings.facts.figures import figures
from briefings.facts.names import names
from briefings.facts.quotes import quotes
from briefings.model import Article, Facts

__all__ = ["dates", "facts", "figures", "names", "quotes"]


def facts(article: Article) -> Facts:
    """What an article states. Pure: same article, same facts."""
    named = names(article)
    return Facts(figures=figures(article), quotes=quotes(article, named), names=named, dates=dates(article))
