"""`/feed`: add, remove, list, test, import, export."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC
from urllib.parse import urlsplit

from bot.blocks import Block, Bullets, Button, Buttons, Line
from bot.chat import Command, File, Invocation, Option, Reply
from bot.commands.doors import Doors, Entry
from bot.commands.saying import counted, cut, line, linked, paragraph, reply, small, strong, this_place, typed
from bot.render.outside import GAP
from briefings import opml
from briefings.errors import FeedRefused, UsageError
from briefings.feeds import Parsed, feed_at
from briefings.model import TERMINAL, Feed, Subscription
from briefings.model import Entry as Item
from briefings.polling import Poll
from briefings.subscribing import found, meant
from briefings.web import addresses, shown

LARGEST = 1_000_000
"""Bytes of an OPML file: some 5,000 feeds."""

_SHOWN, _NEWEST, _BUTTONS, _LABEL = 20, 5, 5, 40
_LONGEST_TITLE = 80  # of what others write: a list stays one message


async def add(doors: Doors, asked: Invocation) -> Reply:
    """Subscribe to what is found at an address, under the topics given."""
    known = await doors.store.subscriptions(asked.tenant)
    _room(doors, asked, known)
    feed, parsed = await _found(doors, asked)
    new = await doors.store.subscribe(asked.tenant, feed, _topics(asked.options.get("topic", "")))
    entries = f" ({counted(len(parsed.entries), 'entry', 'entries')})"
    if not new:
        return reply(paragraph(strong(_title(feed)), " is read already; its topics are as you say now."))
    said = paragraph("Added ", linked(_title(feed), shown(feed.url)), f"{entries}. It is read from now on.")
    return reply(said, small("See what it brings: ", typed(asked, "briefing now"), "."))


async def remove(doors: Doors, asked: Invocation) -> Reply:
    """Unsubscribe from the feed that is meant."""
    subscriptions = await doors.store.subscriptions(asked.tenant)
    named = _address(asked.options.get("feed", "")) or next(iter(asked.words), "")
    feed = meant(named, subscriptions, cure="those that are read: `feed list`")
    if not await doors.store.unsubscribe(asked.tenant, feed.url):
        raise UsageError(f"{_title(feed)} is set in nutgraf.toml", cure="whoever runs this bot can strike it out there")
    return reply(
        paragraph(strong(_title(feed)), " is removed: nothing more of it is told."),
        small("Back again: ", typed(asked, f"feed add {shown(feed.url)}"), "."),
    )


async def list_(doors: Doors, asked: Invocation) -> Reply:
    """The feeds and how they are: those that fail first, each with its cure."""
    subscriptions = await doors.store.subscriptions(asked.tenant)
    if not subscriptions:
        return reply(
            paragraph(f"{this_place(asked)} reads no feeds yet: ", typed(asked, "feed add theguardian.com"), ".")
        )
    polls = await doors.store.polls([each.feed.id for each in subscriptions])
    failing = [each for each in subscriptions if _failing(polls, each)]
    others = [each for each in subscriptions if not _failing(polls, each)]
    total = f"{counted(len(subscriptions), 'feed')}, {_state(polls, subscriptions)}."
    items = [_ill(asked, each, polls[each.feed.id]) for each in failing] + [_well(each, polls) for each in others]
    document: list[Block] = [paragraph(total), Bullets(items=tuple(items[:_SHOWN]))]
    if len(items) > _SHOWN:
        document.append(small(f"And {len(items) - _SHOWN} more: ", typed(asked, "feed export"), " has them all."))
    removable = failing or (others if len(others) <= _BUTTONS else [])
    if asked.person.may_set_up and removable:
        document.append(_removing(removable))
    return Reply(document=tuple(document))


async def test(doors: Doors, asked: Invocation) -> Reply:
    """What a feed would bring, without subscribing to it."""
    feed, parsed = await _found(doors, asked)
    known = {each.feed.id for each in await doors.store.subscriptions(asked.tenant)}
    title = linked(_title(feed), shown(feed.url))
    head = paragraph(title, f" works: {counted(len(parsed.entries), 'entry', 'entries')}.")
    newest = sorted(parsed.entries, key=lambda each: each.published_at.timestamp() if each.published_at else 0.0)
    items = tuple(_item(each) for each in reversed(newest[-_NEWEST:]))
    document: list[Block] = [head, *([Bullets(items=items)] if items else [])]
    if feed.id in known:
        return Reply(document=(*document, small("You read it already.")))
    add_it = Button(label="Add", act=f"feed add:{doors.drafts.keep(asked.tenant, {'address': feed.url})}", style="main")
    return Reply(document=(*document, small("It is not added yet."), Buttons(row=(add_it,))))


async def import_(doors: Doors, asked: Invocation) -> Reply:
    """Subscribe to the feeds of an OPML file, as many as there is room for."""
    known = {each.feed.id for each in await doors.store.subscriptions(asked.tenant)}
    outlines = await doors.isolation.run(opml.read, await _file(doors, asked))
    good = [each for each in outlines if _askable(each.url)]
    new = {(feed := feed_at(each.url, title=each.title, site=each.site)).id: (feed, each.topics) for each in good}
    own = {each.feed.id for each in await doors.store.subscriptions(TERMINAL)}
    hidden = await _hidden(doors, [feed for name, (feed, _) in new.items() if name in own - known])
    new = {name: each for name, each in new.items() if name not in hidden}
    wanted = [each for name, each in new.items() if name not in known]
    room = max(0, doors.most_feeds - len(known))
    await doors.store.subscribe_all(asked.tenant, wanted[:room])
    lines = [f"{counted(len(wanted[:room]), 'feed')} added, {len(new) - len(wanted)} read before."]
    if len(wanted) > room:
        lines.append(f"{len(wanted) - room} left out: {this_place(asked).lower()} may have {doors.most_feeds}.")
    if refused := len(outlines) - len(good) + len(hidden):
        lines.append(f"{refused} left out: their addresses are none of the public web.")
    listing = typed(asked, "feed list")
    return reply(paragraph(" ".join(lines)), small(listing, " shows which work, once they have been read."))


async def export(doors: Doors, asked: Invocation) -> Reply:
    """All feeds as an OPML file; passwords in addresses only for those who may set up."""
    subscriptions = await doors.store.subscriptions(asked.tenant)
    if not asked.person.may_set_up:
        subscriptions = tuple(
            replace(each, feed=replace(each.feed, url=shown(each.feed.url))) for each in subscriptions
        )
    body = opml.write(subscriptions, "nutgraf").encode()
    said = paragraph(f"{counted(len(subscriptions), 'feed')}, as OPML: any feed reader can import it.")
    return Reply(document=(said,), file=File(name="feeds.opml", body=body))


async def _found(doors: Doors, asked: Invocation) -> tuple[Feed, Parsed]:
    """The feed at the address that was typed, or that a button's draft holds."""
    kept = doors.drafts.get(asked.tenant, next(iter(asked.words), "")) or {}
    address = _address(asked.options.get("address", "")) or kept.get("address", "")
    if not address:
        raise UsageError("no address is named", cure="a site's is enough, such as theguardian.com")
    try:
        return await found(address, doors.web, doors.isolation)
    except FeedRefused as error:
        raise _unreadable(error) from error


