"""Which failures may pass, and how long to wait for that; pure."""

from __future__ import annotations

from collections.abc import Mapping

_FIRST, _MOST = 1.0, 30.0
_PASSING = frozenset((429, 503))
ATTEMPTS = 3


def pause(status: int, headers: Mapping[str, str], what: str, *, attempt: int) -> float | None:
    """Seconds to wait before asking again, None for never. `status` 0 is a connection that was refused or lost.

    Only what may pass is asked again: too many requests (RFC 6585 § 4) and a server that is not there for the moment
    (RFC 9110 § 15.6.4), each for as long as its Retry-After says. Money that has run out does not come back by waiting.
    """
    if attempt >= ATTEMPTS or status not in (0, *_PASSING) or "insufficient_quota" in what:
        return None
    named = _seconds(headers.get("retry-after", ""))
    return named if named is not None else min(_FIRST * 2 ** (attempt - 1), _MOST)


def _seconds(written: str) -> float | None:
    """Seconds only: the date that RFC 9110 allows too is not used by model servers."""
    try:
        found = float(written)
    except ValueError:
        return None
    return found if 0 <= found < 86_400 else None
