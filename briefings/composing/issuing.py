"""Making a briefing's messages: which id it goes by, which keys they go by, in which order they go out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from briefings.model import Briefing, Channel, Delivery, Plan, Tenant
from briefings.storage import Claim

Paged = Callable[[Briefing, Channel], Sequence[str]]
"""A briefing as a channel's platform shows it: the payload of each message, as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A briefing that is kept and posted to its plan's channels; `claim` is None where somebody asked for it.

    Unless it is `remembered`, its stories are as new to the plan's next briefing as they were to this one.
    """

    paged: Paged
    claim: Claim | None = None
    remembered: bool = True


def briefing_id(tenant: Tenant, plan: Plan, nominal: str) -> str:
    """12 hexadecimal digits that follow from whose briefing it is and what it is due as."""
    return _hash(tenant.platform, tenant.place, plan.name, nominal)[:12]


def deliveries(briefing: Briefing, plan: Plan, paged: Paged, *, now: datetime) -> tuple[Delivery, ...]:
    """The messages, channel by channel; none where a silent plan has nothing new."""
    if plan.silent and not any(story.new for story in briefing.stories):
        return ()
    return tuple(each for channel in plan.channels for each in _parts(briefing, plan, channel, paged, now))


def _parts(briefing: Briefing, plan: Plan, channel: Channel, paged: Paged, now: datetime) -> tuple[Delivery, ...]:
    payloads = paged(briefing, channel)
    last = len(payloads)
    return tuple(
        Delivery(
            key=key(briefing.id, channel, part),
            briefing_id=briefing.id,
            channel=channel,
            part=part,
            parts=last,
            payload=payload,
            made_at=now,
            changed_at=now,
            thread=briefing.title if plan.thread and part == last else "",
        )
        for part, payload in enumerate(payloads, start=1)
    )


def key(briefing: str, channel: Channel, part: int) -> str:
    """25 characters, as long as Discord's nonce may be: the same for the same part, whoever makes it and when."""
    return "n" + _hash(briefing, channel.platform, channel.place, channel.id, str(part))[:24]


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
