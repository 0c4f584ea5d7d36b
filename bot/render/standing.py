"""How a running nutgraf stands, in one screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.standing import Door, Next, Standing

_MOST = 8
_ADD = "nutgraf feeds add theguardian.com, or /feed add in the chat"


def lines(standing: Standing, *, zone: tzinfo) -> Iterator[str]:
    """What it is connected to, the next briefings in local and channel time, the health of the feeds."""
    for door in standing.doors:
        yield f"{_mark(door)} {door.platform}: {door.what}{_since(door, zone)}"
        if door.cure:
            yield f"  → {door.cure}"
    yield from _feeds(standing)
    yield from _unposted(standing)
    yield from _coming(standing, zone)


def _mark(door: Door) -> str:
    return "✓" if door.connected else "…" if door.since else "✗"


def _since(door: Door, zone: tzinfo) -> str:
    """ " since 07:30:12" of what is still being tried."""
    if door.connected or door.since is None:
        return ""
    return f"{'' if door.what.startswith('connecting') else ','} since {door.since.astimezone(zone):%H:%M:%S}"


def _feeds(standing: Standing) -> Iterator[str]:
    if not standing.feeds:
        yield "✗ feeds: none yet"
        yield f"  → nutgraf init, {_ADD}"
        return
    failing = f", {standing.failing} failing (nutgraf feeds check shows why)" if standing.failing else ""
    yield f"✓ feeds: {standing.feeds}{failing}"


def _unposted(standing: Standing) -> Iterator[str]:
    if standing.unposted:
        yield f"✗ not posted in the last day, or not surely: {len(standing.unposted)}"
        yield from (f"  {each}" for each in standing.unposted[:_MOST])
        if len(standing.unposted) > _MOST:
            yield f"  and {len(standing.unposted) - _MOST} more; the log has them all"


def _coming(standing: Standing, zone: tzinfo) -> Iterator[str]:
    if not standing.coming:
        yield "No briefing is on a schedule: write [[plans]] into nutgraf.toml, or /briefing schedule in the chat."
        return
    there = {door.platform for door in standing.doors} | {"terminal"}
    yield "Next briefings:"
    for each in standing.coming[:_MOST]:
        yield f"  {_when(each, standing.at, zone)}  {each.plan} → {', '.join(each.channels)}"
        if standing.feeds and not each.reads:
            yield f"  ✗ {each.plan} reads no feeds: {_ADD}"
        for platform in sorted({name.partition(":")[0] for name in each.channels} - there):
            yield f"  ✗ {platform} is not set up here: {each.plan} cannot go there (nutgraf doctor shows the cure)"
    if len(standing.coming) > _MOST:
        yield f"  and {len(standing.coming) - _MOST} more"


def _when(each: Next, now: datetime, zone: tzinfo) -> str:
    """By this machine's clock, and by the channel's where that is another."""
    here, there = each.at.astimezone(zone), each.at.astimezone(ZoneInfo(each.zone))
    own = f"{here:%a %d %b %H:%M}"
    return own if here.utcoffset() == there.utcoffset() else f"{own} ({there:%a %H:%M} {each.zone})"
