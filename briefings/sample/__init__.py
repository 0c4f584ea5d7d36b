"""A small newswire that we wrote: three fictional outlets, their feeds and pages, with dates that move with today."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from html import escape
from importlib.resources import files
from string import Template

_STEP = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A fictional outlet; `feed` is the address of its feed, which carries whole texts if it is `full`."""

    slug: str
    name: str
    site: str
    feed: str
    atom: bool = False
    full: bool = False


_POST = "http://harbour-post.example"
_WIRE = "http://meridian-wire.example"
_LEDGER = "http://northern-ledger.example"
OUTLETS = (
    Outlet(slug="harbour-post", name="The Harbour Post", site=_POST, feed=f"{_POST}/rss.xml", full=True),
    Outlet(slug="meridian-wire", name="Meridian Wire", site=_WIRE, feed=f"{_WIRE}/atom.xml", atom=True),
    Outlet(slug="northern-ledger", name="Northern Ledger", site=_LEDGER, feed=f"{_LEDGER}/rss"),
)
BROKEN = f"{_LEDGER}/markets.xml"
FEEDS = (*(outlet.feed for outlet in OUTLETS), BROKEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article of the newswire, dated; `tracked` ones stand twice in their feed, once with tracking parameters."""

    outlet: Outlet
    slug: str
    title: str
    byline: str
    at: datetime
    paragraphs: tuple[str, ...]
    tracked: bool

    @property
    def url(self) -> str:
        """Where its page is."""
        return f"{self.outlet.site}/{self.at:%Y/%m/%d}/{self.slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What the newswire answers for an address."""

    body: bytes
    content_type: str

    @property
    def etag(self) -> str:
        """A strong validator of the body."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:20]}"'


def edition(now: datetime) -> datetime:
    """The moment that all dates of the newswire are reckoned from: the last full six hours."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (now - midnight) // _STEP * _STEP


def documents(edition: datetime) -> Mapping[str, Document]:
    """Every address of the newswire and what it answers."""
    found = {BROKEN: Document(body=b'<?xml version="1.0"?><rss version="2.0"><channel><tit', content_type="text/xml")}
    for outlet in OUTLETS:
        reports = sorted(_reports(outlet, edition), key=lambda report: report.at, reverse=True)
        feed = _atom(outlet, reports) if outlet.atom else _rss(outlet, reports)
        found[outlet.feed] = Document(body=feed.encode(), content_type="application/xml")
        for report in reports:
            found[report.url] = Document(body=_page(report).encode(), content_type="text/html; charset=utf-8")
    return found


def _reports(outlet: Outlet, edition: datetime) -> list[Report]:
    text = _stored(f"wire/{outlet.slug}.txt")
    return [_report(outlet, block.strip(), edition) for block in text.split("=====\n")]


def _report(outlet: Outlet, block: str, edition: datetime) -> Report:
    head, _, text = block.partition("\n\n")
    about = dict(line.split(": ", 1) for line in head.splitlines())
    at = edition - timedelta(hours=float(about["age"]))
    return Report(
        outlet=outlet,
        slug=about["slug"],
        title=about["title"],
        byline=about["by"],
        at=at,
        paragraphs=tuple(_dated(text, at).split("\n\n")),
        tracked="tracked" in about,
    )


def _dated(text: str, at: datetime) -> str:
    days = {"yesterday": at - timedelta(days=1), "today": at, "tomorrow": at + timedelta(days=1)}
    return re.sub(r"\{(\w+)\}", lambda found: f"{days[found[1]]:%A}", text)


def _rss(outlet: Outlet, reports: list[Report]) -> str:
    own = [_item(report, report.url, report.slug) for report in reports]
    again = [_item(r, f"{r.url}?utm_source=rss&utm_medium=feed", f"{r.slug}-mail") for r in reports if r.tracked]
    return _filled("rss.xml", outlet=outlet.name, site=outlet.site, items=_Markup("".join(own + again)))


def _item(report: Report, url: str, guid: str) -> str:
    full = f"<content:encoded>{escape(_text(report))}</content:encoded>" if report.outlet.full else ""
    about = _about(report) | {"url": url, "at": format_datetime(report.at, usegmt=True)}
    return _filled("rss-item.xml", **about, guid=guid, content=_Markup(full))


def _atom(outlet: Outlet, reports: list[Report]) -> str:
    entries = "".join(_filled("atom-entry.xml", **_about(report)) for report in reports)
    at = reports[0].at.isoformat()
    return _filled("atom.xml", outlet=outlet.name, site=outlet.site, at=at, items=_Markup(entries))


def _page(report: Report) -> str:
    day = f"{report.at.day} {report.at:%B %Y}"
    return _filled("page.html", **_about(report), feed=report.outlet.feed, day=day, text=_Markup(_text(report)))


def _about(report: Report) -> dict[str, str]:
    teaser = " ".join(report.paragraphs[0].split()[:18]) + " …"
    about = {"title": report.title, "byline": report.byline, "outlet": report.outlet.name, "url": report.url}
    return about | {"at": report.at.isoformat(), "teaser": teaser}


def _text(report: Report) -> str:
    return "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in report.paragraphs)


class _Markup(str):
    """Text that is markup already and goes in as it is."""

    __slots__ = ()


def _filled(template: str, **values: str) -> str:
    escaped = {name: value if isinstance(value, _Markup) else escape(value) for name, value in values.items()}
    return Template(_stored(f"templates/{template}")).substitute(escaped)


def _stored(path: str) -> str:
    return files(__package__).joinpath(path).read_text("utf-8")
