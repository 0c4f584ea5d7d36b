"""Documents and forms as Slack's Web API takes them: Block Kit, rich text wherever outside text stands.

Limits: docs.slack.dev/reference/block-kit/blocks and /views. What all blocks of a message may be long is documented
nowhere; 13,297 characters passed, 13,300 did not (github.com/slackapi/bolt-js/issues/2509), and rich text seems to be
counted with its structure (issues/2867): compact JSON of 12,800 characters leaves room.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from bot.blocks import (
    Block,
    Bullets,
    Button,
    Buttons,
    Card,
    Document,
    Field,
    Form,
    Headline,
    Lead,
    Line,
    Paragraph,
    Quotation,
    Small,
    Words,
)
from bot.render import fitting, plain
from bot.render.outside import apart, dead, harmless, length, shortened, tidied

Payload = dict[str, Any]

EVENT = "nutgraf_message"
_MOST_BLOCKS, _MOST_IN_ALL, _MOST_TEXT, _MOST_HEADER = 50, 12_800, 3000, 150
_LONGEST_KEY = 25
_LONGEST_LINK = 1000
_LONGEST_PLAIN = 4000  # "text" beyond which Slack advises against (docs.slack.dev/reference/methods/chat.postMessage)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_IN_LINK = str.maketrans({mark: f"%{ord(mark):02X}" for mark in '<>|\\"`* '})
_CHANNEL = re.compile(r"[CGD][A-Z0-9]{1,20}")
_STYLES: dict[str, Payload] = {"main": {"style": "primary"}, "danger": {"style": "danger"}, "plain": {}}


def messages(document: Document, *, key: Callable[[int], str] | None = None) -> tuple[Payload, ...]:
    """The arguments of chat.postMessage but for the channel, in order; empty where the document has nothing to show.

    `key` gives the key of part 1, 2, …; it stands in that part's metadata (event_type "nutgraf_message", payload
    {"key": …}) and in the block ids of its buttons ("key|1").
    """
    found = [part for part in fitting.parts(document, _fits) if _blocks(part, "")]
    return tuple(_payload(part, key(number) if key else "") for number, part in enumerate(found, 1))


def modal(form: Form, *, private_metadata: str = "") -> Payload:
    """The view of views.open: an input a field, its block and action both called by the field's name."""
    return {
        "type": "modal",
        "callback_id": form.act[:255],
        "title": _plain(form.title, 24),
        "submit": _plain(form.submit, 24),
        "blocks": [_field(field) for field in form.fields],
        "private_metadata": private_metadata,
    }


def escaped(text: str) -> str:
    """A piece of text in which Slack's mrkdwn finds no markup, mention, emoji, link or entity."""
    return harmless(tidied(text), "*_~`|").translate(_ENTITIES)


def _payload(document: Document, key: str) -> Payload:
    told = shortened(dead(plain.text(document)) or "…", _LONGEST_PLAIN).translate(_ENTITIES)
    blocks = _blocks(document, key)
    metadata = {"metadata": {"event_type": EVENT, "event_payload": {"key": key}}} if key else {}
    return {"text": told, "blocks": blocks, "mrkdwn": False, "unfurl_links": False, "unfurl_media": False, **metadata}


def _fits(document: Document) -> bool:
    blocks = _blocks(document, "x" * _LONGEST_KEY)
    in_all = len(json.dumps(blocks, ensure_ascii=False, separators=(",", ":")))
    return len(blocks) <= _MOST_BLOCKS and in_all <= _MOST_IN_ALL and all(_text_fits(block) for block in blocks)


def _text_fits(block: Payload) -> bool:
    texts = [block["text"], *block.get("elements", ())] if "text" in block else block.get("elements", ())
    limited = (each["text"] for each in texts if each["type"] in ("mrkdwn", "plain_text"))
    return all(length(text) <= _MOST_TEXT for text in limited)


def _blocks(document: Document, key: str) -> list[Payload]:
    """The blocks of one message, a divider between a card and what follows."""
    found: list[Payload] = []
    parted = False
    for block in document:
        made = list(_made(block))
        found += [{"type": "divider"}] if made and parted else []
        parted = isinstance(block, Card) if made else parted
        found += made
    rows = [block for block in found if block["type"] == "actions"]
    for number, row in enumerate(rows if key else [], 1):
        row["block_id"] = f"{key}|{number}"
    return found


def _made(block: Block) -> Iterator[Payload]:
    match block:
        case Card():
            for inner in block.blocks:
                yield from _made(inner)
        case Lead():
            yield from _lead(tidied(block.text).strip())
        case Headline():
            yield from _section(_mrkdwn((Words(text=block.text, link=block.link),)))
        case Small():
            yield from _context("\n".join(row for row in map(_mrkdwn, block.lines) if row))
        case Buttons():
            yield from _actions(block)
        case _:
            yield from ({"type": "rich_text", "elements": [rich]} for rich in _rich(block))


def _lead(text: str) -> Iterator[Payload]:
    """A header, or where it is too long for one a section: it is not cut."""
    if text:
        shown = {"type": "plain_text", "text": text, "emoji": False}
        yield {"type": "header" if length(text) <= _MOST_HEADER else "section", "text": shown}


