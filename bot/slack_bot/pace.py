"""How long the Slack door waits for what, in seconds."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """All durations of this door.

    `request` is the longest that a call may take, of which `connect` to connect; `slow` is when a person is told that
    we work on it; `lookup` the longest that a look at who somebody is may take. `hello` is the longest that a new
    websocket may stay silent, `heartbeat` the time between pings, `drain` how long a replaced one is still read,
    `steady` how long one must last to count as a good one. Attempts are `first` to `longest` apart, doubling.
    """

    request: float = 30.0
    connect: float = 10.0
    slow: float = 1.5
    lookup: float = 1.0
    hello: float = 10.0
    heartbeat: float = 10.0
    drain: float = 10.0
    steady: float = 60.0
    first: float = 0.5
    longest: float = 60.0

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures in a row, with jitter; nothing after none."""
        if failures == 0:
            return 0.0
        longest = min(self.longest, self.first * 2.0 ** min(failures - 1, 20))
        return longest * random.uniform(0.5, 1.0)  # noqa: S311 - spreads attempts, hides nothing
