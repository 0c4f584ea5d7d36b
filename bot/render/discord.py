"""Documents and forms as Discord's REST API takes them: components v2, nothing from outside alive in them.

Limits and types: docs.discord.com/developers/components/reference. Markdown: support.discord.com, "Markdown Text 101";
in a masked link a backslash escapes nothing and shows (github.com/discord/discord-api-docs/issues/6185), and a label
that holds an address makes no link at all (issues/7721).
"""

from __future__ import annotations

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
from bot.chat import Reply
from bot.render import fitting
from bot.render.outside import apart, dead, harmless, length, shortened, tidied

Payload = dict[str, Any]

_ROW, _BUTTON, _SELECT, _INPUT, _TEXT, _FILE, _CONTAINER, _LABEL = 1, 2, 3, 4, 10, 13, 17, 18
_COMPONENTS_V2, _EPHEMERAL = 1 << 15, 1 << 6
_MOST_TEXT, _MOST_COMPONENTS = 4000, 40
_LONGEST_KEY = 25
_DESK = 0xD0543B  # the desk's red, between its shades on paper and on black: seen on both of Discord's grounds
_STYLES = {"main": 1, "plain": 2, "danger": 4}
_OPENS = 5
_LONGEST_LINK = 1000
_SPECIAL = re.compile(r"([\\`*_~|<>\[\]#@]|:(?=[\w+~-]+:))")
_IN_LABEL = "*_~`|[]<>\\"
_LINE_START = re.compile(r"^(\s*)(?:([-+])|(\d+)([.)]))")
# A masked link ends at an unpaired parenthesis, and what it leads to is not looked through for mentions of everyone.
_IN_LINK = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "<>()[]\\|\"'`*@ "})
# What a message without any button is known by when it is read back; the act shows the help.
_SPARE = Buttons(row=(Button(label="?", act="help"),))


def messages(document: Document, *, key: Callable[[int], str] | None = None) -> tuple[Payload, ...]:
    """The bodies of POST /channels/{id}/messages, in order; empty where the document has nothing to show.

    `key` gives the key of part 1, 2, …; it stands in the custom ids of that part ("act|key", and "|2" behind it where
    an act comes twice), at most 25 characters. A part without a button of its own gets one that shows the help.
    """
    found = fitting.parts(document, lambda part: _fits(part, key=key))
    filled = [part for part in found if any(_block(block) for block in part)]
    return tuple(_payload(part, key(number) if key else "") for number, part in enumerate(filled, 1))


def reply(said: Reply) -> tuple[Payload, ...]:
    """The bodies of an interaction's answer and of the follow-ups that go on with it; private unless it is public.

    There is always one: where nothing is said, an ellipsis.
    """
    found = list(messages(said.document)) or ([] if said.file else [_body([{"type": _TEXT, "content": "…"}])])
    if said.file:
        shown = {"type": _FILE, "file": {"url": f"attachment://{said.file.name}"}}
        last = found.pop() if found and len(tuple(_all(found[-1]["components"]))) < _MOST_COMPONENTS else _body([])
        found.append(_body([*last["components"], shown]) | {"attachments": [{"id": "0", "filename": said.file.name}]})
    return tuple(each if said.public else each | {"flags": each["flags"] | _EPHEMERAL} for each in found)


def modal(form: Form) -> Payload:
    """The body of an interaction's callback that opens a form (type 9): each field in a label of 45 characters."""
    return {
        "type": 9,
        "data": {
            "custom_id": form.act[:100],
            "title": _shortened(form.title, 45),
            "components": [_field(field) for field in form.fields[:5]],
        },
    }


def escaped(text: str) -> str:
    """A piece of text in which Discord finds no markup, mention, timestamp, emoji, invite or address."""
    return _SPECIAL.sub(r"\\\1", dead(tidied(text)))


def label(text: str) -> str:
    """As `escaped`, for within a masked link, where a backslash would show."""
    return harmless(tidied(text), _IN_LABEL).strip() or "…"


def _payload(document: Document, key: str) -> Payload:
    seen: dict[str, int] = {}
    components = [each for block in document for each in _components(block, key, seen)]
    if key and not seen:
        components += _components(_SPARE, key, seen)
    return _body(components)


def _body(components: list[Payload]) -> Payload:
    return {"flags": _COMPONENTS_V2, "components": components, "allowed_mentions": {"parse": []}}


def _fits(document: Document, *, key: Callable[[int], str] | None) -> bool:
    held = tuple(_all(_payload(document, "x" * _LONGEST_KEY if key else "")["components"]))
    return len(held) <= _MOST_COMPONENTS and sum(length(each.get("content", "")) for each in held) <= _MOST_TEXT


def _all(components: list[Payload]) -> Iterator[Payload]:
    for each in components:
        yield each
        yield from _all(each.get("components", []))


def _block(block: Block) -> list[Payload]:
    return list(_components(block, "", {}))