def _section(text: str) -> Iterator[Payload]:
    if text:
        yield {"type": "section", "text": {"type": "mrkdwn", "text": f"*{text}*", "verbatim": True}}


def _context(text: str) -> Iterator[Payload]:
    if text:
        yield {"type": "context", "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}]}


def _rich(block: Paragraph | Bullets | Quotation) -> Iterator[Payload]:
    match block:
        case Paragraph():
            if elements := _elements(block.line):
                yield {"type": "rich_text_section", "elements": elements}
        case Bullets():
            items = [elements for item in block.items if (elements := _elements(item))]
            sections = [{"type": "rich_text_section", "elements": elements} for elements in items]
            if sections:
                yield {"type": "rich_text_list", "style": "bullet", "elements": sections}
        case Quotation():
            said, by = _elements((Words(text=block.text),)), _elements(block.by)
            dash = [{"type": "text", "text": "\n— " if said else "— "}] if by else []
            if said or by:
                yield {"type": "rich_text_quote", "elements": [*said, *dash, *by]}


def _elements(line: Line) -> list[Payload]:
    """A line's pieces; what is plain and stands side by side is one, for each takes room."""
    found: list[Payload] = []
    for element in map(_element, line):
        if found and element.keys() == found[-1].keys() == {"type", "text"}:
            found[-1] = {"type": "text", "text": found[-1]["text"] + element["text"]}
        elif element.get("text", element["type"]):
            found.append(element)
    return found if any("text" not in each or each["text"].strip() for each in found) else []


def _element(words: Words) -> Payload:
    text, link = tidied(words.text), address(words.link)
    styles: dict[str, Payload] = {"strong": {"style": {"bold": True}}, "code": {"style": {"code": True}}}
    style = styles.get(words.kind, {})
    if words.kind == "channel" and _CHANNEL.fullmatch(text):
        return {"type": "channel", "channel_id": text}
    if link and text.strip():
        return {"type": "link", "url": link, "text": text, **style}
    return {"type": "text", "text": text, **style}


def _mrkdwn(line: Line) -> str:
    """A line in mrkdwn; at its start ">" would make it a quote, escaped or not."""
    text = apart(map(_marked, line), "*`", from_words=True).strip()
    return f"\u200b{text}" if text.startswith("&gt;") else text


def _marked(words: Words) -> str:
    text, link = escaped(words.text), address(words.link)
    if link and text.strip():
        return f"<{link.translate(_ENTITIES)}|{text.strip()}>"
    if words.kind == "channel" and _CHANNEL.fullmatch(words.text):
        return f"<#{words.text}>"
    if words.kind == "code" and text.strip():
        return f"`{text.strip()}`"
    if words.kind == "strong" and text.strip():
        return text.replace(text.strip(), f"*{text.strip()}*")
    return text


def address(link: str) -> str:
    """Where a link leads: http(s) alone, no longer than leaves room for what it stands behind; else ""."""
    found = tidied(link).strip().translate(_IN_LINK)
    return found if found.lower().startswith(("http://", "https://")) and length(found) <= _LONGEST_LINK else ""


def _actions(row: Buttons) -> Iterator[Payload]:
    seen: dict[str, int] = {}
    elements = [each for button in row.row[:25] for each in _button(button, seen)]
    if elements:
        yield {"type": "actions", "elements": elements}


def _button(button: Button, seen: dict[str, int]) -> Iterator[Payload]:
    if not button.act and not address(button.link):
        return
    act = button.act or "open"
    seen[act] = seen.get(act, 0) + 1
    action_id = act if seen[act] == 1 else f"{act}|{seen[act]}"
    opens = {"url": address(button.link)} if button.link else {"value": act[:2000]}
    shown = {"type": "button", "text": _plain(button.label, 75), "action_id": action_id[:255]}
    yield {**shown, **opens, **_STYLES[button.style]}


def _field(field: Field) -> Payload:
    element = _select(field) if field.choices else _input(field)
    hint = {"hint": _plain(field.hint, 2000)} if field.hint.strip() else {}
    return {
        "type": "input",
        "block_id": field.name[:255],
        "label": _plain(field.label, 2000),
        "optional": not field.required,
        "element": element | {"action_id": field.name[:255]},
        **hint,
    }


def _select(field: Field) -> Payload:
    options = [{"text": _plain(shown, 75), "value": value[:75]} for value, shown in field.choices[:100]]
    chosen = [option for option, (value, _) in zip(options, field.choices, strict=False) if value in field.value]
    if field.kind == "choices":
        first = {"initial_options": chosen} if chosen else {}
        return {"type": "multi_static_select", "options": options, **first}
    return {"type": "static_select", "options": options, **({"initial_option": chosen[0]} if chosen else {})}


def _input(field: Field) -> Payload:
    longest = min(field.longest, _MOST_TEXT)
    value = {"initial_value": field.value[0][:longest]} if field.value and field.value[0] else {}
    return {
        "type": "plain_text_input",
        "multiline": field.kind == "paragraph",
        "max_length": longest,
        **value,
    }


def _plain(text: str, longest: int) -> Payload:
    return {"type": "plain_text", "text": shortened(tidied(text).strip() or "…", longest), "emoji": False}
