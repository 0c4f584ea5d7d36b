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

_STEP = timedelta(hours=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A fictional outlet and how it publishes: `feed` is the path of its feed, `full` whether that carries whole texts."""

    slug: str
    name: str
    host: str
    feed: str
    atom: bool
    full: bool


OUTLETS = (
    Outlet(
        slug="harbour-post",
        name="The Harbour Post",
        host="harbour-post.example",
        feed="/rss.xml",
        atom=False,
        full=True,
    ),
    Outlet(
        slug="meridian-wire",
        name="Meridian Wire",
        host="meridian-wire.example",
        feed="/atom.xml",
        atom=True,
        full=False,
    ),
    Outlet(
        slug="northern-ledger",
        name="Northern Ledger",
        host="northern-ledger.example",
        feed="/rss",
        atom=False,
        full=False,
    ),
)
BROKEN = "http://northern-ledger.example/markets.xml"
FEEDS = (*(f"http://{outlet.host}{outlet.feed}" for outlet in OUTLETS), BROKEN)


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
        return f"http://{self.outlet.host}/{self.at:%Y/%m/%d}/{self.slug}"


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
    """The moment that all dates of the newswire are reckoned from: the last full six hours, so that it holds a while."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (now - midnight) // _STEP * _STEP


def documents(edition: datetime) -> Mapping[str, Document]:
    """Every address of the newswire and what it answers."""
    reports = [report for outlet in OUTLETS for report in _reports(outlet, edition)]
    found = {
        report.url: Document(body=_page(report).encode(), content_type="text/html; charset=utf-8") for report in reports
    }
    for outlet in OUTLETS:
        own = sorted((r for r in reports if r.outlet == outlet), key=lambda r: r.at, reverse=True)
        body = _atom(outlet, own) if outlet.atom else _rss(outlet, own)
        found[f"http://{outlet.host}{outlet.feed}"] = Document(body=body.encode(), content_type="application/xml")
    found[BROKEN] = Document(
        body=b'<?xml version="1.0"?><rss version="2.0"><channel><title>Ledger Mark', content_type="text/xml"
    )
    return found


def _reports(outlet: Outlet, edition: datetime) -> list[Report]:
    text = (files(__package__) / "wire" / f"{outlet.slug}.txt").read_text("utf-8")
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
    items = "".join(_item(report, report.url, report.slug) for report in reports)
    again = "".join(
        _item(report, f"{report.url}?utm_source=rss&utm_medium=feed", f"{report.slug}-mail")
        for report in reports
        if report.tracked
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>{outlet.name}</title><link>http://{outlet.host}/</link><language>en</language><ttl>60</ttl>"
        f"{items}{again}</channel></rss>\n"
    )


def _item(report: Report, url: str, guid: str) -> str:
    full = f"<content:encoded>{escape(_markup(report))}</content:encoded>" if report.outlet.full else ""
    return (
        f'<item><title>{escape(report.title)}</title><link>{escape(url)}</link><guid isPermaLink="false">{guid}</guid>'
        f"<pubDate>{format_datetime(report.at, usegmt=True)}</pubDate><dc:creator>{escape(report.byline)}</dc:creator>"
        f"<description>{escape(_teaser(report))}</description>{full}</item>"
    )


def _atom(outlet: Outlet, reports: list[Report]) -> str:
    entries = "".join(
        f'<entry><title>{escape(report.title)}</title><link href="{escape(report.url)}"/><id>{escape(report.url)}</id>'
        f"<updated>{report.at.isoformat()}</updated><published>{report.at.isoformat()}</published>"
        f"<author><name>{escape(report.byline)}</name></author><summary>{escape(_teaser(report))}</summary></entry>"
        for report in reports
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f'<title>{outlet.name}</title><id>http://{outlet.host}/</id><link href="http://{outlet.host}/"/>'
        f"<updated>{reports[0].at.isoformat()}</updated>{entries}</feed>\n"
    )


def _teaser(report: Report) -> str:
    return " ".join(report.paragraphs[0].split()[:18]) + " …"


def _markup(report: Report) -> str:
    return "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in report.paragraphs)


def _page(report: Report) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(report.title)} | {report.outlet.name}</title>'
        f'<meta property="og:site_name" content="{report.outlet.name}"><link rel="canonical" href="{escape(report.url)}">'
        f'<link rel="alternate" type="application/rss+xml" href="{report.outlet.feed}"></head><body>'
        "<nav><a href='/'>Home</a> <a href='/world'>World</a> <a href='/money'>Money</a></nav>"
        f"<main><article><h1>{escape(report.title)}</h1><p class='byline'>By {escape(report.byline)}</p>"
        f"<time datetime='{report.at.isoformat()}'>{report.at:%d %B %Y}</time>{_markup(report)}</article></main>"
        "<aside><h2>Read more</h2><ul><li><a href='/a'>Most read today</a></li><li><a href='/b'>Weather</a></li></ul></aside>"
        f"<footer>© {report.at:%Y} {report.outlet.name}. Share this page. Sign up to our newsletter.</footer></body></html>"
    )
