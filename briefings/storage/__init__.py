"""The door to the database: SQLite in one file or PostgreSQL on a server, through SQLAlchemy Core."""

from __future__ import annotations

from briefings.storage import opening
from briefings.storage.asked import Asked
from briefings.storage.budgets import Call, Limits, Spent
from briefings.storage.collected import Collected
from briefings.storage.database import Place
from briefings.storage.fetched import Fetched
from briefings.storage.occurring import Clock, Named, Reached, Recorded
from briefings.storage.opening import Health
from briefings.storage.planned import Planned
from briefings.storage.posted import Posted
from briefings.storage.searching import Reach, Searched
from briefings.storage.telling import Claim
from briefings.storage.worded import Worded

__all__ = [
    "Call",
    "Claim",
    "Clock",
    "Fetched",
    "Health",
    "Limits",
    "Named",
    "Place",
    "Reach",
    "Reached",
    "Recorded",
    "Searched",
    "Spent",
    "Store",
]


class Store(Collected, Planned, Posted, Asked, Worded):
    """The database of a desk: feeds and articles once for all tenants, each tenant's subscriptions and briefings.

    An async context manager; opening it makes or migrates its tables. What a method has returned from is on the
    disk: killed at any later moment, it is still there. Every method raises StoreError, naming database and cure.
    """

    async def health(self) -> Health:
        """Size, contents and soundness of the database, for `nutgraf doctor`."""
        return await self._read(opening.health, self._door)
