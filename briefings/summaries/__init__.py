"""A story becomes a headline, points, a quote and key figures."""

from briefings.summaries.figures import key_figures
from briefings.summaries.headlines import headline
from briefings.summaries.points import points, summarize
from briefings.summaries.quoting import best_quote

__all__ = ["best_quote", "headline", "key_figures", "points", "summarize"]
