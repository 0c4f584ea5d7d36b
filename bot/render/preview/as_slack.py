"""A message's JSON as Slack's client shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from bot.render.preview import markup

_TAGS = {"strong": "<b>{}</b>", "em": "<i>{}</i>", "strike": "<s>{}</s>", "code": "<code>{}</code>", "text": "{}"}
_RICH = {"bold": "<b>{}</b>", "italic": "<i>{}</i>", "strike": "<s>{}</s>", "code": "<code>{}</code>"}


def message(sent: Mapping[str, Any], at: str) -> str:
    """One message of the app: its name, the hour, its blocks."""
    head = f'<header><b>nutgraf</b> <span class="tag">APP</span> <time>{escape(at)}</time></header>'
    blocks = "".join(f'<div class="block {each["type"]}">{_block(each)}</div>' for each in sent["blocks"])
    return f'<div class="message"><span class="avatar">n</span><div class="body">{head}{blocks}</div></div>'


def _block(block: Mapping[str, Any]) -> str:
    kind = block["type"]
    if kind in ("header", "section"):
        return _text(block["text"])
    if kind == "context":
        return "".join(f"<span>{_text(each)}</span>" for each in block["elements"])
    if kind == "actions":
        return "".join(_button(each) for each in block["elements"])
    if kind == "rich_text":
        return "".join(_rich(each) for each in block["elements"])
    return "<hr>" if kind == "divider" else ""


def _text(text: Mapping[str, Any]) -> str:
    if text["type"] == "plain_text":
        return escape(text["text"])
    return "<br>".join(_nodes(line.inner) for line in markup.slack(text["text"]))


def _nodes(nodes: Sequence[markup.Node]) -> str:
    return "".join(_node(each) for each in nodes)


def _node(node: markup.Node) -> str:
    inner = escape(node.text) + _nodes(node.inner)
    return _linked(node.link, inner) if node.kind == "link" else _TAGS.get(node.kind, "<mark>{}</mark>").format(inner)


def _button(button: Mapping[str, Any]) -> str:
    return f'<span class="button {button.get("style", "")}">{escape(button["text"]["text"])}</span>'


def _rich(element: Mapping[str, Any]) -> str:
    kind = element["type"]
    if kind == "rich_text_list":
        items = "".join(f"<li>{_elements(each['elements'])}</li>" for each in element["elements"])
        return f"<ul>{items}</ul>"
    tag = "blockquote" if kind == "rich_text_quote" else "p"
    return f"<{tag}>{_elements(element['elements'])}</{tag}>"


def _elements(elements: Sequence[Mapping[str, Any]]) -> str:
    return "".join(_element(each) for each in elements)


def _element(element: Mapping[str, Any]) -> str:
    shown = escape(element.get("text", "")).replace("\n", "<br>")
    for style in element.get("style", {}):
        shown = _RICH[style].format(shown)
    return _linked(element["url"], shown) if element["type"] == "link" else shown


def _linked(address: str, shown: str) -> str:
    return f'<a href="{escape(address)}" rel="noopener nofollow">{shown}</a>'