def _components(block: Block, key: str, seen: dict[str, int]) -> Iterator[Payload]:
    """A block's components; `seen` counts the custom ids of its message, so that each is given once."""
    if isinstance(block, Card):
        held = [each for inner in block.blocks for each in _components(inner, key, seen)]
        if held:
            yield {"type": _CONTAINER, "accent_color": _DESK, "components": held}
    elif isinstance(block, Buttons):
        buttons = [each for button in block.row[:5] for each in _button(button, key, seen)]
        if buttons:
            yield {"type": _ROW, "components": buttons}
    elif text := _text(block):
        yield {"type": _TEXT, "content": text}


def _text(block: Lead | Headline | Paragraph | Bullets | Quotation | Small) -> str:
    match block:
        case Lead():
            rows = [_prefixed("-# ", escaped(block.text))]
        case Headline():
            rows = [_prefixed("### ", _linked(block.text, block.link))]
        case Paragraph():
            rows = [_line(block.line)]
        case Bullets():
            rows = [_prefixed("- ", _line(item)) for item in block.items]
        case Quotation():
            rows = [_prefixed("> ", _line((Words(text=block.text),))), _prefixed("> — ", _line(block.by))]
        case Small():
            rows = [_prefixed("-# ", _line(line)) for line in block.lines]
    return "\n".join(row for row in rows if row)


def _prefixed(mark: str, text: str) -> str:
    return f"{mark}{text.strip()}" if text.strip() else ""


def _line(line: Line) -> str:
    """A line of Markdown in which nothing at its start makes it a list, a heading or a quote."""
    text = apart(map(_words, line), "*`").strip()
    return _LINE_START.sub(
        lambda found: f"{found[1]}\\{found[2]}" if found[2] else rf"{found[1]}{found[3]}\{found[4]}", text
    )


def _words(words: Words) -> str:
    if words.kind == "code":
        code = harmless(tidied(words.text), "`")
        return f"`{code}`" if code.strip() else ""
    if words.kind == "channel" and words.text.isdecimal():
        return f"<#{words.text}>"
    if words.link:
        return _linked(words.text, words.link)
    text = escaped(words.text)
    return _stressed(text) if words.kind == "strong" else text


def _stressed(text: str) -> str:
    """Two stars on either side, the spaces outside of them: Discord stresses nothing that begins with a space."""
    inner = text.strip()
    before, _, after = text.partition(inner) if inner else (text, "", "")
    return f"{before}**{inner}**{after}" if inner else text


def _linked(text: str, link: str) -> str:
    where = address(link)
    return f"[{label(text)}](<{where}>)" if where and text.strip() else escaped(text)


def address(link: str) -> str:
    """Where a link leads: http(s) alone, no longer than leaves room for what it stands behind; else ""."""
    found = tidied(link).strip().translate(_IN_LINK)
    return found if found.lower().startswith(("http://", "https://")) and length(found) <= _LONGEST_LINK else ""


def _button(button: Button, key: str, seen: dict[str, int]) -> Iterator[Payload]:
    shown = {"type": _BUTTON, "label": _shortened(button.label, 80)}
    if button.link:
        if address(button.link) and length(address(button.link)) <= 512:
            yield shown | {"style": _OPENS, "url": address(button.link)}
    elif button.act:
        yield shown | {"style": _STYLES[button.style], "custom_id": _custom_id(button.act, key, seen)}


def _custom_id(act: str, key: str, seen: dict[str, int]) -> str:
    stem = f"{act[:64]}|{key}" if key else act[:64]
    seen[stem] = seen.get(stem, 0) + 1
    return stem if seen[stem] == 1 else f"{stem}{'' if key else '|'}|{seen[stem]}"


def _field(field: Field) -> Payload:
    component = _select(field) if field.choices else _input(field)
    hint = {"description": _shortened(field.hint, 100)} if field.hint.strip() else {}
    return {"type": _LABEL, "label": _shortened(field.label, 45), **hint, "component": component}


def _select(field: Field) -> Payload:
    many = field.kind == "choices"
    options = [
        {"label": _shortened(shown, 100), "value": value[:100]} | ({"default": True} if value in field.value else {})
        for value, shown in field.choices[:25]
    ]
    return {
        "type": _SELECT,
        "custom_id": field.name[:100],
        "options": options,
        "min_values": int(field.required),
        "max_values": len(options) if many else 1,
        "required": field.required,
    }


def _input(field: Field) -> Payload:
    longest = min(field.longest, 4000)
    value = {"value": field.value[0][:longest]} if field.value and field.value[0] else {}
    return {
        "type": _INPUT,
        "custom_id": field.name[:100],
        "style": 2 if field.kind == "paragraph" else 1,
        "required": field.required,
        "max_length": longest,
        **value,
    }


def _shortened(text: str, longest: int) -> str:
    return shortened(tidied(text).strip() or "…", longest)
