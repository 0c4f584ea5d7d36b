"""Word lists as they read best: words parted by spaces, names by commas."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of a text that stand between spaces."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The phrases of a text that stand between commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())
