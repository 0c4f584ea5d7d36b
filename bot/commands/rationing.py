"""How often people may ask, and how many questions of one place are answered at once."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from briefings.model import Tenant

_MINUTE = timedelta(minutes=1)
_AT_ONCE = 2  # of a place: a machine with two cores still has room for another's
_MOST_KNOWN = 1000

Who = tuple[Tenant, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Enough:
    """Somebody has asked often enough for now: whose limit that is, how many a minute, and when one may ask again.

    `told` says that they have heard so since the limit was reached.
    """

    whose: Literal["person", "place"]
    most: int
    again: datetime
    told: bool = False


@dataclass(slots=True, kw_only=True)
class Rations:
    """Questions a minute that a `person` and a `place` may ask. They belong to this process: a restart forgets them.

    One person's questions are answered one after another, so that nobody's long one delays another's.
    """

    person: int = 6
    place: int = 30
    _asked: dict[Who, deque[datetime]] = field(default_factory=dict)
    _turns: dict[Who, asyncio.Semaphore] = field(default_factory=dict)
    _told: dict[Who, datetime] = field(default_factory=dict)

    def take(self, tenant: Tenant, person: str, now: datetime) -> Enough | None:
        """Note a question; where a limit is reached, nothing is noted, and that is said."""
        theirs, all_ = self._recent((tenant, person), now), self._recent((tenant, ""), now)
        if len(theirs) >= self.person:
            again = theirs[0] + _MINUTE
            return Enough(whose="person", most=self.person, again=again, told=self._tell((tenant, person), again))
        if len(all_) >= self.place:
            again = all_[0] + _MINUTE
            return Enough(whose="place", most=self.place, again=again, told=self._tell((tenant, ""), again))
        theirs.append(now)
        all_.append(now)
        return None

    def turn(self, tenant: Tenant, person: str) -> tuple[asyncio.Semaphore, asyncio.Semaphore]:
        """The person's own turn, then that of their place: both are held while a question is answered."""
        if len(self._turns) > _MOST_KNOWN:
            self._turns = {who: each for who, each in self._turns.items() if each.locked()}
        return (
            self._turns.setdefault((tenant, person), asyncio.Semaphore(1)),
            self._turns.setdefault((tenant, ""), asyncio.Semaphore(_AT_ONCE)),
        )

    def _tell(self, who: Who, again: datetime) -> bool:
        """Note that they are told of a limit; whether they were before."""
        if len(self._told) > _MOST_KNOWN:
            self._told = {each: until for each, until in self._told.items() if each in self._asked}
        before, self._told[who] = self._told.get(who), again
        return before == again

    def _recent(self, who: Who, now: datetime) -> deque[datetime]:
        """When they asked within the last minute."""
        if len(self._asked) > _MOST_KNOWN:
            self._asked = {each: times for each, times in self._asked.items() if times and now - times[-1] < _MINUTE}
        times = self._asked.setdefault(who, deque())
        while times and now - times[0] >= _MINUTE:
            times.popleft()
        return times
