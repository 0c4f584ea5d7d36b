"""Stand-ins for what other rooms bring: a desk with a few commands, and the plainest Slack payloads of a document."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from bot.blocks import Bullets, Button, Buttons, Card, Document, Field, Form, Paragraph, Words
from bot.chat import Command, File, Invocation, Option, Reply
from briefings.model import Channel, Delivery

NOW = datetime.now(UTC)  # noqa: TID251 - held against the fake's clock, which is the machine's
COMMANDS = (
    Command(name="briefing now", summary="A briefing, now", options=(Option(name="topic", summary="On what"),)),
    Command(name="briefing schedule", summary="When it comes", setup=True, opens_form=True),
    Command(name="briefing list", summary="What is planned"),
    Command(
        name="feed add",
        summary="Read a feed",
        setup=True,
        aliases=("subscribe", "sub"),
        options=(Option(name="address", summary="Which", required=True), Option(name="topic", summary="Filed where")),
    ),
    Command(name="ask", summary="Ask the news", options=(Option(name="question", summary="What", required=True),)),
    Command(name="export", summary="All feeds as a file"),
    Command(name="help", summary="What there is"),
)
FORM = Form(
    title="A briefing's hours",
    act="briefing schedule:morning",
    fields=(
        Field(name="times", label="Times", value=("07:30",)),
        Field(name="zone", label="Zone", kind="choice", choices=(("Europe/Berlin", "Berlin"), ("UTC", "UTC"))),
        Field(name="days", label="Days", kind="choices", choices=(("0", "Mon"), ("1", "Tue"), ("4", "Fri"))),
    ),
)
Answer = Callable[[Invocation], Awaitable[Reply]]


def line(text: str) -> Paragraph:
    return Paragraph(line=(Words(text=text),))


def said(text: str, **more: Any) -> Reply:
    return Reply(document=(line(text),), **more)


class StandIn:
    """A desk that says what it was asked; `invocations` is everything that reached it."""

    commands = COMMANDS

    def __init__(self) -> None:
        self.invocations: list[Invocation] = []
        self.answer: Answer = self.plainly
        self.opens: Callable[[], Form | Reply] = lambda: FORM
        self.release = asyncio.Event()

    async def respond(self, invocation: Invocation) -> Reply:
        self.invocations.append(invocation)
        return await self.answer(invocation)

    async def form(self, invocation: Invocation) -> Form | Reply:
        self.invocations.append(invocation)
        return self.opens()

    async def complete(self, invocation: Invocation, option: str, typed: str) -> tuple[tuple[str, str], ...]:
        return ()

    async def plainly(self, asked: Invocation) -> Reply:
        if asked.command == "export":
            return said("All feeds, as a file.", file=File(name="feeds.opml", body=b"<opml/>"))
        if asked.person.may_set_up is False and asked.command == "feed add":
            return said("Only an admin may do this.")
        more = ":".join(asked.words) or " ".join(f"{k}={v}" for k, v in asked.options.items())
        return said(f"{asked.command} {more}".strip(), public=asked.command == "briefing now")

    async def slowly(self, asked: Invocation) -> Reply:
        await self.release.wait()
        return await self.plainly(asked)


class Plain:
    """Documents as Slack payloads, without any art."""

    def messages(self, document: Document, /, *, key: str = "") -> tuple[dict[str, Any], ...]:
        cards = [part for part in document if isinstance(part, Card)]
        if cards:  # a message each
            return tuple(message for card in cards for message in self.messages(card.blocks, key=key))
        blocks = [block for part in document for block in _blocks(part)]
        text = "\n".join(_words(part) for part in document)
        more = {"metadata": {"event_type": "nutgraf_message", "event_payload": {"key": key}}} if key else {}
        return ({"text": text, "blocks": blocks, "unfurl_links": False, "unfurl_media": False, **more},)

    def modal(self, form: Form, /, *, private_metadata: str) -> dict[str, Any]:
        return {
            "type": "modal",
            "callback_id": form.act,
            "title": {"type": "plain_text", "text": form.title},
            "submit": {"type": "plain_text", "text": form.submit},
            "private_metadata": private_metadata,
            "notify_on_close": True,
            "blocks": [_input(field) for field in form.fields],
        }


def _words(part: Any) -> str:
    lines = part.items if isinstance(part, Bullets) else (part.line,) if isinstance(part, Paragraph) else ()
    return "\n".join("".join(word.text for word in line) for line in lines)


def _blocks(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, Buttons):
        return [{"type": "actions", "elements": [_button(at, button) for at, button in enumerate(part.row)]}]
    return [{"type": "section", "text": {"type": "plain_text", "text": _words(part)[:3000]}}]


def _button(at: int, button: Button) -> dict[str, Any]:
    said = {"url": button.link} if button.link else {"value": button.act}
    text = {"type": "plain_text", "text": button.label}
    return {"type": "button", "action_id": f"{at}:{button.act}", "text": text, **said}


def _input(field: Field) -> dict[str, Any]:
    options = [{"text": {"type": "plain_text", "text": label}, "value": value} for value, label in field.choices]
    kinds = {"line": "plain_text_input", "choice": "static_select", "choices": "multi_static_select"}
    element: dict[str, Any] = {"type": kinds[field.kind], "action_id": field.name}
    if options:
        element["options"] = options
    elif field.value:
        element["initial_value"] = field.value[0]
    label = {"type": "plain_text", "text": field.label}
    return {"type": "input", "block_id": f"field:{field.name}", "label": label, "element": element}


def briefing(*buttons: Button) -> dict[str, Any]:
    return Plain().messages((line("World: 5 stories"), Buttons(row=buttons)))[0]


def delivery(key: str = "n-0001", *, channel: str = "C1", place: str = "", **payload: Any) -> Delivery:
    """A part of a briefing that goes to a channel."""
    shown = {**Plain().messages((line("World: 5 stories"),), key=key)[0], **payload}
    where = Channel(platform="slack", id=channel, place=place)
    return Delivery(
        key=key, briefing_id="b1", channel=where, part=1, parts=1, payload=json.dumps(shown), changed_at=NOW
    )
