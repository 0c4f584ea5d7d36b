"""A message's JSON as Discord's client shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from bot.render.preview import markup

_TEXT, _ROW, _CONTAINER, _SEPARATOR = 10, 1, 17, 14
_STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link"}
_TAGS = {
    "heading": "<h3>{}</h3>",
    "subtext": "<small>{}</small>",
    "list": "<ul>{}</ul>",
    "item": "<li>{}</li>",
    "line": "<p>{}</p>",
    "strong": "<strong>{}</strong>",
    "em": "<em>{}</em>",
    "underline": "<u>{}</u>",
    "strike": "<s>{}</s>",
    "code": "<code>{}</code>",
    "ping": "<mark>{}</mark>",
    "text": "{}",
}


def message(sent: Mapping[str, Any], at: str) -> str:
    """One message of the bot: its name, the hour, its components; an ephemeral one says so."""
    private = '<p class="private">Only you can see this</p>' if sent["flags"] & 1 << 6 else ""
    head = f'<header><b>nutgraf</b> <span class="tag">APP</span> <time>{escape(at)}</time></header>'
    body = _components(sent["components"])
    return f'<div class="message"><span class="avatar">n</span><div class="body">{head}{body}{private}</div></div>'


def _components(components: Sequence[Mapping[str, Any]]) -> str:
    return "".join(_component(each) for each in components)


def _component(component: Mapping[str, Any]) -> str:
    kind = component["type"]
    if kind == _TEXT:
        return f'<div class="text">{_nodes(markup.discord(component["content"]))}</div>'
    if kind == _CONTAINER:
        colour = f"#{component.get('accent_color') or 0:06x}"
        return (
            f'<div class="container" style="border-left-color: {colour}">{_components(component["components"])}</div>'
        )
    if kind == _ROW:
        return f'<div class="row">{"".join(_button(each) for each in component["components"])}</div>'
    return "<hr>" if kind == _SEPARATOR else ""


def _button(button: Mapping[str, Any]) -> str:
    return f'<span class="button {_STYLES[button["style"]]}">{escape(button["label"])}</span>'


def _nodes(nodes: Sequence[markup.Node]) -> str:
    return "".join(_node(each) for each in nodes)


def _node(node: markup.Node) -> str:
    inner = escape(node.text) + _nodes(node.inner)
    if node.kind == "link":
        return f'<a href="{escape(node.link)}" rel="noopener nofollow">{inner}</a>'
    if node.kind == "quote":  # the whole quote holds its lines
        lines = node.inner if node.inner and node.inner[0].kind == "quote" else ()
        return (
            f"<blockquote>{''.join(f'<p>{_nodes(line.inner)}</p>' for line in lines)}</blockquote>" if lines else inner
        )
    return _TAGS.get(node.kind, "<mark>{}</mark>").format(inner)
