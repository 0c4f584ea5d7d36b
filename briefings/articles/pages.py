"""The report on a web page, by trafilatura."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from briefings import markup
from briefings.errors import PageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of itself, and its report as plain text."""

    text: str
    title: str = ""
    author: str = ""
    site: str = ""
    published_at: datetime | None = None


def read(page: bytes, url: str) -> Page:
    """The report on a page, without comments and furniture. Raises PageError where there is none."""
    import trafilatura  # noqa: PLC0415  0.24 s that a feed with full content should not pay

    found = trafilatura.bare_extraction(page, url=url or None, fast=True, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        raise PageError(f"no report found on {url or 'the page'}", cure="open it in a browser; it may need a log-in")
    return Page(
        text=markup.normalised((found.text or "").replace("\n", "\n\n")),
        title=markup.line(found.title or ""),
        author=markup.line(found.author or ""),
        site=markup.line(found.sitename or ""),
        published_at=_day(found.date),
    )


def _day(date: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(date).replace(tzinfo=UTC) if date else None
    except ValueError:
        return None