def _address(typed_: str) -> str:
    """An address as it was meant: one copied from a reply of ours holds the gaps that keep it from being a link."""
    return typed_.replace(GAP, "").strip()


def _unreadable(error: FeedRefused) -> FeedRefused:
    """The refusal with a cure for whoever is in a chat: what an operator may name, nobody can name there."""
    what = error.what.partition(": ")
    cure = "an address of the public web, such as theguardian.com, is what can be read from here"
    return FeedRefused(f"{what[0]}: {what[2] or 'not read'}", cure=cure)


async def _hidden(doors: Doors, feeds: Sequence[Feed]) -> frozenset[str]:
    """Those of the operator's own feeds that only he may read: who knows their address must not read them by it."""
    answers = await asyncio.gather(*(doors.web.get(feed.url) for feed in feeds), return_exceptions=True)
    pairs = zip(feeds, answers, strict=True)
    return frozenset(feed.id for feed, answer in pairs if isinstance(answer, FeedRefused))


async def _file(doors: Doors, asked: Invocation) -> bytes:
    given = _address(asked.options.get("file", ""))
    if asked.file is not None:
        body = asked.file.body
    elif re.fullmatch(r"https?://\S+", given):
        body = await _fetched(doors, given)
    else:
        body = given.encode()
    if not body:
        raise UsageError("no OPML file came with it", cure="export your feeds from your reader, and attach that file")
    if len(body) > LARGEST:
        raise UsageError(f"this file is larger than {LARGEST // 1_000_000} MB", cure="import it in pieces")
    return body


