"""Outlets' and reports' names without what software appends to them."""

from __future__ import annotations

import re

from briefings import urls

_PARTED = re.compile(r"\s+(?:[-–—|:»·•]|>|::)\s+")
_FEEDISH = re.compile(r"(?i)\s*\b(rss|atom)?\s*(feeds?|rss|atom)\b\s*$|^(rss|feed)\s*[:-]\s*")


def outlet(title: str, *, site: str = "") -> str:
    """An outlet's name from its feed's title: "Outlet - World", "Outlet | RSS Feed" and "World | Outlet" are Outlet.

    Of the parts between dashes and bars the one that the host's name spells wins, else the first. With no title it is
    the host.
    """
    host = urls.site(site)
    parts = [part for raw in _PARTED.split(title) if (part := _FEEDISH.sub("", raw).strip(" -–—|:»·•>"))]
    if not parts:
        return host
    label = re.sub(r"\W", "", host.split(".")[0])
    spelled = [part for part in parts if label and _spells(part, label)]
    return min(spelled, key=len) if spelled else parts[0]


def _spells(part: str, label: str) -> bool:
    letters = re.sub(r"[\W_]", "", part).lower().removeprefix("the")
    return len(letters) > 1 and (letters in label or label.removeprefix("the") in letters)


def headline(title: str, *names: str) -> str:
    """A report's title without a " - Outlet" or " | Outlet" at its end, for the names that the outlet goes by."""
    known = {_letters(name) for name in names if name}
    while (found := list(_PARTED.finditer(title))) and _letters(title[found[-1].end() :]) in known:
        title = title[: found[-1].start()]
    return title.strip()


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower().removeprefix("the")
