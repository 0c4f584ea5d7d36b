"""A stand-in for bot.render.discord until that is merged: the same three calls, in the plainest form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.blocks import Block, Bullets, Buttons, Card, Document, Form, Line, Paragraph, Quotation, Small
from bot.chat import Reply

Json = dict[str, Any]


def messages(document: Document, *, key: Callable[[int], str] | None = None) -> tuple[Json, ...]:
    """Message-create bodies for a document, as many as its text needs."""
    held: list[list[Json]] = [[]]
    for each in _flat(document):
        if sum(len(c.get("content", "")) for c in held[-1]) + len(_text(each)) > 4000:
            held.append([])
        held[-1].append(_row(each, key(len(held)) if key else "") if isinstance(each, Buttons) else _shown(each))
    return tuple({"flags": 1 << 15, "components": part, "allowed_mentions": {"parse": []}} for part in held)


def reply(said: Reply) -> tuple[Json, ...]:
    """The bodies of an interaction's answer."""
    found = messages(said.document)
    if said.file:
        found[-1]["components"].append({"type": 13, "file": {"url": f"attachment://{said.file.name}"}})
        found[-1]["attachments"] = [{"id": "0", "filename": said.file.name}]
    return tuple(body if said.public else body | {"flags": body["flags"] | 1 << 6} for body in found)


def modal(form: Form) -> Json:
    """An interaction's callback that opens a form."""
    labels = [{"type": 18, "label": f.label, "component": _field(f)} for f in form.fields]
    return {"type": 9, "data": {"custom_id": form.act, "title": form.title[:45], "components": labels}}


def _flat(document: Document) -> list[Block]:
    return [inner for each in document for inner in (each.blocks if isinstance(each, Card) else (each,))]


def _shown(block: Block) -> Json:
    return {"type": 10, "content": _text(block)}


def _row(block: Buttons, key: str) -> Json:
    return {"type": 1, "components": [_button(button, key) for button in block.row]}


def _text(block: Any) -> str:
    match block:
        case Buttons():
            return ""
        case Paragraph(line=line):
            return _line(line)
        case Bullets(items=lines) | Small(lines=lines):
            return "\n".join(f"- {_line(line)}" for line in lines)
        case Quotation(text=text):
            return f"> {text}"
    return str(block.text)


def _line(line: Line) -> str:
    return "".join(words.text for words in line)


def _button(button: Any, key: str) -> Json:
    if button.link:
        return {"type": 2, "style": 5, "label": button.label, "url": button.link}
    return {"type": 2, "style": 2, "label": button.label, "custom_id": f"{button.act}|{key}" if key else button.act}


def _field(field: Any) -> Json:
    if field.kind in ("line", "paragraph"):
        style = 1 if field.kind == "line" else 2
        text: Json = {"type": 4, "custom_id": field.name, "style": style, "required": field.required}
        return text | ({"value": field.value[0]} if field.value else {})
    options = [{"value": v, "label": label, "default": v in field.value} for v, label in field.choices]
    most = len(options) if field.kind == "choices" else 1
    return {"type": 3, "custom_id": field.name, "options": options, "max_values": most, "required": field.required}
