"""Events that a platform sends twice (Slack's retries, a resumed gateway), known again while this process lives."""

from __future__ import annotations

from collections import OrderedDict


class Once:
    """Which ids came before: the newest `most` of them are known."""

    def __init__(self, most: int = 10_000) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._most = most

    async def first_time(self, event: str) -> bool:
        """Whether this id comes for the first time."""
        if event in self._seen:
            return False
        self._seen[event] = None
        if len(self._seen) > self._most:
            self._seen.popitem(last=False)
        return True
