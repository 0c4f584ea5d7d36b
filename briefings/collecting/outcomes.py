"""What collecting came to, feed by feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefings.model import Failure, Feed
from briefings.polling import Poll

State = Literal["fetched", "unchanged", "not due", "waiting", "failed"]
"""`waiting` is wanted, but its publisher has asked for time, or wants one feed at a time and another is before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one feed: what we know of it now, how many entries it has, ids of the articles new in it.

    `failure` is also that of an earlier run for a feed that is not asked again yet, or never again.
    """

    feed: Feed
    state: State
    poll: Poll
    entries: int = 0
    new: tuple[str, ...] = ()
    failure: Failure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """All outcomes, in the order in which the feeds were given."""

    outcomes: tuple[Outcome, ...]

    @property
    def failed(self) -> tuple[Failure, ...]:
        """The feeds that could not be had, for the coverage line."""
        return tuple(outcome.failure for outcome in self.outcomes if outcome.failure)

    @property
    def new(self) -> tuple[str, ...]:
        """Ids of the articles that were stored; ids and not articles, because a first run has tens of thousands."""
        return tuple(dict.fromkeys(article for outcome in self.outcomes for article in outcome.new))

    @property
    def entries(self) -> int:
        """Entries in the bodies that were read."""
        return sum(outcome.entries for outcome in self.outcomes if outcome.state == "fetched")

    def count(self, state: State) -> int:
        """How many feeds came to this."""
        return sum(outcome.state == state for outcome in self.outcomes)
