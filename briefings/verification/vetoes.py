"""What a claim says against its sources, whatever the rest of it is worth."""

from __future__ import annotations

from briefings.model import Unsupported
from briefings.verification.attached import attached_elsewhere
from briefings.verification.claims import Claim
from briefings.verification.presence import absent
from briefings.verification.said import misquoted
from briefings.verification.slots import departures
from briefings.verification.sources import Sources
from briefings.verification.turned import turned


def vetoes(claim: Claim, sources: Sources) -> tuple[Unsupported, ...]:
    """Each thing once, in the order found."""
    checks = (absent, attached_elsewhere, misquoted, departures, turned)
    return tuple(dict.fromkeys(found for check in checks for found in check(claim, sources)))
