"""Briefings that were issued, and their messages on the way."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from briefings.model import Briefing, Channel, Delivery, Plan, Tenant
from briefings.storage import deliveries as outbox
from briefings.storage import kept, occurring, telling
from briefings.storage.database import Database
from briefings.storage.occurring import Named
from briefings.storage.telling import Claim

_EVENTS_KEPT = timedelta(days=1)


class Posted(Database):
    """Briefings that were issued, and their messages on the way."""

    async def issue(
        self,
        tenant: Tenant,
        plan: Plan,
        briefing: Briefing,
        deliveries: Sequence[Delivery],
        *,
        claim: Claim | None,
        remembered: bool = True,
        at: datetime,
    ) -> None:
        """Record a briefing, what it told (if `remembered`) and its messages, and settle its claim: all or nothing.

        Raises ClaimLost where another process has taken the occurrence over.
        """
        await self._write(telling.issue, tenant, plan, briefing, deliveries, claim=claim, remembered=remembered, at=at)

    async def kept_briefing(self, briefing_id: str) -> Briefing | None:
        """The briefing with this id, exactly as it was composed; who may read it, `may_read` says."""
        return await self._read(kept.kept, briefing_id)

    async def briefing_titles(self, briefing_ids: Collection[str]) -> Mapping[str, str]:
        """The titles that readers saw, by id; briefings that are not kept are missing."""
        return await self._read(kept.titles, briefing_ids)

    async def may_read(self, briefing_id: str, tenant: Tenant, channel: Channel | None = None) -> bool:
        """Whether a briefing is the tenant's own, or stands in this channel or in a thread that is this channel."""
        return await self._read(kept.may_read, briefing_id, tenant, channel)

    async def due_deliveries(
        self, platform: str, *, now: datetime, resting: Collection[Named] = (), channel: Channel | None = None
    ) -> tuple[Delivery, ...]:
        """Of each channel of a platform (or this one) the first message with anything left to do, if it may go now.

        So a part waits for the one before it, and no channel for another. Plans that are `resting` (it is their quiet
        hour) wait, too, but for what somebody asked for.
        """
        return await self._read(outbox.due, platform, now, resting, channel)

    async def next_delivery(self, platform: str, *, now: datetime) -> datetime | None:
        """When the next message that waits may go; None where none does."""
        return await self._read(outbox.next_at, platform, now)

    async def move(self, before: Delivery, after: Delivery, *, rest: str = "") -> bool:
        """Change a message's row from how it stood `before`; False, and nothing done, if it stands otherwise by now.

        With `rest` the later parts of its briefing in its channel are skipped, for this reason.
        """
        return await self._write(outbox.move, before, after, rest=rest)

    async def deliveries(self, briefing_id: str) -> tuple[Delivery, ...]:
        """All messages of a briefing, in the order in which they go out."""
        return await self._read(outbox.of_briefing, briefing_id)

    async def undelivered(self, tenant: Tenant | None = None, *, since: datetime) -> tuple[Delivery, ...]:
        """A tenant's messages, or all, that were refused, skipped or uncertain since then, each with its error."""
        return await self._read(outbox.undelivered, tenant, since)

    async def delivery_at(self, channel: Channel, message_id: str = "") -> Delivery | None:
        """The one that stands as this message in the channel; also for the thread that was opened under it."""
        return await self._read(outbox.standing, channel, message_id)

    async def first_time(self, event_id: str, now: datetime) -> bool:
        """Whether a platform's event is seen for the first time; what is older than a day is forgotten."""
        return await self._write(occurring.first_time, event_id, now, now - _EVENTS_KEPT)
