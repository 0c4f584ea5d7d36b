"""A stand-in for bot.render.discord until that is merged: the same three calls, in the plainest form."""

from __future__ import annotations

from typing import Any

from bot.blocks import Block, Bullets, Buttons, Card, Document, Form, Line, Paragraph, Quotation, Small

Json = dict[str, Any]


def messages(document: Document, *, key: str = "") -> list[Json]:
    """Message-create bodies for a document, one part."""
    rows = [each for each in _flat(document) if isinstance(each, Buttons)]
    text = "\n".join(_text(each) for each in _flat(document) if not isinstance(each, Buttons))
    parts: list[Json] = [{"type": 10, "content": text[:4000] or "…"}]
    parts += [{"type": 1, "components": [_button(b, key) for b in row.row]} for row in rows]
    return [{"flags": 1 << 15, "components": parts, "allowed_mentions": {"parse": []}}]


def modal(form: Form) -> Json:
    """A modal's data."""
    labels = [{"type": 18, "label": f.label, "component": _field(f)} for f in form.fields]
    return {"custom_id": form.act, "title": form.title[:45], "components": labels}


def _flat(document: Document) -> list[Block]:
    return [inner for each in document for inner in (each.blocks if isinstance(each, Card) else (each,))]


def _text(block: Any) -> str:
    match block:
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
    return {"type": 2, "style": 2, "label": button.label, "custom_id": f"{button.act}|{key}"}


def _field(field: Any) -> Json:
    if field.kind in ("line", "paragraph"):
        style = 1 if field.kind == "line" else 2
        text: Json = {"type": 4, "custom_id": field.name, "style": style, "required": field.required}
        return text | ({"value": field.value[0]} if field.value else {})
    options = [{"value": v, "label": label, "default": v in field.value} for v, label in field.choices]
    most = len(options) if field.kind == "choices" else 1
    return {"type": 3, "custom_id": field.name, "options": options, "max_values": most, "required": field.required}
