"""What a claim says against its sources, whatever the rest of it is worth."""

from __future__ import annotations

from briefings.model import Unsupported
from briefings.verification.claims import Claim
from briefings.verification.presence import absent
from briefings.verification.said import misquoted
from briefings.verification.slots import departures
from briefings.verification.sources import Sources
from briefings.verification.turned import turned


def vetoes(claim: Claim, sources: Sources) -> tuple[Unsupported, ...]:
    """Each thing once, in the order found: without a match, misquoted, in the place of another, in another order."""
    found = [*absent(claim, sources), *misquoted(claim, sources), *departures(claim, sources), *turned(claim, sources)]
    return tuple(dict.fromkeys(found))
