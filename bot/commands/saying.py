"""Words of replies: paragraphs, commands as each platform types them, times and places as readers say them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.blocks import Document, Line, Paragraph, Small, Words
from bot.chat import Invocation, Reply
from bot.commands.translations import typed_in
from briefings.errors import NutgrafError
from briefings.model import Channel, Plan, Schedule
from config import times

_TYPED = {"slack": "/nutgraf ", "terminal": "nutgraf "}
_LONGEST = 600  # of an error's words, which may repeat an address that somebody typed
_HERE = {"discord": "This server", "slack": "This workspace"}
_MAY = {
    "discord": "That needs the permission Manage Server.",
    "slack": "That needs an admin of this workspace, or whoever made this channel.",
}


def cut(text: str, longest: int) -> str:
    """The text on one line, no longer than that; what is left out shows."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def strong(text: str) -> Words:
    """Stressed."""
    return Words(text=text, kind="strong")


def linked(text: str, url: str) -> Words:
    """A link, if the address is one of the web; else plain text."""
    return Words(text=text, link=url if url.lower().startswith(("http://", "https://")) else "")


def typed(asked: Invocation, words: str) -> Words:
    """A command as this platform types it, under the name that the person sees it by."""
    return Words(text=_TYPED.get(asked.tenant.platform, "/") + typed_in(words, asked.locale), kind="code")


def line(*pieces: str | Words) -> Line:
    """A line of texts and words."""
    return tuple(Words(text=piece) if isinstance(piece, str) else piece for piece in pieces)


def paragraph(*pieces: str | Words) -> Paragraph:
    """A paragraph of texts and words."""
    return Paragraph(line=line(*pieces))


def small(*pieces: str | Words) -> Small:
    """A line in small type."""
    return Small(lines=(line(*pieces),))


def reply(*blocks: Paragraph | Small) -> Reply:
    """An answer to the person who asked."""
    return Reply(document=blocks)


def trouble(asked: Invocation, error: NutgrafError) -> Document:
    """What went wrong, and the cure; commands that it names are shown as this platform types them."""
    cure = [small(*_cure(asked, _sentence(cut(error.cure, _LONGEST))))] if error.cure else []
    return (paragraph(_sentence(cut(error.what, _LONGEST))), *cure)


def this_place(asked: Invocation) -> str:
    """What the tenant calls itself, at the beginning of a sentence."""
    return _HERE.get(asked.tenant.platform, "This desk")


def may_not(asked: Invocation) -> Reply:
    """To a person who may not set up."""
    needs = _MAY.get(asked.tenant.platform, "That needs the right to set up.")
    return reply(paragraph(needs), small("Reading needs nothing: try ", typed(asked, "briefing now"), "."))


def no_feeds(asked: Invocation) -> Reply:
    """Where nothing is read yet, and how that begins."""
    add = typed(asked, "feed add theguardian.com")
    return reply(
        paragraph(f"{this_place(asked)} reads no feeds yet, so there is nothing to tell."),
        paragraph("Add a site: ", add, ", or many at once: ", typed(asked, "feed import"), "."),
    )


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 feed", "3 feeds"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(words: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def due(schedule: Schedule | None) -> str:
    """When a plan is due: "mon-fri at 07:30 and 18:00 (Europe/Berlin)"."""
    if schedule is None:
        return "only when asked for"
    if schedule.cron:
        return f"by the cron line {schedule.cron} ({schedule.zone})"
    clock = listed(f"{at:%H:%M}" for at in schedule.times)
    return f"{times.days_written(schedule.days)} at {clock} ({schedule.zone})"


def where(plan: Plan, here: Channel) -> str:
    """Where a plan's briefings go, seen from a channel: "here", "here and to 2 other channels"."""
    others = sum(not same(each, here) for each in plan.channels)
    away = f"to {counted(others, 'other channel')}"
    return (f"here and {away}" if others else "here") if others < len(plan.channels) else away


def same(one: Channel, other: Channel) -> bool:
    """Whether two name the same channel; the place says nothing where it is not given."""
    places = {one.place, other.place} - {""}
    return (one.platform, one.id) == (other.platform, other.id) and len(places) < 2


def moment(at: datetime, now: datetime, zone: str) -> str:
    """ "tomorrow, Thu 26 Nov, 07:30, in 11 h 28 min", by the clocks of the zone."""
    then, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone))
    days = (then.date() - today.date()).days
    day = {0: "today, ", 1: "tomorrow, "}.get(days, "")
    return f"{day}{then:%a} {then.day} {then:%b}, {then:%H:%M}, in {span(at - now)}"


def span(length: timedelta) -> str:
    """ "3 days", "11 h 28 min", "5 min"; less than a minute is "a minute"."""
    minutes = length // timedelta(minutes=1)
    if minutes >= 48 * 60:
        return f"{minutes // (24 * 60)} days"
    if minutes >= 60:
        return f"{minutes // 60} h" + (f" {minutes % 60} min" if minutes % 60 else "")
    return f"{minutes} min" if minutes > 1 else "a minute"


def _cure(asked: Invocation, text: str) -> Iterator[str | Words]:
    """Our own cures name commands between backquotes; those of the rooms below, as the command line has them."""
    for plain, ours, below in re.findall(r"([^`]*?)(?:`([^`]*)`|nutgraf (feeds \w+)|$)", text):
        yield from [plain] if plain else []
        if ours or below:
            yield typed(asked, ours or below.replace("feeds", "feed"))


def _sentence(text: str) -> str:
    text = text if re.match(r"\w+:|/", text) else text[:1].upper() + text[1:]  # an address stays as it is
    return text if text.endswith((".", "!", "?")) else f"{text}."
