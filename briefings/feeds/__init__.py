"""Feed bytes go in, entries come out."""

from briefings.feeds.autodiscovery import announced, discover, guesses
from briefings.feeds.parsing import Parsed, parse

__all__ = ["Parsed", "announced", "discover", "guesses", "parse"]
