"""Words without the endings of grammar."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_ENDINGS: Final = ("ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "ly")


@lru_cache(maxsize=1 << 16)
def stem(form: str) -> str:
    """Enough of a stem to unite "deploy" and "deployed"; digits stay as they are."""
    if form[:1] == "#" or form[:1].isdigit():
        return form
    if form.endswith("n't"):
        return "not"
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            form = form.removesuffix(ending)
            break
    return form.rstrip("ey") if len(form) > 3 else form
