"""Discord's Markdown and Slack's mrkdwn as the platforms' clients read them: what a message's text turns into.

Discord: the rules of its client's parser (simple-markdown with additions, github.com/discord/SimpleAST); a masked link
knows no escapes (discord-api-docs/issues/6185) and must not hold an address in its label (issues/7721). Slack:
docs.slack.dev/messaging/formatting-message-text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A piece of a message as shown: `kind` is what it was taken for, `link` where it leads."""

    kind: str
    text: str = ""
    link: str = ""
    inner: tuple[Node, ...] = ()


_Rules = tuple[tuple[str, re.Pattern[str]], ...]

_PING = r"@everyone|@here|<@[!&]?\d+>|<#\d+>|<t:-?\d+(?::[a-zA-Z])?>|</[^:>]+:\d+>|<a?:\w+:\d+>|<id:\w+>"
_INVITE = r"(?:https?://)?(?:www\.)?(?:discord\.gg|discord(?:app)?\.com/invite)/[\w-]+"
_DISCORD: _Rules = (
    ("escape", re.compile(r"\\([^0-9A-Za-z\s])")),
    ("code", re.compile(r"(`+)([\s\S]*?[^`])\1(?!`)")),
    ("ping", re.compile(_PING)),
    ("invite", re.compile(_INVITE, re.I)),
    ("url", re.compile(r"<?(?:https?|steam|discord)://[^\s<]+[^<.,:;\"'\]\s]|<(?:mailto:|tel:)[^>]+>", re.I)),
    (
        "link",
        re.compile(
            r"\[((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]"
            r"\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['\"][\s\S]*?['\"])?\s*\)"
        ),
    ),
    ("strong", re.compile(r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)")),
    ("underline", re.compile(r"__((?:\\[\s\S]|[^\\])+?)__(?!_)")),
    ("em", re.compile(r"\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)|\b_((?:\\[\s\S]|[^_\\])+?)_\b")),
    ("strike", re.compile(r"~~((?:\\[\s\S]|[^\\])+?)~~(?!_)")),
    ("spoiler", re.compile(r"\|\|([\s\S]+?)\|\|")),
    ("emoji", re.compile(r":[\w+~-]+:")),
)
_LINES: _Rules = (
    ("heading", re.compile(r"#{1,3}[ \t]+(.+)")),
    ("subtext", re.compile(r"-#[ \t]+(.+)")),
    ("quote", re.compile(r">(?:>>)?[ \t](.*)")),
    ("item", re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]+(.+)")),
)
_SLACK: _Rules = (
    ("ping", re.compile(r"<(?:!|@|#)[^>]*>")),
    ("link", re.compile(r"<((?:https?|mailto|tel):[^|>]+)(?:\|([^>]*))?>")),
    ("code", re.compile(r"(`)([^`\n]+)`")),
    ("strong", re.compile(r"(?<![\w*])\*(?=\S)([^*\n]*[^*\s])\*(?![\w*])")),
    ("em", re.compile(r"(?<![\w_])_(?=\S)([^_\n]*[^_\s])_(?![\w_])")),
    ("strike", re.compile(r"(?<![\w~])~(?=\S)([^~\n]*[^~\s])~(?![\w~])")),
    ("emoji", re.compile(r":[a-z0-9_+'-]+:")),
)


def discord(content: str) -> tuple[Node, ...]:
    """The lines of a text display; those side by side of one list or one quote are one node."""
    found: list[Node] = []
    for line in content.split("\n"):
        kind, text = next(((kind, hit[1]) for kind, rule in _LINES if (hit := rule.match(line))), ("line", line))
        node = Node(kind=kind, inner=tuple(_inline(text, _DISCORD)))
        whole = {"item": "list", "quote": "quote"}.get(kind)
        if whole and found and found[-1].kind == whole:
            found[-1] = Node(kind=whole, inner=(*found[-1].inner, node))
        else:
            found.append(Node(kind=whole, inner=(node,)) if whole else node)
    return tuple(found)


def slack(text: str) -> tuple[Node, ...]:
    """The lines of a mrkdwn text; ">" at a line's start makes a quote, escaped or not."""
    found = []
    for line in text.split("\n"):
        quoted = re.match(r"(?:>|&gt;)[ \t]?", line)
        inner = tuple(_inline(line[quoted.end() if quoted else 0 :], _SLACK))
        found.append(Node(kind="quote" if quoted else "line", inner=inner))
    return tuple(found)


def shown(nodes: tuple[Node, ...]) -> str:
    """The text that a reader sees."""
    return "".join(each.text or shown(each.inner) for each in nodes)


def kinds(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Every node, nested ones too."""
    for each in nodes:
        yield each
        yield from kinds(each.inner)


def _inline(text: str, rules: _Rules) -> Iterator[Node]:
    at, plain = 0, ""
    while at < len(text):
        node, end = _first(text, at, rules)
        if node is None:
            plain += text[at]
        elif node.kind == "escape":
            plain += node.text
        else:
            yield from _text(plain, rules)
            plain = ""
            yield node
        at = end
    yield from _text(plain, rules)


def _text(plain: str, rules: _Rules) -> Iterator[Node]:
    if plain:
        yield Node(kind="text", text=unescape(plain) if rules is _SLACK else plain)


def _first(text: str, at: int, rules: _Rules) -> tuple[Node | None, int]:
    for kind, rule in rules:
        hit = rule.match(text, at)
        if hit and (node := _node(kind, hit, rules)):
            return node, hit.end()
    return None, at + 1


def _node(kind: str, hit: re.Match[str], rules: _Rules) -> Node | None:
    if kind == "link":
        label, link = (hit[1], hit[2]) if rules is _DISCORD else (hit[2] or hit[1], unescape(hit[1]))
        without_escapes = tuple(rule for rule in rules if rule[0] not in ("escape", "link"))
        if rules is _DISCORD and (re.search(r"https?://\w{2}", label) or not re.match(r"https?://", link)):
            return None
        inner = (
            _inline(label, without_escapes) if rules is _DISCORD else iter((Node(kind="text", text=unescape(label)),))
        )
        return Node(kind=kind, link=link, inner=tuple(inner))
    if kind == "escape":
        return Node(kind=kind, text=hit[1])
    if kind == "code":
        return Node(kind=kind, text=unescape(hit[2]) if rules is _SLACK else hit[2])
    if kind in ("ping", "invite", "url", "emoji"):
        return Node(kind=kind, text=hit[0])
    return Node(kind=kind, inner=tuple(_inline(next(group for group in hit.groups() if group), rules)))
