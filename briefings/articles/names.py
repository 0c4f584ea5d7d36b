"""Outlets' and reports' names without what software appends to them."""

from __future__ import annotations

import re
from functools import lru_cache

from briefings import urls

_PARTED = re.compile(r"\s+(?:[-–—|»·•/>]|::)\s*(?=\S)|\s*[|»]\s*|:\s+|\s+[-–—]$")
_FEEDISH = re.compile(r"(?i)\s*\b(?:(?:rss|atom)\s*(?:feeds?|channel|headlines)?|feeds?)\s*$|^(?:rss|feed)\s*[:-]\s*")
_SECTION = re.compile(
    r"(?i)(?:(?:top|latest|breaking|all|world|us|uk|u\.s\.|local|national|international)\s+)?(?:news|stories|headlines"
    r"|articles|posts|home|front page|network front|world|international|business|economy|economics"
    r"|politics|sports?|science|health"
    r"|technology|tech|culture|opinion|europe|asia|africa|americas|middle east|latest|top|rss|feed|blog"
    r"|journal|en une|une)"
)


@lru_cache(maxsize=32)  # a feed has one for all of its entries
def outlet(title: str, *, site: str = "") -> str:
    """An outlet's name from its feed's or page's title: "Outlet - World" and "World | Outlet" are Outlet.

    Of the parts between dashes, bars and colons the one that the host's name spells wins, else the first that is no
    section's name; with none left it is the host ("World" of postal.example is postal.example). A colon parts only
    what the host confirms, for names have colons too.
    """
    host = urls.site(site)
    label = _letters(host.split(".")[0])
    title = _on_site(title)
    whole = [part for part in (_tidied(raw) for raw in _PARTED.split(title)) if part]
    spelled = [part for part in whole if _spells(part, label)]
    if spelled:
        return min(spelled, key=len)
    parts = [part for part in (_tidied(raw) for raw in re.split(r"\s+[-–—|»·•/>]\s+", title)) if part]
    return next((part for part in parts if not _SECTION.fullmatch(part)), host or title.strip())


def _on_site(title: str) -> str:
    """The site in the titles that Hugo makes: "Posts on Site", "Site on Site"."""
    section, on, name = title.rpartition(" on ")
    hosted = on and (section == name or re.fullmatch(r"(?i)home|posts|blog|articles|recent content( in .*)?", section))
    return name if hosted else title


def _tidied(part: str) -> str:
    return _FEEDISH.sub("", part).strip(" -–—|:»·•>/")


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower().removeprefix("the")


def _spells(part: str, label: str) -> bool:
    letters = _letters(part)
    return bool(label) and len(letters) > 1 and not _SECTION.fullmatch(part) and (letters in label or label in letters)


def headline(title: str, *names: str) -> str:
    """A report's title without " - Outlet" or " | Outlet" at its end, for the names that the outlet goes by."""
    known = {letters for name in names if (letters := _letters(name))}
    while (found := list(re.finditer(r"\s+[-–—|•·]\s+", title))) and _letters(title[found[-1].end() :]) in known:
        title = title[: found[-1].start()]
    return title.strip()
