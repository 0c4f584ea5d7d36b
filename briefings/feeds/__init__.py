"""Feed bytes go in, entries come out."""

from briefings.feeds.addresses import feed_at
from briefings.feeds.autodiscovery import announced, discover, guesses
from briefings.feeds.parsing import Parsed, parse

__all__ = ["Parsed", "announced", "discover", "feed_at", "guesses", "parse"]