async def _fetched(doors: Doors, address: str) -> bytes:
    try:
        answer = await doors.web.get(address, limit=LARGEST)
    except FeedRefused as error:
        raise _unreadable(error) from error
    return answer.body if answer.good else b""


def _room(doors: Doors, asked: Invocation, known: Sequence[Subscription]) -> None:
    if len(known) >= doors.most_feeds:
        what = f"{this_place(asked).lower()} has {len(known)} feeds, as many as it may"
        raise UsageError(what, cure="remove one first; whoever runs this bot can raise most_feeds")


def _askable(url: str) -> bool:
    """Whether an address is one of the web, and none that says itself to be private; names are looked at when read."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    literal = bool(re.fullmatch(r"[\d.]+|[\da-f:.%]*:[\da-f:.%]*", host, re.IGNORECASE))
    return (
        parts.scheme in ("http", "https")
        and bool(host)
        and host != "localhost"
        and (not literal or addresses.public(host))
    )


def _topics(text: str) -> tuple[str, ...]:
    pieces = (" ".join(piece.split())[:60] for piece in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))[:20]


def _title(feed: Feed) -> str:
    return cut(feed.title or shown(feed.url), _LONGEST_TITLE)


def _failing(polls: Mapping[str, Poll], each: Subscription) -> bool:
    return bool(polls.get(each.feed.id, Poll()).error)


def _state(polls: Mapping[str, Poll], some: Sequence[Subscription]) -> str:
    """How they are, all in all; of those that were not read yet nothing is known."""
    failing = sum(_failing(polls, each) for each in some)
    unread = sum(not polls.get(each.feed.id, Poll()).last_success_at for each in some if not _failing(polls, each))
    if unread == len(some):
        return "not read yet"
    parts = [f"{failing} failing"] * bool(failing) + [f"{unread} not read yet"] * bool(unread)
    return ", ".join(parts) or "all well"


def _ill(asked: Invocation, each: Subscription, poll: Poll) -> Line:
    cure = poll.cure.replace("nutgraf feeds ", typed(asked, "feed ").text)
    return line(strong(_title(each.feed)), f": {poll.error}{cure and f' → {cure}'}")


def _well(each: Subscription, polls: Mapping[str, Poll]) -> Line:
    poll = polls.get(each.feed.id)
    state = counted(poll.entries, "entry", "entries") if poll and poll.last_success_at else "not read yet"
    under = f" · {', '.join(each.topics)}" if each.topics else ""
    return line(linked(_title(each.feed), each.feed.site or shown(each.feed.url)), f" · {state}{under}")


def _removing(some: Iterable[Subscription]) -> Buttons:
    row = (
        Button(label=f"Remove {_title(each.feed)}"[:_LABEL], act=f"feed remove:{each.feed.id}", style="danger")
        for each in list(some)[:_BUTTONS]
    )
    return Buttons(row=tuple(row))


def _item(entry: Item) -> Line:
    at = entry.published_at.astimezone(UTC) if entry.published_at else None
    return line(
        f"{at.day} {at:%b %H:%M} UTC · " if at else "",
        linked(cut(entry.title, _LONGEST_TITLE) or "(no title)", entry.url),
    )


_ADDRESS = Option(name="address", summary="A feed, or just the site: theguardian.com", required=True)
ENTRIES = (
    Entry(
        command=Command(
            name="feed add",
            summary="Read a site's feed from now on",
            options=(
                _ADDRESS,
                Option(name="topic", summary="Topics to file it under, with commas between", completes=True),
            ),
            setup=True,
            aliases=("subscribe", "sub"),
        ),
        respond=add,
    ),
    Entry(
        command=Command(
            name="feed remove",
            summary="Read a feed no longer",
            options=(Option(name="feed", summary="Its title, site or address", required=True, completes=True),),
            setup=True,
        ),
        respond=remove,
    ),
    Entry(
        command=Command(name="feed list", summary="The feeds, and what is wrong with those that fail"), respond=list_
    ),
    Entry(
        command=Command(
            name="feed test", summary="What a feed would bring, without adding it", options=(_ADDRESS,), setup=True
        ),
        respond=test,
    ),
    Entry(
        command=Command(
            name="feed import",
            summary="Add all feeds of an OPML file",
            options=(Option(name="file", summary="An OPML file; on Slack, its address", required=True, kind="file"),),
            setup=True,
        ),
        respond=import_,
    ),
    Entry(command=Command(name="feed export", summary="All feeds as an OPML file"), respond=export),
)
